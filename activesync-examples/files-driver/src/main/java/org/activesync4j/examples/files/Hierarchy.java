package org.activesync4j.examples.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.activesync4j.examples.files.MailFolders.MailFolder;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.Folder;
import org.activesync4j.spi.FolderId;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.spi.Right;

/** All folders of one user as they are found at one moment. */
final class Hierarchy {

    private static final String INBOX = "inbox";
    private static final int LONGEST_NAME = 256;

    private final Home home;
    private final FolderMarks marks;
    private final List<Place> places = new ArrayList<>();
    private final Set<List<Object>> names = new HashSet<>();

    private Hierarchy(Home home) {
        this.home = home;
        this.marks = new FolderMarks(home.lock(), home.ids());
    }

    static Hierarchy of(Home home) throws IOException {
        Hierarchy hierarchy = new Hierarchy(home);
        hierarchy.addMail(new MailFolders(home.files().mail()));
        for (CardFormat format : CardFormat.values()) {
            hierarchy.addCards(new Collections(home.files().of(format)), format);
        }
        return hierarchy;
    }

    private void addMail(MailFolders folders) throws IOException {
        Map<String, FolderId> ids = new HashMap<>();
        List<MailFolder> all = folders.list();
        for (MailFolder each : all) {
            ids.put(each.directory(), id(folders, each));
        }
        for (MailFolder each : all) {
            FolderId id = ids.getOrDefault(each.directory(), FolderId.ROOT);
            FolderId parent = each.parent()
                    .map(above -> ids.getOrDefault(above, FolderId.ROOT))
                    .orElse(FolderId.ROOT);
            Path path = folders.path(each.directory());
            places.add(new Place.OfMail(
                    folder(id, parent, each.name(), each.kind(), path.resolve("cur")),
                    path,
                    each.directory(),
                    home.mail(path, id, each.kind() == FolderKind.DRAFTS)));
        }
    }

    private FolderId id(MailFolders folders, MailFolder folder) throws IOException {
        return new FolderId(
                folder.kind() == FolderKind.INBOX
                        ? INBOX
                        : marks.of(folders.path(folder.directory())).id());
    }

    private void addCards(Collections collections, CardFormat format) throws IOException {
        Map<Path, FolderMark> all = new HashMap<>();
        List<Path> directories = collections.list();
        for (Path each : directories) {
            all.put(each, marks.of(each));
        }
        for (Path each : directories) {
            FolderMark mark = Optional.ofNullable(all.get(each)).orElseThrow();
            FolderId id = new FolderId(mark.id());
            FolderKind kind = each.equals(directories.get(0)) ? format.first() : format.further();
            FolderId parent = parent(mark, all);
            String name = Collections.displayName(each);
            places.add(new Place.OfCards(
                    folder(id, parent, name, kind, each), each, format, home.cards(each, id, format)));
        }
    }

    /** The folder above, if it is there and not beneath this one. */
    private static FolderId parent(FolderMark mark, Map<Path, FolderMark> all) {
        Map<String, String> parents = new HashMap<>();
        all.values().forEach(each -> parents.put(each.id(), each.parent()));
        String at = mark.parent();
        for (int steps = 0; steps < all.size() && !at.isEmpty(); steps++) {
            at = parents.getOrDefault(at, "");
        }
        return at.isEmpty() && parents.containsKey(mark.parent()) ? new FolderId(mark.parent()) : FolderId.ROOT;
    }

    private Folder folder(FolderId id, FolderId parent, String name, FolderKind kind, Path writable) {
        Set<Right> rights = Files.isWritable(writable) ? Right.ALL : Right.READ_ONLY;
        return new Folder(id, parent, unique(parent, name), kind, rights, Optional.empty());
    }

    /** Of two folders of one name devices would show one. */
    private String unique(FolderId parent, String name) {
        String shown = name.substring(0, Math.min(name.length(), LONGEST_NAME)).strip();
        String unique = shown.isEmpty() ? "Folder" : shown;
        for (int number = 2; !names.add(List.of(parent, unique)); number++) {
            unique = shown.substring(0, Math.min(shown.length(), LONGEST_NAME - 8)) + " " + number;
        }
        return unique;
    }

    List<Place> places() {
        return List.copyOf(places);
    }

    Optional<Place> find(FolderId id) {
        return places.stream().filter(place -> place.id().equals(id)).findFirst();
    }

    Place require(FolderId id) {
        return find(id).orElseThrow(() -> new DriverException(Reason.NOT_FOUND, "there is no folder " + id));
    }

    /** Finds the folder into which deleted mail goes. */
    Optional<Place.OfMail> trash() {
        return places.stream()
                .filter(place -> place.folder().kind() == FolderKind.DELETED_ITEMS)
                .filter(Place.OfMail.class::isInstance)
                .map(Place.OfMail.class::cast)
                .findFirst();
    }
}
