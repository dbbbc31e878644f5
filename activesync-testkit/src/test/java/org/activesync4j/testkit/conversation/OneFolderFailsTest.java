package org.activesync4j.testkit.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import org.activesync4j.Version;
import org.activesync4j.item.Body;
import org.activesync4j.item.BodyType;
import org.activesync4j.item.Contact;
import org.activesync4j.item.Email;
import org.activesync4j.spi.Driver;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.FolderId;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.testkit.conversation.ItemOperationsTest.BreakingOff;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.testkit.fault.Fault;
import org.activesync4j.testkit.fault.Faults;
import org.activesync4j.testkit.groupware.Ability;
import org.activesync4j.testkit.groupware.Letter;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.Contacts;
import org.junit.jupiter.api.Tag;

/** A driver that fails for one folder, or one item, fails for no other one. */
class OneFolderFailsTest {

    private final Faults faults = new Faults();

    private World world(Ability... abilities) {
        return World.with(driver -> faults.wrap(Driver.class, driver), abilities);
    }

    /** Refuses calls that name a folder, alone or among others. */
    private static Fault refuses(FolderId folder, Reason reason) {
        return call -> {
            boolean named = call.arguments().stream()
                    .anyMatch(argument ->
                            argument instanceof Collection<?> many ? many.contains(folder) : folder.equals(argument));
            if (named) {
                throw new DriverException(reason, "as the test wants it");
            }
            return call.proceed();
        };
    }

    private static void deliver(World world, String subject) {
        world.alice.inbox().deliver(Letter.plain("bob@example.org", subject, "text"));
    }

    @EveryVersion
    void aFolderWhoseVersionIsRefusedIsLookedAtAndTheOthersNeedNotBe(Version version) {
        for (Reason reason : List.of(Reason.NOT_FOUND, Reason.DENIED, Reason.UNAVAILABLE)) {
            World world = world(Ability.FOLDER_VERSIONS);
            TestDevice device = world.ready(version);
            TestCollection inbox = device.collection(FolderKind.INBOX).drain();
            TestCollection contacts = device.collection(FolderKind.CONTACTS).drain();
            device.sync(inbox, contacts);
            faults.always(
                    "FolderVersions.versions", refuses(world.alice.contacts().id(), reason));
            world.alice.contacts().add("Ann");
            int looks = looks();

            device.sync(inbox, contacts);

            assertThat(contacts.titles()).as(reason.name()).containsExactly("Ann");
            assertThat(looks() - looks).as(reason.name()).isEqualTo(1);
            faults.clear();
        }
    }

    private int looks() {
        return (int) faults.calls().stream().filter("Account.look"::equals).count();
    }

    @EveryVersion
    void aPingIsNotDeafBecauseTheVersionOfOneFolderIsRefused(Version version) {
        World world = world(Ability.FOLDER_VERSIONS);
        TestDevice device = world.ready(version);
        TestCollection inbox = device.collection(FolderKind.INBOX).drain();
        TestCollection contacts = device.collection(FolderKind.CONTACTS).drain();
        faults.always("FolderVersions.versions", refuses(world.alice.contacts().id(), Reason.NOT_FOUND));

        var ping = device.ping(480, inbox, contacts);
        assertThat(ping.isWaiting()).isTrue();
        world.advanceSeconds(60);
        deliver(world, "Hello");
        world.advanceSeconds(20);

        assertThat(ping.status()).isEqualTo(2);
        assertThat(ping.changed()).containsExactly(inbox.id());
    }

    @EveryVersion
    void aPingIsNotDeafBecauseOneFolderCannotBeLookedAt(Version version) {
        for (Reason reason : List.of(Reason.DENIED, Reason.UNAVAILABLE)) {
            World world = world();
            TestDevice device = world.ready(version);
            TestCollection inbox = device.collection(FolderKind.INBOX).drain();
            TestCollection contacts = device.collection(FolderKind.CONTACTS).drain();
            faults.always("Account.look", refuses(world.alice.contacts().id(), reason));

            var ping = device.ping(480, inbox, contacts);
            world.advanceSeconds(60);
            deliver(world, "Hello");
            world.advanceSeconds(20);

            assertThat(ping.status()).as(reason.name()).isEqualTo(2);
            assertThat(ping.changed()).containsExactly(inbox.id());
            faults.clear();
        }
    }

    @From12_1
    void aWaitingSyncIsNotEndedByAFolderThatIsOutOfReach(Version version) {
        World world = world(Ability.WATCHER);
        TestDevice device = world.ready(version);
        TestCollection inbox = device.collection(FolderKind.INBOX).drain();
        TestCollection contacts = device.collection(FolderKind.CONTACTS).drain();
        faults.always("Account.look", refuses(world.alice.contacts().id(), Reason.UNAVAILABLE));

        var wait = device.syncAndWait(480, inbox, contacts);
        world.advanceSeconds(100);
        assertThat(wait.isWaiting()).isTrue();
        deliver(world, "Hello");
        world.advanceSeconds(2);

        wait.answer();
        assertThat(inbox.titles()).containsExactly("Hello");
    }

    @From12_1
    void whatWasThereBeforeIsToldWhenAnOutageIsOver(Version version) {
        World world = world(Ability.WATCHER);
        TestDevice device = world.ready(version);
        TestCollection inbox = device.collection(FolderKind.INBOX).drain();
        TestCollection contacts = device.collection(FolderKind.CONTACTS).drain();
        for (TestCollection[] watched : new TestCollection[][] {{inbox}, {inbox, contacts}}) {
            deliver(world, "Hello");
            faults.always("Account.look", refuses(world.alice.inbox().id(), Reason.UNAVAILABLE));
            var ping = device.ping(480, watched);
            world.advanceSeconds(10);
            assertThat(ping.isWaiting()).isTrue();
            faults.clear();
            world.advanceSeconds(30);
            assertThat(ping.changed()).containsExactly(inbox.id());

            faults.always("Account.look", refuses(world.alice.inbox().id(), Reason.UNAVAILABLE));
            var wait = device.syncAndWait(480, watched);
            world.advanceSeconds(10);
            assertThat(wait.isWaiting()).isTrue();
            faults.clear();
            world.advanceSeconds(30);
            wait.answer();
            assertThat(inbox.drain().titles())
                    .contains("Hello")
                    .hasSameSizeAs(world.alice.inbox().titles());
        }
    }

    /** Somebody deletes an item after the look, and the driver has none of them then. */
    private static Fault missesOneOfThem(World world) {
        return Fault.preceded(() -> {
            if (world.alice.contacts().titles().contains("Ben")) {
                world.alice.contacts().delete("Ben");
            }
            throw new DriverException(Reason.NOT_FOUND, "one of them has gone");
        });
    }

    @EveryVersion
    void anItemThatGoesWhileManyAreReadIsNotMissedAndTheOthersCome(Version version) {
        World world = world(Ability.BULK_READER);
        List.of("Ann", "Ben", "Cid").forEach(world.alice.contacts()::add);
        faults.always("BulkReader.get", missesOneOfThem(world));

        TestCollection contacts =
                world.ready(version).collection(FolderKind.CONTACTS).drain();

        assertThat(contacts.status()).isEqualTo(1);
        assertThat(contacts.titles()).containsExactly("Ann", "Cid");
    }

    @EveryVersion
    void anItemThatGoesWhileChangesAreReadIsDeletedLikeAnyOther(Version version) {
        World world = world(Ability.BULK_READER, Ability.TOKENS);
        List.of("Ann", "Ben", "Cid").forEach(world.alice.contacts()::add);
        TestCollection contacts =
                world.ready(version).collection(FolderKind.CONTACTS).drain();
        for (String name : List.of("Ann", "Ben", "Cid")) {
            world.alice.contacts().edit(name, item -> item.with(Contact.JOB_TITLE, "Baker"));
        }
        faults.always("BulkReader.get", missesOneOfThem(world));

        contacts.drain();

        assertThat(contacts.titles()).containsExactly("Ann", "Cid");
        assertThat(contacts.item("Ann").text(Contacts.JOB_TITLE)).contains("Baker");
    }

    @EveryVersion
    void oneItemThatCannotBeReadTogetherWithOthersDoesNotStopThem(Version version) {
        World world = world(Ability.BULK_READER);
        List.of("Ann", "Ben", "Cid").forEach(world.alice.contacts()::add);
        faults.always("BulkReader.get", Fault.breaks());

        TestCollection contacts =
                world.ready(version).collection(FolderKind.CONTACTS).drain();

        assertThat(contacts.titles()).containsExactly("Ann", "Ben", "Cid");
    }

    private static void tear(World world, int bytes) {
        world.alice
                .inbox()
                .storeAs(mail -> mail.get(Email.SUBJECT).orElse("").equals("Torn")
                        ? mail.with(Email.BODY, Body.of(BodyType.TEXT, new BreakingOff(bytes)))
                        : mail);
    }

    @EveryVersion
    @Tag("traps_15")
    void aMailWhoseBodyBreaksOffIsSetAsideAndTheOthersComeHoweverLongItIs(Version version) {
        for (int bytes : new int[] {1_000, 5 << 20}) {
            World world = world();
            tear(world, bytes);
            List.of("Old", "Torn", "New").forEach(subject -> deliver(world, subject));
            TestCollection inbox = world.ready(version).collection(FolderKind.INBOX);

            for (int time = 1; time <= 4; time++) {
                inbox.sync();
            }

            assertThat(inbox.drain().titles()).as(bytes + " bytes").containsExactly("New", "Old");
        }
    }

    @EveryVersion
    @Tag("traps_15")
    void aMailWhoseBodyBreaksOffCannotBeFetchedAndAnotherOneCan(Version version) {
        for (int bytes : new int[] {1_000, 5 << 20}) {
            World world = world();
            List.of("Bye", "Torn").forEach(subject -> deliver(world, subject));
            TestCollection inbox =
                    world.ready(version).collection(FolderKind.INBOX).drain();
            tear(world, bytes);
            world.alice.inbox().edit("Torn", mail -> mail.with(Email.IMPORTANCE, 2));
            String torn = inbox.find("Torn");
            String bye = inbox.find("Bye");

            inbox.getChanges(false).fetch(torn).fetch(bye).sync();

            assertThat(inbox.status()).isEqualTo(1);
            assertThat(inbox.status(torn)).as(bytes + " bytes").isEqualTo(6);
            assertThat(inbox.status(bye)).isEqualTo(1);
        }
    }

    @EveryVersion
    void malformedOptionsOfOneCollectionLeaveEverythingUndone(Version version) {
        World world = world();
        TestDevice device = world.ready(version);
        TestCollection contacts = device.collection(FolderKind.CONTACTS).drain();
        TestCollection inbox = device.collection(FolderKind.INBOX).drain();
        Element twice = Said.collection(inbox, Said.options(Said.filter(1)), Said.options(Said.filter(2)));

        device.send(
                "Sync",
                Said.sync(
                        Said.collection(contacts, Said.commands(Said.add("c1", Element.of(Contacts.FILE_AS, "Ann")))),
                        twice));

        assertThat(world.alice.contacts().titles()).isEmpty();
    }
}
