package org.activesync4j.wbxml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.activesync4j.wbxml.WbxmlException.Kind;
import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.activesync4j.wbxml.page.ComposeMail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentTest {

    private static final String LARGE = "0123456789".repeat(20_000);

    @TempDir
    private Path directory;

    private static byte[] document() {
        return new WbxmlWriter()
                .element(
                        AirSync.SYNC,
                        sync -> sync.text(AirSync.SYNC_KEY, "small")
                                .text(AirSyncBase.DATA, LARGE)
                                .opaque(ComposeMail.MIME, LARGE.getBytes(StandardCharsets.UTF_8)))
                .toByteArray();
    }

    private Document spooled(byte[] document) {
        return Document.read(new ByteArrayInputStream(document), new Spool(1000, directory));
    }

    private long files() throws IOException {
        try (var files = Files.list(directory)) {
            return files.count();
        }
    }

    @Test
    void largeValuesAreInFilesUntilTheDocumentIsClosed() throws IOException {
        Document document = spooled(document());

        assertThat(files()).isEqualTo(2);
        assertThat(document.root().text(AirSync.SYNC_KEY)).hasValue("small");
        assertThat(document.root().text(AirSyncBase.DATA)).hasValue(LARGE);
        assertThat(document.root().text(ComposeMail.MIME)).hasValue(LARGE);
        assertThat(document.root().value(ComposeMail.MIME).orElseThrow().length())
                .hasValue(LARGE.length());

        document.close();
        document.close();

        assertThat(files()).isZero();
        assertThat(document.root().text(AirSync.SYNC_KEY)).hasValue("small");
        assertThat(catchThrowableOfType(
                                WbxmlException.class, () -> document.root().text(AirSyncBase.DATA))
                        .kind())
                .isEqualTo(Kind.IO);
    }

    @Test
    void filesAreReadableForTheirOwnerOnly() throws IOException {
        try (Document document = spooled(document());
                var files = Files.list(directory)) {
            assertThat(document.root().isEmpty()).isFalse();
            assertThat(files)
                    .allSatisfy(file -> assertThat(Files.getPosixFilePermissions(file))
                            .extracting(Enum::name)
                            .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE"));
        }
    }

    @Test
    void aSpooledDocumentIsTheSameAsOneInMemory() {
        byte[] bytes = document();
        try (Document document = spooled(bytes)) {
            assertThat(document.root()).isEqualTo(Document.read(bytes).root());
            assertThat(new WbxmlWriter().node(document.root()).toByteArray()).isEqualTo(bytes);
            assertThat(document.root())
                    .hasToString("Sync{SyncKey(5) AirSyncBase:Data(200000 bytes) ComposeMail:Mime(200000 bytes)}");
        }
    }

    @Test
    void ofADocumentThatIsRefusedNoFileIsLeft() throws IOException {
        byte[] bytes = document();
        bytes[bytes.length - 1] = 0x05;

        assertThatThrownBy(() -> spooled(bytes)).isInstanceOf(WbxmlException.class);

        assertThat(files()).isZero();
    }

    @Test
    void aSpooledTextIsCheckedWhenItIsReadAsText() throws IOException {
        byte[] bytes = document();
        bytes[1000] = (byte) 0xFF;
        try (Document document = spooled(bytes)) {
            Element data = document.root().require(AirSyncBase.DATA);

            assertThat(catchThrowableOfType(WbxmlException.class, data::text).kind())
                    .isEqualTo(Kind.TEXT);
            assertThat(data.bytes()).hasSize(LARGE.length()).contains(0xFF);
        }
    }

    @Test
    void unknownElementsAreLeftOutAndCounted() {
        Document document = Document.read(Samples.document("45 7f 3f 01 0b 3f 01"));

        assertThat(document.root()).isEqualTo(Notation.parse("Sync { SyncKey }"));
        assertThat(document.unknownElements()).isEqualTo(2);
    }

    @Test
    void anEmptyRequestIsToldFromABrokenOne() {
        WbxmlException empty = catchThrowableOfType(
                WbxmlException.class, () -> Document.read(InputStream.nullInputStream(), Spool.MEMORY));
        WbxmlException broken = catchThrowableOfType(WbxmlException.class, () -> Document.read(new byte[] {3}));

        assertThat(empty.isEmptyDocument()).isTrue();
        assertThat(broken.isEmptyDocument()).isFalse();
    }

    @Test
    void aDirectoryThatIsNotThereIsTold() {
        assertThat(catchThrowableOfType(
                                WbxmlException.class,
                                () -> Document.read(
                                        new ByteArrayInputStream(document()),
                                        new Spool(10, directory.resolve("missing"))))
                        .kind())
                .isEqualTo(Kind.IO);
    }

    @Test
    void anyStreamCanBeKept() throws IOException {
        byte[] bytes = LARGE.getBytes(StandardCharsets.UTF_8);

        try (Value file = new Spool(bytes.length - 1, directory).keep(new ByteArrayInputStream(bytes))) {
            assertThat(file.open().readAllBytes()).isEqualTo(bytes);
            assertThat(file).hasToString("200000 bytes in a file");
            assertThat(files()).isEqualTo(1);
        }
        try (Value memory = new Spool(bytes.length, directory).keep(new ByteArrayInputStream(bytes))) {
            assertThat(memory.open().readAllBytes()).isEqualTo(bytes);
            assertThat(memory.length()).hasValue(bytes.length);
        }
        assertThat(files()).isZero();
    }

    @Test
    void aStreamThatFailsLeavesNoFile() throws IOException {
        InputStream failing = new InputStream() {
            private int count;

            @Override
            public int read() throws IOException {
                if (++count > 50_000) {
                    throw new IOException("gone");
                }
                return 'x';
            }
        };

        assertThatThrownBy(() -> new Spool(10, directory).keep(failing))
                .isInstanceOf(IOException.class)
                .hasMessage("gone");

        assertThat(files()).isZero();
    }

    @Test
    void aThresholdIsNotNegative() {
        assertThatIllegalArgumentException().isThrownBy(() -> Spool.above(-1));
    }
}
