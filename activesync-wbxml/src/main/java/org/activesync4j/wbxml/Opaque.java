package org.activesync4j.wbxml;

import java.util.Arrays;

/**
 * Bytes in an element, sent as opaque data. Two are equal when they have the same bytes, wherever they were read.
 */
public final class Opaque implements Node {

    private final Value value;
    private final long offset;

    Opaque(Value value, long offset) {
        this.value = value;
        this.offset = offset;
    }

    /**
     * Makes opaque data.
     *
     * @param bytes the bytes; not copied, so they must not change
     * @return the data
     */
    public static Opaque of(byte[] bytes) {
        return new Opaque(Value.of(bytes), -1);
    }

    /**
     * Makes opaque data.
     *
     * @param value the bytes; the caller closes it
     * @return the data
     */
    public static Opaque of(Value value) {
        return new Opaque(value, -1);
    }

    /**
     * Returns the bytes; of a value that was spooled to a file all of them are read from there.
     *
     * @return a new array
     * @throws WbxmlException of kind {@link WbxmlException.Kind#IO} if a spooled value cannot be read
     */
    public byte[] bytes() {
        return Bytes.of(value, offset);
    }

    /**
     * Returns the bytes as text.
     *
     * @return the text
     * @throws WbxmlException of kind {@link WbxmlException.Kind#TEXT} if it is not well-formed UTF-8 or has a NUL, of
     *     kind {@link WbxmlException.Kind#IO} if a spooled value cannot be read
     */
    public String text() {
        return Bytes.text(value, offset);
    }

    /**
     * Returns the bytes as value.
     *
     * @return the value; closed by the {@link Document}, if there is one
     */
    public Value value() {
        return value;
    }

    @Override
    public long offset() {
        return offset;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Opaque opaque && Arrays.equals(opaque.bytes(), bytes());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes());
    }

    /** Returns the length only, so that logs have no content. */
    @Override
    public String toString() {
        return Notation.outline(this);
    }
}
