package org.activesync4j.internal.engine;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.activesync4j.command.ProtocolException;
import org.activesync4j.command.Status;
import org.activesync4j.command.StatusException;
import org.activesync4j.internal.http.HttpRefusal;
import org.activesync4j.item.ItemFormatException;
import org.activesync4j.spi.DriverException;
import org.activesync4j.state.StoreException;
import org.activesync4j.wbxml.WbxmlException;

/** The one table from failures to what the device is told. */
final class Failures {

    private static final Duration A_MOMENT = Duration.ofSeconds(30);

    private Failures() {}

    /** Says what a failure means, for a command whose grammar was broken with {@code malformed}. */
    static Refusal refusal(Throwable failure, Status malformed) {
        if (failure instanceof HttpRefusal refused) {
            return new Refusal.ByHttp(refused.code(), refused.retryAfter());
        }
        if (failure instanceof StatusException refused) {
            return new Refusal.ByStatus(refused.status());
        }
        if (failure instanceof ProtocolException || failure instanceof ItemFormatException) {
            return new Refusal.ByStatus(malformed);
        }
        if (failure instanceof WbxmlException wrong) {
            return wrong(wrong, malformed);
        }
        if (failure instanceof DriverException refused) {
            return refused(refused);
        }
        if (failure instanceof StoreException || failure instanceof RejectedExecutionException) {
            return Refusal.comeAgain(A_MOMENT);
        }
        return new Refusal.ByStatus(Status.SERVER_ERROR);
    }

    private static Refusal wrong(WbxmlException wrong, Status malformed) {
        return switch (wrong.kind()) {
            case VALUE, MISSING, TEXT, EMPTY -> new Refusal.ByStatus(malformed);
            case IO -> Refusal.comeAgain(A_MOMENT);
            default -> new Refusal.ByStatus(Status.INVALID_WBXML);
        };
    }

    private static Refusal refused(DriverException refused) {
        return switch (refused.reason()) {
            case UNAVAILABLE, TOKEN_EXPIRED ->
                Refusal.comeAgain(refused.retryAfter().orElse(A_MOMENT));
            case DENIED -> new Refusal.ByStatus(Status.USER_DISABLED);
            case READ_ONLY -> new Refusal.ByStatus(Status.ACCESS_DENIED);
            case QUOTA -> new Refusal.ByStatus(Status.MAILBOX_QUOTA_EXCEEDED);
            case NOT_FOUND, EXISTS, CONFLICT, INVALID, UNSUPPORTED, TOO_LARGE, NOT_SENT ->
                new Refusal.ByStatus(Status.SERVER_ERROR);
        };
    }

    /** Tells whether a failure is the server's own fault, and so belongs into the log with its trace. */
    static boolean isOurs(Throwable failure) {
        return refusal(failure, Status.INVALID_XML) instanceof Refusal.ByStatus refused
                && refused.status().equals(Status.SERVER_ERROR);
    }

    static Optional<Duration> retryAfter(Refusal refusal) {
        return refusal instanceof Refusal.ByHttp http ? http.retryAfter() : Optional.empty();
    }
}
