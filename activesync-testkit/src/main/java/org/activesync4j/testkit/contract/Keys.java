package org.activesync4j.testkit.contract;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.activesync4j.spi.CreationKey;

/** Makes creation keys and titles that nobody has used, not even an earlier run on the same data. */
final class Keys {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int CHARACTERS_OF_A_LONG = 13;

    private Keys() {}

    static CreationKey fresh() {
        return new CreationKey(text(), false);
    }

    static CreationKey repeated(CreationKey key) {
        return new CreationKey(key.value(), true);
    }

    /** Makes values of keys that differ in the first or the last character only. */
    static Set<String> likeEachOther() {
        String value = text();
        String last = value.substring(0, value.length() - 1);
        String first = value.substring(1);
        return new TreeSet<>(List.of(value, last + "a", last + "7", "a" + first, "7" + first));
    }

    static String title(String about) {
        return about + " " + text().substring(0, 8);
    }

    private static String text() {
        UUID uuid = UUID.randomUUID();
        StringBuilder text = new StringBuilder(2 * CHARACTERS_OF_A_LONG);
        append(text, uuid.getMostSignificantBits());
        append(text, uuid.getLeastSignificantBits());
        return text.toString();
    }

    private static void append(StringBuilder text, long bits) {
        for (int place = 0; place < CHARACTERS_OF_A_LONG; place++) {
            text.append(ALPHABET.charAt((int) (bits >>> (5 * place)) & 31));
        }
    }
}
