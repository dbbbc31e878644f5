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
import org.activesync4j.Interceptor;
import org.activesync4j.Interceptor.Answered;
import org.activesync4j.Interceptor.Exchanged;
import org.activesync4j.Request;
import org.activesync4j.Response;
import org.activesync4j.User;
import org.activesync4j.command.Command;
import org.activesync4j.command.Reply;
import org.activesync4j.command.Status;
import org.activesync4j.internal.guard.Guard;
import org.activesync4j.internal.http.Envelope;
import org.activesync4j.internal.http.HttpRefusal;
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

    private static final Logger LOG = LoggerFactory.getLogger("org.activesync4j.exchange");

    private final Parts parts;
    private final Commands commands;
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
        this.admission = new Admission(parts, commands);
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
                default -> answer.complete(empty(501, Optional.empty()));
            }
        } catch (HttpRefusal refused) {
            LOG.info("{} {}", request, refused.getMessage());
            answer.complete(empty(refused.code(), refused.retryAfter()));
        } catch (RejectedExecutionException full) {
            LOG.info("{} HTTP 503: {}", request, full.getMessage());
            answer.complete(empty(503, Optional.of(Duration.ofSeconds(30))));
        }
        return answer;
    }

    private void options(Request request, CompletableFuture<Response> answer) {
        try {
            answer.complete(admission.options(request));
        } catch (RuntimeException failure) {
            Refusal refusal = Failures.refusal(failure, Status.INVALID_XML);
            LOG.info("{} {}", request, failure.getMessage());
            int code = refusal instanceof Refusal.ByHttp http
                    ? http.code()
                    : ((Refusal.ByStatus) refusal).status().http();
            answer.complete(empty(code, Failures.retryAfter(refusal)));
        }
    }

    private void post(Request request, CompletableFuture<Response> answer) {
        Envelope envelope = Envelope.read(request);
        Command<?, ?> command =
                commands.named(envelope.command()).orElseThrow(() -> new HttpRefusal(501, "unknown command"));
        Visit visit;
        try {
            visit = admission.visit(request.user(), envelope, command);
        } catch (RuntimeException failure) {
            answer.complete(refused(Failures.refusal(failure, command.malformed()), command, envelope));
            LOG.info("{} {} {}", request, envelope.command(), failure.getMessage());
            return;
        }
        begin(request, envelope, command, visit, answer);
    }

    private <Q, A> void begin(
            Request request,
            Envelope envelope,
            Command<Q, A> command,
            Visit visit,
            CompletableFuture<Response> answer) {
        if (command.supersedes()) {
            room.takeOver(visit.key(), visit.id());
        }
        work(request.user(), () -> {
            Conversation<Q, A> conversation = new Conversation<>(this, command, visit, answer);
            try {
                Arrival arrival = Arrival.of(request, envelope, parts.settings());
                told(interceptor ->
                        interceptor.received(visit.exchanged(), arrival.call().document()));
                conversation.begin(arrival);
            } catch (RuntimeException failure) {
                fail(visit, answer, command, failure);
            }
        });
    }

    /** Opens an account for a look that no device has asked for. */
    private Account opened(User user) {
        Instant deadline = parts.clock().instant().plus(parts.settings().deadline());
        return new Guard(parts.clock(), deadline, call -> {})
                .wrap(Driver.class, parts.driver())
                .open(user);
    }

    Parts parts() {
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
        return admission.admit(
                visit, command, call -> told(interceptor -> interceptor.called(visit.exchanged(), call)));
    }

    void answer(Visit visit, CompletableFuture<Response> answer, Reply reply) {
        complete(visit, answer, printed(reply), OptionalInt.empty(), Optional.empty());
    }

    void fail(Visit visit, CompletableFuture<Response> answer, Command<?, ?> command, RuntimeException failure) {
        if (Failures.isOurs(failure)) {
            LOG.error("{} {} failed", visit.key(), command.name(), failure);
        }
        refuse(
                visit,
                answer,
                command,
                Failures.refusal(failure, command.malformed()),
                Optional.ofNullable(failure.getMessage()));
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
        Duration took = Duration.between(visit.arrived(), parts.clock().instant());
        long bytes = response.body().map(body -> body.length().orElse(-1)).orElse(0L);
        Answered answered = new Answered(response.status(), status, bytes, took, response.body());
        told(interceptor -> interceptor.answered(visit.exchanged(), answered));
        if (answer.complete(response)) {
            log(visit, answered, reason);
        } else {
            response.close();
        }
    }

    private static void log(Visit visit, Answered answered, Optional<String> reason) {
        Exchanged exchanged = visit.exchanged();
        LOG.info(
                "{} {} {} {}{} {} bytes {} ms{}",
                exchanged.key(),
                exchanged.version(),
                exchanged.command(),
                answered.http(),
                answered.status().isPresent() ? "/" + answered.status().getAsInt() : "",
                answered.bytes(),
                answered.duration().toMillis(),
                reason.map(text -> ": " + text).orElse(""));
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
        return reply instanceof Reply.Raw raw ? body(kept(raw.content())) : empty(200, Optional.empty());
    }

    private AnswerContent multipart(Reply.Multipart multipart) {
        List<AnswerContent> parts = new ArrayList<>();
        try {
            parts.add(document(multipart.print()));
            multipart.parts().get().forEach(part -> parts.add(kept(part)));
            return new MultipartBody(parts);
        } catch (RuntimeException failed) {
            parts.forEach(AnswerContent::close);
            throw failed;
        }
    }

    private AnswerContent document(Consumer<WbxmlWriter> print) {
        return spooled(Refusals.WBXML, out -> {
            WbxmlWriter writer = new WbxmlWriter(out);
            print.accept(writer);
            writer.finish();
        });
    }

    /** Content of an account is good until the account is closed, which is before the first byte is sent. */
    private AnswerContent kept(Content content) {
        if (content instanceof KeptContent ours) {
            return ours.taken();
        }
        return spooled(content.mediaType(), out -> {
            try (InputStream in = content.open()) {
                in.transferTo(out);
            }
        });
    }

    private AnswerContent spooled(String mediaType, Printing printing) {
        SpooledOutput out = new SpooledOutput(parts.settings().answerInMemoryBytes());
        boolean complete = false;
        try {
            try {
                printing.print(out);
                AnswerContent content = out.content(mediaType);
                complete = true;
                return content;
            } finally {
                if (!complete) {
                    out.discard();
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private interface Printing {
        void print(SpooledOutput out) throws IOException;
    }

    private static Response body(Content body) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", body.mediaType());
        headers.put("Cache-Control", "private");
        return new Response(200, headers, Optional.of(body));
    }

    private static Response refused(Refusal refusal, Command<?, ?> command, Envelope envelope) {
        return Refusals.response(refusal, command, envelope.version());
    }

    static Response empty(int code, Optional<Duration> retryAfter) {
        return Refusals.empty(code, retryAfter);
    }

    /** Sends everybody who waits home and takes no more requests. */
    @Override
    public void close() {
        room.close();
        watches.close();
    }
}
