package org.activesync4j.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.Mockito.mock;

import java.security.Principal;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.activesync4j.Credentials;
import org.activesync4j.User;
import org.activesync4j.servlet.Authentication.Accepted;
import org.activesync4j.servlet.Authentication.Rejected;
import org.junit.jupiter.api.Test;

class AuthenticatorsTest {

    private static final Principal ALICE = () -> "alice";

    private final Authenticator bearer = new BearerAuthenticator(
            Challenges.bearer("Test", "https://login.example.org"),
            token -> token.equals("good")
                    ? new Accepted(User.of("alice", new Credentials.Bearer(token)))
                    : new Rejected(List.of()));

    private static Attempt attempt(Credentials credentials) {
        return new Attempt(credentials, "", Optional.empty(), List.of(), Optional.empty(), "10.0.0.1");
    }

    @Test
    void aTokenIsChecked() {
        assertThat(bearer.authenticate(attempt(new Credentials.Bearer("good")))).isInstanceOf(Accepted.class);
        assertThat(bearer.authenticate(attempt(new Credentials.Bearer("bad"))))
                .isEqualTo(new Rejected(
                        List.of("Bearer realm=\"Test\", authorization_uri=\"https://login.example.org\"")));
    }

    @Test
    void severalAreAskedInTheirOrderAndChallengeTogether() {
        Authenticator basic = new BasicAuthenticator("Test", (name, password) -> BasicAuthenticator.WRONG);
        Authenticator both = Authenticator.firstOf(bearer, basic);

        assertThat(both.authenticate(attempt(new Credentials.Bearer("good")))).isInstanceOf(Accepted.class);
        assertThat(((Rejected) both.authenticate(attempt(Credentials.NONE))).challenges())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("Bearer "),
                        second -> assertThat(second).startsWith("Basic "));
    }

    @Test
    void whomTheContainerLetInIsTheUser() {
        Attempt attempt =
                new Attempt(Credentials.NONE, "", Optional.of(ALICE), List.of(), Optional.empty(), "10.0.0.1");

        Authentication judged = new ContainerAuthenticator().authenticate(attempt);

        assertThat(judged).isEqualTo(new Accepted(User.of("alice", new Credentials.Container(ALICE))));
        assertThat(new ContainerAuthenticator().authenticate(attempt(Credentials.NONE)))
                .isInstanceOf(Rejected.class);
    }

    @Test
    void aCertificateNamesItsUser() {
        X509Certificate certificate = mock(X509Certificate.class);
        Authenticator certificates =
                new CertificateAuthenticator(shown -> shown == certificate ? Optional.of("alice") : Optional.empty());
        Attempt attempt =
                new Attempt(Credentials.NONE, "", Optional.empty(), List.of(certificate), Optional.empty(), "10.0.0.1");

        assertThat(((Accepted) certificates.authenticate(attempt))
                        .user()
                        .login()
                        .value())
                .isEqualTo("alice");
        assertThat(certificates.authenticate(attempt(Credentials.NONE))).isInstanceOf(Rejected.class);
    }

    @Test
    void aRealmCannotBreakOutOfItsQuotes() {
        assertThatIllegalArgumentException().isThrownBy(() -> Challenges.basic("a\"b"));
        assertThatIllegalArgumentException().isThrownBy(() -> Challenges.basic("a\r\nSet-Cookie: b"));
    }
}
