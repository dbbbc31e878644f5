package org.activesync4j.internal.sync;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.activesync4j.spi.ItemId;

/**
 * Sets what a device holds against what was seen: first tells what is needed for that, then makes the {@link Plan}.
 *
 * <pre>{@code
 * var comparison = new Comparison(device, seen, horizon);
 * device.load(comparison.missing(), …);              // none, if the sums are equal
 * if (!comparison.undated().isEmpty()) {             // read these items' dates, and compare seen.dated(dates)
 *     …
 * }
 * Plan plan = comparison.plan(now);
 * }</pre>
 */
public final class Comparison {

    private final Holdings device;
    private final Seen seen;
    private final Horizon horizon;
    private final boolean equal;

    /**
     * Compares the sums.
     *
     * @param device what the device holds, with whatever pages; not changed meanwhile
     * @param seen what the look showed
     * @param horizon the filter
     */
    public Comparison(Holdings device, Seen seen, Horizon horizon) {
        this.device = device;
        this.seen = seen;
        this.horizon = horizon;
        this.equal = seen.scope() == Seen.Scope.COMPLETE
                && horizon.agesAsIn(device.head().base().view())
                && device.tally().sameEntries(seen.tally(device.paging(), horizon))
                && datesAreClear();
    }

    /** Whether the sums say all: what is held is all within the filter, or the look says itself that it is. */
    private boolean datesAreClear() {
        Until earliest = device.tally().earliest();
        return !horizon.mayExclude(earliest) || earliest.isKnown() && seen.isDated();
    }

    /**
     * Tells which pages are needed. None are if all that was seen sums up to what is held.
     *
     * @return the numbers of the pages not yet loaded
     */
    public Set<Integer> missing() {
        if (equal) {
            return Set.of();
        }
        return switch (seen.scope()) {
            case COMPLETE -> device.missing();
            case MOVED -> device.head().base().isSettled(horizon) ? missingOfNamed() : device.missing();
            case GLIMPSE -> missingOfNamed();
        };
    }

    private Set<Integer> missingOfNamed() {
        return device.missing(Stream.concat(seen.present().keySet().stream(), seen.gone().stream())
                .toList());
    }

    /**
     * Tells which items have no date although the filter asks for one. One that stays without is shown.
     *
     * @return the items whose date is neither given nor known from before; no page may be {@link #missing}
     */
    public List<ItemId> undated() {
        if (!horizon.isLimited() || equal) {
            return List.of();
        }
        return seen.present().values().stream()
                .filter(sighting -> horizon.isLimited(sighting.kind()))
                .filter(sighting -> !sighting.until().isKnown())
                .filter(sighting -> !Planner.until(sighting, device, horizon).isKnown())
                .map(Sighting::item)
                .toList();
    }

    /**
     * Makes the plan.
     *
     * @param now the time of the exchange
     * @return what the device is to be told; no page may be {@link #missing}
     */
    public Plan plan(Instant now) {
        Planner planner = new Planner(device, seen, horizon);
        if (!equal) {
            planner.compare();
        }
        return planner.plan(now);
    }
}
