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
        if (refusal instanceof Refusal.ByHttp http) {
            return empty(http.code(), http.retryAfter());
        }
        Status status = ((Refusal.ByStatus) refusal).status();
        return status.isHttpIn(version) ? empty(status.http(), Optional.empty()) : document(command, status);
    }

    static Response empty(int code, Optional<Duration> retryAfter) {
        Map<String, String> headers = new LinkedHashMap<>();
        retryAfter.ifPresent(after -> headers.put("Retry-After", Long.toString(Math.max(1, after.toSeconds()))));
        headers.put("Cache-Control", "private");
        return new Response(code, headers, Optional.empty());
    }

    private static Response document(Command<?, ?> command, Status status) {
        WbxmlWriter writer = new WbxmlWriter();
        writer.element(command.root(), root -> root.integer(command.status(), status.code()));
        Content body = Content.of(writer.finish().toByteArray(), WBXML);
        return new Response(200, Map.of("Content-Type", WBXML, "Cache-Control", "private"), Optional.of(body));
    }
}
