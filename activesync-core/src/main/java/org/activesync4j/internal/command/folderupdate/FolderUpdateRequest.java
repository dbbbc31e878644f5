package org.activesync4j.internal.command.folderupdate;

import org.activesync4j.command.Call;
import org.activesync4j.internal.folder.FolderFields;
import org.activesync4j.wbxml.page.FolderHierarchy;

/**
 * A FolderUpdate request, its structure checked.
 *
 * @param key the hierarchy's key as sent
 * @param folder the folder's id as sent
 * @param parent the id of the folder above from now on as sent, {@code 0} at the top
 * @param name what the user reads from now on
 */
record FolderUpdateRequest(String key, String folder, String parent, String name) {

    static FolderUpdateRequest decode(Call call) {
        FolderFields fields = FolderFields.of(call, FolderHierarchy.FOLDER_UPDATE);
        return new FolderUpdateRequest(
                fields.key(),
                fields.id(FolderHierarchy.SERVER_ID),
                fields.id(FolderHierarchy.PARENT_ID),
                fields.name());
    }
}
