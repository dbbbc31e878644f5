package org.activesync4j.testkit.conversation;

import static org.activesync4j.testkit.conversation.Fetching.body;
import static org.activesync4j.testkit.conversation.Fetching.fetch;
import static org.activesync4j.testkit.conversation.Fetching.item;
import static org.activesync4j.testkit.conversation.Fetching.prefer;
import static org.activesync4j.testkit.conversation.Fetching.properties;
import static org.activesync4j.testkit.conversation.Fetching.responded;
import static org.activesync4j.testkit.conversation.Fetching.response;
import static org.activesync4j.testkit.conversation.Fetching.status;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import org.activesync4j.Version;
import org.activesync4j.item.Body;
import org.activesync4j.item.BodyType;
import org.activesync4j.item.Content;
import org.activesync4j.item.Email;
import org.activesync4j.spi.Driver;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.testkit.device.TestAnswer;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.testkit.device.TestMultipart;
import org.activesync4j.testkit.fault.Fault;
import org.activesync4j.testkit.fault.Faults;
import org.activesync4j.testkit.groupware.Letter;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Node;
import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.activesync4j.wbxml.page.Contacts;
import org.activesync4j.wbxml.page.ItemOperations;
import org.activesync4j.wbxml.page.Notes;
import org.activesync4j.wbxml.page.RightsManagement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Items are fetched whole, in part, and beside the document. */
class ItemOperationsTest {

    private static final String LONG_TEXT = "How are you? ".repeat(100);

    private static World withMail() {
        World world = World.with();
        world.alice.inbox().deliver(Letter.plain("bob@example.org", "Hello", LONG_TEXT));
        return world;
    }

    private static TestCollection inbox(TestDevice device) {
        return device.collection(FolderKind.INBOX).drain();
    }

    @Tag("MSASCMD_S08_TC05")
    @Tag("MSASAIRS_S02_TC10")
    @Tag("MSASAIRS_S02_TC14")
    @From12_0
    @Tag("MSASEMAIL_S01_TC20")
    void anItemIsFetchedWhole(Version version) {
        TestDevice device = withMail().ready(version);
        TestCollection inbox = inbox(device);

        TestAnswer answer = device.itemOperations(item(inbox, "Hello", prefer(1)));

        assertThat(status(answer)).isEqualTo(1);
        assertThat(response(answer).require(AirSync.SERVER_ID).text()).isEqualTo(inbox.find("Hello"));
        assertThat(response(answer).require(AirSync.COLLECTION_ID).text()).isEqualTo(inbox.id());
        assertThat(response(answer).require(AirSync.CLASS).text()).isEqualTo("Email");
        assertThat(body(properties(answer)).require(AirSyncBase.DATA).text()).isEqualTo(LONG_TEXT);
        assertThat(body(properties(answer)).has(AirSyncBase.TRUNCATED)).isFalse();
        assertThat(body(properties(answer)).has(ItemOperations.PART)).isFalse();
    }

    @From12_0
    void whoeverFetchesWithoutPreferenceGetsTheBodyAsItWasWritten(Version version) {
        World world = withMail();
        world.alice.inbox().deliver(Letter.html("bob@example.org", "Bright", "<p>Hello <b>Alice</b></p>"));
        TestDevice device = world.ready(version);
        TestCollection inbox = inbox(device);

        TestAnswer plain = device.itemOperations(item(inbox, "Hello"));
        TestAnswer bright = device.itemOperations(item(inbox, "Bright"));

        assertThat(body(properties(plain)).require(AirSyncBase.DATA).text()).isEqualTo(LONG_TEXT);
        assertThat(body(properties(bright)).require(AirSyncBase.TYPE).integer()).isEqualTo(2);
        assertThat(body(properties(bright)).require(AirSyncBase.DATA).text()).contains("<b>Alice</b>");
    }

    @Tag("MSASCNTC_S02_TC02")
    @Tag("MSASAIRS_S02_TC03")
    @From12_0
    @Tag("traps_12")
    void aBodyIsCutWhereTheDeviceSays(Version version) {
        TestDevice device = withMail().ready(version);
        TestCollection inbox = inbox(device);

        Element body = body(properties(device.itemOperations(item(inbox, "Hello", prefer(1, 12)))));

        assertThat(body.require(AirSyncBase.DATA).text()).isEqualTo("How are you?");
        assertThat(body.require(AirSyncBase.TRUNCATED).bool()).isTrue();
        assertThat(body.require(AirSyncBase.ESTIMATED_DATA_SIZE).integer()).isEqualTo(LONG_TEXT.length());
    }

    @Tag("MSASCNTC_S02_TC01")
    @From12_0
    void aContactIsFetched(Version version) {
        World world = World.with();
        world.alice.contacts().add("Ann");
        TestDevice device = world.ready(version);
        TestCollection contacts = device.collection(FolderKind.CONTACTS).drain();

        TestAnswer answer = device.itemOperations(item(contacts, "Ann"));

        assertThat(properties(answer).require(Contacts.FILE_AS).text()).isEqualTo("Ann");
    }

    @Tag("MSASCNTC_S02_TC03")
    @From12_0
    void aSchemaSaysWhatIsWantedOfAContact(Version version) {
        World world = World.with();
        world.alice.contacts().add("Ann");
        world.alice.contacts().edit("Ann", ann -> ann.with(org.activesync4j.item.Contact.JOB_TITLE, "Baker"));
        TestDevice device = world.ready(version);
        TestCollection contacts = device.collection(FolderKind.CONTACTS).drain();

        Element properties = properties(
                device.itemOperations(item(contacts, "Ann", Fetching.schema(Element.of(Contacts.JOB_TITLE)))));

        assertThat(properties.children()).extracting(Element::tag).containsExactly(Contacts.JOB_TITLE);
    }

    @Tag("MSASNOTE_S03_TC02")
    @From14_0
    void notesAreFetchedWholeOrAsASchemaSays(Version version) {
        World world = World.with();
        world.alice.notes().add("Milk");
        TestDevice device = world.ready(version);
        TestCollection notes = device.collection(FolderKind.NOTES).drain();

        Element whole = properties(device.itemOperations(item(notes, "Milk")));
        Element part =
                properties(device.itemOperations(item(notes, "Milk", Fetching.schema(Element.of(Notes.SUBJECT)))));

        assertThat(whole.require(Notes.SUBJECT).text()).isEqualTo("Milk");
        assertThat(whole.has(Notes.MESSAGE_CLASS)).isTrue();
        assertThat(part.children()).extracting(Element::tag).containsExactly(Notes.SUBJECT);
    }

    @From14_0
    @Tag("MSASNOTE_S03_TC01")
    void asManyNotesAreFetchedAsThereAre(Version version) {
        World world = World.with();
        world.alice.notes().add("Milk");
        world.alice.notes().add("Bread");
        TestDevice device = world.ready(version);
        TestCollection notes = device.collection(FolderKind.NOTES).drain();

        TestAnswer answer = device.itemOperations(
                item(notes, "Milk"), item(notes, "Bread"), item(notes.id(), notes.id() + ":none"));
        TestAnswer none = device.itemOperations(item(notes.id(), notes.id() + ":none"));

        assertThat(Fetching.allResponded(answer)).containsExactly(1, 1, 6);
        assertThat(Fetching.allResponded(none)).containsExactly(6);
        assertThat(answer.root().require(ItemOperations.RESPONSE).children().subList(0, 2))
                .extracting(fetch -> properties(fetch).require(Notes.SUBJECT).text())
                .containsExactly("Milk", "Bread");
    }

    @Tag("MSASCMD_S08_TC07")
    @Tag("MSASAIRS_S02_TC14")
    @From12_0
    void bodiesAreSentBesideTheDocumentToWhomAcceptsThat(Version version) {
        World world = withMail();
        world.alice.inbox().deliver(Letter.html("bob@example.org", "Bright", "<p>Grüße</p>"));
        TestDevice device = world.ready(version);
        TestCollection inbox = inbox(device);

        TestMultipart answer =
                device.itemOperationsInParts(item(inbox, "Hello", prefer(1)), item(inbox, "Bright", prefer(2)));

        List<Element> fetched = answer.root().require(ItemOperations.RESPONSE).children(ItemOperations.FETCH);
        Element first = body(properties(fetched.get(0)));
        Element second = body(properties(fetched.get(1)));
        assertThat(first.has(AirSyncBase.DATA)).isFalse();
        assertThat(first.require(ItemOperations.PART).integer()).isEqualTo(1);
        assertThat(second.require(ItemOperations.PART).integer()).isEqualTo(2);
        assertThat(answer.parts()).hasSize(2);
        assertThat(answer.part(1)).asString().isEqualTo(LONG_TEXT);
        assertThat(new String(answer.part(2), java.nio.charset.StandardCharsets.UTF_8))
                .contains("Grüße");
    }

    @From12_0
    void aBodyLargerThanMemoryAllowsIsSentEitherWay(Version version) {
        String large = "x".repeat(3 << 20);
        World world = World.with();
        world.alice.inbox().deliver(Letter.plain("bob@example.org", "Large", large));
        TestDevice device = world.ready(version);
        TestCollection inbox = inbox(device);

        Element inDocument = body(properties(device.itemOperations(item(inbox, "Large", prefer(1)))));
        TestMultipart beside = device.itemOperationsInParts(item(inbox, "Large", prefer(1)));

        assertThat(inDocument.require(AirSyncBase.DATA).text()).hasSize(large.length());
        assertThat(beside.part(1)).hasSize(large.length());
    }

    @Tag("MSASCMD_S08_TC04")
    @ParameterizedTest
    @CsvSource({"99:i1", "1", "nonsense", "1:never", "'1:../../etc/passwd'", "1:~aaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void whatTheDeviceWasNotShownIsNotFoundAndNotAskedFor(String serverId) {
        Faults faults = new Faults();
        World world = World.with(driver -> faults.wrap(Driver.class, driver));
        world.alice.inbox().deliver(Letter.plain("bob@example.org", "Hello", "Hi"));
        TestDevice device = world.ready(Version.V14_1);
        TestCollection inbox = inbox(device);
        faults.always("Account.get", Fault.refuses(Reason.UNAVAILABLE));

        TestAnswer answer = device.itemOperations(item(inbox.id(), serverId));

        assertThat(responded(answer)).isEqualTo(6);
    }

    @From12_0
    void anItemIsOnlyFoundInItsOwnFolder(Version version) {
        TestDevice device = withMail().ready(version);
        TestCollection inbox = inbox(device);
        TestCollection contacts = device.collection(FolderKind.CONTACTS).drain();

        assertThat(responded(device.itemOperations(item(contacts.id(), inbox.find("Hello")))))
                .isEqualTo(6);
    }

    @From12_0
    void anotherUsersItemIsNotFound(Version version) {
        World world = withMail();
        TestDevice alices = world.ready(version);
        String serverId = inbox(alices).find("Hello");
        TestDevice bobs = world.device(world.bob, version, "bobs").provision();
        bobs.folderSync();
        TestCollection inbox = bobs.collection(FolderKind.INBOX).drain();

        assertThat(responded(bobs.itemOperations(item(inbox.id(), serverId)))).isEqualTo(6);
    }

    @From12_0
    void anItemThatHasGoneMeanwhileIsNotFoundAndTheOthersCome(Version version) {
        World world = withMail();
        world.alice.inbox().deliver(Letter.plain("bob@example.org", "Bye", "Bye"));
        TestDevice device = world.ready(version);
        TestCollection inbox = inbox(device);
        world.alice.inbox().delete("Hello");

        TestAnswer answer = device.itemOperations(item(inbox, "Hello"), item(inbox, "Bye"));

        assertThat(Fetching.allResponded(answer)).containsExactly(6, 1);
    }

    @Tag("MSASCMD_S08_TC02")
    @From12_0
    void aRequestThatBreaksTheProtocolIsStatus2(Version version) {
        TestDevice device = withMail().ready(version);
        TestCollection inbox = inbox(device);
        Element noSubject = fetch("Mailbox", new Node[0]);
        Element twoSubjects = fetch(
                "Mailbox",
                new Node[0],
                Element.of(AirSync.COLLECTION_ID, inbox.id()),
                Element.of(AirSync.SERVER_ID, inbox.find("Hello")),
                Element.of(org.activesync4j.wbxml.page.Search.LONG_ID, inbox.find("Hello")));
        Element noStore = Element.of(ItemOperations.FETCH, Element.of(AirSync.SERVER_ID, "1:1"));

        assertThat(List.of(noSubject, twoSubjects, noStore)).allSatisfy(wrong -> {
            TestAnswer answer = device.itemOperations(wrong);
            assertThat(status(answer)).isEqualTo(2);
            assertThat(responded(answer)).isEqualTo(2);
        });
        assertThat(status(device.itemOperations())).isEqualTo(2);
    }

    @Tag("MSASAIRS_S04_TC02")
    @Tag("MSASAIRS_S04_TC03")
    @Tag("MSASAIRS_S04_TC04")
    @Tag("MSASAIRS_S04_TC05")
    @Tag("MSASAIRS_S04_TC06")
    @From12_0
    void aWrongBodyPreferenceIsStatus2(Version version) {
        TestDevice device = withMail().ready(version);
        TestCollection inbox = inbox(device);
        Element noNumber =
                Said.bodyPreference(Element.of(AirSyncBase.TYPE, "1"), Element.of(AirSyncBase.TRUNCATION_SIZE, "some"));
        Element twice = Said.bodyPreference(Element.of(AirSyncBase.TYPE, "1"), Element.of(AirSyncBase.TYPE, "1"));
        Element disorder =
                Said.bodyPreference(Element.of(AirSyncBase.TRUNCATION_SIZE, "1"), Element.of(AirSyncBase.TYPE, "1"));
        Element misplaced = Said.bodyPreference(Element.of(AirSyncBase.TYPE, "1"), Element.of(AirSyncBase.BODY));

        assertThat(List.of(noNumber, twice, disorder, misplaced))
                .allSatisfy(wrong -> assertThat(status(device.itemOperations(item(inbox, "Hello", wrong))))
                        .isEqualTo(2));
        assertThat(status(device.itemOperations(item(inbox, "Hello", prefer(1), prefer(1)))))
                .isEqualTo(2);
    }

    @Tag("MSASCON_S03_TC07")
    @Tag("MSASCMD_S21_TC05")
    @From14_1
    void aPartOfAConversationIsOnlyToBeHadAsHtml(Version version) {
        TestDevice device = withMail().ready(version);
        TestCollection inbox = inbox(device);
        Element text = Element.of(AirSyncBase.BODY_PART_PREFERENCE, Element.of(AirSyncBase.TYPE, "1"));

        assertThat(status(device.itemOperations(item(inbox, "Hello", text)))).isEqualTo(164);
    }

    @Tag("MSASCON_S03_TC08")
    @From14_1
    void thePartOfAConversationIsFetched(Version version) {
        World world = World.with();
        world.alice.inbox().deliver(Letter.html("bob@example.org", "Bright", "<p>Hello</p>"));
        TestDevice device = world.ready(version);
        TestCollection inbox = inbox(device);
        Element html = Element.of(AirSyncBase.BODY_PART_PREFERENCE, Element.of(AirSyncBase.TYPE, "2"));

        Element part =
                properties(device.itemOperations(item(inbox, "Bright", html))).require(AirSyncBase.BODY_PART);

        assertThat(part.require(AirSyncBase.STATUS).integer()).isEqualTo(1);
        assertThat(part.require(AirSyncBase.DATA).text()).contains("Hello");
    }

    @Tag("MSASCMD_S08_TC03")
    @From12_0
    void anUnknownStoreIsStatus9(Version version) {
        TestDevice device = withMail().ready(version);
        Element elsewhere = fetch("Cellar", new Node[0], Element.of(AirSync.SERVER_ID, "1:1"));

        assertThat(responded(device.itemOperations(elsewhere))).isEqualTo(9);
    }

    @Tag("MSASCMD_S08_TC16")
    @From12_0
    void moreThanAHundredOperationsAreTooMany(Version version) {
        TestDevice device = withMail().ready(version);
        Element fetch = item(inbox(device), "Hello");

        assertThat(status(device.itemOperations(Collections.nCopies(101, fetch).toArray(Node[]::new))))
                .isEqualTo(11);
        assertThat(Fetching.allResponded(
                        device.itemOperations(Collections.nCopies(100, fetch).toArray(Node[]::new))))
                .hasSize(100)
                .containsOnly(1);
    }

    @From14_1
    void rightsManagementIsNotThereToBeRemoved(Version version) {
        TestDevice device = withMail().ready(version);
        TestCollection inbox = inbox(device);
        Element fetch = Element.of(
                ItemOperations.FETCH,
                Element.of(ItemOperations.STORE, "Mailbox"),
                Element.of(AirSync.COLLECTION_ID, inbox.id()),
                Element.of(AirSync.SERVER_ID, inbox.find("Hello")),
                Element.of(RightsManagement.REMOVE_RIGHTS_MANAGEMENT_PROTECTION));

        assertThat(responded(device.itemOperations(fetch))).isEqualTo(168);
    }

    @Tag("MSASCMD_S08_TC20")
    @ParameterizedTest
    @CsvSource({"DENIED,16", "NOT_FOUND,6", "INVALID,14", "TOO_LARGE,11", "QUOTA,3"})
    void theRefusalOfADriverIsToldForTheItem(Reason reason, int status) {
        Faults faults = new Faults();
        World world = World.with(driver -> faults.wrap(Driver.class, driver));
        world.alice.inbox().deliver(Letter.plain("bob@example.org", "Hello", "Hi"));
        TestDevice device = world.ready(Version.V14_1);
        TestCollection inbox = inbox(device);

        faults.next("Account.get", Fault.refuses(reason));

        assertThat(responded(device.itemOperations(item(inbox, "Hello")))).isEqualTo(status);
    }

    @From12_0
    void anOutageIsStatus3ForOneItemAnd503ForAll(Version version) {
        Faults faults = new Faults();
        World world = World.with(driver -> faults.wrap(Driver.class, driver));
        world.alice.inbox().deliver(Letter.plain("bob@example.org", "Hello", "Hi"));
        world.alice.inbox().deliver(Letter.plain("bob@example.org", "Bye", "Bye"));
        TestDevice device = world.ready(version);
        TestCollection inbox = inbox(device);

        faults.next("Account.get", Fault.refuses(Reason.UNAVAILABLE));
        TestAnswer one = device.itemOperations(item(inbox, "Hello"), item(inbox, "Bye"));
        faults.always("Account.get", Fault.refuses(Reason.UNAVAILABLE));
        TestAnswer all = device.itemOperations(item(inbox, "Hello"), item(inbox, "Bye"));

        assertThat(Fetching.allResponded(one)).containsExactly(3, 1);
        assertThat(all.http()).isEqualTo(503);
    }

    @From12_0
    @Tag("traps_15")
    void aBodyThatBreaksOffSpoilsOneItemAndNotTheOthers(Version version) {
        World world = World.with();
        world.alice.inbox().deliver(Letter.plain("bob@example.org", "Bye", "Bye"));
        world.alice.inbox().deliver(Letter.plain("bob@example.org", "Torn", "Hi"));
        world.alice
                .inbox()
                .storeAs(mail -> mail.get(Email.SUBJECT).orElse("").equals("Torn")
                        ? mail.with(Email.BODY, Body.of(BodyType.TEXT, new BreakingOff(5 << 20)))
                        : mail);
        TestDevice device = world.ready(version);
        TestCollection inbox = inbox(device);
        world.alice.inbox().edit("Torn", mail -> mail.with(Email.IMPORTANCE, 2));

        TestAnswer answer = device.itemOperations(item(inbox, "Torn", prefer(1)), item(inbox, "Bye", prefer(1)));
        TestMultipart parts =
                device.itemOperationsInParts(item(inbox, "Torn", prefer(1)), item(inbox, "Bye", prefer(1)));

        assertThat(Fetching.allResponded(answer)).containsExactly(12, 1);
        assertThat(parts.parts()).hasSize(1);
    }

    /** Looks as if it had many bytes, and fails in their midst. */
    record BreakingOff(long bytes) implements Content {

        @Override
        public InputStream open() {
            return new InputStream() {
                private long read;

                @Override
                public int read() throws IOException {
                    if (read++ > bytes / 2) {
                        throw new IOException("the connection was reset");
                    }
                    return 'x';
                }
            };
        }

        @Override
        public java.util.OptionalLong length() {
            return java.util.OptionalLong.of(bytes);
        }
    }

    @Tag("MSASCMD_S08_TC09")
    @From14_0
    void theRecipientInformationCacheIsNotFetchedFrom(Version version) {
        World world = World.with();
        var cache = world.alice.addFolder("RI", FolderKind.RECIPIENT_CACHE);
        cache.add("Ann");
        TestDevice device = world.ready(version);
        TestCollection contacts = device.collection(FolderKind.RECIPIENT_CACHE).drain();

        assertThat(responded(device.itemOperations(item(contacts, "Ann")))).isEqualTo(105);
    }

    @ParameterizedTest
    @EnumSource(
            value = Version.class,
            names = {"V2_5"})
    void itDoesNotExistBefore12_0(Version version) {
        TestDevice device = withMail().ready(version);

        assertThat(device.itemOperations(item("1", "1:1")).http()).isEqualTo(400);
    }

    @From12_0
    void emptyingAFolderIsRefusedByADriverThatCannot(Version version) {
        TestDevice device = withMail().ready(version);
        TestCollection inbox = inbox(device);

        assertThat(responded(device.itemOperations(Fetching.empty(inbox.id())))).isEqualTo(3);
    }
}
