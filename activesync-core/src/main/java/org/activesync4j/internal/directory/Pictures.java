package org.activesync4j.internal.directory;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.activesync4j.command.Exchange;
import org.activesync4j.item.Content;
import org.activesync4j.spi.Directory;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.EntryId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives the pictures of people, as far as the limits of one answer go. */
public final class Pictures {

    private static final Logger LOG = LoggerFactory.getLogger(Pictures.class);

    private static final int SUCCESS = 1;
    private static final int NONE = 173;
    private static final int TOO_LARGE = 174;
    private static final int ENOUGH = 175;

    private final Exchange exchange;
    private final Directory directory;
    private final PictureLimits limits;
    private int given;

    /**
     * Begins an answer.
     *
     * @param exchange the exchange
     * @param directory has the pictures
     * @param limits what the device wants
     */
    public Pictures(Exchange exchange, Directory directory, PictureLimits limits) {
        this.exchange = exchange;
        this.directory = directory;
        this.limits = limits;
    }

    /**
     * What is told of a picture.
     *
     * @param status 1, or why there is none
     * @param data the picture, with status 1
     */
    public record Picture(int status, Optional<byte[]> data) {

        private static Picture missing(int status) {
            return new Picture(status, Optional.empty());
        }
    }

    /**
     * Gives somebody's picture. One that cannot be read is as good as none.
     *
     * @param entry who
     * @return the picture, or why there is none
     */
    public Picture of(EntryId entry) {
        if (given >= limits.mostPictures()) {
            return Picture.missing(ENOUGH);
        }
        try {
            return directory.picture(exchange.user(), entry).map(this::limited).orElse(Picture.missing(NONE));
        } catch (DriverException refused) {
            LOG.info("{}: no picture, {}", exchange.key(), refused.getMessage());
            return Picture.missing(NONE);
        }
    }

    private Picture limited(Content content) {
        try (InputStream in = content.open()) {
            byte[] bytes = in.readNBytes(limits.mostBytes() + 1);
            if (bytes.length == 0) {
                return Picture.missing(NONE);
            }
            if (bytes.length > limits.mostBytes()) {
                return Picture.missing(TOO_LARGE);
            }
            given++;
            return new Picture(SUCCESS, Optional.of(bytes));
        } catch (IOException unreadable) {
            LOG.info("{}: a picture cannot be read, {}", exchange.key(), unreadable.toString());
            return Picture.missing(NONE);
        }
    }
}
