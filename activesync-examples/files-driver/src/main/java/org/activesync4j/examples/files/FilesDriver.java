package org.activesync4j.examples.files;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.activesync4j.User;
import org.activesync4j.item.Content;
import org.activesync4j.spi.Account;
import org.activesync4j.spi.CreationKey;
import org.activesync4j.spi.Driver;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.FolderId;
import org.activesync4j.spi.Registration;
import org.activesync4j.spi.Watcher;

/**
 * A driver over files that people have already: Maildir++ for mail, as Dovecot and mbsync keep it, and vdir, as vdirsyncer and
 * khard do. Several programs may work on the files at once, and several drivers, too.
 *
 * <pre>{@code
 * FilesDriver driver = new FilesDriver(user -> Optional.of(
 *         UserFiles.in(data.resolve(user.owner().value()), CalendarOwner.UNKNOWN)));
 * ActiveSync engine = ActiveSync.builder(driver).build();
 * }</pre>
 *
 * <p>Beside what those programs know it keeps one file in each folder but the Inbox: {@code activesync-folder}, with the id
 * that devices have the folder by. It never changes a mail, it follows no link, and what it cannot read it leaves alone.
 */
public final class FilesDriver implements Driver, Watcher, AutoCloseable {

    private static final int LOCKS = 256;

    private final Function<User, Optional<UserFiles>> files;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Memories<MailListing> mails = new Memories<>(this::id);
    private final Memories<CardListing> cards = new Memories<>(this::id);
    private final Lock[] locks =
            Stream.generate(ReentrantLock::new).limit(LOCKS).toArray(Lock[]::new);
    private final Set<FolderWatch> watches = ConcurrentHashMap.newKeySet();
    private final DirectoryWatch watch;
    private final ScheduledExecutorService scans;

    /**
     * Opens files, and looks every 30 s for changes that the system does not tell by itself.
     *
     * @param files tells where a user's files lie; empty for somebody who has none, or may not see those of that owner.
     *     Called by any thread
     */
    public FilesDriver(Function<User, Optional<UserFiles>> files) {
        this(files, InstantSource.system(), new SecureRandom(), Duration.ofSeconds(30));
    }

    /**
     * Opens files.
     *
     * @param files tells where a user's files lie; empty for somebody who has none, or may not see those of that owner.
     *     Called by any thread
     * @param clock the time; that of the files' system, or devices wait a little longer
     * @param random makes ids; thread-safe
     * @param scanning how often to look for changes that the system does not tell by itself, as those on network shares
     */
    public FilesDriver(
            Function<User, Optional<UserFiles>> files, InstantSource clock, RandomGenerator random, Duration scanning) {
        this.files = files;
        this.clock = clock;
        this.random = random;
        this.watch = watching();
        this.scans = Executors.newSingleThreadScheduledExecutor(FilesDriver::daemon);
        scans.scheduleWithFixedDelay(this::scan, scanning.toMillis(), scanning.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static DirectoryWatch watching() {
        try {
            return new DirectoryWatch(FileSystems.getDefault());
        } catch (IOException refused) {
            throw new java.io.UncheckedIOException("the system lets no more programs watch directories", refused);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "activesync-files-scan");
        thread.setDaemon(true);
        return thread;
    }

    private String id() {
        return Ids.random(random);
    }

    @Override
    public Account open(User user) {
        return new FilesAccount(home(user));
    }

    private Home home(User user) {
        UserFiles found =
                files.apply(user).orElseThrow(() -> new DriverException(Reason.DENIED, user + " has no files here"));
        return home(found);
    }

    private Home home(UserFiles found) {
        Lock lock = locks[Math.floorMod(found.hashCode(), LOCKS)];
        return new Home(found, lock, mails, cards, clock, this::id);
    }

    /**
     * Delivers a mail into the Inbox of a user, for groupware that receives mail by itself.
     *
     * @param to whose
     * @param mime the mail
     * @param key names this delivery; the same again, while the mail is there, does nothing
     * @throws DriverException {@code UNAVAILABLE} when the files cannot be reached, {@code QUOTA} …; then nothing was
     *     delivered
     */
    public void deliver(UserFiles to, Content mime, CreationKey key) {
        Home home = home(to);
        new Failures(to)
                .around(() -> home.locked(() -> {
                    Maildir inbox = new Maildir(to.mail());
                    if (inbox.find(key.value()).isEmpty()) {
                        inbox.deliver(key.value(), Durable.Writing.of(mime), clock.instant());
                    }
                    return true;
                }));
    }

    @Override
    public Registration watch(User user, Set<FolderId> folders, Bell bell) {
        FolderWatch begun = new FolderWatch(home(user), folders, bell);
        begun.begin(watch);
        watches.add(begun);
        return () -> {
            watches.remove(begun);
            begun.close();
        };
    }

    /** Looks for changes that nobody has told. */
    void scan() {
        watches.forEach(FolderWatch::scan);
    }

    /** Forgets what tokens refer to, as a restart does. */
    void forget() {
        mails.forget();
        cards.forget();
    }

    /** Ends all watches. The files stay usable. */
    @Override
    public void close() {
        scans.shutdownNow();
        watches.forEach(FolderWatch::close);
        watches.clear();
        try {
            watch.close();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
