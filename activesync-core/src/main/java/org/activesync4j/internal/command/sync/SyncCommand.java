package org.activesync4j.internal.command.sync;

import org.activesync4j.Settings;
import org.activesync4j.Version;
import org.activesync4j.command.Call;
import org.activesync4j.command.Command;
import org.activesync4j.command.Exchange;
import org.activesync4j.command.Outcome;
import org.activesync4j.command.Reply;
import org.activesync4j.command.Status;
import org.activesync4j.internal.collection.LastLooks;
import org.activesync4j.item.ItemClasses;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.page.AirSync;

/** The Sync command, [MS-ASCMD] 2.2.1.21: decode → judge and match → apply → look → plan → render → commit. */
public final class SyncCommand implements Command<SyncRequest, SyncAnswer> {

    private final SyncRun.Tools tools;
    private final int mostCommands;

    /**
     * Makes the command.
     *
     * @param classes the classes of items
     * @param lastLooks the looks of this node
     * @param settings the limits
     */
    public SyncCommand(ItemClasses classes, LastLooks lastLooks, Settings settings) {
        this.tools = new SyncRun.Tools(classes, lastLooks, new Failing());
        this.mostCommands = settings.commands();
    }

    @Override
    public String name() {
        return "Sync";
    }

    @Override
    public Tag root() {
        return AirSync.SYNC;
    }

    @Override
    public Tag status() {
        return AirSync.STATUS;
    }

    @Override
    public Status malformed() {
        return Status.of(SyncStatus.PROTOCOL_ERROR);
    }

    @Override
    public Status failed() {
        return Status.of(SyncStatus.SERVER_ERROR);
    }

    @Override
    public boolean supersedes() {
        return true;
    }

    @Override
    public SyncRequest decode(Call call) {
        return new SyncDecoder(call.version(), mostCommands).decode(call);
    }

    @Override
    public Outcome<SyncAnswer> handle(SyncRequest request, Exchange exchange) {
        return new SyncRun(exchange, tools, request).begin(request);
    }

    @Override
    public Reply encode(SyncAnswer answer, Version version) {
        return answer.isEmpty() ? Reply.EMPTY : Reply.document(writer -> SyncEncoder.print(answer, writer));
    }
}
