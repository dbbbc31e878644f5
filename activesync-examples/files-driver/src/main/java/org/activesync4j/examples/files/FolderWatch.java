package org.activesync4j.examples.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.Folder;
import org.activesync4j.spi.FolderId;
import org.activesync4j.spi.Registration;
import org.activesync4j.spi.Watcher.Bell;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches some folders of one user, and which folders there are. What the system tells at once is heard; what it does not
 * tell, on a network share or beyond its limits, is found by {@link #scan}.
 */
final class FolderWatch implements Registration {

    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);

    private final Home home;
    private final Set<FolderId> folders;
    private final Bell bell;
    private final List<Registration> listening = new ArrayList<>();
    private State last = State.NONE;

    private record State(Set<Folder> hierarchy, Map<FolderId, String> versions) {

        private static final State NONE = new State(Set.of(), Map.of());
    }

    FolderWatch(Home home, Set<FolderId> folders, Bell bell) {
        this.home = home;
        this.folders = Set.copyOf(folders);
        this.bell = bell;
    }

    /** Begins to listen; from now on changes ring. */
    synchronized void begin(DirectoryWatch watch) {
        try {
            listenToHierarchy(watch);
            for (Place place : Hierarchy.of(home).places()) {
                if (folders.contains(place.id())) {
                    listenTo(place, watch);
                }
            }
            last = state();
        } catch (IOException | DriverException refused) {
            LOG.warn(
                    "some changes of {} are found by looking only: {}",
                    home.files().mail(),
                    refused.toString());
        }
    }

    private void listenToHierarchy(DirectoryWatch watch) throws IOException {
        listen(watch, home.files().mail(), MailFolders::isFolderName, bell::hierarchyChanged);
        for (CardFormat format : CardFormat.values()) {
            listen(watch, home.files().of(format), name -> !name.startsWith("."), bell::hierarchyChanged);
        }
    }

    private void listenTo(Place place, DirectoryWatch watch) throws IOException {
        Runnable changed = () -> bell.changed(place.id());
        if (place instanceof Place.OfCards cards) {
            listen(watch, cards.path(), name -> isCard(name, cards), changed);
            listen(watch, cards.path(), Collections::isName, bell::hierarchyChanged);
        } else {
            listen(watch, place.path().resolve("new"), name -> true, changed);
            listen(watch, place.path().resolve("cur"), name -> true, changed);
        }
    }

    private static boolean isCard(String name, Place.OfCards cards) {
        return !name.startsWith(".") && name.endsWith(cards.format().extension());
    }

    private void listen(DirectoryWatch watch, Path directory, Predicate<String> matters, Runnable ringing)
            throws IOException {
        listening.add(watch.listen(directory, new Ringing(matters, ringing, bell)));
    }

    private record Ringing(Predicate<String> matters, Runnable ringing, Bell bell) implements DirectoryWatch.Ear {

        @Override
        public void heard(String name) {
            if (matters.test(name)) {
                ringing.run();
            }
        }

        @Override
        public void missed() {
            bell.missed();
        }
    }

    private State state() {
        FilesAccount account = new FilesAccount(home);
        return new State(account.folders().stream().collect(Collectors.toSet()), account.versions(folders));
    }

    /** Rings for what has changed since the last scan. */
    synchronized void scan() {
        try {
            State before = last;
            last = state();
            ring(before, last);
        } catch (RuntimeException unreachable) { // whatever it is, the next scan is due
            LOG.debug("{} cannot be looked at", home.files().mail(), unreachable);
        }
    }

    private void ring(State before, State now) {
        if (!before.hierarchy().equals(now.hierarchy())) {
            bell.hierarchyChanged();
        }
        Stream.concat(before.versions().keySet().stream(), now.versions().keySet().stream())
                .distinct()
                .filter(id -> !Objects.equals(
                        before.versions().get(id), now.versions().get(id)))
                .forEach(bell::changed);
    }

    @Override
    public synchronized void close() {
        listening.forEach(Registration::close);
        listening.clear();
    }
}
