package org.activesync4j.internal.http;

import java.util.Map;
import java.util.Optional;
import org.activesync4j.Version;

/**
 * What a query string says, whichever of its two forms it has ([MS-ASHTTP] 2.2.1.1.1).
 *
 * @param version the version, if the query names it
 * @param command the command; empty if there is none
 * @param deviceId the device id; empty if there is none
 * @param deviceType the device type; empty if there is none
 * @param policyKey the policy key, if the query carries one
 * @param language the language as a Windows locale id, if the query carries one
 * @param parameters the rest by name
 */
record Query(
        Optional<Version> version,
        String command,
        String deviceId,
        String deviceType,
        Optional<Long> policyKey,
        Optional<Integer> language,
        Map<String, String> parameters) {

    private static final int LONGEST = 8192;

    Query {
        parameters = Map.copyOf(parameters);
    }

    /** Reads a query. A plain one has a {@code =} before any padding, a base64 one has not. */
    static Query read(String text) {
        if (text.length() > LONGEST) {
            throw new HttpRefusal(400, "query has " + text.length() + " characters, at most " + LONGEST);
        }
        boolean plain = text.indexOf('&') >= 0 || text.replaceFirst("=*$", "").indexOf('=') >= 0;
        return plain ? PlainQuery.read(text) : Base64Query.read(text);
    }
}
