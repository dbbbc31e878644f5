package org.activesync4j.internal.folder;

import java.util.Set;
import org.activesync4j.Version;
import org.activesync4j.command.Command;
import org.activesync4j.command.Reply;
import org.activesync4j.command.Status;
import org.activesync4j.spi.FolderEditor;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.page.FolderHierarchy;

/**
 * A command that changes the hierarchy.
 *
 * @param <Q> its request
 */
public interface FolderCommand<Q> extends Command<Q, FolderAnswer> {

    @Override
    default Tag status() {
        return FolderHierarchy.STATUS;
    }

    @Override
    default Status malformed() {
        return Status.of(FolderStatus.MALFORMED);
    }

    @Override
    default Status failed() {
        return Status.of(FolderStatus.SERVER_ERROR);
    }

    @Override
    default Set<Class<?>> needs() {
        return Set.of(FolderEditor.class);
    }

    @Override
    default Reply encode(FolderAnswer answer, Version version) {
        return answer.print(root());
    }
}
