package org.activesync4j.internal.command.sync;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.activesync4j.internal.sync.FileReference;
import org.activesync4j.internal.sync.ServerId;
import org.activesync4j.item.AddedAttachment;
import org.activesync4j.item.Attachment;
import org.activesync4j.item.AttachmentChanges;
import org.activesync4j.item.Content;
import org.activesync4j.item.Deviation;
import org.activesync4j.item.InstanceId;
import org.activesync4j.item.Item;
import org.activesync4j.item.Patch;

/**
 * What a device wants to be attached to an item or taken away from it, and what became of that. Occurrences of a series
 * may have attachments of their own.
 */
final class Attached {

    private final Patch sent;

    Attached(Patch sent) {
        this.sent = sent;
    }

    /** Tells whether the item has to be read to know what is taken away. */
    boolean takesAway() {
        return removed(sent).findAny().isPresent();
    }

    /** Puts the driver's references in the place of the ones that the device knows; what is gone already is left out. */
    Patch resolved(ServerId id, Item current) {
        return resolved(sent, id, current);
    }

    private static Patch resolved(Patch patch, ServerId id, Item current) {
        Map<InstanceId, Deviation> overrides = new LinkedHashMap<>();
        patch.overrides().forEach((instance, deviation) -> overrides.put(instance, resolved(deviation, id, current)));
        List<String> references = patch.set().get(AttachmentChanges.REMOVED).orElse(List.of()).stream()
                .flatMap(wire -> FileReference.parse(wire).stream())
                .filter(reference -> reference.item().equals(id))
                .flatMap(reference -> reference.find(current).stream())
                .toList();
        Item set = references.isEmpty()
                ? patch.set().without(AttachmentChanges.REMOVED)
                : patch.set().with(AttachmentChanges.REMOVED, references);
        return new Patch(set, patch.clear(), overrides);
    }

    private static Deviation resolved(Deviation deviation, ServerId id, Item current) {
        return deviation instanceof Deviation.Edit edit
                ? new Deviation.Edit(resolved(edit.patch(), id, current))
                : deviation;
    }

    /**
     * Finds the references of what was added: those that the driver told, else that of an attachment of the same name and
     * size.
     *
     * @param told the device's id of each → its reference, as far as the driver told them
     * @param stored the item as it is stored now
     * @return the device's id of each that can be found → the driver's reference
     */
    Map<String, String> references(Map<String, String> told, Item stored) {
        List<Item> candidates = new ArrayList<>(attachments(stored).toList());
        candidates.removeIf(attachment -> told.containsValue(reference(attachment)));
        Map<String, String> references = new TreeMap<>();
        added(sent).forEach(added -> {
            String id = clientId(added);
            Optional.ofNullable(told.get(id))
                    .or(() -> takeLike(added, candidates))
                    .ifPresent(reference -> references.put(id, reference));
        });
        return references;
    }

    private static Optional<String> takeLike(Item added, List<Item> candidates) {
        Optional<Item> found = candidates.stream()
                .filter(attachment -> isLike(added, attachment))
                .findFirst();
        found.ifPresent(candidates::remove);
        return found.map(Attached::reference);
    }

    private static boolean isLike(Item added, Item attachment) {
        OptionalLong length =
                added.get(AddedAttachment.CONTENT).map(Content::length).orElse(OptionalLong.empty());
        int size = attachment.get(Attachment.SIZE).orElse(0);
        return added.get(AddedAttachment.DISPLAY_NAME).equals(attachment.get(Attachment.NAME))
                && (length.isEmpty() || length.getAsLong() == size);
    }

    /** Tells whether all is attached that should be, and all gone that should be. */
    boolean isDone(Map<String, String> references, Item stored) {
        Set<String> removed = Set.copyOf(removed(sent).toList());
        return added(sent).allMatch(added -> references.containsKey(clientId(added)))
                && attachments(stored).map(Attached::reference).noneMatch(removed::contains);
    }

    /** Lets what a device attaches take the place of whatever is attached to the item that it added before. */
    Patch insteadOfAll(Item stored) {
        List<String> references =
                Attachment.all(stored).stream().map(Attached::reference).toList();
        return references.isEmpty() ? sent : Patch.of(sent.set().with(AttachmentChanges.REMOVED, references));
    }

    /** Says what the device is to call the attachments of an item. */
    static Map<String, String> named(Map<String, String> references, ServerId id) {
        Map<String, String> names = new TreeMap<>();
        references.forEach((clientId, reference) ->
                names.put(clientId, FileReference.of(id, reference).toString()));
        return names;
    }

    private static Stream<Item> added(Patch patch) {
        return Stream.concat(
                patch.set().get(AttachmentChanges.ADDED).stream().flatMap(List::stream),
                edits(patch.overrides()).flatMap(Attached::added));
    }

    private static Stream<String> removed(Patch patch) {
        return Stream.concat(
                patch.set().get(AttachmentChanges.REMOVED).stream().flatMap(List::stream),
                edits(patch.overrides()).flatMap(Attached::removed));
    }

    private static Stream<Item> attachments(Item item) {
        Stream<Item> own = Attachment.all(item).stream();
        Stream<Item> ofOccurrences = item.properties().stream()
                .flatMap(property -> item.get(property).stream())
                .filter(Map.class::isInstance)
                .flatMap(overrides -> edits((Map<?, ?>) overrides))
                .flatMap(edit -> attachments(edit.set()));
        return Stream.concat(own, ofOccurrences);
    }

    private static Stream<Patch> edits(Map<?, ?> overrides) {
        return overrides.values().stream()
                .filter(Deviation.Edit.class::isInstance)
                .map(edit -> ((Deviation.Edit) edit).patch());
    }

    private static String clientId(Item added) {
        return added.get(AddedAttachment.CLIENT_ID).orElse("");
    }

    private static String reference(Item attachment) {
        return attachment.get(Attachment.REFERENCE).orElse("");
    }
}
