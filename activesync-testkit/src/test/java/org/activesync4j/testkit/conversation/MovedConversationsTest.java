package org.activesync4j.testkit.conversation;

import static org.activesync4j.testkit.conversation.Fetching.always;
import static org.activesync4j.testkit.conversation.Fetching.move;
import static org.activesync4j.testkit.conversation.Fetching.responded;
import static org.activesync4j.testkit.conversation.Fetching.status;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.activesync4j.Version;
import org.activesync4j.item.Email;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.testkit.device.TestAnswer;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.testkit.groupware.Ability;
import org.activesync4j.testkit.groupware.Letter;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.Email2;
import org.activesync4j.wbxml.page.ItemOperations;
import org.junit.jupiter.api.Tag;

/** Conversations are moved, and what joins them follows. */
class MovedConversationsTest {

    private static World world() {
        World world = World.with(Ability.CONVERSATIONS);
        world.alice.addFolder("Garden", FolderKind.USER_MAIL);
        world.alice.inbox().deliver(Letter.plain("bob@example.org", "Beans", "Peas?"));
        world.alice.inbox().deliver(Letter.plain("bob@example.org", "Other", "Hi"));
        return world;
    }

    private static byte[] beans(World world) {
        try (var in = Email.conversation(world.alice.inbox().item("Beans")).open()) {
            return in.readAllBytes();
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    private static String folder(TestDevice device, String name) {
        return device.collection(name).id();
    }

    @Tag("MSASCMD_S08_TC06")
    @Tag("MSASCON_S03_TC02")
    @From14_0
    void aConversationMovesAndWhatJoinsItFollows(Version version) {
        World world = world();
        TestDevice device = world.ready(version);

        TestAnswer answer = device.itemOperations(move(beans(world), folder(device, "Garden"), always()));
        world.alice.inbox().deliver(Letter.plain("bob@example.org", "Re: Beans", "No."));

        assertThat(responded(answer)).isEqualTo(1);
        assertThat(world.alice.folder("Garden").titles()).containsExactly("Beans", "Re: Beans");
        assertThat(world.alice.inbox().titles()).containsExactly("Other");
    }

    @Tag("MSASCON_S03_TC01")
    @From14_0
    void aConversationIsIgnored(Version version) {
        World world = world();
        TestDevice device = world.ready(version);

        device.itemOperations(
                move(beans(world), device.collection(FolderKind.DELETED_ITEMS).id(), always()));

        assertThat(world.alice.trash().titles()).containsExactly("Beans");
    }

    @From14_0
    void movingAgainDoesNoHarm(Version version) {
        World world = world();
        TestDevice device = world.ready(version);
        Element again = move(beans(world), folder(device, "Garden"), always());

        device.itemOperations(again);

        assertThat(responded(device.itemOperations(again))).isEqualTo(1);
        assertThat(world.alice.folder("Garden").titles()).containsExactly("Beans");
    }

    @Tag("MSASCON_S03_TC03")
    @From14_0
    void aMoveThatBreaksTheProtocolIsRefused(Version version) {
        World world = world();
        TestDevice device = world.ready(version);
        String garden = folder(device, "Garden");
        Element noConversation = Element.of(
                ItemOperations.MOVE, Element.of(ItemOperations.DST_FLD_ID, garden), Element.of(ItemOperations.OPTIONS));
        Element noDestination = Element.of(
                ItemOperations.MOVE,
                Element.of(ItemOperations.CONVERSATION_ID, beans(world)),
                Element.of(ItemOperations.OPTIONS, always()));

        assertThat(status(device.itemOperations(noConversation))).isEqualTo(2);
        assertThat(status(device.itemOperations(noDestination))).isEqualTo(2);
        assertThat(status(device.itemOperations(move(new byte[3], garden, always()))))
                .isEqualTo(2);
        assertThat(responded(device.itemOperations(move(beans(world), garden)))).isEqualTo(155);
        assertThat(world.alice.inbox().titles()).containsExactly("Beans", "Other");
    }

    @Tag("MSASCON_S03_TC04")
    @Tag("MSASCON_S03_TC06")
    @Tag("MSASCMD_S08_TC19")
    @From14_0
    void whereNothingCanGoOrComeFromIsAStatus(Version version) {
        World world = world();
        TestDevice device = world.ready(version);

        assertThat(responded(device.itemOperations(move(new byte[16], folder(device, "Garden"), always()))))
                .isEqualTo(6);
        assertThat(responded(device.itemOperations(move(beans(world), "99", always()))))
                .isEqualTo(6);
        assertThat(responded(device.itemOperations(move(
                        beans(world), device.collection(FolderKind.CONTACTS).id(), always()))))
                .isEqualTo(156);
        assertThat(responded(device.itemOperations(
                        move(beans(world), device.collection(FolderKind.OUTBOX).id(), always()))))
                .isEqualTo(105);
    }

    @Tag("MSASCON_S03_TC05")
    @Tag("MSASCMD_S21_TC04")
    @From14_0
    void nothingGoesIntoTheRecipientInformationCache(Version version) {
        World world = world();
        world.alice.addFolder("RI", FolderKind.RECIPIENT_CACHE);
        TestDevice device = world.ready(version);

        assertThat(responded(device.itemOperations(move(
                        beans(world),
                        device.collection(FolderKind.RECIPIENT_CACHE).id(),
                        always()))))
                .isEqualTo(105);
        assertThat(responded(device.itemOperations(Fetching.empty(
                        device.collection(FolderKind.RECIPIENT_CACHE).id()))))
                .isEqualTo(105);
    }

    @From14_0
    @Tag("MSASCON_S04_TC01")
    void mailByMailAConversationMovesWithMoveItems(Version version) {
        World world = World.with(Ability.ITEM_MOVER);
        world.alice.addFolder("Garden", FolderKind.USER_MAIL);
        world.alice.inbox().deliver(Letter.plain("bob@example.org", "Beans", "Peas?"));
        world.alice.inbox().deliver(Letter.plain("bob@example.org", "Re: Beans", "No."));
        world.alice.inbox().deliver(Letter.plain("bob@example.org", "Other", "Hi"));
        TestDevice device = world.ready(version);
        TestCollection inbox = device.collection(FolderKind.INBOX).drain();
        TestCollection garden = device.collection("Garden").drain();

        device.move(inbox, garden, inbox.find("Beans"), inbox.find("Re: Beans"));

        assertThat(world.alice.folder("Garden").titles()).containsExactlyInAnyOrder("Beans", "Re: Beans");
        assertThat(inbox.drain().titles()).containsExactly("Other");
        garden.restart().drain();
        assertThat(garden.items().values())
                .extracting(mail -> mail.element(Email2.CONVERSATION_ID).orElseThrow())
                .hasSize(2)
                .containsOnly(
                        garden.item("Beans").element(Email2.CONVERSATION_ID).orElseThrow());
    }

    @From14_0
    void aDriverThatKnowsNoConversationsFailsToMoveThem(Version version) {
        World world = World.with();
        world.alice.inbox().deliver(Letter.plain("bob@example.org", "Beans", "Peas?"));
        TestDevice device = world.ready(version);

        assertThat(responded(device.itemOperations(move(
                        beans(world),
                        device.collection(FolderKind.DELETED_ITEMS).id(),
                        always()))))
                .isEqualTo(154);
    }

    @From14_0
    void otherDevicesLearnOfAMoveAtOnce(Version version) {
        World world = world();
        TestDevice device = world.ready(version);
        TestDevice tablet = world.device(world.alice, version, "tablet").provision();
        tablet.folderSync();
        var inbox = tablet.collection(FolderKind.INBOX).drain();
        var ping = tablet.ping(480, inbox);

        device.itemOperations(move(beans(world), folder(device, "Garden"), always()));
        world.advanceSeconds(1);

        assertThat(ping.changed()).containsExactly(inbox.id());
    }
}
