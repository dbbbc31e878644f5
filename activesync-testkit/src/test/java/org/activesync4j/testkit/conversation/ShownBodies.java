package org.activesync4j.testkit.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.activesync4j.Version;
import org.activesync4j.item.Body;
import org.activesync4j.item.Email;
import org.activesync4j.item.Item;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.testkit.device.TestItem;
import org.activesync4j.testkit.groupware.Letter;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Node;
import org.activesync4j.wbxml.page.AirSyncBase;

/** What a device is shown of the body of a mail, and what it should be shown. */
final class ShownBodies {

    static final String SUBJECT = "Hello";

    private ShownBodies() {}

    static Item letter(Body body) {
        return Letter.plain("bob@example.org", SUBJECT, "").with(Email.BODY, body);
    }

    /** The mail as a new device gets it that wants it so. */
    static TestItem mail(Version version, Item letter, Node... options) {
        World world = World.with();
        world.alice.inbox().deliver(letter);
        return world.ready(version)
                .collection(FolderKind.INBOX)
                .options(options)
                .drain()
                .item(SUBJECT);
    }

    /** The Body of a mail as a new device gets it that wants it so. */
    static Element body(Version version, Body body, Node... options) {
        return body(mail(version, letter(body), options));
    }

    static Element body(TestItem item) {
        return Objects.requireNonNull(item.properties().get(AirSyncBase.BODY));
    }

    /** The BodyPart of a mail as a new device gets it that wants it so. */
    static Element part(Version version, Body body, Node... options) {
        TestItem mail = mail(version, letter(body), options);
        return Objects.requireNonNull(mail.properties().get(AirSyncBase.BODY_PART));
    }

    static void assertWhole(Element body, int type, String data) {
        assertThat(body.require(AirSyncBase.TYPE).integer()).isEqualTo(type);
        assertThat(body.require(AirSyncBase.DATA).text()).isEqualTo(data);
        assertThat(body.require(AirSyncBase.ESTIMATED_DATA_SIZE).integer()).isEqualTo(data.length());
        assertThat(body.bool(AirSyncBase.TRUNCATED).orElse(false)).isFalse();
    }

    static void assertCut(Element body, int type, String data, int whole) {
        assertThat(body.require(AirSyncBase.TYPE).integer()).isEqualTo(type);
        assertThat(body.require(AirSyncBase.DATA).text()).isEqualTo(data);
        assertThat(body.require(AirSyncBase.ESTIMATED_DATA_SIZE).integer()).isEqualTo(whole);
        assertThat(body.require(AirSyncBase.TRUNCATED).bool()).isTrue();
    }

    static void assertWithheld(Element body, int type, int whole) {
        assertThat(body.require(AirSyncBase.TYPE).integer()).isEqualTo(type);
        assertThat(body.has(AirSyncBase.DATA)).isFalse();
        assertThat(body.require(AirSyncBase.ESTIMATED_DATA_SIZE).integer()).isEqualTo(whole);
        assertThat(body.require(AirSyncBase.TRUNCATED).bool()).isTrue();
    }
}
