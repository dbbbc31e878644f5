package org.activesync4j.item;

import static org.activesync4j.Version.V12_0;
import static org.activesync4j.Version.V14_1;
import static org.activesync4j.Version.V2_5;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.activesync4j.Version;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.DocumentLibrary;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LibraryDocumentTest {

    private static final String LINK = "\\\\server\\share\\a.txt";

    private static final Item DOCUMENT = Item.of(LibraryDocument.SCHEMA)
            .with(LibraryDocument.LINK_ID, LINK)
            .with(LibraryDocument.DISPLAY_NAME, "a.txt")
            .with(LibraryDocument.IS_FOLDER, false)
            .with(LibraryDocument.CREATION_DATE, Instant.parse("2026-12-03T02:07:31Z"))
            .with(LibraryDocument.LAST_MODIFIED_DATE, Instant.parse("2026-12-04T02:07:31Z"))
            .with(LibraryDocument.IS_HIDDEN, true)
            .with(LibraryDocument.CONTENT_LENGTH, 7)
            .with(LibraryDocument.CONTENT_TYPE, "text/plain");

    @Test
    @Tag("MSASDOC_S01_TC05")
    @Tag("MSASDOC_S01_TC06")
    void aDocumentIsDescribedInTheOrderOfItsClass() {
        assertThat(Wire.encoded(DOCUMENT, V14_1).children())
                .containsExactly(
                        Element.of(DocumentLibrary.LINK_ID, LINK),
                        Element.of(DocumentLibrary.DISPLAY_NAME, "a.txt"),
                        Element.of(DocumentLibrary.IS_FOLDER, "0"),
                        Element.of(DocumentLibrary.CREATION_DATE, "2026-12-03T02:07:31.000Z"),
                        Element.of(DocumentLibrary.LAST_MODIFIED_DATE, "2026-12-04T02:07:31.000Z"),
                        Element.of(DocumentLibrary.IS_HIDDEN, "1"),
                        Element.of(DocumentLibrary.CONTENT_LENGTH, "7"),
                        Element.of(DocumentLibrary.CONTENT_TYPE, "text/plain"));
    }

    @Test
    void aFolderHasNeitherLengthNorType() {
        Item folder = Item.of(LibraryDocument.SCHEMA)
                .with(LibraryDocument.LINK_ID, "\\\\server\\share")
                .with(LibraryDocument.IS_FOLDER, true);

        assertThat(Wire.encoded(folder, V12_0).children())
                .containsExactly(
                        Element.of(DocumentLibrary.LINK_ID, "\\\\server\\share"),
                        Element.of(DocumentLibrary.IS_FOLDER, "1"));
    }

    @Test
    void before12ThereAreNoDocuments() {
        assertThat(Wire.encoded(DOCUMENT, V2_5).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void devicesWriteNothingOfIt(Version version) {
        Element data = Wire.encoded(DOCUMENT, V14_1);

        assertThat(LibraryDocument.SCHEMA.decode(data, version).isEmpty()).isTrue();
    }

    @Test
    void aDocumentWithoutALinkCannotBeFetched() {
        assertThatThrownBy(() -> DOCUMENT.with(LibraryDocument.LINK_ID, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("LinkId: expected a link");
    }
}
