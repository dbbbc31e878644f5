package org.activesync4j.examples.files;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.activesync4j.spi.FolderId;

/** The memories of folders, as many as fit; those that nobody has asked for longest go first. Thread-safe. */
final class Memories<L extends Listing> {

    private static final int MOST_ITEMS = 1_000_000;
    private static final int MOST_FOLDERS = 20_000;

    private final Map<Key, FolderMemory<L>> memories = new LinkedHashMap<>(16, 0.75f, true);
    private final Supplier<String> eras;

    /** A folder that is removed and made anew is another one, though in the same place. */
    private record Key(Path directory, FolderId id) {}

    Memories(Supplier<String> eras) {
        this.eras = eras;
    }

    synchronized FolderMemory<L> of(Path directory, FolderId id, Function<Path, L> listing) {
        Key key = new Key(directory, id);
        FolderMemory<L> there = memories.get(key);
        if (there != null) {
            return there;
        }
        trim();
        FolderMemory<L> memory = new FolderMemory<>(listing.apply(directory), eras.get());
        memories.put(key, memory);
        return memory;
    }

    private void trim() {
        long items = memories.values().stream().mapToLong(FolderMemory::size).sum();
        Iterator<FolderMemory<L>> oldest = memories.values().iterator();
        while (oldest.hasNext() && (items > MOST_ITEMS || memories.size() >= MOST_FOLDERS)) {
            items -= oldest.next().size();
            oldest.remove();
        }
    }

    synchronized void forget() {
        memories.clear();
    }
}
