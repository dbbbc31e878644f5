package org.activesync4j.internal.mapping;

import java.util.Objects;

/** Says that a mail cannot be sent as it is. The message holds no contents. */
public final class UnfitMail extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** It is no MIME, or beyond all bounds. */
        NOT_MIME,
        /** It goes to nobody. */
        NO_RECIPIENT,
        /** A recipient is no address. */
        NO_ADDRESS
    }

    /** Why. */
    private final Reason reason;

    UnfitMail(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    UnfitMail(String message, Throwable cause) {
        super(message, cause);
        this.reason = Reason.NOT_MIME;
    }

    /**
     * Tells why.
     *
     * @return the reason
     */
    public Reason reason() {
        return reason;
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
