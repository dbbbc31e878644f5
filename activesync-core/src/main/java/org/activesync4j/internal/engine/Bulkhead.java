package org.activesync4j.internal.engine;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * Lets each tenant keep only so many workers busy, and so many tasks in line, so that one slow driver cannot starve the
 * others. Thread-safe.
 */
final class Bulkhead {

    private final Executor workers;
    private final int busy;
    private final int queued;
    private final Map<String, Line> lines = new HashMap<>();

    Bulkhead(Executor workers, int busy, int queued) {
        this.workers = workers;
        this.busy = busy;
        this.queued = queued;
    }

    /**
     * Runs a task as soon as the tenant has a worker free.
     *
     * @throws RejectedExecutionException if the tenant's line is full, or there are no workers any more
     */
    void run(String tenant, Runnable task) {
        synchronized (lines) {
            Line line = lines.computeIfAbsent(tenant, name -> new Line());
            if (line.busy >= busy) {
                if (line.waiting.size() >= queued) {
                    throw new RejectedExecutionException("too many tasks wait for a worker");
                }
                line.waiting.add(task);
                return;
            }
            line.busy++;
        }
        start(tenant, task);
    }

    private void start(String tenant, Runnable task) {
        try {
            workers.execute(() -> {
                try {
                    task.run();
                } finally {
                    next(tenant);
                }
            });
        } catch (RejectedExecutionException closed) {
            next(tenant);
            throw closed;
        }
    }

    private void next(String tenant) {
        Runnable task;
        synchronized (lines) {
            Line line = Objects.requireNonNull(lines.get(tenant));
            task = line.waiting.poll();
            if (task == null) {
                line.busy--;
                if (line.busy == 0) {
                    lines.remove(tenant);
                }
                return;
            }
        }
        start(tenant, task);
    }

    private static final class Line {
        private final Queue<Runnable> waiting = new ArrayDeque<>();
        private int busy;
    }
}
