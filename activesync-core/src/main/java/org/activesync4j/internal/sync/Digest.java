package org.activesync4j.internal.sync;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * 128 bits that stand for content: the beginning of its SHA-256, or a sum of such numbers that does not depend on order.
 *
 * @param high the upper half
 * @param low the lower half
 */
public record Digest(long high, long low) {

    /** The sum of nothing. */
    public static final Digest ZERO = new Digest(0, 0);

    /**
     * Digests content.
     *
     * @param content whole
     * @return the first 16 bytes of its SHA-256
     */
    public static Digest of(byte[] content) {
        return ofSha256(sha256(content));
    }

    /**
     * Digests texts, each apart from the others.
     *
     * @param texts in their order
     * @return the digest of their lengths and characters
     */
    public static Digest ofTexts(String... texts) {
        StringBuilder all = new StringBuilder();
        for (String text : texts) {
            all.append(text.length()).append(':').append(text);
        }
        return of(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Shortens a SHA-256 that was computed elsewhere, over content too large to be in memory.
     *
     * @param sum 32 bytes
     * @return its first 16 bytes
     */
    public static Digest ofSha256(byte[] sum) {
        ByteBuffer buffer = ByteBuffer.wrap(sum);
        return new Digest(buffer.getLong(), buffer.getLong());
    }

    static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    Digest plus(Digest other) {
        long sum = low + other.low;
        long carry = Long.compareUnsigned(sum, low) < 0 ? 1 : 0;
        return new Digest(high + other.high + carry, sum);
    }

    Digest minus(Digest other) {
        long borrow = Long.compareUnsigned(low, other.low) < 0 ? 1 : 0;
        return new Digest(high - other.high - borrow, low - other.low);
    }

    @Override
    public String toString() {
        byte[] bytes =
                ByteBuffer.allocate(17).put((byte) 0).putLong(high).putLong(low).array();
        return String.format("%032x", new BigInteger(bytes));
    }
}
