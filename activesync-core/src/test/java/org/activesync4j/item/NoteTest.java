package org.activesync4j.item;

import static org.activesync4j.Version.V12_1;
import static org.activesync4j.Version.V14_0;
import static org.activesync4j.Version.V14_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.activesync4j.wbxml.page.Notes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoteTest {

    private static final Item MILK = Item.of(Note.SCHEMA)
            .with(Note.SUBJECT, "Milk")
            .with(Note.LAST_MODIFIED_DATE, Instant.parse("2026-12-03T02:07:31Z"))
            .with(Note.CATEGORIES, List.of("Shopping"))
            .with(Note.BODY, Body.text("two bottles"));

    @Test
    void aNoteIsSentInTheOrderOfItsClass() {
        assertThat(Wire.encoded(MILK, V14_1).children())
                .containsExactly(
                        Element.of(Notes.SUBJECT, "Milk"),
                        Element.of(Notes.MESSAGE_CLASS, "IPM.StickyNote"),
                        Element.of(Notes.LAST_MODIFIED_DATE, "20261203T020731Z"),
                        Element.of(Notes.CATEGORIES, Element.of(Notes.CATEGORY, "Shopping")),
                        Element.of(
                                AirSyncBase.BODY,
                                Element.of(AirSyncBase.TYPE, "1"),
                                Element.of(AirSyncBase.ESTIMATED_DATA_SIZE, "11"),
                                Element.of(AirSyncBase.DATA, "two bottles")));
    }

    @Test
    void aNoteAlwaysHasADate() {
        assertThat(Wire.encoded(Item.of(Note.SCHEMA), V14_0).text(Notes.LAST_MODIFIED_DATE))
                .contains("19700101T000000Z");
    }

    @Test
    void before14ThereAreNoNotes() {
        assertThat(Wire.encoded(MILK, V12_1).isEmpty()).isTrue();
    }

    @Test
    @Tag("MSASNOTE_S01_TC01")
    void aDeviceAddsANote() {
        Item note = Note.SCHEMA.decode(
                Wire.data(
                        Element.of(
                                AirSyncBase.BODY,
                                Element.of(AirSyncBase.TYPE, "1"),
                                Element.of(AirSyncBase.DATA, "two bottles")),
                        Element.of(Notes.CATEGORIES, Element.of(Notes.CATEGORY, "Shopping")),
                        Element.of(Notes.MESSAGE_CLASS, "IPM.StickyNote"),
                        Element.of(Notes.SUBJECT, "Milk")),
                V14_1);

        assertThat(note).isEqualTo(MILK.without(Note.LAST_MODIFIED_DATE).with(Note.MESSAGE_CLASS, "IPM.StickyNote"));
    }

    @Test
    @Tag("MSASNOTE_S01_TC03")
    void theDateOfADeviceMeansNothing() {
        Element date = Element.of(Notes.LAST_MODIFIED_DATE, "not even a date");

        assertThat(Note.SCHEMA.decode(Wire.data(date), V14_1).isEmpty()).isTrue();
        assertThat(Note.SCHEMA
                        .decodePatch(Wire.data(date, Element.of(Notes.CATEGORIES)), V14_1, Supported.NOT_SAID)
                        .touched())
                .containsExactly(Note.CATEGORIES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"IPM.StickyNote", "ipm.stickynote", "IPM.StickyNote.Yellow"})
    void aKindOfNoteIsANote(String messageClass) {
        assertThat(Note.SCHEMA
                        .decode(Wire.data(Element.of(Notes.MESSAGE_CLASS, messageClass)), V14_1)
                        .get(Note.MESSAGE_CLASS))
                .contains(messageClass);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "IPM.Note", "IPM.StickyNotes", "IPM"})
    @Tag("MSASNOTE_S01_TC05")
    void anyOtherKindIsRefused(String messageClass) {
        assertThatThrownBy(() -> Note.SCHEMA.decode(Wire.data(Element.of(Notes.MESSAGE_CLASS, messageClass)), V14_1))
                .isInstanceOf(ItemFormatException.class)
                .hasMessageContaining("MessageClass: expected IPM.StickyNote or a kind of it");
    }
}
