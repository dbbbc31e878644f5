package org.activesync4j.internal.command.folderdelete;

import java.util.Set;
import org.activesync4j.Version;
import org.activesync4j.command.Call;
import org.activesync4j.command.Command;
import org.activesync4j.command.Exchange;
import org.activesync4j.command.Outcome;
import org.activesync4j.command.Reply;
import org.activesync4j.command.Status;
import org.activesync4j.internal.folder.FolderAnswer;
import org.activesync4j.internal.folder.FolderChanges;
import org.activesync4j.internal.folder.FolderStatus;
import org.activesync4j.spi.FolderEditor;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.page.FolderHierarchy;

/** The FolderDelete command, [MS-ASCMD] 2.2.1.4. */
public final class FolderDeleteCommand implements Command<FolderDeleteRequest, FolderAnswer> {

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
    public Tag status() {
        return FolderHierarchy.STATUS;
    }

    @Override
    public Status malformed() {
        return Status.of(FolderStatus.MALFORMED);
    }

    @Override
    public Status failed() {
        return Status.of(FolderStatus.SERVER_ERROR);
    }

    @Override
    public Set<Class<?>> needs() {
        return Set.of(FolderEditor.class);
    }

    @Override
    public FolderDeleteRequest decode(Call call) {
        return FolderDeleteRequest.decode(call);
    }

    @Override
    public Outcome<FolderAnswer> handle(FolderDeleteRequest request, Exchange exchange) {
        return FolderChanges.carryOut(exchange, request.key(), new Removal(request));
    }

    @Override
    public Reply encode(FolderAnswer answer, Version version) {
        return answer.print(root());
    }
}
