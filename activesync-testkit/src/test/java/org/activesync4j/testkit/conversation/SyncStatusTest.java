package org.activesync4j.testkit.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.activesync4j.Settings;
import org.activesync4j.Version;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.testkit.device.TestAnswer;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.testkit.groupware.Letter;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.activesync4j.wbxml.page.Contacts;
import org.activesync4j.wbxml.page.Email;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a Sync is refused with. */
class SyncStatusTest {

    private static int status(TestAnswer answer) {
        return answer.status(AirSync.STATUS);
    }

    private static Element seconds(String seconds) {
        return Element.of(AirSync.HEARTBEAT_INTERVAL, seconds);
    }

    private static Element minutes(String minutes) {
        return Element.of(AirSync.WAIT, minutes);
    }

    @EveryVersion
    @Tag("MSASCMD_S19_TC05")
    void getChangesWithTheFirstKeyIsStatus4(Version version) {
        TestDevice device = World.with().ready(version);
        TestCollection contacts = device.collection(FolderKind.CONTACTS);

        TestAnswer answer =
                device.send("Sync", Said.sync(Said.collection(contacts, Element.of(AirSync.GET_CHANGES, "1"))));

        assertThat(status(answer)).isEqualTo(4);
    }

    @EveryVersion
    @Tag("MSASCMD_S19_TC05")
    void commandsWithTheFirstKeyAreStatus4AndNothingIsCreated(Version version) {
        World world = World.with();
        TestDevice device = world.ready(version);
        TestCollection contacts = device.collection(FolderKind.CONTACTS);

        TestAnswer answer = device.send(
                "Sync",
                Said.sync(Said.collection(
                        contacts, Said.commands(Said.add("c1", Element.of(Contacts.FILE_AS, "Ann"))))));

        assertThat(status(answer)).isEqualTo(4);
        assertThat(world.alice.contacts().titles()).isEmpty();
    }

    @EveryVersion
    @Tag("MSASCMD_S19_TC46")
    void aCollectionWithoutIdIsStatus4(Version version) {
        TestDevice device = World.with().ready(version);

        TestAnswer answer =
                device.send("Sync", Said.sync(Element.of(AirSync.COLLECTION, Element.of(AirSync.SYNC_KEY, "0"))));

        assertThat(status(answer)).isEqualTo(4);
    }

    @EveryVersion
    void aCollectionWithoutKeyIsStatus4(Version version) {
        TestDevice device = World.with().ready(version);
        String id = device.collection(FolderKind.INBOX).id();

        TestAnswer answer =
                device.send("Sync", Said.sync(Element.of(AirSync.COLLECTION, Element.of(AirSync.COLLECTION_ID, id))));

        assertThat(status(answer)).isEqualTo(4);
    }

    @EveryVersion
    void theSameCollectionTwiceIsStatus4(Version version) {
        TestDevice device = World.with().ready(version);
        TestCollection inbox = device.collection(FolderKind.INBOX);

        TestAnswer answer = device.send("Sync", Said.sync(Said.collection(inbox), Said.collection(inbox)));

        assertThat(status(answer)).isEqualTo(4);
    }

    @From12_1
    @Tag("MSASCMD_S19_TC06")
    void anEmptySyncThatRefersToNothingIsStatus13(Version version) {
        TestDevice device = World.with().ready(version);

        assertThat(status(device.send("Sync"))).isEqualTo(13);
    }

    @From12_1
    void aPartialSyncThatRefersToNothingIsStatus13(Version version) {
        TestDevice device = World.with().ready(version);

        TestAnswer answer = device.send("Sync", Element.of(AirSync.SYNC, minutes("5"), Element.of(AirSync.PARTIAL)));

        assertThat(status(answer)).isEqualTo(13);
    }

    @From12_1
    void aPartialSyncThatSaysNothingIsStatus4(Version version) {
        TestDevice device = World.with().ready(version);

        TestAnswer answer = device.send("Sync", Element.of(AirSync.SYNC, Element.of(AirSync.PARTIAL)));

        assertThat(status(answer)).isEqualTo(4);
    }

    @From14_0
    @Tag("MSASCMD_S19_TC07")
    @Tag("MSASCMD_S19_TC32")
    @Tag("MSASCMD_S19_TC33")
    void aHeartbeatOutOfRangeIsStatus14WithTheNearestLimit(Version version) {
        TestDevice device = World.with().ready(version);
        TestCollection inbox = device.collection(FolderKind.INBOX).drain();

        for (String[] pair : new String[][] {{"59", "60"}, {"0", "60"}, {"-5", "60"}, {"3541", "3540"}}) {
            TestAnswer answer = device.send("Sync", Said.and(Said.sync(Said.collection(inbox)), seconds(pair[0])));

            assertThat(status(answer)).as(pair[0]).isEqualTo(14);
            assertThat(answer.root().require(AirSync.LIMIT).text()).as(pair[0]).isEqualTo(pair[1]);
        }
    }

    @From12_1
    @Tag("MSASCMD_S19_TC30")
    @Tag("MSASCMD_S19_TC31")
    @Tag("MSASCMD_S19_TC47")
    void aWaitOutOfRangeIsStatus14WithTheNearestLimit(Version version) {
        TestDevice device = World.with().ready(version);
        TestCollection inbox = device.collection(FolderKind.INBOX).drain();

        for (String[] pair : new String[][] {{"0", "1"}, {"-1", "1"}, {"60", "59"}}) {
            TestAnswer answer = device.send("Sync", Said.and(Said.sync(Said.collection(inbox)), minutes(pair[0])));

            assertThat(status(answer)).as(pair[0]).isEqualTo(14);
            assertThat(answer.root().require(AirSync.LIMIT).text()).as(pair[0]).isEqualTo(pair[1]);
        }
    }

    @From14_0
    @Tag("MSASCMD_S19_TC29")
    void aHeartbeatAndAWaitAreStatus4(Version version) {
        TestDevice device = World.with().ready(version);
        TestCollection inbox = device.collection(FolderKind.INBOX).drain();

        TestAnswer answer =
                device.send("Sync", Said.and(Said.sync(Said.collection(inbox)), minutes("5"), seconds("300")));

        assertThat(status(answer)).isEqualTo(4);
    }

    private static TestAnswer twoCollectionsWhereOneIsAllowed(Version version) {
        World world = World.built(builder -> builder.settings(
                Settings.builder().collections(1).waitingFolders(1).build()));
        TestDevice device = world.ready(version);
        return device.send(
                "Sync",
                Said.sync(
                        Said.collection(device.collection(FolderKind.INBOX)),
                        Said.collection(device.collection(FolderKind.CONTACTS))));
    }

    @From12_1
    void moreCollectionsThanTheLimitAreStatus15(Version version) {
        TestAnswer answer = twoCollectionsWhereOneIsAllowed(version);

        assertThat(status(answer)).isEqualTo(15);
        assertThat(answer.root().require(AirSync.LIMIT).text()).isEqualTo("1");
    }

    @ParameterizedTest
    @EnumSource(
            value = Version.class,
            names = {"V2_5", "V12_0"})
    void moreCollectionsThanTheLimitAreStatus4WhereNoLimitCanBeTold(Version version) {
        assertThat(status(twoCollectionsWhereOneIsAllowed(version))).isEqualTo(4);
    }

    @EveryVersion
    @Tag("MSASCMD_S19_TC48")
    void moreCommandsThanTheLimitAreStatus4AndNoneIsDone(Version version) {
        World world = World.with();
        TestCollection contacts =
                world.ready(version).collection(FolderKind.CONTACTS).drain();
        for (int i = 0; i < 201; i++) {
            contacts.add("Contact " + i);
        }

        TestAnswer answer = contacts.sync();

        assertThat(status(answer)).isEqualTo(4);
        assertThat(world.alice.contacts().titles()).isEmpty();
    }

    @EveryVersion
    void theMostCommandsThatAreAllowedAreDone(Version version) {
        World world = World.with();
        TestCollection contacts =
                world.ready(version).collection(FolderKind.CONTACTS).drain();
        for (int i = 0; i < 200; i++) {
            contacts.add("Contact " + i);
        }

        contacts.sync();

        assertThat(world.alice.contacts().titles()).hasSize(200);
    }

    @EveryVersion
    @Tag("MSASCMD_S19_TC52")
    void aFolderThatTheDeviceWasNeverShownIsStatus8(Version version) {
        TestDevice device = World.with().ready(version);

        for (String id : new String[] {"999", "f1", "Inbox", "-1"}) {
            Element told = Said.told(device, Said.collection("0", id));

            assertThat(Said.status(told)).as(id).isEqualTo(8);
        }
    }

    @EveryVersion
    @Tag("MSASCMD_S19_TC52")
    void aFolderThatHasGoneIsStatus8(Version version) {
        World world = World.with();
        var more = world.alice.addFolder("More", FolderKind.USER_CONTACTS);
        more.add("Ann");
        TestDevice device = world.ready(version);
        TestCollection gone = device.collection("More").drain();
        more.remove();

        gone.fetch(gone.find("Ann")).sync();

        assertThat(gone.status()).isEqualTo(8);
    }

    @From12_1
    void aHierarchyThatHasChangedEndsAWaitingSyncWithStatus12(Version version) {
        World world = World.with();
        TestDevice device = world.ready(version);
        TestCollection inbox = device.collection(FolderKind.INBOX).drain();
        var waiting = device.syncAndWait(600, inbox);

        world.alice.addFolder("Projects", FolderKind.USER_MAIL);
        world.advanceSeconds(20);

        assertThat(status(waiting.answer())).isEqualTo(12);
    }

    @EveryVersion
    @Tag("MSASCMD_S19_TC25")
    void aMailThatADeviceAddsIsStatus6(Version version) {
        World world = World.with();
        TestDevice device = world.ready(version);
        TestCollection inbox = device.collection(FolderKind.INBOX).drain();

        Element told = Said.told(
                device, Said.collection(inbox, Said.commands(Said.add("c1", Element.of(Email.SUBJECT, "Hello")))));

        assertThat(Said.responded(told, AirSync.ADD)).isEqualTo(6);
        assertThat(world.alice.inbox().titles()).isEmpty();
    }

    @EveryVersion
    @Tag("MSASCMD_S19_TC28")
    void aChangeOfAnItemThatTheDeviceWasNeverShownIsStatus8(Version version) {
        World world = World.with();
        TestDevice device = world.ready(version);
        TestCollection contacts = device.collection(FolderKind.CONTACTS).drain();
        world.alice.contacts().add("Ann");
        String hidden = contacts.id() + ":" + world.alice.contacts().find("Ann");

        for (String id : new String[] {"nonsense", contacts.id() + ":nothing", hidden, "7:x:y:z"}) {
            Element told = Said.told(
                    device,
                    Said.collection(
                            contacts,
                            Element.of(AirSync.GET_CHANGES, "0"),
                            Said.commands(Said.change(id, Element.of(Contacts.FILE_AS, "Eve")))));

            assertThat(Said.responded(told, AirSync.CHANGE)).as(id).isEqualTo(8);
            contacts.withKey(told.require(AirSync.SYNC_KEY).text());
        }
        assertThat(world.alice.contacts().titles()).containsExactly("Ann");
    }

    @EveryVersion
    @Tag("MSASCMD_S19_TC09")
    void optionsForTheSameClassTwiceAreStatus4(Version version) {
        TestDevice device = World.with().ready(version);
        TestCollection inbox = device.collection(FolderKind.INBOX);

        TestAnswer answer = device.send(
                "Sync", Said.sync(Said.collection(inbox, Said.options(Said.filter(1)), Said.options(Said.filter(2)))));

        assertThat(statusOf(answer)).isEqualTo(4);
    }

    @EveryVersion
    void optionsThatAreTooLongToBeRememberedAreStatus4(Version version) {
        TestDevice device = World.with().ready(version);
        TestCollection begun = device.collection(FolderKind.CONTACTS).drain();
        Element options = Said.options(Element.of(AirSync.CLASS, "x".repeat(5000)));

        TestAnswer first =
                device.send("Sync", Said.sync(Said.collection(device.collection(FolderKind.INBOX), options)));
        TestAnswer later = device.send("Sync", Said.sync(Said.collection(begun, options)));

        assertThat(statusOf(first)).isEqualTo(4);
        assertThat(statusOf(later)).isEqualTo(4);
        assertThat(begun.drain().status()).isEqualTo(1);
    }

    /** The status of the root, or else of the first collection. */
    private static int statusOf(TestAnswer answer) {
        return answer.root().integer(AirSync.STATUS).orElseGet(() -> Said.status(Said.first(answer)));
    }

    @From14_0
    @Tag("MSASCMD_S19_TC08")
    void conversationModeForContactsIsStatus4(Version version) {
        TestDevice device = World.with().ready(version);
        TestCollection contacts = device.collection(FolderKind.CONTACTS);

        TestAnswer answer =
                device.send("Sync", Said.sync(Said.collection(contacts, Element.of(AirSync.CONVERSATION_MODE, "1"))));

        assertThat(statusOf(answer)).isEqualTo(4);
    }

    @EveryVersion
    @Tag("MSASCMD_S19_TC11")
    void aFilterThatDoesNotSuitMailIsNotStatus1(Version version) {
        TestDevice device = World.with().ready(version);
        TestCollection inbox = device.collection(FolderKind.INBOX);

        for (int filter = 0; filter <= 5; filter++) {
            Element asked = Said.collection("0", inbox.id(), Said.options(Said.filter(filter)));
            assertThat(statusOf(device.send("Sync", Said.sync(asked))))
                    .as("" + filter)
                    .isEqualTo(1);
        }
        for (int filter = 6; filter <= 8; filter++) {
            Element asked = Said.collection("0", inbox.id(), Said.options(Said.filter(filter)));
            assertThat(statusOf(device.send("Sync", Said.sync(asked))))
                    .as("" + filter)
                    .isEqualTo(4);
        }
    }

    @EveryVersion
    @Tag("MSASCMD_S21_TC08")
    void aFilterThatDoesNotExistIsStatus103(Version version) {
        TestDevice device = World.with().ready(version);
        TestCollection inbox = device.collection(FolderKind.INBOX);

        TestAnswer answer = device.send("Sync", Said.sync(Said.collection(inbox, Said.options(Said.filter(9)))));

        if (version.before(Version.V14_0)) {
            assertThat(answer.http()).isEqualTo(400);
        } else {
            assertThat(status(answer)).isEqualTo(103);
        }
    }

    @EveryVersion
    @Tag("MSASCMD_S19_TC15")
    void contactsIgnoreAnyFilter(Version version) {
        World world = World.with();
        world.alice.contacts().add("Ann");
        TestDevice device = world.ready(version);
        TestCollection contacts = device.collection(FolderKind.CONTACTS).filter(5);

        assertThat(contacts.drain().titles()).containsExactly("Ann");
    }

    @EveryVersion
    void oneCollectionIsNotHarmedByAnotherOne(Version version) {
        World world = World.with();
        world.alice.inbox().deliver(Letter.plain("bob@example.org", "Hello", "How are you?"));
        TestDevice device = world.ready(version);
        TestCollection inbox = device.collection(FolderKind.INBOX);
        TestCollection contacts = device.collection(FolderKind.CONTACTS).drain();
        device.sync(inbox);

        device.sync(contacts.withKey("{0f8fad5b-d9cb-469f-a165-70867728950e}7"), inbox);

        assertThat(contacts.status()).isEqualTo(3);
        assertThat(inbox.titles()).containsExactly("Hello");
    }

    @From12_1
    @Tag("MSASAIRS_S04_TC01")
    void aBodyPreferenceThatIsNotAsTheSchemaHasItIsStatus4(Version version) {
        TestDevice device = World.with().ready(version);
        TestCollection inbox = device.collection(FolderKind.INBOX);
        Element type = Element.of(AirSyncBase.TYPE, "1");
        Element size = Element.of(AirSyncBase.TRUNCATION_SIZE, "10");
        Element all = Element.of(AirSyncBase.ALL_OR_NONE, "1");

        for (Element wrong : new Element[] {
            Said.bodyPreference(type, all, size),
            Said.bodyPreference(size, type),
            Said.bodyPreference(type, size, all, all),
            Said.bodyPreference(type, size, Element.of(AirSyncBase.ALL_OR_NONE, "2"))
        }) {
            TestAnswer answer = device.send("Sync", Said.sync(Said.collection("0", inbox.id(), Said.options(wrong))));

            assertThat(statusOf(answer)).as(wrong.toString()).isEqualTo(4);
        }
    }

    @From12_1
    @Tag("MSASAIRS_S04_TC06")
    void theSameTypeOfBodyTwiceIsStatus4(Version version) {
        TestDevice device = World.with().ready(version);
        TestCollection inbox = device.collection(FolderKind.INBOX);
        Element text = Said.bodyPreference(Element.of(AirSyncBase.TYPE, "1"));

        TestAnswer answer = device.send("Sync", Said.sync(Said.collection("0", inbox.id(), Said.options(text, text))));

        assertThat(statusOf(answer)).isEqualTo(4);
    }
}
