package org.activesync4j.internal.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.activesync4j.DriverCall;
import org.activesync4j.Interceptor;
import org.activesync4j.Interceptor.Answered;
import org.activesync4j.Request;
import org.activesync4j.Response;
import org.activesync4j.User;
import org.activesync4j.command.Command;
import org.activesync4j.command.FoldersFirstException;
import org.activesync4j.command.Reply;
import org.activesync4j.command.StatusException;
import org.activesync4j.internal.guard.Guard;
import org.activesync4j.internal.http.Envelope;
import org.activesync4j.internal.http.HttpRefusal;
import org.activesync4j.internal.spool.OwnedContent;
import org.activesync4j.internal.spool.SpooledOutput;
import org.activesync4j.internal.wait.Poller;
import org.activesync4j.internal.wait.WaitingRoom;
import org.activesync4j.internal.wait.Watches;
import org.activesync4j.item.Content;
import org.activesync4j.spi.Account;
import org.activesync4j.spi.Driver;
import org.activesync4j.wbxml.WbxmlWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The path of a request: envelope, gate, command, answer. Thread-safe. */
public final class Engine implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);
    private static final Response EMPTY = new Response(200, Map.of("Cache-Control", "private"), Optional.empty());

    private final Parts parts;
    private final Commands commands;
    private final Loops loops = new Loops();
    private final Admission admission;
    private final Bulkhead bulkhead;
    private final WaitingRoom room;
    private final Watches watches;

    /**
     * Puts an engine together.
     *
     * @param parts what it is made of
     * @param commands what it can do
     */
    public Engine(Parts parts, Commands commands) {
        this.parts = parts;
        this.commands = commands;
        this.admission = new Admission(parts, commands, loops);
        this.bulkhead = new Bulkhead(
                parts.workers(),
                parts.settings().busyWorkers(),
                parts.settings().queuedTasks());
        this.room = new WaitingRoom(parts.signal(), parts.timers(), parts.clock());
        this.watches = new Watches(
                parts.driver(),
                room,
                new Poller(this::opened, parts.timers(), parts.settings().pollInterval(), this::work));
    }

    /**
     * Answers a request.
     *
     * @param request what has arrived
     * @return the answer, which may come much later; cancel it when the client has gone
     */
    public CompletableFuture<Response> handle(Request request) {
        CompletableFuture<Response> answer = new CompletableFuture<>();
        try {
            switch (request.method()) {
                case "POST" -> post(request, answer);
                case "OPTIONS" -> work(request.user(), () -> options(request, answer));
                default -> throw new HttpRefusal(501, "unknown method");
            }
        } catch (HttpRefusal | StatusException | RejectedExecutionException refused) {
            refuse(request, answer, refused);
        }
        return answer;
    }

    private void options(Request request, CompletableFuture<Response> answer) {
        try {
            Response response = admission.options(request);
            ExchangeLog.answered(request, response, Optional.empty());
            answer.complete(response);
        } catch (RuntimeException failure) {
            if (Failures.isOurs(failure)) {
                ExchangeLog.failed(request.user(), request.method(), failure);
            }
            refuse(request, answer, failure);
        }
    }

    /** Answers a request that has not become an exchange of a device. */
    private static void refuse(Request request, CompletableFuture<Response> answer, RuntimeException failure) {
        Response response = Refusals.empty(Failures.refusal(failure));
        ExchangeLog.answered(request, response, Failures.reason(failure));
        answer.complete(response);
    }

    private void post(Request request, CompletableFuture<Response> answer) {
        Envelope envelope = Envelope.read(request);
        Command<?, ?> command =
                commands.named(envelope.command()).orElseThrow(() -> new HttpRefusal(501, "unknown command"));
        try {
            begin(request, envelope, command, admission.visit(request.user(), envelope, command), answer);
        } catch (StatusException nameless) {
            Response response = Refusals.response(new Refusal.ByStatus(nameless.status()), command, envelope.version());
            ExchangeLog.answered(request, response, Failures.reason(nameless));
            answer.complete(response);
        }
    }

    private <Q, A> void begin(
            Request request,
            Envelope envelope,
            Command<Q, A> command,
            Visit visit,
            CompletableFuture<Response> answer) {
        noteHangingUp(visit, answer);
        if (command.supersedes()) {
            room.takeOver(visit.key(), visit.id());
        }
        Runnable task = () -> {
            Conversation<Q, A> conversation = new Conversation<>(this, command, visit, answer);
            try {
                Arrival arrival = Arrival.of(request, envelope, parts.settings());
                told(interceptor ->
                        interceptor.received(visit.exchanged(), arrival.call().document()));
                conversation.begin(arrival);
            } catch (RuntimeException failure) {
                fail(visit, answer, command, failure);
            }
        };
        try {
            work(request.user(), task);
        } catch (RejectedExecutionException full) {
            fail(visit, answer, command, full);
        }
    }

    private void noteHangingUp(Visit visit, CompletableFuture<Response> answer) {
        answer.whenComplete((response, failure) -> {
            if (answer.isCancelled()) {
                ExchangeLog.hungUp(visit.exchanged(), since(visit).toMillis());
            }
        });
    }

    private Duration since(Visit visit) {
        return Duration.between(visit.arrived(), parts.clock().instant());
    }

    /** Opens an account for a look that no device has asked for. */
    private Account opened(User user) {
        Instant deadline = parts.clock().instant().plus(parts.settings().deadline());
        return new Guard(parts.clock(), deadline, call -> {})
                .wrap(Driver.class, parts.driver())
                .open(user);
    }

    /**
     * Tells what the engine is made of.
     *
     * @return its parts
     */
    public Parts parts() {
        return parts;
    }

    WaitingRoom room() {
        return room;
    }

    Watches watches() {
        return watches;
    }

    void work(User user, Runnable task) {
        bulkhead.run(parts.tenants().apply(user), task);
    }

    /** Passes the gate and opens an exchange. */
    RunningExchange admit(Visit visit, Command<?, ?> command) {
        return admission.admit(visit, command, call -> called(visit, call));
    }

    private void called(Visit visit, DriverCall call) {
        call.failure()
                .filter(failure -> failure.getCause() instanceof RuntimeException)
                .ifPresent(failure -> LOG.warn("{}: a driver's fault", visit.key(), failure));
        told(interceptor -> interceptor.called(visit.exchanged(), call));
    }

    <A> void answer(
            Visit visit,
            CompletableFuture<Response> answer,
            Command<?, A> command,
            A decided,
            RunningExchange exchange) {
        Response printed = printed(command.encode(decided, visit.version()));
        Response response = command.announces(decided) ? with(printed, admission.offer(exchange)) : printed;
        complete(visit, answer, response, OptionalInt.empty(), Optional.empty());
    }

    private static Response with(Response response, Offer offer) {
        Map<String, String> headers = new LinkedHashMap<>(response.headers());
        headers.putAll(offer.announcement());
        return new Response(response.status(), headers, response.body());
    }

    void fail(Visit visit, CompletableFuture<Response> answer, Command<?, ?> command, RuntimeException failure) {
        if (Failures.isOurs(failure)) {
            ExchangeLog.failed(visit.key(), command.name(), failure);
        }
        RuntimeException told = failure instanceof FoldersFirstException first && !answer.isDone()
                ? loops.bounded(visit.key(), first, parts.clock().instant())
                : failure;
        refuse(visit, answer, command, Failures.refusal(told, command), Failures.reason(told));
    }

    void refuse(
            Visit visit,
            CompletableFuture<Response> answer,
            Command<?, ?> command,
            Refusal refusal,
            Optional<String> reason) {
        OptionalInt status = refusal instanceof Refusal.ByStatus by
                ? OptionalInt.of(by.status().code())
                : OptionalInt.empty();
        complete(visit, answer, Refusals.response(refusal, command, visit.version()), status, reason);
    }

    private void complete(
            Visit visit,
            CompletableFuture<Response> answer,
            Response response,
            OptionalInt status,
            Optional<String> reason) {
        if (answer.isDone()) {
            response.close();
            return;
        }
        long bytes = response.body().map(body -> body.length().orElse(-1)).orElse(0L);
        Answered answered = new Answered(response.status(), status, bytes, since(visit), response.body());
        told(interceptor -> interceptor.answered(visit.exchanged(), answered));
        if (answer.complete(response)) {
            ExchangeLog.answered(visit.exchanged(), answered, reason);
        } else {
            response.close();
        }
    }

    private void told(Consumer<Interceptor> message) {
        for (Interceptor interceptor : parts.interceptors()) {
            try {
                message.accept(interceptor);
            } catch (RuntimeException failure) {
                LOG.warn(
                        "{} failed; the exchange goes on",
                        interceptor.getClass().getName(),
                        failure);
            }
        }
    }

    private Response printed(Reply reply) {
        if (reply instanceof Reply.Document document) {
            return body(document(document.print()));
        }
        if (reply instanceof Reply.Multipart multipart) {
            return body(multipart(multipart));
        }
        return reply instanceof Reply.Raw raw ? body(kept(raw.content())) : EMPTY;
    }

    private OwnedContent multipart(Reply.Multipart multipart) {
        List<OwnedContent> parts = new ArrayList<>();
        try {
            parts.add(document(multipart.print()));
            multipart.parts().get().forEach(part -> parts.add(kept(part)));
            return new MultipartBody(parts);
        } catch (RuntimeException failed) {
            parts.forEach(OwnedContent::close);
            throw failed;
        }
    }

    private OwnedContent document(Consumer<WbxmlWriter> print) {
        return spooled(Refusals.WBXML, out -> {
            WbxmlWriter writer = new WbxmlWriter(out);
            print.accept(writer);
            writer.finish();
        });
    }

    /** Content of an account is good until the account is closed, which is before the first byte is sent. */
    private OwnedContent kept(Content content) {
        if (content instanceof KeptContent ours) {
            return ours.taken();
        }
        return spooled(content.mediaType(), out -> {
            try (InputStream in = content.open()) {
                in.transferTo(out);
            }
        });
    }

    private OwnedContent spooled(String mediaType, SpooledOutput.Printing printing) {
        try {
            return SpooledOutput.collect(parts.settings().answerInMemoryBytes(), mediaType, printing);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Response body(Content body) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", body.mediaType());
        headers.put("Cache-Control", "private");
        return new Response(200, headers, Optional.of(body));
    }

    /** Sends everybody who waits home and takes no more requests. */
    @Override
    public void close() {
        room.close();
        watches.close();
    }
}
