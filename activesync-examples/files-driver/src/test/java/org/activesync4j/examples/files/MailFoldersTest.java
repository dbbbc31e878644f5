package org.activesync4j.examples.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.activesync4j.examples.files.MailFolders.MailFolder;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.FolderKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailFoldersTest {

    private static final Optional<String> TOP = Optional.empty();
    private static final FolderMark MARK = new FolderMark("a".repeat(26), "");

    @TempDir
    Path root;

    private MailFolders folders;

    @BeforeEach
    void open() throws Exception {
        new Maildir(root).create();
        folders = new MailFolders(root);
    }

    private static MailFolder special(String directory, FolderKind kind) {
        return new MailFolder(directory, TOP, kind);
    }

    private void make(String... directories) throws Exception {
        for (String each : directories) {
            new Maildir(root.resolve(each)).create();
        }
    }

    private List<String> names() throws Exception {
        return folders.list().stream().map(MailFolder::name).toList();
    }

    @ParameterizedTest
    @CsvSource({"Work, Work", "Ärger, &AMQ-rger", "A&B, A&-B", "日本語, &ZeVnLIqe-", "😀, &2D3eAA-", "~peter, ~peter"})
    void namesAreWrittenAsImapDoes(String name, String encoded) {
        assertThat(ModifiedUtf7.encode(name)).isEqualTo(encoded);
        assertThat(ModifiedUtf7.decode(encoded)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"&", "&AMQ", "&%%-", "a&b"})
    void whatIsNotEncodedStaysAsItIs(String odd) {
        assertThat(ModifiedUtf7.decode(odd)).isEqualTo(odd);
    }

    @ParameterizedTest
    @ValueSource(strings = {"&AAA-", "&2AA-", "&AAo-"})
    void whatNobodyCanShowIsReplaced(String hostile) {
        assertThat(ModifiedUtf7.decode(hostile)).isEqualTo("\ufffd");
    }

    @Test
    void theSpecialFoldersAreAlwaysThere() throws Exception {
        assertThat(folders.list())
                .containsExactlyInAnyOrder(
                        special("", FolderKind.INBOX),
                        special(".Drafts", FolderKind.DRAFTS),
                        special(".Sent", FolderKind.SENT_ITEMS),
                        special(".Trash", FolderKind.DELETED_ITEMS),
                        special(".Outbox", FolderKind.OUTBOX));
    }

    @Test
    void namesOfOtherProgramsAreTakenForSpecialFoldersOnce() throws Exception {
        make(".Deleted Items", ".Sent Messages", ".Sent");
        Files.createDirectories(root.resolve(".no mail folder"));
        Files.createSymbolicLink(root.resolve(".link"), root.resolve(".Sent"));
        make(".half");
        Files.delete(root.resolve(".half/new"));
        Files.createSymbolicLink(root.resolve(".half/new"), root.resolve("new"));

        assertThat(folders.list())
                .contains(
                        special(".Deleted Items", FolderKind.DELETED_ITEMS),
                        special(".Sent", FolderKind.SENT_ITEMS),
                        special(".Sent Messages", FolderKind.USER_MAIL))
                .extracting(MailFolder::directory)
                .doesNotContain(".Trash", ".no mail folder", ".link", ".half");
    }

    @Test
    void foldersBeneathFoldersAreNamedByTheirPath() throws Exception {
        folders.create(TOP, "Work", MARK);
        folders.create(Optional.of(".Work"), "Bills & more", MARK);
        folders.create(Optional.of(MailFolders.INBOX), "Near", MARK);
        make(".Gone.Deep.Down");

        assertThat(folders.list())
                .contains(
                        new MailFolder(".Work.Bills &- more", Optional.of(".Work"), FolderKind.USER_MAIL),
                        new MailFolder(".INBOX.Near", Optional.of(""), FolderKind.USER_MAIL),
                        new MailFolder(".Gone.Deep.Down", TOP, FolderKind.USER_MAIL));
        assertThat(names()).contains("Bills & more", "Near", "Gone/Deep/Down");
    }

    @Test
    void aFolderMovesWithAllBeneathIt() throws Exception {
        folders.create(TOP, "Work", MARK);
        folders.create(Optional.of(".Work"), "Bills", MARK);
        Files.writeString(root.resolve(".Work.Bills/cur/1.host:2,S"), "x");

        folders.move(".Work", Optional.of(".Sent"), "Old");
        folders.move(".Sent.Old", Optional.of(".Sent"), "Old");
        folders.move(".Sent.Old", Optional.of(".Sent"), "OLD");

        assertThat(new Maildir(root.resolve(".Sent.OLD.Bills")).messages()).containsOnlyKeys("1.host");
        assertThat(FolderMark.read(root.resolve(".Sent.OLD"))).contains(MARK);
        assertThat(root.resolve(".Work")).doesNotExist();
    }

    @Test
    void aMoveThatWasCutShortIsCompleted() throws Exception {
        make(".Work", ".Work.Bills", ".Old.Letters");

        folders.move(".Work", TOP, "Old");

        assertThat(names()).contains("Old", "Bills", "Letters");
    }

    @Test
    void whatCannotBeIsRefused() throws Exception {
        folders.create(TOP, "Work", MARK);

        for (String name : new String[] {"a.b", "a/b", "..", " ", "x".repeat(255)}) {
            assertRefused(Reason.INVALID, () -> folders.create(TOP, name, MARK));
        }
        assertRefused(Reason.EXISTS, () -> folders.create(TOP, "work", MARK));
        assertRefused(Reason.INVALID, () -> folders.move(".Work", Optional.of(".Work"), "In"));
    }

    private static void assertRefused(Reason reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable attempt) {
        assertThatExceptionOfType(DriverException.class)
                .isThrownBy(attempt)
                .matches(refused -> refused.reason() == reason);
    }

    @Test
    void aFolderGoesWithAllBeneathIt() throws Exception {
        make(".Work", ".Work.Bills", ".Workshop");

        folders.delete(".Work");

        assertThat(names()).contains("Workshop").doesNotContain("Work", "Bills");
        assertThat(Files.list(root.resolve("tmp"))).isEmpty();
    }

    @Test
    void onlyWhatIsBeneathGoesWhenAsked() throws Exception {
        make(".Work", ".Work.Bills", ".INBOX.Near");

        folders.deleteBeneath(".Work");
        folders.deleteBeneath(MailFolders.INBOX);

        assertThat(names()).contains("Work").doesNotContain("Bills", "Near");
    }
}
