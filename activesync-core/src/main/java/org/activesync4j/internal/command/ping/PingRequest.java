package org.activesync4j.internal.command.ping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.activesync4j.command.Call;
import org.activesync4j.command.ProtocolException;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.Ping;

/**
 * A Ping request, its structure checked.
 *
 * @param heartbeat the seconds to wait, if the request says so
 * @param folders the folders to watch, if the request says so
 */
record PingRequest(OptionalInt heartbeat, Optional<List<String>> folders) {

    private static final PingRequest REPEAT = new PingRequest(OptionalInt.empty(), Optional.empty());

    static PingRequest decode(Call call) {
        return call.document().map(PingRequest::decode).orElse(REPEAT);
    }

    private static PingRequest decode(Element root) {
        if (!root.is(Ping.PING)) {
            throw new ProtocolException(root, "expected Ping");
        }
        return new PingRequest(
                root.integer(Ping.HEARTBEAT_INTERVAL), root.child(Ping.FOLDERS).map(PingRequest::folders));
    }

    private static List<String> folders(Element list) {
        List<String> folders = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Element folder : list.children(Ping.FOLDER)) {
            String id = folder.require(Ping.ID).text().strip();
            if (id.isEmpty() || !seen.add(id)) {
                throw new ProtocolException(folder, id.isEmpty() ? "an empty Id" : "the same Id twice");
            }
            folders.add(id);
        }
        if (folders.isEmpty()) {
            throw new ProtocolException(list, "no folder");
        }
        return List.copyOf(folders);
    }
}
