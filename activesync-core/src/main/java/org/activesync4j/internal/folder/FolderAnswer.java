package org.activesync4j.internal.folder;

import java.util.Optional;
import org.activesync4j.command.Reply;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.page.FolderHierarchy;

/**
 * The answer to a folder command.
 *
 * @param status one of {@link FolderStatus}
 * @param key the key that knows the change; only on success
 * @param serverId the number of a new folder
 */
public record FolderAnswer(int status, Optional<String> key, Optional<String> serverId) {

    /**
     * Answers that nothing was done.
     *
     * @param status why
     * @return the answer
     */
    public static FolderAnswer refused(int status) {
        return new FolderAnswer(status, Optional.empty(), Optional.empty());
    }

    /**
     * Prints it.
     *
     * @param root the command's root element
     * @return what goes out
     */
    public Reply print(Tag root) {
        return Reply.document(writer -> {
            writer.start(root);
            writer.integer(FolderHierarchy.STATUS, status);
            key.ifPresent(text -> writer.text(FolderHierarchy.SYNC_KEY, text));
            serverId.ifPresent(text -> writer.text(FolderHierarchy.SERVER_ID, text));
            writer.end();
        });
    }
}
