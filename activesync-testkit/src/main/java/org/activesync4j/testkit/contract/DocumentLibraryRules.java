package org.activesync4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.activesync4j.item.Content;
import org.activesync4j.item.Item;
import org.activesync4j.item.LibraryDocument;
import org.activesync4j.spi.DocumentLibrary;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;
import org.junit.jupiter.api.Test;

/** Rules about {@link DocumentLibrary}. Run when there is one, and {@link DriverContract#knownFolder} is overridden. */
abstract class DocumentLibraryRules {

    private static final int MANY = 1000;

    private final DriverContract contract;

    DocumentLibraryRules(DriverContract contract) {
        this.contract = contract;
    }

    @Test
    void required_describesAFolderAndThenWhatIsInIt() {
        String folder = known();

        List<Item> described = library().list(folder, MANY).first();

        assertThat(described)
                .as("Check list: a folder is described with what is in it")
                .hasSizeGreaterThan(1);
        assertThat(link(described.get(0)))
                .as("Check list: the folder itself is described first")
                .isEqualTo(folder);
    }

    @Test
    void required_describesADocumentAlone() {
        String document = document();

        assertThat(library().list(document, MANY).first())
                .as("Check list: a document is described alone")
                .extracting(DocumentLibraryRules::link)
                .containsExactly(document);
    }

    @Test
    void required_opensWhatItDescribes() throws IOException {
        Content content = library().open(document());

        long bytes = bytes(content);

        assertThat(content.length().orElse(bytes))
                .as("Check open: the content has another length than it says")
                .isEqualTo(bytes);
        assertThat(bytes).as("Check open: the content is empty").isPositive();
    }

    private static long bytes(Content content) throws IOException {
        try (InputStream in = content.open()) {
            return in.readAllBytes().length;
        }
    }

    @Test
    void required_refusesWhatIsNotThere() {
        String check = "Check list and open: what is not there is NOT_FOUND, neither null nor empty";

        DocumentLibrary library = library();
        String nothing = known() + "-none";

        Probe.assertRefused(check, Reason.NOT_FOUND, () -> library.list(nothing, MANY));
        Probe.assertRefused(check, Reason.NOT_FOUND, () -> library.open(nothing));
    }

    @Test
    void required_followsNoLinkThatLeadsElsewhere() {
        DocumentLibrary library = library();

        for (String link : List.of("file:///etc/passwd", "/etc/passwd", known() + "/../../../../etc/passwd")) {
            assertThatExceptionOfType(DriverException.class)
                    .as("Check open: %s was followed. Only what the library has is a link", link)
                    .isThrownBy(() -> library.open(link));
        }
    }

    @Test
    void required_namesNoMoreThanIsWanted() {
        assertThat(library().list(known(), 1).first())
                .as("Check list: more was described than was wanted")
                .hasSize(1);
    }

    private String document() {
        return library().list(known(), MANY).first().stream()
                .filter(item -> !item.get(LibraryDocument.IS_FOLDER).orElse(false))
                .map(DocumentLibraryRules::link)
                .findFirst()
                .orElseThrow();
    }

    private static String link(Item document) {
        return document.get(LibraryDocument.LINK_ID).orElse("");
    }

    private String known() {
        Optional<String> folder = contract.knownFolder();
        assumeTrue(folder.isPresent(), "not tested: no folder of documents is known");
        return folder.orElseThrow();
    }

    private DocumentLibrary library() {
        Optional<DocumentLibrary> library = contract.probe().account().capability(DocumentLibrary.class);
        assumeTrue(library.isPresent(), "not tested: the account has no DocumentLibrary");
        return library.orElseThrow();
    }
}
