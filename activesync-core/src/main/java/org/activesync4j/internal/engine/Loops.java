package org.activesync4j.internal.engine;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.activesync4j.DeviceKey;
import org.activesync4j.command.FoldersFirstException;
import org.activesync4j.command.StatusException;
import org.activesync4j.internal.gate.LoopBound;
import org.activesync4j.internal.http.HttpRefusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Remembers on this node what devices are told in vain, and sends those away for a while. Bounded; thread-safe. */
final class Loops {

    private static final Logger LOG = LoggerFactory.getLogger(Loops.class);
    private static final int MOST = 100_000;

    /** What the header {@code X-MS-ASThrottle} calls it: the device has lately sent the same again and again. */
    private static final String CONDITION = "RecentCommands";

    private final Map<Told, LoopBound> bounds = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Told, LoopBound> eldest) {
            return size() > MOST;
        }
    };

    private record Told(DeviceKey device, LoopBound.Kind kind, OptionalInt shown) {

        Told(DeviceKey device, LoopBound.Kind kind, StatusException refusal) {
            this(
                    device,
                    kind,
                    refusal instanceof FoldersFirstException first
                            ? OptionalInt.of(first.shown())
                            : OptionalInt.empty());
        }
    }

    /** Counts that a device is about to be told this, and gives what it is told: this, or to stay away for a while. */
    RuntimeException bounded(DeviceKey device, StatusException refusal, Instant now) {
        return LoopBound.Kind.of(refusal)
                .map(kind -> bounded(new Told(device, kind, refusal), refusal, now))
                .orElse(refusal);
    }

    private RuntimeException bounded(Told told, StatusException refusal, Instant now) {
        LoopBound.Decision decision = next(told, now);
        if (decision.event()) {
            LOG.warn("{} was told {} times in vain: {}", told.device(), LoopBound.MOST, refusal.getMessage());
        }
        return decision.comeAgain()
                .<RuntimeException>map(
                        after -> HttpRefusal.throttled(after, CONDITION, "was told in vain: " + refusal.getMessage()))
                .orElse(refusal);
    }

    private synchronized LoopBound.Decision next(Told told, Instant now) {
        LoopBound.Decision decision = bounds.getOrDefault(told, LoopBound.NONE).again(now);
        bounds.put(told, decision.next());
        return decision;
    }
}
