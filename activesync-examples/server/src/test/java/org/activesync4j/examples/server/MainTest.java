package org.activesync4j.examples.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class MainTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    @Test
    void helpNamesEveryOption() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("--host", "--port", "--data", "--user", "--version");
    }

    @Test
    void theVersionIsTold() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).startsWith("ActiveSync4j example server");
    }

    @Test
    void whatMakesNoSenseIsToldWithoutPasswords() {
        assertThat(run("--user", "Ann:topsecret")).isEqualTo(2);
        assertThat(run("--user", "ann:topsecret:nowhere")).isEqualTo(2);
        assertThat(run("--port", "70000")).isEqualTo(2);
        assertThat(run("--colour", "red")).isEqualTo(2);
        assertThat(run("--user", "ann:topsecret", "--user", "ann:topsecret")).isEqualTo(2);
        assertThat(err.toString())
                .contains("name:password", "--port", "--colour")
                .doesNotContain("topsecret");
    }

    @Test
    void thePasswordThatEverybodyKnowsIsForThisHostOnly() {
        assertThat(run("--host", "0.0.0.0", "--port", "0")).isEqualTo(2);
        assertThat(err.toString()).contains("--user");
    }
}
