package org.activesync4j.internal.command.folderupdate;

import org.activesync4j.command.Call;
import org.activesync4j.command.Exchange;
import org.activesync4j.command.Outcome;
import org.activesync4j.internal.folder.FolderAnswer;
import org.activesync4j.internal.folder.FolderChanges;
import org.activesync4j.internal.folder.FolderCommand;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.page.FolderHierarchy;

/** The FolderUpdate command, [MS-ASCMD] 2.2.1.6. */
public final class FolderUpdateCommand implements FolderCommand<FolderUpdateRequest> {

    /** Makes the command. */
    public FolderUpdateCommand() {}

    @Override
    public String name() {
        return "FolderUpdate";
    }

    @Override
    public Tag root() {
        return FolderHierarchy.FOLDER_UPDATE;
    }

    @Override
    public FolderUpdateRequest decode(Call call) {
        return FolderUpdateRequest.decode(call);
    }

    @Override
    public Outcome<FolderAnswer> handle(FolderUpdateRequest request, Exchange exchange) {
        return FolderChanges.carryOut(exchange, request.key(), new Relocation(request));
    }
}
