package org.activesync4j.internal.mapping.ical;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.activesync4j.item.Item;
import org.activesync4j.item.Note;
import org.activesync4j.item.Patch;

/** What of a note lies where in a VJOURNAL; docs/mapping.md has the same table. */
final class JournalRows {

    private static final String CLASS = "X-ACTIVESYNC-MESSAGE-CLASS";
    private static final String USUAL_CLASS = "IPM.StickyNote";

    private static final ValueKind<String> MESSAGE_CLASS =
            new ValueKind<>(name -> Optional.of(name).filter(JournalRows::isNote), name -> name);

    static final List<Row<?>> ALL = List.of(
            new Row<>(Note.SUBJECT, ValueKind.TEXT, new TextHome("SUMMARY"), "SUMMARY"),
            new Row<>(Note.MESSAGE_CLASS, MESSAGE_CLASS, new TextHome(CLASS), CLASS),
            new Row<>(
                    Note.LAST_MODIFIED_DATE,
                    ValueKind.plain(),
                    new ReadOnly<>(JournalRows::lastModified),
                    "LAST-MODIFIED, DTSTAMP, CREATED"),
            new Row<>(Note.CATEGORIES, ValueKind.TEXTS, new CategoriesHome(), "CATEGORIES"),
            new Row<>(Note.BODY, ValueKind.BODY, new Bodies(), "DESCRIPTION, X-ALT-DESC"));

    private JournalRows() {}

    private static boolean isNote(String name) {
        return name.equalsIgnoreCase(USUAL_CLASS)
                || name.regionMatches(true, 0, USUAL_CLASS + '.', 0, USUAL_CLASS.length() + 1);
    }

    private static Optional<Instant> lastModified(Component journal, Surroundings around) {
        return Stream.of("LAST-MODIFIED", "DTSTAMP", "CREATED")
                .flatMap(name -> new StampHome(name).read(journal, around).stream())
                .findFirst();
    }

    static Item item(Component journal, Surroundings around) {
        Item note = Item.of(Note.SCHEMA);
        for (Row<?> row : ALL) {
            note = row.copied(journal, note, around);
        }
        return note;
    }

    static Component changed(Component journal, Patch patch, Surroundings around) {
        Component changed = journal;
        for (Row<?> row : ALL) {
            changed = row.changed(changed, patch, around);
        }
        return changed;
    }
}
