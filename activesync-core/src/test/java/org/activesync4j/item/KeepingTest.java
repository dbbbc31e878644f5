package org.activesync4j.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeepingTest {

    private static final InstanceId FIRST = new InstanceId(Instant.parse("2026-03-01T08:00:00Z"));

    private final Fleeting sent = new Fleeting();

    @Test
    void aBodyOutlivesItsRequest() {
        Item note = Item.of(Note.SCHEMA).with(Note.SUBJECT, "Milk").with(Note.BODY, Body.of(BodyType.TEXT, sent));

        Item kept = note.inMemory();
        sent.gone = true;

        assertThat(kept)
                .isEqualTo(Item.of(Note.SCHEMA).with(Note.SUBJECT, "Milk").with(Note.BODY, Body.text("two bottles")));
    }

    @Test
    void everyFormOfABodyOutlivesItsRequest() {
        Body body = Body.of(BodyType.HTML, sent).and(BodyType.TEXT, sent);

        Body kept = Item.of(Note.SCHEMA)
                .with(Note.BODY, body)
                .inMemory()
                .get(Note.BODY)
                .orElseThrow();

        assertThat(kept.nativeType()).isEqualTo(BodyType.HTML);
        assertThat(kept.content(BodyType.TEXT)).contains(Content.of(bytes(), "text/plain"));
    }

    @Test
    void aContentOutlivesItsRequest() {
        Item mail = Item.of(Email.SCHEMA).with(Email.CONVERSATION_ID, sent);

        assertThat(mail.inMemory().get(Email.CONVERSATION_ID)).contains(Content.of(bytes(), "text/plain"));
    }

    @Test
    void whatHasNoContentsStaysAsItIs() {
        Item mail = Item.of(Email.SCHEMA)
                .with(Email.ATTACHMENTS, List.of(Attachment.of("1", "list.txt", 3)))
                .with(Email.FLAG, Item.of(Flag.SCHEMA).with(Flag.STATUS, Flag.ACTIVE))
                .with(Email.CATEGORIES, List.of("Home"));

        assertThat(mail.inMemory()).isEqualTo(mail);
    }

    @Test
    void anOccurrenceOutlivesItsRequest() {
        Patch edit = Patch.of(Item.of(Note.SCHEMA).with(Note.BODY, Body.of(BodyType.TEXT, sent)));
        Item series = Item.of(MadeUp.SCHEMA).with(MadeUp.OCCURRENCES, Map.of(FIRST, new Deviation.Edit(edit)));

        Map<InstanceId, Deviation> kept =
                series.inMemory().get(MadeUp.OCCURRENCES).orElseThrow();
        sent.gone = true;

        Item expected = Item.of(Note.SCHEMA).with(Note.BODY, Body.text("two bottles"));
        assertThat(kept).containsEntry(FIRST, new Deviation.Edit(Patch.of(expected)));
    }

    @Test
    void aContentThatCannotBeReadIsAFailure() {
        Item note = Item.of(Note.SCHEMA).with(Note.BODY, Body.of(BodyType.TEXT, sent));
        sent.gone = true;

        assertThatThrownBy(note::inMemory).isInstanceOf(UncheckedIOException.class);
    }

    private static byte[] bytes() {
        return "two bottles".getBytes(StandardCharsets.UTF_8);
    }

    /** Content as a device sends it. */
    private static final class Fleeting implements Content {

        private boolean gone;

        @Override
        public InputStream open() throws IOException {
            if (gone) {
                throw new IOException("the request is answered");
            }
            return new ByteArrayInputStream(bytes());
        }

        @Override
        public String mediaType() {
            return "text/plain";
        }
    }
}
