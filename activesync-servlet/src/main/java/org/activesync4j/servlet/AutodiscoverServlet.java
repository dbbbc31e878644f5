package org.activesync4j.servlet;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.activesync4j.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells devices where the server is when they know no more than a mail address: as XML (version 1) to users who have logged
 * on, and as JSON (version 2) to everybody. See [MS-ASCMD] 2.2.1.1 and [MS-OXDSCLI].
 *
 * <pre>{@code
 * AutodiscoverServlet autodiscover =
 *         new AutodiscoverServlet(URI.create("https://mail.example.org"), authenticator, Discovery.HERE);
 * }</pre>
 *
 * <p>To be mounted at {@link #XML_PATH} and {@link #JSON_PATH}, also in other letter case (see {@link AnyCase}), on the host
 * {@code autodiscover.<domain>} or on the domain itself. The JSON form answers alike for every address, so that nobody can
 * find out who is there.
 */
public final class AutodiscoverServlet extends HttpServlet {

    /** Where version 1 is looked for. */
    public static final String XML_PATH = "/autodiscover/autodiscover.xml";

    /** Where version 2 is looked for. */
    public static final String JSON_PATH = "/autodiscover/autodiscover.json/*";

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(AutodiscoverServlet.class);
    private static final int LARGEST = 65_536;

    private final transient URI server;
    private final transient Door door;
    private final transient Discovery discovery;
    private final transient InstantSource clock;

    /**
     * Tells of a server.
     *
     * @param server scheme and host, and port if it is not the usual one; devices insist on https
     * @param authenticator who says who asks
     * @param discovery who says where their mailboxes are
     */
    public AutodiscoverServlet(URI server, Authenticator authenticator, Discovery discovery) {
        this(server, authenticator, discovery, InstantSource.system());
    }

    AutodiscoverServlet(URI server, Authenticator authenticator, Discovery discovery, InstantSource clock) {
        if (server.getScheme() == null || server.getRawAuthority() == null) {
            throw new IllegalArgumentException("expected scheme and host but was " + server);
        }
        this.server = URI.create(server.getScheme() + "://" + server.getRawAuthority());
        this.door = new Door(authenticator);
        this.discovery = discovery;
        this.clock = clock;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI().toLowerCase(Locale.ROOT);
        if (path.contains("/autodiscover.json")) {
            json(request, response);
        } else {
            // an unauthenticated client learns that it has to log on, another that it has to post
            if (door.admit(request, response, (user, attempt) -> false).isPresent()) {
                response.setHeader("Allow", "POST");
                response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            }
        }
    }

    private void json(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, String> parameters = Parameters.of(request.getQueryString());
        JsonAnswer answer = JsonAnswer.to(parameters.getOrDefault("protocol", ""), server);
        send(response, answer.status(), "application/json", answer.text());
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<User> user = door.admit(request, response, (somebody, attempt) -> false);
        if (user.isEmpty()) {
            return;
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            LOG.info("{}: the question is too large", user.get());
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        send(response, HttpServletResponse.SC_OK, "text/xml; charset=utf-8", answer(user.get(), body));
    }

    private String answer(User user, byte[] body) {
        XmlAnswer answers = new XmlAnswer(server, clock.instant());
        return XmlQuestion.read(body)
                .map(question -> answers.to(question, user, discovery))
                .orElseGet(answers::invalid);
    }

    private static void send(HttpServletResponse response, int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        response.setStatus(status);
        response.setContentType(type);
        response.setHeader("Cache-Control", "private");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
