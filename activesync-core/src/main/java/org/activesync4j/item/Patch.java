package org.activesync4j.item;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Says how an item changes. What it does not name stays as it is, occurrences included.
 *
 * <p>A simple driver writes {@code store(patch.applyTo(load(id)).inMemory())}.
 *
 * @param set the properties that get a value
 * @param clear the properties that are removed; none of them is in {@code set}
 * @param overrides the occurrences of a series that change, by their original start
 */
public record Patch(Item set, Set<Property<?>> clear, Map<InstanceId, Deviation> overrides) {

    /**
     * Makes a patch.
     *
     * @param set the properties that get a value
     * @param clear the properties that are removed; copied
     * @param overrides the occurrences that change; copied
     * @throws IllegalArgumentException if a property is both set and cleared, or not one of the item's class
     */
    public Patch {
        clear = Collections.unmodifiableSet(new LinkedHashSet<>(clear));
        overrides = Collections.unmodifiableMap(new LinkedHashMap<>(overrides));
        for (Property<?> property : clear) {
            set.schema().require(property);
            if (set.has(property)) {
                throw new IllegalArgumentException(property + " is both set and cleared");
            }
        }
    }

    /**
     * Makes a patch that only sets values.
     *
     * @param set the properties that get a value
     * @return the patch
     */
    public static Patch of(Item set) {
        return new Patch(set, Set.of(), Map.of());
    }

    /**
     * Returns the class of the items that it changes.
     *
     * @return the class
     */
    public ItemSchema schema() {
        return set.schema();
    }

    /**
     * Returns the item as it is after the change.
     *
     * @param item the item as it is now
     * @return the changed item, without wishes; occurrences are found in the property that the class keeps them in
     * @throws IllegalArgumentException if the item is of another class, or occurrences change and the class has none
     */
    public Item applyTo(Item item) {
        Item changed = item.with(set.withoutWishes()).without(clear);
        return overrides.isEmpty() ? changed : withOverrides(changed);
    }

    private Item withOverrides(Item item) {
        Property<Map<InstanceId, Deviation>> property = schema().overrides()
                .orElseThrow(() -> new IllegalArgumentException("no occurrences in class " + schema()));
        Map<InstanceId, Deviation> stored = new LinkedHashMap<>();
        overrides.forEach((id, deviation) -> stored.put(id, withoutWishes(deviation)));
        return item.with(property, merged(item.get(property).orElse(Map.of()), stored));
    }

    private static Deviation withoutWishes(Deviation deviation) {
        return deviation instanceof Deviation.Edit edit
                ? new Deviation.Edit(new Patch(edit.patch().set.withoutWishes(), edit.patch().clear, Map.of()))
                : deviation;
    }

    /**
     * Returns one patch that does what this one and then another does.
     *
     * @param later what happens next
     * @return both
     * @throws IllegalArgumentException if the other is for another class
     */
    public Patch then(Patch later) {
        Set<Property<?>> cleared = new LinkedHashSet<>(clear);
        cleared.addAll(later.clear);
        cleared.removeAll(later.set.properties());
        Item given = set.without(later.clear).with(later.set);
        return new Patch(given, cleared, merged(overrides, later.overrides));
    }

    private static Map<InstanceId, Deviation> merged(
            Map<InstanceId, Deviation> earlier, Map<InstanceId, Deviation> later) {
        Map<InstanceId, Deviation> all = new LinkedHashMap<>(earlier);
        later.forEach((id, deviation) -> all.merge(id, deviation, (before, now) -> now.after(before)));
        return all;
    }

    /** Takes contents into memory. */
    Patch inMemory() {
        Map<InstanceId, Deviation> kept = new LinkedHashMap<>();
        overrides.forEach((id, deviation) -> kept.put(id, (Deviation) Keeping.value(deviation)));
        return new Patch(set.inMemory(), clear, kept);
    }

    /**
     * Says whether the patch sets or clears a property of the item itself.
     *
     * @param property the property
     * @return whether
     */
    public boolean touches(Property<?> property) {
        return set.has(property) || clear.contains(property);
    }

    /**
     * Returns the properties that the patch sets or clears.
     *
     * @return the properties
     */
    public Set<Property<?>> touched() {
        Set<Property<?>> all = new HashSet<>(set.properties());
        all.addAll(clear);
        return Set.copyOf(all);
    }

    /**
     * Says whether there is something to change, and only marks change: read, flag and categories of a mail.
     *
     * @return whether
     */
    public boolean onlyMarks() {
        return !isEmpty() && overrides.isEmpty() && touched().stream().allMatch(Property::isMark);
    }

    /**
     * Says whether there is nothing to change.
     *
     * @return whether
     */
    public boolean isEmpty() {
        return set.isEmpty() && clear.isEmpty() && overrides.isEmpty();
    }
}
