package org.activesync4j.internal.command.ping;

import java.util.OptionalInt;
import org.activesync4j.Version;
import org.activesync4j.command.Call;
import org.activesync4j.command.Command;
import org.activesync4j.command.Exchange;
import org.activesync4j.command.Outcome;
import org.activesync4j.command.Passage;
import org.activesync4j.command.Reply;
import org.activesync4j.command.Status;
import org.activesync4j.internal.collection.LastLooks;
import org.activesync4j.item.ItemClasses;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.WbxmlWriter;
import org.activesync4j.wbxml.page.Ping;

/** The Ping command, [MS-ASCMD] 2.2.1.13. */
public final class PingCommand implements Command<PingRequest, PingAnswer> {

    private final ItemClasses classes;
    private final LastLooks lastLooks;

    /**
     * Makes the command.
     *
     * @param classes the classes of items
     * @param lastLooks the looks of this node
     */
    public PingCommand(ItemClasses classes, LastLooks lastLooks) {
        this.classes = classes;
        this.lastLooks = lastLooks;
    }

    @Override
    public String name() {
        return "Ping";
    }

    @Override
    public Tag root() {
        return Ping.PING;
    }

    @Override
    public Tag status() {
        return Ping.STATUS;
    }

    @Override
    public Status malformed() {
        return Status.of(PingAnswer.SYNTAX_ERROR);
    }

    @Override
    public Status failed() {
        return Status.of(PingAnswer.SERVER_ERROR);
    }

    @Override
    public Passage passage() {
        return Passage.ADMITTED;
    }

    @Override
    public boolean supersedes() {
        return true;
    }

    @Override
    public PingRequest decode(Call call) {
        return PingRequest.decode(call);
    }

    @Override
    public Outcome<PingAnswer> handle(PingRequest request, Exchange exchange) {
        return PingRun.begin(request, exchange, new PingRun.Tools(classes, lastLooks));
    }

    @Override
    public Reply encode(PingAnswer answer, Version version) {
        return Reply.document(writer -> print(answer, writer));
    }

    private static void print(PingAnswer answer, WbxmlWriter writer) {
        writer.start(Ping.PING);
        writer.integer(Ping.STATUS, answer.status());
        if (!answer.folders().isEmpty()) {
            writer.start(Ping.FOLDERS);
            answer.folders().forEach(folder -> writer.text(Ping.FOLDER, folder));
            writer.end();
        }
        bound(answer, PingAnswer.TOO_MANY_FOLDERS).ifPresent(most -> writer.integer(Ping.MAX_FOLDERS, most));
        bound(answer, PingAnswer.INTERVAL_OUT_OF_RANGE)
                .ifPresent(nearest -> writer.integer(Ping.HEARTBEAT_INTERVAL, nearest));
        writer.end();
    }

    private static OptionalInt bound(PingAnswer answer, int status) {
        return answer.status() == status ? answer.bound() : OptionalInt.empty();
    }
}
