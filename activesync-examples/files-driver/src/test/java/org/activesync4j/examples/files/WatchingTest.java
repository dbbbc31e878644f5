package org.activesync4j.examples.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.activesync4j.spi.FolderId;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.spi.Registration;
import org.activesync4j.spi.Watcher.Bell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("try") // a watch goes on as long as it is open
class WatchingTest {

    private static final String HIERARCHY = "hierarchy";

    @TempDir
    Path root;

    private final BlockingQueue<String> rings = new LinkedBlockingQueue<>();
    private Desk desk;

    private final Bell bell = new Bell() {
        @Override
        public void changed(FolderId folder) {
            rings.add(folder.value());
        }

        @Override
        public void hierarchyChanged() {
            rings.add(HIERARCHY);
        }

        @Override
        public void missed() {
            rings.add("missed");
        }
    };

    @BeforeEach
    void open() throws IOException {
        desk = new Desk(root);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Registration watch(FolderKind kind) {
        return desk.driver.watch(desk.alice, Set.of(desk.folder(kind)), bell);
    }

    private String next() throws InterruptedException {
        return String.valueOf(rings.poll(5, TimeUnit.SECONDS));
    }

    @Test
    void aMailThatIsDroppedRings() throws Exception {
        try (Registration watch = watch(FolderKind.INBOX)) {
            desk.drop("new/1.host");

            assertThat(next()).isEqualTo("inbox");
        }
    }

    @Test
    void aFolderThatComesRingsForTheHierarchy() throws Exception {
        try (Registration watch = watch(FolderKind.INBOX)) {
            new Maildir(desk.mail(".Work")).create();

            assertThat(next()).isEqualTo(HIERARCHY);
        }
    }

    @Test
    void anotherNameRingsForTheHierarchy() throws Exception {
        try (Registration watch = watch(FolderKind.CONTACTS)) {
            Collections.rename(desk.cards(), "Friends");

            assertThat(next()).isEqualTo(HIERARCHY);
        }
    }

    @Test
    void whatIsNoneOfOurBusinessDoesNotRing() throws Exception {
        String contacts = desk.folder(FolderKind.CONTACTS).value();
        try (Registration watch = watch(FolderKind.CONTACTS)) {
            Files.writeString(desk.cards().resolve(".x.tmp"), "");
            Files.writeString(desk.cards().resolve("color"), "#ff0000");
            desk.card("ann.vcf", "Ann");

            assertThat(next()).isEqualTo(contacts);
        }
    }

    @Test
    void whatTheSystemDoesNotTellIsFoundByLooking() throws Exception {
        FolderId inbox = desk.folder(FolderKind.INBOX);
        FolderWatch watch = new FolderWatch(home(), Set.of(inbox), bell);
        watch.scan();
        rings.clear();

        watch.scan();
        assertThat(rings).isEmpty();

        desk.drop("new/1.host");
        watch.scan();
        assertThat(rings).containsExactly("inbox");

        rings.clear();
        new Maildir(desk.mail(".Work")).create();
        watch.scan();
        assertThat(rings).containsExactly(HIERARCHY);
    }

    private Home home() {
        return new Home(
                desk.files,
                new ReentrantLock(),
                new Memories<>(() -> "a"),
                new Memories<>(() -> "b"),
                InstantSource.system(),
                () -> desk.key().value());
    }

    @Test
    void anOutageChangesNothing() throws Exception {
        FolderWatch watch = new FolderWatch(home(), Set.of(desk.folder(FolderKind.INBOX)), bell);
        watch.scan();
        rings.clear();

        Files.move(desk.files.mail(), root.resolve("away"));
        watch.scan();
        Files.move(root.resolve("away"), desk.files.mail());
        watch.scan();

        assertThat(rings).isEmpty();
    }

    @Test
    void aWatchBeginsDuringAnOutage() throws Exception {
        FolderId inbox = desk.folder(FolderKind.INBOX);
        Files.move(desk.files.mail(), root.resolve("away"));

        try (Registration watch = desk.driver.watch(desk.alice, Set.of(inbox), bell)) {
            Files.move(root.resolve("away"), desk.files.mail());
            desk.driver.scan();
        }

        assertThat(rings).contains("inbox", HIERARCHY);
    }
}
