package org.activesync4j.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.activesync4j.Version;
import org.activesync4j.wbxml.Tag;

/**
 * Describes one property of a class of items, once and for all: its element and type, the versions that know it, who may
 * write it, and what it means when a device does not mention it. Reading, writing, ghosting and the reference tables of
 * the manual all follow from this row.
 *
 * <pre>{@code
 * public static final Property<String> JOB_TITLE = Property.of(Contacts.JOB_TITLE, Type.TEXT).ghostable();
 * public static final Property<String> ALIAS = Property.of(Contacts.ALIAS, Type.TEXT).since(V14_0).readOnly();
 * }</pre>
 *
 * <p>A row is a key into items as well, compared by identity: keep it in a constant. Immutable.
 *
 * @param <T> what the property holds
 */
public final class Property<T> {

    private final List<Form<T>> forms;
    private final Traits<T> traits;

    private Property(List<Form<T>> forms, Traits<T> traits) {
        this.forms = List.copyOf(forms);
        this.traits = traits;
    }

    /**
     * Makes a row for an element that every version knows, that both sides write, and that stays as it is when a device
     * does not mention it.
     *
     * @param tag the element
     * @param type what it holds
     * @param <T> what it holds, in Java
     * @return the row
     */
    public static <T> Property<T> of(Tag tag, Type<T> type) {
        return new Property<>(List.of(new Form<>(tag, type, Version.V2_5, Version.V16_1)), Traits.plain());
    }

    /**
     * Says which version was the first to know the element.
     *
     * @param first the first version
     * @return the row with that
     */
    public Property<T> since(Version first) {
        return withOldest(oldest().since(first));
    }

    /**
     * Says which version no longer knows the element.
     *
     * @param end the first version without it
     * @return the row with that
     */
    public Property<T> before(Version end) {
        List<Form<T>> changed = new ArrayList<>(forms);
        changed.set(0, forms.get(0).before(end));
        return new Property<>(changed, traits);
    }

    /**
     * Says how the same property looked in the versions before.
     *
     * @param tag the element in the versions before
     * @param type what it held
     * @return the row with that
     * @throws IllegalStateException if there are no versions before
     */
    public Property<T> formerly(Tag tag, Type<T> type) {
        List<Form<T>> more = new ArrayList<>(forms);
        more.add(oldest().preceded(tag, type));
        return new Property<>(more, traits);
    }

    /**
     * Says that a change which does not mention the property deletes it, unless the device has said that it does not
     * handle it; see [MS-ASCMD] 2.2.3.180.
     *
     * @return the row with that
     */
    public Property<T> ghostable() {
        return new Property<>(forms, traits.with(Silence.CLEARS_UNLESS_GHOSTED));
    }

    /**
     * Says that a change which does not mention the property deletes it.
     *
     * @return the row with that
     */
    public Property<T> clearedBySilence() {
        return new Property<>(forms, traits.with(Silence.CLEARS));
    }

    /**
     * Says that only the server writes the property: what a device sends is passed over.
     *
     * @return the row with that
     */
    public Property<T> readOnly() {
        return new Property<>(forms, traits.with(Access.IGNORED));
    }

    /**
     * Says that only the server writes the property, and that an item or a change of a device that names it is refused.
     *
     * @return the row with that
     */
    public Property<T> refused() {
        return new Property<>(forms, traits.with(Access.REFUSED));
    }

    /**
     * Says that devices write the property from a version on; what they send before is passed over.
     *
     * @param first the first version
     * @return the row with that
     */
    public Property<T> writableSince(Version first) {
        return new Property<>(forms, traits.writableSince(first));
    }

    /**
     * Says that devices do not write the property any more from a version on; what they send then is passed over.
     *
     * @param end the first version in which they do not
     * @return the row with that
     */
    public Property<T> writableBefore(Version end) {
        return new Property<>(forms, traits.writableBefore(end));
    }

    /**
     * Says that only devices write the property: it is a wish, not a part of the item. {@link Patch#applyTo} leaves it
     * out; the driver has to look for it.
     *
     * @return the row with that
     */
    public Property<T> requestOnly() {
        return new Property<>(forms, traits.with(Access.WISH));
    }

    /**
     * Says that the property changes often and is sent alone when it alone has changed.
     *
     * @return the row with that
     */
    public Property<T> mark() {
        return new Property<>(forms, traits.marked());
    }

    /**
     * Says that devices expect the element in every item, and what is sent of an item that lacks the property.
     *
     * @param substitute what is sent
     * @return the row with that
     */
    public Property<T> always(T substitute) {
        T checked = type().checked(substitute);
        return always(item -> checked);
    }

    /**
     * Says that devices expect the element in every item, and how what is sent is found out from an item that lacks the
     * property.
     *
     * @param substitute finds out what is sent; the same of equal items
     * @return the row with that
     */
    public Property<T> always(Function<Item, T> substitute) {
        return new Property<>(forms, traits.always(substitute));
    }

    /**
     * Says that a change names of the property's value only what is to be different.
     *
     * @param merging makes one value of the one that an item has and the one that a change brings
     * @return the row with that
     */
    public Property<T> updatedBy(BinaryOperator<T> merging) {
        return new Property<>(forms, traits.updatedBy(merging));
    }

    /**
     * Returns the name of the property: that of its element in the newest version.
     *
     * @return for example {@code JobTitle}
     */
    public String name() {
        return newest().tag().name();
    }

    /**
     * Says whether the property changes often and is sent alone when it alone has changed.
     *
     * @return whether
     */
    public boolean isMark() {
        return traits.mark();
    }

    /**
     * Says whether the property is a wish of a device, and never a part of a stored item.
     *
     * @return whether
     */
    public boolean isWish() {
        return traits.access() == Access.WISH;
    }

    /**
     * Says whether a version knows the property, in whatever form.
     *
     * @param version the version
     * @return whether
     */
    public boolean isIn(Version version) {
        return form(version).isPresent();
    }

    /**
     * Returns the element that holds the property in a version.
     *
     * @param version the version
     * @return its tag, or empty if the version does not know it
     */
    public Optional<Tag> tag(Version version) {
        return form(version).map(Form::tag);
    }

    Optional<Form<T>> form(Version version) {
        for (Form<T> form : forms) {
            if (form.isIn(version)) {
                return Optional.of(form);
            }
        }
        return Optional.empty();
    }

    List<Form<T>> forms() {
        return forms;
    }

    Traits<T> traits() {
        return traits;
    }

    /** Checks a value that somebody puts into an item. */
    T checked(T value) {
        try {
            return type().checked(value);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(name() + ": " + wrong.getMessage(), wrong);
        }
    }

    /** Writes the value that the item has, or the substitute, if the version knows the property. */
    void write(Writing writing) {
        Item item = writing.item();
        Optional<T> value = item.get(this).or(() -> traits.substitute().map(substitute -> substitute.apply(item)));
        Optional<Form<T>> form = isWish() ? Optional.empty() : form(writing.version());
        if (value.isPresent() && form.isPresent()) {
            form.get().type().write(form.get().tag(), value.get(), writing);
        }
    }

    /** Gives an item that lacks the property what is sent instead of it, if anything is. */
    Item withSubstitute(Item item) {
        return item.has(this)
                ? item
                : traits.substitute()
                        .map(value -> item.with(this, value.apply(item)))
                        .orElse(item);
    }

    /** Completes the value that a change brings by what an item has already. */
    Item updated(Item item, Item set) {
        Optional<T> before = item.get(this);
        Optional<T> now = set.get(this);
        return traits.update().isEmpty() || before.isEmpty() || now.isEmpty()
                ? set
                : set.with(this, traits.update().get().apply(before.get(), now.get()));
    }

    private Type<T> type() {
        return newest().type();
    }

    private Form<T> newest() {
        return forms.get(0);
    }

    private Form<T> oldest() {
        return forms.get(forms.size() - 1);
    }

    private Property<T> withOldest(Form<T> form) {
        List<Form<T>> changed = new ArrayList<>(forms);
        changed.set(forms.size() - 1, form);
        return new Property<>(changed, traits);
    }

    /** Returns the name. */
    @Override
    public String toString() {
        return name();
    }
}
