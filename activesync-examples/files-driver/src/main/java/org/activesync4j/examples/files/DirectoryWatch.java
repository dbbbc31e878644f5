package org.activesync4j.examples.files;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.activesync4j.spi.Registration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears what happens in directories: one thread for all who listen. Thread-safe. */
final class DirectoryWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DirectoryWatch.class);

    private final WatchService service;
    private final Map<WatchKey, List<Ear>> ears = new HashMap<>();

    /** Somebody who listens to one directory. Called on the watching thread; returns at once. */
    interface Ear {

        /**
         * Tells that something has come, gone or changed.
         *
         * @param name what
         */
        void heard(String name);

        /** Tells that something was missed, or that the directory is not there any more. */
        void missed();
    }

    DirectoryWatch(FileSystem files) throws IOException {
        service = files.newWatchService();
        Thread thread = new Thread(this::hear, "activesync-files-watch");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Listens to a directory.
     *
     * @throws IOException if it is not there, or the system watches no more directories
     */
    synchronized Registration listen(Path directory, Ear ear) throws IOException {
        WatchKey key = directory.register(
                service,
                StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_DELETE,
                StandardWatchEventKinds.ENTRY_MODIFY);
        ears.computeIfAbsent(key, none -> new ArrayList<>()).add(ear);
        return () -> forget(key, ear);
    }

    private synchronized void forget(WatchKey key, Ear ear) {
        List<Ear> there = ears.get(key);
        if (there != null && there.remove(ear) && there.isEmpty()) {
            ears.remove(key);
            key.cancel();
        }
    }

    private void hear() {
        try {
            while (true) {
                WatchKey key = service.take();
                tell(key, key.pollEvents());
                if (!key.reset()) {
                    removed(key).forEach(Ear::missed);
                }
            }
        } catch (ClosedWatchServiceException closed) {
            LOG.debug("no directories are watched any more");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(WatchKey key, List<WatchEvent<?>> events) {
        for (Ear ear : listening(key)) {
            for (WatchEvent<?> event : events) {
                if (event.context() instanceof Path name) {
                    ear.heard(name.toString());
                } else {
                    ear.missed();
                }
            }
        }
    }

    private synchronized List<Ear> listening(WatchKey key) {
        return List.copyOf(ears.getOrDefault(key, List.of()));
    }

    private synchronized List<Ear> removed(WatchKey key) {
        List<Ear> there = ears.remove(key);
        return there == null ? List.of() : there;
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
