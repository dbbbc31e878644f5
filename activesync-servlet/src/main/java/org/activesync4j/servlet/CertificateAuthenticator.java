package org.activesync4j.servlet;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.activesync4j.Credentials;
import org.activesync4j.User;

/** Accepts TLS clients by their certificates. The container has checked the chain; whose it is, is told here. */
public final class CertificateAuthenticator implements Authenticator {

    private final Function<X509Certificate, Optional<String>> names;

    /**
     * Takes what a function makes of the client's certificate.
     *
     * @param names tells the user's name, from the subject or an alternative name; empty for nobody of ours
     */
    public CertificateAuthenticator(Function<X509Certificate, Optional<String>> names) {
        this.names = names;
    }

    @Override
    public Authentication authenticate(Attempt attempt) {
        List<X509Certificate> chain = attempt.certificates();
        return chain.stream()
                .findFirst()
                .flatMap(names)
                .<Authentication>map(
                        name -> new Authentication.Accepted(User.of(name, new Credentials.Certificate(chain))))
                .orElse(new Authentication.Rejected(List.of()));
    }
}
