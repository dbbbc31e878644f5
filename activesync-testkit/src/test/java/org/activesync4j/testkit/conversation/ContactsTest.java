package org.activesync4j.testkit.conversation;

import static java.util.stream.Collectors.toSet;
import static org.activesync4j.testkit.conversation.ShownBodies.assertCut;
import static org.activesync4j.testkit.conversation.ShownBodies.assertWhole;
import static org.activesync4j.testkit.conversation.ShownBodies.body;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.activesync4j.Version;
import org.activesync4j.item.Contact;
import org.activesync4j.item.Content;
import org.activesync4j.item.Item;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.testkit.device.TestItem;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.activesync4j.wbxml.page.Contacts;
import org.activesync4j.wbxml.page.Contacts2;
import org.junit.jupiter.api.Tag;

/** Contacts, [MS-ASCNTC]. */
class ContactsTest {

    private static final String NAME = "the FileAs";
    private static final String PICTURE = "AQID";
    private static final int LARGEST_PICTURE = 48 * 1024;

    private static final Set<org.activesync4j.wbxml.Tag> NO_TEXT = Set.of(
            Contacts.BIRTHDAY,
            Contacts.ANNIVERSARY,
            Contacts.CATEGORIES,
            Contacts.CATEGORY,
            Contacts.CHILDREN,
            Contacts.CHILD,
            Contacts.PICTURE);

    private static final Set<org.activesync4j.wbxml.Tag> NOT_OF_A_CONTACT =
            Set.of(Contacts.COMPRESSED_RTF, Contacts.ALIAS, Contacts.WEIGHTED_RANK);

    private static final Set<org.activesync4j.wbxml.Tag> BODIES =
            Set.of(Contacts.BODY, Contacts.BODY_SIZE, Contacts.BODY_TRUNCATED, AirSyncBase.BODY);

    /** An element for each property, save the body. */
    private static List<Element> everything() {
        List<Element> all = new ArrayList<>(Stream.of(Contacts.PAGE, Contacts2.PAGE)
                .flatMap(page -> page.tags().stream())
                .filter(tag -> !NO_TEXT.contains(tag) && !NOT_OF_A_CONTACT.contains(tag) && !BODIES.contains(tag))
                .map(tag -> Element.of(tag, "the " + tag.name()))
                .toList());
        all.add(Element.of(Contacts.BIRTHDAY, "1980-02-29T00:00:00.000Z"));
        all.add(Element.of(Contacts.ANNIVERSARY, "2004-12-31T00:00:00.000Z"));
        all.add(list(Contacts.CATEGORIES, Contacts.CATEGORY, "Friends", "Bakers"));
        all.add(list(Contacts.CHILDREN, Contacts.CHILD, "Bo", "Cy"));
        all.add(Element.of(Contacts.PICTURE, PICTURE));
        return all;
    }

    private static Element list(org.activesync4j.wbxml.Tag list, org.activesync4j.wbxml.Tag each, String... values) {
        return Element.of(
                list, Stream.of(values).map(value -> Element.of(each, value)).toList());
    }

    private static Element note(Version version, String text) {
        return version.before(Version.V12_0) ? Element.of(Contacts.BODY, text) : TestItem.text(text);
    }

    private static TestItem contact(Version version) {
        List<Element> all = everything();
        all.add(note(version, "the note"));
        return TestItem.of(all.toArray(Element[]::new));
    }

    /** What another device of the same user makes of a contact, save the body. */
    private static Map<org.activesync4j.wbxml.Tag, Element> seenElsewhere(World world, Version version, String name) {
        TestDevice tablet = world.device(world.alice, version, "tablet").provision();
        tablet.folderSync();
        Map<org.activesync4j.wbxml.Tag, Element> seen = new java.util.LinkedHashMap<>(
                tablet.collection(FolderKind.CONTACTS).drain().item(name).properties());
        seen.keySet().removeAll(BODIES);
        return seen;
    }

    @EveryVersion
    @Tag("MSASCNTC_S01_TC01")
    void everythingThatADeviceAddsIsKeptAndReachesAnotherDevice(Version version) {
        for (Version other : new Version[] {Version.V2_5, Version.V12_1, Version.V14_1, Version.V16_1}) {
            World world = World.with();
            TestCollection contacts =
                    world.ready(version).collection(FolderKind.CONTACTS).drain();

            contacts.add(contact(version)).drain();

            Item kept = world.alice.contacts().item(NAME);
            assertThat(kept.properties())
                    .containsExactlyInAnyOrderElementsOf(Contact.SCHEMA.properties().stream()
                            .filter(property -> property != Contact.ALIAS && property != Contact.WEIGHTED_RANK)
                            .toList());
            assertThat(seenElsewhere(world, other, NAME).values()).containsExactlyInAnyOrderElementsOf(everything());
        }
    }

    @EveryVersion
    void everythingThatADeviceChangesIsChanged(Version version) {
        World world = World.with();
        TestCollection contacts =
                world.ready(version).collection(FolderKind.CONTACTS).drain();
        contacts.add(contact(version)).drain();
        List<Element> other = everything().stream()
                .map(element -> element.text().startsWith("the ") && !element.is(Contacts.FILE_AS)
                        ? Element.of(element.tag(), "another " + element.tag().name())
                        : element)
                .toList();

        contacts.change(contacts.find(NAME), other.toArray(Element[]::new)).drain();

        assertThat(seenElsewhere(world, version, NAME).values()).containsExactlyInAnyOrderElementsOf(other);
    }

    @EveryVersion
    void anEmptyElementRemovesAProperty(Version version) {
        World world = World.with();
        TestCollection contacts =
                world.ready(version).collection(FolderKind.CONTACTS).drain();
        contacts.add(contact(version)).drain();
        Element[] empty = everything().stream()
                .map(element -> element.is(Contacts.FILE_AS) ? element : Element.of(element.tag()))
                .toArray(Element[]::new);

        contacts.change(contacts.find(NAME), empty).drain();

        Map<org.activesync4j.wbxml.Tag, Element> left = seenElsewhere(world, version, NAME);
        assertThat(left.values().stream().filter(element -> !element.isEmpty()))
                .containsExactly(Element.of(Contacts.FILE_AS, NAME));
        assertThat(left).doesNotContainKeys(Contacts.BIRTHDAY, Contacts.ANNIVERSARY, Contacts.PICTURE);
    }

    @EveryVersion
    void whatAServerDoesNotKeepBecauseNothingIsInItDoesNotComeBack(Version version) {
        World world = World.with();
        TestCollection contacts =
                world.ready(version).collection(FolderKind.CONTACTS).drain();
        world.alice
                .contacts()
                .storeAs(contact ->
                        contact.without(Set.of(Contact.JOB_TITLE, Contact.CATEGORIES, Contact.BIRTHDAY, Contact.BODY)));

        Element told = Said.first(contacts.add(TestItem.of(
                        Element.of(Contacts.FILE_AS, "Ann"),
                        Element.of(Contacts.JOB_TITLE),
                        Element.of(Contacts.CATEGORIES),
                        Element.of(Contacts.BIRTHDAY),
                        note(version, "")))
                .sync());

        assertThat(Said.told(told)).isEmpty();
        assertThat(Said.told(contacts.sync())).isEmpty();
    }

    @EveryVersion
    void aPictureThatAServerKeepsInItsOwnWayDoesNotComeBack(Version version) {
        World world = World.with();
        TestCollection contacts =
                world.ready(version).collection(FolderKind.CONTACTS).drain();
        world.alice
                .contacts()
                .storeAs(contact ->
                        contact.with(Contact.PICTURE, () -> new ByteArrayInputStream(new byte[] {1, 2, 3})));

        Element told = Said.first(contacts.add("kept", picture("Ann", PICTURE)).sync());
        assertThat(Said.told(told)).isEmpty();

        told = Said.first(contacts.add("changed", picture("Ben", "BAUG")).sync());
        assertThat(Said.told(told)).extracting(Element::tag).containsExactly(AirSync.CHANGE);
        assertThat(contacts.item("Ben").text(Contacts.PICTURE)).contains(PICTURE);
    }

    // Silence

    private static Set<org.activesync4j.wbxml.Tag> leftAfterAChangeOfTheName(Version version, Element... supported) {
        World world = World.with();
        TestCollection contacts = world.ready(version).collection(FolderKind.CONTACTS);
        for (Element each : supported) {
            contacts.supported(each);
        }
        contacts.drain().add(contact(version)).drain();
        contacts.change(contacts.find(NAME), Element.of(Contacts.FILE_AS, "Ann"))
                .drain();
        assertThat(world.alice.contacts().item("Ann").has(Contact.BODY))
                .as("the note stays whatever the device handles")
                .isTrue();
        return seenElsewhere(world, version, "Ann").keySet();
    }

    private static Set<org.activesync4j.wbxml.Tag> tags(List<Element> elements) {
        return elements.stream().map(Element::tag).collect(toSet());
    }

    @EveryVersion
    void silenceOfADeviceThatDidNotSayWhatItHandlesRemoves(Version version) {
        assertThat(leftAfterAChangeOfTheName(version)).containsExactlyInAnyOrder(Contacts.FILE_AS, Contacts.PICTURE);
    }

    @EveryVersion
    void silenceOfADeviceThatHandlesNothingRemovesNothing(Version version) {
        assertThat(leftAfterAChangeOfTheName(version, Element.of(AirSync.SUPPORTED)))
                .isEqualTo(tags(everything()));
    }

    @EveryVersion
    @Tag("MSASCNTC_S01_TC02")
    @Tag("MSASCNTC_S01_TC03")
    void silenceRemovesWhatADeviceHandlesAndNothingElse(Version version) {
        Set<org.activesync4j.wbxml.Tag> ghostable = tags(everything());
        ghostable.remove(Contacts.PICTURE);
        for (org.activesync4j.wbxml.Tag ghosted : Set.of(Contacts.ASSISTANT_NAME, Contacts2.NICK_NAME)) {
            List<Element> handled = ghostable.stream()
                    .filter(tag -> !tag.equals(ghosted))
                    .map(Element::of)
                    .toList();

            assertThat(leftAfterAChangeOfTheName(version, Element.of(AirSync.SUPPORTED, handled)))
                    .containsExactlyInAnyOrder(Contacts.FILE_AS, Contacts.PICTURE, ghosted);
        }
        Set<org.activesync4j.wbxml.Tag> allButOne = new HashSet<>(tags(everything()));
        allButOne.remove(Contacts.ASSISTANT_NAME);
        assertThat(leftAfterAChangeOfTheName(
                        version, Element.of(AirSync.SUPPORTED, Element.of(Contacts.ASSISTANT_NAME))))
                .isEqualTo(allButOne);
    }

    @EveryVersion
    void whatADeviceHandlesCountsHoweverItIsListed(Version version) {
        Element listed = Element.of(
                AirSync.SUPPORTED,
                Element.of(Contacts.ASSISTANT_NAME, "x".repeat(100_000)),
                Element.of(Contacts.ASSISTANT_NAME),
                Element.of(Contacts.CHILDREN, Element.of(Contacts.CHILD)));

        assertThat(leftAfterAChangeOfTheName(version, listed))
                .doesNotContain(Contacts.ASSISTANT_NAME, Contacts.CHILDREN)
                .contains(Contacts.CATEGORIES, Contacts.JOB_TITLE);
    }

    // Limits

    private static String pictureOf(int characters) {
        return "A".repeat(characters);
    }

    @EveryVersion
    @Tag("MSASCNTC_S01_TC05")
    void aPictureOfMoreThan48KilobytesIsStatus6(Version version) {
        World world = World.with();
        TestCollection contacts =
                world.ready(version).collection(FolderKind.CONTACTS).drain();

        contacts.add("fits", picture("Ann", pictureOf(LARGEST_PICTURE)))
                .add("larger", picture("Ben", pictureOf(LARGEST_PICTURE + 4)))
                .sync();

        assertThat(contacts.status("fits")).isEqualTo(1);
        assertThat(contacts.status("larger")).isEqualTo(6);
        assertThat(world.alice.contacts().titles()).containsExactly("Ann");
        assertThat(seenElsewhere(world, version, "Ann").get(Contacts.PICTURE))
                .isEqualTo(Element.of(Contacts.PICTURE, pictureOf(LARGEST_PICTURE)));
    }

    private static TestItem picture(String name, String base64) {
        return TestItem.of(Element.of(Contacts.FILE_AS, name), Element.of(Contacts.PICTURE, base64));
    }

    @EveryVersion
    void aPictureThatIsTooLargeForADeviceStaysAwayAndTheContactComes(Version version) {
        World world = World.with();
        world.alice.contacts().add("Ann");
        world.alice
                .contacts()
                .edit(
                        "Ann",
                        ann -> ann.with(Contact.PICTURE, Content.of(new byte[LARGEST_PICTURE]))
                                .with(Contact.JOB_TITLE, "Baker"));

        assertThat(seenElsewhere(world, version, "Ann"))
                .doesNotContainKey(Contacts.PICTURE)
                .containsKey(Contacts.JOB_TITLE);
    }

    private static TestItem many(String name, org.activesync4j.wbxml.Tag list, Element each, int count) {
        return TestItem.of(Element.of(Contacts.FILE_AS, name), Element.of(list, Collections.nCopies(count, each)));
    }

    @EveryVersion
    @Tag("MSASCNTC_S01_TC06")
    void aContactHasUpTo300Categories(Version version) {
        assertHoldsUpTo300(version, Contacts.CATEGORIES, Element.of(Contacts.CATEGORY, "Friends"));
    }

    @EveryVersion
    @Tag("MSASCNTC_S01_TC07")
    void aContactHasUpTo300Children(Version version) {
        assertHoldsUpTo300(version, Contacts.CHILDREN, Element.of(Contacts.CHILD, "Bo"));
    }

    private static void assertHoldsUpTo300(Version version, org.activesync4j.wbxml.Tag list, Element each) {
        World world = World.with();
        TestCollection contacts =
                world.ready(version).collection(FolderKind.CONTACTS).drain();

        contacts.add("most", many("Ann", list, each, 300))
                .add("more", many("Ben", list, each, 301))
                .sync();

        assertThat(contacts.status("most")).isEqualTo(1);
        assertThat(contacts.status("more")).isEqualTo(6);
        assertThat(seenElsewhere(world, version, "Ann").get(list))
                .isEqualTo(Element.of(list, Collections.nCopies(300, each)));
    }

    // Bodies

    @From12_0
    @Tag("MSASCNTC_S01_TC08")
    void theNoteIsCutForWhoSaysSo(Version version) {
        World world = World.with();
        world.alice.contacts().add("Ann", "Ten bytes!");
        TestCollection contacts = world.ready(version)
                .collection(FolderKind.CONTACTS)
                .options(Said.bodyPreference(Said.type(1), Said.upTo(9)))
                .drain();

        assertCut(body(contacts.item("Ann")), 1, "Ten bytes", 10);
    }

    @From12_0
    @Tag("MSASCNTC_S01_TC09")
    void theNoteIsNoLongerCutForWhoSaysSo(Version version) {
        World world = World.with();
        world.alice.contacts().add("Ann", "Ten bytes!");
        TestCollection contacts = world.ready(version)
                .collection(FolderKind.CONTACTS)
                .options(Said.bodyPreference(Said.type(1), Said.upTo(9)))
                .drain();

        contacts.options(Said.bodyPreference(Said.type(1)));
        world.alice.contacts().edit("Ann", ann -> ann.with(Contact.JOB_TITLE, "Baker"));

        assertWhole(body(contacts.drain().item("Ann")), 1, "Ten bytes!");
    }

    // Birthdays

    @EveryVersion
    void aBirthdayIsTheSameDayHoweverADeviceWritesIt(Version version) {
        World world = World.with();
        TestCollection contacts =
                world.ready(version).collection(FolderKind.CONTACTS).drain();
        String[] dialects = {
            "1980-02-29T00:00:00.000Z",
            "1980-02-29T00:00:00Z",
            "1980-02-29T11:59:00.000Z",
            "1980-02-29T12:00:00.000Z",
            "1980-02-28T23:00:00.000Z",
            "1980-02-28T15:00:00.000Z",
            "1980-02-29T08:00:00.000Z",
            "19800229T000000Z",
            "1980-02-29"
        };

        for (String dialect : dialects) {
            contacts.add(TestItem.of(Element.of(Contacts.FILE_AS, dialect), Element.of(Contacts.BIRTHDAY, dialect)));
        }
        Element told = Said.first(contacts.sync());

        assertThat(Said.told(told)).as("what comes back").isEmpty();
        for (String dialect : dialects) {
            assertThat(world.alice.contacts().item(dialect).get(Contact.BIRTHDAY))
                    .as(dialect)
                    .contains(LocalDate.of(1980, 2, 29));
        }
    }
}
