package org.activesync4j.testkit.device;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.activesync4j.ActiveSync;
import org.activesync4j.Request;
import org.activesync4j.Response;
import org.activesync4j.testkit.time.ManualScheduler;

/**
 * Straight to an engine in this process, whose time stands still.
 *
 * @param engine who answers
 * @param scheduler its workers and timers
 */
record EngineLine(ActiveSync engine, ManualScheduler scheduler) implements Line {

    private static final Duration STEP = Duration.ofSeconds(1);

    @Override
    public CompletableFuture<Response> send(Request request) {
        return engine.handle(request);
    }

    @Override
    public void runDue() {
        scheduler.runDue();
    }

    @Override
    public void await(CompletableFuture<Response> response, Duration patience) {
        for (Duration waited = Duration.ZERO; !response.isDone() && waited.compareTo(patience) < 0; ) {
            scheduler.advance(STEP);
            waited = waited.plus(STEP);
        }
    }
}
