package org.activesync4j.internal.engine;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.activesync4j.DeviceKey;
import org.activesync4j.command.Status;
import org.activesync4j.internal.gate.LoopBound;
import org.activesync4j.internal.http.HttpRefusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Remembers on this node what devices are told in vain, and sends those away for a while. Bounded; thread-safe. */
final class Loops {

    private static final Logger LOG = LoggerFactory.getLogger(Loops.class);
    private static final int MOST = 100_000;

    private final Map<Told, LoopBound> bounds = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Told, LoopBound> eldest) {
            return size() > MOST;
        }
    };

    private record Told(DeviceKey device, LoopBound.Kind kind) {}

    /** Counts that a device is about to be told this, and sends it away instead if it was told too often. */
    void told(DeviceKey device, Status refusal, Instant now) {
        LoopBound.Kind.of(refusal).ifPresent(kind -> told(new Told(device, kind), refusal, now));
    }

    private void told(Told told, Status refusal, Instant now) {
        LoopBound.Decision decision = next(told, now);
        if (decision.event()) {
            LOG.warn("{} was told {} times in vain: {}", told.device(), LoopBound.MOST, refusal);
        }
        decision.comeAgain().ifPresent(after -> {
            throw HttpRefusal.comeAgain(after, "was told in vain: " + refusal);
        });
    }

    private synchronized LoopBound.Decision next(Told told, Instant now) {
        LoopBound.Decision decision = bounds.getOrDefault(told, LoopBound.NONE).again(now);
        bounds.put(told, decision.next());
        return decision;
    }
}
