package org.activesync4j.internal.sync;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Tells on which page an entry lies, and what it adds to the digest.
 *
 * <p>Both are SipHash-2-4 with the epoch as the key: who chooses ids cannot know it, so cannot crowd a page.
 */
final class Paging {

    /** A mail's entry takes some 40 bytes, so a page that is full takes about 1 KB. */
    private static final int ENTRIES = 24;

    static final int MOST_BITS = 20;

    private final UUID epoch;
    private final int bits;
    private final SipHash hash;

    Paging(UUID epoch, int bits) {
        this.epoch = epoch;
        this.bits = bits;
        this.hash = SipHash.keyed(epoch);
    }

    int bits() {
        return bits;
    }

    int pages() {
        return 1 << bits;
    }

    /** Letter case does not count, so that an id that comes back in another one is found on the same page. */
    int page(LocalId local) {
        byte[] name = local.folded().getBytes(StandardCharsets.US_ASCII);
        return (int) hash.hash64(name) & pages() - 1;
    }

    /** The hash of name and fingerprint, the part of an entry that a look can tell. */
    Digest hash(LocalId local, Fingerprint print) {
        byte[] name = local.value().getBytes(StandardCharsets.US_ASCII);
        return hash.hash128(ByteBuffer.allocate(17 + name.length)
                .putLong(print.content())
                .putInt(print.flag())
                .putInt(print.categories())
                .put((byte) (print.read() ? 1 : 0))
                .put(name)
                .array());
    }

    Digest hash(Held held) {
        return hash(held.local(), held.print());
    }

    /** What ties a page to its place: epoch, how many pages there are, and which one it is. */
    byte[] context(int page) {
        return ByteBuffer.allocate(24)
                .putLong(epoch.getMostSignificantBits())
                .putLong(epoch.getLeastSignificantBits())
                .putInt(bits)
                .putInt(page)
                .array();
    }

    /** The paging that so many entries need: pages double, and never become fewer. */
    Paging fitting(int entries) {
        int needed = bits;
        while (needed < MOST_BITS && entries > (long) ENTRIES << needed) {
            needed++;
        }
        return needed == bits ? this : new Paging(epoch, needed);
    }
}
