package org.activesync4j.internal.sync;

import java.util.ArrayList;
import java.util.List;

/**
 * The stored form of a {@link Ledger} that stands alone: a record of kind {@code D} without context.
 *
 * <pre>
 * section 6 a line   see LineFormat; any number
 * </pre>
 */
final class LedgerFormat {

    private static final char KIND = 'D';
    private static final int VERSION = 1;
    private static final byte[] NO_CONTEXT = {};
    private static final int LINE = 6;

    private LedgerFormat() {}

    static byte[] write(Ledger ledger) {
        return RecordWriter.begin(KIND, VERSION)
                .sections(LINE, ledger.lines(), LineFormat::write)
                .end(NO_CONTEXT);
    }

    static Ledger read(byte[] bytes) {
        List<Line> lines = new ArrayList<>();
        RecordReader.begin(bytes, KIND, VERSION, NO_CONTEXT).sections((tag, section) -> {
            boolean known = tag == LINE;
            if (known) {
                lines.add(LineFormat.read(section));
            }
            return known;
        });
        return new Ledger(lines);
    }
}
