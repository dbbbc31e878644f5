package org.activesync4j.internal.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.activesync4j.Response;
import org.activesync4j.command.Call;
import org.activesync4j.command.Command;
import org.activesync4j.command.Outcome;
import org.activesync4j.command.Outcome.Done;
import org.activesync4j.command.Outcome.Wait;
import org.activesync4j.command.Wake;
import org.activesync4j.internal.wait.Topics;
import org.activesync4j.internal.wait.WaitingRoom.Seat;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.Registration;
import org.activesync4j.spi.Topic;
import org.activesync4j.state.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * One request from its decoding to its answer, through any number of waits. Steps run on workers, one at a time; between
 * them there is no thread, no account and no request.
 *
 * @param <Q> the request
 * @param <A> the answer
 */
final class Conversation<Q, A> {

    /** A ring whose change cannot be seen yet is looked at once more after this. */
    private static final Duration SECOND_THOUGHT = Duration.ofSeconds(1);

    /** After an outage who waits looks again after this. */
    private static final Duration OUTAGE = Duration.ofSeconds(30);

    /** What another exchange may still be doing is asked for again after this. */
    private static final Duration SOON = Duration.ofMillis(250);

    private final Engine engine;
    private final Command<Q, A> command;
    private final Visit visit;
    private final CompletableFuture<Response> answer;
    private @Nullable Wait<A> wait;
    private volatile @Nullable Seat seat;
    private volatile Registration watch = () -> {};
    private boolean busy;
    private boolean away;

    Conversation(Engine engine, Command<Q, A> command, Visit visit, CompletableFuture<Response> answer) {
        this.engine = engine;
        this.command = command;
        this.visit = visit;
        this.answer = answer;
    }

    /** Decodes and handles; on a worker. Takes over the arrival, and lets go of it before waiting. */
    void begin(Arrival arrival) {
        busy = false;
        try {
            Call call = arrival.call();
            step(exchange -> command.handle(command.decode(call), exchange));
        } finally {
            if (!busy) {
                arrival.close();
            }
        }
        if (busy) {
            tryAgain(arrival);
        } else if (wait != null && !answer.isDone()) {
            sit();
            step(new Wake.Listening());
        }
    }

    private void tryAgain(Arrival arrival) {
        Runnable again = () -> {
            if (answer.isDone()) {
                arrival.close();
            } else {
                begin(arrival);
            }
        };
        engine.parts().timers().schedule(() -> work(again, arrival::close), SOON.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void work(Runnable task, Runnable otherwise) {
        try {
            engine.work(visit.user(), task);
        } catch (RejectedExecutionException full) {
            otherwise.run();
            fail(full);
        }
    }

    private void sit() {
        Seat taken = engine.room().sit(visit.key(), visit.id(), this::woken);
        seat = taken;
        answer.whenComplete((response, failure) -> leave());
        listen(taken);
    }

    private void listen(Seat taken) {
        Wait<A> now = waiting();
        Registration before = watch;
        taken.listenTo(topics(now));
        watch = engine.watches().watch(visit.user(), now.folders());
        before.close();
        if (answer.isDone()) {
            leave();
        }
    }

    private Set<Topic> topics(Wait<A> now) {
        Set<Topic> topics = new HashSet<>(now.topics());
        now.folders()
                .forEach(folder -> topics.add(
                        Topics.folder(visit.user().login(), visit.user().owner(), folder)));
        return topics;
    }

    private void leave() {
        Seat taken = seat;
        if (taken != null) {
            taken.leave();
        }
        watch.close();
    }

    private void woken(Wake wake) {
        work(() -> step(wake), () -> {});
    }

    private void step(Wake wake) {
        Wait<A> before = waiting();
        try {
            step(exchange -> before.then().apply(wake, exchange));
        } finally {
            if (!answer.isDone() && seat != null) {
                rest(wake, before);
            }
        }
    }

    private void rest(Wake wake, Wait<A> before) {
        Wait<A> now = waiting();
        if (!now.folders().equals(before.folders()) || !now.topics().equals(before.topics())) {
            listen(Objects.requireNonNull(seat));
        }
        Objects.requireNonNull(seat).rest(now.until(), again(wake, now));
    }

    private Instant again(Wake wake, Wait<A> now) {
        Instant wished = now.again().orElse(now.until());
        Instant present = engine.parts().clock().instant();
        boolean rang = wake instanceof Wake.Rang ring && !ring.topics().isEmpty();
        Instant soon = rang ? present.plus(SECOND_THOUGHT) : away ? present.plus(OUTAGE) : wished;
        return soon.isBefore(wished) ? soon : wished;
    }

    private Wait<A> waiting() {
        return Objects.requireNonNull(wait, "nobody waits");
    }

    /** One exchange: the gate, the command, and what its outcome means. */
    private void step(Handling<A> handling) {
        Future<?> overdue = engine.parts()
                .timers()
                .schedule(this::overdue, engine.parts().settings().deadline().toMillis(), TimeUnit.MILLISECONDS);
        away = false;
        try (RunningExchange exchange = engine.admit(visit, command)) {
            settle(handling.handle(exchange), exchange);
        } catch (RuntimeException failure) {
            away = keepsWaiting(failure);
            if (!away) {
                fail(failure);
            }
        } finally {
            overdue.cancel(false);
        }
    }

    private void settle(Outcome<A> outcome, RunningExchange exchange) {
        if (outcome instanceof Done<A> done) {
            engine.answer(visit, answer, command, done.answer(), exchange);
        } else if (outcome instanceof Wait<A> waiting) {
            wait = waiting;
        } else {
            busy = true;
        }
    }

    /** An outage is no answer: who waits already goes on waiting. */
    private boolean keepsWaiting(RuntimeException failure) {
        boolean outage = failure instanceof StoreException
                || failure instanceof DriverException refused && refused.reason() == Reason.UNAVAILABLE;
        return outage
                && seat != null
                && engine.parts().clock().instant().isBefore(waiting().until());
    }

    private void overdue() {
        engine.refuse(
                visit,
                answer,
                command,
                Refusal.comeAgain(engine.parts().settings().deadline()),
                Optional.of("took too long"));
    }

    private void fail(RuntimeException failure) {
        engine.fail(visit, answer, command, failure);
    }

    private interface Handling<A> {
        Outcome<A> handle(RunningExchange exchange);
    }
}
