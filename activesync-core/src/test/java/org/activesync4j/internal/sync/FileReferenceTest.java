package org.activesync4j.internal.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.activesync4j.item.Attachment;
import org.activesync4j.item.Email;
import org.activesync4j.item.Item;
import org.activesync4j.item.Note;
import org.activesync4j.spi.ItemId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileReferenceTest {

    private static final ServerId ID = new ServerId(new FolderNumber(12), LocalId.of(new ItemId("7.41")));

    private static final Item MAIL = Item.of(Email.SCHEMA)
            .with(Email.SUBJECT, "Recipe")
            .with(
                    Email.ATTACHMENTS,
                    List.of(
                            Attachment.of("/var/mail/7.41/part 2", "cake.txt", 7),
                            Attachment.of("/var/mail/7.41/part 3", "pie.txt", 8)));

    private static List<String> references(Item item) {
        return Attachment.all(item).stream()
                .map(each -> each.get(Attachment.REFERENCE).orElseThrow())
                .toList();
    }

    @Test
    void aDeviceSeesNothingOfTheDriversReferences() {
        Item shown = FileReference.named(MAIL, ID);

        assertThat(references(shown)).hasSize(2).allMatch(name -> name.matches("12:7\\.41:[a-z2-7]{26}"));
        assertThat(references(shown)).doesNotHaveDuplicates();
        assertThat(shown.get(Email.SUBJECT)).contains("Recipe");
        assertThat(Attachment.all(shown).get(1).get(Attachment.NAME)).contains("pie.txt");
    }

    @Test
    void theDriversReferenceIsFoundAgainByReadingTheItem() {
        String shown = references(FileReference.named(MAIL, ID)).get(1);

        FileReference name = FileReference.parse(shown).orElseThrow();

        assertThat(name.item()).isEqualTo(ID);
        assertThat(name.find(MAIL)).contains("/var/mail/7.41/part 3");
        assertThat(name.find(Item.of(Email.SCHEMA))).isEmpty();
    }

    @Test
    void itIsTheSameOnAllNodesAndForEver() {
        assertThat(FileReference.of(ID, "a1")).hasToString("12:7.41:6vp7c33g6qzwajtlsxnw7d7mah");
    }

    @Test
    void letterCaseDoesNotMatter() {
        String shown = references(FileReference.named(MAIL, ID)).get(0).toUpperCase(Locale.ROOT);

        assertThat(FileReference.parse(shown).orElseThrow().find(MAIL)).contains("/var/mail/7.41/part 2");
    }

    @Test
    void anItemWithoutAttachmentsStaysAsItIs() {
        Item note = Item.of(Note.SCHEMA).with(Note.CATEGORIES, List.of("Home"));

        assertThat(FileReference.named(note, ID)).isEqualTo(note);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", "::", "12", "12:", "a:b:c", "0:1:x", "12:a b:x", "/etc/passwd"})
    void whatWeNeverGaveIsNoName(String wire) {
        assertThat(FileReference.parse(wire)).isEmpty();
    }
}
