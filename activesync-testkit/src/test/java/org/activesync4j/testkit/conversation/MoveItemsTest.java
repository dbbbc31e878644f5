package org.activesync4j.testkit.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.activesync4j.ActiveSync;
import org.activesync4j.Version;
import org.activesync4j.spi.Driver;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.spi.Right;
import org.activesync4j.state.InMemoryStateStore;
import org.activesync4j.state.StateStore;
import org.activesync4j.testkit.device.TestAnswer;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.testkit.fault.Crash;
import org.activesync4j.testkit.fault.Fault;
import org.activesync4j.testkit.fault.Faults;
import org.activesync4j.testkit.groupware.Ability;
import org.activesync4j.testkit.groupware.GroupwareFolder;
import org.activesync4j.testkit.groupware.Letter;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.FolderHierarchy;
import org.activesync4j.wbxml.page.Move;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Items that a device moves. */
class MoveItemsTest {

    /** Alice has two mails in her Inbox and a folder to put them into. */
    private static final class Mailbox {

        private final Faults faults = new Faults();
        private final StateStore state = faults.wrap(StateStore.class, new InMemoryStateStore());
        private final World world;
        private final TestDevice device;
        private final GroupwareFolder archive;
        private final TestCollection inbox;
        private final TestCollection kept;

        private Mailbox(Version version, Ability... abilities) {
            Ability[] all = java.util.Arrays.copyOf(abilities, abilities.length + 1);
            all[abilities.length] = Ability.ITEM_MOVER;
            UnaryOperator<ActiveSync.Builder> build = builder -> builder.state(state);
            world = World.built(driver -> faults.wrap(Driver.class, driver), build, all);
            archive = world.alice.addFolder("Archive", FolderKind.USER_MAIL);
            deliver("Lunch");
            deliver("Dinner");
            device = world.ready(version);
            inbox = device.collection(FolderKind.INBOX).drain();
            kept = device.collection("Archive").drain();
        }

        private void deliver(String subject) {
            world.alice.inbox().deliver(Letter.plain("bob@example.org", subject, "At noon."));
        }

        private TestAnswer move(String... subjects) {
            String[] ids = java.util.Arrays.stream(subjects).map(inbox::find).toArray(String[]::new);
            return device.move(inbox, kept, ids);
        }

        private void assertInOrder(List<String> left, List<String> moved) {
            assertThat(world.alice.inbox().titles()).containsExactlyInAnyOrderElementsOf(left);
            assertThat(archive.titles()).containsExactlyInAnyOrderElementsOf(moved);
            assertThat(inbox.drain().titles()).containsExactlyInAnyOrderElementsOf(left);
            assertThat(kept.drain().titles()).containsExactlyInAnyOrderElementsOf(moved);
        }
    }

    private static TestAnswer asked(TestDevice device, Element... moves) {
        return device.send("MoveItems", Element.of(Move.MOVE_ITEMS, moves));
    }

    private static Element move(String item, String from, String to) {
        return Element.of(
                Move.MOVE,
                Element.of(Move.SRC_MSG_ID, item),
                Element.of(Move.SRC_FLD_ID, from),
                Element.of(Move.DST_FLD_ID, to));
    }

    private static List<Integer> statuses(TestAnswer answer) {
        return answer.root().children(Move.RESPONSE).stream()
                .map(response -> response.require(Move.STATUS).integer())
                .toList();
    }

    private static List<String> ids(TestAnswer answer) {
        return answer.root().children(Move.RESPONSE).stream()
                .map(response -> response.require(Move.DST_MSG_ID).text())
                .toList();
    }

    @EveryVersion
    @Tag("MSASCMD_S10_TC01")
    void aMovedItemIsInTheOtherFolderUnderTheIdThatWasGiven(Version version) {
        Mailbox box = new Mailbox(version);

        TestAnswer answer = box.move("Lunch");

        assertThat(statuses(answer)).containsExactly(3);
        box.assertInOrder(List.of("Dinner"), List.of("Lunch"));
        assertThat(box.kept.find("Lunch")).isEqualTo(ids(answer).get(0));
        box.kept.restart().drain();
        assertThat(box.kept.find("Lunch")).isEqualTo(ids(answer).get(0));
    }

    @EveryVersion
    void neitherFolderTellsTheDeviceWhatItHasDoneItself(Version version) {
        for (Ability[] abilities :
                new Ability[][] {{}, {Ability.TOKENS}, {Ability.KEEPS_IDS, Ability.FOLDER_VERSIONS}}) {
            Mailbox box = new Mailbox(version, abilities);

            box.move("Lunch");

            assertThat(Said.told(box.inbox.sync())).isEmpty();
            assertThat(Said.told(box.kept.sync())).isEmpty();
            box.assertInOrder(List.of("Dinner"), List.of("Lunch"));
        }
    }

    @EveryVersion
    void anotherDeviceIsTold(Version version) {
        Mailbox box = new Mailbox(version);
        TestDevice tablet = box.world.device(box.world.alice, version, "tablet").provision();
        tablet.folderSync();
        TestCollection inbox = tablet.collection(FolderKind.INBOX).drain();
        TestCollection archive = tablet.collection("Archive").drain();

        box.move("Lunch");

        assertThat(inbox.drain().titles()).containsExactly("Dinner");
        assertThat(archive.drain().titles()).containsExactly("Lunch");
    }

    @EveryVersion
    void aMailIsMovedBeforeTheAnswerThatBroughtItIsAcknowledged(Version version) {
        Mailbox box = new Mailbox(version);
        box.deliver("Breakfast");
        box.inbox.sync();

        TestAnswer answer = box.move("Breakfast");

        assertThat(statuses(answer)).containsExactly(3);
        assertThat(Said.told(box.inbox.sync())).isEmpty();
        box.assertInOrder(List.of("Lunch", "Dinner"), List.of("Breakfast"));
    }

    @EveryVersion
    void aMailIsMovedWhoseAnswerWasLostButNotForGood(Version version) {
        Mailbox box = new Mailbox(version);
        box.device.loseAnswer();
        box.inbox.sync();
        box.deliver("Breakfast");
        box.device.loseAnswer();
        box.inbox.sync();

        box.move("Lunch");

        box.assertInOrder(List.of("Breakfast", "Dinner"), List.of("Lunch"));
    }

    @EveryVersion
    void whatChangedBeforeTheMoveIsToldAfterIt(Version version) {
        Mailbox box = new Mailbox(version);
        box.world.alice.inbox().markRead(box.world.alice.inbox().find("Lunch"));

        box.move("Lunch");

        box.kept.drain();
        assertThat(box.kept.item("Lunch").text(org.activesync4j.wbxml.page.Email.READ))
                .hasValue("1");
    }

    @EveryVersion
    void whatWasToldBeforeTheMoveAndNotHeardIsToldAgain(Version version) {
        Mailbox box = new Mailbox(version);
        box.world.alice.inbox().markRead(box.world.alice.inbox().find("Lunch"));
        box.device.loseAnswer();
        box.inbox.sync();

        box.move("Lunch");

        box.kept.drain();
        assertThat(box.kept.item("Lunch").text(org.activesync4j.wbxml.page.Email.READ))
                .hasValue("1");
    }

    @EveryVersion
    void whatChangesAfterTheMoveIsTold(Version version) {
        Mailbox box = new Mailbox(version);
        box.move("Lunch");
        box.archive.delete("Lunch");

        box.assertInOrder(List.of("Dinner"), List.of());
    }

    @EveryVersion
    void contactsAreMovedWithAllTheyHave(Version version) {
        World world = World.with(Ability.ITEM_MOVER, Ability.TOKENS);
        GroupwareFolder friends = world.alice.addFolder("Friends", FolderKind.USER_CONTACTS);
        world.alice.contacts().add("Ann", "Met at the fair");
        TestDevice device = world.ready(version);
        TestCollection contacts = device.collection(FolderKind.CONTACTS).drain();
        TestCollection others = device.collection("Friends").drain();

        device.move(contacts, others, contacts.find("Ann"));
        friends.edit("Ann", contact -> contact.with(org.activesync4j.item.Contact.JOB_TITLE, "Baker"));

        assertThat(contacts.drain().titles()).isEmpty();
        assertThat(others.drain().titles()).containsExactly("Ann");
        assertThat(others.item("Ann").text(org.activesync4j.wbxml.page.Contacts.JOB_TITLE))
                .hasValue("Baker");
        assertThat(friends.item("Ann").get(org.activesync4j.item.Contact.BODY)).isPresent();
    }

    @EveryVersion
    void aChangeThatTheDeviceHadNotHeardOfFollowsTheContact(Version version) {
        World world = World.with(Ability.ITEM_MOVER);
        world.alice.addFolder("Friends", FolderKind.USER_CONTACTS);
        world.alice.contacts().add("Ann");
        TestDevice device = world.ready(version);
        TestCollection contacts = device.collection(FolderKind.CONTACTS).drain();
        TestCollection others = device.collection("Friends").drain();
        world.alice.contacts().edit("Ann", contact -> contact.with(org.activesync4j.item.Contact.JOB_TITLE, "Baker"));

        device.move(contacts, others, contacts.find("Ann"));

        assertThat(others.drain().item("Ann").text(org.activesync4j.wbxml.page.Contacts.JOB_TITLE))
                .hasValue("Baker");
    }

    @EveryVersion
    @Tag("MSASCMD_S10_TC02")
    @Tag("MSASCMD_S10_TC03")
    @Tag("MSASCMD_S10_TC04")
    @Tag("MSASCMD_S10_TC05")
    void eachItemHasAStatusOfItsOwn(Version version) {
        Mailbox box = new Mailbox(version);
        String lunch = box.inbox.find("Lunch");
        String from = box.inbox.id();
        String to = box.kept.id();
        String contacts = box.device.collection(FolderKind.CONTACTS).id();

        TestAnswer answer = asked(
                box.device,
                move(lunch, "9999", to),
                move(lunch, "", to),
                move(from + ":nothing", from, to),
                move("no id", from, to),
                move(lunch, to, from),
                move(lunch, from, "9999"),
                move(lunch, from, "x"),
                move(lunch, from, contacts),
                move(lunch, from, from),
                move(lunch, from, to));

        assertThat(statuses(answer)).containsExactly(1, 1, 1, 1, 1, 2, 2, 2, 4, 3);
        assertThat(box.world.alice.inbox().titles()).containsExactly("Dinner");
        assertThat(box.archive.titles()).containsExactly("Lunch");
    }

    @EveryVersion
    @Tag("MSASCMD_S10_TC06")
    void twoDestinationsOfOneItemAreStatus5(Version version) {
        Mailbox box = new Mailbox(version);
        Element two = FolderSaid.with(
                move(box.inbox.find("Lunch"), box.inbox.id(), box.kept.id()),
                Element.of(
                        Move.DST_FLD_ID,
                        box.device.collection(FolderKind.DELETED_ITEMS).id()));

        TestAnswer answer = asked(box.device, two, move(box.inbox.find("Dinner"), box.inbox.id(), box.kept.id()));

        assertThat(statuses(answer)).containsExactly(5, 3);
        assertThat(box.archive.titles()).containsExactly("Dinner");
    }

    private static void assertRefusedWith103(TestAnswer answer, Version version) {
        if (version.before(Version.V14_0)) {
            assertThat(answer.http()).isEqualTo(400);
        } else {
            assertThat(answer.status(Move.STATUS)).isEqualTo(103);
        }
    }

    @EveryVersion
    @Tag("MSASCMD_S10_TC07")
    void moreThanAThousandMovesAreStatus103(Version version) {
        Mailbox box = new Mailbox(version);
        Element lunch = move(box.inbox.find("Lunch"), box.inbox.id(), box.kept.id());

        TestAnswer answer = asked(box.device, Collections.nCopies(1001, lunch).toArray(Element[]::new));

        assertRefusedWith103(answer, version);
        assertThat(box.archive.titles()).isEmpty();
    }

    @EveryVersion
    void whatIsMalformedIsStatus103(Version version) {
        Mailbox box = new Mailbox(version);
        Element right = move(box.inbox.find("Lunch"), box.inbox.id(), box.kept.id());

        assertRefusedWith103(asked(box.device), version);
        right.children()
                .forEach(child ->
                        assertRefusedWith103(asked(box.device, FolderSaid.without(right, child.tag())), version));
        assertRefusedWith103(
                box.device.send("MoveItems", Element.of(FolderHierarchy.FOLDER_SYNC, FolderSaid.key("0"))), version);
        for (String id : new String[] {"", "x".repeat(65), "1:\u0007", "1:\u0000"}) {
            Element wrong = Element.of(
                    Move.MOVE,
                    Element.of(Move.SRC_MSG_ID, id.getBytes(StandardCharsets.UTF_8)),
                    Element.of(Move.SRC_FLD_ID, box.inbox.id()),
                    Element.of(Move.DST_FLD_ID, box.kept.id()));
            assertRefusedWith103(asked(box.device, right, wrong), version);
        }
        assertThat(box.archive.titles()).isEmpty();
    }

    @EveryVersion
    void aThousandMovesAreDoneOnceThoughTheAnswerIsLost(Version version) {
        Mailbox box = new Mailbox(version);
        List<String> subjects = new ArrayList<>();
        for (int i = 0; i < 998; i++) {
            box.deliver("Mail " + i);
            subjects.add("Mail " + i);
        }
        subjects.addAll(List.of("Lunch", "Dinner"));
        box.inbox.window(500).drain();
        String[] all = subjects.toArray(String[]::new);

        box.device.loseAnswer();
        List<String> lost = ids(box.move(all));
        List<String> again = ids(box.move(all));

        assertThat(again).isEqualTo(lost);
        assertThat(Said.told(box.kept.sync())).isEmpty();
        assertThat(box.kept.titles()).hasSize(1000);
        assertThat(box.archive.titles()).hasSize(1000).doesNotHaveDuplicates();
    }

    @EveryVersion
    void theSameItemTwiceInOneRequestIsMovedOnce(Version version) {
        Mailbox box = new Mailbox(version);
        Element lunch = move(box.inbox.find("Lunch"), box.inbox.id(), box.kept.id());

        TestAnswer answer = asked(box.device, lunch, lunch);

        assertThat(statuses(answer)).containsExactly(3, 1);
        assertThat(box.archive.titles()).containsExactly("Lunch");
    }

    @EveryVersion
    void aLostAnswerIsGivenAgainWithTheSameId(Version version) {
        Mailbox box = new Mailbox(version);

        box.device.loseAnswer();
        TestAnswer lost = box.move("Lunch");
        TestAnswer again = box.move("Lunch");

        assertThat(ids(again)).isEqualTo(ids(lost));
        box.assertInOrder(List.of("Dinner"), List.of("Lunch"));
    }

    @EveryVersion
    void aLostAnswerIsGivenAgainThoughTheItemHasGoneSince(Version version) {
        Mailbox box = new Mailbox(version);
        box.device.loseAnswer();
        box.move("Lunch");
        box.archive.delete("Lunch");
        box.kept.drain();

        assertThat(statuses(box.move("Lunch"))).containsExactly(3);

        box.assertInOrder(List.of("Dinner"), List.of());
    }

    @EveryVersion
    void whatIsMovedThereAndBackIsMovedEachTime(Version version) {
        Mailbox box = new Mailbox(version, Ability.KEEPS_IDS);

        for (int i = 0; i < 3; i++) {
            assertThat(statuses(box.move("Lunch"))).containsExactly(3);
            assertThat(box.archive.titles()).containsExactly("Lunch");
            assertThat(statuses(box.device.move(box.kept, box.inbox, box.kept.find("Lunch"))))
                    .containsExactly(3);
            assertThat(box.archive.titles()).isEmpty();
        }

        box.assertInOrder(List.of("Dinner", "Lunch"), List.of());
    }

    @EveryVersion
    void aDriverThatBreaksAfterwardsMovesOnce(Version version) {
        Mailbox box = new Mailbox(version);
        box.faults.next("ItemMover.move", Fault.breaksAfterwards());

        assertThat(box.move("Lunch", "Dinner").http()).isEqualTo(503);
        TestAnswer again = box.move("Lunch", "Dinner");

        assertThat(statuses(again)).containsExactly(3, 3);
        box.assertInOrder(List.of(), List.of("Lunch", "Dinner"));
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void whereverTheProcessEndsNothingIsLostOrDoubled(Version version) {
        int calls = calls(version);
        for (int call = 1; call <= calls; call++) {
            for (Fault crash : new Fault[] {Fault.crashes(), Fault.crashesAfterwards()}) {
                crashAt(version, call, crash);
            }
        }
    }

    private static int calls(Version version) {
        Mailbox box = new Mailbox(version);
        int before = box.faults.calls().size();
        box.move("Lunch");
        return box.faults.calls().size() - before;
    }

    private static void crashAt(Version version, int call, Fault crash) {
        Mailbox box = new Mailbox(version);
        box.faults.at(call, crash);
        Assertions.assertThatThrownBy(() -> box.move("Lunch")).isInstanceOf(Crash.class);
        box.world.advanceSeconds(120);

        if (new Random(call).nextBoolean()) {
            box.inbox.drain();
            box.kept.drain();
        }
        if (box.inbox.titles().contains("Lunch")) {
            assertThat(statuses(box.move("Lunch"))).as("crash at %s", call).containsExactly(3);
        }

        box.assertInOrder(List.of("Dinner"), List.of("Lunch"));
    }

    @EveryVersion
    void whatTheDriverRefusesStaysAndHasAStatus(Version version) {
        Mailbox box = new Mailbox(version);

        for (Object[] pair : new Object[][] {
            {Reason.NOT_FOUND, 1}, {Reason.INVALID, 2}, {Reason.DENIED, 5}, {Reason.QUOTA, 5}, {Reason.CONFLICT, 7}
        }) {
            box.faults.next("ItemMover.move", Fault.refuses((Reason) pair[0]));
            assertThat(statuses(box.move("Lunch"))).as("%s", pair[0]).containsExactly((int) pair[1]);
        }
        box.faults.next("ItemMover.move", Fault.refuses(Reason.UNAVAILABLE));
        assertThat(box.move("Lunch").http()).isEqualTo(503);

        box.assertInOrder(List.of("Dinner", "Lunch"), List.of());
        assertThat(statuses(box.move("Lunch"))).containsExactly(3);
    }

    @EveryVersion
    void rightsAreRespected(Version version) {
        Mailbox box = new Mailbox(version);

        box.archive.allow(Right.DELETE);
        assertThat(statuses(box.move("Lunch"))).containsExactly(2);
        box.archive.allow(Right.values());
        box.world.alice.inbox().allow(Right.ADD);
        assertThat(statuses(box.move("Lunch"))).containsExactly(5);

        box.assertInOrder(List.of("Dinner", "Lunch"), List.of());
    }

    @From14_0
    void nothingGoesIntoTheRecipientCacheOrOut(Version version) {
        World world = World.with(Ability.ITEM_MOVER);
        world.alice.addFolder("Recipients", FolderKind.RECIPIENT_CACHE).add("Bea");
        world.alice.contacts().add("Ann");
        TestDevice device = world.ready(version);
        TestCollection contacts = device.collection(FolderKind.CONTACTS).drain();
        TestCollection cache = device.collection("Recipients").drain();

        assertThat(statuses(device.move(contacts, cache, contacts.find("Ann")))).containsExactly(2);
        assertThat(statuses(device.move(cache, contacts, cache.find("Bea")))).containsExactly(1);
    }

    @EveryVersion
    void aFolderThatTheDeviceHasNeverSynchronisedTakesItInAllTheSame(Version version) {
        World world = World.with(Ability.ITEM_MOVER);
        world.alice.inbox().deliver(Letter.plain("bob@example.org", "Lunch", "At noon."));
        TestDevice device = world.ready(version);
        TestCollection inbox = device.collection(FolderKind.INBOX).drain();
        TestCollection trash = device.collection(FolderKind.DELETED_ITEMS);

        assertThat(statuses(device.move(inbox, trash, inbox.find("Lunch")))).containsExactly(3);

        assertThat(inbox.drain().titles()).isEmpty();
        assertThat(trash.drain().titles()).containsExactly("Lunch");
    }

    @EveryVersion
    void aPingIsNotWokenByAMoveOfTheDeviceItself(Version version) {
        Mailbox box = new Mailbox(version, Ability.WATCHER);
        var ping = box.device.ping(600, box.inbox, box.kept);

        box.move("Lunch");
        box.world.advanceSeconds(30);

        assertThat(ping.isWaiting()).isTrue();
    }

    @EveryVersion
    void withoutTheAbilityTheCommandIsNotThere(Version version) {
        TestDevice device = World.with().ready(version);

        assertThat(device.options().headers().get("MS-ASProtocolCommands")).doesNotContain("MoveItems");
        TestAnswer answer = asked(device, move("1:1", "1", "2"));
        if (version.before(Version.V14_0)) {
            assertThat(answer.http()).isEqualTo(501);
        } else {
            assertThat(answer.status(Move.STATUS)).isEqualTo(137);
        }
    }
}
