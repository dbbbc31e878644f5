package org.activesync4j.internal.command.foldercreate;

import org.activesync4j.command.Call;
import org.activesync4j.command.Exchange;
import org.activesync4j.command.Outcome;
import org.activesync4j.internal.folder.FolderAnswer;
import org.activesync4j.internal.folder.FolderChanges;
import org.activesync4j.internal.folder.FolderCommand;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.page.FolderHierarchy;

/** The FolderCreate command, [MS-ASCMD] 2.2.1.3. */
public final class FolderCreateCommand implements FolderCommand<FolderCreateRequest> {

    /** Makes the command. */
    public FolderCreateCommand() {}

    @Override
    public String name() {
        return "FolderCreate";
    }

    @Override
    public Tag root() {
        return FolderHierarchy.FOLDER_CREATE;
    }

    @Override
    public FolderCreateRequest decode(Call call) {
        return FolderCreateRequest.decode(call);
    }

    @Override
    public Outcome<FolderAnswer> handle(FolderCreateRequest request, Exchange exchange) {
        return FolderChanges.carryOut(exchange, request.key(), new Creation(request, exchange.version()));
    }
}
