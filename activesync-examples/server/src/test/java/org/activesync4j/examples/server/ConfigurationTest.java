package org.activesync4j.examples.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.activesync4j.Credentials;
import org.activesync4j.User;
import org.activesync4j.servlet.Authentication;
import org.activesync4j.spi.MailAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationTest {

    private static final String HOUSE = """
            domain: example.org
            windowsDomain: HOUSE
            accounts:
              - name: alice
                password: secret
                displayName: Alice Adams
                aliases: [a.adams, alice@example.com]
                directory: {Title: Baker, Phone: "1"}
              - {name: bob, password: other, disabled: true}
            groups:
              - {name: Everybody, address: all, members: [alice, bob]}
            """;

    @TempDir
    private Path folder;

    private Configuration read(String yaml) throws IOException {
        return Configuration.read(Files.writeString(folder.resolve("house.yaml"), yaml));
    }

    @Test
    void accountsHaveTheirAddressesAndAliases() throws IOException {
        Configuration house = read(HOUSE);

        assertThat(house.accounts().get(0).addresses(house.domain()))
                .extracting(MailAddress::value)
                .containsExactly("alice@example.org", "a.adams@example.org", "alice@example.com");
        assertThat(new Accounts(house).behind(new MailAddress("All@example.org")))
                .containsExactly("alice", "bob");
    }

    @ParameterizedTest
    @CsvSource({"alice", "ALICE", "alice@example.org", "house\\alice", "Example.org\\Alice", "\\alice"})
    void aNameIsWrittenInManyWays(String written) throws IOException {
        assertThat(attempt(written, "secret"))
                .isEqualTo(new Authentication.Accepted(User.of("alice", new Credentials.Password("secret"))));
    }

    @ParameterizedTest
    @CsvSource({"alice,wrong", "alice,''", "carl,secret", "alice@elsewhere.org,secret"})
    void aWrongNameOrPasswordIsRejected(String name, String password) throws IOException {
        assertThat(attempt(name, password)).isInstanceOf(Authentication.Rejected.class);
    }

    @Test
    void anAccountThatIsSwitchedOffCanOnlyBeWiped() throws IOException {
        assertThat(attempt("bob", "other")).isInstanceOf(Authentication.WipeOnly.class);
        assertThat(attempt("bob", "wrong")).isInstanceOf(Authentication.Rejected.class);
    }

    private Authentication attempt(String name, String password) throws IOException {
        return new Accounts(read(HOUSE)).authenticator().authenticate(Attempts.by(name, password));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "domain: x.org",
                "accounts: [{name: a, password: b}]",
                "domain: x.org\naccounts: []",
                "domain: x/../y\naccounts: [{name: a, password: b}]",
                "domain: x.org\naccounts: [{name: ../etc, password: b}]",
                "domain: x.org\naccounts: [{name: a, password: ''}]",
                "domain: x.org\naccounts: [{name: a, pasword: b}]",
                "domain: x.org\naccounts: [{name: a, password: b}, {name: a, password: c}]",
                "domain: x.org\naccounts: [{name: a, password: b}, {name: b, password: c, aliases: [a]}]",
                "domain: x.org\naccounts: [{name: a, password: b}]\ngroups: [{name: G, address: g, members: [z]}]",
                "domain: [",
                ""
            })
    void whatIsWrongIsSaidWithTheNameOfTheFile(String yaml) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(yaml))
                .withMessageContaining("house.yaml")
                .withMessageNotContaining("secret");
    }
}
