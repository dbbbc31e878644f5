package org.activesync4j.command;

/**
 * Ends a command because the device does not know the folders as they are: it has to send FolderSync, and then to ask
 * again. Ping says so with Status 7, Sync with 12, Search with 11, Find with 3.
 *
 * <p>A device that is told so again and again, and still shows the same folders, has not understood; it is sent away for a
 * while, see {@code Retry-After}.
 */
public final class FoldersFirstException extends StatusException {

    private static final long serialVersionUID = 1L;

    /** Stands for what the device has been shown. */
    private final int shown;

    /**
     * Ends a command.
     *
     * @param status what the device is told
     * @param shown stands for the folders that the device has been shown, such as their hash code: the same again means
     *     that the device was told in vain
     */
    public FoldersFirstException(Status status, int shown) {
        super(status, "the device does not know the folders as they are");
        this.shown = shown;
    }

    /**
     * Tells what stands for the folders that the device has been shown.
     *
     * @return the same number for the same folders
     */
    public int shown() {
        return shown;
    }
}
