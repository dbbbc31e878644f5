package org.activesync4j.internal.sync;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.activesync4j.item.Attachment;
import org.activesync4j.item.Deviation;
import org.activesync4j.item.InstanceId;
import org.activesync4j.item.Item;
import org.activesync4j.item.Patch;
import org.activesync4j.item.Property;

/**
 * Names an attachment to a device: the {@code FileReference}, called {@code AttName} in 2.5.
 *
 * <pre>
 * server id ':' 26 characters of base32 of the SHA-256 of the driver's reference        at most 91 characters
 * </pre>
 *
 * <p>It says where to look and nothing else: the driver's reference is found again by reading the item. So no device can
 * make one up that leads anywhere but to an attachment of an item that it has been shown.
 *
 * @param item the item
 * @param attachment the hash
 */
public record FileReference(ServerId item, String attachment) {

    /**
     * Names an attachment.
     *
     * @param item its item
     * @param reference the driver's reference
     * @return the name, the same on all nodes and for ever
     */
    public static FileReference of(ServerId item, String reference) {
        return new FileReference(item, LocalId.hash(reference));
    }

    /**
     * Reads what a device sent.
     *
     * @param wire from a request
     * @return the name, empty if it is none that we could have given
     */
    public static Optional<FileReference> parse(String wire) {
        int colon = wire.lastIndexOf(':');
        return colon < 0
                ? Optional.empty()
                : ServerId.parse(wire.substring(0, colon))
                        .map(item -> new FileReference(item, wire.substring(colon + 1)));
    }

    /**
     * Finds the driver's reference.
     *
     * @param read the item, as it is now
     * @return the reference, if the item has such an attachment
     */
    public Optional<String> find(Item read) {
        return references(read)
                .filter(reference -> LocalId.hash(reference).equalsIgnoreCase(attachment))
                .findFirst();
    }

    private static Stream<String> references(Object value) {
        if (value instanceof Item item) {
            return item.schema() == Attachment.SCHEMA
                    ? item.get(Attachment.REFERENCE).stream()
                    : item.properties().stream()
                            .flatMap(property -> references(item.get(property).orElseThrow()));
        }
        if (value instanceof List<?> list) {
            return list.stream().flatMap(FileReference::references);
        }
        if (value instanceof Map<?, ?> overrides) {
            return overrides.values().stream().flatMap(FileReference::references);
        }
        return value instanceof Deviation.Edit edit ? references(edit.patch().set()) : Stream.empty();
    }

    /**
     * Replaces the driver's references in an item by what a device is to call its attachments.
     *
     * @param item the item as the driver gave it
     * @param id what the device calls the item
     * @return the item to be shown
     */
    public static Item named(Item item, ServerId id) {
        return renamed(item, reference -> of(id, reference).toString());
    }

    private static Item renamed(Item item, Function<String, String> name) {
        Item renamed = item;
        for (Property<?> property : item.properties()) {
            renamed = renamed(renamed, property, name);
        }
        return renamed;
    }

    private static <T> Item renamed(Item item, Property<T> property, Function<String, String> name) {
        T value = item.get(property).orElseThrow();
        Object after = item.schema() == Attachment.SCHEMA && property == Attachment.REFERENCE
                ? name.apply((String) value)
                : renamed(value, name);
        @SuppressWarnings("unchecked") // what is renamed stays of its kind
        T same = (T) after;
        return after == value ? item : item.with(property, same);
    }

    private static Object renamed(Object value, Function<String, String> name) {
        if (value instanceof Item part) {
            return renamed(part, name);
        }
        if (value instanceof List<?> list && list.stream().anyMatch(Item.class::isInstance)) {
            return list.stream().map(each -> renamed(each, name)).toList();
        }
        if (value instanceof Map<?, ?> overrides) {
            return renamed(overrides, name);
        }
        return value;
    }

    private static Map<?, ?> renamed(Map<?, ?> overrides, Function<String, String> name) {
        Map<InstanceId, Object> renamed = new HashMap<>();
        overrides.forEach((instance, deviation) -> renamed.put((InstanceId) instance, edited(deviation, name)));
        return renamed;
    }

    private static Object edited(Object deviation, Function<String, String> name) {
        if (!(deviation instanceof Deviation.Edit edit)) {
            return deviation;
        }
        Patch patch = edit.patch();
        return new Deviation.Edit(new Patch(renamed(patch.set(), name), patch.clear(), patch.overrides()));
    }

    @Override
    public String toString() {
        return item + ":" + attachment;
    }
}
