package org.activesync4j.internal.sync;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The stored form of a {@link Round}.
 *
 * <pre>
 * section 2 point   see PointFormat
 * section 4 put     author (1 byte: 0 server, 1 device) entry (see HeldFormat)
 * section 6 drop    local id (text)
 * </pre>
 */
final class RoundFormat {

    private static final int POINT = 2;
    private static final int PUT = 4;
    private static final int DROP = 6;

    private RoundFormat() {}

    static void write(RecordWriter out, Round round) {
        out.section(POINT, section -> PointFormat.write(section, round.point()));
        round.delta().changes().forEach((local, change) -> write(out, local, change));
    }

    private static void write(RecordWriter out, LocalId local, Delta.Change change) {
        if (change instanceof Delta.Put put) {
            out.section(PUT, section -> HeldFormat.write(section.flag(put.author() == Author.DEVICE), put.held()));
        } else {
            out.section(DROP, section -> section.text(local.value()));
        }
    }

    static Round read(RecordReader in) {
        Draft draft = new Draft();
        in.sections(draft::read);
        return new Round(draft.point, new Delta(draft.changes));
    }

    private static final class Draft {

        private Point point = Point.BEGINNING;
        private final SortedMap<LocalId, Delta.Change> changes = new TreeMap<>();

        boolean read(int tag, RecordReader section) {
            switch (tag) {
                case POINT -> point = PointFormat.read(section);
                case PUT -> put(section);
                case DROP -> changes.put(HeldFormat.readLocal(section), new Delta.Drop());
                default -> {
                    return false;
                }
            }
            return true;
        }

        private void put(RecordReader section) {
            Author author = section.flag() ? Author.DEVICE : Author.SERVER;
            Held held = HeldFormat.read(section);
            changes.put(held.local(), new Delta.Put(held, author));
        }
    }
}
