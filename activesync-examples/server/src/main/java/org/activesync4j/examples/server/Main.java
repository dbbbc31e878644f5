package org.activesync4j.examples.server;

import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Starts the server from the command line. */
@Command(
        name = "activesync-server",
        description = "Serves the files of some people, Maildir++ and vdir, to phones and mail programs.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.BuiltVersion.class)
public final class Main implements Callable<Integer> {

    private static final List<Person> EXAMPLES = List.of(Person.of("alice:secret"), Person.of("bob:secret"));
    private static final int LARGEST_PORT = 65_535;

    private final PrintWriter out;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            description = "where to listen; by default ${DEFAULT-VALUE}, which no other host reaches")
    private String host = "127.0.0.1";

    @Option(names = "--port", paramLabel = "PORT", description = "the port; by default ${DEFAULT-VALUE}, 0 for any")
    private int port = 8080;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "the directory of everybody's files, made if it is not there; by default ${DEFAULT-VALUE}")
    private Path data = Path.of("activesync-data");

    @Option(
            names = "--user",
            paramLabel = "name:password[:address]",
            description = "somebody with an account; may be said again. Without, alice and bob, password secret")
    private List<Person> users = new ArrayList<>();

    private Main(PrintWriter out) {
        this.out = out;
    }

    /**
     * Serves until the process is ended.
     *
     * @param arguments the command line
     */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, arguments));
    }

    /** Returns what the process ends with: 0, or 1 if it cannot serve, or 2 if the command line makes no sense. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new Main(out))
                .registerConverter(Person.class, Main::person)
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((failure, line, parsed) -> failed(err, failure))
                .execute(arguments);
    }

    private static Person person(String said) {
        try {
            return Person.of(said);
        } catch (IllegalArgumentException wrong) {
            throw new TypeConversionException(String.valueOf(wrong.getMessage()));
        }
    }

    private static int failed(PrintWriter err, Exception failure) {
        if (failure instanceof IllegalArgumentException senseless) {
            err.println(senseless.getMessage());
            return ExitCode.USAGE;
        }
        err.println("cannot serve: " + failure);
        return ExitCode.SOFTWARE;
    }

    @Override
    public Integer call() throws Exception {
        requireSense();
        People people = new People(users.isEmpty() ? EXAMPLES : users);
        ExampleServer server = new ExampleServer(people, new Homes(data.toAbsolutePath()), host, port);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "shutdown"));
        server.start();
        tell(server, people);
        server.join();
        return ExitCode.OK;
    }

    private void requireSense() throws UnknownHostException {
        if (port < 0 || port > LARGEST_PORT) {
            throw new IllegalArgumentException("--port is a number from 0 to " + LARGEST_PORT);
        }
        if (users.isEmpty() && !InetAddress.getByName(host).isLoopbackAddress()) {
            throw new IllegalArgumentException(
                    "everybody knows the password of alice and bob: say with --user who may log on from other hosts");
        }
    }

    private void tell(ExampleServer server, People people) {
        out.println("Serving " + server.endpoint());
        people.all().forEach(person -> out.println("  " + person));
        out.println("Files: " + data.toAbsolutePath());
    }

    /** Tells what was built. */
    static final class BuiltVersion implements IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                    .orElse("not packaged");
            return new String[] {"ActiveSync4j example server, " + version};
        }
    }
}
