package org.activesync4j.testkit.conversation;

import static org.activesync4j.testkit.conversation.Fetching.document;
import static org.activesync4j.testkit.conversation.Fetching.properties;
import static org.activesync4j.testkit.conversation.Fetching.responded;
import static org.activesync4j.testkit.conversation.Finding.documents;
import static org.activesync4j.testkit.conversation.Finding.said;
import static org.activesync4j.testkit.conversation.Finding.status;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Base64;
import org.activesync4j.Version;
import org.activesync4j.item.Content;
import org.activesync4j.spi.Driver;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.testkit.device.TestAnswer;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.testkit.device.TestMultipart;
import org.activesync4j.testkit.fault.Fault;
import org.activesync4j.testkit.fault.Faults;
import org.activesync4j.testkit.groupware.Ability;
import org.activesync4j.testkit.groupware.Documents;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Node;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.activesync4j.wbxml.page.DocumentLibrary;
import org.activesync4j.wbxml.page.ItemOperations;
import org.activesync4j.wbxml.page.Search;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents are found and fetched by their links, where a driver has some. */
class DocumentLibraryTest {

    private static final String SHARE = "\\\\server\\share";
    private static final String LETTER = SHARE + "\\letter.txt";
    private static final String SECRET = SHARE + "\\secret.txt";
    private static final String EMPTY = SHARE + "\\empty.txt";
    private static final String CELLAR = SHARE + "\\cellar";
    private static final String DENIED = SHARE + "\\denied.txt";

    private static World world() {
        return filled(World.with(Ability.DOCUMENT_LIBRARY));
    }

    private static World filled(World world) {
        Documents documents = world.groupware.documents();
        documents.addFolder(SHARE);
        documents.add(LETTER, Content.text("Dear Alice"));
        documents.add(SECRET, Content.text("psst"));
        documents.hide(SECRET);
        documents.add(EMPTY, Content.text(""));
        documents.add(DENIED, Content.text("no"));
        documents.deny(DENIED);
        documents.addFolder(CELLAR);
        documents.add(CELLAR + "\\wine.txt", Content.text("red"));
        documents.hide(CELLAR);
        return world;
    }

    @Tag("MSASCMD_S14_TC18")
    @Tag("MSASDOC_S01_TC01")
    @Tag("MSASDOC_S01_TC04")
    @From12_0
    void aFolderIsDescribedAndThenWhatIsInIt(Version version) {
        TestAnswer answer = documents(world().ready(version), SHARE);

        assertThat(status(answer)).isEqualTo(1);
        assertThat(said(answer, DocumentLibrary.LINK_ID)).containsExactly(SHARE, EMPTY, LETTER);
        assertThat(said(answer, DocumentLibrary.IS_FOLDER)).containsExactly("1", "0", "0");
        assertThat(said(answer, DocumentLibrary.CONTENT_LENGTH)).containsExactly("0", "10");
    }

    @Tag("MSASCMD_S14_TC19")
    @Tag("MSASDOC_S01_TC05")
    @From12_0
    void aDocumentIsDescribedAlone(Version version) {
        TestAnswer answer = documents(world().ready(version), LETTER);

        assertThat(said(answer, DocumentLibrary.DISPLAY_NAME)).containsExactly("letter.txt");
    }

    @Tag("MSASDOC_S01_TC06")
    @From12_0
    void whatIsHiddenIsShownToWhoKnowsItsLink(Version version) {
        TestAnswer answer = documents(world().ready(version), SECRET);

        assertThat(said(answer, DocumentLibrary.IS_HIDDEN)).containsExactly("1");
    }

    @From12_0
    @Tag("MSASDOC_S01_TC02")
    void aHiddenFolderIsShownToWhoKnowsItsLinkWithWhatIsInIt(Version version) {
        TestAnswer answer = documents(world().ready(version), CELLAR);

        assertThat(status(answer)).isEqualTo(1);
        assertThat(said(answer, DocumentLibrary.LINK_ID)).containsExactly(CELLAR, CELLAR + "\\wine.txt");
        assertThat(said(answer, DocumentLibrary.IS_HIDDEN)).containsExactly("1", "0");
    }

    @Tag("MSASDOC_S01_TC03")
    @Tag("MSASCMD_S14_TC24")
    @Tag("MSASCMD_S14_TC25")
    @From12_0
    void whatCannotBeShownIsAStatus(Version version) {
        TestDevice device = world().ready(version);
        Element noLink = Element.of(Search.QUERY, Element.of(Search.EQUAL_TO, Element.of(Search.VALUE, LETTER)));

        assertThat(status(device.search(Element.of(Search.NAME, "DocumentLibrary"), noLink)))
                .isEqualTo(2);
        assertThat(status(documents(device, DENIED))).isEqualTo(5);
        assertThat(status(documents(device, SHARE + "\\none.txt"))).isEqualTo(6);
        assertThat(status(documents(device, "file:///etc/passwd"))).isEqualTo(4);
        assertThat(status(documents(device, "\\\\" + "x".repeat(5000)))).isEqualTo(4);
    }

    @Tag("MSASCMD_S08_TC11")
    @Tag("MSASDOC_S02_TC01")
    @From12_0
    void aDocumentIsFetched(Version version) {
        TestAnswer answer = world().ready(version).itemOperations(document(LETTER));

        assertThat(responded(answer)).isEqualTo(1);
        assertThat(Fetching.response(answer).require(DocumentLibrary.LINK_ID).text())
                .isEqualTo(LETTER);
        assertThat(Base64.getDecoder()
                        .decode(properties(answer).require(ItemOperations.DATA).text()))
                .asString()
                .isEqualTo("Dear Alice");
        assertThat(properties(answer).require(AirSyncBase.CONTENT_TYPE).text()).isEqualTo("text/plain");
    }

    @Tag("MSASDOC_S02_TC03")
    @From12_0
    void aDocumentIsFetchedBesideTheAnswer(Version version) {
        TestMultipart answer = world().ready(version).itemOperationsInParts(document(LETTER));

        assertThat(answer.part(1)).asString().isEqualTo("Dear Alice");
    }

    @Tag("MSASDOC_S02_TC02")
    @From12_0
    void severalDocumentsAreFetchedEachWithItsStatus(Version version) {
        TestAnswer answer = world().ready(version)
                .itemOperations(
                        document(LETTER), document(SHARE + "\\none.txt"), document(LETTER, Fetching.range("5-99")));

        assertThat(Fetching.allResponded(answer)).containsExactly(1, 6, 1);
    }

    @Tag("MSASCMD_S08_TC12")
    @Tag("MSASCMD_S08_TC13")
    @Tag("MSASCMD_S08_TC14")
    @Tag("MSASCMD_S08_TC15")
    @From12_0
    void whatCannotBeFetchedIsAStatus(Version version) {
        TestDevice device = world().ready(version);

        assertThat(responded(device.itemOperations(document("nonsense")))).isEqualTo(4);
        assertThat(responded(device.itemOperations(document(SHARE)))).isEqualTo(4);
        assertThat(responded(device.itemOperations(document(DENIED)))).isEqualTo(5);
        assertThat(responded(device.itemOperations(document(LETTER, Fetching.range("10-20")))))
                .isEqualTo(8);
        assertThat(responded(device.itemOperations(document(EMPTY)))).isEqualTo(10);
    }

    @From12_0
    void namesAndPasswordsForSomebodyElsesServerAreRefused(Version version) {
        Faults calls = new Faults();
        World world = filled(World.with(driver -> calls.wrap(Driver.class, driver), Ability.DOCUMENT_LIBRARY));
        TestDevice device = world.ready(version);
        Node name = Element.of(Search.USER_NAME, "alice");
        Node password = Element.of(ItemOperations.PASSWORD, "secret");

        assertThat(status(documents(device, LETTER, name))).isEqualTo(5);
        assertThat(responded(device.itemOperations(document(LETTER, password)))).isEqualTo(5);
        assertThat(calls.calls()).noneMatch(call -> call.startsWith("DocumentLibrary"));
    }

    @From12_0
    void aDriverWithoutLibraryDeniesEveryLink(Version version) {
        TestDevice device = World.with(Ability.DIRECTORY).ready(version);

        assertThat(status(documents(device, LETTER))).isEqualTo(5);
        assertThat(responded(device.itemOperations(document(LETTER)))).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({"UNAVAILABLE,7", "TOO_LARGE,11", "QUOTA,3"})
    void theRefusalOfADriverIsToldForTheDocument(Reason reason, int status) {
        Faults faults = new Faults();
        World world = filled(World.with(driver -> faults.wrap(Driver.class, driver), Ability.DOCUMENT_LIBRARY));
        TestDevice device = world.ready(Version.V14_1);

        faults.next("DocumentLibrary.open", Fault.refuses(reason));

        assertThat(responded(device.itemOperations(document(LETTER)))).isEqualTo(status);
    }

    @From12_0
    void aDocumentThatBreaksOffIsStatus12(Version version) {
        World world = world();
        world.groupware.documents().add(SHARE + "\\torn.txt", new ItemOperationsTest.BreakingOff(1000));
        world.groupware.documents().add(SHARE + "\\odd.txt", () -> {
            throw new IOException("gone");
        });
        TestDevice device = world.ready(version);

        assertThat(Fetching.allResponded(device.itemOperations(
                        document(SHARE + "\\torn.txt"),
                        document(SHARE + "\\odd.txt"),
                        document(SHARE + "\\torn.txt", Fetching.range("10-900")),
                        document(SHARE + "\\torn.txt", Fetching.range("10-20")))))
                .containsExactly(12, 12, 12, 1);
    }
}
