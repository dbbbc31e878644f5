package org.activesync4j.examples.server;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.activesync4j.ActiveSync;
import org.activesync4j.User;
import org.activesync4j.examples.files.FilesDriver;
import org.activesync4j.servlet.ActiveSyncServlet;
import org.activesync4j.servlet.Authentication;
import org.activesync4j.servlet.Authenticator;
import org.activesync4j.servlet.AutodiscoverServlet;
import org.activesync4j.servlet.BasicAuthenticator;
import org.activesync4j.servlet.Discovery;
import org.activesync4j.servlet.FailureThrottle;
import org.activesync4j.spi.MailAddress;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** Serves some people's files to their devices until it is closed. */
final class ExampleServer implements AutoCloseable {

    private static final long DRAINING_MILLIS = 4000;

    /** A request may wait for an hour, and then for its answer. */
    private static final long LONGEST_WAIT_MILLIS = 3_900_000;

    private final FilesDriver files;
    private final ActiveSync engine;
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final String host;

    /**
     * Opens files and a port.
     *
     * @param port where to listen; 0 for any that is free
     * @throws IOException if directories cannot be made, or the port is taken
     */
    ExampleServer(People people, Homes homes, String host, int port) throws IOException {
        this.host = host;
        for (Person each : people.all()) {
            homes.prepare(each);
        }
        files = new FilesDriver(user -> people.named(user.owner().value()).map(homes::of));
        engine = ActiveSync.builder(new GroupwareDriver(files, people, new LocalPost(people, homes, files)))
                .build();
        connector.setHost(host);
        connector.setPort(port);
        connector.setIdleTimeout(LONGEST_WAIT_MILLIS);
        server.addConnector(connector);
        server.setStopTimeout(DRAINING_MILLIS);
        connector.open();
        server.setHandler(servlets(people));
    }

    private ServletContextHandler servlets(People people) {
        Authenticator passwords = new FailureThrottle(new BasicAuthenticator(
                "ActiveSync4j",
                (name, password) -> people.named(name)
                        .filter(person -> person.isPassword(password))
                        .<Authentication>map(person -> new Authentication.Accepted(person.user()))
                        .orElse(BasicAuthenticator.WRONG)));
        ServletContextHandler context = new ServletContextHandler();
        add(context, new ServletHolder(new ActiveSyncServlet(engine, passwords)), ActiveSyncServlet.PATH);
        ServletHolder discovery = new ServletHolder(
                new AutodiscoverServlet(base(), passwords, (user, address) -> find(people, user, address)));
        add(context, discovery, AutodiscoverServlet.XML_PATH);
        add(context, discovery, AutodiscoverServlet.JSON_PATH);
        return context;
    }

    private static void add(ServletContextHandler context, ServletHolder holder, String path) {
        holder.setAsyncSupported(true);
        context.addServlet(holder, path);
    }

    /** Everybody finds but their own mailbox. */
    private static Discovery.Place find(People people, User user, String asked) {
        Optional<Person> person = people.named(user.owner().value());
        return person.filter(own -> isOf(own, asked))
                .<Discovery.Place>map(own -> new Discovery.Place.Here(
                        Optional.of(own.name()), own.address().value()))
                .orElseGet(Discovery.Place.Nowhere::new);
    }

    private static boolean isOf(Person person, String asked) {
        return asked.equals(person.name())
                || MailAddress.isAddress(asked) && person.address().equals(new MailAddress(asked));
    }

    void start() throws Exception {
        server.start();
    }

    /** Where the server listens. */
    URI base() {
        String name = host.contains(":") ? "[" + host + "]" : host;
        return URI.create("http://" + name + ":" + connector.getLocalPort());
    }

    /** Where devices connect to. */
    URI endpoint() {
        return base().resolve(ActiveSyncServlet.PATH);
    }

    /** Waits until the server is closed. */
    void join() throws InterruptedException {
        server.join();
    }

    /** Sends home who waits, then stops. */
    @Override
    public void close() {
        engine.close();
        try {
            server.stop();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (Exception failure) {
            throw new IllegalStateException("the server did not end well", failure);
        } finally {
            files.close();
        }
    }
}
