package org.activesync4j.internal.engine;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.activesync4j.command.Command;
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

    /** Says what a failure of a command means. */
    static Refusal refusal(Throwable failure, Command<?, ?> command) {
        return known(failure, command.malformed()).orElseGet(() -> new Refusal.ByStatus(command.failed()));
    }

    /** Says what a failure means where there is no command. */
    static Refusal refusal(Throwable failure) {
        return known(failure, Status.INVALID_XML).orElseGet(() -> new Refusal.ByStatus(Status.SERVER_ERROR));
    }

    /** Tells whether a failure is the server's own fault, and so belongs into the log with its trace. */
    static boolean isOurs(Throwable failure) {
        return known(failure, Status.INVALID_XML).isEmpty();
    }

    /** Words a failure for the log: in one line, and of a store's also what happened beneath, which nobody else tells. */
    static Optional<String> reason(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        Throwable cause = failure.getCause();
        return Optional.of(
                failure instanceof StoreException && cause != null
                        ? message + " (" + cause.getClass().getSimpleName() + ": " + cause.getMessage() + ")"
                        : message);
    }

    private static Optional<Refusal> known(Throwable failure, Status malformed) {
        if (failure instanceof HttpRefusal refused) {
            return Optional.of(Refusal.of(refused));
        }
        if (failure instanceof StatusException refused) {
            return told(refused.status());
        }
        if (failure instanceof ProtocolException || failure instanceof ItemFormatException) {
            return told(malformed);
        }
        if (failure instanceof WbxmlException wrong) {
            return wrong(wrong, malformed);
        }
        if (failure instanceof DriverException refused) {
            return refused(refused);
        }
        return failure instanceof StoreException || failure instanceof RejectedExecutionException
                ? comeAgain(A_MOMENT)
                : Optional.empty();
    }

    private static Optional<Refusal> wrong(WbxmlException wrong, Status malformed) {
        return switch (wrong.kind()) {
            case VALUE, MISSING, TEXT, EMPTY -> told(malformed);
            case IO -> comeAgain(A_MOMENT);
            default -> told(Status.INVALID_WBXML);
        };
    }

    /** What a command should have understood itself has no meaning here. */
    private static Optional<Refusal> refused(DriverException refused) {
        return switch (refused.reason()) {
            case UNAVAILABLE, TOKEN_EXPIRED -> comeAgain(refused.retryAfter().orElse(A_MOMENT));
            case DENIED -> told(Status.USER_DISABLED);
            case READ_ONLY -> told(Status.ACCESS_DENIED);
            case QUOTA -> told(Status.MAILBOX_QUOTA_EXCEEDED);
            case NOT_FOUND, EXISTS, CONFLICT, INVALID, UNSUPPORTED, TOO_LARGE, NOT_SENT -> Optional.empty();
        };
    }

    private static Optional<Refusal> told(Status status) {
        return Optional.of(new Refusal.ByStatus(status));
    }

    private static Optional<Refusal> comeAgain(Duration after) {
        return Optional.of(Refusal.comeAgain(after));
    }
}
