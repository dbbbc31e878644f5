package org.activesync4j.servlet;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPInputStream;
import org.activesync4j.ActiveSync;
import org.activesync4j.Response;
import org.activesync4j.User;
import org.activesync4j.item.Content;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One request from the arrival of its body until its answer is sent. Completes its context once, however it ends. */
final class Exchange implements AsyncListener, ArrivingBody.Receiver {

    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

    private final AsyncContext context;
    private final ActiveSync engine;
    private final User user;
    private final AtomicBoolean over = new AtomicBoolean();
    private volatile @Nullable CompletableFuture<Response> answer;

    Exchange(AsyncContext context, ActiveSync engine, User user) {
        this.context = context;
        this.engine = engine;
        this.user = user;
    }

    /** Hands the request to the engine. */
    void begin(Content body) {
        CompletableFuture<Response> coming = engine.handle(ActiveSyncServlet.request(request(), body, user));
        answer = coming;
        if (over.get()) {
            coming.cancel(false);
        }
        coming.thenAccept(this::send);
    }

    @Override
    public void arrived(ReceivedBody body) {
        if (isZipped()) {
            unzip(body);
        } else {
            hand(body);
        }
    }

    /** A waiting request holds no body: only a file is closed when the answer has come. */
    private void hand(ReceivedBody body) {
        begin(body);
        CompletableFuture<Response> coming = answer;
        if (body.isFile() && coming != null) {
            coming.whenComplete((response, failure) -> body.close());
        }
    }

    private void unzip(ReceivedBody zipped) {
        ReceivedBody plain = new ReceivedBody();
        try (zipped;
                InputStream in = new GZIPInputStream(zipped.open())) {
            plain.fill(in, engine.settings().requestBytes());
        } catch (IOException malformed) {
            plain.close();
            broken(malformed);
            return;
        }
        if (plain.size() > engine.settings().requestBytes()) {
            plain.close();
            tooLarge();
        } else {
            hand(plain);
        }
    }

    private boolean isZipped() {
        String coding = request().getHeader("Content-Encoding");
        return coding != null && coding.strip().toLowerCase(Locale.ROOT).equals("gzip");
    }

    @Override
    public void tooLarge() {
        LOG.info("{}: a body is too large", user);
        end(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    }

    @Override
    public void broken(Throwable failure) {
        LOG.info("{}: a body did not arrive whole: {}", user, failure.toString());
        end(HttpServletResponse.SC_BAD_REQUEST);
    }

    private void send(Response ready) {
        if (over.get()) {
            ready.close();
            return;
        }
        try {
            new SendingBody(ready, request(), response(), this::finished).begin();
        } catch (IOException | RuntimeException failure) {
            ready.close();
            finished(failure);
        }
    }

    private void finished(@Nullable Throwable failure) {
        if (failure != null) {
            LOG.info("{}: the answer did not get through: {}", user, failure.toString());
        }
        complete();
    }

    private void end(int status) {
        if (!response().isCommitted()) {
            response().setStatus(status);
        }
        complete();
    }

    private void complete() {
        if (over.compareAndSet(false, true)) {
            context.complete();
        }
    }

    private void giveUp() {
        CompletableFuture<Response> coming = answer;
        if (coming != null) {
            coming.cancel(false);
        }
    }

    @Override
    public void onComplete(AsyncEvent event) {
        over.set(true);
        giveUp();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        giveUp();
        end(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }

    @Override
    public void onError(AsyncEvent event) {
        giveUp();
        complete();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        throw new IllegalStateException("an exchange begins once");
    }

    private HttpServletRequest request() {
        return (HttpServletRequest) context.getRequest();
    }

    private HttpServletResponse response() {
        return (HttpServletResponse) context.getResponse();
    }
}
