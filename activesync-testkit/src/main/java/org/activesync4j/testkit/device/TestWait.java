package org.activesync4j.testkit.device;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.activesync4j.Response;

/** A Sync that may be waiting. */
public final class TestWait {

    private final TestDevice device;
    private final CompletableFuture<Response> response;
    private final Function<Response, TestAnswer> taking;

    TestWait(TestDevice device, CompletableFuture<Response> response, Function<Response, TestAnswer> taking) {
        this.device = device;
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
        return taking.apply(device.await(response));
    }

    /** Hangs up. */
    public void hangUp() {
        response.cancel(false);
    }
}
