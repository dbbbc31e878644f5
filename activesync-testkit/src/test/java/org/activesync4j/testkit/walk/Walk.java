package org.activesync4j.testkit.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.activesync4j.ActiveSync;
import org.activesync4j.Version;
import org.activesync4j.item.Email;
import org.activesync4j.item.Item;
import org.activesync4j.spi.Driver;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.spi.ItemId;
import org.activesync4j.state.DeviceStore;
import org.activesync4j.state.InMemoryDeviceStore;
import org.activesync4j.state.InMemoryStateStore;
import org.activesync4j.state.LocalSignal;
import org.activesync4j.state.StateStore;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.testkit.device.TestItem;
import org.activesync4j.testkit.fault.Crash;
import org.activesync4j.testkit.fault.Fault;
import org.activesync4j.testkit.fault.Faults;
import org.activesync4j.testkit.groupware.Ability;
import org.activesync4j.testkit.groupware.Groupware;
import org.activesync4j.testkit.groupware.GroupwareFolder;
import org.activesync4j.testkit.groupware.Letter;
import org.activesync4j.testkit.groupware.Person;
import org.activesync4j.testkit.time.ManualScheduler;
import org.activesync4j.testkit.time.TestClock;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.Contacts;
import org.activesync4j.wbxml.page.Notes;

/**
 * One random history: the server's users and two devices work on the same items and folders, send mails and answer
 * invitations, over two nodes, while answers get lost, drivers and stores fail and nodes die. When all is quiet again,
 * everybody has the same, and nothing twice.
 */
final class Walk {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final List<Version> VERSIONS =
            List.of(Version.V2_5, Version.V12_1, Version.V14_0, Version.V14_1, Version.V16_0, Version.V16_1);
    private static final List<String> DRIVER_CALLS = List.of(
            "Account.look",
            "Account.get",
            "Account.create",
            "Account.update",
            "Account.delete",
            "Account.folders",
            "ItemMover.move",
            "Identities.identities",
            "MailSender.send",
            "MeetingResponder.respond",
            "FolderEditor.create",
            "FolderEditor.update",
            "FolderEditor.delete");
    private static final Set<String> CALLS_FOR_COPIES = Set.of("Account.create", "Account.folders");
    private static final Set<String> CALLS_WITHOUT_RESULT =
            Set.of("Account.delete", "FolderEditor.delete", "MailSender.send");
    private static final List<String> STORE_CALLS = List.of("StateStore.save", "StateStore.pages");
    private static final List<String> STORE_FAULTS = List.of("crashes", "crashes afterwards");
    private static final List<String> DRIVER_FAULTS = List.of(
            "is refused", "breaks", "breaks afterwards", "returns null", "is late", "crashes", "crashes afterwards");
    private static final List<Integer> FILTERS = List.of(0, 1, 3, 5);

    private final RandomGenerator chance;
    private final TestClock clock = TestClock.at("2026-03-02T10:00:00Z");
    private final ManualScheduler scheduler = new ManualScheduler(clock);
    private final Groupware groupware = new Groupware(clock);
    private final Person alice = groupware.user("alice");
    private final Person bob = groupware.user("bob");
    private final Faults faults = new Faults();
    private final Set<Ability> abilities;
    private final StateStore state = faults.wrap(StateStore.class, new InMemoryStateStore());
    private final DeviceStore devices = new InMemoryDeviceStore();
    private final LocalSignal signal = new LocalSignal();
    private final List<ActiveSync> nodes = new ArrayList<>();
    private final List<TestDevice> phones = new ArrayList<>();
    private final List<String> history = new ArrayList<>();
    private final List<List<String>> wordings = new ArrayList<>();
    private final GroupwareFolder archive;
    private final List<MovingWalk> moves = new ArrayList<>();
    private final List<FolderWalk> folders = new ArrayList<>();
    private final List<SendingWalk> sends = new ArrayList<>();
    private final List<MeetingWalk> meetings = new ArrayList<>();
    private int titles;
    private int failuresOfCopies;

    Walk(RandomGenerator chance) {
        this.chance = chance;
        this.abilities =
                EnumSet.of(Ability.FOLDER_EDITOR, Ability.ITEM_MOVER, Ability.MAIL_SENDER, Ability.MEETING_RESPONDER);
        this.archive = alice.addFolder("Archive", FolderKind.USER_MAIL);
        for (Ability ability : List.of(
                Ability.TOKENS,
                Ability.FILTERS,
                Ability.FOLDER_VERSIONS,
                Ability.BULK_READER,
                Ability.WATCHER,
                Ability.FOLDER_PATHS,
                Ability.KEEPS_IDS,
                Ability.KEEPS_COPIES)) {
            if (chance.nextBoolean()) {
                abilities.add(ability);
            }
        }
        nodes.add(node());
        nodes.add(node());
    }

    private ActiveSync node() {
        Driver driver = faults.wrap(Driver.class, groupware.driver(abilities.toArray(Ability[]::new)));
        return ActiveSync.builder(driver)
                .state(state)
                .devices(devices)
                .signal(signal)
                .workers(scheduler)
                .timers(scheduler)
                .clock(clock)
                .random(chance)
                .build();
    }

    /** Tells what happened, one line a step. */
    List<String> history() {
        return history;
    }

    void run(int steps) {
        history.add("a driver with " + abilities);
        for (String id : List.of("phone", "tablet")) {
            TestDevice device =
                    new TestDevice(nodes.get(0), scheduler, alice.user(), any(VERSIONS), id).patientFor(PATIENCE);
            phones.add(device);
            history.add(id + " speaks " + device.version());
            device.provision().folderSync();
            moves.add(new MovingWalk(device, this));
            folders.add(new FolderWalk(device, alice, this));
            sends.add(new SendingWalk(device, alice, bob, this));
            meetings.add(new MeetingWalk(device, alice, bob, this));
        }
        for (int step = 0; step < steps; step++) {
            step();
        }
        faults.clear();
        settle();
        compare();
    }

    private void step() {
        switch (chance.nextInt(14)) {
            case 0, 1, 2 -> onServer();
            case 3, 4 -> onDevice();
            case 5, 6, 7 -> synchronise();
            case 8 -> fault();
            case 9 -> any(moves).step();
            case 10 -> any(folders).step();
            case 11 -> any(sends).step();
            case 12 -> any(meetings).step();
            default -> passing();
        }
    }

    private void onServer() {
        GroupwareFolder folder = any(serverFolders());
        List<ItemId> ids = new ArrayList<>(folder.items().keySet());
        int what = ids.isEmpty() ? 0 : chance.nextInt(5);
        if (what <= 1) {
            String title = title("s");
            history.add("server adds " + title + " to " + folder.name());
            addOnServer(folder, title);
        } else if (what == 2) {
            ItemId id = any(ids);
            history.add("server deletes " + id + " from " + folder.name());
            folder.delete(id);
        } else {
            changeOnServer(folder, any(ids));
        }
    }

    private void addOnServer(GroupwareFolder folder, String title) {
        if (folder.kind().isMail()) {
            folder.deliver(Letter.plain("bob@example.org", title, "text of " + title));
        } else {
            folder.add(title);
        }
    }

    private void changeOnServer(GroupwareFolder folder, ItemId id) {
        if (folder.kind().isMail()) {
            history.add("server marks " + id);
            if (chance.nextBoolean()) {
                folder.markRead(id);
            } else {
                folder.flag(id);
            }
        } else {
            String title = title("e");
            history.add("server calls " + id + " " + title);
            folder.edit(id, item -> renamed(item, title));
        }
    }

    private static Item renamed(Item item, String title) {
        return item.schema().name().equals("Notes")
                ? item.with(org.activesync4j.item.Note.SUBJECT, title)
                : item.with(org.activesync4j.item.Contact.FILE_AS, title);
    }

    private void onDevice() {
        TestDevice device = any(phones);
        TestCollection collection = any(collections(device));
        List<String> ids = new ArrayList<>(new TreeMap<>(collection.items()).keySet());
        moves.forEach(moving -> ids.removeAll(moving.underWay()));
        boolean mail = collection.itemClass().equals("Email");
        int what = ids.isEmpty() ? 0 : chance.nextInt(3);
        List<String> adds = collection.pendingAdds();
        if (!adds.isEmpty() && chance.nextInt(3) == 0) {
            changeHisMind(device, collection, any(adds));
        } else if (what == 0 && !mail) {
            String title = title("c");
            history.add(name(device) + " adds " + title);
            collection.add(title);
            wordings.add(new ArrayList<>(List.of(title)));
        } else if (what == 1 && !ids.isEmpty()) {
            String id = any(ids);
            history.add(name(device) + " deletes " + id);
            collection.delete(id);
        } else if (!ids.isEmpty()) {
            changeOnDevice(device, collection, any(ids));
        }
    }

    /** Nobody can tell whether an earlier answer was lost: then this is a repeated key with another body. */
    private void changeHisMind(TestDevice device, TestCollection collection, String clientId) {
        if (chance.nextInt(4) == 0) {
            history.add(name(device) + " takes back what it added and has had no answer for");
            collection.forgetAdds();
            return;
        }
        String before = collection.pendingTitle(clientId);
        String title = title("r");
        history.add(name(device) + " words " + before + " anew: " + title);
        collection.reword(clientId, title);
        wordings.stream().filter(all -> all.contains(before)).forEach(all -> all.add(title));
    }

    private void changeOnDevice(TestDevice device, TestCollection collection, String id) {
        String title = title("d");
        history.add(name(device) + " changes " + id + " to " + title);
        switch (collection.itemClass()) {
            case "Notes" -> collection.change(id, Element.of(Notes.SUBJECT, title));
            case "Contacts" ->
                collection.change(id, Element.of(Contacts.FILE_AS, title), Element.of(Contacts.LAST_NAME, title));
            default -> collection.change(id, Element.of(org.activesync4j.wbxml.page.Email.READ, "1"));
        }
    }

    private void synchronise() {
        TestDevice device = any(phones);
        TestCollection collection = any(collections(device));
        device.through(any(nodes));
        if (chance.nextInt(3) == 0) {
            collection.window(1 + chance.nextInt(4));
        }
        if (chance.nextInt(8) == 0 && collection.itemClass().equals("Email")) {
            int filter = any(FILTERS);
            history.add(name(device) + " asks for filter " + filter);
            collection.filter(filter);
        }
        boolean lost = chance.nextInt(4) == 0;
        history.add(name(device) + (lost ? " loses a Sync of " : " syncs ") + collection.name());
        if (lost) {
            device.loseAnswer();
        }
        guarded(collection::sync);
        restartIfAsked(device, collection);
    }

    private void restartIfAsked(TestDevice device, TestCollection collection) {
        assertThat(collection.status()).as("status for %s", name(device)).isNotEqualTo(3);
    }

    /** A node that crashes is replaced; the device has no answer then. */
    void guarded(Runnable request) {
        try {
            request.run();
        } catch (Crash crash) {
            history.add("a node dies");
            nodes.set(0, node());
            nodes.set(1, node());
            phones.forEach(phone -> phone.through(nodes.get(0)));
        }
    }

    private void fault() {
        boolean store = chance.nextInt(3) == 0;
        String call = any(store ? STORE_CALLS : DRIVER_CALLS);
        String drawn = any(store ? STORE_FAULTS : DRIVER_FAULTS);
        // To return null where there is no result is to say that it was done: no engine can know better
        String name = CALLS_WITHOUT_RESULT.contains(call) && drawn.equals("returns null") ? "breaks" : drawn;
        history.add("the next " + call + " " + name);
        Fault fault = fault(name);
        boolean costsCopies = CALLS_FOR_COPIES.contains(call) && !name.startsWith("crashes");
        faults.next(call, costsCopies ? counted(fault) : fault);
    }

    private Fault counted(Fault fault) {
        return call -> {
            failuresOfCopies++;
            return fault.strike(call);
        };
    }

    private Fault fault(String name) {
        return switch (name) {
            case "is refused" -> Fault.refuses(Reason.UNAVAILABLE);
            case "breaks" -> Fault.breaks();
            case "breaks afterwards" -> Fault.breaksAfterwards();
            case "returns null" -> Fault.returnsNull();
            case "is late" -> Fault.late(clock, Duration.ofSeconds(70));
            case "crashes" -> Fault.crashes();
            case "crashes afterwards" -> Fault.crashesAfterwards();
            default -> throw new IllegalArgumentException(name);
        };
    }

    private void passing() {
        Duration time = Duration.ofMinutes(chance.nextInt(3) == 0 ? 60 * 20 : 1);
        history.add(time + " pass");
        guarded(() -> scheduler.advance(time));
        if (chance.nextInt(4) == 0) {
            groupware.forgetTokens();
        }
    }

    /** Lets everybody learn everything: twice round, for what one device had not told yet is news for the other. */
    private void settle() {
        history.add("all becomes quiet");
        scheduler.advance(Duration.ofMinutes(3));
        moves.forEach(MovingWalk::settle);
        folders.forEach(FolderWalk::settle);
        sends.forEach(SendingWalk::settle);
        meetings.forEach(MeetingWalk::settle);
        for (int round = 0; round < 2; round++) {
            for (TestDevice device : phones) {
                for (TestCollection collection : collections(device)) {
                    if (collection.itemClass().equals("Email")
                            && !collection.key().equals("0")) {
                        collection.filter(0);
                    }
                    collection.window(50).drain();
                }
            }
        }
    }

    private void compare() {
        for (TestDevice device : phones) {
            for (TestCollection collection : collections(device)) {
                GroupwareFolder folder = alice.folder(collection.name());
                assertThat(collection.items().values().stream()
                                .map(Walk::shown)
                                .sorted()
                                .toList())
                        .as("%s of %s", collection.itemClass(), name(device))
                        .isEqualTo(folder.items().values().stream()
                                .map(Walk::stored)
                                .sorted()
                                .toList());
            }
        }
        folders.forEach(FolderWalk::compare);
        sends.forEach(SendingWalk::compare);
        meetings.forEach(MeetingWalk::compare);
        MeetingWalk.compareAll(meetings, alice);
        assertThat(mails()).as("mails in all folders").doesNotHaveDuplicates();
        for (GroupwareFolder folder : serverFolders()) {
            assertThat(folder.titles()).as(folder.name()).doesNotHaveDuplicates();
            for (List<String> wording : wordings) {
                assertThat(folder.titles().stream().filter(wording::contains).toList())
                        .as("items of %s made from one Add", folder.name())
                        .hasSizeLessThan(2);
            }
        }
    }

    private static String shown(TestItem item) {
        return item.title()
                + item.text(org.activesync4j.wbxml.page.Email.READ)
                        .map(read -> " read " + read)
                        .orElse("");
    }

    private static String stored(Item item) {
        return switch (item.schema().name()) {
            case "Notes" -> item.get(org.activesync4j.item.Note.SUBJECT).orElse("");
            case "Contacts" -> item.get(org.activesync4j.item.Contact.FILE_AS).orElse("");
            default ->
                item.get(Email.SUBJECT).orElse("")
                        + item.get(Email.READ)
                                .map(read -> " read " + (read ? 1 : 0))
                                .orElse("");
        };
    }

    private List<String> mails() {
        return Stream.of(alice.inbox(), archive)
                .flatMap(folder -> folder.titles().stream())
                .toList();
    }

    private List<GroupwareFolder> serverFolders() {
        return List.of(alice.notes(), alice.contacts(), alice.inbox(), archive);
    }

    private static List<TestCollection> collections(TestDevice device) {
        List<TestCollection> all = new ArrayList<>();
        all.add(device.collection(FolderKind.INBOX));
        all.add(device.collection("Archive"));
        all.add(device.collection(FolderKind.CONTACTS));
        if (device.version().atLeast(Version.V14_0)) {
            all.add(device.collection(FolderKind.NOTES));
        }
        return all;
    }

    /** Tells one more thing that happened. */
    void tell(TestDevice device, String what) {
        history.add(name(device) + " " + what);
    }

    /** Tells how often a driver failed where a copy of a mail may be lost: that a mail is sent counts for more. */
    int failuresOfCopies() {
        return failuresOfCopies;
    }

    /** Tells what time it is. */
    Instant now() {
        return clock.instant();
    }

    /** Draws lots: one in so many. */
    boolean oneIn(int many) {
        return chance.nextInt(many) == 0;
    }

    /** Lets a device speak to any of the nodes. */
    void anywhere(TestDevice device) {
        device.through(any(nodes));
    }

    private String name(TestDevice device) {
        return phones.indexOf(device) == 0 ? "phone" : "tablet";
    }

    String title(String prefix) {
        return prefix + ++titles;
    }

    <T> T any(List<T> all) {
        return all.get(chance.nextInt(all.size()));
    }
}
