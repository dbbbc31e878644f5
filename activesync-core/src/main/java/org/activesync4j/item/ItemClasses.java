package org.activesync4j.item;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lists the classes of items that an engine knows, by their names on the wire. Immutable.
 */
public final class ItemClasses {

    private static final ItemClasses STANDARD = of(List.of(
            Email.SCHEMA,
            TextMessage.SCHEMA,
            Event.SCHEMA,
            Contact.SCHEMA,
            Task.SCHEMA,
            Note.SCHEMA,
            LibraryDocument.SCHEMA,
            GalEntry.SCHEMA));

    private final Map<String, ItemSchema> classes;

    private ItemClasses(Map<String, ItemSchema> classes) {
        this.classes = classes;
    }

    private static ItemClasses of(List<ItemSchema> schemas) {
        Map<String, ItemSchema> classes = new LinkedHashMap<>();
        schemas.forEach(schema -> classes.put(schema.name(), schema));
        return new ItemClasses(classes);
    }

    /**
     * Returns the classes of the protocol.
     *
     * @return the classes
     */
    public static ItemClasses standard() {
        return STANDARD;
    }

    /**
     * Adds a class, or replaces the one of the same name.
     *
     * @param schema the class
     * @return the classes with it
     */
    public ItemClasses with(ItemSchema schema) {
        Map<String, ItemSchema> more = new LinkedHashMap<>(classes);
        more.put(schema.name(), schema);
        return new ItemClasses(more);
    }

    /**
     * Finds a class by its name in {@code AirSync:Class}.
     *
     * @param name the name, for example {@code Contacts}
     * @return the class, or empty if it is unknown
     */
    public Optional<ItemSchema> named(String name) {
        return Optional.ofNullable(classes.get(name));
    }

    /**
     * Returns all classes.
     *
     * @return the classes in the order in which they were added
     */
    public Collection<ItemSchema> all() {
        return List.copyOf(classes.values());
    }
}
