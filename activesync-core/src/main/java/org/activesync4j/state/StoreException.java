package org.activesync4j.state;

import org.jspecify.annotations.Nullable;

/** Says that a store could not do its work: nothing was saved, and trying again later is right. */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Says what went wrong.
     *
     * @param message for the log
     * @param cause what happened beneath
     */
    public StoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
