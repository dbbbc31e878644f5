package org.activesync4j.command;

/** Ends a command with nothing but a status; nothing has been applied. The message goes to the log. */
public sealed class StatusException extends RuntimeException permits FoldersFirstException {

    private static final long serialVersionUID = 1L;

    private final transient Status status;

    /**
     * Ends a command.
     *
     * @param status what the device is told
     * @param reason what the log is told; no secrets, no contents
     */
    public StatusException(Status status, String reason) {
        super(status + ": " + reason);
        this.status = status;
    }

    /**
     * Tells what the device is told.
     *
     * @return the status
     */
    public Status status() {
        return status;
    }
}
