package org.activesync4j.item;

import static org.activesync4j.Version.V2_5;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.Contacts;
import org.activesync4j.wbxml.page.Email;
import org.junit.jupiter.api.Test;

/** Bodies in 2.5, and other things that looked differently then. */
class LegacyBodyTest {

    private static final Item ANN = Item.of(Contact.SCHEMA).with(Contact.BODY, Body.text("Milk"));

    @Test
    void aBodyIsTextWithItsSize() {
        Element data = Wire.encoded(ANN, V2_5);

        assertThat(data.children())
                .containsExactly(
                        Element.of(Contacts.BODY_SIZE, "4"),
                        Element.of(Contacts.BODY_TRUNCATED, "0"),
                        Element.of(Contacts.BODY, "Milk"));
    }

    @Test
    void aCutBodyIsSaidToBeTruncated() {
        Rendering rendering = showing(ShownBody.beginning(BodyType.TEXT, 9, Content.text("Milk")));

        assertThat(Wire.encoded(ANN, rendering).children())
                .containsExactly(
                        Element.of(Contacts.BODY_SIZE, "9"),
                        Element.of(Contacts.BODY_TRUNCATED, "1"),
                        Element.of(Contacts.BODY, "Milk"));
    }

    @Test
    void aDeviceSendsTextAndItsSizeMeansNothing() {
        Element data = Wire.data(Element.of(Contacts.BODY, "Milk"), Element.of(Contacts.BODY_SIZE, "99"));

        assertThat(Contact.SCHEMA.decode(data, V2_5)).isEqualTo(ANN);
    }

    @Test
    void aMessageHasElementsOfItsOwn() {
        Item mail =
                Item.of(org.activesync4j.item.Email.SCHEMA).with(org.activesync4j.item.Email.BODY, Body.text("Milk"));
        Rendering rendering = showing(ShownBody.beginning(BodyType.MIME, 99, Content.text("A: b")));

        Element data = Wire.encoded(mail, rendering);

        assertThat(data.text(Email.MIME_SIZE)).contains("99");
        assertThat(data.text(Email.MIME_TRUNCATED)).contains("1");
        assertThat(data.text(Email.MIME_DATA)).contains("A: b");
        assertThat(data.has(Email.BODY)).isFalse();
    }

    @Test
    void attachmentsHaveOlderNames() {
        Item mail = Item.of(org.activesync4j.item.Email.SCHEMA)
                .with(
                        org.activesync4j.item.Email.ATTACHMENTS,
                        List.of(Attachment.of("ref", "a.txt", 7).with(Attachment.CONTENT_ID, "cid")));

        Element attachment = Wire.encoded(mail, V2_5).require(Email.ATTACHMENTS).require(Email.ATTACHMENT);

        assertThat(attachment.children())
                .containsExactly(
                        Element.of(Email.ATT_NAME, "ref"),
                        Element.of(Email.ATT_SIZE, "7"),
                        Element.of(Email.ATT_METHOD, "1"),
                        Element.of(Email.DISPLAY_NAME, "a.txt"));
    }

    private static Rendering showing(ShownBody shown) {
        return Rendering.of(V2_5, new Bodies() {
            @Override
            public Optional<ShownBody> body(Body body, Item item) {
                return Optional.of(shown);
            }

            @Override
            public Optional<ShownBody> part(Body body, Item item) {
                return Optional.empty();
            }
        });
    }
}
