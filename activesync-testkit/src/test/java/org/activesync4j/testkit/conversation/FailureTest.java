package org.activesync4j.testkit.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.activesync4j.Credentials;
import org.activesync4j.Request;
import org.activesync4j.Response;
import org.activesync4j.Settings;
import org.activesync4j.User;
import org.activesync4j.Version;
import org.activesync4j.item.Content;
import org.activesync4j.spi.Driver;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.state.DeviceStore;
import org.activesync4j.state.InMemoryDeviceStore;
import org.activesync4j.state.InMemoryStateStore;
import org.activesync4j.state.Policy;
import org.activesync4j.state.StateStore;
import org.activesync4j.state.StoreException;
import org.activesync4j.testkit.device.TestAnswer;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.testkit.fault.Fault;
import org.activesync4j.testkit.fault.Faults;
import org.activesync4j.testkit.groupware.Ability;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.WbxmlWriter;
import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.Contacts;
import org.activesync4j.wbxml.page.FolderHierarchy;
import org.junit.jupiter.api.Tag;

/** A driver or a store that fails costs time, and nothing else. */
class FailureTest {

    @EveryVersion
    void aDriverThatAnswersLateIsNotWaitedForForEver(Version version) {
        Faults faults = new Faults();
        World world = World.with(driver -> faults.wrap(Driver.class, driver));
        world.alice.contacts().add("Ann");
        TestCollection contacts =
                world.ready(version).collection(FolderKind.CONTACTS).drain();
        world.alice.contacts().add("Ben");

        faults.next("Account.look", Fault.late(world.clock, Duration.ofSeconds(70)));
        TestAnswer answer = contacts.sync();

        assertThat(answer.http()).isEqualTo(503);
        assertThat(contacts.drain().titles()).containsExactly("Ann", "Ben");
    }

    @EveryVersion
    void oneFolderThatFailsDoesNotStopTheOthers(Version version) {
        Faults faults = new Faults();
        World world = World.with(driver -> faults.wrap(Driver.class, driver));
        TestDevice device = world.ready(version);
        TestCollection inbox = device.collection(FolderKind.INBOX).drain();
        TestCollection contacts = device.collection(FolderKind.CONTACTS).drain();
        world.alice.contacts().add("Ann");

        faults.next("Account.look", Fault.refuses(Reason.UNAVAILABLE));
        device.sync(inbox, contacts);

        assertThat(inbox.status()).isEqualTo(5);
        assertThat(contacts.titles()).containsExactly("Ann");
        assertThat(inbox.drain().status()).isEqualTo(1);
    }

    @EveryVersion
    void aFullMailboxIsStatus9(Version version) {
        Faults faults = new Faults();
        World world = World.with(driver -> faults.wrap(Driver.class, driver));
        TestCollection contacts =
                world.ready(version).collection(FolderKind.CONTACTS).drain();

        faults.next("Account.create", Fault.refuses(Reason.QUOTA));
        contacts.add("c", org.activesync4j.testkit.device.TestItem.of(Element.of(Contacts.FILE_AS, "Ann")))
                .sync();

        assertThat(contacts.status("c")).isEqualTo(9);
        assertThat(world.alice.contacts().titles()).isEmpty();
    }

    @EveryVersion
    @Tag("traps_15")
    void anItemThatCannotBeReadIsSetAsideAndTheRestComes(Version version) {
        Faults faults = new Faults();
        World world = World.with(driver -> faults.wrap(Driver.class, driver));
        TestCollection contacts =
                world.ready(version).collection(FolderKind.CONTACTS).drain();
        world.alice.contacts().add("Ann");
        world.alice.contacts().add("Ben");

        faults.next("Account.get", Fault.refuses(Reason.INVALID));
        contacts.drain();
        assertThat(contacts.titles()).hasSize(1);

        List<String> hidden = world.alice.contacts().titles().stream()
                .filter(title -> !contacts.titles().contains(title))
                .toList();
        world.alice.contacts().edit(hidden.get(0), item -> item.with(org.activesync4j.item.Contact.JOB_TITLE, "Baker"));

        assertThat(contacts.drain().titles()).containsExactly("Ann", "Ben");
    }

    @EveryVersion
    void manyDeletionsAtOnceCountOnlyWhenASecondLookAgrees(Version version) {
        World world = World.with();
        for (int i = 0; i < 60; i++) {
            world.alice.contacts().add("Person " + i);
        }
        TestDevice device = world.ready(version);
        TestCollection contacts = device.collection(FolderKind.CONTACTS).drain();
        world.alice.contacts().titles().forEach(title -> world.alice.contacts().delete(title));

        contacts.sync();
        assertThat(contacts.titles()).hasSize(60);

        var ping = device.ping(480, contacts);
        assertThat(ping.isWaiting()).isTrue();
        world.advanceSeconds(40);
        assertThat(ping.changed()).containsExactly(contacts.id());

        assertThat(contacts.drain().titles()).isEmpty();
    }

    @EveryVersion
    void manyDeletionsThatASecondLookDoesNotSeeNeverHappened(Version version) {
        Faults faults = new Faults();
        World world = World.with(driver -> faults.wrap(Driver.class, driver));
        for (int i = 0; i < 60; i++) {
            world.alice.contacts().add("Person " + i);
        }
        TestCollection contacts =
                world.ready(version).collection(FolderKind.CONTACTS).drain();

        faults.next("Account.look", call -> org.activesync4j.spi.Token.START);
        contacts.sync();
        world.advanceSeconds(60);

        assertThat(contacts.drain().titles()).hasSize(60);
    }

    @EveryVersion
    void aStoreThatCannotBeReachedIs503AndNothingIsLost(Version version) {
        Faults faults = new Faults();
        StateStore store = faults.wrap(StateStore.class, new InMemoryStateStore());
        World world = World.built(builder -> builder.state(store));
        TestCollection contacts =
                world.ready(version).collection(FolderKind.CONTACTS).drain();
        contacts.add("Ann");

        for (String call : List.of("StateStore.load", "StateStore.save")) {
            faults.next(call, broken -> {
                throw new org.activesync4j.state.StoreException("as the test wants it", null);
            });
            TestAnswer answer = contacts.sync();
            assertThat(answer.http()).as(call).isEqualTo(503);
            assertThat(answer.headers()).containsKey("Retry-After");
        }

        assertThat(contacts.drain().titles()).containsExactly("Ann");
        assertThat(world.alice.contacts().titles()).containsExactly("Ann");
    }

    @EveryVersion
    void aDamagedRecordMakesThatCollectionBeginAgainAndNoOther(Version version) {
        Faults faults = new Faults();
        StateStore store = faults.wrap(StateStore.class, new InMemoryStateStore());
        World world = World.built(builder -> builder.state(store));
        world.alice.contacts().add("Ann");
        TestDevice device = world.ready(version);
        TestCollection contacts = device.collection(FolderKind.CONTACTS).drain();
        TestCollection inbox = device.collection(FolderKind.INBOX).drain();

        faults.next("StateStore.load", call -> {
            @SuppressWarnings("unchecked")
            var entries = new java.util.HashMap<>((java.util.Map<String, StateStore.Entry>) call.proceed());
            entries.computeIfPresent(
                    "c:" + contacts.id(),
                    (slot, entry) -> new StateStore.Entry(entry.revision(), new byte[] {1, 2, 3}));
            return entries;
        });
        device.sync(contacts, inbox);
        assertThat(contacts.status()).isEqualTo(3);
        assertThat(inbox.status()).isEqualTo(1);

        assertThat(contacts.restart().drain().titles()).containsExactly("Ann");
    }

    @EveryVersion
    void whereNothingChangesNothingIsWrittenAndHeadsAreReadOnce(Version version) {
        for (Ability[] abilities : new Ability[][] {{}, {Ability.TOKENS}, {Ability.FOLDER_VERSIONS}}) {
            Faults faults = new Faults();
            StateStore store = faults.wrap(StateStore.class, new InMemoryStateStore());
            World world = World.built(builder -> builder.state(store), abilities);
            world.alice.contacts().add("Ann");
            TestDevice device = world.ready(version);
            TestCollection contacts = device.collection(FolderKind.CONTACTS).drain();
            contacts.sync();
            int before = faults.calls().size();

            contacts.sync();
            var ping = device.ping(480, contacts);
            int pinged = faults.calls().size();
            contacts.sync();

            assertThat(ping.isWaiting()).isFalse();
            assertThat(faults.calls().subList(before, before + 1)).containsExactly("StateStore.load");
            assertThat(faults.calls().subList(pinged, faults.calls().size())).containsExactly("StateStore.load");
        }
    }

    @EveryVersion
    void aDeviceThatWasSeenALittleWhileAgoIsNotWrittenAgain(Version version) {
        World world = World.with();
        TestDevice device = world.ready(version);
        TestCollection contacts = device.collection(FolderKind.CONTACTS).drain();
        var before = world.devices.find(world.alice.user().on(new org.activesync4j.DeviceId("phone")));

        world.advance(Duration.ofMinutes(9));
        contacts.sync();
        assertThat(world.devices.find(world.alice.user().on(new org.activesync4j.DeviceId("phone"))))
                .isEqualTo(before);

        world.advance(Duration.ofMinutes(2));
        contacts.sync();
        assertThat(world.devices.find(world.alice.user().on(new org.activesync4j.DeviceId("phone"))))
                .isNotEqualTo(before);
    }

    @EveryVersion
    void anAnswerToALostRequestIsNotMixedUpWithTheNext(Version version) {
        World world = World.with();
        TestDevice device = world.ready(version);
        TestCollection contacts = device.collection(FolderKind.CONTACTS).drain();

        device.loseAnswer();
        contacts.add("Ann").sync();
        world.alice.contacts().add("Ben");
        Element told = Said.first(contacts.sync());

        assertThat(told.require(AirSync.RESPONSES).children(AirSync.ADD)).hasSize(1);
        assertThat(contacts.titles()).containsExactly("Ann", "Ben");
        assertThat(world.alice.contacts().titles()).containsExactlyInAnyOrder("Ann", "Ben");
    }

    @EveryVersion
    void anOutageIs503WithTheTimeThatTheDriverNamesWhateverTheCommand(Version version) {
        Faults faults = new Faults();
        World world = World.with(driver -> faults.wrap(Driver.class, driver));
        TestDevice device = world.ready(version);
        TestCollection contacts = device.collection(FolderKind.CONTACTS).drain();
        Fault away = call -> {
            throw DriverException.unavailable("as the test wants it", Duration.ofMinutes(2));
        };

        faults.next("Account.folders", away);
        assertThat(device.folderSync().headers()).containsEntry("Retry-After", "120");
        faults.next("Account.look", away);
        assertThat(contacts.sync().headers()).containsEntry("Retry-After", "120");
        faults.next("Driver.open", away);
        assertThat(device.options().headers()).containsEntry("Retry-After", "120");
    }

    @EveryVersion
    void aDeviceStoreThatCannotBeReachedIs503AndNothingIsLost(Version version) {
        Faults faults = new Faults();
        World world =
                World.built(builder -> builder.devices(faults.wrap(DeviceStore.class, new InMemoryDeviceStore())));
        TestCollection contacts =
                world.ready(version).collection(FolderKind.CONTACTS).drain();
        contacts.add("Ann");

        faults.next("DeviceStore.find", call -> {
            throw new StoreException("as the test wants it", null);
        });
        TestAnswer answer = contacts.sync();

        assertThat(answer.http()).isEqualTo(503);
        assertThat(answer.headers()).containsKey("Retry-After");
        assertThat(contacts.drain().titles()).containsExactly("Ann");
    }

    @EveryVersion
    void aFolderSyncThatFailsForGoodIsStatus6AndNoHttpCode(Version version) {
        Faults faults = new Faults();
        World world = World.with(driver -> faults.wrap(Driver.class, driver));
        TestDevice device = world.ready(version);

        faults.next("Account.folders", Fault.refuses(Reason.INVALID));

        assertThat(device.folderSync().status(FolderHierarchy.STATUS)).isEqualTo(6);
    }

    @EveryVersion
    @Tag("traps_08")
    void aFolderCommandThatFailsIsStatus6AndNeverAnHttpCode(Version version) {
        AtomicBoolean failing = new AtomicBoolean();
        World world = World.built(builder -> builder.policies((user, known) -> {
            if (failing.get()) {
                throw new UnsupportedOperationException("as the test wants it");
            }
            return Policy.NONE;
        }));
        TestDevice device = world.ready(version);
        failing.set(true);

        for (org.activesync4j.wbxml.Tag root : List.of(
                FolderHierarchy.FOLDER_SYNC,
                FolderHierarchy.FOLDER_CREATE,
                FolderHierarchy.FOLDER_UPDATE,
                FolderHierarchy.FOLDER_DELETE)) {
            TestAnswer answer = device.send(
                    root.name(),
                    Element.of(
                            root,
                            Element.of(FolderHierarchy.SYNC_KEY, device.folderKey()),
                            Element.of(FolderHierarchy.SERVER_ID, "1"),
                            Element.of(FolderHierarchy.PARENT_ID, "0"),
                            Element.of(FolderHierarchy.DISPLAY_NAME, "Projects"),
                            Element.of(FolderHierarchy.TYPE, "12")));

            assertThat(answer.http()).isEqualTo(200);
            assertThat(answer.status(FolderHierarchy.STATUS)).as(root.name()).isEqualTo(6);
        }
    }

    @EveryVersion
    void aCollectionThatOthersKeepSavingIsStatus16(Version version) {
        Faults faults = new Faults();
        World world = World.built(builder -> builder.state(faults.wrap(StateStore.class, new InMemoryStateStore())));
        TestDevice device = world.ready(version);
        TestCollection contacts = device.collection(FolderKind.CONTACTS).drain();
        world.alice.contacts().add("Ann");

        faults.always("StateStore.save", call -> false);
        assertThat(device.sync(contacts).status(AirSync.STATUS)).isEqualTo(16);
        assertThat(contacts.titles()).isEmpty();
        faults.clear();

        assertThat(contacts.drain().titles()).containsExactly("Ann");
    }

    @EveryVersion
    @Tag("MSASHTTP_S02_TC03")
    @Tag("MSASCMD_S21_TC12")
    void aUserWhomTheDriverDoesNotAdmitIsStatus126(Version version) {
        World world = World.with();
        User nobody = User.of("nobody", Credentials.NONE);
        TestDevice device = new TestDevice(world.engine, world.scheduler, nobody, version, "phone").provision();

        TestAnswer answer = device.folderSync();

        if (version.before(Version.V14_0)) {
            assertThat(answer.http()).isEqualTo(403);
        } else {
            assertThat(answer.status(FolderHierarchy.STATUS)).isEqualTo(126);
        }
    }

    @EveryVersion
    void aTenantWhoseLineIsFullIsAskedToComeAgainAndOthersAreServed(Version version) {
        World world = World.built(builder -> builder.settings(
                        Settings.builder().busyWorkers(1).queuedTasks(1).build())
                .tenants(user -> user.login().value()));
        byte[] body = new WbxmlWriter()
                .node(Element.of(FolderHierarchy.FOLDER_SYNC, Element.of(FolderHierarchy.SYNC_KEY, "0")))
                .finish()
                .toByteArray();

        List<CompletableFuture<Response>> alices = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            alices.add(world.engine.handle(request(world.alice.user(), version, body)));
        }
        CompletableFuture<Response> bobs = world.engine.handle(request(world.bob.user(), version, body));

        assertThat(alices.get(2).join().status()).isEqualTo(503);
        assertThat(alices.get(2).join().headers()).containsKey("Retry-After");
        world.scheduler.runDue();
        assertThat(alices.get(0).join().status()).isEqualTo(200);
        assertThat(alices.get(1).join().status()).isEqualTo(200);
        assertThat(bobs.join().status()).isEqualTo(200);
    }

    private static Request request(User user, Version version, byte[] body) {
        return new Request(
                "POST",
                "Cmd=FolderSync&DeviceId=phone&DeviceType=Test",
                Map.of("MS-ASProtocolVersion", version.wire()),
                Content.of(body),
                user);
    }
}
