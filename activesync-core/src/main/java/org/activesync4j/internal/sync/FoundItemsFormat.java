package org.activesync4j.internal.sync;

import java.util.ArrayList;
import java.util.List;
import org.activesync4j.internal.sync.FoundItems.Found;
import org.activesync4j.spi.ItemId;

/**
 * The stored form of {@link FoundItems}: a record of kind {@code S} without context.
 *
 * <pre>
 * section 2 item     folder (varint) local id (text) the driver's id (text, empty if it is the local id)
 * </pre>
 */
final class FoundItemsFormat {

    private static final char KIND = 'S';
    private static final int VERSION = 1;
    private static final byte[] NO_CONTEXT = {};

    private static final int ITEM = 2;

    private FoundItemsFormat() {}

    static byte[] write(FoundItems found) {
        return RecordWriter.begin(KIND, VERSION)
                .sections(ITEM, found.items(), FoundItemsFormat::write)
                .end(NO_CONTEXT);
    }

    private static void write(RecordWriter out, Found found) {
        String local = found.id().local().value();
        String item = found.item().value();
        out.varint(found.id().folder().value()).text(local).text(item.equals(local) ? "" : item);
    }

    static FoundItems read(byte[] bytes) {
        List<Found> items = new ArrayList<>();
        RecordReader.begin(bytes, KIND, VERSION, NO_CONTEXT)
                .sections((tag, section) -> tag == ITEM && items.add(readItem(section)));
        return new FoundItems(items);
    }

    private static Found readItem(RecordReader in) {
        FolderNumber folder = new FolderNumber(in.count());
        LocalId local = new LocalId(in.text());
        String item = in.text();
        return new Found(new ServerId(folder, local), new ItemId(item.isEmpty() ? local.value() : item));
    }
}
