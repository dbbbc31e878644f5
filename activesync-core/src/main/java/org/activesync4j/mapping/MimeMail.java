package org.activesync4j.mapping;

import java.util.Optional;
import org.activesync4j.internal.mapping.ReceivedMail;
import org.activesync4j.internal.mapping.UnfitMail;
import org.activesync4j.item.Content;
import org.activesync4j.item.Item;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;

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
 * }</pre>
 *
 * <p>A mail is read as a stream; attachments do not enter the memory. Thread-safe.
 */
public final class MimeMail {

    private MimeMail() {}

    /**
     * Reads a mail.
     *
     * @param mime the mail; the item refers to it
     * @return who wrote it, to whom and about what, its body as text or HTML and as MIME, and what is attached to it; unread,
     *     and without the date of its receipt, which is not in it
     * @throws DriverException {@code INVALID} when it is no mail, or beyond all bounds
     * @throws java.io.UncheckedIOException when it cannot be read
     */
    public static Item item(Content mime) {
        try {
            return ReceivedMail.item(mime);
        } catch (UnfitMail unfit) {
            throw new DriverException(Reason.INVALID, "not a mail", unfit);
        }
    }

    /**
     * Finds an attachment.
     *
     * @param mime the mail
     * @param reference as the item of that mail names it, {@link org.activesync4j.item.Attachment#REFERENCE}
     * @return the attachment, decoded, read as it is needed; empty if there is none
     * @throws DriverException {@code INVALID} when it is no mail
     * @throws java.io.UncheckedIOException when it cannot be read
     */
    public static Optional<Content> attachment(Content mime, String reference) {
        try {
            return ReceivedMail.attachment(mime, reference);
        } catch (UnfitMail unfit) {
            throw new DriverException(Reason.INVALID, "not a mail", unfit);
        }
    }
}
