package org.activesync4j;

import java.security.Principal;
import java.security.cert.X509Certificate;
import java.util.List;

/** What a user proved themselves with. No form shows its secret in {@code toString}. */
public sealed interface Credentials {

    /** Nothing that could be handed on. */
    Credentials NONE = new None();

    /** No credentials that a driver could use. */
    record None() implements Credentials {}

    /**
     * A password.
     *
     * @param secret the password in clear
     */
    record Password(String secret) implements Credentials {
        @Override
        public String toString() {
            return "Password[…]";
        }
    }

    /**
     * An OAuth bearer token.
     *
     * @param token the token as sent
     */
    record Bearer(String token) implements Credentials {
        @Override
        public String toString() {
            return "Bearer[…]";
        }
    }

    /**
     * The container's own authentication.
     *
     * @param principal whom the container names
     */
    record Container(Principal principal) implements Credentials {
        @Override
        public String toString() {
            return "Container[…]";
        }
    }

    /**
     * A TLS client certificate.
     *
     * @param chain the chain, the client's own certificate first
     */
    record Certificate(List<X509Certificate> chain) implements Credentials {
        /**
         * Copies the chain.
         *
         * @param chain the chain, the client's own certificate first
         */
        public Certificate {
            chain = List.copyOf(chain);
        }

        @Override
        public String toString() {
            return "Certificate[…]";
        }
    }
}
