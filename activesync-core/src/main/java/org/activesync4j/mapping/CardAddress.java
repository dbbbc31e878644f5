package org.activesync4j.mapping;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Mail addresses as devices write them into contacts: {@code "Ann" <ann@example.org>} as well as the bare address. */
final class CardAddress {

    private static final Pattern WITH_NAME = Pattern.compile("[^<>]*<\\s*([^<>\\s]+@[^<>\\s]+)\\s*>\\s*");

    private CardAddress() {}

    static String bare(String text) {
        Matcher withName = WITH_NAME.matcher(text);
        return withName.matches() ? withName.group(1) : text;
    }
}
