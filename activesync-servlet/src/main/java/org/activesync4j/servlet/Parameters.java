package org.activesync4j.servlet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters of a query, by name in lower case. */
final class Parameters {

    private Parameters() {}

    static Map<String, String> of(@Nullable String query) {
        Map<String, String> parameters = new HashMap<>();
        for (String each : query == null ? new String[0] : query.split("&")) {
            int equals = each.indexOf('=');
            if (equals > 0) {
                parameters.putIfAbsent(
                        each.substring(0, equals).toLowerCase(Locale.ROOT), decoded(each.substring(equals + 1)));
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }
}
