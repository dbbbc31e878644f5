package org.activesync4j.spi;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.KeyGenerator;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.activesync4j.Credentials;

/** Tells credentials apart without keeping them: a digest under a key that is made afresh and never leaves this object. */
final class CredentialsDigest {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKey key;

    CredentialsDigest() {
        try {
            key = KeyGenerator.getInstance(ALGORITHM).generateKey();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has " + ALGORITHM, missing);
        }
    }

    String of(Credentials credentials) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(credentials.getClass().getSimpleName().getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(bytes(credentials)));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("credentials have no digest", broken);
        }
    }

    private static byte[] bytes(Credentials credentials) throws GeneralSecurityException {
        if (credentials instanceof Credentials.Password password) {
            return utf8(password.secret());
        }
        if (credentials instanceof Credentials.Bearer bearer) {
            return utf8(bearer.token());
        }
        if (credentials instanceof Credentials.Container container) {
            return utf8(container.principal().getName());
        }
        if (credentials instanceof Credentials.Certificate certificate) {
            return encoded(certificate.chain());
        }
        if (credentials instanceof Credentials.None) {
            return new byte[0];
        }
        throw new IllegalArgumentException("unknown credentials: " + credentials);
    }

    private static byte[] encoded(List<X509Certificate> chain) throws GeneralSecurityException {
        return chain.isEmpty() ? new byte[0] : chain.get(0).getEncoded();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
