package org.activesync4j.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.servlet.http.HttpServlet;
import java.io.File;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.activesync4j.Credentials;
import org.activesync4j.User;
import org.activesync4j.servlet.Container.Kind;
import org.activesync4j.servlet.Discovery.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AutodiscoverServletTest {

    private static final String MOBILE =
            "http://schemas.microsoft.com/exchange/autodiscover/mobilesync/responseschema/2006";

    private final HttpClient client = HttpClient.newHttpClient();
    private Container container;

    @BeforeEach
    void start() throws Exception {
        Authenticator authenticator = new BasicAuthenticator(
                "Test",
                (name, password) -> password.equals("secret")
                        ? new Authentication.Accepted(User.of(name, Credentials.NONE))
                        : BasicAuthenticator.WRONG);
        HttpServlet servlet = new AutodiscoverServlet(
                URI.create("https://mail.example.org"),
                authenticator,
                AutodiscoverServletTest::place,
                () -> Instant.parse("2026-03-02T10:20:30.1234567Z"));
        container = Kind.JETTY.start(new Container.Mounted(
                Map.of("autodiscover", servlet),
                Map.of(AutodiscoverServlet.XML_PATH, "autodiscover", AutodiscoverServlet.JSON_PATH, "autodiscover"),
                new AnyCase(Map.of(
                        AutodiscoverServlet.XML_PATH, "autodiscover", AutodiscoverServlet.JSON_PATH, "autodiscover")),
                Map.of()));
    }

    private static Place place(User user, String address) {
        return switch (address) {
            case "moved@example.org" -> new Place.Elsewhere("moved@example.net");
            case "nobody@example.org" -> new Place.Nowhere();
            default -> new Place.Here(Optional.of("Alice <& \u0001Co>"), "alice@example.org");
        };
    }

    @AfterEach
    void stop() throws Exception {
        container.stop();
    }

    @Test
    @Tag("MSASCMD_S01_TC01")
    void whoAsksIsToldTheServerAndTheirAddress() throws Exception {
        HttpResponse<String> answer = ask("alias@example.org");

        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWithIgnoringCase("text/xml");
        assertThat(answer.body())
                .contains("<DisplayName>Alice &lt;&amp; Co&gt;</DisplayName>")
                .contains("<EMailAddress>alice@example.org</EMailAddress>")
                .contains("<Type>MobileSync</Type>")
                .contains("<Name>https://mail.example.org/Microsoft-Server-ActiveSync</Name>")
                .contains("<Url>https://mail.example.org/Microsoft-Server-ActiveSync</Url>");
    }

    @Test
    void aMailboxElsewhereIsAnotherAddress() throws Exception {
        assertThat(ask("moved@example.org").body()).contains("<Redirect>moved@example.net</Redirect>");
    }

    @Test
    @Tag("MSASCMD_S01_TC02")
    void aMailboxThatIsNotThereIsAnError() throws Exception {
        assertThat(ask("nobody@example.org").body()).contains("<Error>", "<Status>2</Status>");
    }

    @Test
    void withoutAQuestionTheUserNameCounts() throws Exception {
        assertThat(post("", "moved@example.org:secret").body()).contains("<Redirect>");
    }

    @Test
    @Tag("MSASCMD_S01_TC03")
    void whatIsNoQuestionIsInvalid() throws Exception {
        for (String body : new String[] {
            "nonsense",
            "<Autodiscover/>",
            question("a@b") + question("a@b"),
            question("a@b").replace("</Request>", "</Request><Request/>"),
            "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>" + question("&b;"),
            question("x".repeat(321)),
        }) {
            HttpResponse<String> answer = post(body, "alice:secret");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).as(body).contains("<ErrorCode>600</ErrorCode>", "Time=\"10:20:30.1234567\"");
        }
    }

    @Test
    @Tag("MSASCMD_S01_TC04")
    void anotherSchemaHasNoProvider() throws Exception {
        assertThat(post(question("a@b").replace("mobilesync/response", "outlook/response"), "alice:secret")
                        .body())
                .contains("<ErrorCode>601</ErrorCode>");
    }

    @Test
    void aQuestionIsSmall() throws Exception {
        assertThat(post(" ".repeat(70_000), "alice:secret").statusCode()).isEqualTo(413);
    }

    @Test
    void onlyWhoLogsOnIsAnswered() throws Exception {
        assertThat(post(question("a@b"), "alice:wrong").statusCode()).isEqualTo(401);
        assertThat(get("/autodiscover/autodiscover.xml").statusCode()).isEqualTo(401);
    }

    @Test
    void jsonTellsEverybodyTheSame() throws Exception {
        String expected =
                "{\"Protocol\":\"ActiveSync\",\"Url\":\"https://mail.example.org/Microsoft-Server-ActiveSync\"}";

        assertThat(get("/autodiscover/autodiscover.json?Email=a@b&Protocol=ActiveSync")
                        .body())
                .isEqualTo(expected);
        assertThat(get("/AutoDiscover/Autodiscover.json/v1.0/nobody@example.org?protocol=activesync&RedirectCount=1")
                        .body())
                .isEqualTo(expected);
        assertThat(get("/autodiscover/autodiscover.json?Protocol=AutodiscoverV1")
                        .body())
                .contains("https://mail.example.org/autodiscover/autodiscover.xml");
    }

    @Test
    void jsonKnowsTwoProtocols() throws Exception {
        HttpResponse<String> unknown = get("/autodiscover/autodiscover.json?Protocol=%22Ews");
        HttpResponse<String> missing = get("/autodiscover/autodiscover.json?Email=a@b");

        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.body()).contains("\"ErrorCode\":\"InvalidProtocol\"").doesNotContain("Ews");
        assertThat(missing.body()).contains("MandatoryParameterMissing");
    }

    @Test
    void answersAreAsTheSchemaWantsThem() throws Exception {
        String folder = System.getProperty("xsd", "");
        assumeTrue(!folder.isEmpty(), "no -Dxsd");
        Schema schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(new File(folder, "composed/all.xsd"));

        for (String answer : new String[] {
            ask("alice@example.org").body(),
            ask("moved@example.org").body(),
            ask("nobody@example.org").body(),
            post("nonsense", "alice:secret").body(),
        }) {
            schema.newValidator().validate(new StreamSource(new StringReader(answer)));
        }
    }

    private HttpResponse<String> ask(String address) throws Exception {
        return post(question(address), "alice:secret");
    }

    private static String question(String address) {
        return "<Autodiscover xmlns=\"http://schemas.microsoft.com/exchange/autodiscover/mobilesync/requestschema/2006\">"
                + "<Request><EMailAddress>" + address + "</EMailAddress><AcceptableResponseSchema>" + MOBILE
                + "</AcceptableResponseSchema></Request></Autodiscover>";
    }

    private HttpResponse<String> post(String body, String account) throws Exception {
        String credentials =
                Base64.getEncoder().encodeToString(account.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return client.send(
                HttpRequest.newBuilder(container.base().resolve("/Autodiscover/Autodiscover.xml"))
                        .header("Authorization", "Basic " + credentials)
                        .header("Content-Type", "text/xml")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(container.base().resolve(path)).build(), BodyHandlers.ofString());
    }
}
