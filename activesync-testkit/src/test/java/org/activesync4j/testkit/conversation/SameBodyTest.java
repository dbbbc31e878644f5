package org.activesync4j.testkit.conversation;

import static org.activesync4j.testkit.conversation.Fetching.properties;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.activesync4j.Version;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.testkit.groupware.Ability;
import org.activesync4j.testkit.groupware.Letter;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Node;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.page.AirSyncBase;

/** A body is chosen, cut and previewed alike, whether Sync, ItemOperations or Search brings it. */
class SameBodyTest {

    private static Element preference(Tag tag, int type, Node... more) {
        List<Node> children = new ArrayList<>(List.of(Element.of(AirSyncBase.TYPE, Integer.toString(type))));
        children.addAll(List.of(more));
        return Element.of(tag, children);
    }

    private static Element upTo(int bytes) {
        return Element.of(AirSyncBase.TRUNCATION_SIZE, Integer.toString(bytes));
    }

    private static Element allOrNone(String claim) {
        return Element.of(AirSyncBase.ALL_OR_NONE, claim);
    }

    private static Element preview(int characters) {
        return Element.of(AirSyncBase.PREVIEW, Integer.toString(characters));
    }

    private static Element body(int type, Node... more) {
        return preference(AirSyncBase.BODY_PREFERENCE, type, more);
    }

    private static Element part(Node... more) {
        return preference(AirSyncBase.BODY_PART_PREFERENCE, 2, more);
    }

    /** Sends the same preferences with each command, and compares what comes. */
    private static void assertSame(Version version, Tag shown, Node... preferences) {
        World world = World.with(Ability.MAILBOX_SEARCH);
        world.alice.inbox().deliver(Letter.html("bob@example.org", "Lunch", "<p>At <b>noon</b> in the garden</p>"));
        TestDevice device = world.ready(version);
        TestCollection inbox =
                device.collection(FolderKind.INBOX).options(preferences).drain();

        Element synchronised = inbox.item("Lunch").properties().get(shown);
        Element fetched = properties(device.itemOperations(Fetching.item(inbox, "Lunch", preferences)))
                .child(shown)
                .orElse(null);
        Element found = Finding.properties(Finding.items(device, Finding.all(Finding.text("garden")), preferences))
                .get(0)
                .child(shown)
                .orElse(null);

        assertThat(fetched).isNotNull().isEqualTo(synchronised);
        assertThat(found).isEqualTo(synchronised);
    }

    @org.junit.jupiter.api.Tag("MSASAIRS_S02_TC01")
    @org.junit.jupiter.api.Tag("MSASAIRS_S02_TC02")
    @org.junit.jupiter.api.Tag("MSASAIRS_S02_TC03")
    @org.junit.jupiter.api.Tag("MSASAIRS_S02_TC04")
    @org.junit.jupiter.api.Tag("MSASAIRS_S02_TC05")
    @org.junit.jupiter.api.Tag("MSASAIRS_S02_TC06")
    @org.junit.jupiter.api.Tag("MSASAIRS_S02_TC07")
    @org.junit.jupiter.api.Tag("MSASAIRS_S02_TC08")
    @org.junit.jupiter.api.Tag("MSASAIRS_S02_TC13")
    @From12_0
    void bodiesAreAlike(Version version) {
        assertSame(version, AirSyncBase.BODY, body(1));
        assertSame(version, AirSyncBase.BODY, body(2));
        assertSame(version, AirSyncBase.BODY, body(1, upTo(7)));
        assertSame(version, AirSyncBase.BODY, body(2, upTo(7), allOrNone("0")));
        assertSame(version, AirSyncBase.BODY, body(2, upTo(7), allOrNone("1")));
        assertSame(version, AirSyncBase.BODY, body(2, upTo(1000), allOrNone("1")));
        assertSame(version, AirSyncBase.BODY, body(1, allOrNone("1")));
        assertSame(version, AirSyncBase.BODY, body(2, upTo(7), allOrNone("1")), body(1, upTo(1000)));
        assertSame(version, AirSyncBase.BODY, body(4), body(2));
    }

    @org.junit.jupiter.api.Tag("MSASAIRS_S02_TC09")
    @From14_0
    void previewsAreAlike(Version version) {
        assertSame(version, AirSyncBase.BODY, body(2, upTo(0), preview(10)));
        assertSame(version, AirSyncBase.BODY, body(2, preview(255)));
    }

    @org.junit.jupiter.api.Tag("MSASAIRS_S01_TC01")
    @org.junit.jupiter.api.Tag("MSASAIRS_S01_TC02")
    @org.junit.jupiter.api.Tag("MSASAIRS_S01_TC03")
    @org.junit.jupiter.api.Tag("MSASAIRS_S01_TC04")
    @org.junit.jupiter.api.Tag("MSASAIRS_S01_TC05")
    @org.junit.jupiter.api.Tag("MSASAIRS_S01_TC06")
    @org.junit.jupiter.api.Tag("MSASAIRS_S01_TC07")
    @org.junit.jupiter.api.Tag("MSASAIRS_S01_TC08")
    @From14_1
    void partsOfConversationsAreAlike(Version version) {
        assertSame(version, AirSyncBase.BODY_PART, part());
        assertSame(version, AirSyncBase.BODY_PART, part(upTo(7)));
        assertSame(version, AirSyncBase.BODY_PART, part(upTo(7), allOrNone("0")));
        assertSame(version, AirSyncBase.BODY_PART, part(upTo(7), allOrNone("1")));
        assertSame(version, AirSyncBase.BODY_PART, part(upTo(1000), allOrNone("1")));
        assertSame(version, AirSyncBase.BODY_PART, part(allOrNone("1")));
        assertSame(version, AirSyncBase.BODY_PART, part(upTo(0), preview(10)));
    }
}
