package org.activesync4j.testkit.device;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.activesync4j.Request;
import org.activesync4j.Response;

/** What a device speaks through: straight to an engine, or over HTTP. */
interface Line {

    /**
     * Sends a request.
     *
     * @param request what the device says
     * @return what it is answered, in its time
     */
    CompletableFuture<Response> send(Request request);

    /** Lets happen what needs no time. */
    void runDue();

    /**
     * Lets time pass until an answer is there, or until patience is over.
     *
     * @param response the answer
     * @param patience how long at most
     */
    void await(CompletableFuture<Response> response, Duration patience);
}
