package org.activesync4j.internal.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The stored form of a {@link Head}: a record of kind {@code C} without context. For text, varint and section see {@link
 * RecordWriter}.
 *
 * <pre>
 * epoch (16 bytes) counter (varint) pageBits (1 byte) itemClass (text)
 * section 2  base      see PointFormat
 * section 4  a round   see RoundFormat; twice at most, the youngest last
 * section 6  a line    see LineFormat; any number
 * section 8  options   if not empty
 * section 10 supported if not empty
 * section 1  repeats   times (varint) window (varint); if any
 * </pre>
 */
final class HeadFormat {

    private static final char KIND = 'C';
    private static final int VERSION = 1;
    private static final byte[] NO_CONTEXT = {};

    private static final int BASE = 2;
    private static final int ROUND = 4;
    private static final int LINE = 6;
    private static final int OPTIONS = 8;
    private static final int SUPPORTED = 10;
    private static final int REPEATS = 1;

    private HeadFormat() {}

    static byte[] write(Head head) {
        return RecordWriter.begin(KIND, VERSION)
                .uuid(head.epoch())
                .varint(head.counter())
                .put(head.pageBits())
                .text(head.itemClass())
                .section(BASE, out -> PointFormat.write(out, head.base()))
                .sections(ROUND, head.rounds(), RoundFormat::write)
                .sections(LINE, head.ledger().lines(), LineFormat::write)
                .sections(OPTIONS, head.options().ifAny(), RecordWriter::opaque)
                .sections(SUPPORTED, head.supported().ifAny(), RecordWriter::opaque)
                .sections(REPEATS, head.repeats().ifAny(), HeadFormat::write)
                .end(NO_CONTEXT);
    }

    private static void write(RecordWriter out, Repeats repeats) {
        out.varint(repeats.times()).varint(repeats.window());
    }

    static Head read(byte[] bytes) {
        RecordReader in = RecordReader.begin(bytes, KIND, VERSION, NO_CONTEXT);
        Draft draft = new Draft(in);
        in.sections(draft::read);
        return draft.head();
    }

    private static final class Draft {

        private final UUID epoch;
        private final long counter;
        private final int pageBits;
        private final String itemClass;
        private Point base = Point.BEGINNING;
        private final List<Round> rounds = new ArrayList<>();
        private final List<Line> lines = new ArrayList<>();
        private Bytes options = Bytes.EMPTY;
        private Bytes supported = Bytes.EMPTY;
        private Repeats repeats = Repeats.NONE;

        Draft(RecordReader in) {
            epoch = in.uuid();
            counter = in.varint();
            pageBits = readPageBits(in);
            itemClass = in.text();
        }

        private static int readPageBits(RecordReader in) {
            int bits = in.octet();
            if (bits > Paging.MOST_BITS) {
                throw new NewerFormat("2 to the power of " + bits + " pages");
            }
            return bits;
        }

        boolean read(int tag, RecordReader section) {
            switch (tag) {
                case BASE -> base = PointFormat.read(section);
                case ROUND -> rounds.add(RoundFormat.read(section));
                case LINE -> lines.add(LineFormat.read(section));
                case OPTIONS -> options = section.opaque();
                case SUPPORTED -> supported = section.opaque();
                case REPEATS -> repeats = new Repeats(section.count(), section.count());
                default -> {
                    return false;
                }
            }
            return true;
        }

        Head head() {
            Ledger ledger = new Ledger(lines);
            return new Head(epoch, counter, pageBits, itemClass, base, rounds, ledger, repeats, options, supported);
        }
    }
}
