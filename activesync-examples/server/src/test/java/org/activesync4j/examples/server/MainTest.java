package org.activesync4j.examples.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.activesync4j.state.Policy;
import org.activesync4j.state.PolicyElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class MainTest {

    @TempDir
    private Path folder;

    private static DemoServer.Setup setup(String... arguments) throws IOException {
        CommandLine line = Main.commandLine();
        line.parseArgs(arguments);
        return line.<Main>getCommand().setup();
    }

    @Test
    void withoutOptionsThereAreAliceAndBobOnThisMachineOnly() throws IOException {
        DemoServer.Setup setup = setup();

        assertThat(setup.place()).hasToString("Place[host=127.0.0.1, port=8080, keys=Optional.empty]");
        assertThat(setup.configuration().accounts()).extracting("name").containsExactly("alice", "bob");
        assertThat(setup.sampleData()).isTrue();
        assertThat(setup.stores()).isEqualTo(StoreKind.H2);
    }

    @Test
    void accountsOfOnesOwnComeWithoutSamples() throws IOException {
        DemoServer.Setup setup = setup("--user", "ann:pass:ann@x.net", "--user", "ben:word", "--store", "memory");

        assertThat(setup.configuration().accounts()).extracting("password").containsExactly("pass", "word");
        assertThat(setup.configuration().accounts().get(0).address()).hasValue("ann@x.net");
        assertThat(setup.sampleData()).isFalse();
        assertThat(setup.stores()).isEqualTo(StoreKind.MEMORY);
    }

    @Test
    void aPolicyIsReadByTheNamesOfItsSettings() throws IOException {
        Path file = Files.writeString(
                folder.resolve("policy.yaml"),
                "enforcement: strict\nDevicePasswordEnabled: true\nMinDevicePasswordLength: 6\n");

        Policy policy = setup("--policy", file.toString()).policy();

        assertThat(policy.enforcement()).isEqualTo(Policy.Enforcement.STRICT);
        assertThat(policy.settings())
                .containsEntry(PolicyElement.DEVICE_PASSWORD_ENABLED, true)
                .containsEntry(PolicyElement.MIN_DEVICE_PASSWORD_LENGTH, 6);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--host 0.0.0.0 | everybody knows the password",
                "--port 70000 | not a port",
                "--port x | 'x' is not an int",
                "--user alice | NAME:PASSWORD",
                "--user ../x:y | not a name",
                "--user a:b:<> | not a mail address",
                "--tls-keystore /nowhere.p12 | there is no key store",
                "--smtp relay:x | HOST:PORT",
                "--store cloud | cloud",
                "--config /nowhere.yaml | /nowhere.yaml",
                "--nonsense | --nonsense"
            })
    void whatIsWrongIsSaidInOneLine(String arguments, String expected) {
        StringWriter said = new StringWriter();
        CommandLine line = Main.commandLine().setErr(new PrintWriter(said));

        int exit = line.execute(arguments.split(" "));

        assertThat(exit).isNotZero();
        assertThat(said.toString().lines().findFirst().orElseThrow()).contains(expected);
    }

    @Test
    void itTellsItsOptionsAndItsVersion() {
        StringWriter said = new StringWriter();
        CommandLine line = Main.commandLine().setOut(new PrintWriter(said));

        assertThat(line.execute("--help")).isZero();
        assertThat(line.execute("--version")).isZero();

        assertThat(said.toString()).contains("--tls-keystore", "--trace", "development");
    }
}
