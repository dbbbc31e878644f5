package org.activesync4j.examples.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Set;
import org.activesync4j.examples.files.Desk.Look;
import org.activesync4j.item.Contact;
import org.activesync4j.item.Item;
import org.activesync4j.item.Patch;
import org.activesync4j.spi.CreationKey;
import org.activesync4j.spi.Deletion;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.Expected;
import org.activesync4j.spi.FolderId;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.spi.ItemId;
import org.activesync4j.spi.Token;
import org.activesync4j.spi.Want;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What others do with the files, and what they leave there. */
class OtherProgramsTest {

    private static final Patch RENAMING = Patch.of(Item.of(Contact.SCHEMA).with(Contact.LAST_NAME, "Ben"));

    @TempDir
    Path root;

    private Desk desk;

    @BeforeEach
    void open() throws IOException {
        desk = new Desk(root.resolve("alice"));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Item contact(String id) {
        return desk.account.get(desk.folder(FolderKind.CONTACTS), new ItemId(id), Want.ALL);
    }

    private void assertRefused(Reason reason, Runnable attempt) {
        assertThatExceptionOfType(DriverException.class)
                .isThrownBy(attempt::run)
                .matches(refused -> refused.reason() == reason);
    }

    @Test
    void aFlagThatAnotherProgramSetsIsAMarkOfTheSameMail() throws IOException {
        desk.drop("new/1.host");
        FolderId inbox = desk.folder(FolderKind.INBOX);
        Look before = desk.look(inbox, Token.START);

        Files.move(desk.mail("new/1.host"), desk.mail("cur/1.host:2,FS"));
        Look after = desk.look(inbox, before.next);

        assertThat(after.present).containsOnlyKeys("1.host");
        assertThat(after.present.get("1.host").marks().read()).isTrue();
        assertThat(after.present.get("1.host").content())
                .isEqualTo(before.present.get("1.host").content());
        assertThat(after.gone).isEmpty();
    }

    @Test
    void aFolderOfOldIsNotListedAgainUntilItChanges() throws IOException {
        desk.drop("cur/1.host:2,");
        settle("cur", "new");
        FolderId inbox = desk.folder(FolderKind.INBOX);
        Look before = desk.look(inbox, Token.START);
        settle("cur", "new");

        Look idle = desk.look(inbox, before.next);
        desk.drop("cur/2.host:2,");
        Look after = desk.look(inbox, before.next);

        assertThat(idle.present).isEmpty();
        assertThat(idle.next).isEqualTo(before.next);
        assertThat(after.present).containsOnlyKeys("2.host");
    }

    private void settle(String... directories) throws IOException {
        for (String each : directories) {
            Files.setLastModifiedTime(desk.mail(each), FileTime.from(Instant.parse("2026-03-01T08:00:00Z")));
        }
    }

    @Test
    void aCardThatIsWrittenInPlaceWithinTheSameTickIsSeen() throws IOException {
        desk.card("ann.vcf", "Ann");
        FolderId contacts = desk.folder(FolderKind.CONTACTS);
        FileTime written = Files.getLastModifiedTime(desk.cards().resolve("ann.vcf"));
        Look before = desk.look(contacts, Token.START);

        desk.card("ann.vcf", "Eve");
        Files.setLastModifiedTime(desk.cards().resolve("ann.vcf"), written);

        assertThat(desk.look(contacts, before.next).present).containsOnlyKeys("ann");
    }

    @Test
    void aCardThatIsOnlyTouchedIsTheSame() throws IOException {
        desk.card("ann.vcf", "Ann");
        FolderId contacts = desk.folder(FolderKind.CONTACTS);
        Look before = desk.look(contacts, Token.START);

        Files.setLastModifiedTime(desk.cards().resolve("ann.vcf"), FileTime.from(Instant.EPOCH));

        assertThat(desk.look(contacts, before.next).present).isEmpty();
    }

    @Test
    void aCardThatAnotherProgramWritesMeanwhileIsAConflict() throws IOException {
        desk.card("ann.vcf", "Ann");
        FolderId contacts = desk.folder(FolderKind.CONTACTS);

        assertRefused(
                Reason.CONFLICT,
                () -> desk.account.update(contacts, new ItemId("ann"), RENAMING, writing("ann.vcf", "Eveline")));

        assertThat(desk.cards().resolve("ann.vcf")).hasContent(Desk.vcard("Eveline"));
    }

    private Expected writing(String file, String name) {
        return current -> {
            try {
                desk.card(file, name);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        };
    }

    @Test
    void whatIsNoCardIsShownAndNeverDestroyed() throws IOException {
        Files.writeString(desk.cards().resolve("odd.vcf"), "Milk, bread");

        Item shown = contact("odd");

        assertThat(shown.get(Contact.FILE_AS)).contains("Unreadable contact");
        assertRefused(
                Reason.INVALID,
                () -> desk.account.update(
                        desk.folder(FolderKind.CONTACTS), new ItemId("odd"), RENAMING, Expected.ANYTHING));
        assertThat(desk.cards().resolve("odd.vcf")).hasContent("Milk, bread");
    }

    @Test
    void aCardBeyondAllBoundsIsNamedAndNotRead() throws IOException {
        Files.write(desk.cards().resolve("huge.vcf"), new byte[CardFormat.LONGEST + 1]);

        assertThat(desk.look(FolderKind.CONTACTS).present).containsKey("huge");
        assertRefused(Reason.INVALID, () -> contact("huge"));
    }

    @Test
    void tasksBesideEventsAreNoEvents() throws IOException {
        Path calendar = desk.files.calendars().resolve("default");
        Files.writeString(
                calendar.resolve("t.ics"), "BEGIN:VCALENDAR\r\nBEGIN:VTODO\r\nEND:VTODO\r\nEND:VCALENDAR\r\n");
        Files.writeString(calendar.resolve("odd.ics"), "Milk");

        assertThat(desk.look(FolderKind.CALENDAR).present).containsOnlyKeys("odd");
    }

    @Test
    void noLinkIsFollowed() throws IOException {
        Path secret = Files.writeString(root.resolve("secret"), Desk.vcard("Secret"));
        Path other = Files.createDirectory(root.resolve("other"));
        new Maildir(other).create();
        Files.createSymbolicLink(desk.cards().resolve("link.vcf"), secret);
        Files.createSymbolicLink(desk.mail("cur/1.host:2,"), secret);
        Files.createSymbolicLink(desk.mail(".Linked"), other);
        Files.createSymbolicLink(desk.files.contacts().resolve("linked"), other);
        Files.delete(desk.cards().resolve("displayname"));
        Files.createSymbolicLink(desk.cards().resolve("displayname"), secret);

        assertThat(desk.look(FolderKind.CONTACTS).present).isEmpty();
        assertThat(desk.look(FolderKind.INBOX).present).isEmpty();
        assertThat(desk.account.folders())
                .extracting(folder -> folder.name())
                .contains("default")
                .doesNotContain("Linked", "linked");
        assertRefused(Reason.NOT_FOUND, () -> contact("link"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../default/ann", "..", ".", "/etc/passwd", "a/b", ".hidden", "ann\n", "ann.vcf"})
    void anIdIsNoPath(String id) throws IOException {
        desk.card("ann.vcf", "Ann");
        FolderId contacts = desk.folder(FolderKind.CONTACTS);
        FolderId inbox = desk.folder(FolderKind.INBOX);

        for (FolderId folder : new FolderId[] {contacts, inbox}) {
            assertRefused(Reason.NOT_FOUND, () -> desk.account.get(folder, new ItemId(id), Want.ALL));
            assertRefused(Reason.NOT_FOUND, () -> desk.account.delete(folder, new ItemId(id), Deletion.FOR_GOOD));
        }
        assertThat(desk.cards().resolve("ann.vcf")).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "default", ".Trash", "/", "../../etc", "nothing"})
    void aFolderIdIsNoPath(String id) {
        assertRefused(Reason.NOT_FOUND, () -> desk.look(new FolderId(id), Token.START));
    }

    @Test
    void aFolderThatAnotherProgramRenamesStaysTheSame() throws IOException {
        new Maildir(desk.mail(".Work")).create();
        FolderId work = desk.called("Work").id();

        Files.move(desk.mail(".Work"), desk.mail(".Job"));

        assertThat(desk.called("Job").id()).isEqualTo(work);
    }

    @Test
    void aFolderThatIsCopiedIsAnother() throws IOException {
        new Maildir(desk.mail(".Work")).create();
        FolderId work = desk.called("Work").id();
        new Maildir(desk.mail(".Zoo")).create();
        Files.copy(desk.mail(".Work/activesync-folder"), desk.mail(".Zoo/activesync-folder"));

        assertThat(desk.called("Work").id()).isEqualTo(work);
        assertThat(desk.called("Zoo").id()).isNotEqualTo(work);
    }

    @Test
    void foldersOfOneNameAreToldApart() throws IOException {
        Path second = Files.createDirectory(desk.files.contacts().resolve("second"));
        Collections.rename(second, "Contacts");

        assertThat(desk.account.folders()).extracting(folder -> folder.name()).contains("Contacts", "Contacts 2");
    }

    @Test
    void aMailIsDeliveredOnce() throws IOException {
        CreationKey key = desk.key();

        desk.driver.deliver(desk.files, org.activesync4j.item.Content.text("Subject: a\r\n\r\n"), key);
        desk.driver.deliver(desk.files, org.activesync4j.item.Content.text("Subject: a\r\n\r\n"), key);

        assertThat(desk.mail("new").resolve(key.value())).exists();
        assertThat(desk.look(FolderKind.INBOX).present.keySet()).isEqualTo(Set.of(key.value()));
    }

    @Test
    void whoHasNoFilesIsNotLetIn() {
        try (FilesDriver nobodys = new FilesDriver(user -> java.util.Optional.empty())) {
            assertRefused(Reason.DENIED, () -> nobodys.open(desk.alice));
        }
    }
}
