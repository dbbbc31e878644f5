package org.activesync4j.internal.sync;

/** Says that stored bytes are sound but were written by a newer version of the library: do not touch them. */
public final class NewerFormat extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NewerFormat(String message) {
        super(message);
    }
}
