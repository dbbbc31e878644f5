package org.activesync4j.internal.jdbc;

import static java.nio.charset.StandardCharsets.UTF_16BE;

import org.activesync4j.DeviceKey;
import org.activesync4j.Login;

/**
 * A key as bytes that sort as {@link org.activesync4j.state.DeviceQuery#ORDER} does, whatever the collation of a database:
 * the names in UTF-16, parted by a zero, which is in none of them.
 */
public final class SortKey {

    private SortKey() {}

    /**
     * Gives the bytes of a key.
     *
     * @param key the key
     * @return the bytes, at most 1,100
     */
    public static byte[] of(DeviceKey key) {
        return String.join(
                        "\0",
                        key.login().value(),
                        key.owner().value(),
                        key.device().value())
                .getBytes(UTF_16BE);
    }

    /**
     * Gives what all keys of a login begin with.
     *
     * @param login the login
     * @return the first bytes
     */
    public static byte[] first(Login login) {
        return (login.value() + "\0").getBytes(UTF_16BE);
    }

    /**
     * Gives what is behind all keys of a login, and before those of the next.
     *
     * @param login the login
     * @return the bytes
     */
    public static byte[] end(Login login) {
        return (login.value() + "\1").getBytes(UTF_16BE);
    }
}
