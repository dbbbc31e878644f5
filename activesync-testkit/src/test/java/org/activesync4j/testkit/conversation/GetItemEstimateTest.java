package org.activesync4j.testkit.conversation;

import static org.activesync4j.testkit.conversation.Estimating.ask;
import static org.activesync4j.testkit.conversation.Estimating.asked;
import static org.activesync4j.testkit.conversation.Estimating.estimate;
import static org.activesync4j.testkit.conversation.Estimating.status;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.activesync4j.Settings;
import org.activesync4j.Version;
import org.activesync4j.spi.Driver;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.testkit.device.TestAnswer;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.testkit.fault.Faults;
import org.activesync4j.testkit.groupware.Ability;
import org.activesync4j.testkit.groupware.Letter;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.GetItemEstimate;
import org.junit.jupiter.api.Tag;

/** How many changes are waiting. */
class GetItemEstimateTest {

    private static void assertCommon(TestAnswer answer, Version version, int status, int http) {
        if (version.before(Version.V14_0)) {
            assertThat(answer.http()).isEqualTo(http);
        } else {
            assertThat(answer.status(GetItemEstimate.STATUS)).isEqualTo(status);
        }
    }

    @EveryVersion
    @Tag("MSASCMD_S07_TC01")
    @Tag("MSASCMD_S07_TC02")
    void whatIsNewIsCountedAndTheKeyStaysGood(Version version) {
        World world = World.with();
        TestDevice device = world.ready(version);
        TestCollection contacts = device.collection(FolderKind.CONTACTS);
        device.sync(contacts);
        world.alice.contacts().add("Ann");
        world.alice.contacts().add("Ben");

        assertThat(estimate(ask(device, asked(device, contacts)))).isEqualTo(2);
        assertThat(estimate(ask(device, asked(device, contacts)))).isEqualTo(2);
        assertThat(contacts.drain().titles()).containsExactly("Ann", "Ben");
        assertThat(estimate(ask(device, asked(device, contacts)))).isZero();
    }

    @EveryVersion
    @Tag("traps_12")
    void afterACompleteSyncNothingIsLeftHoweverManyAnswersItTook(Version version) {
        for (Ability[] abilities :
                new Ability[][] {{}, {Ability.TOKENS}, {Ability.FILTERS}, {Ability.FOLDER_VERSIONS}}) {
            World world = World.with(abilities);
            for (int i = 1; i <= 7; i++) {
                world.alice.inbox().deliver(Letter.plain("bob@example.org", "Mail " + i, "How are you?"));
            }
            TestDevice device = world.ready(version);
            TestCollection inbox = device.collection(FolderKind.INBOX).window(3);
            inbox.sync();
            assertThat(estimate(ask(device, asked(device, inbox)))).isEqualTo(4);

            inbox.drain();
            assertThat(estimate(ask(device, asked(device, inbox)))).isZero();
            world.alice.inbox().markRead(world.alice.inbox().find("Mail 1"));
            assertThat(estimate(ask(device, asked(device, inbox)))).isEqualTo(1);

            inbox.drain();
            assertThat(estimate(ask(device, asked(device, inbox)))).isZero();
        }
    }

    @EveryVersion
    void withoutOptionsNoMoreThan512AreCounted(Version version) {
        World world = World.with();
        TestDevice device = world.ready(version);
        TestCollection contacts = device.collection(FolderKind.CONTACTS);
        device.sync(contacts);
        for (int i = 0; i < 513; i++) {
            world.alice.contacts().add("Contact " + i);
        }

        boolean optionsExist = version.atLeast(Version.V14_0);
        assertThat(estimate(ask(device, asked(device, contacts)))).isEqualTo(optionsExist ? 512 : 513);
        assertThat(estimate(ask(device, asked(device, contacts, Said.options()))))
                .isEqualTo(513);
    }

    @From14_0
    @Tag("MSASCMD_S07_TC02")
    void withoutOptionsTheFilterOfTheLastSyncDoesNotCount(Version version) {
        World world = World.with();
        world.alice.inbox().deliver(Letter.plain("bob@example.org", "Old", "Long ago."));
        world.advance(Duration.ofDays(10));
        TestDevice device = world.ready(version);
        TestCollection inbox = device.collection(FolderKind.INBOX).filter(1).drain();

        assertThat(estimate(ask(device, asked(device, inbox)))).isEqualTo(1);
        assertThat(estimate(ask(device, asked(device, inbox, Said.options(Said.filter(1))))))
                .isZero();
    }

    @EveryVersion
    void noItemIsReadToCountIt(Version version) {
        for (Ability[] abilities : new Ability[][] {{}, {Ability.TOKENS}, {Ability.FILTERS}}) {
            Faults faults = new Faults();
            World world = World.with(driver -> faults.wrap(Driver.class, driver), abilities);
            TestDevice device = world.ready(version);
            TestCollection inbox = device.collection(FolderKind.INBOX).filter(1).drain();
            world.alice.inbox().deliver(Letter.plain("bob@example.org", "New", "Today."));

            assertThat(estimate(ask(device, asked(device, inbox, Said.options(Said.filter(1))))))
                    .isEqualTo(1);
            assertThat(faults.calls()).contains("Account.look").doesNotContain("Account.get", "BulkReader.get");
        }
    }

    @EveryVersion
    void changesAndDeletionsCountAsWell(Version version) {
        World world = World.with();
        world.alice.contacts().add("Ann");
        world.alice.contacts().add("Ben");
        TestDevice device = world.ready(version);
        TestCollection contacts = device.collection(FolderKind.CONTACTS).drain();

        world.alice.contacts().delete("Ann");
        world.alice.contacts().edit("Ben", ben -> ben.with(org.activesync4j.item.Contact.JOB_TITLE, "Baker"));

        assertThat(estimate(ask(device, asked(device, contacts)))).isEqualTo(2);
    }

    @EveryVersion
    @Tag("MSASCMD_S07_TC09")
    void aFolderThatTheDeviceWasNeverShownIsStatus2(Version version) {
        TestDevice device = World.with().ready(version);

        assertThat(status(ask(device, asked(version, "0", "999", "Email")))).isEqualTo(2);
    }

    @EveryVersion
    @Tag("MSASCMD_S07_TC10")
    void aCollectionThatHasNotBegunIsStatus3(Version version) {
        TestDevice device = World.with().ready(version);

        assertThat(status(ask(device, asked(device, device.collection(FolderKind.INBOX)))))
                .isEqualTo(3);
    }

    @EveryVersion
    @Tag("MSASCMD_S07_TC11")
    @Tag("MSASCMD_S07_TC12")
    void aKeyThatIsNotExpectedIsStatus4(Version version) {
        TestDevice device = World.with().ready(version);
        TestCollection contacts = device.collection(FolderKind.CONTACTS).drain();
        String old = contacts.key();
        contacts.add("Ann").sync();
        contacts.add("Ben").sync();

        for (String key : new String[] {"nonsense", old, "{0f8fad5b-d9cb-469f-a165-70867728950e}7"}) {
            assertThat(status(ask(device, asked(version, key, contacts.id(), "Contacts"))))
                    .as(key)
                    .isEqualTo(4);
        }
    }

    @From14_0
    @Tag("MSASCMD_S07_TC03")
    void contactsIgnoreAnyFilter(Version version) {
        World world = World.with();
        TestDevice device = world.ready(version);
        TestCollection contacts = device.collection(FolderKind.CONTACTS).drain();
        world.alice.contacts().add("Ann");

        assertThat(estimate(ask(device, asked(device, contacts, Said.options(Said.filter(2))))))
                .isEqualTo(1);
    }

    @From14_0
    @Tag("MSASCMD_S07_TC04")
    void mailIsCountedWithinTheFilterAndNotByOneThatDoesNotSuitIt(Version version) {
        World world = World.with();
        TestDevice device = world.ready(version);
        TestCollection inbox = device.collection(FolderKind.INBOX).drain();
        world.alice.inbox().deliver(Letter.plain("bob@example.org", "Old", "Long ago."));
        world.advance(Duration.ofDays(10));
        world.alice.inbox().deliver(Letter.plain("bob@example.org", "New", "Today."));

        int[] expected = {2, 1, 1, 1, 2, 2};
        for (int filter = 0; filter <= 5; filter++) {
            assertThat(estimate(ask(device, asked(device, inbox, Said.options(Said.filter(filter))))))
                    .as("filter " + filter)
                    .isEqualTo(expected[filter]);
        }
        for (int filter = 6; filter <= 8; filter++) {
            assertCommon(ask(device, asked(device, inbox, Said.options(Said.filter(filter)))), version, 110, 500);
        }
    }

    @From14_0
    @Tag("MSASCMD_S07_TC07")
    void aFilterThatDoesNotExistIsStatus103(Version version) {
        TestDevice device = World.with().ready(version);
        TestCollection inbox = device.collection(FolderKind.INBOX).drain();

        assertCommon(ask(device, asked(device, inbox, Said.options(Said.filter(10)))), version, 103, 400);
    }

    @From14_0
    @Tag("MSASCMD_S07_TC13")
    void conversationModeForContactsIsStatus103(Version version) {
        TestDevice device = World.with().ready(version);
        TestCollection contacts = device.collection(FolderKind.CONTACTS).drain();

        TestAnswer answer = ask(device, asked(device, contacts, Element.of(AirSync.CONVERSATION_MODE, "1")));

        assertCommon(answer, version, 103, 400);
    }

    @From14_0
    @Tag("MSASCMD_S07_TC14")
    void mailAndShortMessagesAreCountedTogether(Version version) {
        TestDevice device = World.with().ready(version);
        TestCollection inbox = device.collection(FolderKind.INBOX).drain();

        TestAnswer answer = ask(
                device,
                asked(
                        device,
                        inbox,
                        Said.options(Element.of(AirSync.CLASS, "Email")),
                        Said.options(Element.of(AirSync.CLASS, "SMS"))));

        assertThat(status(answer)).isEqualTo(1);
    }

    @From14_0
    @Tag("MSASCMD_S07_TC16")
    void otherClassesAreNotCountedTogether(Version version) {
        TestDevice device = World.with().ready(version);
        TestCollection inbox = device.collection(FolderKind.INBOX).drain();

        TestAnswer answer = ask(
                device,
                asked(
                        device,
                        inbox,
                        Said.options(Element.of(AirSync.CLASS, "Email")),
                        Said.options(Element.of(AirSync.CLASS, "Contacts"))));

        assertThat(status(answer)).isEqualTo(4);
    }

    @EveryVersion
    @Tag("MSASCMD_S07_TC15")
    void moreCollectionsThanTheLimitAreStatus103(Version version) {
        World world = World.built(
                builder -> builder.settings(Settings.builder().collections(1).build()));
        TestDevice device = world.ready(version);

        TestAnswer answer = ask(
                device,
                asked(device, device.collection(FolderKind.INBOX)),
                asked(device, device.collection(FolderKind.CONTACTS)));

        assertCommon(answer, version, 103, 400);
    }

    @EveryVersion
    void aRequestWithoutCollectionsIsStatus103(Version version) {
        TestDevice device = World.with().ready(version);

        TestAnswer answer = device.send("GetItemEstimate", Element.of(GetItemEstimate.GET_ITEM_ESTIMATE));

        assertCommon(answer, version, 103, 400);
    }
}
