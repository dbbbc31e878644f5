package org.activesync4j.internal.command.folderdelete;

import org.activesync4j.command.Call;
import org.activesync4j.command.Exchange;
import org.activesync4j.command.Outcome;
import org.activesync4j.internal.folder.FolderAnswer;
import org.activesync4j.internal.folder.FolderChanges;
import org.activesync4j.internal.folder.FolderCommand;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.page.FolderHierarchy;

/** The FolderDelete command, [MS-ASCMD] 2.2.1.4. */
public final class FolderDeleteCommand implements FolderCommand<FolderDeleteRequest> {

    /** Makes the command. */
    public FolderDeleteCommand() {}

    @Override
    public String name() {
        return "FolderDelete";
    }

    @Override
    public Tag root() {
        return FolderHierarchy.FOLDER_DELETE;
    }

    @Override
    public FolderDeleteRequest decode(Call call) {
        return FolderDeleteRequest.decode(call);
    }

    @Override
    public Outcome<FolderAnswer> handle(FolderDeleteRequest request, Exchange exchange) {
        return FolderChanges.carryOut(exchange, request.key(), new Removal(request));
    }
}
