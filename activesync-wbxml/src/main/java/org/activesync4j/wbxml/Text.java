package org.activesync4j.wbxml;

import java.nio.charset.StandardCharsets;
import org.activesync4j.wbxml.WbxmlException.Kind;

/**
 * A text in an element, sent as inline string. Two texts are equal when they have the same characters, wherever they
 * were read.
 */
public final class Text implements Node {

    private final Content content;
    private final long offset;

    /** The text in memory, or its bytes in a spooled value. */
    private sealed interface Content permits Held, Kept {}

    private record Held(String text) implements Content {}

    private record Kept(Value value) implements Content {}

    Text(String text, long offset) {
        this.content = new Held(text);
        this.offset = offset;
    }

    Text(Value value, long offset) {
        this.content = new Kept(value);
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
     * Returns the characters; of a text that was spooled to a file all of them are read from there.
     *
     * @return the text
     * @throws WbxmlException of kind {@link Kind#TEXT} if a spooled text is not well-formed UTF-8, of kind
     *     {@link Kind#IO} if it cannot be read
     */
    public String text() {
        return content instanceof Held held ? held.text : Bytes.text(value(), offset);
    }

    /**
     * Returns the text as UTF-8; for a spooled text, as it came.
     *
     * @return the value; closed by the {@link Document}, if there is one
     */
    public Value value() {
        return content instanceof Kept kept ? kept.value : Value.of(text().getBytes(StandardCharsets.UTF_8));
    }

    boolean isKept() {
        return content instanceof Kept;
    }

    boolean isEmpty() {
        return content instanceof Held held && held.text.isEmpty();
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
