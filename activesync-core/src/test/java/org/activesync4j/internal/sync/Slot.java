package org.activesync4j.internal.sync;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** One slot of a store, in memory; counts what is read and written. */
final class Slot {

    private Optional<byte[]> head = Optional.empty();
    private final Map<Integer, byte[]> pages = new TreeMap<>();
    private int pagesRead;
    private int pagesWritten;
    private int saves;

    Optional<Head> head() {
        return head.map(Head::decode);
    }

    Map<Integer, byte[]> pages() {
        return pages;
    }

    void load(Holdings holdings, Set<Integer> numbers) {
        if (numbers.isEmpty()) {
            return;
        }
        Map<Integer, byte[]> found = new TreeMap<>(pages);
        found.keySet().retainAll(numbers);
        pagesRead += numbers.size();
        holdings.load(numbers, found);
    }

    void loadAll(Holdings holdings) {
        load(holdings, holdings.missing());
    }

    void save(Holdings holdings) {
        load(holdings, holdings.missingForCommit());
        Saved saved = holdings.commit();
        saves++;
        pagesWritten += saved.pages().size();
        head = Optional.of(saved.head());
        if (saved.extent() == Saved.Extent.ALL) {
            pages.clear();
        }
        pages.putAll(saved.pages());
        pages.values().removeIf(bytes -> bytes.length == 0);
    }

    int pagesRead() {
        return pagesRead;
    }

    int pagesWritten() {
        return pagesWritten;
    }

    int saves() {
        return saves;
    }

    void resetCounts() {
        pagesRead = 0;
        pagesWritten = 0;
        saves = 0;
    }
}
