package org.activesync4j.internal.sync;

import java.time.Instant;
import java.util.Optional;
import org.activesync4j.spi.Token;

/**
 * The stored form of a {@link Point}.
 *
 * <pre>
 * number (varint) token (text) version (text) view (varint)
 * digest (16 bytes) count (varint) unsettled (varint) earliest (until, see HeldFormat)
 * more (1 byte: 1 if more is available)
 * section 1 doubt    second (varint) deletions (16 bytes)
 * section 3 resume   until, local id (text)
 * </pre>
 */
final class PointFormat {

    private static final int DOUBT = 1;
    private static final int RESUME = 3;

    private PointFormat() {}

    static void write(RecordWriter out, Point point) {
        out.varint(point.number())
                .text(point.token().value())
                .text(point.version())
                .varint(point.view());
        write(out, point.tally());
        out.flag(point.moreAvailable());
        point.doubt().ifPresent(doubt -> out.section(DOUBT, section -> write(section, doubt)));
        point.resume().ifPresent(resume -> out.section(RESUME, section -> write(section, resume)));
    }

    private static void write(RecordWriter out, Tally tally) {
        out.digest(tally.digest())
                .varint(tally.count())
                .varint(tally.unsettled())
                .until(tally.earliest());
    }

    private static void write(RecordWriter out, Doubt doubt) {
        out.varint(doubt.since().getEpochSecond()).digest(doubt.deletions());
    }

    private static void write(RecordWriter out, Resume resume) {
        out.until(resume.until()).text(resume.local().value());
    }

    static Point read(RecordReader in) {
        Draft draft = new Draft();
        long number = in.varint();
        Token token = new Token(in.text());
        String version = in.text();
        int view = in.count();
        Tally tally = new Tally(in.digest(), in.count(), in.count(), in.until());
        boolean more = in.flag();
        in.sections(draft::read);
        return new Point(number, token, version, view, tally, more, draft.doubt, draft.resume);
    }

    private static final class Draft {

        private Optional<Doubt> doubt = Optional.empty();
        private Optional<Resume> resume = Optional.empty();

        boolean read(int tag, RecordReader section) {
            switch (tag) {
                case DOUBT -> doubt = Optional.of(new Doubt(Instant.ofEpochSecond(section.varint()), section.digest()));
                case RESUME -> resume = Optional.of(new Resume(section.until(), HeldFormat.readLocal(section)));
                default -> {
                    return false;
                }
            }
            return true;
        }
    }
}
