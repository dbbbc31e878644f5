package org.activesync4j.examples.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.Objects;
import org.activesync4j.examples.files.Home.Work;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;

/** Says what failures of the file system mean. What is not there is gone only if all else is there. */
record Failures(UserFiles files) {

    <T> T around(Work<T> work) {
        requireReachable();
        try {
            return work.result();
        } catch (IOException failure) {
            throw said(failure);
        } catch (UncheckedIOException failure) {
            throw said(Objects.requireNonNull(failure.getCause()));
        } catch (DriverException refused) {
            if (refused.reason() == Reason.NOT_FOUND) {
                requireReachable();
            }
            throw refused;
        }
    }

    private void requireReachable() {
        if (!files.isReachable()) {
            throw new DriverException(Reason.UNAVAILABLE, "the user's files are not there, or may not be read");
        }
    }

    private DriverException said(IOException failure) {
        Reason reason = files.isReachable() ? reason(failure) : Reason.UNAVAILABLE;
        return new DriverException(reason, failure.getClass().getSimpleName(), failure);
    }

    private static Reason reason(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return Reason.NOT_FOUND;
        }
        if (failure instanceof AccessDeniedException) {
            return Reason.DENIED;
        }
        if (failure instanceof FileAlreadyExistsException) {
            return Reason.CONFLICT;
        }
        return failure instanceof FileSystemException refused ? reason(refused) : Reason.UNAVAILABLE;
    }

    /** The JDK tells these apart by the words of the operating system only. */
    private static Reason reason(FileSystemException refused) {
        String why = String.valueOf(refused.getReason()).toLowerCase(Locale.ROOT);
        if (why.contains("no space") || why.contains("quota")) {
            return Reason.QUOTA;
        }
        return why.contains("read-only") ? Reason.READ_ONLY : Reason.UNAVAILABLE;
    }
}
