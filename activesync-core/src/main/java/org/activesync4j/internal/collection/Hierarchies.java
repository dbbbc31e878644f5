package org.activesync4j.internal.collection;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.activesync4j.Version;
import org.activesync4j.internal.sync.FolderNumber;
import org.activesync4j.internal.sync.Hierarchy;
import org.activesync4j.internal.sync.ListedFolder;
import org.activesync4j.internal.sync.Listing;
import org.activesync4j.item.ItemClasses;
import org.activesync4j.item.ItemSchema;
import org.activesync4j.spi.Folder;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.state.StateStore.Entry;

/** Reads what a device has been shown of the folders. */
public final class Hierarchies {

    private static final Set<FolderKind> SINCE_14_0 =
            Set.of(FolderKind.NOTES, FolderKind.USER_NOTES, FolderKind.RECIPIENT_CACHE);

    private Hierarchies() {}

    /**
     * Leaves out what a version does not know.
     *
     * @param folders what the driver names
     * @param version the version of the request
     * @return the folders to show
     */
    public static List<Folder> visible(List<Folder> folders, Version version) {
        return folders.stream()
                .filter(folder -> isKnown(folder.kind(), version))
                .toList();
    }

    /**
     * Tells whether a version knows a kind of folders.
     *
     * @param kind the kind
     * @param version the version of the request
     * @return whether
     */
    public static boolean isKnown(FolderKind kind, Version version) {
        return version.atLeast(Version.V14_0) || !SINCE_14_0.contains(kind);
    }

    /**
     * Reads the hierarchy.
     *
     * @param entry what was loaded of slot {@code folders}
     * @return the hierarchy, if there is one
     */
    public static Optional<Hierarchy> read(Entry entry) {
        return entry.revision() == 0 ? Optional.empty() : Optional.of(Hierarchy.decode(entry.head()));
    }

    /**
     * Finds a folder that the device has been shown.
     *
     * @param hierarchy what it has been shown
     * @param id the CollectionId as sent
     * @param classes the classes of items
     * @return the place, if the device may know it and its items can be synchronised
     */
    public static Optional<Place> place(Hierarchy hierarchy, String id, ItemClasses classes) {
        return FolderNumber.parse(id)
                .flatMap(number -> shown(hierarchy).get(number))
                .flatMap(folder -> place(hierarchy, folder, classes));
    }

    /**
     * Finds the default folder of a class, for devices that name none.
     *
     * @param hierarchy what the device has been shown
     * @param itemClass the wire name of the class
     * @param classes the classes of items
     * @return the place
     */
    public static Optional<Place> byClass(Hierarchy hierarchy, String itemClass, ItemClasses classes) {
        List<FolderKind> defaults =
                List.of(FolderKind.INBOX, FolderKind.CALENDAR, FolderKind.CONTACTS, FolderKind.TASKS, FolderKind.NOTES);
        return shown(hierarchy).folders().values().stream()
                .filter(folder -> defaults.contains(folder.kind())
                        && folder.kind().itemClass().equals(itemClass))
                .findFirst()
                .flatMap(folder -> place(hierarchy, folder, classes));
    }

    private static Optional<Place> place(Hierarchy hierarchy, ListedFolder folder, ItemClasses classes) {
        return hierarchy
                .folder(folder.number())
                .flatMap(id -> classes.named(folder.kind().itemClass())
                        .map(schema ->
                                new Place(folder.number(), id, folder.kind(), schema, texts(folder.kind(), classes))));
    }

    private static Optional<ItemSchema> texts(FolderKind kind, ItemClasses classes) {
        return classes.named(Options.TEXT_MESSAGES).filter(any -> kind.isMail());
    }

    /**
     * Tells what the device holds if it got our last answer.
     *
     * @param hierarchy what is remembered
     * @return the listing
     */
    public static Listing shown(Hierarchy hierarchy) {
        return hierarchy.shown();
    }

    /**
     * Compares what the device has been shown with what is there.
     *
     * @param hierarchy what it has been shown
     * @param visible what the driver names
     * @return whether a FolderSync would bring something
     */
    public static boolean isOutdated(Hierarchy hierarchy, List<Folder> visible) {
        return !hierarchy.numbered(visible).wanted(visible).equals(shown(hierarchy));
    }
}
