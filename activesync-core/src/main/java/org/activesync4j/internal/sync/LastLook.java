package org.activesync4j.internal.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An earlier complete look, packed, in the order of sending: shared by the windows of one device, and by devices. It is
 * good for Adds; a deletion, or silence, comes only from a look of the same exchange.
 */
public final class LastLook {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Instant taken;
    private final byte[] packed;
    private final int[] offsets;

    private LastLook(Instant taken, byte[] packed, int[] offsets) {
        this.taken = taken;
        this.packed = packed;
        this.offsets = offsets;
    }

    /**
     * Packs a look.
     *
     * @param seen a complete look
     * @param horizon the filter; what it leaves out is not kept
     * @param taken when
     * @return some 40 bytes for each item
     */
    public static LastLook of(Seen seen, Horizon horizon, Instant taken) {
        if (seen.scope() != Seen.Scope.COMPLETE) {
            throw new IllegalArgumentException("not a complete look");
        }
        List<Sighting> sightings = seen.present().values().stream()
                .filter(horizon::admits)
                .map(sighting -> sighting.dated(horizon.orOpen(sighting.kind(), sighting.until())))
                .sorted(Sighting.NEWEST_FIRST)
                .toList();
        RecordWriter out = RecordWriter.plain();
        int[] offsets = new int[sightings.size()];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = out.length();
            Sighting sighting = sightings.get(i);
            HeldFormat.write(out, sighting.shown(sighting.until()));
        }
        return new LastLook(taken, out.toArray(), offsets);
    }

    /**
     * Tells whether it may still be used.
     *
     * @param now the time of the exchange
     * @return whether it is less than a minute old
     */
    public boolean isFresh(Instant now) {
        return now.isBefore(taken.plus(FRESH));
    }

    /**
     * Tells the size.
     *
     * @return in bytes, about
     */
    public int size() {
        return packed.length + offsets.length * Integer.BYTES;
    }

    /**
     * Tells what comes next.
     *
     * @param resume how far the device has got; empty for the beginning
     * @param most how many items at most
     * @return some items for a plan that has nothing but Adds; none when all have been passed, and then look again
     */
    public Seen after(Optional<Resume> resume, int most) {
        int from = resume.map(this::firstAfter).orElse(0);
        int to = (int) Math.min(offsets.length, (long) from + most);
        List<Sighting> some = new ArrayList<>();
        for (int i = from; i < to; i++) {
            some.add(at(i));
        }
        return Seen.glimpse(some);
    }

    private int firstAfter(Resume resume) {
        int low = 0;
        int high = offsets.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (isAfter(at(middle), resume)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static boolean isAfter(Sighting sighting, Resume resume) {
        int order = resume.until().compareTo(sighting.until());
        return order > 0 || order == 0 && sighting.local().compareTo(resume.local()) > 0;
    }

    private Sighting at(int index) {
        Held held = HeldFormat.read(RecordReader.plain(packed, offsets[index]));
        return new Sighting(held.local(), held.item(), held.print(), held.until(), held.kind());
    }
}
