package org.activesync4j.wbxml.page;

import org.activesync4j.wbxml.CodePage;
import org.activesync4j.wbxml.Tag;

/**
 * Names the tags of code page 0, AirSync: the Sync command. See [MS-ASWBXML] 2.1.2.1.1 and [MS-ASCMD].
 */
public final class AirSync {

    /** AirSync:Sync, token 0x05. */
    public static final Tag SYNC = Tag.of(Id.SYNC, "AirSync", "Sync");

    /** AirSync:Responses, token 0x06. */
    public static final Tag RESPONSES = Tag.of(Id.RESPONSES, "AirSync", "Responses");

    /** AirSync:Add, token 0x07. */
    public static final Tag ADD = Tag.of(Id.ADD, "AirSync", "Add");

    /** AirSync:Change, token 0x08. */
    public static final Tag CHANGE = Tag.of(Id.CHANGE, "AirSync", "Change");

    /** AirSync:Delete, token 0x09. */
    public static final Tag DELETE = Tag.of(Id.DELETE, "AirSync", "Delete");

    /** AirSync:Fetch, token 0x0A. */
    public static final Tag FETCH = Tag.of(Id.FETCH, "AirSync", "Fetch");

    /** AirSync:SyncKey, token 0x0B. */
    public static final Tag SYNC_KEY = Tag.of(Id.SYNC_KEY, "AirSync", "SyncKey");

    /** AirSync:ClientId, token 0x0C. */
    public static final Tag CLIENT_ID = Tag.of(Id.CLIENT_ID, "AirSync", "ClientId");

    /** AirSync:ServerId, token 0x0D. */
    public static final Tag SERVER_ID = Tag.of(Id.SERVER_ID, "AirSync", "ServerId");

    /** AirSync:Status, token 0x0E. */
    public static final Tag STATUS = Tag.of(Id.STATUS, "AirSync", "Status");

    /** AirSync:Collection, token 0x0F. */
    public static final Tag COLLECTION = Tag.of(Id.COLLECTION, "AirSync", "Collection");

    /** AirSync:Class, token 0x10. */
    public static final Tag CLASS = Tag.of(Id.CLASS, "AirSync", "Class");

    /** AirSync:Version, token 0x11, only in old protocol versions. */
    public static final Tag VERSION = Tag.of(Id.VERSION, "AirSync", "Version");

    /** AirSync:CollectionId, token 0x12. */
    public static final Tag COLLECTION_ID = Tag.of(Id.COLLECTION_ID, "AirSync", "CollectionId");

    /** AirSync:GetChanges, token 0x13. */
    public static final Tag GET_CHANGES = Tag.of(Id.GET_CHANGES, "AirSync", "GetChanges");

    /** AirSync:MoreAvailable, token 0x14. */
    public static final Tag MORE_AVAILABLE = Tag.of(Id.MORE_AVAILABLE, "AirSync", "MoreAvailable");

    /** AirSync:WindowSize, token 0x15. */
    public static final Tag WINDOW_SIZE = Tag.of(Id.WINDOW_SIZE, "AirSync", "WindowSize");

    /** AirSync:Commands, token 0x16. */
    public static final Tag COMMANDS = Tag.of(Id.COMMANDS, "AirSync", "Commands");

    /** AirSync:Options, token 0x17. */
    public static final Tag OPTIONS = Tag.of(Id.OPTIONS, "AirSync", "Options");

    /** AirSync:FilterType, token 0x18. */
    public static final Tag FILTER_TYPE = Tag.of(Id.FILTER_TYPE, "AirSync", "FilterType");

    /** AirSync:Truncation, token 0x19, only in old protocol versions. */
    public static final Tag TRUNCATION = Tag.of(Id.TRUNCATION, "AirSync", "Truncation");

    /** AirSync:RTFTruncation, token 0x1A, only in old protocol versions. */
    public static final Tag RTF_TRUNCATION = Tag.of(Id.RTF_TRUNCATION, "AirSync", "RTFTruncation");

    /** AirSync:Conflict, token 0x1B. */
    public static final Tag CONFLICT = Tag.of(Id.CONFLICT, "AirSync", "Conflict");

    /** AirSync:Collections, token 0x1C. */
    public static final Tag COLLECTIONS = Tag.of(Id.COLLECTIONS, "AirSync", "Collections");

    /** AirSync:ApplicationData, token 0x1D. */
    public static final Tag APPLICATION_DATA = Tag.of(Id.APPLICATION_DATA, "AirSync", "ApplicationData");

    /** AirSync:DeletesAsMoves, token 0x1E. */
    public static final Tag DELETES_AS_MOVES = Tag.of(Id.DELETES_AS_MOVES, "AirSync", "DeletesAsMoves");

    /** AirSync:NotifyGUID, token 0x1F, only in old protocol versions. */
    public static final Tag NOTIFY_GUID = Tag.of(Id.NOTIFY_GUID, "AirSync", "NotifyGUID");

    /** AirSync:Supported, token 0x20. */
    public static final Tag SUPPORTED = Tag.of(Id.SUPPORTED, "AirSync", "Supported");

    /** AirSync:SoftDelete, token 0x21. */
    public static final Tag SOFT_DELETE = Tag.of(Id.SOFT_DELETE, "AirSync", "SoftDelete");

    /** AirSync:MIMESupport, token 0x22. */
    public static final Tag MIME_SUPPORT = Tag.of(Id.MIME_SUPPORT, "AirSync", "MIMESupport");

    /** AirSync:MIMETruncation, token 0x23. */
    public static final Tag MIME_TRUNCATION = Tag.of(Id.MIME_TRUNCATION, "AirSync", "MIMETruncation");

    /** AirSync:Wait, token 0x24. */
    public static final Tag WAIT = Tag.of(Id.WAIT, "AirSync", "Wait");

    /** AirSync:Limit, token 0x25. */
    public static final Tag LIMIT = Tag.of(Id.LIMIT, "AirSync", "Limit");

    /** AirSync:Partial, token 0x26. */
    public static final Tag PARTIAL = Tag.of(Id.PARTIAL, "AirSync", "Partial");

    /** AirSync:ConversationMode, token 0x27. */
    public static final Tag CONVERSATION_MODE = Tag.of(Id.CONVERSATION_MODE, "AirSync", "ConversationMode");

    /** AirSync:MaxItems, token 0x28. */
    public static final Tag MAX_ITEMS = Tag.of(Id.MAX_ITEMS, "AirSync", "MaxItems");

    /** AirSync:HeartbeatInterval, token 0x29. */
    public static final Tag HEARTBEAT_INTERVAL = Tag.of(Id.HEARTBEAT_INTERVAL, "AirSync", "HeartbeatInterval");

    /** The whole page, in the order of the tokens. */
    public static final CodePage PAGE = CodePage.of(
            0,
            "AirSync",
            SYNC,
            RESPONSES,
            ADD,
            CHANGE,
            DELETE,
            FETCH,
            SYNC_KEY,
            CLIENT_ID,
            SERVER_ID,
            STATUS,
            COLLECTION,
            CLASS,
            VERSION,
            COLLECTION_ID,
            GET_CHANGES,
            MORE_AVAILABLE,
            WINDOW_SIZE,
            COMMANDS,
            OPTIONS,
            FILTER_TYPE,
            TRUNCATION,
            RTF_TRUNCATION,
            CONFLICT,
            COLLECTIONS,
            APPLICATION_DATA,
            DELETES_AS_MOVES,
            NOTIFY_GUID,
            SUPPORTED,
            SOFT_DELETE,
            MIME_SUPPORT,
            MIME_TRUNCATION,
            WAIT,
            LIMIT,
            PARTIAL,
            CONVERSATION_MODE,
            MAX_ITEMS,
            HEARTBEAT_INTERVAL);

    private AirSync() {}

    /** The ids of the tags, constants for the labels of a {@code switch}. */
    public static final class Id {

        /** The id of AirSync:Sync. */
        public static final int SYNC = 0x05;

        /** The id of AirSync:Responses. */
        public static final int RESPONSES = 0x06;

        /** The id of AirSync:Add. */
        public static final int ADD = 0x07;

        /** The id of AirSync:Change. */
        public static final int CHANGE = 0x08;

        /** The id of AirSync:Delete. */
        public static final int DELETE = 0x09;

        /** The id of AirSync:Fetch. */
        public static final int FETCH = 0x0A;

        /** The id of AirSync:SyncKey. */
        public static final int SYNC_KEY = 0x0B;

        /** The id of AirSync:ClientId. */
        public static final int CLIENT_ID = 0x0C;

        /** The id of AirSync:ServerId. */
        public static final int SERVER_ID = 0x0D;

        /** The id of AirSync:Status. */
        public static final int STATUS = 0x0E;

        /** The id of AirSync:Collection. */
        public static final int COLLECTION = 0x0F;

        /** The id of AirSync:Class. */
        public static final int CLASS = 0x10;

        /** The id of AirSync:Version. */
        public static final int VERSION = 0x11;

        /** The id of AirSync:CollectionId. */
        public static final int COLLECTION_ID = 0x12;

        /** The id of AirSync:GetChanges. */
        public static final int GET_CHANGES = 0x13;

        /** The id of AirSync:MoreAvailable. */
        public static final int MORE_AVAILABLE = 0x14;

        /** The id of AirSync:WindowSize. */
        public static final int WINDOW_SIZE = 0x15;

        /** The id of AirSync:Commands. */
        public static final int COMMANDS = 0x16;

        /** The id of AirSync:Options. */
        public static final int OPTIONS = 0x17;

        /** The id of AirSync:FilterType. */
        public static final int FILTER_TYPE = 0x18;

        /** The id of AirSync:Truncation. */
        public static final int TRUNCATION = 0x19;

        /** The id of AirSync:RTFTruncation. */
        public static final int RTF_TRUNCATION = 0x1A;

        /** The id of AirSync:Conflict. */
        public static final int CONFLICT = 0x1B;

        /** The id of AirSync:Collections. */
        public static final int COLLECTIONS = 0x1C;

        /** The id of AirSync:ApplicationData. */
        public static final int APPLICATION_DATA = 0x1D;

        /** The id of AirSync:DeletesAsMoves. */
        public static final int DELETES_AS_MOVES = 0x1E;

        /** The id of AirSync:NotifyGUID. */
        public static final int NOTIFY_GUID = 0x1F;

        /** The id of AirSync:Supported. */
        public static final int SUPPORTED = 0x20;

        /** The id of AirSync:SoftDelete. */
        public static final int SOFT_DELETE = 0x21;

        /** The id of AirSync:MIMESupport. */
        public static final int MIME_SUPPORT = 0x22;

        /** The id of AirSync:MIMETruncation. */
        public static final int MIME_TRUNCATION = 0x23;

        /** The id of AirSync:Wait. */
        public static final int WAIT = 0x24;

        /** The id of AirSync:Limit. */
        public static final int LIMIT = 0x25;

        /** The id of AirSync:Partial. */
        public static final int PARTIAL = 0x26;

        /** The id of AirSync:ConversationMode. */
        public static final int CONVERSATION_MODE = 0x27;

        /** The id of AirSync:MaxItems. */
        public static final int MAX_ITEMS = 0x28;

        /** The id of AirSync:HeartbeatInterval. */
        public static final int HEARTBEAT_INTERVAL = 0x29;

        private Id() {}
    }
}
