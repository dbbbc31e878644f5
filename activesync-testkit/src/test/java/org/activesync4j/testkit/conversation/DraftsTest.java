package org.activesync4j.testkit.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.activesync4j.Version;
import org.activesync4j.item.Attachment;
import org.activesync4j.item.Content;
import org.activesync4j.item.Item;
import org.activesync4j.spi.Driver;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.testkit.device.TestItem;
import org.activesync4j.testkit.fault.Fault;
import org.activesync4j.testkit.fault.Faults;
import org.activesync4j.testkit.groupware.Ability;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.activesync4j.wbxml.page.Email;
import org.activesync4j.wbxml.page.Email2;
import org.junit.jupiter.api.Tag;

/** Drafts, which devices write from 16.0 on, and what is attached to them; see [MS-ASEMAIL] and [MS-ASAIRS] 2.2.2. */
class DraftsTest {

    private static final Element TO = Element.of(Email.TO, "bob@example.org");
    private static final Element SUBJECT = Element.of(Email.SUBJECT, "Milk");

    @From16_0
    @Tag("MSASEMAIL_S01_TC26")
    void aDraftIsWrittenChangedAndThrownAway(Version version) {
        World world = World.with();
        TestCollection drafts = drafts(world, version);

        drafts.add("c1", TestItem.of(TO, SUBJECT, Element.of(Email2.BCC, "cy@example.org"), TestItem.text("two")))
                .sync();
        drafts.drain();
        assertThat(drafts.status("c1")).isEqualTo(1);
        assertThat(world.alice.drafts().item("Milk").get(org.activesync4j.item.Email.BCC))
                .contains("cy@example.org");
        String id = drafts.find("Milk");

        drafts.change(id, Element.of(Email.SUBJECT, "Oat milk")).drain();
        assertThat(world.alice.drafts().titles()).containsExactly("Oat milk");
        assertThat(world.alice.drafts().item("Oat milk").get(org.activesync4j.item.Email.TO))
                .contains("bob@example.org");

        drafts.delete(id).drain();
        assertThat(world.alice.drafts().titles()).isEmpty();
        assertThat(world.alice.trash().titles()).containsExactly("Oat milk");
    }

    @From16_0
    void anotherDeviceSeesThatItIsADraft(Version version) {
        World world = World.with();
        drafts(world, version).add("c1", TestItem.of(TO, SUBJECT)).sync();

        TestDevice other = world.device(world.alice, version, "tablet").provision();
        other.folderSync();

        assertThat(other.collection(FolderKind.DRAFTS).drain().item("Milk").text(Email2.IS_DRAFT))
                .contains("1");
    }

    @From12_1
    @Tag("MSASCMD_S19_TC25")
    void elsewhereAndBefore16NobodyAddsMails(Version version) {
        World world = World.with();
        TestDevice device = world.ready(version);
        TestCollection inbox = device.collection(FolderKind.INBOX).drain();
        TestCollection drafts = device.collection(FolderKind.DRAFTS).drain();

        inbox.add("c1", TestItem.of(TO, SUBJECT)).sync();
        drafts.add("c2", TestItem.of(TO, SUBJECT)).sync();

        assertThat(inbox.status("c1")).isEqualTo(6);
        assertThat(drafts.status("c2")).isEqualTo(version.atLeast(Version.V16_0) ? 1 : 6);
        assertThat(world.alice.inbox().titles()).isEmpty();
    }

    @From16_0
    void whatIsAttachedIsKeptAndTheDeviceIsToldItsReference(Version version) {
        for (Ability[] abilities : new Ability[][] {{}, {Ability.TOKENS}, {Ability.RENUMBERS}}) {
            World world = World.with(abilities);
            TestCollection drafts = drafts(world, version);

            Element added = Said.first(drafts.add("c1", TestItem.of(TO, SUBJECT, attach("a1", "a.txt", "one")))
                    .sync());
            String first = reference(added, AirSync.ADD, "a1");
            drafts.drain();
            assertThat(texts(world)).containsExactly("one");

            Element changed = Said.first(drafts.change(drafts.find("Milk"), attach("a2", "b.txt", "two"))
                    .sync());
            String second = reference(changed, AirSync.CHANGE, "a2");
            drafts.drain();

            assertThat(texts(world)).containsExactly("one", "two");
            assertThat(first).isNotEqualTo(second);
            assertThat(seen(world, version)).hasSize(2).endsWith(second);
        }
    }

    @From16_0
    void whatIsTakenAwayIsGoneAndTheRestStays(Version version) {
        World world = World.with();
        TestCollection drafts = drafts(world, version);
        Element added = Said.first(drafts.add(
                        "c1",
                        TestItem.of(
                                TO,
                                SUBJECT,
                                Element.of(
                                        AirSyncBase.ATTACHMENTS, file("a1", "a.txt", "one"), file("a2", "b", "two"))))
                .sync());
        String first = reference(added, AirSync.ADD, "a1");
        drafts.drain();

        drafts.change(drafts.find("Milk"), remove(first)).sync();
        assertThat(drafts.status(drafts.find("Milk"))).isEqualTo(1);
        assertThat(texts(world)).containsExactly("two");

        drafts.change(drafts.find("Milk"), remove(first)).drain();
        drafts.change(drafts.find("Milk"), remove("made up")).drain();
        assertThat(texts(world)).containsExactly("two");
    }

    @From16_0
    void whatTheDeviceAttachedDoesNotComeBack(Version version) {
        World world = World.with();
        TestCollection drafts = drafts(world, version);

        Element told = Said.first(drafts.add("c1", TestItem.of(TO, SUBJECT, attach("a1", "a.txt", "one")))
                .sync());

        assertThat(Said.told(told)).isEmpty();
        assertThat(Said.told(drafts.sync())).isEmpty();
    }

    @From16_0
    void aRepeatedKeyAttachesOnceAndGivesTheSameReferences(Version version) {
        World world = World.with();
        TestDevice device = world.ready(version);
        TestCollection drafts = device.collection(FolderKind.DRAFTS).drain();
        drafts.add("c1", TestItem.of(TO, SUBJECT, attach("a1", "a.txt", "one")));
        Element adding = Said.sync(drafts.request());
        String first = reference(Said.first(device.send("Sync", adding)), AirSync.ADD, "a1");
        assertThat(reference(Said.first(device.send("Sync", adding)), AirSync.ADD, "a1"))
                .isEqualTo(first);
        drafts.drain();

        drafts.change(drafts.find("Milk"), attach("a2", "b.txt", "two"));
        Element changing = Said.sync(drafts.request());
        String second = reference(Said.first(device.send("Sync", changing)), AirSync.CHANGE, "a2");

        assertThat(reference(Said.first(device.send("Sync", changing)), AirSync.CHANGE, "a2"))
                .isEqualTo(second);
        assertThat(texts(world)).containsExactly("one", "two");
    }

    @From16_0
    void aDriverThatBreaksAfterItHasAttachedDoesNotAttachTwice(Version version) {
        Faults faults = new Faults();
        World world = World.with(driver -> faults.wrap(Driver.class, driver));
        TestCollection drafts = drafts(world, version);
        drafts.add("c1", TestItem.of(TO, SUBJECT)).sync();
        drafts.drain();

        faults.next("Account.update", Fault.breaksAfterwards());
        drafts.change(drafts.find("Milk"), attach("a1", "a.txt", "one")).sync();
        world.advanceSeconds(120);
        drafts.drain();

        assertThat(texts(world)).containsExactly("one");
    }

    @From16_0
    void aDriverThatBreaksBeforeItHasAttachedIsAskedAgain(Version version) {
        Faults faults = new Faults();
        World world = World.with(driver -> faults.wrap(Driver.class, driver));
        TestCollection drafts = drafts(world, version);
        drafts.add("c1", TestItem.of(TO, SUBJECT)).sync();
        drafts.drain();

        faults.next("Account.update", Fault.breaks());
        drafts.change(drafts.find("Milk"), attach("a1", "a.txt", "one")).sync();
        world.advanceSeconds(120);
        drafts.drain();

        assertThat(texts(world)).containsExactly("one");
    }

    @From16_0
    void aDriverThatBreaksAfterItHasCreatedADraftDoesNotAttachTwice(Version version) {
        Faults faults = new Faults();
        World world = World.with(driver -> faults.wrap(Driver.class, driver));
        TestCollection drafts = drafts(world, version);

        faults.next("Account.create", Fault.breaksAfterwards());
        drafts.add("c1", TestItem.of(TO, SUBJECT, attach("a1", "a.txt", "one"))).sync();
        world.advanceSeconds(120);
        drafts.drain();

        assertThat(world.alice.drafts().titles()).containsExactly("Milk");
        assertThat(texts(world)).containsExactly("one");
    }

    @From16_0
    void aDraftThatIsWordedAnewHasTheNewAttachments(Version version) {
        World world = World.with();
        TestDevice device = world.ready(version);
        TestCollection drafts = device.collection(FolderKind.DRAFTS).drain();
        device.loseAnswer();
        drafts.add("c1", TestItem.of(TO, SUBJECT, attach("a1", "a.txt", "one"))).sync();

        drafts.add("c1", TestItem.of(TO, SUBJECT, attach("a2", "b.txt", "two"))).drain();

        assertThat(texts(world)).containsExactly("two");
    }

    @From16_0
    @Tag("MSASAIRS_S04_TC05")
    void anAttachmentWithoutContentIsRefusedAndNothingChanges(Version version) {
        World world = World.with();
        TestCollection drafts = drafts(world, version);
        drafts.add("c1", TestItem.of(TO, SUBJECT)).sync();
        drafts.drain();
        String id = drafts.find("Milk");

        drafts.change(
                        id,
                        Element.of(Email.SUBJECT, "Bread"),
                        Element.of(
                                AirSyncBase.ATTACHMENTS,
                                Element.of(AirSyncBase.ADD, Element.of(AirSyncBase.CLIENT_ID, "a1"))))
                .sync();

        assertThat(drafts.status(id)).isEqualTo(6);
        assertThat(world.alice.drafts().titles()).containsExactly("Milk");
    }

    private static TestCollection drafts(World world, Version version) {
        return world.ready(version).collection(FolderKind.DRAFTS).drain();
    }

    private static Element attach(String clientId, String name, String text) {
        return Element.of(AirSyncBase.ATTACHMENTS, file(clientId, name, text));
    }

    private static Element file(String clientId, String name, String text) {
        return Element.of(
                AirSyncBase.ADD,
                Element.of(AirSyncBase.CLIENT_ID, clientId),
                Element.of(AirSyncBase.CONTENT, text.getBytes(StandardCharsets.UTF_8)),
                Element.of(AirSyncBase.CONTENT_TYPE, "text/plain"),
                Element.of(AirSyncBase.DISPLAY_NAME, name),
                Element.of(AirSyncBase.METHOD, "1"));
    }

    private static Element remove(String reference) {
        return Element.of(
                AirSyncBase.ATTACHMENTS,
                Element.of(AirSyncBase.DELETE, Element.of(AirSyncBase.FILE_REFERENCE, reference)));
    }

    private static String reference(Element collection, org.activesync4j.wbxml.Tag command, String clientId) {
        return collection
                .require(AirSync.RESPONSES)
                .require(command)
                .require(AirSync.APPLICATION_DATA)
                .require(AirSyncBase.ATTACHMENTS)
                .children(AirSyncBase.ATTACHMENT)
                .stream()
                .filter(attachment -> attachment.text(AirSyncBase.CLIENT_ID).equals(Optional.of(clientId)))
                .map(attachment ->
                        attachment.require(AirSyncBase.FILE_REFERENCE).text())
                .findFirst()
                .orElseThrow();
    }

    /** What is in the attachments of the only draft. */
    private static List<String> texts(World world) {
        Item draft = world.alice.drafts().item("Milk");
        return Attachment.all(draft).stream()
                .map(attachment -> attachment.get(Attachment.REFERENCE).orElseThrow())
                .map(reference -> text(world.alice.drafts().attachment(reference)))
                .toList();
    }

    private static String text(Content content) {
        try (InputStream in = content.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** How a device that comes anew names the attachments of the only draft. */
    private static List<String> seen(World world, Version version) {
        TestDevice other = world.device(world.alice, version, "tablet").provision();
        other.folderSync();
        TestItem draft = other.collection(FolderKind.DRAFTS).drain().item("Milk");
        return Objects.requireNonNull(draft.properties().get(AirSyncBase.ATTACHMENTS))
                .children(AirSyncBase.ATTACHMENT)
                .stream()
                .map(attachment ->
                        attachment.require(AirSyncBase.FILE_REFERENCE).text())
                .toList();
    }
}
