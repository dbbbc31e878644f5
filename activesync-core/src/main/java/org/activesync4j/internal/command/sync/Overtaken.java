package org.activesync4j.internal.command.sync;

/** Says that another exchange has saved a collection meanwhile: what was decided is void, and is decided again. */
final class Overtaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Overtaken() {
        super("another exchange has saved the collection", null, false, false);
    }
}
