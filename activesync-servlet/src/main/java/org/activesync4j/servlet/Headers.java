package org.activesync4j.servlet;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The headers of a request that are the engine's business. */
final class Headers {

    private Headers() {}

    /** Lists all but those that hold secrets; of several of one name, the first. */
    static Map<String, String> of(HttpServletRequest request) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : Collections.list(request.getHeaderNames())) {
            if (!name.equalsIgnoreCase("Authorization") && !name.equalsIgnoreCase("Cookie")) {
                headers.putIfAbsent(name, request.getHeader(name));
            }
        }
        return headers;
    }
}
