package org.activesync4j.internal.sync;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names a state that was promised to a device: {@code {uuid}n}. The uuid is drawn anew whenever a collection begins
 * again; numbers count up and are never given twice.
 *
 * @param epoch since when
 * @param number the how-manieth state, 0 only in {@link #FIRST}
 */
public record SyncKey(UUID epoch, long number) {

    /** What a device sends that holds nothing: {@code 0}. */
    public static final SyncKey FIRST = new SyncKey(new UUID(0, 0), 0);

    private static final Pattern SHAPE =
            Pattern.compile("\\{([0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12})}([1-9][0-9]{0,17})");

    /** Checks the range. */
    public SyncKey {
        if (number < 0) {
            throw new IllegalArgumentException("negative number in a sync key");
        }
    }

    /**
     * Reads what a device sent.
     *
     * @param wire from a request
     * @return the key, empty if it is none that we could have given: then it is an unknown key
     */
    public static Optional<SyncKey> parse(String wire) {
        String text = wire.strip();
        if (text.equals("0")) {
            return Optional.of(FIRST);
        }
        Matcher matcher = SHAPE.matcher(text);
        return matcher.matches()
                ? Optional.of(new SyncKey(UUID.fromString(matcher.group(1)), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return number == 0 ? "0" : "{" + epoch + "}" + number;
    }
}
