package org.activesync4j.item;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Holds the properties of one mail, contact, note or other item, or of a part of one, by typed keys:
 *
 * <pre>{@code
 * Item note = Item.of(Note.SCHEMA).with(Note.SUBJECT, "Milk").with(Note.BODY, Body.text("two bottles"));
 * }</pre>
 *
 * <p>That a property is there is a fact of its own: an absent text is something else than an empty one. Immutable; two
 * items are equal when they are of one class and hold equal values.
 */
public final class Item {

    private final ItemSchema schema;
    private final Map<Property<?>, Object> values;

    private Item(ItemSchema schema, Map<Property<?>, Object> values) {
        this.schema = schema;
        this.values = values;
    }

    /**
     * Makes an item without properties.
     *
     * @param schema its class
     * @return the item
     */
    public static Item of(ItemSchema schema) {
        return new Item(schema, Map.of());
    }

    /** Makes an item of values that have been checked; the map is not copied. */
    static Item read(ItemSchema schema, Map<Property<?>, Object> values) {
        return new Item(schema, values);
    }

    /** Returns the same values as an item of a class that shares the properties. */
    Item as(ItemSchema other) {
        return new Item(other, values);
    }

    /**
     * Returns the item's class.
     *
     * @return the class
     */
    public ItemSchema schema() {
        return schema;
    }

    /**
     * Returns the value of a property.
     *
     * @param property the property
     * @param <T> what it holds
     * @return the value, or empty if the item does not have the property
     */
    public <T> Optional<T> get(Property<T> property) {
        @SuppressWarnings("unchecked") // only values of the property's own type come in
        T value = (T) values.get(property);
        return Optional.ofNullable(value);
    }

    /**
     * Says whether the item has a property, if only an empty one.
     *
     * @param property the property
     * @return whether
     */
    public boolean has(Property<?> property) {
        return values.containsKey(property);
    }

    /**
     * Adds or replaces a property.
     *
     * @param property the property
     * @param value its value
     * @param <T> what it holds
     * @return an item with it
     * @throws IllegalArgumentException if the class does not have the property, or the property not such values
     */
    public <T> Item with(Property<T> property, T value) {
        schema.require(property);
        Map<Property<?>, Object> more = new HashMap<>(values);
        more.put(property, property.checked(value));
        return new Item(schema, more);
    }

    /**
     * Adds or replaces all properties that another item of the class has.
     *
     * @param other the other item
     * @return an item with them
     * @throws IllegalArgumentException if the other is of another class
     */
    public Item with(Item other) {
        if (other.schema != schema) {
            throw new IllegalArgumentException("not of class " + schema + ": " + other.schema);
        }
        Map<Property<?>, Object> more = new HashMap<>(values);
        more.putAll(other.values);
        return new Item(schema, more);
    }

    /**
     * Removes a property, if it is there.
     *
     * @param property the property
     * @return an item without it
     */
    public Item without(Property<?> property) {
        return without(Set.of(property));
    }

    /**
     * Removes properties, as far as they are there.
     *
     * @param properties the properties
     * @return an item without them
     */
    public Item without(Set<? extends Property<?>> properties) {
        Map<Property<?>, Object> fewer = new HashMap<>(values);
        fewer.keySet().removeAll(properties);
        return new Item(schema, fewer);
    }

    /**
     * Removes what is only a wish of a device: {@linkplain Property#isWish wishes} are no part of what is stored.
     *
     * @return an item without wishes
     */
    public Item withoutWishes() {
        return values.keySet().stream().anyMatch(Property::isWish)
                ? without(values.keySet().stream().filter(Property::isWish).collect(Collectors.toSet()))
                : this;
    }

    /**
     * Tells what one occurrence of a series is like.
     *
     * @param id its original start, not checked against the rule of the series
     * @return the occurrence, an item of its own; empty if it does not take place, or items of the class have none
     */
    public Optional<Item> occurrence(InstanceId id) {
        return schema.occurrence(this, id);
    }

    /**
     * Takes bodies and other contents into memory, for a driver that keeps items as they are: what a device sent is good
     * only until it is answered. Reads what has been received already: it does not wait for the device.
     *
     * @return an item without wishes that does not depend on anything outside
     * @throws java.io.UncheckedIOException if a content cannot be read
     */
    public Item inMemory() {
        Map<Property<?>, Object> kept = new HashMap<>(values);
        kept.keySet().removeIf(Property::isWish);
        kept.replaceAll((property, value) -> Keeping.value(value));
        return new Item(schema, kept);
    }

    /**
     * Returns the properties that are there.
     *
     * @return the properties in the order of the class
     */
    public Set<Property<?>> properties() {
        Set<Property<?>> there = new LinkedHashSet<>(schema.properties());
        there.retainAll(values.keySet());
        return Collections.unmodifiableSet(there);
    }

    /**
     * Says whether nothing is there.
     *
     * @return whether
     */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Item item && schema == item.schema && values.equals(item.values);
    }

    @Override
    public int hashCode() {
        return 31 * schema.name().hashCode() + values.hashCode();
    }

    /** Returns the class and the names of the properties that are there, never their values. */
    @Override
    public String toString() {
        return schema.name() + properties();
    }
}
