package org.activesync4j.mapping;

import static org.activesync4j.mapping.PlainFormat.NOTE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.activesync4j.item.Body;
import org.activesync4j.item.Item;
import org.activesync4j.item.Note;
import org.activesync4j.item.Patch;
import org.junit.jupiter.api.Test;

/** Notes lie in VJOURNALs. */
class ICalendarNoteTest {

    private static final byte[] IDEAS = PlainFormat.bytes(Todos.JOURNAL);

    @Test
    void aJournalIsANote() {
        Item note = NOTE.item(IDEAS);

        assertThat(note.get(Note.SUBJECT)).contains("Ideas");
        assertThat(PlainFormat.said(Note.BODY, note)).isEqualTo("one\ntwo");
        assertThat(note.get(Note.CATEGORIES))
                .hasValueSatisfying(all -> assertThat(all).containsExactly("work"));
        assertThat(note.get(Note.LAST_MODIFIED_DATE)).contains(Instant.parse("2026-01-01T00:00:00Z"));
    }

    @Test
    void aChangedNoteHasBeenChangedNow() {
        byte[] changed = NOTE.apply(Patch.of(Item.of(Note.SCHEMA).with(Note.BODY, Body.text("three"))), IDEAS);

        assertThat(NOTE.item(changed).get(Note.LAST_MODIFIED_DATE)).contains(PlainFormat.NOW);
        assertThat(PlainFormat.text(changed)).contains("DESCRIPTION:three").contains("STATUS:FINAL");
    }

    @Test
    void aKindOfNoteIsKeptAndAnythingElseIsNone() {
        Item kind = Item.of(Note.SCHEMA).with(Note.MESSAGE_CLASS, "IPM.StickyNote.Mine");

        byte[] changed = NOTE.apply(Patch.of(kind), IDEAS);

        assertThat(NOTE.item(changed).get(Note.MESSAGE_CLASS)).contains("IPM.StickyNote.Mine");
        assertThat(NOTE.item(PlainFormat.bytes(PlainFormat.text(changed).replace("StickyNote", "Contact")))
                        .has(Note.MESSAGE_CLASS))
                .isFalse();
    }

    @Test
    void whatIsNoNoteIsShownAsItIs() {
        Mapped mapped = NOTE.read(new byte[0]);

        assertThat(mapped.unreadable()).contains("no VJOURNAL");
        assertThat(mapped.item().get(Note.SUBJECT)).contains("Unreadable note");
    }
}
