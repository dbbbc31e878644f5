package org.activesync4j.item;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.activesync4j.Version;
import org.activesync4j.item.Reading.Source;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.WbxmlWriter;

/**
 * Describes a class of items, or of parts of items, by its rows. Reads items and changes from elements and writes items
 * as elements, at every version of the protocol.
 *
 * <pre>{@code
 * public static final ItemSchema SCHEMA = ItemSchema.of("Notes", SUBJECT, BODY, CATEGORIES);
 * }</pre>
 *
 * <p>What a device sends is read leniently: elements in any order, elements that the class or the version does not have
 * are passed over, of an element that comes twice the last one counts. Where the protocol demands a status it is strict:
 * values of a wrong type or out of range; and elements of AirSyncBase that come twice, in a wrong place or order, see
 * [MS-ASAIRS] 3.2.5.
 *
 * <p>What is written is strict: the rows in their order, nothing that the version does not know, legal characters only.
 *
 * <p>Immutable and compared by identity: keep it in a constant.
 */
public final class ItemSchema {

    private final String name;
    private final Set<Property<?>> rows;
    private final Options options;

    /** What holds for the class as a whole. */
    private record Options(
            Rule rule,
            Optional<Version> keepsAll,
            Optional<Occurrences> occurrences,
            Function<Item, Optional<Instant>> ageing,
            Making making,
            Set<Peculiarity> peculiarities) {

        static final Options NONE = new Options(
                Rule.NONE,
                Optional.empty(),
                Optional.empty(),
                item -> Optional.of(Instant.MAX),
                Making.PLAIN,
                Set.of());

        Options with(Peculiarity more) {
            Set<Peculiarity> all = EnumSet.of(more);
            all.addAll(peculiarities);
            return new Options(rule, keepsAll, occurrences, ageing, making, all);
        }
    }

    /** What properties together must be like, and which ones it looks at. */
    private record Rule(Consumer<Item> check, Set<Property<?>> spanned) {

        static final Rule NONE = new Rule(item -> {}, Set.of());
    }

    /** How items of the class occur again. */
    private record Occurrences(
            Property<Map<InstanceId, Deviation>> property, BiFunction<Item, InstanceId, Item> regular) {}

    /** How items are made of what was sent. */
    private record Making(
            UnaryOperator<Item> agreement,
            UnaryOperator<Item> sending,
            BiFunction<Item, Occasion, Item> completion,
            Fitting fitting,
            Set<Property<?>> fitted) {

        static final Making PLAIN = new Making(
                item -> item, item -> item, (item, occasion) -> item, (item, patch, occasion) -> patch, Set.of());
    }

    /** Fits a change to an item. */
    public interface Fitting {

        /**
         * Makes of what a device says about an item what is to be done with it.
         *
         * @param item the item as it is
         * @param patch what the device says
         * @param occasion on what occasion
         * @return the change to apply
         * @throws ItemFormatException if a device may not make such a change
         */
        Patch fit(Item item, Patch patch, Occasion occasion);
    }

    private enum Peculiarity {
        REFUSES_SUPPORTED,
        BODIES_ON_REQUEST
    }

    private ItemSchema(String name, Set<Property<?>> rows, Options options) {
        this.name = name;
        this.rows = rows;
        this.options = options;
    }

    /**
     * Makes a class.
     *
     * @param name its name on the wire, for example {@code Contacts}; for a part, the name of its element
     * @param rows its properties, in the order in which they are written
     * @return the class
     */
    public static ItemSchema of(String name, Property<?>... rows) {
        return new ItemSchema(name, new LinkedHashSet<>(List.of(rows)), Options.NONE);
    }

    /**
     * Adds the rule that spans properties. It is given new items, the values that a change sets, what would become of an
     * item by a change, and parts of all of these; so it only objects to what is there.
     *
     * @param rule throws {@link ItemFormatException} for what a device may not send; does not look at contents
     * @return the class with that
     */
    public ItemSchema checkedBy(Consumer<Item> rule) {
        return checkedBy(rule, rows);
    }

    /**
     * Adds the rule that spans properties, and says which: a change of other ones is applied without reading the item.
     *
     * @param rule throws {@link ItemFormatException} for what a device may not send; does not look at contents
     * @param spanned the properties that it looks at
     * @return the class with that
     */
    public ItemSchema checkedBy(Consumer<Item> rule, Set<? extends Property<?>> spanned) {
        spanned.forEach(this::require);
        return with(new Options(
                new Rule(rule, Set.copyOf(spanned)),
                options.keepsAll,
                options.occurrences,
                options.ageing,
                options.making,
                options.peculiarities));
    }

    /**
     * Says that from a version on a change keeps whatever it does not mention.
     *
     * @param first the first version
     * @return the class with that
     */
    public ItemSchema keepsAllSince(Version first) {
        return with(new Options(
                options.rule,
                Optional.of(first),
                options.occurrences,
                options.ageing,
                options.making,
                options.peculiarities));
    }

    /**
     * Says which property holds the occurrences of a series that differ from it. In a change it becomes
     * {@link Patch#overrides()}.
     *
     * @param property the property, one of the rows
     * @return the class with that
     */
    public ItemSchema overriddenIn(Property<Map<InstanceId, Deviation>> property) {
        return overriddenIn(property, (series, id) -> series.without(property));
    }

    /**
     * Says which property holds the occurrences of a series that differ from it, and what one that does not differ is
     * like. In a change the property becomes {@link Patch#overrides()}.
     *
     * @param property the property, one of the rows
     * @param regular makes an occurrence that does not differ from its series
     * @return the class with that
     */
    public ItemSchema overriddenIn(
            Property<Map<InstanceId, Deviation>> property, BiFunction<Item, InstanceId, Item> regular) {
        require(property);
        return with(new Options(
                options.rule,
                options.keepsAll,
                Optional.of(new Occurrences(property, regular)),
                options.ageing,
                options.making,
                options.peculiarities));
    }

    /**
     * Says how properties that depend on each other are brought into agreement, in what devices send, parts of items
     * among it, and before items are sent.
     *
     * @param agreement returns an item that is in agreement as it is
     * @return the class with that
     */
    public ItemSchema agreeingBy(UnaryOperator<Item> agreement) {
        Making making = options.making;
        return with(new Making(agreement, making.sending, making.completion, making.fitting, making.fitted));
    }

    /**
     * Says what devices are told beyond what an item has, where that follows from several properties.
     *
     * @param sending returns an item that has all that devices expect as it is
     * @return the class with that
     */
    public ItemSchema sentAs(UnaryOperator<Item> sending) {
        Making making = options.making;
        return with(new Making(making.agreement, sending, making.completion, making.fitting, making.fitted));
    }

    /**
     * Says what a new item gets that a device has made and left out.
     *
     * @param completion completes an item, or throws {@link ItemFormatException} if it cannot be completed
     * @return the class with that
     */
    public ItemSchema completedBy(BiFunction<Item, Occasion, Item> completion) {
        Making making = options.making;
        return with(new Making(making.agreement, making.sending, completion, making.fitting, making.fitted));
    }

    /**
     * Says that what some changes mean depends on the item.
     *
     * @param fitting fits a change to the item
     * @param fitted the properties whose change depends on it; that of an occurrence always does
     * @return the class with that
     */
    public ItemSchema fittedBy(Fitting fitting, Set<? extends Property<?>> fitted) {
        fitted.forEach(this::require);
        Making making = options.making;
        return with(new Making(making.agreement, making.sending, making.completion, fitting, Set.copyOf(fitted)));
    }

    private ItemSchema with(Making making) {
        return with(new Options(
                options.rule, options.keepsAll, options.occurrences, options.ageing, making, options.peculiarities));
    }

    /**
     * Completes a new item that a device has made.
     *
     * @param item the item
     * @param occasion on what occasion
     * @return the item with what it lacked
     * @throws ItemFormatException if it cannot be completed
     */
    public Item completed(Item item, Occasion occasion) {
        return options.making.completion.apply(item, occasion);
    }

    /**
     * Says whether a device has to be told what its new item was completed with. What devices of its version never say
     * themselves is not worth it.
     *
     * @param said the item as the device has worded it
     * @param completed the same with what it lacked
     * @param version the version of the request
     * @return whether
     */
    public boolean isNews(Item said, Item completed, Version version) {
        return completed.properties().stream()
                .filter(row -> row.traits().access(version) == Access.TAKEN)
                .anyMatch(row -> !completed.get(row).equals(said.get(row)));
    }

    /**
     * Makes a change of one occurrence of a series.
     *
     * @param id its original start
     * @param deviation what becomes of it
     * @return the change
     * @throws ItemFormatException if items of the class have no occurrences, or none at such a time
     */
    public Patch overriding(InstanceId id, Deviation deviation) {
        if (options.occurrences.isEmpty()) {
            throw new ItemFormatException(rows.iterator().next(), "expected no occurrence of an item of class " + name);
        }
        int year = id.start().atZone(ZoneOffset.UTC).getYear();
        if (year < 1 || year > 9999) {
            throw new ItemFormatException(overrides().orElseThrow(), "expected an occurrence of a year from 1 to 9999");
        }
        return new Patch(Item.of(this), Set.of(), Map.of(id, deviation));
    }

    /**
     * Says when an item stops being recent; without this it never does.
     *
     * @param until tells the moment, {@link Instant#MAX} for never, or nothing if the item does not tell
     * @return the class with that
     */
    public ItemSchema ageingBy(Function<Item, Optional<Instant>> until) {
        return with(new Options(
                options.rule, options.keepsAll, options.occurrences, until, options.making, options.peculiarities));
    }

    /**
     * Tells when an item stops being recent, as the filters of [MS-ASCMD] 2.2.3.68.2 mean it.
     *
     * @param item the item, without its contents perhaps
     * @return the moment, {@link Instant#MAX} for never, or nothing if the item does not tell
     */
    public Optional<Instant> until(Item item) {
        return options.ageing.apply(item);
    }

    /**
     * Says that a collection of this class must not come with {@code Supported}.
     *
     * @return the class with that
     */
    public ItemSchema withoutSupported() {
        return with(options.with(Peculiarity.REFUSES_SUPPORTED));
    }

    /**
     * Says that from 12.0 on the content of bodies is only sent to devices that say in which form they want it.
     *
     * @return the class with that
     */
    public ItemSchema withBodiesOnRequest() {
        return with(options.with(Peculiarity.BODIES_ON_REQUEST));
    }

    private ItemSchema with(Options other) {
        return new ItemSchema(name, rows, other);
    }

    /**
     * Returns the name of the class.
     *
     * @return the name on the wire; for a part, the name of its element
     */
    public String name() {
        return name;
    }

    /**
     * Returns the properties of the class.
     *
     * @return the rows in the order in which they are written
     */
    public Set<Property<?>> properties() {
        return Collections.unmodifiableSet(rows);
    }

    /**
     * Finds the property that an element holds, for lists of elements such as {@code ItemOperations:Schema}.
     *
     * @param tag the element
     * @param version the version of the request
     * @return the property, or empty if the class does not have it in that version
     */
    public Optional<Property<?>> property(Tag tag, Version version) {
        return rows.stream()
                .filter(row -> row.tag(version).filter(tag::equals).isPresent())
                .findFirst();
    }

    /**
     * Says whether a collection of this class must not come with {@code Supported}.
     *
     * @return whether
     */
    public boolean refusesSupported() {
        return options.peculiarities.contains(Peculiarity.REFUSES_SUPPORTED);
    }

    /**
     * Says whether the content of bodies is only sent to devices that say in which form they want it.
     *
     * @return whether
     */
    public boolean sendsBodiesOnRequest() {
        return options.peculiarities.contains(Peculiarity.BODIES_ON_REQUEST);
    }

    Optional<Property<Map<InstanceId, Deviation>>> overrides() {
        return options.occurrences.map(Occurrences::property);
    }

    /** Returns what an occurrence of an item of this class is like, if it takes place. */
    Optional<Item> occurrence(Item series, InstanceId id) {
        Optional<Item> regular = options.occurrences.map(kind -> kind.regular.apply(series, id));
        Deviation deviation = overrides()
                .flatMap(series::get)
                .map(all -> all.get(id))
                .orElse(new Deviation.Edit(Patch.of(Item.of(this))));
        return deviation instanceof Deviation.Edit edit ? regular.map(edit.patch()::applyTo) : Optional.empty();
    }

    boolean keepsAll(Version version) {
        return options.keepsAll.filter(version::atLeast).isPresent();
    }

    void require(Property<?> property) {
        if (!rows.contains(property)) {
            throw new IllegalArgumentException("class " + name + " has no such property: " + property);
        }
    }

    /**
     * Checks the rule that spans properties.
     *
     * @param item an item of this class, whole or in part
     * @throws ItemFormatException if a device may not send such a thing
     */
    public void check(Item item) {
        options.rule.check.accept(item);
    }

    /**
     * Says whether a change can be understood only with the item at hand, so that {@link #settled} has to be asked.
     *
     * @param patch the change
     * @return whether
     */
    public boolean dependsOnItem(Patch patch) {
        Set<Property<?>> touched = patch.touched();
        return isRuled(patch)
                || !patch.overrides().isEmpty()
                || touched.stream().anyMatch(options.making.fitted::contains)
                || touched.stream().anyMatch(row -> row.traits().update().isPresent());
    }

    /**
     * Completes a change by what an item has already, and checks the rule that spans properties for what would become of
     * the item. Where what is not changed breaks the rule already, no change is at fault.
     *
     * @param item the item as it is, contents not needed
     * @param patch the change
     * @param occasion on what occasion a device made it
     * @return the change to apply
     * @throws ItemFormatException if a device may not make such a change
     */
    public Patch settled(Item item, Patch patch, Occasion occasion) {
        Patch named = new Patch(completed(item, patch.set()), patch.clear(), patch.overrides());
        Patch whole = options.making.fitting.fit(item, named, occasion);
        if (isRuled(whole) && fits(item.without(whole.touched()))) {
            check(asSent(whole.applyTo(item)));
        }
        return whole;
    }

    private Item completed(Item item, Item set) {
        Item completed = set;
        for (Property<?> row : set.properties()) {
            completed = row.updated(item, completed);
        }
        return completed;
    }

    private boolean isRuled(Patch patch) {
        Set<Property<?>> spanned = options.rule.spanned;
        return !spanned.isEmpty()
                && (!patch.overrides().isEmpty() || patch.touched().stream().anyMatch(spanned::contains));
    }

    private boolean fits(Item item) {
        try {
            check(asSent(item));
            return true;
        } catch (ItemFormatException unfit) {
            return false;
        }
    }

    /** Adds what devices are told of every item. */
    private Item asSent(Item item) {
        Item sent = item;
        for (Property<?> row : rows) {
            sent = row.withSubstitute(sent);
        }
        return sent;
    }

    /**
     * Reads a new item.
     *
     * @param data the element ApplicationData of an Add
     * @param version the version of the request
     * @return the item, with what devices may write
     * @throws ItemFormatException if the device may not send such an item
     */
    public Item decode(Element data, Version version) {
        return decode(data, version, tag -> {});
    }

    /**
     * Reads a new item, and tells what it passed over.
     *
     * @param data the element ApplicationData of an Add
     * @param version the version of the request
     * @param skipped is told of each element that the class or the version does not have
     * @return the item, with what devices may write
     * @throws ItemFormatException if the device may not send such an item
     */
    public Item decode(Element data, Version version, Consumer<Tag> skipped) {
        return read(data, new Reading(version, Source.ADD, skipped));
    }

    /**
     * Reads a change of an item. A change that mentions nothing at all changes nothing.
     *
     * @param data the element ApplicationData of a Change
     * @param version the version of the request
     * @param supported what the device said about the properties that it handles
     * @return the change, silence included
     * @throws ItemFormatException if the device may not send such a change
     */
    public Patch decodePatch(Element data, Version version, Supported supported) {
        return decodePatch(data, version, supported, tag -> {});
    }

    /**
     * Reads a change of an item, and tells what it passed over.
     *
     * @param data the element ApplicationData of a Change
     * @param version the version of the request
     * @param supported what the device said about the properties that it handles
     * @param skipped is told of each element that the class or the version does not have
     * @return the change, silence included
     * @throws ItemFormatException if the device may not send such a change
     */
    public Patch decodePatch(Element data, Version version, Supported supported, Consumer<Tag> skipped) {
        return new RowReader(this, new Reading(version, Source.CHANGE, skipped)).patch(data, supported);
    }

    /**
     * Reads an item as a device does that receives it: with all properties, whoever may write them.
     *
     * @param data the element ApplicationData of an answer
     * @param version the version of the request
     * @return the item
     * @throws ItemFormatException if an element does not hold a value of its type
     */
    public Item decodeAnswer(Element data, Version version) {
        return read(data, new Reading(version, Source.ANSWER, tag -> {}));
    }

    Item read(Element container, Reading reading) {
        Item item = agreed(new RowReader(this, reading).item(container));
        if (reading.isRequest()) {
            check(item);
        }
        return item;
    }

    /**
     * Writes all that an item has and the version knows, and what devices expect in every item.
     *
     * @param item the item
     * @param rendering how it is to look
     * @param writer stands inside the element ApplicationData
     */
    public void encode(Item item, Rendering rendering, WbxmlWriter writer) {
        encodeOnly(rows, item, rendering, writer);
    }

    /**
     * Writes some of the properties of an item, for example marks that alone have changed.
     *
     * @param properties which; those that the item lacks and devices expect in every item are written as a device
     *     expects it
     * @param item the item
     * @param rendering how it is to look
     * @param writer stands inside the element ApplicationData
     */
    public void encodeOnly(Set<? extends Property<?>> properties, Item item, Rendering rendering, WbxmlWriter writer) {
        write(properties, new Writing(sent(item), rendering, writer));
    }

    /** Adds what devices are told as well. */
    Item sent(Item item) {
        return options.making.sending.apply(agreed(item));
    }

    /** Brings properties that depend on each other into agreement. */
    Item agreed(Item item) {
        return options.making.agreement.apply(item);
    }

    void write(Writing writing) {
        write(rows, writing);
    }

    private void write(Set<? extends Property<?>> properties, Writing writing) {
        for (Property<?> row : rows) {
            if (properties.contains(row)) {
                row.write(writing);
            }
        }
    }

    /** Returns the name. */
    @Override
    public String toString() {
        return name;
    }
}
