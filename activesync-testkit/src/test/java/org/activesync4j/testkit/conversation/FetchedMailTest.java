package org.activesync4j.testkit.conversation;

import static org.activesync4j.testkit.conversation.Fetching.body;
import static org.activesync4j.testkit.conversation.Fetching.item;
import static org.activesync4j.testkit.conversation.Fetching.properties;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.activesync4j.Version;
import org.activesync4j.item.Body;
import org.activesync4j.item.BodyType;
import org.activesync4j.item.Content;
import org.activesync4j.item.Item;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.testkit.groupware.Letter;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Node;
import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.activesync4j.wbxml.page.Email;
import org.junit.jupiter.api.Tag;

/** How much of a mail ItemOperations fetches. */
class FetchedMailTest {

    private static final String TEXT = "How are you?";
    private static final String MESSAGE = "Subject: Hello\r\n\r\nHow are you?\r\n";

    private static Element fetched(Version version, Node... options) {
        return fetched(version, Letter.plain("bob@example.org", "Hello", TEXT), options);
    }

    private static Element fetched(Version version, Item mail, Node... options) {
        World world = World.with();
        world.alice.inbox().deliver(mail);
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

    private static Element fetchedWithMimeSupport(Version version, String messageClass, int support) {
        Body body = Body.text(TEXT).and(BodyType.MIME, Content.of(MESSAGE.getBytes(), BodyType.MIME.mediaType()));
        Item mail = Letter.plain("bob@example.org", "Hello", "")
                .with(org.activesync4j.item.Email.BODY, body)
                .with(org.activesync4j.item.Email.MESSAGE_CLASS, messageClass);
        Element wanted = Element.of(AirSync.MIME_SUPPORT, Integer.toString(support));
        return body(fetched(version, mail, wanted, Fetching.prefer(1), Fetching.prefer(4)));
    }

    @From12_0
    @Tag("MSASCMD_S08_TC08")
    void messagesAreFetchedAsTheyAreIfTheDeviceWantsThoseThatAreSignedOrAll(Version version) {
        List<Integer> ordinary = new ArrayList<>();
        List<Integer> signed = new ArrayList<>();
        for (int support = 0; support < 3; support++) {
            ordinary.add(fetchedWithMimeSupport(version, "IPM.Note", support)
                    .require(AirSyncBase.TYPE)
                    .integer());
            signed.add(fetchedWithMimeSupport(version, "IPM.Note.SMIME.MultipartSigned", support)
                    .require(AirSyncBase.TYPE)
                    .integer());
        }

        assertThat(ordinary).containsExactly(1, 1, 4);
        assertThat(signed).containsExactly(1, 4, 4);
        assertThat(fetchedWithMimeSupport(version, "IPM.Note", 2).text(AirSyncBase.DATA))
                .contains(MESSAGE);
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
