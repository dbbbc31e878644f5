package org.activesync4j.wbxml;

import java.nio.charset.StandardCharsets;
import org.activesync4j.wbxml.WbxmlException.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A text in an element, sent as inline string. Two texts are equal when they have the same characters, wherever they
 * were read.
 */
public final class Text implements Node {

    private final String held;
    private final @Nullable Value kept;
    private final long offset;

    Text(String text, long offset) {
        this.held = text;
        this.kept = null;
        this.offset = offset;
    }

    Text(Value value, long offset) {
        this.held = "";
        this.kept = value;
        this.offset = offset;
    }

    /**
     * Makes a text.
     *
     * @param text the characters
     * @return the text
     */
    public static Text of(String text) {
        return new Text(text, -1);
    }

    /**
     * Makes a text fit for whoever reads it as XML 1.0: control characters become spaces, half surrogate pairs and
     * non-characters U+FFFD, each of them one character, as {@link WbxmlWriter} does with all but what it refuses.
     *
     * @param text any characters
     * @return the same, if all of them are allowed
     */
    public static String legal(String text) {
        return Encoder.replaced(text);
    }

    /**
     * Returns the characters; of a text that was spooled to a file all of them are read from there.
     *
     * @return the text
     * @throws WbxmlException of kind {@link Kind#TEXT} if a spooled text is not well-formed UTF-8, of kind
     *     {@link Kind#IO} if it cannot be read
     */
    public String text() {
        return kept == null ? held : Bytes.text(kept, offset);
    }

    /**
     * Returns the text as UTF-8; for a spooled text, as it came.
     *
     * @return the value; closed by the {@link Document}, if there is one
     */
    public Value value() {
        return kept == null ? Value.of(held.getBytes(StandardCharsets.UTF_8)) : kept;
    }

    boolean isKept() {
        return kept != null;
    }

    boolean isEmpty() {
        return kept == null && held.isEmpty();
    }

    @Override
    public long offset() {
        return offset;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Text text && text.text().equals(text());
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    /** Returns the length only, so that logs have no content. */
    @Override
    public String toString() {
        return Notation.outline(this);
    }
}
