package org.activesync4j.internal.wait;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.activesync4j.Login;
import org.activesync4j.Owner;
import org.activesync4j.User;
import org.activesync4j.spi.Driver;
import org.activesync4j.spi.Folder;
import org.activesync4j.spi.FolderId;
import org.activesync4j.spi.Registration;
import org.activesync4j.spi.Topic;
import org.activesync4j.spi.Watcher;

/**
 * Watches folders for those who wait: one watch for each login and owner on this node, shared by all of their devices.
 * A driver without {@link Watcher} is polled. Thread-safe.
 */
public final class Watches implements AutoCloseable {

    private final Driver driver;
    private final WaitingRoom room;
    private final Poller poller;
    private final Map<Mailbox, Watch> watches = new ConcurrentHashMap<>();

    /**
     * Begins with no watch.
     *
     * @param driver whose folders
     * @param room whom to wake
     * @param poller looks at folders of a driver that cannot tell of changes itself
     */
    public Watches(Driver driver, WaitingRoom room, Poller poller) {
        this.driver = driver;
        this.room = room;
        this.poller = poller;
    }

    /**
     * Watches folders until the registration is closed.
     *
     * @param user whose
     * @param folders which
     * @return ends the watch when closed
     */
    public Registration watch(User user, Set<Folder> folders) {
        Mailbox mailbox = new Mailbox(user.login(), user.owner());
        watches.compute(mailbox, (key, there) -> {
            Watch watch = there == null ? new Watch(mailbox) : there;
            watch.add(user, folders);
            return watch;
        });
        AtomicBoolean open = new AtomicBoolean(true);
        return () -> {
            if (open.getAndSet(false)) {
                watches.computeIfPresent(mailbox, (key, watch) -> watch.remove(folders) ? watch : null);
            }
        };
    }

    /** Ends all watches. */
    @Override
    public void close() {
        watches.values().forEach(Watch::end);
        watches.clear();
    }

    /** Whose folders are watched. */
    record Mailbox(Login login, Owner owner) {
        Topic hierarchy() {
            return Topics.hierarchy(login, owner);
        }
    }

    /** All that is watched of one mailbox: folders by how many wait for each. Guarded by its entry in the map. */
    private final class Watch implements Watcher.Bell {

        private final Mailbox mailbox;
        private final Map<Folder, Integer> waiting = new HashMap<>();
        private final Map<FolderId, Topic> topics = new ConcurrentHashMap<>();
        private int devices;
        private Registration registration = () -> {};

        private Watch(Mailbox mailbox) {
            this.mailbox = mailbox;
        }

        private void add(User user, Set<Folder> folders) {
            Set<Folder> before = new HashSet<>(waiting.keySet());
            devices++;
            folders.forEach(folder -> {
                waiting.merge(folder, 1, Integer::sum);
                topics.put(folder.id(), Topics.folder(mailbox.login(), mailbox.owner(), folder));
            });
            if (devices == 1 || !before.equals(waiting.keySet())) {
                begin(user);
            }
        }

        /** The new registration comes before the old one goes, so that nothing falls between them. */
        private void begin(User user) {
            Registration old = registration;
            Set<FolderId> ids = waiting.keySet().stream().map(Folder::id).collect(Collectors.toSet());
            registration = driver.capability(Watcher.class)
                    .map(watcher -> watcher.watch(user, ids, this))
                    .orElseGet(() -> poller.poll(user, ids, this));
            old.close();
        }

        /** Says whether anybody waits still. */
        private boolean remove(Set<Folder> folders) {
            devices--;
            folders.forEach(folder -> waiting.computeIfPresent(folder, (key, count) -> count > 1 ? count - 1 : null));
            if (devices == 0) {
                end();
            }
            return devices > 0;
        }

        private void end() {
            registration.close();
        }

        @Override
        public void changed(FolderId folder) {
            Topic topic = topics.get(folder);
            if (topic != null) {
                room.heard(topic);
            }
        }

        @Override
        public void hierarchyChanged() {
            room.heard(mailbox.hierarchy());
        }

        @Override
        public void missed() {
            topics.values().forEach(room::heard);
            hierarchyChanged();
        }
    }
}
