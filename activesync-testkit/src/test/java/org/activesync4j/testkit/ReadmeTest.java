package org.activesync4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.activesync4j.ActiveSync;
import org.activesync4j.Credentials;
import org.activesync4j.Request;
import org.activesync4j.User;
import org.activesync4j.item.Content;
import org.activesync4j.wbxml.Document;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.WbxmlWriter;
import org.activesync4j.wbxml.page.AirSync;
import org.junit.jupiter.api.Test;

/** The examples of the README: they work, and are what the README shows. */
class ReadmeTest {

    private static final Pattern EXAMPLE = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

    @Test
    void anEngineAnswersAfterTwoLines() {
        ActiveSync activeSync = ActiveSync.builder(new NotesDriver()).build();
        User alice = User.of("alice", new Credentials.Password("secret"));
        Request request = new Request("OPTIONS", "", Map.of(), Content.of(new byte[0]), alice);

        activeSync
                .handle(request)
                .thenAccept(response -> {
                    assertThat(response.status()).isEqualTo(200);
                    assertThat(response.headers().get("MS-ASProtocolVersions")).endsWith("16.1");
                    response.close();
                })
                .join();

        activeSync.close();
    }

    @Test
    void aDocumentIsWrittenAndRead() {
        Element sync = Element.of(
                AirSync.SYNC,
                Element.of(
                        AirSync.COLLECTIONS,
                        Element.of(
                                AirSync.COLLECTION,
                                Element.of(AirSync.SYNC_KEY, "0"),
                                Element.of(AirSync.COLLECTION_ID, "5"))));

        byte[] wire = new WbxmlWriter().node(sync).finish().toByteArray();
        String key = Document.read(wire)
                .root()
                .require(AirSync.COLLECTIONS)
                .require(AirSync.COLLECTION)
                .require(AirSync.SYNC_KEY)
                .text();

        assertThat(key).isEqualTo("0");
    }

    @Test
    void everyLineOfAnExampleIsTested() throws IOException {
        String tested = spaceless(Files.readString(Path.of("src/test/java/org/activesync4j/testkit/ReadmeTest.java")));

        List<String> statements = EXAMPLE.matcher(Files.readString(Path.of("../README.md")))
                .results()
                .map(MatchResult::group)
                .map(example -> example.replaceAll("```(java)?|//.*", ""))
                .flatMap(example -> Pattern.compile(";\\s*\\n").splitAsStream(example))
                .map(ReadmeTest::spaceless)
                .filter(statement -> !statement.isEmpty())
                .toList();

        assertThat(statements)
                .isNotEmpty()
                .allSatisfy(statement -> assertThat(tested).contains(statement));
    }

    private static String spaceless(String text) {
        return text.replaceAll("\\s", "");
    }
}
