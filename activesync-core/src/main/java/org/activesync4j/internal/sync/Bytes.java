package org.activesync4j.internal.sync;

import java.util.Arrays;
import java.util.List;

/** Some bytes as a value: they cannot change, and are equal if they are the same. */
public final class Bytes {

    /** No bytes. */
    public static final Bytes EMPTY = new Bytes(new byte[0]);

    private final byte[] value;

    private Bytes(byte[] value) {
        this.value = value;
    }

    /**
     * Copies bytes.
     *
     * @param value which
     * @return the same bytes
     */
    public static Bytes of(byte[] value) {
        return value.length == 0 ? EMPTY : new Bytes(value.clone());
    }

    /**
     * Copies the bytes out.
     *
     * @return a new array
     */
    public byte[] toArray() {
        return value.clone();
    }

    List<Bytes> ifAny() {
        return value.length == 0 ? List.of() : List.of(this);
    }

    /**
     * Counts the bytes.
     *
     * @return how many
     */
    public int size() {
        return value.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes bytes && Arrays.equals(value, bytes.value);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }

    @Override
    public String toString() {
        return value.length + " bytes";
    }
}
