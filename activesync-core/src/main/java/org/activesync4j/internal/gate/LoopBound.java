package org.activesync4j.internal.gate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.activesync4j.command.FoldersFirstException;
import org.activesync4j.command.StatusException;

/**
 * Bounds how often a device is told the same in vain: five times in ten minutes, then it has to stay away for a while. A
 * device that does not understand what it is told would else ask day and night. One of these for each device and kind, on
 * each node, and for folders also for what the device has been shown of them: who shows new ones was not told in vain.
 * Immutable.
 *
 * @param told when the device was told lately, the oldest first
 * @param exceeded whether it was told to stay away since
 */
public record LoopBound(List<Instant> told, boolean exceeded) {

    /** The device was not told anything lately. */
    public static final LoopBound NONE = new LoopBound(List.of(), false);

    /** How often a device is told the same within {@link #SPAN}. */
    public static final int MOST = 5;

    /** How long it is remembered that a device was told. */
    public static final Duration SPAN = Duration.ofMinutes(10);

    /** What devices are known to be told in vain. */
    public enum Kind {
        /** To provision: statuses 139 and 141 to 145. A wipe, 140, is told as often as it takes. */
        PROVISION,
        /** To ask for the folders: Ping 7, Sync 12 and Search 11. */
        FOLDER_SYNC;

        /**
         * Tells of which kind a refusal is.
         *
         * @param refusal what the device is about to be told
         * @return the kind, or empty if it is not bounded
         */
        public static Optional<Kind> of(StatusException refusal) {
            if (refusal instanceof FoldersFirstException) {
                return Optional.of(FOLDER_SYNC);
            }
            return switch (refusal.status().code()) {
                case 139, 141, 142, 143, 144, 145 -> Optional.of(PROVISION);
                default -> Optional.empty();
            };
        }
    }

    /**
     * What becomes of one more time.
     *
     * @param next what to remember
     * @param comeAgain after which time the device may come again; empty if it is told once more
     * @param event whether this is the moment to tell administrators
     */
    public record Decision(LoopBound next, Optional<Duration> comeAgain, boolean event) {}

    /** Copies the list. */
    public LoopBound {
        told = List.copyOf(told);
    }

    /**
     * Decides whether the device is told once more.
     *
     * @param now what time it is
     * @return the decision
     */
    public Decision again(Instant now) {
        List<Instant> lately = lately(now);
        if (lately.size() >= MOST) {
            Duration rest = Duration.between(now, lately.get(0).plus(SPAN));
            return new Decision(new LoopBound(lately, true), Optional.of(rest), !exceeded);
        }
        lately.add(now);
        return new Decision(new LoopBound(lately, exceeded && lately.size() == MOST), Optional.empty(), false);
    }

    /**
     * Tells whether there is nothing left to remember.
     *
     * @param now what time it is
     * @return whether this may be forgotten
     */
    public boolean isOver(Instant now) {
        return lately(now).isEmpty();
    }

    private List<Instant> lately(Instant now) {
        List<Instant> lately = new ArrayList<>(told);
        lately.removeIf(moment -> !now.isBefore(moment.plus(SPAN)));
        return lately;
    }
}
