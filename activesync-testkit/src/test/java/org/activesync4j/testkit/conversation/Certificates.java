package org.activesync4j.testkit.conversation;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;

/** Certificates that nobody trusts. */
final class Certificates {

    /** Good from 2020 to 2069. */
    static final X509Certificate VALID = read("""
            MIIBNTCB3KADAgECAgkAv6zlviwRRpowCgYIKoZIzj0EAwIwDjEMMAoGA1UEAxMD
            QW5uMCAXDTIwMDEwMTAwMDAwMFoYDzIwNjkwNDEzMDAwMDAwWjAOMQwwCgYDVQQD
            EwNBbm4wWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAATeaQ0Tg3pG8UAokCWzfXso
            +RqXgDoCJeqIg79NIQT9DPCbMcI+D3CZnZO0S36OjByYCodqSOLgPk6RwJGTF8vu
            oyEwHzAdBgNVHQ4EFgQUDw6LP0N1jLr0plO/c1VdoqF54IIwCgYIKoZIzj0EAwID
            SAAwRQIhAJDuYqe25ci8dZ2xBIs/pGEaLkP0jNze6fYU/vvlEkeOAiBkiU0HsDGV
            Ohi7qdzHQv9RIzv5qUezLMMDPs9MJKQ2OA==""");

    /** Good in 2020. */
    static final X509Certificate EXPIRED = read("""
            MIIBMjCB2aADAgECAgh0Ny4NZQrVVDAKBggqhkjOPQQDAjAOMQwwCgYDVQQDEwNP
            bGQwHhcNMjAwMTAxMDAwMDAwWhcNMjAxMjMxMDAwMDAwWjAOMQwwCgYDVQQDEwNP
            bGQwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAQOrg01Kg9m8aXsCGBdDLNEluPq
            QEg9FrmuG9MFd78p/9KBUcyjnyvfeQPhRew/b0XFdkL2DeivTiudWtRszRI9oyEw
            HzAdBgNVHQ4EFgQUuerFmMrlXUNX8Q3z5zUB5vZSBygwCgYIKoZIzj0EAwIDSAAw
            RQIhANmU0jTD/po1oav3ga6Pv2OIZBtug6CtlrLoUqpVFyTdAiB6zmLUcMzr6s+a
            kk1Mnlm3UOYGAZV1+HJCxVlDwoAwDA==""");

    private Certificates() {}

    private static X509Certificate read(String base64) {
        try {
            byte[] der = Base64.getMimeDecoder().decode(base64);
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
