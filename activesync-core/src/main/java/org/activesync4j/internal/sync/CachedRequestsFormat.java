package org.activesync4j.internal.sync;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.activesync4j.internal.sync.CachedRequests.CachedCollection;
import org.activesync4j.internal.sync.CachedRequests.CachedPing;
import org.activesync4j.internal.sync.CachedRequests.CachedSync;
import org.activesync4j.internal.sync.CachedRequests.PingFolder;

/**
 * The stored form of {@link CachedRequests}: a record of kind {@code R} without context.
 *
 * <pre>
 * section 2 sync     windowSize (varint, 0 if not given) patience (varint, seconds)
 *     section 2 collection   folder (varint) windowSize (varint, 0 if not given)
 *                            getChanges, deletesAsMoves, conversationMode (1 byte each: 0 or 1)
 * section 4 ping     heartbeat (varint, seconds)
 *     section 2 folder       folder (varint) class (text)
 * </pre>
 */
final class CachedRequestsFormat {

    private static final char KIND = 'R';
    private static final int VERSION = 1;
    private static final byte[] NO_CONTEXT = {};

    private static final int SYNC = 2;
    private static final int PING = 4;
    private static final int FOLDER = 2;

    private CachedRequestsFormat() {}

    static byte[] write(CachedRequests requests) {
        RecordWriter out = RecordWriter.begin(KIND, VERSION);
        requests.sync().ifPresent(sync -> out.section(SYNC, section -> write(section, sync)));
        requests.ping().ifPresent(ping -> out.section(PING, section -> write(section, ping)));
        return out.end(NO_CONTEXT);
    }

    private static void write(RecordWriter out, CachedSync sync) {
        out.varint(sync.windowSize().orElse(0))
                .varint(sync.patience().toSeconds())
                .sections(FOLDER, sync.collections(), CachedRequestsFormat::write);
    }

    private static void write(RecordWriter out, CachedCollection collection) {
        out.varint(collection.folder().value())
                .varint(collection.windowSize().orElse(0))
                .flag(collection.getChanges())
                .flag(collection.deletesAsMoves())
                .flag(collection.conversationMode());
    }

    private static void write(RecordWriter out, CachedPing ping) {
        out.varint(ping.heartbeat().toSeconds()).sections(FOLDER, ping.folders(), CachedRequestsFormat::write);
    }

    private static void write(RecordWriter out, PingFolder folder) {
        out.varint(folder.folder().value()).text(folder.itemClass());
    }

    static CachedRequests read(byte[] bytes) {
        Draft draft = new Draft();
        RecordReader.begin(bytes, KIND, VERSION, NO_CONTEXT).sections(draft::read);
        return new CachedRequests(draft.sync, draft.ping);
    }

    private static final class Draft {

        private Optional<CachedSync> sync = Optional.empty();
        private Optional<CachedPing> ping = Optional.empty();

        boolean read(int tag, RecordReader section) {
            switch (tag) {
                case SYNC -> sync = Optional.of(readSync(section));
                case PING -> ping = Optional.of(readPing(section));
                default -> {
                    return false;
                }
            }
            return true;
        }
    }

    private static CachedSync readSync(RecordReader in) {
        OptionalInt windowSize = readWindowSize(in);
        Duration patience = Duration.ofSeconds(in.varint());
        List<CachedCollection> collections = new ArrayList<>();
        in.sections((tag, section) -> tag == FOLDER && collections.add(readCollection(section)));
        return new CachedSync(collections, windowSize, patience);
    }

    private static CachedCollection readCollection(RecordReader in) {
        return new CachedCollection(new FolderNumber(in.count()), readWindowSize(in), in.flag(), in.flag(), in.flag());
    }

    private static CachedPing readPing(RecordReader in) {
        Duration heartbeat = Duration.ofSeconds(in.varint());
        List<PingFolder> folders = new ArrayList<>();
        in.sections((tag, section) -> tag == FOLDER && folders.add(readFolder(section)));
        return new CachedPing(heartbeat, folders);
    }

    private static PingFolder readFolder(RecordReader in) {
        return new PingFolder(new FolderNumber(in.count()), in.text());
    }

    private static OptionalInt readWindowSize(RecordReader in) {
        int size = in.count();
        return size == 0 ? OptionalInt.empty() : OptionalInt.of(size);
    }
}
