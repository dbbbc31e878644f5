package org.activesync4j.testkit.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.activesync4j.Version;
import org.activesync4j.item.Contact;
import org.activesync4j.item.Email;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.testkit.device.TestAnswer;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.testkit.device.TestItem;
import org.activesync4j.testkit.groupware.Letter;
import org.activesync4j.wbxml.CodePages;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Node;
import org.activesync4j.wbxml.Opaque;
import org.activesync4j.wbxml.Text;
import org.activesync4j.wbxml.WbxmlWriter;
import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.activesync4j.wbxml.page.Contacts;
import org.activesync4j.wbxml.page.FolderHierarchy;
import org.activesync4j.wbxml.page.GetItemEstimate;
import org.activesync4j.wbxml.page.Ping;
import org.junit.jupiter.api.Tag;

/** However a device says what it has to say, it is understood and nothing of it is lost. */
class LenientInputTest {

    private static final Element UNKNOWN = Element.of(
            CodePages.tag(0x3F << 6 | 0x3E),
            Element.of(AirSync.SYNC_KEY, "0"),
            Element.of(CodePages.tag(AirSync.PAGE.number() << 6 | 0x3F), "something new"));

    /** Says a request otherwise: children first, then the element itself. */
    private static Element otherwise(Element element, UnaryOperator<Element> saying) {
        List<Node> nodes = new ArrayList<>();
        for (Node node : element.nodes()) {
            nodes.add(node instanceof Element child ? otherwise(child, saying) : node);
        }
        return saying.apply(Element.of(element.tag(), nodes));
    }

    private static Element reversed(Element element) {
        List<Node> nodes = new ArrayList<>(element.nodes());
        if (element.tag().page() != AirSyncBase.PAGE.number()) {
            Collections.reverse(nodes);
        }
        return Element.of(element.tag(), nodes);
    }

    private static Element opaque(Element element) {
        List<Node> nodes = new ArrayList<>();
        for (Node node : element.nodes()) {
            nodes.add(node instanceof Text text ? Opaque.of(text.text().getBytes(StandardCharsets.UTF_8)) : node);
        }
        return Element.of(element.tag(), nodes);
    }

    private static Element withUnknownTags(Element element) {
        List<Node> nodes = new ArrayList<>(element.nodes());
        if (!element.children().isEmpty()) {
            nodes.add(0, UNKNOWN);
            nodes.add(UNKNOWN);
        }
        return Element.of(element.tag(), nodes);
    }

    private static byte[] bytes(Element root) {
        return new WbxmlWriter().permitUnknownTags().node(root).finish().toByteArray();
    }

    /** A device that adds a contact, changes one and deletes one, and says so otherwise. */
    private static void assertUnderstood(Version version, Function<Element, byte[]> saying) {
        World world = World.with();
        world.alice.contacts().add("Ben", "Smith");
        world.alice.contacts().add("Cid");
        TestDevice device = world.ready(version);
        TestCollection contacts = device.collection(FolderKind.CONTACTS).drain();
        String ben = contacts.find("Ben");
        String cid = contacts.find("Cid");
        Element ann = Element.of(Contacts.FILE_AS, "Ann");
        Element bert = Element.of(Contacts.FILE_AS, "Bert");
        contacts.add("new", TestItem.of(ann, Element.of(Contacts.JOB_TITLE, "Baker"), note(version)))
                .change(ben, bert)
                .delete(cid)
                .window(5);
        world.alice.contacts().add("Dan");

        Element told = Said.first(device.send("Sync", saying.apply(Said.sync(contacts.request()))));

        assertThat(Said.status(told)).isEqualTo(1);
        assertThat(Said.responded(told, AirSync.ADD)).isEqualTo(1);
        assertThat(Said.told(told)).extracting(Element::tag).containsExactly(AirSync.ADD);
        assertThat(world.alice.contacts().titles()).containsExactlyInAnyOrder("Ann", "Bert", "Dan");
        assertThat(world.alice.contacts().item("Ann").get(Contact.JOB_TITLE)).contains("Baker");
        assertThat(world.alice.contacts().item("Ann").get(Contact.BODY)).isPresent();
    }

    private static Element note(Version version) {
        return version.before(Version.V12_0) ? Element.of(Contacts.BODY, "a note") : TestItem.text("a note");
    }

    @EveryVersion
    void inWhateverOrder(Version version) {
        assertUnderstood(version, root -> bytes(otherwise(root, LenientInputTest::reversed)));
    }

    @EveryVersion
    @Tag("traps_04")
    void asOpaqueDataWhereTextIsExpected(Version version) {
        assertUnderstood(version, root -> bytes(otherwise(root, LenientInputTest::opaque)));
    }

    @EveryVersion
    void withTagsThatNobodyKnowsAmongTheOthers(Version version) {
        assertUnderstood(version, root -> bytes(otherwise(root, LenientInputTest::withUnknownTags)));
    }

    @EveryVersion
    void withElementsOfOtherClassesAmongTheProperties(Version version) {
        World world = World.with();
        TestCollection contacts =
                world.ready(version).collection(FolderKind.CONTACTS).drain();

        contacts.add(TestItem.of(
                        Element.of(org.activesync4j.wbxml.page.Email.READ, "perhaps"),
                        Element.of(Contacts.FILE_AS, "Ann"),
                        Element.of(AirSync.CLASS, "Contacts"),
                        Element.of(Contacts.JOB_TITLE, "Baker")))
                .drain();

        assertThat(world.alice.contacts().item("Ann").get(Contact.JOB_TITLE)).contains("Baker");
    }

    @EveryVersion
    void withWhiteSpaceAroundNumbersAndClaims(Version version) {
        assertUnderstood(version, root -> bytes(otherwise(root, LenientInputTest::spaced)));
    }

    private static Element spaced(Element element) {
        boolean scalar = element.is(AirSync.GET_CHANGES)
                || element.is(AirSync.DELETES_AS_MOVES)
                || element.is(AirSync.WINDOW_SIZE)
                || element.is(AirSync.SYNC_KEY)
                || element.is(AirSyncBase.TYPE);
        return scalar ? Element.of(element.tag(), " \r\n\t" + element.text() + " ") : element;
    }

    @EveryVersion
    void withKeysAndIdsInAnotherLetterCase(Version version) {
        assertUnderstood(version, root -> bytes(otherwise(root, LenientInputTest::shouted)));
    }

    private static Element shouted(Element element) {
        boolean id = element.is(AirSync.SYNC_KEY) || element.is(AirSync.SERVER_ID);
        return id ? Element.of(element.tag(), element.text().toUpperCase(Locale.ROOT)) : element;
    }

    /** Also of traps: empty Options, GetChanges with a text, empty Commands. */
    @EveryVersion
    @Tag("traps_04")
    void withElementsInWhichNothingIs(Version version) {
        World world = World.with();
        TestDevice device = world.ready(version);
        TestCollection contacts = device.collection(FolderKind.CONTACTS);
        Element first = Said.told(
                device, Said.collection(contacts, Element.of(AirSync.SUPPORTED), Said.options(), Said.commands()));
        assertThat(Said.status(first)).isEqualTo(1);
        contacts.withKey(first.require(AirSync.SYNC_KEY).text());
        world.alice.contacts().add("Ann");

        for (String getChanges : new String[] {"", "1"}) {
            Element told = Said.told(
                    device,
                    Said.collection(
                            contacts,
                            Element.of(AirSync.DELETES_AS_MOVES),
                            Element.of(AirSync.GET_CHANGES, getChanges),
                            Said.options(),
                            Said.commands()));
            assertThat(Said.told(told)).extracting(Element::tag).containsExactly(AirSync.ADD);
        }
    }

    @EveryVersion
    void aClaimInWhichNothingIsIsTrue(Version version) {
        World world = World.with();
        world.alice.inbox().deliver(Letter.plain("bob@example.org", "Hello", "How are you?"));
        TestCollection inbox = world.ready(version).collection(FolderKind.INBOX).drain();

        inbox.change(inbox.find("Hello"), Element.of(org.activesync4j.wbxml.page.Email.READ))
                .sync();

        assertThat(world.alice.inbox().item("Hello").get(Email.READ)).contains(true);
    }

    @EveryVersion
    @Tag("traps_04")
    void withOptionsForSeveralClasses(Version version) {
        World world = World.with();
        TestCollection inbox = world.ready(version).collection(FolderKind.INBOX);
        world.alice.inbox().deliver(Letter.plain("bob@example.org", "Old", "Long ago."));
        world.advance(java.time.Duration.ofDays(10));
        world.alice.inbox().deliver(Letter.plain("bob@example.org", "New", "Today."));
        TestDevice device = world.device(version).provision();
        device.folderSync();

        Element first = Said.told(
                device,
                Said.collection(
                        inbox,
                        Said.options(Element.of(AirSync.CLASS, "SMS"), Said.filter(0)),
                        Said.options(Said.filter(2), Element.of(AirSync.CLASS, "Email"))));
        inbox.withKey(first.require(AirSync.SYNC_KEY).text());

        assertThat(Said.told(Said.told(device, Said.collection(inbox)))).hasSize(1);
    }

    @EveryVersion
    @Tag("traps_04")
    void aChangeOfASingleProperty(Version version) {
        World world = World.with();
        world.alice.contacts().add("Ann");
        TestCollection contacts = world.ready(version)
                .collection(FolderKind.CONTACTS)
                .supported(Element.of(AirSync.SUPPORTED))
                .drain();

        contacts.change(contacts.find("Ann"), Element.of(Contacts.JOB_TITLE, "Baker"))
                .sync();

        assertThat(world.alice.contacts().item("Ann").get(Contact.JOB_TITLE)).contains("Baker");
    }

    // The other commands

    private static void assertAlike(
            Version version, Function<TestDevice, Element> request, Function<TestAnswer, Object> gist, String command) {
        List<UnaryOperator<Element>> ways = List.of(
                root -> otherwise(root, LenientInputTest::reversed),
                root -> otherwise(root, LenientInputTest::opaque),
                root -> otherwise(root, LenientInputTest::withUnknownTags));
        for (UnaryOperator<Element> way : ways) {
            World world = World.with();
            world.alice.inbox().deliver(Letter.plain("bob@example.org", "Hello", "How are you?"));
            TestDevice device = world.ready(version);
            device.sync(device.collection(FolderKind.INBOX));
            Element root = request.apply(device);

            assertThat(gist.apply(device.send(command, bytes(way.apply(root)))))
                    .isEqualTo(gist.apply(device.send(command, root)));
        }
    }

    @EveryVersion
    void aFolderSync(Version version) {
        assertAlike(
                version,
                device -> Element.of(FolderHierarchy.FOLDER_SYNC, Element.of(FolderHierarchy.SYNC_KEY, "0")),
                answer -> answer.root().require(FolderHierarchy.CHANGES),
                "FolderSync");
    }

    @EveryVersion
    void aPing(Version version) {
        assertAlike(
                version,
                device -> Element.of(
                        Ping.PING,
                        Element.of(Ping.HEARTBEAT_INTERVAL, "480"),
                        Element.of(
                                Ping.FOLDERS,
                                Element.of(
                                        Ping.FOLDER,
                                        Element.of(
                                                Ping.ID,
                                                device.collection(FolderKind.INBOX)
                                                        .id()),
                                        Element.of(Ping.CLASS, "Email")))),
                TestAnswer::root,
                "Ping");
    }

    @EveryVersion
    void aGetItemEstimate(Version version) {
        assertAlike(
                version,
                device -> estimate(device.version(), device.collection(FolderKind.INBOX)),
                TestAnswer::root,
                "GetItemEstimate");
    }

    private static Element estimate(Version version, TestCollection inbox) {
        Element key = Element.of(AirSync.SYNC_KEY, inbox.key());
        Element id = Element.of(GetItemEstimate.COLLECTION_ID, inbox.id());
        Element collection = version.before(Version.V14_0)
                ? Element.of(
                        GetItemEstimate.COLLECTION, Element.of(GetItemEstimate.CLASS, "Email"), id, Said.filter(0), key)
                : Element.of(GetItemEstimate.COLLECTION, key, id);
        return Element.of(GetItemEstimate.GET_ITEM_ESTIMATE, Element.of(GetItemEstimate.COLLECTIONS, collection));
    }
}
