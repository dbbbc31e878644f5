package org.activesync4j.testkit.fault;

import org.activesync4j.spi.Invocation;

/** A thread for one call that nobody listens to. */
final class OtherThread {

    private OtherThread() {}

    /** Does the call elsewhere and waits for its end. */
    static void run(Invocation call) throws InterruptedException {
        Thread thread = new Thread(() -> proceed(call), "another thread");
        thread.setUncaughtExceptionHandler((dead, thrown) -> {}); // that nobody hears of it is the fault
        thread.start();
        thread.join();
    }

    private static void proceed(Invocation call) {
        try {
            call.proceed();
        } catch (RuntimeException thrown) {
            throw thrown;
        } catch (Exception thrown) {
            throw new IllegalStateException(thrown);
        }
    }
}
