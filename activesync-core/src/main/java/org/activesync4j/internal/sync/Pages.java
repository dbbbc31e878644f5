package org.activesync4j.internal.sync;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The pages of one collection as of its base, as far as they are loaded. For one exchange and one thread. */
final class Pages {

    private final Paging paging;
    private final Map<Integer, Delta> folding;
    private final Map<Integer, Map<LocalId, Held>> loaded = new TreeMap<>();

    private Pages(Paging paging, Map<Integer, Delta> folding) {
        this.paging = paging;
        this.folding = folding;
    }

    /** Stored pages, upon which a presented round is laid as they are loaded. */
    static Pages stored(Paging paging, Delta presented) {
        Map<Integer, Map<LocalId, Delta.Change>> byPage = new HashMap<>();
        presented
                .changes()
                .forEach((local, change) -> byPage.computeIfAbsent(paging.page(local), page -> new HashMap<>())
                        .put(local, change));
        Map<Integer, Delta> folding = new TreeMap<>();
        byPage.forEach((page, changes) -> folding.put(page, new Delta(changes)));
        return new Pages(paging, folding);
    }

    Paging paging() {
        return paging;
    }

    Set<Integer> missing(Stream<LocalId> ids) {
        return without(ids.map(paging::page));
    }

    Set<Integer> missing() {
        return without(IntStream.range(0, paging.pages()).boxed());
    }

    Set<Integer> missingForFolding() {
        return without(folding.keySet().stream());
    }

    private Set<Integer> without(Stream<Integer> pages) {
        return pages.filter(page -> !loaded.containsKey(page)).collect(Collectors.toCollection(TreeSet::new));
    }

    boolean areWhole() {
        return loaded.size() == paging.pages();
    }

    void load(int page, byte[] bytes) {
        Map<LocalId, Held> entries = new HashMap<>();
        PageFormat.read(paging, page, bytes).forEach(held -> entries.put(held.local(), held));
        folding.getOrDefault(page, Delta.NONE).changes().forEach((local, change) -> fold(entries, local, change));
        loaded.put(page, entries);
    }

    private static void fold(Map<LocalId, Held> entries, LocalId local, Delta.Change change) {
        if (change instanceof Delta.Put put) {
            entries.put(local, put.held());
        } else {
            entries.remove(local);
        }
    }

    Optional<Held> get(LocalId local) {
        return Optional.ofNullable(entries(paging.page(local)).get(local));
    }

    Collection<Held> page(int page) {
        return entries(page).values();
    }

    private Map<LocalId, Held> entries(int page) {
        Map<LocalId, Held> entries = loaded.get(page);
        if (entries == null) {
            throw new IllegalStateException("page " + page + " is not loaded");
        }
        return entries;
    }

    Stream<Held> all() {
        return loaded.values().stream().flatMap(entries -> entries.values().stream());
    }

    /** The pages that differ from what is stored. */
    Map<Integer, byte[]> folded() {
        return written(folding.keySet());
    }

    Map<Integer, byte[]> written() {
        return written(loaded.keySet());
    }

    private Map<Integer, byte[]> written(Set<Integer> pages) {
        Map<Integer, byte[]> bytes = new TreeMap<>();
        pages.forEach(page -> bytes.put(page, PageFormat.write(paging, page, page(page))));
        return bytes;
    }

    /** Changed entries on pages that are to be written; theirs are loaded. */
    Pages with(Delta changes) {
        Pages changed = stored(paging, changes);
        changed.loaded.putAll(loaded);
        changed.folding.forEach((page, delta) -> {
            Map<LocalId, Held> entries = new HashMap<>(entries(page));
            delta.changes().forEach((local, change) -> fold(entries, local, change));
            changed.loaded.put(page, entries);
        });
        return changed;
    }

    /** The same entries on pages that are the same as the stored ones. */
    Pages saved() {
        Pages same = new Pages(paging, Map.of());
        same.loaded.putAll(loaded);
        return same;
    }

    /** The same entries on more pages; all must be loaded. */
    Pages spread(Paging wider) {
        Pages spread = new Pages(wider, Map.of());
        IntStream.range(0, wider.pages()).forEach(page -> spread.loaded.put(page, new HashMap<>()));
        all().forEach(held -> spread.entries(wider.page(held.local())).put(held.local(), held));
        return spread;
    }
}
