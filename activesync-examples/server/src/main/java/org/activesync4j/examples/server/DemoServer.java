package org.activesync4j.examples.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.activesync4j.ActiveSync;
import org.activesync4j.examples.files.FilesDriver;
import org.activesync4j.servlet.Authenticator;
import org.activesync4j.state.Policy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The whole: files, accounts, engine, Jetty. Runs until it is closed. */
final class DemoServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DemoServer.class);

    private final Setup setup;
    private final Accounts accounts;
    private final Homes homes;
    private final Web web;
    /** What has to be closed, the last one first. */
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    /**
     * How it is to be.
     *
     * @param place where it listens
     * @param data the folder of all files
     * @param configuration the accounts
     * @param base where paths of the configuration begin
     * @param stores where states are kept
     * @param smtp who takes mail for others
     * @param policy what devices have to keep
     * @param trace whether messages are shown
     * @param sampleData whether new accounts get sample data
     */
    record Setup(
            Web.Place place,
            Path data,
            Configuration configuration,
            Path base,
            StoreKind stores,
            Optional<RelayQueue.Relay> smtp,
            Policy policy,
            boolean trace,
            boolean sampleData) {}

    private DemoServer(Setup setup) {
        this.setup = setup;
        accounts = new Accounts(setup.configuration());
        homes = new Homes(setup.data(), accounts);
        web = new Web(setup.place());
    }

    /**
     * Starts one.
     *
     * @param setup how it is to be
     * @return the server; it answers already
     * @throws IOException if it cannot start: the port may be taken, or the data folder not be writable
     */
    static DemoServer start(Setup setup) throws IOException {
        DemoServer server = new DemoServer(setup);
        try {
            server.start();
            return server;
        } catch (IOException | RuntimeException failed) {
            server.close();
            throw failed;
        }
    }

    private void start() throws IOException {
        furnish();
        web.open();
        open.push(web);
        FilesDriver files =
                new FilesDriver(user -> Optional.of(homes.files(user.owner().value())));
        open.push(files);
        Groupware groupware = groupware(files);
        RequestLog log = new RequestLog(setup.trace(), Clock.systemUTC());
        Stores stores = setup.stores().open(setup.data());
        open.push(stores);
        ActiveSync engine = ActiveSync.builder(groupware)
                .state(stores.state())
                .devices(stores.devices())
                .policies((user, device) -> setup.policy())
                .interceptor(log)
                .build();
        open.push(engine);
        Authenticator authenticator = accounts.authenticator();
        web.mount(engine, authenticator, accounts.discovery());
        web.mount(new StatusPage(accounts, groupware, stores.devices(), log, welcome()));
        web.start();
    }

    private void furnish() throws IOException {
        for (Configuration.Account account : accounts.all()) {
            if (setup.sampleData()) {
                homes.furnishWithSamples(
                        account.name(),
                        accounts.address(account).value(),
                        Clock.systemUTC().instant());
            } else {
                homes.furnish(account.name());
            }
        }
    }

    private Groupware groupware(FilesDriver files) throws IOException {
        Optional<RelayQueue> relay = Optional.empty();
        if (setup.smtp().isPresent()) {
            RelayQueue queue =
                    new RelayQueue(setup.data().resolve("queue"), setup.smtp().get());
            open.push(queue);
            queue.start();
            relay = Optional.of(queue);
        }
        Post post = new Post(accounts, (name, mime, key) -> files.deliver(homes.files(name), mime, key), relay);
        return new Groupware(files, accounts, new People(accounts, setup.base()), post);
    }

    URI uri() {
        return web.uri();
    }

    /** What to tell whoever has started it. */
    String welcome() {
        return new Welcome(setup, homes, uri()).text();
    }

    /** Sends everybody home who waits, and stops. */
    @Override
    public void close() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception failed) {
                LOG.warn("not everything was closed", failed);
            }
        }
    }
}
