package org.activesync4j.examples.server;

import java.util.List;
import java.util.Optional;
import org.activesync4j.Credentials;
import org.activesync4j.servlet.Attempt;

/** Attempts to log on. */
final class Attempts {

    private Attempts() {}

    static Attempt by(String name, String password) {
        return new Attempt(
                new Credentials.Password(password), name, Optional.empty(), List.of(), Optional.empty(), "127.0.0.1");
    }
}
