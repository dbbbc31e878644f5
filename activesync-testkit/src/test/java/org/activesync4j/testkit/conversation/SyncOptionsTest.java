package org.activesync4j.testkit.conversation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.activesync4j.Version;
import org.activesync4j.item.Body;
import org.activesync4j.item.BodyType;
import org.activesync4j.item.Contact;
import org.activesync4j.item.Content;
import org.activesync4j.item.Email;
import org.activesync4j.item.Item;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.testkit.device.TestAnswer;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.testkit.device.TestItem;
import org.activesync4j.testkit.groupware.Letter;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.activesync4j.wbxml.page.Contacts;
import org.activesync4j.wbxml.page.Notes;
import org.junit.jupiter.api.Tag;

/** The sequence of a Sync, and what its options may and may not say. */
class SyncOptionsTest {

    private static final Element CLASS = Element.of(AirSync.CLASS, "Email");
    private static final Element SMS = Element.of(AirSync.CLASS, "SMS");

    private static World withMail() {
        World world = World.with();
        world.alice.inbox().deliver(Letter.plain("bob@example.org", "Hello", "How are you?"));
        return world;
    }

    private static Element number(org.activesync4j.wbxml.Tag tag, int value) {
        return Element.of(tag, Integer.toString(value));
    }

    /** The status of the root, or else of the first collection. */
    private static int status(TestAnswer answer) {
        return answer.root().integer(AirSync.STATUS).orElseGet(() -> Said.status(Said.first(answer)));
    }

    /** Begins with the first key and these Options, and says how that went. */
    private static int beginning(World world, Version version, FolderKind kind, Element... options) {
        TestDevice device = world.ready(version);
        return status(device.send(
                "Sync", Said.sync(Said.collection("0", device.collection(kind).id(), options))));
    }

    @EveryVersion
    @Tag("MSASCMD_S19_TC03")
    void theFirstKeyBringsAKeyTheSecondTheMailAndTheThirdWhatIsNew(Version version) {
        World world = withMail();
        TestDevice device = world.ready(version);
        TestCollection inbox = device.collection(FolderKind.INBOX);

        Element first = Said.first(device.sync(inbox));
        assertThat(first.require(AirSync.SYNC_KEY).text()).isNotEqualTo("0");
        assertThat(first.has(AirSync.COMMANDS)).isFalse();

        Element second = Said.first(device.sync(inbox));
        assertThat(Said.told(second)).extracting(Element::tag).containsExactly(AirSync.ADD);
        assertThat(second.require(AirSync.SYNC_KEY).text())
                .isNotEqualTo(first.require(AirSync.SYNC_KEY).text());

        world.alice.inbox().deliver(Letter.plain("bob@example.org", "Again", "And now?"));
        assertThat(Said.told(device.sync(inbox))).hasSize(1);
        assertThat(inbox.titles()).containsExactly("Again", "Hello");
    }

    @EveryVersion
    @Tag("MSASCMD_S19_TC10")
    void commandsAmongWhichThereIsNoneAreNoError(Version version) {
        TestDevice device = withMail().ready(version);
        TestCollection inbox = device.collection(FolderKind.INBOX).drain();

        TestAnswer answer = device.send("Sync", Said.sync(Said.collection(inbox, Said.commands())));

        assertThat(answer.isEmpty() || status(answer) == 1).isTrue();
    }

    @EveryVersion
    @Tag("MSASCMD_S19_TC14")
    void ofSeveralFiltersTheLastOneCounts(Version version) {
        World world = withMail();
        world.advance(java.time.Duration.ofDays(3));
        TestCollection inbox = world.ready(version)
                .collection(FolderKind.INBOX)
                .options(Said.filter(0), Said.filter(1))
                .drain();

        assertThat(inbox.status()).isEqualTo(1);
        assertThat(inbox.titles()).isEmpty();
    }

    @EveryVersion
    @Tag("MSASCMD_S19_TC41")
    void ofSeveralConflictsTheLastOneCounts(Version version) {
        World world = World.with();
        world.alice.contacts().add("Ann");
        TestCollection contacts =
                world.ready(version).collection(FolderKind.CONTACTS).drain();
        String ann = contacts.find("Ann");
        world.alice.contacts().edit("Ann", item -> item.with(Contact.FILE_AS, "Anna"));

        contacts.options(number(AirSync.CONFLICT, 1), number(AirSync.CONFLICT, 0))
                .change(ann, Element.of(Contacts.FILE_AS, "Annie"))
                .sync();

        assertThat(contacts.status(ann)).isEqualTo(1);
        assertThat(world.alice.contacts().titles()).containsExactly("Annie");
    }

    @From14_0
    @Tag("MSASCMD_S19_TC20")
    void severalClassesInOneBlockAreNoError(Version version) {
        assertThat(beginning(World.with(), version, FolderKind.INBOX, Said.options(CLASS, CLASS)))
                .isEqualTo(1);
    }

    @From14_0
    @Tag("MSASCMD_S19_TC21")
    void severalMaxItemsAreNoError(Version version) {
        Element ten = number(AirSync.MAX_ITEMS, 10);

        assertThat(beginning(World.with(), version, FolderKind.CONTACTS, Said.options(ten, ten)))
                .isEqualTo(1);
    }

    @From12_1
    @Tag("MSASCMD_S19_TC22")
    @Tag("MSASCMD_S19_TC23")
    void severalMimeOptionsAreNoError(Version version) {
        Element support = number(AirSync.MIME_SUPPORT, 2);
        Element truncation = number(AirSync.MIME_TRUNCATION, 1);

        assertThat(beginning(
                        World.with(),
                        version,
                        FolderKind.INBOX,
                        Said.options(support, support, truncation, truncation)))
                .isEqualTo(1);
    }

    @From14_0
    @Tag("MSASCMD_S19_TC42")
    void mailAndTextMessagesMayBeAskedForTogetherAndNothingElse(Version version) {
        Element mail = Said.options(CLASS, Said.filter(3));
        Element text = Said.options(SMS, Said.filter(0));
        Element events = Said.options(Element.of(AirSync.CLASS, "Calendar"), Said.filter(0));

        assertThat(beginning(World.with(), version, FolderKind.INBOX, mail, text))
                .isEqualTo(1);
        assertThat(beginning(World.with(), version, FolderKind.INBOX, mail, events))
                .isEqualTo(4);
    }

    @From14_0
    void theClassOfAnAddComesBackWithTheAnswerUnlessItDoesNotFit(Version version) {
        World world = World.with();
        TestDevice device = world.ready(version);
        TestCollection notes = device.collection(FolderKind.NOTES).drain();
        TestCollection inbox = device.collection(FolderKind.INBOX).drain();
        Element note = Said.and(Said.add("n1", Element.of(Notes.SUBJECT, "Milk")), Element.of(AirSync.CLASS, "Notes"));
        Element text = Said.and(Said.add("t1", Element.of(org.activesync4j.wbxml.page.Email.READ, "1")), SMS);

        Element told = responded(device, notes, note);
        Element refused = responded(device, inbox, text);

        assertThat(told.text(AirSync.CLASS)).contains("Notes");
        assertThat(told.integer(AirSync.STATUS)).hasValue(1);
        assertThat(refused.integer(AirSync.STATUS)).hasValue(6);
        assertThat(refused.has(AirSync.CLASS)).isFalse();
    }

    /** What is answered to one Add. */
    private static Element responded(TestDevice device, TestCollection collection, Element add) {
        TestAnswer answer = device.send("Sync", Said.sync(Said.collection(collection, Said.commands(add))));
        return Said.first(answer).require(AirSync.RESPONSES).require(AirSync.ADD);
    }

    private static final String MESSAGE = "Subject: Hello\r\n\r\n" + "0123456789\r\n".repeat(10_000);

    private static Element shown(Version version, String messageClass, Element... options) {
        World world = World.with();
        Item letter = Letter.plain("bob@example.org", "Hello", "How are you?")
                .with(Email.MESSAGE_CLASS, messageClass)
                .with(
                        Email.BODY,
                        Body.text("How are you?")
                                .and(BodyType.MIME, Content.of(MESSAGE.getBytes(UTF_8), BodyType.MIME.mediaType())));
        world.alice.inbox().deliver(letter);
        TestItem mail = world.ready(version)
                .collection(FolderKind.INBOX)
                .options(options)
                .drain()
                .item("Hello");
        return ShownBodies.body(mail);
    }

    private static int typeOf(Element body) {
        return body.require(AirSyncBase.TYPE).integer();
    }

    private static int lengthOf(Element body) {
        return body.require(AirSyncBase.DATA).text().length();
    }

    private static Element wanting(int type) {
        return Said.bodyPreference(Said.type(type));
    }

    @From12_1
    @Tag("MSASCMD_S19_TC18")
    void aSignedMessageComesInItsBody(Version version) {
        Element body = shown(
                version, "IPM.Note.SMIME.MultipartSigned", number(AirSync.MIME_SUPPORT, 1), wanting(1), wanting(4));

        assertThat(typeOf(body)).isEqualTo(4);
        assertThat(body.require(AirSyncBase.DATA).text()).isEqualTo(MESSAGE);
    }

    @From12_1
    @Tag("MSASCMD_S19_TC43")
    void aCodeLimitsTheSizeOfAMessage(Version version) {
        int[] sizes = {0, 4096, 5120, 7168, 10_240, 20_480, 51_200, 102_400, MESSAGE.length()};
        for (int code = 0; code < sizes.length; code++) {
            Element body = shown(
                    version,
                    "IPM.Note",
                    number(AirSync.MIME_SUPPORT, 2),
                    number(AirSync.MIME_TRUNCATION, code),
                    wanting(4));

            assertThat(body.require(AirSyncBase.ESTIMATED_DATA_SIZE).integer()).isEqualTo(MESSAGE.length());
            assertThat(code == 0 ? 0 : lengthOf(body))
                    .as("code %d", code)
                    .isBetween(Math.max(0, sizes[code] - 20), sizes[code]);
            assertThat(body.bool(AirSyncBase.TRUNCATED).orElse(false)).isEqualTo(code < sizes.length - 1);
        }
    }

    @From12_1
    @Tag("MSASCMD_S19_TC44")
    void wholeMessagesComeAsMimeSupportSays(Version version) {
        int[] ordinary = new int[3];
        int[] signed = new int[3];
        for (int support = 0; support < 3; support++) {
            Element wanted = number(AirSync.MIME_SUPPORT, support);
            ordinary[support] = typeOf(shown(version, "IPM.Note", wanted, wanting(1), wanting(4)));
            signed[support] = typeOf(shown(version, "IPM.Note.SMIME.MultipartSigned", wanted, wanting(1), wanting(4)));
        }

        assertThat(ordinary).containsExactly(1, 1, 4);
        assertThat(signed).containsExactly(1, 4, 4);
    }

    @EveryVersion
    @Tag("MSASCMD_S19_TC19")
    void whoHasSentNothingGetsNoResponses(Version version) {
        World world = withMail();
        TestDevice device = world.ready(version);
        TestCollection inbox = device.collection(FolderKind.INBOX);
        device.sync(inbox);

        Element told = Said.first(device.sync(inbox));

        assertThat(told.has(AirSync.COMMANDS)).isTrue();
        assertThat(told.has(AirSync.RESPONSES)).isFalse();
    }

    @EveryVersion
    @Tag("MSASCMD_S19_TC27")
    void additionsChangesAndDeletionsComeTogether(Version version) {
        World world = World.with();
        for (String name : List.of("Ann", "Ben", "Cid")) {
            world.alice.contacts().add(name);
        }
        TestCollection contacts =
                world.ready(version).collection(FolderKind.CONTACTS).drain();
        world.alice.contacts().edit("Ann", ann -> ann.with(Contact.JOB_TITLE, "Baker"));
        world.alice.contacts().delete("Ben");
        world.alice.contacts().add("Dan");

        TestAnswer answer = contacts.sync();

        assertThat(Said.told(answer))
                .extracting(Element::tag)
                .containsExactlyInAnyOrder(AirSync.ADD, AirSync.CHANGE, AirSync.DELETE);
        assertThat(contacts.titles()).containsExactly("Ann", "Cid", "Dan");
        assertThat(contacts.item("Ann").text(Contacts.JOB_TITLE)).contains("Baker");
    }

    @EveryVersion
    @Tag("MSASCMD_S19_TC38")
    void whatADeviceDeletesIsGoneAndNotMentionedAgain(Version version) {
        World world = World.with();
        world.alice.contacts().add("Ann");
        world.alice.contacts().add("Ben");
        TestCollection contacts =
                world.ready(version).collection(FolderKind.CONTACTS).drain();

        Element told = Said.first(contacts.delete(contacts.find("Ann")).sync());

        assertThat(Said.status(told)).isEqualTo(1);
        assertThat(told.has(AirSync.RESPONSES)).isFalse();
        assertThat(Said.told(told)).isEmpty();
        assertThat(world.alice.contacts().titles()).containsExactly("Ben");
        assertThat(contacts.drain().titles()).containsExactly("Ben");
    }
}
