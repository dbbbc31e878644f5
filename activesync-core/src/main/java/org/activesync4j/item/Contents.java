package org.activesync4j.item;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.Value;
import org.activesync4j.wbxml.WbxmlWriter;

/** Carries contents from elements and onto the wire. */
final class Contents {

    /** What a device sent and has no more bytes than this is held in memory, and is equal to its like. */
    private static final int SMALL = 64 * 1024;

    private Contents() {}

    static Content of(Element element, String mediaType) {
        Value value = element.value();
        boolean small = value.length().orElse(Long.MAX_VALUE) <= SMALL;
        return small ? new StoredContent(element.bytes(), mediaType) : Content.of(value, mediaType);
    }

    /** Returns the bytes, or one more than so many if there are more. */
    static byte[] bytes(Content content, int most) {
        try (InputStream in = content.open()) {
            return in.readNBytes(most < Integer.MAX_VALUE ? most + 1 : most);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static long length(Content content) {
        OptionalLong known = content.length();
        return known.isPresent() ? known.getAsLong() : counted(content);
    }

    private static long counted(Content content) {
        try (InputStream in = content.open()) {
            return in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static void writeOpaque(Tag tag, Content content, WbxmlWriter writer) {
        try (InputStream in = content.open()) {
            writer.opaque(tag, in, length(content));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Writes UTF-8; what is not becomes U+FFFD. */
    static void writeText(Tag tag, Content content, WbxmlWriter writer) {
        try (InputStream in = content.open()) {
            writer.text(tag, new WireText.WithoutNul(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Writes a body: text and HTML as text, RTF as base64, a message as the bytes that it is. Those are written as text
     * as long as nothing is lost by that, for old devices expect it.
     */
    static void write(Tag tag, BodyType type, Content content, WbxmlWriter writer) {
        switch (type) {
            case TEXT, HTML -> writeText(tag, content, writer);
            case RTF -> writer.text(tag, Base64Text.of(bytes(content, Integer.MAX_VALUE)));
            case MIME -> writeMessage(tag, content, writer);
        }
    }

    private static void writeMessage(Tag tag, Content content, WbxmlWriter writer) {
        try {
            if (WireBytes.areText(content)) {
                writeText(tag, content, writer);
            } else {
                writeOpaque(tag, content, writer);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
