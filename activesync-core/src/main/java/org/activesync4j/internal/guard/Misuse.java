package org.activesync4j.internal.guard;

/** Says that an account, or what it was given to call back, was used on a wrong thread or too late. */
final class Misuse extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    Misuse(String message) {
        super(message);
    }
}
