package org.activesync4j.examples.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.activesync4j.item.Email;
import org.activesync4j.item.Item;
import org.activesync4j.item.Patch;
import org.activesync4j.spi.Deletion;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.Expected;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.spi.ItemId;
import org.activesync4j.spi.ItemMover;
import org.activesync4j.spi.Stored;
import org.activesync4j.spi.Want;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mails that change, and where they go. */
class DraftFilesTest {

    private static final Patch RETITLING = Patch.of(Item.of(Email.SCHEMA).with(Email.SUBJECT, "Bread"));

    @TempDir
    Path root;

    private Desk desk;

    @BeforeEach
    void open() throws IOException {
        desk = new Desk(root);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Stored created() {
        Item draft = Item.of(Email.SCHEMA).with(Email.SUBJECT, "Milk").with(Email.TO, "ann@example.org");
        return desk.account.create(desk.folder(FolderKind.DRAFTS), draft, desk.key());
    }

    private Stored retitled(ItemId id) {
        return desk.account.update(desk.folder(FolderKind.DRAFTS), id, RETITLING, Expected.ANYTHING);
    }

    private List<Path> drafts() throws IOException {
        try (var files = Files.list(desk.mail(".Drafts/cur"))) {
            return files.toList();
        }
    }

    @Test
    void aDraftIsAMessageOfItsKind() throws IOException {
        Stored draft = created();

        assertThat(drafts()).containsExactly(desk.mail(".Drafts/cur/" + draft.id() + ":2,D"));
        Item read = desk.account.get(desk.folder(FolderKind.DRAFTS), draft.id(), Want.ALL);
        assertThat(read.get(Email.IS_DRAFT)).contains(true);
        assertThat(read.get(Email.SUBJECT)).contains("Milk");
    }

    @Test
    void aChangedDraftIsAnotherMessage() throws IOException {
        Stored draft = created();

        Stored changed = retitled(draft.id());

        assertThat(changed.id()).isNotEqualTo(draft.id());
        assertThat(drafts()).containsExactly(desk.mail(".Drafts/cur/" + changed.id() + ":2,D"));
        assertThat(drafts().get(0)).content().contains("Subject: Bread", "To: ann@example.org");
    }

    @Test
    void aChangeThatWasCutShortIsCompleted() throws IOException {
        Stored draft = created();
        String successor = Ids.successor(draft.id().value());
        Files.move(drafts().get(0), desk.mail(".Drafts/cur/" + successor + ":2,D"));
        Files.writeString(desk.mail(".Drafts/tmp/" + successor), "half");

        retitled(draft.id());

        assertThat(drafts()).hasSize(1);
        assertThat(drafts().get(0)).content().contains("Subject: Bread", "To: ann@example.org");
        assertThat(desk.mail(".Drafts/tmp")).isEmptyDirectory();
    }

    @Test
    void whatIsNoDraftDoesNotChange() throws IOException {
        desk.drop("cur/1.host:2,S");

        assertThatExceptionOfType(DriverException.class)
                .isThrownBy(() -> desk.account.update(
                        desk.folder(FolderKind.INBOX), new ItemId("1.host"), RETITLING, Expected.ANYTHING))
                .matches(refused -> refused.reason() == Reason.READ_ONLY);
        assertThat(desk.mail("cur/1.host:2,S")).content().contains("Subject: Lunch");
    }

    @Test
    void whatWasDoneWithAMailIsInItsName() throws IOException {
        desk.drop("new/1.host");
        Patch answered = Patch.of(Item.of(Email.SCHEMA).with(Email.LAST_VERB_EXECUTED, 1));

        desk.account.update(desk.folder(FolderKind.INBOX), new ItemId("1.host"), answered, Expected.ANYTHING);

        assertThat(desk.mail("cur/1.host:2,R")).exists();
    }

    @Test
    void categoriesGoAlongUnderTheLettersOfTheOtherFolder() throws IOException {
        desk.drop("new/1.host");
        Patch filed = Patch.of(Item.of(Email.SCHEMA).with(Email.CATEGORIES, List.of("Büro", "Home")));
        desk.account.update(desk.folder(FolderKind.INBOX), new ItemId("1.host"), filed, Expected.ANYTHING);
        Files.writeString(desk.mail(".Sent/dovecot-keywords"), "0 Other\n1 Home\n");

        Stored moved = desk.account
                .capability(ItemMover.class)
                .orElseThrow()
                .move(
                        desk.folder(FolderKind.INBOX),
                        new ItemId("1.host"),
                        desk.folder(FolderKind.SENT_ITEMS),
                        desk.key());

        assertThat(desk.account
                        .get(desk.folder(FolderKind.SENT_ITEMS), moved.id(), Want.MARKS)
                        .get(Email.CATEGORIES)
                        .orElseThrow())
                .containsExactlyInAnyOrder("Büro", "Home");
        assertThat(desk.mail(".Sent/cur/" + moved.id() + ":2,bc")).exists();
    }

    @Test
    void twoMailsOfOneNameBothFindRoomInTheTrash() throws IOException {
        desk.folder(FolderKind.DELETED_ITEMS);
        desk.drop("new/1.host");
        desk.drop(".Trash/cur/1.host:2,S");

        desk.account.delete(desk.folder(FolderKind.INBOX), new ItemId("1.host"), Deletion.TO_TRASH);

        assertThat(desk.look(FolderKind.DELETED_ITEMS).present).hasSize(2).containsKey("1.host");
    }

    @Test
    void aNameTooLongForAnIdStillNamesOneMail() throws IOException {
        String longName = "1." + "x".repeat(200);
        desk.drop("new/" + longName);

        String id = desk.look(FolderKind.INBOX).present.keySet().iterator().next();

        assertThat(desk.account
                        .get(desk.folder(FolderKind.INBOX), new ItemId(id), Want.ALL)
                        .get(Email.SUBJECT))
                .contains("Lunch");
    }
}
