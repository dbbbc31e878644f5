package org.activesync4j.internal.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.activesync4j.Version;

/**
 * What a device is offered.
 *
 * @param versions the versions, the oldest first
 * @param commands the names of the commands
 */
record Offer(SortedSet<Version> versions, List<String> commands) {

    /** What the answer to OPTIONS says. */
    Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("MS-ASProtocolVersions", wire());
        headers.put("MS-ASProtocolCommands", String.join(",", commands));
        return headers;
    }

    /** What a device is told that begins anew: the same, and that it may choose again. */
    Map<String, String> announcement() {
        Map<String, String> headers = headers();
        headers.put("X-MS-RP", wire());
        return headers;
    }

    private String wire() {
        return versions.stream().map(Version::wire).collect(Collectors.joining(","));
    }
}
