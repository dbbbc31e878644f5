package org.activesync4j.servlet;

import java.security.Principal;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.activesync4j.Credentials;
import org.activesync4j.DeviceId;

/**
 * What a client shows of itself before anybody has accepted it. Nothing of it is proven, save what the container has
 * checked: the principal and the certificates.
 *
 * @param credentials what the {@code Authorization} header holds: a password, a bearer token, or nothing
 * @param name the user name beside a password, as sent: 1 to 256 characters, no control characters; empty without one
 * @param principal whom the container has let in
 * @param certificates the chain of the TLS client, its own first; empty without one
 * @param device which device it calls itself; empty where a request names none, as OPTIONS and Autodiscover may
 * @param address whence it comes, as the container tells
 */
public record Attempt(
        Credentials credentials,
        String name,
        Optional<Principal> principal,
        List<X509Certificate> certificates,
        Optional<DeviceId> device,
        String address) {

    /**
     * Copies the chain.
     *
     * @param credentials what the {@code Authorization} header holds
     * @param name the user name beside a password
     * @param principal whom the container has let in
     * @param certificates the chain of the TLS client
     * @param device which device it calls itself
     * @param address whence it comes
     */
    public Attempt {
        certificates = List.copyOf(certificates);
    }
}
