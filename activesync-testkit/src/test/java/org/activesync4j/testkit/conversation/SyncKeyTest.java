package org.activesync4j.testkit.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.activesync4j.Version;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.state.InMemoryStateStore;
import org.activesync4j.state.StateStore;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.testkit.fault.Fault;
import org.activesync4j.testkit.fault.Faults;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.AirSync;
import org.junit.jupiter.api.Tag;

/** The first key, the next, the one before, and keys that nobody gave. */
class SyncKeyTest {

    @EveryVersion
    @Tag("MSASCMD_S19_TC01")
    void theFirstKeyBringsAnotherKeyAndNothingElse(Version version) {
        World world = World.with();
        world.alice.contacts().add("Ann");
        TestDevice device = world.ready(version);
        TestCollection contacts = device.collection(FolderKind.CONTACTS);

        Element told = Said.first(device.sync(contacts));

        assertThat(Said.status(told)).isEqualTo(1);
        assertThat(contacts.key()).isNotEqualTo("0");
        assertThat(told.has(AirSync.COMMANDS) || told.has(AirSync.RESPONSES)).isFalse();
        assertThat(told.has(AirSync.MORE_AVAILABLE)).isFalse();
    }

    @EveryVersion
    @Tag("MSASCMD_S19_TC04")
    void aKeyThatNobodyGaveIsStatus3AndTheDeviceBeginsAgain(Version version) {
        World world = World.with();
        world.alice.contacts().add("Ann");
        TestCollection contacts =
                world.ready(version).collection(FolderKind.CONTACTS).drain();

        contacts.withKey("{0f8fad5b-d9cb-469f-a165-70867728950e}7").sync();
        assertThat(contacts.status()).isEqualTo(3);

        assertThat(contacts.drain().titles()).containsExactly("Ann");
    }

    @EveryVersion
    void whateverIsNoKeyAtAllIsStatus3(Version version) {
        TestCollection contacts = World.with().ready(version).collection(FolderKind.CONTACTS);

        for (String key : new String[] {"nonsense", "-1", "00", "{}1", "{0f8fad5b-d9cb-469f-a165-70867728950e}0"}) {
            contacts.withKey(key).sync();
            assertThat(contacts.status()).as(key).isEqualTo(3);
        }
    }

    @EveryVersion
    void theKeyOfAnotherCollectionIsStatus3(Version version) {
        TestDevice device = World.with().ready(version);
        TestCollection contacts = device.collection(FolderKind.CONTACTS).drain();
        TestCollection inbox = device.collection(FolderKind.INBOX).drain();

        contacts.withKey(inbox.key()).sync();

        assertThat(contacts.status()).isEqualTo(3);
    }

    @EveryVersion
    void aKeyFromBeforeTheLastBeginningIsStatus3(Version version) {
        TestDevice device = World.with().ready(version);
        TestCollection contacts = device.collection(FolderKind.CONTACTS).drain();
        String old = contacts.key();
        contacts.restart().drain();

        contacts.withKey(old).sync();

        assertThat(contacts.status()).isEqualTo(3);
    }

    @EveryVersion
    void aFirstSyncThatIsDelayedDoesNotEndWhatTheDeviceHasBegunMeanwhile(Version version) {
        for (String call : List.of("StateStore.load", "StateStore.save")) {
            Faults faults = new Faults();
            StateStore state = faults.wrap(StateStore.class, new InMemoryStateStore());
            World world = World.built(driver -> driver, builder -> builder.state(state));
            world.alice.contacts().add("Ann");
            TestDevice device = world.ready(version);
            TestCollection contacts = device.collection(FolderKind.CONTACTS);
            Element first = Said.sync(contacts.request());
            faults.next(call, Fault.preceded(() -> {
                world.advanceSeconds(20);
                contacts.sync();
            }));

            device.begin("Sync", first);
            world.alice.contacts().add("Ben");
            contacts.sync();

            assertThat(contacts.status()).as(call).isEqualTo(1);
            assertThat(contacts.titles()).as(call).containsExactly("Ann", "Ben");
        }
    }

    @EveryVersion
    void afterALostAnswerTheSameItemsComeAgain(Version version) {
        World world = World.with();
        TestDevice device = world.ready(version);
        TestCollection contacts = device.collection(FolderKind.CONTACTS).drain();
        world.alice.contacts().add("Ann");

        device.loseAnswer();
        contacts.sync();
        assertThat(contacts.titles()).isEmpty();
        world.alice.contacts().add("Ben");

        assertThat(contacts.drain().titles()).containsExactly("Ann", "Ben");
    }

    @EveryVersion
    void ofTwoLostAnswersBothKeysAreGood(Version version) {
        World world = World.with();
        TestDevice device = world.ready(version);
        TestCollection contacts = device.collection(FolderKind.CONTACTS).drain();
        world.alice.contacts().add("Ann");
        Element asked = Said.sync(contacts.request());
        String first =
                Said.first(device.send("Sync", asked)).require(AirSync.SYNC_KEY).text();
        String second =
                Said.first(device.send("Sync", asked)).require(AirSync.SYNC_KEY).text();

        assertThat(first).isNotEqualTo(second);
        world.alice.contacts().add("Ben");
        Element afterSecond = Said.first(
                device.send("Sync", Said.sync(contacts.withKey(second).request())));

        assertThat(Said.status(afterSecond)).isEqualTo(1);
        assertThat(Said.told(afterSecond)).hasSize(1);
    }

    @EveryVersion
    void ofTwoLostAnswersTheOlderKeyIsGoodAsWell(Version version) {
        World world = World.with();
        TestDevice device = world.ready(version);
        TestCollection contacts = device.collection(FolderKind.CONTACTS).drain();
        world.alice.contacts().add("Ann");
        Element asked = Said.sync(contacts.request());
        String first =
                Said.first(device.send("Sync", asked)).require(AirSync.SYNC_KEY).text();
        device.send("Sync", asked);
        world.alice.contacts().add("Ben");

        Element afterFirst =
                Said.first(device.send("Sync", Said.sync(contacts.withKey(first).request())));

        assertThat(Said.status(afterFirst)).isEqualTo(1);
        assertThat(Said.told(afterFirst)).hasSize(1);
    }

    @EveryVersion
    void aKeyIsForgottenOnceItsSuccessorHasBeenUsed(Version version) {
        World world = World.with();
        TestDevice device = world.ready(version);
        TestCollection contacts = device.collection(FolderKind.CONTACTS).drain();
        String old = contacts.key();
        contacts.add("Ann").sync();
        contacts.add("Ben").sync();

        contacts.withKey(old).sync();

        assertThat(contacts.status()).isEqualTo(3);
    }

    @EveryVersion
    void aKeyIsReadWhateverTheCaseOfItsLetters(Version version) {
        TestDevice device = World.with().ready(version);
        TestCollection contacts = device.collection(FolderKind.CONTACTS).drain();

        contacts.withKey(contacts.key().toUpperCase(java.util.Locale.ROOT))
                .add("Ann")
                .sync();

        assertThat(contacts.status()).isEqualTo(1);
    }
}
