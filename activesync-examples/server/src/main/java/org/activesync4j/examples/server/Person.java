package org.activesync4j.examples.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.activesync4j.Credentials;
import org.activesync4j.User;
import org.activesync4j.spi.MailAddress;

/**
 * Somebody who has an account.
 *
 * @param name with which to log on, and that of the directory with the person's files
 * @param password with which to log on
 * @param address where mail to the person goes
 */
record Person(String name, String password, MailAddress address) {

    private static final Pattern SHAPE = Pattern.compile("([a-z0-9][a-z0-9._-]{0,63}):([^:]+)(?::([^:]+))?");

    /**
     * Reads what stands on the command line: {@code name:password}, and perhaps {@code :address}.
     *
     * @throws IllegalArgumentException if it is nothing of the kind; the message does not hold the password
     */
    static Person of(String said) {
        Matcher parts = SHAPE.matcher(said);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "expected name:password or name:password:address, the name of small letters and digits");
        }
        String address = parts.group(3) == null ? parts.group(1) + "@localhost" : parts.group(3);
        return new Person(parts.group(1), parts.group(2), new MailAddress(address));
    }

    boolean isPassword(String attempt) {
        return MessageDigest.isEqual(
                password.getBytes(StandardCharsets.UTF_8), attempt.getBytes(StandardCharsets.UTF_8));
    }

    User user() {
        return User.of(name, new Credentials.Password(password));
    }

    @Override
    public String toString() {
        return name + " <" + address.value() + ">";
    }
}
