package org.activesync4j.wbxml.page;

import org.activesync4j.wbxml.CodePage;
import org.activesync4j.wbxml.Tag;

/**
 * Names the tags of code page 7, FolderHierarchy: the folder commands. See [MS-ASWBXML] 2.1.2.1.8 and [MS-ASCMD].
 */
public final class FolderHierarchy {

    /** FolderHierarchy:Folders, token 0x05. */
    public static final Tag FOLDERS = Tag.of(Id.FOLDERS, "FolderHierarchy", "Folders");

    /** FolderHierarchy:Folder, token 0x06. */
    public static final Tag FOLDER = Tag.of(Id.FOLDER, "FolderHierarchy", "Folder");

    /** FolderHierarchy:DisplayName, token 0x07. */
    public static final Tag DISPLAY_NAME = Tag.of(Id.DISPLAY_NAME, "FolderHierarchy", "DisplayName");

    /** FolderHierarchy:ServerId, token 0x08. */
    public static final Tag SERVER_ID = Tag.of(Id.SERVER_ID, "FolderHierarchy", "ServerId");

    /** FolderHierarchy:ParentId, token 0x09. */
    public static final Tag PARENT_ID = Tag.of(Id.PARENT_ID, "FolderHierarchy", "ParentId");

    /** FolderHierarchy:Type, token 0x0A. */
    public static final Tag TYPE = Tag.of(Id.TYPE, "FolderHierarchy", "Type");

    /** FolderHierarchy:Response, token 0x0B, only in old protocol versions. */
    public static final Tag RESPONSE = Tag.of(Id.RESPONSE, "FolderHierarchy", "Response");

    /** FolderHierarchy:Status, token 0x0C. */
    public static final Tag STATUS = Tag.of(Id.STATUS, "FolderHierarchy", "Status");

    /** FolderHierarchy:ContentClass, token 0x0D, only in old protocol versions. */
    public static final Tag CONTENT_CLASS = Tag.of(Id.CONTENT_CLASS, "FolderHierarchy", "ContentClass");

    /** FolderHierarchy:Changes, token 0x0E. */
    public static final Tag CHANGES = Tag.of(Id.CHANGES, "FolderHierarchy", "Changes");

    /** FolderHierarchy:Add, token 0x0F. */
    public static final Tag ADD = Tag.of(Id.ADD, "FolderHierarchy", "Add");

    /** FolderHierarchy:Delete, token 0x10. */
    public static final Tag DELETE = Tag.of(Id.DELETE, "FolderHierarchy", "Delete");

    /** FolderHierarchy:Update, token 0x11. */
    public static final Tag UPDATE = Tag.of(Id.UPDATE, "FolderHierarchy", "Update");

    /** FolderHierarchy:SyncKey, token 0x12. */
    public static final Tag SYNC_KEY = Tag.of(Id.SYNC_KEY, "FolderHierarchy", "SyncKey");

    /** FolderHierarchy:FolderCreate, token 0x13. */
    public static final Tag FOLDER_CREATE = Tag.of(Id.FOLDER_CREATE, "FolderHierarchy", "FolderCreate");

    /** FolderHierarchy:FolderDelete, token 0x14. */
    public static final Tag FOLDER_DELETE = Tag.of(Id.FOLDER_DELETE, "FolderHierarchy", "FolderDelete");

    /** FolderHierarchy:FolderUpdate, token 0x15. */
    public static final Tag FOLDER_UPDATE = Tag.of(Id.FOLDER_UPDATE, "FolderHierarchy", "FolderUpdate");

    /** FolderHierarchy:FolderSync, token 0x16. */
    public static final Tag FOLDER_SYNC = Tag.of(Id.FOLDER_SYNC, "FolderHierarchy", "FolderSync");

    /** FolderHierarchy:Count, token 0x17. */
    public static final Tag COUNT = Tag.of(Id.COUNT, "FolderHierarchy", "Count");

    /** FolderHierarchy:Version, token 0x18, only in old protocol versions. */
    public static final Tag VERSION = Tag.of(Id.VERSION, "FolderHierarchy", "Version");

    /** The whole page, in the order of the tokens. */
    public static final CodePage PAGE = CodePage.of(
            7,
            "FolderHierarchy",
            FOLDERS,
            FOLDER,
            DISPLAY_NAME,
            SERVER_ID,
            PARENT_ID,
            TYPE,
            RESPONSE,
            STATUS,
            CONTENT_CLASS,
            CHANGES,
            ADD,
            DELETE,
            UPDATE,
            SYNC_KEY,
            FOLDER_CREATE,
            FOLDER_DELETE,
            FOLDER_UPDATE,
            FOLDER_SYNC,
            COUNT,
            VERSION);

    private FolderHierarchy() {}

    /** The ids of the tags, constants for the labels of a {@code switch}. */
    public static final class Id {

        /** The id of FolderHierarchy:Folders. */
        public static final int FOLDERS = 7 << 6 | 0x05;

        /** The id of FolderHierarchy:Folder. */
        public static final int FOLDER = 7 << 6 | 0x06;

        /** The id of FolderHierarchy:DisplayName. */
        public static final int DISPLAY_NAME = 7 << 6 | 0x07;

        /** The id of FolderHierarchy:ServerId. */
        public static final int SERVER_ID = 7 << 6 | 0x08;

        /** The id of FolderHierarchy:ParentId. */
        public static final int PARENT_ID = 7 << 6 | 0x09;

        /** The id of FolderHierarchy:Type. */
        public static final int TYPE = 7 << 6 | 0x0A;

        /** The id of FolderHierarchy:Response. */
        public static final int RESPONSE = 7 << 6 | 0x0B;

        /** The id of FolderHierarchy:Status. */
        public static final int STATUS = 7 << 6 | 0x0C;

        /** The id of FolderHierarchy:ContentClass. */
        public static final int CONTENT_CLASS = 7 << 6 | 0x0D;

        /** The id of FolderHierarchy:Changes. */
        public static final int CHANGES = 7 << 6 | 0x0E;

        /** The id of FolderHierarchy:Add. */
        public static final int ADD = 7 << 6 | 0x0F;

        /** The id of FolderHierarchy:Delete. */
        public static final int DELETE = 7 << 6 | 0x10;

        /** The id of FolderHierarchy:Update. */
        public static final int UPDATE = 7 << 6 | 0x11;

        /** The id of FolderHierarchy:SyncKey. */
        public static final int SYNC_KEY = 7 << 6 | 0x12;

        /** The id of FolderHierarchy:FolderCreate. */
        public static final int FOLDER_CREATE = 7 << 6 | 0x13;

        /** The id of FolderHierarchy:FolderDelete. */
        public static final int FOLDER_DELETE = 7 << 6 | 0x14;

        /** The id of FolderHierarchy:FolderUpdate. */
        public static final int FOLDER_UPDATE = 7 << 6 | 0x15;

        /** The id of FolderHierarchy:FolderSync. */
        public static final int FOLDER_SYNC = 7 << 6 | 0x16;

        /** The id of FolderHierarchy:Count. */
        public static final int COUNT = 7 << 6 | 0x17;

        /** The id of FolderHierarchy:Version. */
        public static final int VERSION = 7 << 6 | 0x18;

        private Id() {}
    }
}
