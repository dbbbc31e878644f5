package org.activesync4j.item;

import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;
import org.activesync4j.wbxml.Value;

/** Content that came with a request and is good until that is answered. */
record ReceivedContent(Value value, String mediaType) implements Content {

    @Override
    public InputStream open() throws IOException {
        return value.open();
    }

    @Override
    public OptionalLong length() {
        return value.length();
    }

    /** Says what it is, never what is in it. */
    @Override
    public String toString() {
        return mediaType + ", received";
    }
}
