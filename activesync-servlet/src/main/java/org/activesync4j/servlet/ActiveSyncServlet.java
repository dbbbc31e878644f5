package org.activesync4j.servlet;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.activesync4j.ActiveSync;
import org.activesync4j.Request;
import org.activesync4j.User;
import org.activesync4j.item.Content;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Mounts an engine where HTTP comes in. See [MS-ASHTTP].
 *
 * <pre>{@code
 * ActiveSyncServlet servlet = new ActiveSyncServlet(activeSync, authenticator);
 * context.addServlet(new ServletHolder(servlet), ActiveSyncServlet.PATH);       // Jetty, for instance
 * }</pre>
 *
 * <p>It has to be mounted with support for asynchronous requests and may be mounted at any path; devices expect
 * {@link #PATH}, and some write it in other letter case: see {@link AnyCase}. Mounted by {@code web.xml}, it finds engine
 * and authenticator in the servlet context, in attributes called as their classes.
 *
 * <p>No thread of the container waits: neither for a body, nor for an answer, nor for a slow client. The engine is not
 * closed with the servlet, which did not open it.
 */
public final class ActiveSyncServlet extends HttpServlet {

    /** Where devices look for it. */
    public static final String PATH = "/Microsoft-Server-ActiveSync";

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(ActiveSyncServlet.class);
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private transient @Nullable ActiveSync engine;
    private transient @Nullable Door door;

    /** Leaves it to the servlet context to name engine and authenticator. */
    public ActiveSyncServlet() {}

    /**
     * Mounts an engine.
     *
     * @param engine who answers
     * @param authenticator who says who asks
     */
    public ActiveSyncServlet(ActiveSync engine, Authenticator authenticator) {
        this.engine = engine;
        this.door = new Door(authenticator);
    }

    @Override
    public void init() throws ServletException {
        if (engine == null) {
            engine = attribute(ActiveSync.class);
            door = new Door(attribute(Authenticator.class));
        }
    }

    private <T> T attribute(Class<T> type) throws ServletException {
        Object value = getServletContext().getAttribute(type.getName());
        if (!type.isInstance(value)) {
            throw new ServletException("the servlet context has no attribute " + type.getName());
        }
        return type.cast(value);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<User> user = mounted(door).admit(request, response, this::mayComeToBeWiped);
        if (user.isPresent()) {
            accept(request, response, user.get());
        }
    }

    /** A device of an account that is switched off comes in as long as there is a wipe to tell it of. */
    private boolean mayComeToBeWiped(User user, Attempt attempt) {
        return attempt.device()
                .flatMap(device -> mounted(engine).devices().find(user.on(device)))
                .flatMap(device -> device.pendingWipe())
                .isPresent();
    }

    private void accept(HttpServletRequest request, HttpServletResponse response, User user) throws IOException {
        long most = mounted(engine).settings().requestBytes();
        if (request.getContentLengthLong() > most) {
            LOG.info("{}: a body of {} bytes is too large", user, request.getContentLengthLong());
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        AsyncContext context = request.startAsync();
        context.setTimeout(longestAnswer().toMillis());
        Exchange exchange = new Exchange(context, mounted(engine), user);
        context.addListener(exchange);
        if (request.getContentLengthLong() == 0) {
            exchange.begin(Content.of(new byte[0]));
        } else {
            new ArrivingBody(request.getInputStream(), most, exchange).listen();
        }
    }

    private Duration longestAnswer() {
        return mounted(engine)
                .settings()
                .longestHeartbeat()
                .plus(mounted(engine).settings().deadline())
                .plus(MARGIN);
    }

    private static <T> T mounted(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("not initialised");
        }
        return part;
    }

    /** Makes the engine's request of a servlet's. */
    static Request request(HttpServletRequest request, Content body, User user) {
        String query = request.getQueryString();
        return new Request(request.getMethod(), query == null ? "" : query, Headers.of(request), body, user);
    }
}
