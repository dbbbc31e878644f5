package org.activesync4j.mapping;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.activesync4j.internal.mapping.KeptDraft;
import org.activesync4j.internal.mapping.ReceivedMail;
import org.activesync4j.internal.mapping.UnfitMail;
import org.activesync4j.item.Attachment;
import org.activesync4j.item.Body;
import org.activesync4j.item.BodyType;
import org.activesync4j.item.Content;
import org.activesync4j.item.Email;
import org.activesync4j.item.Item;
import org.activesync4j.item.Patch;
import org.activesync4j.spi.CreationKey;
import org.activesync4j.spi.DriverException;

/**
 * Makes items of mails that a driver holds as MIME, and writes the drafts that devices make and change.
 *
 * <pre>{@code
 * public Item get(FolderId folder, ItemId id, Want want) {
 *     Path file = file(folder, id);
 *     return MimeMail.item(() -> Files.newInputStream(file))
 *             .with(Email.DATE_RECEIVED, received(file))
 *             .with(Email.READ, isRead(file));
 * }
 *
 * public Content open(FolderId folder, ItemId item, String reference) {
 *     Path file = file(folder, item);
 *     return MimeMail.attachment(() -> Files.newInputStream(file), reference)
 *             .orElseThrow(() -> new DriverException(Reason.NOT_FOUND, "no such attachment"));
 * }
 * }</pre>
 *
 * <p>A mail is read as a stream, in one pass; attachments do not enter the memory, and neither does a text of more than
 * 1 MB. Charsets that are missing or wrong are found out. Which header becomes what is a table in {@code
 * docs/mapping.md}. Has no state, and may be used by any number of threads.
 */
public final class MimeMail {

    private static final String WHOLE = "original";

    private MimeMail() {}

    /**
     * Reads a mail.
     *
     * @param mime the mail; the item refers to it, and opens it again for long texts and for the message as a whole
     * @return who wrote it, to whom and about what, its conversation, its body as text or HTML and as MIME, and what is
     *     attached to it; unread, and received when its header says so, which the driver mostly knows better. Of what is no
     *     mail, or one beyond all bounds, a substitute that has the whole attached
     * @throws java.io.UncheckedIOException when the content cannot be read
     */
    public static Mapped read(Content mime) {
        try {
            return Mapped.of(ReceivedMail.item(mime));
        } catch (UnfitMail unfit) {
            return Mapped.substitute(substitute(mime), String.valueOf(unfit.getMessage()));
        }
    }

    /**
     * Reads a mail, for a driver that does not log what is unreadable.
     *
     * @param mime the mail, as for {@link #read}
     * @return the item of {@link #read}
     * @throws java.io.UncheckedIOException when the content cannot be read
     */
    public static Item item(Content mime) {
        return read(mime).item();
    }

    private static Item substitute(Content mime) {
        int size = (int) Math.min(Integer.MAX_VALUE, mime.length().orElse(0));
        Item original = Attachment.of(WHOLE, "original.eml", size);
        return Item.of(Email.SCHEMA)
                .with(Email.SUBJECT, "Unreadable mail")
                .with(Email.READ, false)
                .with(
                        Email.BODY,
                        Body.text("This mail cannot be read. It is attached as it is.")
                                .and(BodyType.MIME, mime))
                .with(Email.ATTACHMENTS, List.of(original));
    }

    /**
     * Finds an attachment.
     *
     * @param mime the mail
     * @param reference as the item of that mail names it, {@link Attachment#REFERENCE}
     * @return the attachment, decoded, read as it is needed; empty if there is none
     * @throws java.io.UncheckedIOException when the content cannot be read
     */
    public static Optional<Content> attachment(Content mime, String reference) {
        if (reference.equals(WHOLE)) {
            return Optional.of(mime);
        }
        try {
            return ReceivedMail.attachment(mime, reference);
        } catch (UnfitMail unfit) {
            return Optional.empty();
        }
    }

    /**
     * Writes a mail that a device has made: a draft, or the copy of one that was sent.
     *
     * @param mail the mail; if it has a message and nothing is to be attached to it, that is written as it is
     * @param key names the mail
     * @param now the date of a draft
     * @param out where it is written
     * @throws IOException if something cannot be read or written
     * @throws DriverException {@code INVALID} if something is to be attached to what is no mail
     */
    public static void create(Item mail, CreationKey key, Instant now, OutputStream out) throws IOException {
        try {
            KeptDraft.create(mail, key.value(), now, out);
        } catch (UnfitMail unfit) {
            throw invalid(unfit);
        }
    }

    /**
     * Writes a draft as a device has changed it. All that an item has no property for stays, and the content byte for byte
     * if neither text nor attachments change.
     *
     * @param patch what changes
     * @param mime the draft as it is
     * @param key names the changed draft
     * @param out where it is written
     * @throws IOException if something cannot be read or written
     * @throws DriverException {@code INVALID} if it is no mail
     */
    public static void apply(Patch patch, Content mime, CreationKey key, OutputStream out) throws IOException {
        try {
            KeptDraft.change(patch, mime, key.value(), out);
        } catch (UnfitMail unfit) {
            throw invalid(unfit);
        }
    }

    /**
     * Tells the references of what was attached to a new mail, for {@link org.activesync4j.spi.Stored#attachments()}.
     *
     * @param mail what {@link #create} has written
     * @param written the message as it was written
     * @return the device's id of each attachment → its reference
     */
    public static Map<String, String> added(Item mail, Content written) {
        try {
            return KeptDraft.added(mail, written);
        } catch (UnfitMail unfit) {
            return Map.of();
        }
    }

    /**
     * Tells the references of what was attached by a change, for {@link org.activesync4j.spi.Stored#attachments()}.
     *
     * @param patch what {@link #apply} has written
     * @param before the message as it was before
     * @param written the message as it was written
     * @return the device's id of each attachment → its reference
     */
    public static Map<String, String> added(Patch patch, Content before, Content written) {
        try {
            return KeptDraft.added(patch, before, written);
        } catch (UnfitMail unfit) {
            return Map.of();
        }
    }

    private static DriverException invalid(UnfitMail unfit) {
        return new DriverException(DriverException.Reason.INVALID, "no mail that can be changed", unfit);
    }
}
