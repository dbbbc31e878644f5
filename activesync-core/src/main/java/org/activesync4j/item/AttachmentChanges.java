package org.activesync4j.item;

import static org.activesync4j.Version.V16_0;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.page.AirSyncBase;

/**
 * Names what a device does, from 16.0 on, to the attachments of a draft or an event that it adds or changes. Both are
 * wishes in one element beside each other, never a part of a stored item:
 *
 * <pre>
 *  Attachments { Add { ClientId, Content, … }*, Delete { FileReference }* }
 * </pre>
 *
 * <p>A driver finds them in the item that it creates and in {@link Patch#set()}, and says in
 * {@link org.activesync4j.spi.Stored#attachments()} which reference each of the added ones got. See [MS-ASAIRS] 2.2.2.3.
 */
public final class AttachmentChanges {

    private static final int MOST = 1000;

    /** What else a device may write in the element. */
    private static final Set<Tag> KNOWN = Set.of(AirSyncBase.ADD, AirSyncBase.DELETE, AirSyncBase.ATTACHMENT);

    /** What is attached, see {@link AddedAttachment}. */
    public static final Property<List<Item>> ADDED = Property.of(
                    AirSyncBase.ATTACHMENTS,
                    new SomeOfType<>(AirSyncBase.ADD, Type.part(AddedAttachment.SCHEMA), KNOWN, MOST)
                            .where(AttachmentChanges::haveNames, "attachments of different names"))
            .since(V16_0)
            .requestOnly();

    /** The references of what is taken away. */
    public static final Property<List<String>> REMOVED = Property.of(
                    AirSyncBase.ATTACHMENTS,
                    new SomeOfType<>(
                            AirSyncBase.DELETE, new WrappedType<>(AirSyncBase.FILE_REFERENCE, Type.TEXT), KNOWN, MOST))
            .since(V16_0)
            .requestOnly();

    private AttachmentChanges() {}

    private static boolean haveNames(List<Item> added) {
        Set<String> names = new HashSet<>();
        return added.stream()
                .allMatch(each ->
                        each.get(AddedAttachment.CLIENT_ID).filter(names::add).isPresent());
    }

    /**
     * Makes the changes, for a driver that keeps items as they are.
     *
     * <pre>{@code
     * Map<String, String> references = new HashMap<>();
     * Item after = AttachmentChanges.applyTo(patch.applyTo(load(id)), patch.set(), added -> {
     *     String reference = keep(added.get(AddedAttachment.CONTENT).orElseThrow());
     *     references.put(added.get(AddedAttachment.CLIENT_ID).orElseThrow(), reference);
     *     return AddedAttachment.stored(added, reference, size(reference));
     * });
     * }</pre>
     *
     * @param item the item with its attachments, whatever its class
     * @param wishes the item or {@link Patch#set()} that says what is added and removed, if anything is
     * @param keeping keeps an {@link AddedAttachment} and tells the {@link Attachment} that it has become
     * @return the item with the attachments that it has then
     */
    public static Item applyTo(Item item, Item wishes, UnaryOperator<Item> keeping) {
        if (!wishes.has(ADDED) && !wishes.has(REMOVED)) {
            return item;
        }
        Set<String> removed = Set.copyOf(wishes.get(REMOVED).orElse(List.of()));
        Stream<Item> left = Attachment.all(item).stream()
                .filter(each ->
                        each.get(Attachment.REFERENCE).filter(removed::contains).isEmpty());
        Stream<Item> added = wishes.get(ADDED).orElse(List.of()).stream().map(keeping);
        return item.with(
                Attachment.row(item.schema()).orElseThrow(),
                Stream.concat(left, added).toList());
    }
}
