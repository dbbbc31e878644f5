package org.activesync4j.testkit.fault;

/**
 * The end of the process, as far as a test goes: nothing that handles exceptions may get hold of it. Whoever runs the
 * engine catches it, throws the engine away and begins another one on the same stores.
 */
public final class Crash extends Error {

    private static final long serialVersionUID = 1L;

    /**
     * Crashes.
     *
     * @param call where
     */
    public Crash(String call) {
        super("crashed at " + call);
    }
}
