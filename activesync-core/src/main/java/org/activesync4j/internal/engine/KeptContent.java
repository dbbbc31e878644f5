package org.activesync4j.internal.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;
import org.activesync4j.internal.spool.OwnedContent;
import org.activesync4j.wbxml.Value;

/** What an exchange has read ahead. It belongs to the exchange until the answer takes it over. Used by one thread at a time. */
final class KeptContent implements OwnedContent {

    private final Value value;
    private final String mediaType;
    private boolean taken;

    KeptContent(Value value, String mediaType) {
        this.value = value;
        this.mediaType = mediaType;
    }

    /** Makes it the answer's, which closes it. */
    KeptContent taken() {
        taken = true;
        return this;
    }

    /** Closes what no answer has taken over. */
    void giveUp() {
        if (!taken) {
            close();
        }
    }

    @Override
    public InputStream open() throws IOException {
        return value.open();
    }

    @Override
    public OptionalLong length() {
        return value.length();
    }

    @Override
    public String mediaType() {
        return mediaType;
    }

    @Override
    public void close() {
        value.close();
    }
}
