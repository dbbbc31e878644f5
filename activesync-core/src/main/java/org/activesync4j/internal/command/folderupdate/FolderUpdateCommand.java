package org.activesync4j.internal.command.folderupdate;

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

/** The FolderUpdate command, [MS-ASCMD] 2.2.1.6. */
public final class FolderUpdateCommand implements Command<FolderUpdateRequest, FolderAnswer> {

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
    public FolderUpdateRequest decode(Call call) {
        return FolderUpdateRequest.decode(call);
    }

    @Override
    public Outcome<FolderAnswer> handle(FolderUpdateRequest request, Exchange exchange) {
        return FolderChanges.carryOut(exchange, request.key(), new Relocation(request));
    }

    @Override
    public Reply encode(FolderAnswer answer, Version version) {
        return answer.print(root());
    }
}
