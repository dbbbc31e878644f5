package org.activesync4j.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.activesync4j.item.AddedAttachment;
import org.activesync4j.item.Attachment;
import org.activesync4j.item.AttachmentChanges;
import org.activesync4j.item.Body;
import org.activesync4j.item.BodyType;
import org.activesync4j.item.Content;
import org.activesync4j.item.Email;
import org.activesync4j.item.Item;
import org.activesync4j.item.Patch;
import org.activesync4j.spi.CreationKey;
import org.activesync4j.spi.DriverException;
import org.junit.jupiter.api.Test;

/** Drafts as devices make and change them. */
class MimeDraftTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final CreationKey KEY = new CreationKey("abcdefghijklmnopqrstuvwxyz", false);

    private static final Item DRAFT = Item.of(Email.SCHEMA)
            .with(Email.TO, "Änn <ann@example.org>")
            .with(Email.BCC, "carl@example.org")
            .with(Email.SUBJECT, "Größe")
            .with(Email.BODY, Body.text("Two bottles"));

    private static final Content STORED = Content.of("""
            Subject: Milk\r
            X-Priority: 1\r
            In-Reply-To: <q@example.org>\r
            Content-Type: text/plain\r
            Content-Transfer-Encoding: quoted-printable\r
            \r
            Two =62ottles\r
            """.getBytes(UTF_8));

    private static Content created(Item draft) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MimeMail.create(draft, KEY, NOON, out);
        return Content.of(out.toByteArray());
    }

    private static Content applied(Patch patch, Content mime) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MimeMail.apply(patch, mime, KEY, out);
        return Content.of(out.toByteArray());
    }

    private static String text(Content content) throws IOException {
        return new String(content.open().readAllBytes(), UTF_8);
    }

    private static String body(Item mail, BodyType type) throws IOException {
        return text(mail.get(Email.BODY).orElseThrow().content(type).orElseThrow());
    }

    private static Item file(String id, String name, String content) {
        return Item.of(AddedAttachment.SCHEMA)
                .with(AddedAttachment.CLIENT_ID, id)
                .with(AddedAttachment.DISPLAY_NAME, name)
                .with(AddedAttachment.CONTENT_TYPE, "text/csv")
                .with(AddedAttachment.CONTENT, Content.text(content));
    }

    private static Item adding(Item item, Item... files) {
        return item.with(AttachmentChanges.ADDED, List.of(files));
    }

    private static List<String> names(Item mail) {
        return Attachment.all(mail).stream()
                .map(each -> each.get(Attachment.NAME).orElse(""))
                .toList();
    }

    private static String opened(Content mime, String reference) throws IOException {
        return text(MimeMail.attachment(mime, reference).orElseThrow());
    }

    @Test
    void aDraftIsAMessageThatSaysWhatTheDeviceSaid() throws IOException {
        Item read = MimeMail.item(created(DRAFT));

        assertThat(read.get(Email.TO)).contains("\"Änn\" <ann@example.org>");
        assertThat(read.get(Email.BCC)).contains("carl@example.org");
        assertThat(read.get(Email.SUBJECT)).contains("Größe");
        assertThat(read.get(Email.DATE_RECEIVED)).contains(NOON);
        assertThat(body(read, BodyType.TEXT)).isEqualTo("Two bottles");
    }

    @Test
    void aDraftMayBeEmpty() throws IOException {
        Content draft = created(Item.of(Email.SCHEMA));

        assertThat(MimeMail.read(draft).unreadable()).isEmpty();
    }

    @Test
    void aMessageThatADeviceHasMadeIsWrittenAsItIs() throws IOException {
        Item copy = MimeMail.item(STORED).with(Email.READ, true);

        assertThat(text(created(copy))).isEqualTo(text(STORED));
    }

    @Test
    void attachmentsAreWrittenAndTheirReferencesTold() throws IOException {
        Item shown = file("b", "b.csv", "2").with(AddedAttachment.INLINE, true);
        Item draft = adding(DRAFT, file("a", "a.csv", "1"), shown, file("ä/ ", "a.csv", "3"));

        Content stored = created(draft);
        Map<String, String> references = MimeMail.added(draft, stored);

        assertThat(names(MimeMail.item(stored))).containsExactly("b.csv", "a.csv", "a.csv");
        assertThat(opened(stored, references.get("a"))).isEqualTo("1");
        assertThat(opened(stored, references.get("b"))).isEqualTo("2");
        assertThat(opened(stored, references.get("ä/ "))).isEqualTo("3");
        assertThat(MimeMail.attachment(stored, references.get("a"))
                        .orElseThrow()
                        .mediaType())
                .isEqualTo("text/csv");
    }

    @Test
    void anAttachedMessageStaysOne() throws IOException {
        Item message = file("m", "mail", text(STORED)).with(AddedAttachment.METHOD, 5);
        Item draft = adding(DRAFT, message);

        Content stored = created(draft);

        assertThat(Attachment.all(MimeMail.item(stored)))
                .extracting(each -> each.get(Attachment.METHOD).orElse(0))
                .containsExactly(5);
        assertThat(opened(stored, MimeMail.added(draft, stored).get("m"))).startsWith("Subject: Milk");
    }

    @Test
    void aFileComesToAMessageThatADeviceHasMade() throws IOException {
        Item draft = adding(Item.of(Email.SCHEMA).with(Email.BODY, Body.mime(STORED)), file("a", "a.csv", "1"));

        Content stored = created(draft);

        assertThat(body(MimeMail.item(stored), BodyType.TEXT)).isEqualTo("Two bottles\r\n");
        assertThat(opened(stored, MimeMail.added(draft, stored).get("a"))).isEqualTo("1");
    }

    @Test
    void aChangeOfTheSubjectLeavesTheRestAlone() throws IOException {
        Content changed = applied(Patch.of(Item.of(Email.SCHEMA).with(Email.SUBJECT, "Bread")), STORED);

        assertThat(text(changed))
                .contains("Subject: Bread\r\n", "X-Priority: 1\r\n", "In-Reply-To: <q@example.org>\r\n")
                .endsWith("\r\n\r\nTwo =62ottles\r\n");
    }

    @Test
    void aChangeOfTheTextKeepsFieldsAndAttachments() throws IOException {
        Content stored = created(adding(DRAFT, file("a", "a.csv", "1")));

        Item changed =
                MimeMail.item(applied(Patch.of(Item.of(Email.SCHEMA).with(Email.BODY, Body.html("<p>Three"))), stored));

        assertThat(body(changed, BodyType.HTML)).contains("<p>Three");
        assertThat(changed.get(Email.SUBJECT)).contains("Größe");
        assertThat(changed.get(Email.BCC)).isPresent();
        assertThat(names(changed)).containsExactly("a.csv");
    }

    @Test
    void whatIsClearedGoes() throws IOException {
        Patch patch = new Patch(Item.of(Email.SCHEMA), Set.of(Email.BCC, Email.BODY), Map.of());

        Item changed = MimeMail.item(applied(patch, created(DRAFT)));

        assertThat(changed.get(Email.BCC)).isEmpty();
        assertThat(body(changed, BodyType.TEXT)).isEmpty();
        assertThat(changed.get(Email.TO)).isPresent();
    }

    @Test
    void importanceIsSaidOnce() throws IOException {
        Content changed = applied(Patch.of(Item.of(Email.SCHEMA).with(Email.IMPORTANCE, 0)), STORED);

        assertThat(MimeMail.item(changed).get(Email.IMPORTANCE)).contains(0);
        assertThat(text(changed)).doesNotContain("X-Priority");
    }

    @Test
    void attachmentsComeAndGo() throws IOException {
        Item draft = adding(DRAFT, file("a", "a.csv", "1"), file("b", "b.csv", "2"));
        Content before = created(draft);
        Patch patch = Patch.of(adding(Item.of(Email.SCHEMA), file("c", "c.csv", "3"))
                .with(
                        AttachmentChanges.REMOVED,
                        List.of(MimeMail.added(draft, before).get("a"))));

        Content after = applied(patch, before);

        assertThat(names(MimeMail.item(after))).containsExactly("b.csv", "c.csv");
        Map<String, String> added = MimeMail.added(patch, before, after);
        assertThat(added).containsOnlyKeys("c");
        assertThat(opened(after, added.get("c"))).isEqualTo("3");
    }

    @Test
    void whatIsNoMailCannotBeChanged() {
        Content anything = Content.of(("x".repeat(3) + "\n").repeat(3000).getBytes(UTF_8));
        Content deep = Content.of(nested().getBytes(UTF_8));

        for (Content noMail : List.of(anything, deep)) {
            assertThatExceptionOfType(DriverException.class)
                    .isThrownBy(() -> applied(Patch.of(Item.of(Email.SCHEMA).with(Email.BODY, Body.EMPTY)), noMail))
                    .matches(refused -> refused.reason() == DriverException.Reason.INVALID);
        }
    }

    private static String nested() {
        StringBuilder parts = new StringBuilder("Content-Type: multipart/mixed; boundary=b\r\n\r\n");
        for (int i = 0; i < 3000; i++) {
            parts.append("--b\r\n\r\nx\r\n");
        }
        return parts.toString();
    }
}
