package org.activesync4j.examples.files;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.locks.Lock;
import java.util.function.Supplier;
import org.activesync4j.spi.FolderId;

/**
 * One user's files, and what is shared by all who are at them.
 *
 * @param files where they lie
 * @param lock held by whoever changes something
 * @param mails what is remembered of mail folders
 * @param cards what is remembered of collections
 * @param clock the time
 * @param ids makes ids that never were there
 */
record Home(
        UserFiles files,
        Lock lock,
        Memories<MailListing> mails,
        Memories<CardListing> cards,
        InstantSource clock,
        Supplier<String> ids) {

    MailFiles mail(Path directory, FolderId id, boolean holdsDrafts) {
        Maildir maildir = new Maildir(directory);
        return new MailFiles(
                maildir, holdsDrafts, clock, mails.of(directory, id, path -> new MailListing(maildir, clock)));
    }

    CardFiles cards(Path directory, FolderId id, CardFormat format) {
        Vdir vdir = new Vdir(directory, format.extension());
        return new CardFiles(
                vdir,
                format,
                files.owner(),
                clock,
                cards.of(directory, id, path -> new CardListing(vdir, format, files.owner(), clock)));
    }

    /** Something that is done with files. */
    @FunctionalInterface
    interface Work<T> {
        T result() throws IOException;
    }

    /** Changes something while nobody else here does. */
    <T> T locked(Work<T> work) throws IOException {
        lock.lock();
        try {
            return work.result();
        } finally {
            lock.unlock();
        }
    }
}
