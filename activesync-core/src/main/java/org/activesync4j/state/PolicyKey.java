package org.activesync4j.state;

import java.util.Optional;

/**
 * Stands for a policy that a device was given; see [MS-ASPROV].
 *
 * @param value 1 to 4,294,967,295; 0 means that there is none, and is not a key
 */
public record PolicyKey(long value) {

    /** The highest key there is. */
    public static final long HIGHEST = 0xffff_ffffL;

    /**
     * Checks the range.
     *
     * @param value 1 to 4,294,967,295; 0 means that there is none, and is not a key
     */
    public PolicyKey {
        if (value < 1 || value > HIGHEST) {
            throw new IllegalArgumentException("a policy key is 1 to " + HIGHEST);
        }
    }

    /**
     * Reads a key as devices send it: as decimal number, which some clients write as if it had a sign.
     *
     * @param text what was sent
     * @return the key, or empty if that is none
     */
    public static Optional<PolicyKey> parse(String text) {
        try {
            long number = Long.parseLong(text.strip());
            return of(number < 0 && number >= Integer.MIN_VALUE ? number & HIGHEST : number);
        } catch (NumberFormatException malformed) {
            return Optional.empty();
        }
    }

    /**
     * Makes a key of a number.
     *
     * @param number any number
     * @return the key, or empty if that is none
     */
    public static Optional<PolicyKey> of(long number) {
        return number < 1 || number > HIGHEST ? Optional.empty() : Optional.of(new PolicyKey(number));
    }

    /** Returns the decimal number, as it stands on the wire. */
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
