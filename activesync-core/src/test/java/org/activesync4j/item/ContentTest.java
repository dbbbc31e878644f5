package org.activesync4j.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

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
}
