package org.activesync4j.internal.sync;

import java.time.Instant;
import org.activesync4j.spi.Etag;
import org.activesync4j.spi.ItemId;
import org.activesync4j.spi.Sight;

/** Sums up a look without keeping it: two looks that name the same, in whatever order, have the same text. */
public final class LookPrint implements Sight {

    private Digest sum = Digest.ZERO;
    private long named;

    /** Nothing seen yet. */
    public LookPrint() {}

    @Override
    public void present(ItemId id, Etag etag) {
        see(id, etag.toString());
    }

    @Override
    public void present(ItemId id, Etag etag, Instant until) {
        present(id, etag);
    }

    @Override
    public void textMessage(ItemId id, Etag etag, Instant until) {
        present(id, etag);
    }

    @Override
    public void gone(ItemId id) {
        see(id, "gone");
    }

    private void see(ItemId id, String what) {
        sum = sum.plus(SipHash.ofText128(id.value().length() + ":" + id.value() + what));
        named++;
    }

    /**
     * Tells whether nothing was named.
     *
     * @return whether
     */
    public boolean isEmpty() {
        return named == 0;
    }

    @Override
    public String toString() {
        return named + "/" + sum;
    }
}
