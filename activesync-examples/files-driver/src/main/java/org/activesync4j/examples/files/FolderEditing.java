package org.activesync4j.examples.files;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.activesync4j.spi.CreationKey;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.FolderEditor;
import org.activesync4j.spi.FolderId;
import org.activesync4j.spi.FolderKind;

/**
 * Makes, renames and removes folders. A folder keeps its id whatever it is called, for the id lies in it; the key becomes the
 * id of a new one.
 *
 * @param edited called after each change
 */
record FolderEditing(Home home, Failures failures, Runnable edited) implements FolderEditor {

    /** What is done with the folders as they are. */
    private interface Edit<T> {
        T result(Hierarchy folders) throws IOException;
    }

    private <T> T editing(Edit<T> edit) {
        try {
            return failures.around(() -> home.locked(() -> edit.result(Hierarchy.of(home))));
        } finally {
            edited.run();
        }
    }

    private MailFolders mailFolders() {
        return new MailFolders(home.files().mail());
    }

    private Collections collections(CardFormat format) {
        return new Collections(home.files().of(format));
    }

    @Override
    public FolderId create(FolderId parent, String name, FolderKind kind, CreationKey key) {
        return editing(folders -> {
            FolderId id = new FolderId(key.value());
            if (folders.find(id).isEmpty()) {
                create(folders, parent, name, kind, new FolderMark(key.value(), ""));
            }
            return id;
        });
    }

    private void create(Hierarchy folders, FolderId parent, String name, FolderKind kind, FolderMark mark)
            throws IOException {
        Optional<Place> above = above(folders, parent);
        requireFree(folders, parent, name);
        if (kind == FolderKind.USER_MAIL || kind == FolderKind.USER_GENERIC) {
            mailFolders().create(directory(above), name, mark);
        } else {
            CardFormat format = CardFormat.of(kind)
                    .orElseThrow(() -> new DriverException(Reason.UNSUPPORTED, "no folders for " + kind));
            requireFormat(above, format);
            collections(format).create(name, new FolderMark(mark.id(), parent.value()));
        }
    }

    private static Optional<Place> above(Hierarchy folders, FolderId parent) {
        return parent.equals(FolderId.ROOT) ? Optional.empty() : Optional.of(folders.require(parent));
    }

    private static void requireFree(Hierarchy folders, FolderId parent, String name) {
        boolean taken = folders.places().stream()
                .map(Place::folder)
                .anyMatch(folder ->
                        folder.parent().equals(parent) && folder.name().equals(name));
        if (taken) {
            throw new DriverException(Reason.EXISTS, "there is a folder of that name");
        }
    }

    private static Optional<String> directory(Optional<Place> above) {
        return above.map(place -> {
            if (place instanceof Place.OfMail mail) {
                return mail.directory();
            }
            throw misplaced();
        });
    }

    private static void requireFormat(Optional<Place> above, CardFormat format) {
        boolean fits = above.map(place -> place instanceof Place.OfCards cards && cards.format() == format)
                .orElse(true);
        if (!fits) {
            throw misplaced();
        }
    }

    private static DriverException misplaced() {
        return new DriverException(Reason.INVALID, "a folder lies beneath those that hold the same");
    }

    @Override
    public Map<FolderId, FolderId> update(FolderId folder, FolderId parent, String name) {
        return editing(folders -> {
            Place place = folders.require(folder);
            Optional<Place> above = above(folders, parent);
            boolean same = place.folder().parent().equals(parent)
                    && place.folder().name().equals(name);
            if (!same) {
                requireFree(folders, parent, name);
                move(place, above, name);
            }
            return Map.of();
        });
    }

    private void move(Place place, Optional<Place> above, String name) throws IOException {
        if (place instanceof Place.OfMail mail) {
            mailFolders().move(mail.directory(), directory(above), name);
        } else if (place instanceof Place.OfCards cards) {
            requireFormat(above, cards.format());
            Collections.rename(cards.path(), name);
            String parent = above.map(Place::id).map(FolderId::value).orElse("");
            new FolderMark(cards.id().value(), parent).write(cards.path());
        }
    }

    @Override
    public void delete(FolderId folder) {
        editing(folders -> {
            Place place = folders.require(folder);
            if (place instanceof Place.OfMail mail) {
                mailFolders().delete(mail.directory());
            } else {
                deleteCards(folders, place);
            }
            return true;
        });
    }

    /** Those beneath go first, so that after a crash the same again completes it. */
    private void deleteCards(Hierarchy folders, Place place) throws IOException {
        deleteCardsBeneath(folders, place);
        if (place instanceof Place.OfCards cards) {
            collections(cards.format()).delete(cards.path());
        }
    }

    private void deleteCardsBeneath(Hierarchy folders, Place place) throws IOException {
        for (Place each : folders.places()) {
            if (each.folder().parent().equals(place.id())) {
                deleteCards(folders, each);
            }
        }
    }

    @Override
    public void empty(FolderId folder, boolean subfolders) {
        editing(folders -> {
            Place place = folders.require(folder);
            place.items().empty();
            if (subfolders && place instanceof Place.OfMail mail) {
                mailFolders().deleteBeneath(mail.directory());
            } else if (subfolders) {
                deleteCardsBeneath(folders, place);
            }
            return true;
        });
    }
}
