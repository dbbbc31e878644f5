package org.activesync4j.internal.sync;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The stored form of a {@link Line}.
 *
 * <pre>
 * kind (varint) clientId (text) digest (16 bytes) key (text) written, lease (varint, second of the epoch)
 * carried over (1 byte: 0 or 1)
 * section 1 told in      number (varint); any number
 * section 2 answer       status (varint) serverId (text)
 *     section 2 held         see HeldFormat
 *     section 4 attachment   client's id (text) reference (text); any number
 *     section 6 more         if not empty
 * </pre>
 */
final class LineFormat {

    private static final int TOLD_IN = 1;
    private static final int ANSWER = 2;
    private static final int HELD = 2;
    private static final int ATTACHMENT = 4;
    private static final int MORE = 6;

    private LineFormat() {}

    static void write(RecordWriter out, Line line) {
        Asked asked = line.asked();
        out.varint(asked.kind().number())
                .text(asked.clientId())
                .digest(asked.digest())
                .text(line.key())
                .varint(line.written().getEpochSecond())
                .varint(line.lease().getEpochSecond())
                .flag(line.age() == Line.Age.CARRIED_OVER)
                .sections(TOLD_IN, line.toldIn(), RecordWriter::varint);
        line.answer().ifPresent(answer -> out.section(ANSWER, section -> write(section, answer)));
    }

    private static void write(RecordWriter out, Answer answer) {
        out.varint(answer.status()).text(answer.serverId());
        answer.held().ifPresent(held -> out.section(HELD, section -> HeldFormat.write(section, held)));
        answer.attachments()
                .forEach((id, reference) ->
                        out.section(ATTACHMENT, section -> section.text(id).text(reference)));
        out.sections(MORE, answer.more().ifAny(), RecordWriter::opaque);
    }

    static Line read(RecordReader in) {
        Asked asked = new Asked(Asked.Kind.numbered(in.varint()), in.text(), in.digest());
        String key = in.text();
        Instant written = Instant.ofEpochSecond(in.varint());
        Instant lease = Instant.ofEpochSecond(in.varint());
        Line.Age age = in.flag() ? Line.Age.CARRIED_OVER : Line.Age.CURRENT;
        Draft draft = new Draft();
        in.sections(draft::read);
        return new Line(asked, key, written, lease, age, draft.toldIn, draft.answer);
    }

    private static final class Draft {

        private final Set<Long> toldIn = new TreeSet<>();
        private Optional<Answer> answer = Optional.empty();

        boolean read(int tag, RecordReader section) {
            switch (tag) {
                case TOLD_IN -> toldIn.add(section.varint());
                case ANSWER -> answer = Optional.of(new AnswerDraft(section).answer());
                default -> {
                    return false;
                }
            }
            return true;
        }
    }

    private static final class AnswerDraft {

        private final int status;
        private final String serverId;
        private Optional<Held> held = Optional.empty();
        private final SortedMap<String, String> attachments = new TreeMap<>();
        private Bytes more = Bytes.EMPTY;

        AnswerDraft(RecordReader in) {
            status = in.count();
            serverId = in.text();
            in.sections(this::read);
        }

        private boolean read(int tag, RecordReader section) {
            switch (tag) {
                case HELD -> held = Optional.of(HeldFormat.read(section));
                case ATTACHMENT -> attachments.put(section.text(), section.text());
                case MORE -> more = section.opaque();
                default -> {
                    return false;
                }
            }
            return true;
        }

        Answer answer() {
            return new Answer(status, serverId, held, attachments, more);
        }
    }
}
