package org.activesync4j.testkit.conversation;

import static org.activesync4j.testkit.conversation.Fetching.body;
import static org.activesync4j.testkit.conversation.Fetching.item;
import static org.activesync4j.testkit.conversation.Fetching.properties;
import static org.assertj.core.api.Assertions.assertThat;

import org.activesync4j.Version;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.testkit.groupware.Letter;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Node;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.activesync4j.wbxml.page.Email;
import org.junit.jupiter.api.Tag;

/** How much of a mail ItemOperations fetches. */
class FetchedMailTest {

    private static final String TEXT = "How are you?";

    private static Element fetched(Version version, Node... options) {
        World world = World.with();
        world.alice.inbox().deliver(Letter.plain("bob@example.org", "Hello", TEXT));
        TestDevice device = world.ready(version);
        TestCollection inbox = device.collection(FolderKind.INBOX).drain();
        return properties(device.itemOperations(item(inbox, "Hello", options)));
    }

    @From12_0
    @Tag("MSASEMAIL_S01_TC19")
    void aSchemaSaysWhatIsWantedOfAMail(Version version) {
        Element properties = fetched(version, Fetching.schema(Element.of(Email.SUBJECT)));

        assertThat(properties.children()).containsExactly(Element.of(Email.SUBJECT, "Hello"));
    }

    @From12_0
    @Tag("MSASEMAIL_S01_TC21")
    void aBodyThatMayBeCutIsCutWhereItDoesNotFit(Version version) {
        Element body = body(fetched(version, Said.bodyPreference(Said.type(1), Said.upTo(3), Said.allOrNone(false))));

        assertThat(body.text(AirSyncBase.DATA)).contains("How");
        assertThat(body.bool(AirSyncBase.TRUNCATED)).contains(true);
        assertThat(body.integer(AirSyncBase.ESTIMATED_DATA_SIZE)).hasValue(TEXT.length());
    }

    @From12_0
    @Tag("MSASEMAIL_S01_TC22")
    void aBodyThatFitsIsWholeThoughItMayNotBeCut(Version version) {
        Element preference = Said.bodyPreference(Said.type(1), Said.upTo(TEXT.length()), Said.allOrNone(true));

        Element body = body(fetched(version, preference));

        assertThat(body.text(AirSyncBase.DATA)).contains(TEXT);
        assertThat(body.bool(AirSyncBase.TRUNCATED).orElse(false)).isFalse();
    }
}
