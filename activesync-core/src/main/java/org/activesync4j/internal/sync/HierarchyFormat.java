package org.activesync4j.internal.sync;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.activesync4j.spi.FolderId;
import org.activesync4j.spi.FolderKind;

/**
 * The stored form of a {@link Hierarchy}: a record of kind {@code F} without context.
 *
 * <pre>
 * epoch (16 bytes) counter, lastNumber, presented (varint)
 * section 2 a number    number (varint) driver's id (text); any number
 * section 4 a folder    held as of the presented key; any number
 *     number, parent (varint, 0 for none) type (varint) name (text)
 * section 6 a round     number (varint); twice at most, the youngest last
 *     section 4 a folder    that differs from the held one of its number; any number
 *     section 8 a gone one  number (varint); any number
 * section 10 a line     see LineFormat; any number
 * </pre>
 */
final class HierarchyFormat {

    private static final char KIND = 'F';
    private static final int VERSION = 1;
    private static final byte[] NO_CONTEXT = {};

    private static final int NUMBER = 2;
    private static final int FOLDER = 4;
    private static final int ROUND = 6;
    private static final int GONE = 8;
    private static final int LINE = 10;

    private HierarchyFormat() {}

    static byte[] write(Hierarchy hierarchy) {
        return RecordWriter.begin(KIND, VERSION)
                .uuid(hierarchy.epoch())
                .varint(hierarchy.counter())
                .varint(hierarchy.lastNumber())
                .varint(hierarchy.presented())
                .sections(NUMBER, hierarchy.numbers().entrySet(), HierarchyFormat::write)
                .sections(FOLDER, hierarchy.held().folders().values(), HierarchyFormat::write)
                .sections(ROUND, hierarchy.rounds(), (out, round) -> write(out, round, hierarchy.held()))
                .sections(LINE, hierarchy.ledger().lines(), LineFormat::write)
                .end(NO_CONTEXT);
    }

    private static void write(RecordWriter out, Map.Entry<FolderNumber, FolderId> number) {
        out.varint(number.getKey().value()).text(number.getValue().value());
    }

    private static void write(RecordWriter out, ListedFolder folder) {
        out.varint(folder.number().value())
                .varint(folder.parent().map(FolderNumber::value).orElse(0))
                .varint(folder.kind().type())
                .text(folder.name());
    }

    private static void write(RecordWriter out, Hierarchy.FolderRound round, Listing base) {
        FolderPlan changes = FolderPlan.plan(base, round.held());
        out.varint(round.number())
                .sections(FOLDER, changes.updates(), HierarchyFormat::write)
                .sections(FOLDER, changes.adds(), HierarchyFormat::write)
                .sections(
                        GONE,
                        changes.deletes(),
                        (section, gone) -> section.varint(gone.number().value()));
    }

    static Hierarchy read(byte[] bytes) {
        RecordReader in = RecordReader.begin(bytes, KIND, VERSION, NO_CONTEXT);
        Draft draft = new Draft(in);
        in.sections(draft::read);
        return draft.hierarchy();
    }

    private static ListedFolder readFolder(RecordReader in) {
        FolderNumber number = new FolderNumber(in.count());
        int parent = in.count();
        int type = in.count();
        FolderKind kind = FolderKind.ofType(type).orElseThrow(() -> new NewerFormat("folder type " + type));
        return new ListedFolder(
                number, parent == 0 ? Optional.empty() : Optional.of(new FolderNumber(parent)), in.text(), kind);
    }

    private static final class Draft {

        private final UUID epoch;
        private final long counter;
        private final int lastNumber;
        private final long presented;
        private final SortedMap<FolderNumber, FolderId> numbers = new TreeMap<>();
        private final Map<FolderNumber, ListedFolder> held = new HashMap<>();
        private final List<RoundDraft> rounds = new ArrayList<>();
        private final List<Line> lines = new ArrayList<>();

        Draft(RecordReader in) {
            epoch = in.uuid();
            counter = in.varint();
            lastNumber = in.count();
            presented = in.varint();
        }

        boolean read(int tag, RecordReader section) {
            switch (tag) {
                case NUMBER -> numbers.put(new FolderNumber(section.count()), new FolderId(section.text()));
                case FOLDER -> put(held, readFolder(section));
                case ROUND -> rounds.add(new RoundDraft(section));
                case LINE -> lines.add(LineFormat.read(section));
                default -> {
                    return false;
                }
            }
            return true;
        }

        private static void put(Map<FolderNumber, ListedFolder> folders, ListedFolder folder) {
            folders.put(folder.number(), folder);
        }

        Hierarchy hierarchy() {
            List<Hierarchy.FolderRound> issued =
                    rounds.stream().map(round -> round.upon(held)).toList();
            Listing listing = new Listing(held);
            return new Hierarchy(epoch, counter, numbers, lastNumber, presented, listing, issued, new Ledger(lines));
        }
    }

    private static final class RoundDraft {

        private final long number;
        private final List<ListedFolder> changed = new ArrayList<>();
        private final List<FolderNumber> gone = new ArrayList<>();

        RoundDraft(RecordReader in) {
            number = in.varint();
            in.sections(this::read);
        }

        private boolean read(int tag, RecordReader section) {
            switch (tag) {
                case FOLDER -> changed.add(readFolder(section));
                case GONE -> gone.add(new FolderNumber(section.count()));
                default -> {
                    return false;
                }
            }
            return true;
        }

        Hierarchy.FolderRound upon(Map<FolderNumber, ListedFolder> held) {
            Map<FolderNumber, ListedFolder> folders = new HashMap<>(held);
            gone.forEach(folders::remove);
            changed.forEach(folder -> folders.put(folder.number(), folder));
            return new Hierarchy.FolderRound(number, new Listing(folders));
        }
    }
}
