package org.activesync4j.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.activesync4j.Version;
import org.activesync4j.wbxml.Document;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Spool;
import org.activesync4j.wbxml.Value;
import org.activesync4j.wbxml.WbxmlWriter;
import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentTest {

    @Test
    void contentCanBeOpenedAgain() throws IOException {
        Content content = Content.text("Grüße");

        assertThat(content.open()).hasContent("Grüße");
        assertThat(content.open()).hasContent("Grüße");
        assertThat(content.length()).hasValue(7);
        assertThat(content.mediaType()).isEqualTo("text/plain");
    }

    @Test
    void contentNeverChanges() {
        byte[] bytes = {1, 2};
        Content content = Content.of(bytes, "image/png");

        bytes[0] = 9;

        assertThat(content).isEqualTo(Content.of(new byte[] {1, 2}, "image/png"));
        assertThat(content).isNotEqualTo(Content.of(new byte[] {1, 2}));
    }

    @Test
    void somebodyElsesContentNeedOnlyOpen() throws IOException {
        Content content = () -> new ByteArrayInputStream(new byte[] {1});

        assertThat(content.length()).isEmpty();
        assertThat(content.mediaType()).isEqualTo("application/octet-stream");
        try (InputStream in = content.open()) {
            assertThat(in.readAllBytes()).containsExactly(1);
        }
    }

    @Test
    void contentThatCameWithARequestIsReadFromThere() throws IOException {
        Content content = Content.of(Value.of(new byte[] {1, 2}), "image/png");

        assertThat(content.length()).hasValue(2);
        assertThat(content.mediaType()).isEqualTo("image/png");
        assertThat(content.open()).hasBinaryContent(new byte[] {1, 2});
        assertThat(content).hasToString("image/png, received");
    }

    @Test
    void aLargeBodyOfADeviceIsNotHeldInMemory(@TempDir Path folder) throws IOException {
        String text = "x".repeat(100_000);
        Element body =
                Element.of(AirSyncBase.BODY, Element.of(AirSyncBase.TYPE, "1"), Element.of(AirSyncBase.DATA, text));
        byte[] request = new WbxmlWriter()
                .node(Element.of(AirSync.APPLICATION_DATA, body))
                .toByteArray();

        try (Document document = Document.read(new ByteArrayInputStream(request), new Spool(1000, folder))) {
            Body note = Note.SCHEMA
                    .decode(document.root(), Version.V14_1)
                    .get(Note.BODY)
                    .orElseThrow();

            assertThat(folder).isNotEmptyDirectory();
            assertThat(note.content(BodyType.TEXT).orElseThrow().open()).hasContent(text);
        }
        assertThat(folder).isEmptyDirectory();
    }
}
