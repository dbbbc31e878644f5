package org.activesync4j.internal.engine;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.activesync4j.Response;
import org.activesync4j.Version;
import org.activesync4j.command.Command;
import org.activesync4j.command.Status;
import org.activesync4j.item.Content;
import org.activesync4j.wbxml.WbxmlWriter;

/** Prints refusals: as a status in the command's root, or as an HTTP code. */
final class Refusals {

    static final String WBXML = "application/vnd.ms-sync.wbxml";

    private Refusals() {}

    static Response response(Refusal refusal, Command<?, ?> command, Version version) {
        return refusal instanceof Refusal.ByStatus by && !by.status().isHttpIn(version)
                ? document(command, by.status())
                : empty(refusal);
    }

    /** Where there is no command to answer: a status becomes the HTTP code that stands for it. */
    static Response empty(Refusal refusal) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Cache-Control", "private");
        if (refusal instanceof Refusal.ByHttp http) {
            http.retryAfter().ifPresent(after -> headers.put("Retry-After", seconds(after)));
            http.throttled().ifPresent(condition -> headers.put("X-MS-ASThrottle", condition));
        }
        return new Response(code(refusal), headers, Optional.empty());
    }

    private static int code(Refusal refusal) {
        return refusal instanceof Refusal.ByStatus by ? by.status().http() : ((Refusal.ByHttp) refusal).code();
    }

    private static String seconds(Duration after) {
        return Long.toString(Math.max(1, after.toSeconds()));
    }

    private static Response document(Command<?, ?> command, Status status) {
        WbxmlWriter writer = new WbxmlWriter();
        command.refuse(status, writer);
        Content body = Content.of(writer.finish().toByteArray(), WBXML);
        return new Response(200, Map.of("Content-Type", WBXML, "Cache-Control", "private"), Optional.of(body));
    }
}
