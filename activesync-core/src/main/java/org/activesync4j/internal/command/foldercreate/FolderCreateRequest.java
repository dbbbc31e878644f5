package org.activesync4j.internal.command.foldercreate;

import org.activesync4j.command.Call;
import org.activesync4j.internal.folder.FolderFields;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.FolderHierarchy;

/**
 * A FolderCreate request, its structure checked.
 *
 * @param key the hierarchy's key as sent
 * @param parent the id of the folder above as sent, {@code 0} at the top
 * @param name what the user reads
 * @param type what the folder is for, as a number
 */
record FolderCreateRequest(String key, String parent, String name, int type) {

    static FolderCreateRequest decode(Call call) {
        FolderFields fields = FolderFields.of(call, FolderHierarchy.FOLDER_CREATE);
        Element type = fields.root().require(FolderHierarchy.TYPE);
        return new FolderCreateRequest(
                fields.key(), fields.id(FolderHierarchy.PARENT_ID), fields.name(), type.integer());
    }
}
