package org.activesync4j.testkit.time;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * Runs tasks when a test says so, on the test's thread, in the order in which they are due; of those due at one moment the
 * first to come is the first to run, or chance decides.
 *
 * <pre>{@code
 * TestClock clock = TestClock.at("2026-03-01T08:00:00Z");
 * ManualScheduler scheduler = new ManualScheduler(clock);
 * scheduler.schedule(bell::ring, 10, SECONDS);
 * scheduler.advance(Duration.ofSeconds(10));        // rings
 * }</pre>
 *
 * <p>Tasks may come from any thread. What {@link #execute} was given throws at whoever runs it; all else keeps its failure
 * in its future. Nothing here waits: {@link #invokeAll} and the like, which do, would wait for ever. After {@link #shutdown}
 * what is not yet due is dropped.
 */
public final class ManualScheduler extends AbstractExecutorService implements ScheduledExecutorService {

    private final TestClock clock;
    private final Optional<RandomGenerator> chance;
    private final List<ManualTask<?>> tasks = new ArrayList<>();
    private long count;
    private boolean shutdown;

    private ManualScheduler(TestClock clock, Optional<RandomGenerator> chance) {
        this.clock = clock;
        this.chance = chance;
    }

    /**
     * Makes a scheduler that runs what is due at one moment in the order of its coming.
     *
     * @param clock tells the time, and is turned by {@link #advance}
     */
    public ManualScheduler(TestClock clock) {
        this(clock, Optional.empty());
    }

    /**
     * Makes a scheduler that runs what is due by now in an order that chance decides.
     *
     * @param clock tells the time, and is turned by {@link #advance}
     * @param chance decides; seeded, so that the order can be had again
     * @return the scheduler
     */
    public static ManualScheduler shuffling(TestClock clock, RandomGenerator chance) {
        return new ManualScheduler(clock, Optional.of(chance));
    }

    /**
     * Runs everything that is due, and what becomes due by that.
     *
     * @return how many tasks have run
     */
    public int runDue() {
        int ran = 0;
        while (runOne()) {
            ran++;
        }
        return ran;
    }

    /**
     * Runs one task that is due.
     *
     * @return whether there was one
     */
    public boolean runOne() {
        Optional<ManualTask<?>> next = takeDue();
        next.ifPresent(ManualTask::run);
        return next.isPresent();
    }

    /**
     * Turns the clock on, and on the way runs each task at the moment at which it is due.
     *
     * @param time how far
     */
    public void advance(Duration time) {
        Instant end = clock.instant().plus(time);
        runDue();
        for (Optional<Instant> next = nextDue(); isBy(next, end); next = nextDue()) {
            clock.advanceTo(next.orElseThrow());
            runDue();
        }
        clock.advanceTo(end);
    }

    private static boolean isBy(Optional<Instant> next, Instant end) {
        return next.filter(moment -> !moment.isAfter(end)).isPresent();
    }

    /**
     * Tells when the next task is due.
     *
     * @return the moment, or empty if there is no task
     */
    public synchronized Optional<Instant> nextDue() {
        tasks.removeIf(ManualTask::isCancelled);
        return tasks.stream().map(ManualTask::due).min(Comparator.naturalOrder());
    }

    /**
     * Tells how many tasks there are, due or not.
     *
     * @return the number, without what was cancelled
     */
    public synchronized int size() {
        tasks.removeIf(ManualTask::isCancelled);
        return tasks.size();
    }

    private synchronized Optional<ManualTask<?>> takeDue() {
        tasks.removeIf(ManualTask::isCancelled);
        List<ManualTask<?>> due = tasks.stream()
                .filter(task -> !task.due().isAfter(clock.instant()))
                .sorted()
                .toList();
        Optional<ManualTask<?>> next = due.isEmpty() ? Optional.empty() : Optional.of(due.get(choice(due.size())));
        next.ifPresent(tasks::remove);
        return next;
    }

    private int choice(int size) {
        return chance.map(random -> random.nextInt(size)).orElse(0);
    }

    @Override
    public void execute(Runnable command) {
        Instant now = clock.instant();
        add(new ManualTask<>(Executors.callable(command), now, number(), Optional.empty()).thrownAtRunner());
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
        return schedule(Executors.callable(command), delay, unit);
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> callable, long delay, TimeUnit unit) {
        return add(new ManualTask<>(callable, after(delay, unit), number(), Optional.empty()));
    }

    /** Runs the command again and again; here it never takes time, so this is {@link #scheduleWithFixedDelay}. */
    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable command, long initialDelay, long period, TimeUnit unit) {
        return scheduleWithFixedDelay(command, initialDelay, period, unit);
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable command, long initialDelay, long delay, TimeUnit unit) {
        Duration pause = Duration.of(delay, unit.toChronoUnit());
        if (pause.isNegative() || pause.isZero()) {
            throw new IllegalArgumentException("expected a delay above 0 but it was " + pause);
        }
        Instant first = after(initialDelay, unit);
        return add(new ManualTask<>(Executors.callable(command), first, number(), Optional.of(pause)));
    }

    private Instant after(long delay, TimeUnit unit) {
        return clock.instant().plus(Duration.of(Math.max(0, delay), unit.toChronoUnit()));
    }

    private synchronized long number() {
        return count++;
    }

    private synchronized <V> ManualTask<V> add(ManualTask<V> task) {
        if (shutdown) {
            throw new RejectedExecutionException("the scheduler is shut down");
        }
        tasks.add(task);
        return task;
    }

    @Override
    public synchronized void shutdown() {
        shutdown = true;
        Instant now = clock.instant();
        drop(tasks.stream().filter(task -> task.due().isAfter(now)).toList());
    }

    @Override
    public synchronized List<Runnable> shutdownNow() {
        shutdown = true;
        return List.copyOf(drop(List.copyOf(tasks)));
    }

    private Collection<? extends Runnable> drop(List<ManualTask<?>> dropped) {
        tasks.removeAll(dropped);
        dropped.forEach(task -> task.cancel(false));
        return dropped;
    }

    @Override
    public synchronized boolean isShutdown() {
        return shutdown;
    }

    @Override
    public synchronized boolean isTerminated() {
        return shutdown && size() == 0;
    }

    /** Tells at once whether everything has run. */
    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        return isTerminated();
    }

    /** A task with its moment. */
    private final class ManualTask<V> extends FutureTask<V> implements ScheduledFuture<V> {

        private final long number;
        private final Optional<Duration> pause;
        private Instant due;
        private boolean loud;

        ManualTask(Callable<V> work, Instant due, long number, Optional<Duration> pause) {
            super(work);
            this.due = due;
            this.number = number;
            this.pause = pause;
        }

        /** Lets what the task throws out to whoever runs it, as any executor's thread would. */
        ManualTask<V> thrownAtRunner() {
            loud = true;
            return this;
        }

        Instant due() {
            return due;
        }

        @Override
        public void run() {
            if (pause.isEmpty()) {
                super.run();
            } else if (runAndReset()) {
                due = clock.instant().plus(pause.orElseThrow());
                again();
            }
        }

        private void again() {
            if (!isShutdown()) {
                add(this);
            }
        }

        @Override
        protected void setException(Throwable thrown) {
            super.setException(thrown);
            if (loud && thrown instanceof Error error) {
                throw error;
            }
            if (loud) {
                throw (RuntimeException) thrown; // a Runnable throws nothing else
            }
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(Duration.between(clock.instant(), due));
        }

        @Override
        public int compareTo(Delayed other) {
            ManualTask<?> task = (ManualTask<?>) other;
            int byMoment = due.compareTo(task.due);
            return byMoment != 0 ? byMoment : Long.compare(number, task.number);
        }
    }
}
