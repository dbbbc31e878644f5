package org.activesync4j.internal.sync;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names a folder to one device: the {@code CollectionId}, a short decimal, because one client reads it as an integer.
 *
 * @param value 1 or more; given once in the device's hierarchy, never again to another folder
 */
public record FolderNumber(int value) implements Comparable<FolderNumber> {

    private static final Pattern SHAPE = Pattern.compile("[1-9][0-9]{0,9}");

    /** Checks the range. */
    public FolderNumber {
        if (value < 1) {
            throw new IllegalArgumentException("folder number is " + value + ", expected 1 or more");
        }
    }

    /**
     * Reads what a device sent.
     *
     * @param wire from a request
     * @return the number, empty if it is none that we could have given
     */
    public static Optional<FolderNumber> parse(String wire) {
        if (!SHAPE.matcher(wire).matches()) {
            return Optional.empty();
        }
        long value = Long.parseLong(wire);
        return value > Integer.MAX_VALUE ? Optional.empty() : Optional.of(new FolderNumber((int) value));
    }

    @Override
    public int compareTo(FolderNumber other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
