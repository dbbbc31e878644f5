package org.activesync4j.wbxml.page;

import org.activesync4j.wbxml.CodePage;
import org.activesync4j.wbxml.Tag;

/**
 * Names the tags of code page 20, ItemOperations: the ItemOperations command. See [MS-ASWBXML] 2.1.2.1.21 and [MS-ASCMD].
 */
public final class ItemOperations {

    /** ItemOperations:ItemOperations, token 0x05. */
    public static final Tag ITEM_OPERATIONS = Tag.of(Id.ITEM_OPERATIONS, "ItemOperations", "ItemOperations");

    /** ItemOperations:Fetch, token 0x06. */
    public static final Tag FETCH = Tag.of(Id.FETCH, "ItemOperations", "Fetch");

    /** ItemOperations:Store, token 0x07. */
    public static final Tag STORE = Tag.of(Id.STORE, "ItemOperations", "Store");

    /** ItemOperations:Options, token 0x08. */
    public static final Tag OPTIONS = Tag.of(Id.OPTIONS, "ItemOperations", "Options");

    /** ItemOperations:Range, token 0x09. */
    public static final Tag RANGE = Tag.of(Id.RANGE, "ItemOperations", "Range");

    /** ItemOperations:Total, token 0x0A. */
    public static final Tag TOTAL = Tag.of(Id.TOTAL, "ItemOperations", "Total");

    /** ItemOperations:Properties, token 0x0B. */
    public static final Tag PROPERTIES = Tag.of(Id.PROPERTIES, "ItemOperations", "Properties");

    /** ItemOperations:Data, token 0x0C. */
    public static final Tag DATA = Tag.of(Id.DATA, "ItemOperations", "Data");

    /** ItemOperations:Status, token 0x0D. */
    public static final Tag STATUS = Tag.of(Id.STATUS, "ItemOperations", "Status");

    /** ItemOperations:Response, token 0x0E. */
    public static final Tag RESPONSE = Tag.of(Id.RESPONSE, "ItemOperations", "Response");

    /** ItemOperations:Version, token 0x0F. */
    public static final Tag VERSION = Tag.of(Id.VERSION, "ItemOperations", "Version");

    /** ItemOperations:Schema, token 0x10. */
    public static final Tag SCHEMA = Tag.of(Id.SCHEMA, "ItemOperations", "Schema");

    /** ItemOperations:Part, token 0x11. */
    public static final Tag PART = Tag.of(Id.PART, "ItemOperations", "Part");

    /** ItemOperations:EmptyFolderContents, token 0x12. */
    public static final Tag EMPTY_FOLDER_CONTENTS =
            Tag.of(Id.EMPTY_FOLDER_CONTENTS, "ItemOperations", "EmptyFolderContents");

    /** ItemOperations:DeleteSubFolders, token 0x13. */
    public static final Tag DELETE_SUB_FOLDERS = Tag.of(Id.DELETE_SUB_FOLDERS, "ItemOperations", "DeleteSubFolders");

    /** ItemOperations:UserName, token 0x14. */
    public static final Tag USER_NAME = Tag.of(Id.USER_NAME, "ItemOperations", "UserName");

    /** ItemOperations:Password, token 0x15. */
    public static final Tag PASSWORD = Tag.of(Id.PASSWORD, "ItemOperations", "Password");

    /** ItemOperations:Move, token 0x16. */
    public static final Tag MOVE = Tag.of(Id.MOVE, "ItemOperations", "Move");

    /** ItemOperations:DstFldId, token 0x17. */
    public static final Tag DST_FLD_ID = Tag.of(Id.DST_FLD_ID, "ItemOperations", "DstFldId");

    /** ItemOperations:ConversationId, token 0x18, whose content is opaque. */
    public static final Tag CONVERSATION_ID = Tag.opaque(Id.CONVERSATION_ID, "ItemOperations", "ConversationId");

    /** ItemOperations:MoveAlways, token 0x19. */
    public static final Tag MOVE_ALWAYS = Tag.of(Id.MOVE_ALWAYS, "ItemOperations", "MoveAlways");

    /** The whole page, in the order of the tokens. */
    public static final CodePage PAGE = CodePage.of(
            20,
            "ItemOperations",
            ITEM_OPERATIONS,
            FETCH,
            STORE,
            OPTIONS,
            RANGE,
            TOTAL,
            PROPERTIES,
            DATA,
            STATUS,
            RESPONSE,
            VERSION,
            SCHEMA,
            PART,
            EMPTY_FOLDER_CONTENTS,
            DELETE_SUB_FOLDERS,
            USER_NAME,
            PASSWORD,
            MOVE,
            DST_FLD_ID,
            CONVERSATION_ID,
            MOVE_ALWAYS);

    private ItemOperations() {}

    /** The ids of the tags, constants for the labels of a {@code switch}. */
    public static final class Id {

        /** The id of ItemOperations:ItemOperations. */
        public static final int ITEM_OPERATIONS = 20 << 6 | 0x05;

        /** The id of ItemOperations:Fetch. */
        public static final int FETCH = 20 << 6 | 0x06;

        /** The id of ItemOperations:Store. */
        public static final int STORE = 20 << 6 | 0x07;

        /** The id of ItemOperations:Options. */
        public static final int OPTIONS = 20 << 6 | 0x08;

        /** The id of ItemOperations:Range. */
        public static final int RANGE = 20 << 6 | 0x09;

        /** The id of ItemOperations:Total. */
        public static final int TOTAL = 20 << 6 | 0x0A;

        /** The id of ItemOperations:Properties. */
        public static final int PROPERTIES = 20 << 6 | 0x0B;

        /** The id of ItemOperations:Data. */
        public static final int DATA = 20 << 6 | 0x0C;

        /** The id of ItemOperations:Status. */
        public static final int STATUS = 20 << 6 | 0x0D;

        /** The id of ItemOperations:Response. */
        public static final int RESPONSE = 20 << 6 | 0x0E;

        /** The id of ItemOperations:Version. */
        public static final int VERSION = 20 << 6 | 0x0F;

        /** The id of ItemOperations:Schema. */
        public static final int SCHEMA = 20 << 6 | 0x10;

        /** The id of ItemOperations:Part. */
        public static final int PART = 20 << 6 | 0x11;

        /** The id of ItemOperations:EmptyFolderContents. */
        public static final int EMPTY_FOLDER_CONTENTS = 20 << 6 | 0x12;

        /** The id of ItemOperations:DeleteSubFolders. */
        public static final int DELETE_SUB_FOLDERS = 20 << 6 | 0x13;

        /** The id of ItemOperations:UserName. */
        public static final int USER_NAME = 20 << 6 | 0x14;

        /** The id of ItemOperations:Password. */
        public static final int PASSWORD = 20 << 6 | 0x15;

        /** The id of ItemOperations:Move. */
        public static final int MOVE = 20 << 6 | 0x16;

        /** The id of ItemOperations:DstFldId. */
        public static final int DST_FLD_ID = 20 << 6 | 0x17;

        /** The id of ItemOperations:ConversationId. */
        public static final int CONVERSATION_ID = 20 << 6 | 0x18;

        /** The id of ItemOperations:MoveAlways. */
        public static final int MOVE_ALWAYS = 20 << 6 | 0x19;

        private Id() {}
    }
}
