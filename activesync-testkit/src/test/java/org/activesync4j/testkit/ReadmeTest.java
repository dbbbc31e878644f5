package org.activesync4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.activesync4j.ActiveSync;
import org.activesync4j.Credentials;
import org.activesync4j.Request;
import org.activesync4j.User;
import org.activesync4j.item.Content;
import org.activesync4j.servlet.ActiveSyncServlet;
import org.activesync4j.servlet.Attempt;
import org.activesync4j.servlet.Authentication;
import org.activesync4j.servlet.Authenticator;
import org.activesync4j.servlet.BasicAuthenticator;
import org.activesync4j.servlet.FailureThrottle;
import org.activesync4j.servlet.LogonNames;
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
    void aServletTakesPasswordsToADirectory() {
        Directory directory = (name, password) -> name.equals("alice") && password.equals("secret");
        ActiveSync activeSync = ActiveSync.builder(new NotesDriver()).build();
        Authenticator passwords = new BasicAuthenticator(
                "Example",
                LogonNames.within("example.org", "EXAMPLE"),
                (name, password) -> directory.check(name, password)
                        ? new Authentication.Accepted(User.of(name, new Credentials.Password(password)))
                        : BasicAuthenticator.WRONG);
        var servlet = new ActiveSyncServlet(activeSync, new FailureThrottle(passwords));

        assertThat(passwords.authenticate(attempt("EXAMPLE\\alice", "secret")))
                .isInstanceOf(Authentication.Accepted.class);
        assertThat(passwords.authenticate(attempt("alice", "wrong"))).isInstanceOf(Authentication.Rejected.class);

        servlet.destroy();
        activeSync.close();
    }

    private interface Directory {
        boolean check(String name, String password);
    }

    private static Attempt attempt(String name, String password) {
        return new Attempt(
                new Credentials.Password(password), name, Optional.empty(), List.of(), Optional.empty(), "127.0.0.1");
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
