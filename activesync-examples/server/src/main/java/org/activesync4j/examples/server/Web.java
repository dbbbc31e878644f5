package org.activesync4j.examples.server;

import jakarta.servlet.DispatcherType;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import org.activesync4j.ActiveSync;
import org.activesync4j.servlet.ActiveSyncServlet;
import org.activesync4j.servlet.AnyCase;
import org.activesync4j.servlet.Authenticator;
import org.activesync4j.servlet.AutodiscoverServlet;
import org.activesync4j.servlet.Discovery;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** Jetty, with the servlets mounted. */
final class Web implements AutoCloseable {

    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(65);
    private static final long PATIENCE_MILLIS = 3000;

    private final Server server = new Server();
    private final ServerConnector connector;
    private final ServletContextHandler context = new ServletContextHandler();
    private final boolean secure;

    /**
     * Where it listens.
     *
     * @param host an address of this machine
     * @param port the port, or 0 for any
     * @param keys the key store with the certificate, if it is to speak TLS
     */
    record Place(String host, int port, Optional<Keys> keys) {}

    /**
     * A key store.
     *
     * @param file PKCS12 or JKS
     * @param password opens it
     */
    record Keys(Path file, String password) {
        @Override
        public String toString() {
            return file.toString();
        }
    }

    Web(Place place) {
        secure = place.keys().isPresent();
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        if (secure) {
            http.addCustomizer(new SecureRequestCustomizer(false));
        }
        HttpConnectionFactory factory = new HttpConnectionFactory(http);
        connector = place.keys()
                .map(keys -> new ServerConnector(server, tls(keys), factory))
                .orElseGet(() -> new ServerConnector(server, factory));
        connector.setHost(place.host());
        connector.setPort(place.port());
        connector.setIdleTimeout(LONGEST_SILENCE.toMillis());
        server.addConnector(connector);
        server.setHandler(context);
        server.setStopTimeout(PATIENCE_MILLIS);
    }

    private static SslContextFactory.Server tls(Keys keys) {
        SslContextFactory.Server tls = new SslContextFactory.Server();
        tls.setKeyStorePath(keys.file().toString());
        tls.setKeyStorePassword(keys.password());
        return tls;
    }

    /** Listens; what has to be mounted is mounted then. */
    void open() throws IOException {
        connector.open();
    }

    void mount(ActiveSync activeSync, Authenticator authenticator, Discovery discovery) {
        add("activesync", new ActiveSyncServlet(activeSync, authenticator), ActiveSyncServlet.PATH);
        add(
                "autodiscover",
                new AutodiscoverServlet(uri(), authenticator, discovery),
                AutodiscoverServlet.XML_PATH,
                AutodiscoverServlet.JSON_PATH);
        AnyCase anyCase = new AnyCase(Map.of(
                ActiveSyncServlet.PATH, "activesync",
                AutodiscoverServlet.XML_PATH, "autodiscover",
                AutodiscoverServlet.JSON_PATH, "autodiscover"));
        FilterHolder filter = new FilterHolder(anyCase);
        filter.setAsyncSupported(true);
        context.addFilter(filter, "/*", EnumSet.of(DispatcherType.REQUEST));
    }

    void mount(StatusPage page) {
        add("status", page, "");
    }

    private void add(String name, jakarta.servlet.Servlet servlet, String... paths) {
        ServletHolder holder = new ServletHolder(name, servlet);
        holder.setAsyncSupported(true);
        for (String path : paths) {
            context.addServlet(holder, path);
        }
    }

    void start() throws IOException {
        try {
            server.start();
        } catch (Exception failed) {
            throw new IOException("Jetty does not start", failed);
        }
    }

    /** Where clients find it, once it is open. */
    URI uri() {
        String host = connector.getHost() == null ? "localhost" : connector.getHost();
        String shown = host.contains(":") ? "[" + host + "]" : host;
        return URI.create((secure ? "https://" : "http://") + shown + ":" + connector.getLocalPort());
    }

    @Override
    public void close() throws IOException {
        try {
            server.stop();
        } catch (Exception failed) {
            throw new IOException("Jetty does not stop", failed);
        }
    }
}
