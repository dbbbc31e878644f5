package org.activesync4j.testkit.device;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.activesync4j.Response;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.Ping;

/** A Ping that may be waiting. */
public final class TestPing {

    private final TestDevice device;
    private final CompletableFuture<Response> response;

    TestPing(TestDevice device, CompletableFuture<Response> response) {
        this.device = device;
        this.response = response;
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
     * Gives the answer.
     *
     * @return the answer
     * @throws AssertionError if there is none yet
     */
    public TestAnswer answer() {
        return device.answer("Ping", device.await(response));
    }

    /**
     * Gives the status.
     *
     * @return 1 to 8
     */
    public int status() {
        return answer().status(Ping.STATUS);
    }

    /**
     * Lists the folders that have changed.
     *
     * @return their ids
     */
    public List<String> changed() {
        return answer().root().child(Ping.FOLDERS).stream()
                .flatMap(list -> list.children(Ping.FOLDER).stream())
                .map(Element::text)
                .toList();
    }

    /** Hangs up. */
    public void hangUp() {
        response.cancel(false);
    }
}
