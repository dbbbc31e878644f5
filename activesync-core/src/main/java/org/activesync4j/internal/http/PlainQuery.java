package org.activesync4j.internal.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads {@code Cmd=…&User=…&DeviceId=…&DeviceType=…}, in any order and letter case of the names. */
final class PlainQuery {

    private PlainQuery() {}

    static Query read(String text) {
        Map<String, String> named = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String part : text.split("&")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                named.put(decoded(part.substring(0, equals)), decoded(part.substring(equals + 1)));
            }
        }
        Map<String, String> rest = new HashMap<>();
        for (Parameter parameter : Parameter.values()) {
            Optional.ofNullable(named.get(parameter.wireName()))
                    .ifPresent(value -> rest.put(parameter.wireName(), value));
        }
        return new Query(
                Optional.empty(),
                named.getOrDefault("Cmd", ""),
                named.getOrDefault("DeviceId", ""),
                named.getOrDefault("DeviceType", ""),
                Optional.empty(),
                Optional.empty(),
                rest);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw new HttpRefusal(400, "query is not URL-encoded");
        }
    }
}
