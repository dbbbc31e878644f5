package org.activesync4j.internal.command.sync;

import java.time.Instant;

/** Says that another exchange may still be doing what this one was asked for. */
final class StillRunning extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Instant until;

    StillRunning(Instant until) {
        super("another exchange may be doing the same until " + until, null, false, false);
        this.until = until;
    }

    Instant until() {
        return until;
    }
}
