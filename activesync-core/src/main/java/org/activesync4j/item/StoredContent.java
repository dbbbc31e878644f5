package org.activesync4j.item;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalLong;

/** Content that is already in memory. */
record StoredContent(byte[] bytes, String mediaType) implements Content {

    static StoredContent of(String text, String mediaType) {
        return new StoredContent(text.getBytes(StandardCharsets.UTF_8), mediaType);
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public OptionalLong length() {
        return OptionalLong.of(bytes.length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StoredContent content
                && mediaType.equals(content.mediaType)
                && Arrays.equals(bytes, content.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(bytes) + mediaType.hashCode();
    }

    /** Says what it is, never what is in it. */
    @Override
    public String toString() {
        return mediaType + ", " + bytes.length + " bytes";
    }
}
