package org.activesync4j.testkit.device;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.activesync4j.Response;

/** A Sync that may be waiting. */
public final class TestWait {

    private final CompletableFuture<Response> response;
    private final Function<Response, TestAnswer> taking;

    TestWait(CompletableFuture<Response> response, Function<Response, TestAnswer> taking) {
        this.response = response;
        this.taking = taking;
    }

    /**
     * Tells whether the engine has not answered yet.
     *
     * @return whether
     */
    public boolean isWaiting() {
        return !response.isDone();
    }

    /**
     * Takes the answer in.
     *
     * @return the answer
     * @throws AssertionError if there is none yet
     */
    public TestAnswer answer() {
        if (isWaiting()) {
            throw new AssertionError("the Sync is waiting");
        }
        return taking.apply(response.join());
    }

    /** Hangs up. */
    public void hangUp() {
        response.cancel(false);
    }
}
