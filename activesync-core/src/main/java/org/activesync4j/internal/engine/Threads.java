package org.activesync4j.internal.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The threads of an engine: given by the embedder, or the engine's own, which it ends itself. */
public final class Threads implements AutoCloseable {

    private static final int WORKERS = 64;
    private static final int PATIENCE_SECONDS = 5;

    private final List<ExecutorService> own = new ArrayList<>();
    private @Nullable Executor workers;
    private @Nullable ScheduledExecutorService timers;

    /** Begins with nothing given. */
    public Threads() {}

    /**
     * Takes workers.
     *
     * @param given the embedder's
     */
    public void workers(Executor given) {
        workers = given;
    }

    /**
     * Takes timers.
     *
     * @param given the embedder's
     */
    public void timers(ScheduledExecutorService given) {
        timers = given;
    }

    /**
     * Gives the workers.
     *
     * @return what was given, else a pool that grows as it is needed
     */
    public Executor workers() {
        if (workers == null) {
            ExecutorService pool = Executors.newFixedThreadPool(WORKERS, named("activesync-worker-"));
            own.add(pool);
            workers = pool;
        }
        return workers;
    }

    /**
     * Gives the timers.
     *
     * @return what was given, else a thread of our own
     */
    public ScheduledExecutorService timers() {
        if (timers == null) {
            ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, named("activesync-timer-"));
            timer.setRemoveOnCancelPolicy(true);
            own.add(timer);
            timers = timer;
        }
        return timers;
    }

    private static ThreadFactory named(String prefix) {
        AtomicInteger count = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, prefix + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Ends our own threads: lets them finish for a few seconds, then interrupts them. */
    @Override
    public void close() {
        own.forEach(ExecutorService::shutdown);
        try {
            for (ExecutorService each : own) {
                if (!each.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    each.shutdownNow();
                }
            }
        } catch (InterruptedException interrupted) {
            own.forEach(ExecutorService::shutdownNow);
            Thread.currentThread().interrupt();
        }
    }
}
