package org.activesync4j.internal.collection;

import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.activesync4j.command.Exchange;
import org.activesync4j.internal.collection.ShownItems.Shown;
import org.activesync4j.internal.sync.FileReference;
import org.activesync4j.item.Content;
import org.activesync4j.item.Item;
import org.activesync4j.spi.AttachmentSource;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.Want;

/**
 * Opens the attachments that a device names: only those of items that it has been shown, and that the item has now.
 */
public final class Attachments {

    private static final Pattern MEDIA_TYPE = Pattern.compile("[\\w!#$&^.+-]{1,64}/[\\w!#$&^.+-]{1,64}");
    private static final String ANYTHING = "application/octet-stream";

    private final Exchange exchange;
    private final ShownItems shown;

    /**
     * Looks among what is loaded.
     *
     * @param exchange the exchange
     * @param loaded the device's slots
     */
    public Attachments(Exchange exchange, Loaded loaded) {
        this.exchange = exchange;
        this.shown = new ShownItems(loaded);
    }

    /**
     * Opens an attachment.
     *
     * @param wire its name as sent
     * @return the content, good as long as the account is open, with a media type that can be sent
     * @throws DriverException {@code NOT_FOUND} if the device may not know such an attachment, or it is gone
     */
    public Content open(String wire) {
        FileReference name = FileReference.parse(wire).orElseThrow(Attachments::unknown);
        Shown item = shown.find(name.item()).orElseThrow(Attachments::unknown);
        Item read = exchange.account().get(item.place().folder(), item.item(), Want.HEADERS);
        String reference = name.find(read).orElseThrow(Attachments::unknown);
        AttachmentSource source = exchange.account()
                .capability(AttachmentSource.class)
                .orElseThrow(() -> new DriverException(Reason.UNSUPPORTED, "the account has no attachments"));
        return named(source.open(item.place().folder(), item.item(), reference));
    }

    private static DriverException unknown() {
        return new DriverException(Reason.NOT_FOUND, "the device was not shown such an attachment");
    }

    /**
     * Makes sure of the media type, which comes from whoever sent or stored the content, and must not become more than a
     * name.
     *
     * @param content the content
     * @return the same with a media type that can be sent
     */
    public static Content named(Content content) {
        String type = content.mediaType();
        int parameters = type.indexOf(';');
        String bare = (parameters < 0 ? type : type.substring(0, parameters)).strip();
        return new Named(content, MEDIA_TYPE.matcher(bare).matches() ? bare : ANYTHING);
    }

    private record Named(Content content, String mediaType) implements Content {

        @Override
        public InputStream open() throws IOException {
            return content.open();
        }

        @Override
        public OptionalLong length() {
            return content.length();
        }
    }
}
