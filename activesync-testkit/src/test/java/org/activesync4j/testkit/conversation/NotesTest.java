package org.activesync4j.testkit.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import org.activesync4j.Version;
import org.activesync4j.item.Body;
import org.activesync4j.item.BodyType;
import org.activesync4j.item.Content;
import org.activesync4j.item.Item;
import org.activesync4j.item.Note;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.testkit.device.TestItem;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.activesync4j.wbxml.page.Notes;
import org.junit.jupiter.api.Tag;

/** Notes, [MS-ASNOTE]. */
class NotesTest {

    private static Element subject(String text) {
        return Element.of(Notes.SUBJECT, text);
    }

    private static Element messageClass(String text) {
        return Element.of(Notes.MESSAGE_CLASS, text);
    }

    private static Element categories(String... names) {
        return Element.of(
                Notes.CATEGORIES,
                List.of(names).stream()
                        .map(name -> Element.of(Notes.CATEGORY, name))
                        .toList());
    }

    private static Element body(int type, String data) {
        return Element.of(AirSyncBase.BODY, Said.type(type), Element.of(AirSyncBase.DATA, data));
    }

    private static TestItem milk() {
        return TestItem.of(
                subject("Milk"),
                messageClass("IPM.StickyNote"),
                categories("Shopping", "Home"),
                body(1, "two bottles"));
    }

    private static TestCollection notes(World world, Version version) {
        return world.ready(version).collection(FolderKind.NOTES).drain();
    }

    /** What another device of the same user makes of a note. */
    private static TestItem seenElsewhere(World world, Version version, String subject) {
        TestDevice tablet = world.device(world.alice, version, "tablet").provision();
        tablet.folderSync();
        return tablet.collection(FolderKind.NOTES).drain().item(subject);
    }

    @From14_0
    @Tag("MSASNOTE_S01_TC01")
    void everythingThatADeviceAddsIsKeptAndReachesAnotherDevice(Version version) {
        World world = World.with();

        notes(world, version).add(milk()).drain();

        TestItem seen = seenElsewhere(world, version, "Milk");
        assertThat(seen.properties())
                .containsEntry(Notes.SUBJECT, subject("Milk"))
                .containsEntry(Notes.MESSAGE_CLASS, messageClass("IPM.StickyNote"))
                .containsEntry(Notes.CATEGORIES, categories("Shopping", "Home"))
                .containsEntry(Notes.LAST_MODIFIED_DATE, Element.of(Notes.LAST_MODIFIED_DATE, "20260302T100000Z"));
        assertThat(seen.body()).isEqualTo("two bottles");
    }

    @From14_0
    @Tag("MSASNOTE_S01_TC02")
    void aChangeThatDoesNotMentionTheBodyKeepsIt(Version version) {
        World world = World.with();
        TestCollection notes = notes(world, version).add(milk()).drain();

        notes.change(notes.find("Milk"), subject("Oat milk"), messageClass("IPM.StickyNote.Yellow"))
                .drain();

        Item kept = world.alice.notes().item("Oat milk");
        assertThat(kept.get(Note.MESSAGE_CLASS)).contains("IPM.StickyNote.Yellow");
        assertThat(kept.get(Note.BODY)).contains(Body.text("two bottles"));
    }

    @From14_0
    @Tag("MSASNOTE_S01_TC02")
    void aChangeThatMentionsOnlyTheBodyKeepsTheRest(Version version) {
        World world = World.with();
        TestCollection notes = notes(world, version).add(milk()).drain();

        notes.change(notes.find("Milk"), categories("Shopping"), body(1, "three bottles"))
                .drain();

        Item kept = world.alice.notes().item("Milk");
        assertThat(kept.get(Note.MESSAGE_CLASS)).contains("IPM.StickyNote");
        assertThat(kept.get(Note.BODY)).contains(Body.text("three bottles"));
    }

    @From14_0
    @Tag("MSASNOTE_S01_TC03")
    void theDateThatADeviceSendsIsPassedOver(Version version) {
        World world = World.with();
        TestCollection notes = notes(world, version);
        Element date = Element.of(Notes.LAST_MODIFIED_DATE, "19991231T235959Z");

        notes.add(milk()).drain();
        world.advanceSeconds(60);
        notes.change(notes.find("Milk"), date, subject("Oat milk"), categories("Home"))
                .drain();

        assertThat(seenElsewhere(world, version, "Oat milk").text(Notes.LAST_MODIFIED_DATE))
                .contains("20260302T100100Z");
    }

    @From14_0
    @Tag("MSASNOTE_S01_TC04")
    void whatADeviceHandlesIsNotToBeSaidForNotes(Version version) {
        TestDevice device = World.with().ready(version);
        TestCollection notes = device.collection(FolderKind.NOTES);

        Element told =
                Said.told(device, Said.collection(notes, Element.of(AirSync.SUPPORTED, Element.of(Notes.SUBJECT))));

        assertThat(Said.status(told)).isEqualTo(4);
    }

    @From14_0
    @Tag("MSASNOTE_S01_TC05")
    void anotherKindOfItemIsStatus6(Version version) {
        World world = World.with();
        TestCollection notes = notes(world, version).add(milk()).drain();
        String id = notes.find("Milk");

        notes.add("new", TestItem.of(subject("Bread"), messageClass("IPM.Note")))
                .change(id, subject("Oat milk"), messageClass("IPM.StickyNotes"))
                .sync();

        assertThat(notes.status("new")).isEqualTo(6);
        assertThat(notes.status(id)).isEqualTo(6);
        assertThat(world.alice.notes().titles()).containsExactly("Milk");
        assertThat(notes.drain().titles()).containsExactly("Milk");
    }

    @From14_0
    @Tag("MSASNOTE_S01_TC06")
    void theBodyIsTextOrHtmlOrRtf(Version version) {
        byte[] rtf = {1, 2, (byte) 0xFF};
        String[] sent = {
            "two bottles", "<p>two bottles</p>", Base64.getEncoder().encodeToString(rtf)
        };
        Body[] kept = {
            Body.text(sent[0]), Body.html(sent[1]), Body.of(BodyType.RTF, Content.of(rtf, BodyType.RTF.mediaType()))
        };
        for (int type = 1; type <= 3; type++) {
            World world = World.with();

            notes(world, version)
                    .add(TestItem.of(subject("Milk"), body(type, sent[type - 1])))
                    .drain();

            assertThat(world.alice.notes().item("Milk").get(Note.BODY)).contains(kept[type - 1]);
            TestDevice tablet = world.device(world.alice, version, "tablet").provision();
            tablet.folderSync();
            TestItem seen = tablet.collection(FolderKind.NOTES)
                    .options(Said.bodyPreference(Said.type(type)))
                    .drain()
                    .item("Milk");
            ShownBodies.assertWhole(ShownBodies.body(seen), type, sent[type - 1]);
        }
    }

    @From14_0
    @Tag("MSASNOTE_S01_TC07")
    void aChangeOfCategoriesReplacesThemAndSilenceRemovesThem(Version version) {
        World world = World.with();
        TestCollection notes = notes(world, version).add(milk()).drain();
        String id = notes.find("Milk");

        notes.change(id, categories("Work")).drain();
        assertThat(world.alice.notes().item("Milk").get(Note.CATEGORIES)).contains(List.of("Work"));
        assertThat(seenElsewhere(world, version, "Milk").properties())
                .containsEntry(Notes.CATEGORIES, categories("Work"));

        notes.change(id, subject("Milk"), body(1, "four bottles")).drain();
        assertThat(world.alice.notes().item("Milk").has(Note.CATEGORIES)).isFalse();
    }
}
