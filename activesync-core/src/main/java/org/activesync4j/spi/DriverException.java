package org.activesync4j.spi;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A driver's only exception: says why something was not done.
 *
 * <p>The message goes to the log, so it holds no secrets and no contents. Any other exception from a driver counts as
 * {@link Reason#UNAVAILABLE}.
 */
public final class DriverException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** The folder or item is not there. */
        NOT_FOUND,
        /** Something of that name is there already. */
        EXISTS,
        /** The user may not. */
        DENIED,
        /** Nobody may. */
        READ_ONLY,
        /** The device did not know the stored state. */
        CONFLICT,
        /** The item is not acceptable, or cannot be read. */
        INVALID,
        /** This driver cannot do that. */
        UNSUPPORTED,
        /** The item is too large. */
        TOO_LARGE,
        /** The user's storage is full. */
        QUOTA,
        /** A mail was not sent, and will not be. */
        NOT_SENT,
        /** The data cannot be reached for now. */
        UNAVAILABLE,
        /** The token is no longer known. */
        TOKEN_EXPIRED
    }

    /** Why. */
    private final Reason reason;

    /** When the device may try again. */
    @SuppressWarnings("serial")
    private final Optional<Duration> retryAfter;

    private DriverException(Reason reason, String message, @Nullable Throwable cause, Optional<Duration> retryAfter) {
        super(reason + ": " + message, cause);
        this.reason = reason;
        this.retryAfter = retryAfter;
    }

    /**
     * Says why something was not done.
     *
     * @param reason why
     * @param message for the log
     */
    public DriverException(Reason reason, String message) {
        this(reason, message, null, Optional.empty());
    }

    /**
     * Says why something was not done.
     *
     * @param reason why
     * @param message for the log
     * @param cause what happened beneath
     */
    public DriverException(Reason reason, String message, Throwable cause) {
        this(reason, message, cause, Optional.empty());
    }

    /**
     * Says that the data cannot be reached for now.
     *
     * @param message for the log
     * @param retryAfter when the device may try again
     * @return the exception
     */
    public static DriverException unavailable(String message, Duration retryAfter) {
        return new DriverException(Reason.UNAVAILABLE, message, null, Optional.of(retryAfter));
    }

    /**
     * Tells why.
     *
     * @return the reason
     */
    public Reason reason() {
        return reason;
    }

    /**
     * Tells when the device may try again.
     *
     * @return the time to wait, if the driver knows it
     */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }

    /** Tells what was given; never {@code null}. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
