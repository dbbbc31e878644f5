package org.activesync4j.internal.sync;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The stored form of a page: a record of kind {@code P} whose body is entries (see {@link HeldFormat}) in the order of
 * their local ids. Its context is epoch, number of pages (as the power of 2) and number of the page.
 */
final class PageFormat {

    private static final char KIND = 'P';
    private static final int VERSION = 1;
    private static final byte[] NOTHING = {};

    private PageFormat() {}

    /** No entries make no bytes, which removes the page from the store. */
    static byte[] write(Paging paging, int page, Collection<Held> entries) {
        if (entries.isEmpty()) {
            return NOTHING;
        }
        RecordWriter out = RecordWriter.begin(KIND, VERSION);
        entries.stream().sorted(Comparator.comparing(Held::local)).forEach(held -> HeldFormat.write(out, held));
        return out.end(paging.context(page));
    }

    static List<Held> read(Paging paging, int page, byte[] bytes) {
        List<Held> entries = new ArrayList<>();
        if (bytes.length > 0) {
            RecordReader in = RecordReader.begin(bytes, KIND, VERSION, paging.context(page));
            while (in.hasMore()) {
                entries.add(HeldFormat.read(in));
            }
        }
        return entries;
    }
}
