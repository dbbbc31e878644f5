package org.activesync4j.testkit.contract;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/** Does things at the same time. */
final class Together {

    private static final Duration END = Duration.ofSeconds(60);

    private Together() {}

    /** Begins both at one moment, each on its own thread, and returns what came of them. */
    static <T> List<T> run(Callable<T> one, Callable<T> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        List<FutureTask<T>> tasks = List.of(begin(start, one), begin(start, other));
        List<T> results = new ArrayList<>();
        for (FutureTask<T> task : tasks) {
            results.add(task.get(END.toSeconds(), TimeUnit.SECONDS));
        }
        return results;
    }

    private static <T> FutureTask<T> begin(CyclicBarrier start, Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(() -> {
            start.await(END.toSeconds(), TimeUnit.SECONDS);
            return work.call();
        });
        new Thread(task, "one of two").start();
        return task;
    }
}
