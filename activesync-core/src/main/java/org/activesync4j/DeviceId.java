package org.activesync4j;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names a device, as it calls itself; the client chooses it, so it proves nothing.
 *
 * <p>Letter case does not count: the value is kept in lower case. See [MS-ASHTTP] 2.2.1.1.1.1.
 *
 * @param value 1 to 32 letters or digits of ASCII; some clients also send {@code . _ -}
 */
public record DeviceId(String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9._-]{1,32}");

    /**
     * Checks length and characters, and folds the letter case.
     *
     * @param value 1 to 32 letters or digits of ASCII; some clients also send {@code . _ -}
     */
    public DeviceId {
        value = value.toLowerCase(Locale.ROOT);
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("device id is not 1 to 32 letters or digits");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
