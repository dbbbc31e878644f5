package org.activesync4j.servlet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.activesync4j.ActiveSync;
import org.activesync4j.Credentials;
import org.activesync4j.DeviceId;
import org.activesync4j.Settings;
import org.activesync4j.User;
import org.activesync4j.servlet.Container.Kind;
import org.activesync4j.spi.Topic;
import org.activesync4j.state.DeviceAdministration;
import org.activesync4j.state.LocalSignal;
import org.activesync4j.wbxml.Document;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.WbxmlWriter;
import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.FolderHierarchy;
import org.activesync4j.wbxml.page.Ping;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An engine behind real servers: Jetty, Tomcat and Undertow. */
class ActiveSyncServletTest {

    private static final String WBXML = "application/vnd.ms-sync.wbxml";
    private static final int LARGEST = 300_000;

    private final OneFolder driver = new OneFolder(40);
    private final LocalSignal signal = new LocalSignal();
    private final ActiveSync engine = ActiveSync.builder(driver)
            .signal(signal)
            .command(new Large())
            .settings(Settings.builder()
                    .requestBytes(LARGEST)
                    .answerInMemoryBytes(10_000)
                    .build())
            .build();
    private final HttpClient client = HttpClient.newHttpClient();
    private Container container;

    @AfterEach
    void stop() throws Exception {
        engine.close();
        if (container != null) {
            container.stop();
        }
    }

    private void start(Kind kind) throws Exception {
        start(kind, new BasicAuthenticator("Test", LogonNames.within("example.org", "EXAMPLE"), this::check));
    }

    private void start(Kind kind, Authenticator authenticator) throws Exception {
        start(kind, new ActiveSyncServlet(engine, authenticator), Map.of());
    }

    private void start(Kind kind, HttpServlet servlet, Map<String, Object> attributes) throws Exception {
        container = kind.start(new Container.Mounted(
                Map.of("activesync", servlet),
                Map.of(ActiveSyncServlet.PATH, "activesync"),
                new AnyCase(Map.of(ActiveSyncServlet.PATH, "activesync")),
                attributes));
    }

    private Authentication check(String name, String password) {
        User user = User.of(name, new Credentials.Password(password));
        return switch (password) {
            case "secret" -> new Authentication.Accepted(user);
            case "disabled" -> new Authentication.WipeOnly(user);
            case "outage" -> new Authentication.Unavailable(Duration.ofSeconds(90));
            case "bug" -> throw new IllegalStateException("this checks nothing");
            default -> BasicAuthenticator.WRONG;
        };
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @Tag("MSASHTTP_S02_TC02")
    @Tag("traps_01")
    void whoDoesNotLogOnIsChallenged(Kind kind) throws Exception {
        start(kind);

        HttpResponse<byte[]> answer = send(HttpRequest.newBuilder(uri("")).method("OPTIONS", BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Basic realm=\"Test\", charset=\"UTF-8\"");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @Tag("traps_01")
    void aNameIsAcceptedInEachOfItsForms(Kind kind) throws Exception {
        start(kind);

        for (String name : List.of("alice", "alice@example.org", "EXAMPLE\\alice", "\\alice", "alice@Example.Org")) {
            HttpResponse<byte[]> answer = send(
                    as(name, "secret", HttpRequest.newBuilder(uri("")).method("OPTIONS", BodyPublishers.noBody())));

            assertThat(answer.statusCode()).as(name).isEqualTo(200);
            assertThat(answer.headers().firstValue("MS-ASProtocolVersions").orElse(""))
                    .contains("16.1");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @Tag("traps_02")
    void aCommandIsAnsweredWithItsLength(Kind kind) throws Exception {
        start(kind);

        HttpResponse<byte[]> answer = send(folderSync(WBXML));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains(WBXML);
        assertThat(answer.headers().firstValueAsLong("Content-Length").orElse(-1))
                .isEqualTo(answer.body().length);
        assertThat(Document.read(answer.body())
                        .root()
                        .require(FolderHierarchy.STATUS)
                        .text())
                .isEqualTo("1");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aQueryMayBeBase64AndThePathInAnyCase(Kind kind) throws Exception {
        start(kind);
        byte[] query = {(byte) 141, 9, 9, 4, 5, 'p', 'h', 'o', 'n', 'e', 0, 2, 'P', 'C'};
        String encoded = Base64.getEncoder().encodeToString(query);

        HttpResponse<byte[]> answer = send(
                authorized(HttpRequest.newBuilder(container.base().resolve("/microsoft-Server-activesync?" + encoded))
                                .header("Content-Type", WBXML))
                        .POST(BodyPublishers.ofByteArray(folderSyncBody())));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Document.read(answer.body()).root().is(FolderHierarchy.FOLDER_SYNC))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @Tag("MSASHTTP_S01_TC02")
    @Tag("traps_02")
    void bodiesAreZippedBothWays(Kind kind) throws Exception {
        start(kind);
        byte[] plain = send(folderSync(WBXML)).body();

        HttpResponse<byte[]> answer = send(post("FolderSync", WBXML)
                .header("Content-Encoding", "gzip")
                .header("Accept-Encoding", "br, gzip;q=0.5")
                .POST(BodyPublishers.ofByteArray(zipped(folderSyncBody()))));

        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(answer.body()).hasSizeLessThan(plain.length);
        assertThat(Document.read(unzipped(answer.body())).root().children(FolderHierarchy.CHANGES))
                .isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aBodyThatClaimsToBeZippedAndIsNotIsRefused(Kind kind) throws Exception {
        start(kind);

        HttpResponse<byte[]> answer = send(post("FolderSync", WBXML)
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(folderSyncBody())));

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aBodyThatIsTooLargeWhenUnzippedIsRefused(Kind kind) throws Exception {
        start(kind);

        HttpResponse<byte[]> answer = send(post("FolderSync", WBXML)
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(zipped(new byte[LARGEST + 1]))));

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aLargeBodyArrivesWholeAndATooLargeOneNotAtAll(Kind kind) throws Exception {
        start(kind);
        byte[] mail = Large.bytes(LARGEST);

        HttpResponse<byte[]> fits = send(mail(BodyPublishers.ofByteArray(mail)));
        HttpResponse<byte[]> chunked = send(mail(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(mail))));
        HttpResponse<byte[]> tooLarge = send(mail(BodyPublishers.ofByteArray(new byte[LARGEST + 1])));

        assertThat(fits.body()).asString().isEqualTo(Integer.toString(LARGEST));
        assertThat(chunked.body()).asString().isEqualTo(Integer.toString(LARGEST));
        assertThat(tooLarge.statusCode()).isEqualTo(413);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aTooLargeBodyOfUnknownLengthIsNotTakenIn(Kind kind) throws Exception {
        start(kind);

        try (Socket socket = new Socket("127.0.0.1", container.base().getPort())) {
            socket.getOutputStream()
                    .write(("POST " + ActiveSyncServlet.PATH
                                    + "?Cmd=Large&DeviceId=phone&DeviceType=T HTTP/1.1\r\nHost: localhost\r\n"
                                    + "MS-ASProtocolVersion: 12.1\r\nContent-Type: message/rfc822\r\nAuthorization: "
                                    + basic("alice", "secret")
                                    + "\r\nTransfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(LARGEST + 9)
                                    + "\r\n")
                            .getBytes(UTF_8));
            socket.getOutputStream().write(new byte[LARGEST + 9]);
            socket.getOutputStream().flush();
            byte[] line = new byte[12];

            assertThat(socket.getInputStream().readNBytes(line, 0, 12)).isEqualTo(12);
            assertThat(line).asString(UTF_8).isEqualTo("HTTP/1.1 413");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @Tag("traps_02")
    void aLargeAnswerArrivesWhole(Kind kind) throws Exception {
        start(kind);

        HttpResponse<byte[]> answer = send(
                authorized(HttpRequest.newBuilder(uri("?Cmd=Large&DeviceId=phone&DeviceType=T&AttachmentName=3000000"))
                                .header("MS-ASProtocolVersion", "14.1"))
                        .POST(BodyPublishers.noBody()));

        assertThat(Arrays.equals(answer.body(), Large.bytes(3_000_000))).isTrue();
        assertThat(answer.headers().firstValue("Content-Length")).contains("3000000");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void moreRequestsWaitThanThereAreThreads(Kind kind) throws Exception {
        start(kind);
        List<CompletableFuture<HttpResponse<byte[]>>> waiting = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            waiting.add(client.sendAsync(ping("phone" + i).build(), BodyHandlers.ofByteArray()));
        }
        assertThat(send(folderSync(WBXML)).statusCode()).isEqualTo(200);
        assertThat(waiting).noneMatch(CompletableFuture::isDone);

        driver.add("News");
        signal.ring(Topic.EVERYTHING);

        for (CompletableFuture<HttpResponse<byte[]>> each : waiting) {
            Element ping = Document.read(each.join().body()).root();
            assertThat(ping.require(Ping.STATUS).text()).isEqualTo("2");
        }
    }

    private HttpRequest.Builder ping(String device) throws Exception {
        String query = "&DeviceId=" + device + "&DeviceType=T";
        send(authorized(HttpRequest.newBuilder(uri("?Cmd=FolderSync" + query))
                        .header("MS-ASProtocolVersion", "14.1")
                        .header("Content-Type", WBXML))
                .POST(BodyPublishers.ofByteArray(folderSyncBody())));
        Element first = Element.of(
                AirSync.SYNC,
                Element.of(
                        AirSync.COLLECTIONS,
                        Element.of(
                                AirSync.COLLECTION,
                                Element.of(AirSync.SYNC_KEY, "0"),
                                Element.of(AirSync.COLLECTION_ID, "1"))));
        send(authorized(HttpRequest.newBuilder(uri("?Cmd=Sync" + query))
                        .header("MS-ASProtocolVersion", "14.1")
                        .header("Content-Type", WBXML))
                .POST(BodyPublishers.ofByteArray(bytes(first))));
        Element ping = Element.of(
                Ping.PING,
                Element.of(Ping.HEARTBEAT_INTERVAL, "600"),
                Element.of(
                        Ping.FOLDERS,
                        Element.of(Ping.FOLDER, Element.of(Ping.ID, "1"), Element.of(Ping.CLASS, "Notes"))));
        return authorized(HttpRequest.newBuilder(uri("?Cmd=Ping" + query))
                        .header("MS-ASProtocolVersion", "14.1")
                        .header("Content-Type", WBXML))
                .POST(BodyPublishers.ofByteArray(bytes(ping)));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @Tag("traps_02")
    void whatIsNoCommandIsNotUnderstood(Kind kind) throws Exception {
        start(kind);

        for (String method : List.of("GET", "PUT", "DELETE", "PROPFIND", "BREW")) {
            HttpResponse<byte[]> answer =
                    send(authorized(HttpRequest.newBuilder(uri(""))).method(method, BodyPublishers.noBody()));
            assertThat(answer.statusCode()).as(method).isEqualTo(501);
        }
        assertThat(send(post("Nonsense", WBXML).POST(BodyPublishers.ofByteArray(folderSyncBody())))
                        .statusCode())
                .isEqualTo(501);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void anAuthorizationThatCannotBeReadIsRefused(Kind kind) throws Exception {
        start(kind);
        List<String> malformed = List.of(
                "Basic",
                "Basic %%%",
                "Basic " + base64("nocolon"),
                "Basic " + base64(":secret"),
                "Basic " + base64("a\nb:secret"),
                "Basic " + base64("x".repeat(257) + ":secret"),
                "Bearer ");

        for (String header : malformed) {
            HttpResponse<byte[]> answer = send(HttpRequest.newBuilder(uri(""))
                    .header("Authorization", header)
                    .method("OPTIONS", BodyPublishers.noBody()));
            assertThat(answer.statusCode()).as(header).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whoCannotBeCheckedIsAskedToComeAgain(Kind kind) throws Exception {
        start(kind);

        HttpResponse<byte[]> outage =
                send(as("alice", "outage", HttpRequest.newBuilder(uri(""))).method("OPTIONS", BodyPublishers.noBody()));
        HttpResponse<byte[]> bug =
                send(as("alice", "bug", HttpRequest.newBuilder(uri(""))).method("OPTIONS", BodyPublishers.noBody()));

        assertThat(outage.statusCode()).isEqualTo(503);
        assertThat(outage.headers().firstValue("Retry-After")).contains("90");
        assertThat(bug.statusCode()).isEqualTo(503);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aDisabledAccountHearsOfAPendingWipeAndOfNothingElse(Kind kind) throws Exception {
        start(kind);
        send(as("alice", "secret", folderSync16()));

        HttpResponse<byte[]> before = send(disabledFolderSync());
        new DeviceAdministration(engine.devices(), signal, Clock.systemUTC())
                .wipeAccount(User.of("alice", Credentials.NONE).on(new DeviceId("phone")), "admin");
        HttpResponse<byte[]> after = send(disabledFolderSync());

        assertThat(before.statusCode()).isEqualTo(403);
        assertThat(Document.read(after.body())
                        .root()
                        .require(FolderHierarchy.STATUS)
                        .text())
                .isEqualTo("140");
    }

    private HttpRequest.Builder disabledFolderSync() {
        return as("alice", "disabled", folderSync16());
    }

    private HttpRequest.Builder folderSync16() {
        return HttpRequest.newBuilder(uri("?Cmd=FolderSync&User=alice&DeviceId=phone&DeviceType=T"))
                .header("MS-ASProtocolVersion", "16.1")
                .header("X-MS-PolicyKey", "1")
                .header("Content-Type", WBXML)
                .POST(BodyPublishers.ofByteArray(folderSyncBody()));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theContextCanNameEngineAndAuthenticator(Kind kind) throws Exception {
        Authenticator authenticator = new BasicAuthenticator("Test", this::check);
        start(
                kind,
                new ActiveSyncServlet(),
                Map.of(ActiveSync.class.getName(), engine, Authenticator.class.getName(), authenticator));

        assertThat(send(folderSync(WBXML)).statusCode()).isEqualTo(200);
    }

    private HttpRequest.Builder folderSync(String type) {
        return post("FolderSync", type).POST(BodyPublishers.ofByteArray(folderSyncBody()));
    }

    private HttpRequest.Builder post(String command, String type) {
        return authorized(HttpRequest.newBuilder(uri("?Cmd=" + command + "&User=alice&DeviceId=phone&DeviceType=T"))
                .header("MS-ASProtocolVersion", "14.1")
                .header("Content-Type", type));
    }

    private HttpRequest.Builder mail(BodyPublisher body) {
        return authorized(HttpRequest.newBuilder(uri("?Cmd=Large&DeviceId=phone&DeviceType=T"))
                        .header("MS-ASProtocolVersion", "12.1")
                        .header("Content-Type", "message/rfc822"))
                .POST(body);
    }

    private URI uri(String query) {
        return container.base().resolve(ActiveSyncServlet.PATH + query);
    }

    private static HttpRequest.Builder authorized(HttpRequest.Builder request) {
        return as("alice", "secret", request);
    }

    private static HttpRequest.Builder as(String name, String password, HttpRequest.Builder request) {
        return request.header("Authorization", basic(name, password));
    }

    private static String basic(String name, String password) {
        return "Basic " + base64(name + ":" + password);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static byte[] folderSyncBody() {
        return bytes(Element.of(FolderHierarchy.FOLDER_SYNC, Element.of(FolderHierarchy.SYNC_KEY, "0")));
    }

    private static byte[] bytes(Element root) {
        return new WbxmlWriter().node(root).finish().toByteArray();
    }

    private static byte[] zipped(byte[] plain) throws Exception {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(plain);
        }
        return zipped.toByteArray();
    }

    private static byte[] unzipped(byte[] zipped) throws Exception {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            return in.readAllBytes();
        }
    }
}
