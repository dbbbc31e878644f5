package org.activesync4j.internal.gate;

import org.activesync4j.command.Status;

/** What the gate says. */
public sealed interface Verdict {

    /** Come in. */
    Verdict PASS = new Pass();

    /** Come in. */
    record Pass() implements Verdict {}

    /**
     * Stay outside.
     *
     * @param status what the device is told; up to 12.1 by the HTTP code
     * @param reason what the log is told
     */
    record Refuse(Status status, String reason) implements Verdict {}
}
