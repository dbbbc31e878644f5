package org.activesync4j.mapping;

import java.util.List;
import java.util.Optional;
import org.activesync4j.internal.mapping.ReceivedMail;
import org.activesync4j.internal.mapping.UnfitMail;
import org.activesync4j.item.Attachment;
import org.activesync4j.item.Body;
import org.activesync4j.item.BodyType;
import org.activesync4j.item.Content;
import org.activesync4j.item.Email;
import org.activesync4j.item.Item;

/**
 * Makes items of mails that a driver holds as MIME.
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
}
