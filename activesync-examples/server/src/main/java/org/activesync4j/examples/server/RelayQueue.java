package org.activesync4j.examples.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.activesync4j.item.Content;
import org.activesync4j.spi.CreationKey;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.MailAddress;
import org.activesync4j.spi.MailEnvelope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Mails for the relay, one folder's files each, so that none is lost when the server stops: {@code KEY.eml} is the mail, and
 * {@code KEY.to} the sender and the recipients, a line each. A mail is in the queue once its {@code .to} is there.
 */
final class RelayQueue implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RelayQueue.class);
    private static final String ENVELOPE = ".to";
    private static final String MAIL = ".eml";
    private static final Duration AGAIN = Duration.ofMinutes(1);

    private final Path folder;
    private final Relay relay;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "relay");
        thread.setDaemon(true);
        return thread;
    });

    /** Hands mails on. */
    @FunctionalInterface
    interface Relay {

        /**
         * Hands one on.
         *
         * @param envelope from whom and to whom
         * @param mime its file
         * @throws IOException if that has to be tried again later
         * @throws RefusedException if it will never be taken
         */
        void send(MailEnvelope envelope, Path mime) throws IOException, RefusedException;
    }

    /** The relay does not take a mail, now or ever. */
    static final class RefusedException extends Exception {
        private static final long serialVersionUID = 1L;

        RefusedException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    RelayQueue(Path folder, Relay relay) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.relay = relay;
    }

    /** Begins to send what is there, and goes on with what comes. */
    void start() {
        worker.scheduleWithFixedDelay(this::sendAll, 0, AGAIN.toSeconds(), TimeUnit.SECONDS);
    }

    /** Takes a mail in; the same key again changes nothing. */
    void add(MailEnvelope envelope, Content mime, CreationKey key) {
        Path place = folder.resolve(key.value() + ENVELOPE);
        try {
            if (!Files.exists(place)) {
                try (InputStream in = mime.open()) {
                    write(folder.resolve(key.value() + MAIL), in);
                }
                write(
                        place,
                        new java.io.ByteArrayInputStream(
                                lines(envelope).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            }
        } catch (IOException failed) {
            throw new DriverException(Reason.UNAVAILABLE, "the queue of the relay cannot be written", failed);
        }
        worker.execute(this::sendAll);
    }

    private static String lines(MailEnvelope envelope) {
        return Stream.concat(Stream.of(envelope.sender()), envelope.recipients().stream())
                .map(MailAddress::value)
                .collect(Collectors.joining("\n"));
    }

    private static void write(Path place, InputStream in) throws IOException {
        Path temporary = place.resolveSibling(place.getFileName() + ".new");
        Files.copy(in, temporary, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(temporary, place, StandardCopyOption.ATOMIC_MOVE);
    }

    private void sendAll() {
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(ENVELOPE)).sorted().forEach(this::send);
        } catch (IOException failed) {
            LOG.warn("the queue of the relay cannot be read", failed);
        }
    }

    private void send(Path place) {
        String key = place.getFileName().toString().replace(ENVELOPE, "");
        Path mime = folder.resolve(key + MAIL);
        try {
            relay.send(envelope(place), mime);
            LOG.info("mail {} was handed to the relay", key);
            Files.delete(place);
            Files.deleteIfExists(mime);
        } catch (RefusedException refused) {
            LOG.warn("mail {} was refused by the relay and is put aside: {}", key, refused.getMessage());
            putAside(place, key);
        } catch (IOException failed) {
            LOG.info("mail {} will be tried again: {}", key, failed.getMessage());
        }
    }

    private static void putAside(Path place, String key) {
        try {
            Files.move(place, place.resolveSibling(key + ".refused"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            LOG.warn("mail {} cannot be put aside", key, failed);
        }
    }

    private static MailEnvelope envelope(Path place) throws IOException {
        List<String> lines = Files.readAllLines(place);
        Set<MailAddress> recipients =
                lines.stream().skip(1).map(MailAddress::new).collect(Collectors.toSet());
        return new MailEnvelope(new MailAddress(lines.get(0)), recipients);
    }

    /** Ends a mail that is on its way, and leaves the others for the next start. */
    @Override
    public void close() {
        worker.shutdown();
        try {
            if (!worker.awaitTermination(2, TimeUnit.SECONDS)) {
                worker.shutdownNow();
            }
        } catch (InterruptedException ended) {
            worker.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
