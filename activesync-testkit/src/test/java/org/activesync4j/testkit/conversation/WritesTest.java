package org.activesync4j.testkit.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.activesync4j.Version;
import org.activesync4j.item.Contact;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.state.DeviceStore;
import org.activesync4j.state.InMemoryDeviceStore;
import org.activesync4j.testkit.conversation.CountedStore.Counted;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.testkit.fault.Faults;
import org.activesync4j.testkit.groupware.Ability;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.Contacts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written, counted: nothing where nothing changes, and where something does, about as much as that. */
class WritesTest {

    private static final Ability[][] DRIVERS = {{}, {Ability.TOKENS}, {Ability.FOLDER_VERSIONS}, {Ability.WATCHER}};

    private static long writes(List<String> calls) {
        return calls.stream()
                .filter(call -> call.equals("DeviceStore.update") || call.equals("DeviceStore.add"))
                .count();
    }

    @EveryVersion
    void thatADeviceWasSeenIsWrittenEveryTenMinutesAndNotMoreOften(Version version) {
        Faults counted = new Faults();
        World world =
                World.built(builder -> builder.devices(counted.wrap(DeviceStore.class, new InMemoryDeviceStore())));
        TestDevice device = world.ready(version);
        TestCollection contacts = device.collection(FolderKind.CONTACTS).drain();
        long before = writes(counted.calls());

        for (int minute = 1; minute <= 60; minute++) {
            world.advance(Duration.ofMinutes(1));
            contacts.sync();
            device.ping(480, contacts).hangUp();
        }

        assertThat(writes(counted.calls()) - before).isEqualTo(6);
    }

    @EveryVersion
    void whatIsNewOfADeviceIsWrittenAtOnce(Version version) {
        Faults counted = new Faults();
        World world =
                World.built(builder -> builder.devices(counted.wrap(DeviceStore.class, new InMemoryDeviceStore())));
        TestDevice device = world.ready(version);
        long before = writes(counted.calls());

        device.withHeader("User-Agent", "TestDevice/2");
        device.folderSync();
        device.folderSync();

        assertThat(writes(counted.calls()) - before).isEqualTo(1);
    }

    @EveryVersion
    void aDeviceThatWaitsIsWrittenEveryTenMinutesAtMostHoweverOftenItIsAwake(Version version) {
        Faults counted = new Faults();
        World world = World.built(
                builder -> builder.devices(counted.wrap(DeviceStore.class, new InMemoryDeviceStore())),
                Ability.WATCHER);
        TestDevice device = world.ready(version);
        TestCollection inbox = device.collection(FolderKind.INBOX).drain();
        var ping = device.ping(3_000, inbox);
        long before = writes(counted.calls());

        for (int minute = 1; minute < 50; minute++) {
            world.alice.inbox().delete(world.alice.inbox().add("comes and goes"));
            world.advance(Duration.ofMinutes(1));
        }

        assertThat(ping.isWaiting()).isTrue();
        assertThat(writes(counted.calls()) - before).isLessThanOrEqualTo(4);
    }

    @EveryVersion
    void syncsAndPingsThatFindNothingNewWriteNothing(Version version) {
        for (Ability[] abilities : DRIVERS) {
            CountedStore store = new CountedStore();
            World world = World.built(builder -> builder.state(store), abilities);
            world.alice.contacts().add("Ann");
            TestDevice device = world.ready(version);
            TestCollection contacts = device.collection(FolderKind.CONTACTS).drain();
            contacts.sync();
            device.ping(120, contacts).hangUp();

            Counted counted = store.during(() -> {
                for (int time = 1; time <= 20; time++) {
                    contacts.sync();
                    var ping = device.ping(120, contacts);
                    world.advanceSeconds(120);
                    assertThat(ping.status()).isEqualTo(1);
                }
            });

            assertThat(counted.saves()).as(List.of(abilities).toString()).isZero();
            assertThat(counted.pagesRead()).isZero();
        }
    }

    @EveryVersion
    void estimatesAndFolderSyncsThatFindNothingNewWriteNothing(Version version) {
        CountedStore store = new CountedStore();
        World world = World.built(builder -> builder.state(store));
        TestDevice device = world.ready(version);

        Counted counted = store.during(() -> {
            for (int time = 1; time <= 20; time++) {
                device.folderSync();
            }
        });

        assertThat(counted.saves()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"500, 1", "500, 5", "2000, 1", "2000, 5", "2000, 20"})
    void aFewServerChangesReadAndWriteAFewPagesHoweverManyItemsThereAre(int items, int changes) {
        CountedStore store = new CountedStore();
        World world = World.built(builder -> builder.state(store), Ability.TOKENS);
        TestCollection contacts = filled(world, items);

        for (int round = 1; round <= 3; round++) {
            for (int i = 0; i < changes; i++) {
                String job = "Baker " + round;
                world.alice.contacts().edit(name(i * items / changes), item -> item.with(Contact.JOB_TITLE, job));
            }
            Counted counted = store.during(contacts::sync);

            assertThat(contacts.item(name(0)).text(Contacts.JOB_TITLE)).contains("Baker " + round);
            assertFew(counted, changes);
        }
        assertFew(store.during(contacts::sync), changes);
    }

    @ParameterizedTest
    @CsvSource({"500, 1", "500, 5", "2000, 1", "2000, 5", "2000, 20"})
    void aFewClientChangesReadAndWriteAFewPagesHoweverManyItemsThereAre(int items, int changes) {
        CountedStore store = new CountedStore();
        World world = World.built(builder -> builder.state(store), Ability.TOKENS);
        TestCollection contacts = filled(world, items);

        for (int round = 1; round <= 3; round++) {
            for (int i = 0; i < changes; i++) {
                contacts.change(
                        contacts.find(name(i * items / changes)),
                        Element.of(Contacts.FILE_AS, name(i * items / changes)),
                        Element.of(Contacts.JOB_TITLE, "Baker " + round));
            }
            Counted counted = store.during(contacts::sync);

            assertFew(counted, changes);
        }
        assertFew(store.during(contacts::sync), changes);
        assertThat(world.alice.contacts().item(name(0)).get(Contact.JOB_TITLE)).contains("Baker 3");
    }

    private static TestCollection filled(World world, int items) {
        for (int i = 0; i < items; i++) {
            world.alice.contacts().add(name(i));
        }
        TestCollection contacts = world.ready(Version.V14_1)
                .collection(FolderKind.CONTACTS)
                .window(512)
                .drain();
        assertThat(contacts.titles()).hasSize(items);
        foldInWhatCameLast(world, contacts);
        return contacts;
    }

    /** The next round that changes something also settles the one before, which brought hundreds of items. */
    private static void foldInWhatCameLast(World world, TestCollection contacts) {
        world.alice.contacts().edit(name(1), item -> item.with(Contact.JOB_TITLE, "Butcher"));
        contacts.sync();
    }

    private static String name(int number) {
        return "Person " + number;
    }

    /** For each change its own page, and that of a change of the round before, which is folded in now. */
    private static void assertFew(Counted counted, int changes) {
        assertThat(counted.loads()).isEqualTo(1);
        assertThat(counted.saves()).isLessThanOrEqualTo(1);
        assertThat(counted.pagesRead()).isLessThanOrEqualTo(2 * changes);
        assertThat(counted.pagesWritten()).isLessThanOrEqualTo(2 * changes);
    }
}
