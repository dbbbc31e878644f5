package org.activesync4j.examples.files;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.function.Supplier;

/** Finds the marks of a user's folders, and makes those that are missing. For one list of the folders. */
final class FolderMarks {

    private final Lock lock;
    private final Supplier<String> ids;
    private final Set<String> seen = new HashSet<>();

    FolderMarks(Lock lock, Supplier<String> ids) {
        this.lock = lock;
        this.ids = ids;
    }

    /** A folder that was copied together with its mark gets another one. */
    FolderMark of(Path folder) throws IOException {
        Optional<FolderMark> there = FolderMark.read(folder).filter(mark -> !seen.contains(mark.id()));
        FolderMark mark = there.isPresent() ? there.get() : made(folder);
        seen.add(mark.id());
        return mark;
    }

    private FolderMark made(Path folder) throws IOException {
        lock.lock();
        try {
            Optional<FolderMark> there = FolderMark.read(folder).filter(mark -> !seen.contains(mark.id()));
            return there.isPresent() ? there.get() : written(folder);
        } finally {
            lock.unlock();
        }
    }

    /** Where nothing can be written a folder is known by its place. */
    private FolderMark written(Path folder) throws IOException {
        FolderMark mark = new FolderMark(ids.get(), "");
        try {
            mark.write(folder);
            return mark;
        } catch (FileSystemException refused) {
            if (java.nio.file.Files.isWritable(folder)) {
                throw refused;
            }
            return new FolderMark("at " + folder.getFileName(), "");
        }
    }
}
