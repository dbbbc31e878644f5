package org.activesync4j.internal.sync;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * SipHash-2-4 (Aumasson and Bernstein, 2012) with 64 and 128 bits of output: quick on short texts, the same for ever, and
 * with a secret key nobody outside can make texts collide.
 *
 * <p>Stored forms depend on it: the vectors of its authors are in the tests.
 */
final class SipHash {

    private static final SipHash PUBLIC = new SipHash(0, 0);

    private final long k0;
    private final long k1;

    private SipHash(long k0, long k1) {
        this.k0 = k0;
        this.k1 = k1;
    }

    static SipHash keyed(long k0, long k1) {
        return new SipHash(k0, k1);
    }

    static SipHash keyed(UUID secret) {
        return new SipHash(secret.getMostSignificantBits(), secret.getLeastSignificantBits());
    }

    /** Hashes with the key 0, for texts that are only compared with each other. */
    static long ofText(String text) {
        return PUBLIC.hash64(text.getBytes(StandardCharsets.UTF_8));
    }

    static Digest ofText128(String text) {
        return PUBLIC.hash128(text.getBytes(StandardCharsets.UTF_8));
    }

    long hash64(byte[] input) {
        Lanes lanes = new Lanes(k0, k1);
        lanes.absorb(input);
        return lanes.squeeze(0xff);
    }

    Digest hash128(byte[] input) {
        Lanes lanes = new Lanes(k0, k1);
        lanes.v1 ^= 0xee;
        lanes.absorb(input);
        long first = lanes.squeeze(0xee);
        lanes.v1 ^= 0xdd;
        return new Digest(first, lanes.squeeze(0));
    }

    private static final class Lanes {

        private long v0;
        private long v1;
        private long v2;
        private long v3;

        Lanes(long k0, long k1) {
            v0 = k0 ^ 0x736f6d6570736575L;
            v1 = k1 ^ 0x646f72616e646f6dL;
            v2 = k0 ^ 0x6c7967656e657261L;
            v3 = k1 ^ 0x7465646279746573L;
        }

        void absorb(byte[] input) {
            ByteBuffer words = ByteBuffer.wrap(input).order(ByteOrder.LITTLE_ENDIAN);
            while (words.remaining() >= Long.BYTES) {
                word(words.getLong());
            }
            long last = (long) input.length << 56;
            for (int shift = 0; words.hasRemaining(); shift += 8) {
                last |= (words.get() & 0xffL) << shift;
            }
            word(last);
        }

        long squeeze(int marker) {
            v2 ^= marker;
            for (int round = 0; round < 4; round++) {
                mix();
            }
            return v0 ^ v1 ^ v2 ^ v3;
        }

        private void word(long word) {
            v3 ^= word;
            mix();
            mix();
            v0 ^= word;
        }

        private void mix() {
            v0 += v1;
            v1 = Long.rotateLeft(v1, 13) ^ v0;
            v0 = Long.rotateLeft(v0, 32);
            v2 += v3;
            v3 = Long.rotateLeft(v3, 16) ^ v2;
            v0 += v3;
            v3 = Long.rotateLeft(v3, 21) ^ v0;
            v2 += v1;
            v1 = Long.rotateLeft(v1, 17) ^ v2;
            v2 = Long.rotateLeft(v2, 32);
        }
    }
}
