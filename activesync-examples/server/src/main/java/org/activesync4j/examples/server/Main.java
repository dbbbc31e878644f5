package org.activesync4j.examples.server;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.activesync4j.examples.server.Configuration.Account;
import org.activesync4j.state.Policy;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Starts the server from the command line. */
@Command(
        name = "activesync-server",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "A small groupware over files, to try ActiveSync4j with a phone.",
        sortOptions = false)
public final class Main implements Callable<Integer> {

    /** The password of the sample accounts. */
    static final String KNOWN_PASSWORD = "secret";

    private static final String KEYSTORE_PASSWORD = "ACTIVESYNC_KEYSTORE_PASSWORD";
    private static final String DOMAIN = "example.org";
    private static final int SMTP = 25;
    private static final int LARGEST_PORT = 65_535;

    @Option(names = "--host", defaultValue = "127.0.0.1", description = "Where to listen; ${DEFAULT-VALUE} by default.")
    private String host = "";

    @Option(names = "--port", defaultValue = "8080", description = "The port, 0 for any; ${DEFAULT-VALUE} by default.")
    private int port;

    @Option(
            names = "--data",
            defaultValue = "activesync-data",
            description = "The folder of all files; it is made, and kept.")
    private Path data = Path.of("");

    @Option(
            names = "--user",
            paramLabel = "NAME:PASSWORD[:ADDRESS]",
            description = "An account; may be repeated. By default alice and bob, password secret, with sample data.")
    private List<String> users = new ArrayList<>();

    @Option(names = "--config", paramLabel = "FILE", description = "A YAML file with the domain and its accounts.")
    private @Nullable Path config;

    @Option(
            names = "--tls-keystore",
            paramLabel = "FILE",
            description =
                    "Speak TLS with the key in this PKCS12 or JKS file; its password is in $" + KEYSTORE_PASSWORD + ".")
    private @Nullable Path keystore;

    @Option(
            names = "--store",
            defaultValue = "h2",
            description =
                    "Where states are kept: h2, a file in the data folder, or memory. ${DEFAULT-VALUE} by default.")
    private StoreKind store = StoreKind.H2;

    @Option(
            names = "--smtp",
            paramLabel = "HOST[:PORT]",
            description = "Who takes mail to others. Without it such mail is refused.")
    private @Nullable String smtp;

    @Option(names = "--policy", paramLabel = "FILE", description = "A YAML file with what devices have to keep.")
    private @Nullable Path policy;

    @Option(names = "--sample-data", description = "Fill new accounts with sample data.")
    private boolean sampleData;

    @Option(names = "--trace", description = "Show the structure of every message; contents are left out.")
    private boolean trace;

    @Spec
    private @Nullable CommandSpec spec;

    /** Told the options by the command line. */
    Main() {}

    /** Knows the version of the jar. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {version == null ? "development" : version};
        }
    }

    /**
     * Starts the server and runs until the process is ended.
     *
     * @param arguments see {@code --help}
     */
    public static void main(String[] arguments) {
        int exit = commandLine().execute(arguments);
        if (exit != 0) {
            System.exit(exit);
        }
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failed, line, result) -> {
                    line.getErr().println(line.getColorScheme().errorText(said(failed)));
                    return CommandLine.ExitCode.SOFTWARE;
                });
    }

    private static String said(Exception failed) {
        Throwable cause = failed;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return "cannot start: " + (cause == failed ? "" : failed.getMessage() + ": ") + cause.getMessage();
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        DemoServer server = DemoServer.start(setup());
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            ended.countDown();
        }));
        CommandLine line = commandSpec().commandLine();
        line.getOut().println(server.welcome());
        line.getOut().flush();
        ended.await();
        return CommandLine.ExitCode.OK;
    }

    /** Checks what was said, before anything is done. */
    DemoServer.Setup setup() throws IOException {
        boolean known = config == null && users.isEmpty();
        if (known && !isLoopback(host)) {
            throw wrong("everybody knows the password of alice and bob: give --user or --config with --host " + host);
        }
        if (port < 0 || port > LARGEST_PORT) {
            throw wrong("not a port: " + port);
        }
        return new DemoServer.Setup(
                new Web.Place(host, port, keys()),
                data,
                configuration(),
                config == null
                        ? data
                        : Objects.requireNonNull(config.toAbsolutePath().getParent()),
                store,
                relay(),
                policy == null ? Policy.NONE : policy(policy),
                trace,
                sampleData || known);
    }

    private static boolean isLoopback(String host) throws IOException {
        return InetAddress.getByName(host).isLoopbackAddress();
    }

    private Optional<Web.Keys> keys() {
        if (keystore == null) {
            return Optional.empty();
        }
        String password = System.getenv(KEYSTORE_PASSWORD);
        if (!Files.isReadable(keystore)) {
            throw wrong("there is no key store " + keystore);
        }
        if (password == null) {
            throw wrong("the environment has no " + KEYSTORE_PASSWORD);
        }
        return Optional.of(new Web.Keys(keystore, password));
    }

    private Configuration configuration() throws IOException {
        if (config != null && !users.isEmpty()) {
            throw wrong("either --config or --user");
        }
        try {
            if (config != null) {
                return Configuration.read(config);
            }
            List<Account> accounts = users.isEmpty()
                    ? List.of(account("alice:" + KNOWN_PASSWORD), account("bob:" + KNOWN_PASSWORD))
                    : users.stream().map(this::account).toList();
            return new Configuration(DOMAIN, Optional.empty(), accounts, List.of());
        } catch (IllegalArgumentException rule) {
            throw wrong(Optional.ofNullable(rule.getMessage()).orElse("a wrong configuration"));
        }
    }

    private Account account(String said) {
        String[] parts = said.split(":", 3);
        if (parts.length < 2) {
            throw wrong("--user is NAME:PASSWORD or NAME:PASSWORD:ADDRESS");
        }
        return Account.of(parts[0], parts[1], parts.length == 3 ? Optional.of(parts[2]) : Optional.empty());
    }

    private Optional<RelayQueue.Relay> relay() {
        if (smtp == null) {
            return Optional.empty();
        }
        int colon = smtp.lastIndexOf(':');
        try {
            return Optional.of(
                    colon < 0
                            ? new SmtpRelay(smtp, SMTP)
                            : new SmtpRelay(smtp.substring(0, colon), Integer.parseInt(smtp.substring(colon + 1))));
        } catch (NumberFormatException noPort) {
            throw wrong("--smtp is HOST or HOST:PORT");
        }
    }

    private Policy policy(Path file) throws IOException {
        try {
            return PolicyFile.read(file);
        } catch (IllegalArgumentException rule) {
            throw wrong(Optional.ofNullable(rule.getMessage()).orElse("a wrong policy"));
        }
    }

    private ParameterException wrong(String why) {
        return new ParameterException(commandSpec().commandLine(), why);
    }

    private CommandSpec commandSpec() {
        if (spec == null) {
            throw new IllegalStateException("made by the command line");
        }
        return spec;
    }
}
