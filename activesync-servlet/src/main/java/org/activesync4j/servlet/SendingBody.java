package org.activesync4j.servlet;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.activesync4j.Response;
import org.activesync4j.item.Content;
import org.jspecify.annotations.Nullable;

/** Sends an answer as fast as its client takes it, holding no thread meanwhile. */
final class SendingBody implements WriteListener {

    private static final int PIECE = 16_384;
    private static final int WORTH_ZIPPING = 512;

    private final Response answer;
    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final Consumer<@Nullable Throwable> finished;
    private final byte[] piece = new byte[PIECE];
    private @Nullable ServletOutputStream out;
    private @Nullable InputStream body;
    private boolean over;

    SendingBody(
            Response answer,
            HttpServletRequest request,
            HttpServletResponse response,
            Consumer<@Nullable Throwable> finished) {
        this.answer = answer;
        this.request = request;
        this.response = response;
        this.finished = finished;
    }

    void begin() throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        Optional<Content> content = answer.body();
        if (content.isEmpty()) {
            response.setContentLength(0);
            end(null);
            return;
        }
        body = opened(content.get());
        out = response.getOutputStream();
        out.setWriteListener(this);
    }

    private InputStream opened(Content content) throws IOException {
        if (isWorthZipping(content)) {
            response.setHeader("Content-Encoding", "gzip");
            response.addHeader("Vary", "Accept-Encoding");
            return new ZippingStream(content.open());
        }
        content.length().ifPresent(response::setContentLengthLong);
        return content.open();
    }

    /** Attachments are compressed already, as a rule; documents are not. */
    private boolean isWorthZipping(Content content) {
        return accepts("gzip")
                && content.mediaType().startsWith("application/vnd.ms-sync")
                && content.length().orElse(Long.MAX_VALUE) >= WORTH_ZIPPING;
    }

    private boolean accepts(String coding) {
        String accepted = request.getHeader("Accept-Encoding");
        if (accepted == null) {
            return false;
        }
        for (String each : accepted.toLowerCase(Locale.ROOT).split(",")) {
            String[] parts = each.strip().split("\\s*;\\s*");
            if (parts[0].equals(coding)) {
                return parts.length < 2 || !parts[1].matches("q=0(\\.0*)?");
            }
        }
        return false;
    }

    @Override
    public void onWritePossible() throws IOException {
        ServletOutputStream sink = Objects.requireNonNull(out);
        InputStream source = Objects.requireNonNull(body);
        while (!over && sink.isReady()) {
            int count = source.read(piece);
            if (count < 0) {
                end(null);
            } else {
                sink.write(piece, 0, count);
            }
        }
    }

    @Override
    public void onError(Throwable failure) {
        end(failure);
    }

    private void end(@Nullable Throwable failure) {
        if (over) {
            return;
        }
        over = true;
        try {
            if (body != null) {
                body.close();
            }
        } catch (IOException unreadable) {
            if (failure != null) {
                failure.addSuppressed(unreadable);
            }
        } finally {
            answer.close();
            finished.accept(failure);
        }
    }
}
