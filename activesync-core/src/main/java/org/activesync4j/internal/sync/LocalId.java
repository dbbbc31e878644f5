package org.activesync4j.internal.sync;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.activesync4j.spi.ItemId;

/**
 * Names an item within its folder on the wire: a pure function of the driver's id, so that all nodes agree.
 *
 * <p>It is the driver's id itself if that is short and harmless, else {@code ~} and 26 characters of base32 of its
 * SHA-256.
 *
 * @param value 1 to 53 characters of {@code A-Z a-z 0-9 . _ ~ = -}, so that a {@link ServerId} has at most 64
 */
public record LocalId(String value) implements Comparable<LocalId> {

    private static final int LONGEST = 53;
    private static final int HASH_LENGTH = 26;

    /** Checks length and characters. */
    public LocalId {
        if (!isHarmless(value)) {
            throw new IllegalArgumentException("not a local id of 1 to " + LONGEST + " harmless characters");
        }
    }

    /**
     * Tells how an item is called on the wire.
     *
     * @param id the driver's id
     * @return the same for the same id, on every node and for ever
     */
    public static LocalId of(ItemId id) {
        return fits(id.value()) ? new LocalId(id.value()) : new LocalId("~" + hash(id.value()));
    }

    /**
     * Reads what a device sent.
     *
     * @param wire from a request
     * @return the id, empty if it is none that we could have given, in whatever letter case
     */
    public static Optional<LocalId> parse(String wire) {
        return isHarmless(wire) ? Optional.of(new LocalId(wire)) : Optional.empty();
    }

    /**
     * Tells the id without regard to letter case, in which some clients send it back.
     *
     * @return in lower case
     */
    public String folded() {
        return value.toLowerCase(Locale.ROOT);
    }

    /**
     * Compares without regard to letter case.
     *
     * @param other another id
     * @return whether both are the same but for letter case
     */
    public boolean resembles(LocalId other) {
        return value.equalsIgnoreCase(other.value);
    }

    private static boolean fits(String id) {
        return !id.startsWith("~") && isHarmless(id);
    }

    private static boolean isHarmless(String text) {
        boolean harmless = !text.isEmpty() && text.length() <= LONGEST;
        for (int i = 0; harmless && i < text.length(); i++) {
            harmless = isHarmless(text.charAt(i));
        }
        return harmless;
    }

    private static boolean isHarmless(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || "._~=-".indexOf(c) >= 0;
    }

    static String hash(String id) {
        byte[] sum = Digest.sha256(id.getBytes(StandardCharsets.UTF_8));
        return Base32.encode(sum).substring(0, HASH_LENGTH);
    }

    @Override
    public int compareTo(LocalId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
