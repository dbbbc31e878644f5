package org.activesync4j.internal.command.folderdelete;

import org.activesync4j.command.Call;
import org.activesync4j.internal.folder.FolderFields;
import org.activesync4j.wbxml.page.FolderHierarchy;

/**
 * A FolderDelete request, its structure checked.
 *
 * @param key the hierarchy's key as sent
 * @param folder the folder's id as sent
 */
record FolderDeleteRequest(String key, String folder) {

    static FolderDeleteRequest decode(Call call) {
        FolderFields fields = FolderFields.of(call, FolderHierarchy.FOLDER_DELETE);
        return new FolderDeleteRequest(fields.key(), fields.id(FolderHierarchy.SERVER_ID));
    }
}
