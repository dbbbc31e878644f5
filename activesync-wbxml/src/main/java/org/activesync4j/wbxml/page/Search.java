package org.activesync4j.wbxml.page;

import org.activesync4j.wbxml.CodePage;
import org.activesync4j.wbxml.Tag;

/**
 * Names the tags of code page 15, Search: the Search command. See [MS-ASWBXML] 2.1.2.1.16 and [MS-ASCMD].
 */
public final class Search {

    /** Search:Search, token 0x05. */
    public static final Tag SEARCH = Tag.of(Id.SEARCH, "Search", "Search");

    /** Search:Store, token 0x07. */
    public static final Tag STORE = Tag.of(Id.STORE, "Search", "Store");

    /** Search:Name, token 0x08. */
    public static final Tag NAME = Tag.of(Id.NAME, "Search", "Name");

    /** Search:Query, token 0x09. */
    public static final Tag QUERY = Tag.of(Id.QUERY, "Search", "Query");

    /** Search:Options, token 0x0A. */
    public static final Tag OPTIONS = Tag.of(Id.OPTIONS, "Search", "Options");

    /** Search:Range, token 0x0B. */
    public static final Tag RANGE = Tag.of(Id.RANGE, "Search", "Range");

    /** Search:Status, token 0x0C. */
    public static final Tag STATUS = Tag.of(Id.STATUS, "Search", "Status");

    /** Search:Response, token 0x0D. */
    public static final Tag RESPONSE = Tag.of(Id.RESPONSE, "Search", "Response");

    /** Search:Result, token 0x0E. */
    public static final Tag RESULT = Tag.of(Id.RESULT, "Search", "Result");

    /** Search:Properties, token 0x0F. */
    public static final Tag PROPERTIES = Tag.of(Id.PROPERTIES, "Search", "Properties");

    /** Search:Total, token 0x10. */
    public static final Tag TOTAL = Tag.of(Id.TOTAL, "Search", "Total");

    /** Search:EqualTo, token 0x11. */
    public static final Tag EQUAL_TO = Tag.of(Id.EQUAL_TO, "Search", "EqualTo");

    /** Search:Value, token 0x12. */
    public static final Tag VALUE = Tag.of(Id.VALUE, "Search", "Value");

    /** Search:And, token 0x13. */
    public static final Tag AND = Tag.of(Id.AND, "Search", "And");

    /** Search:Or, token 0x14. */
    public static final Tag OR = Tag.of(Id.OR, "Search", "Or");

    /** Search:FreeText, token 0x15. */
    public static final Tag FREE_TEXT = Tag.of(Id.FREE_TEXT, "Search", "FreeText");

    /** Search:DeepTraversal, token 0x17. */
    public static final Tag DEEP_TRAVERSAL = Tag.of(Id.DEEP_TRAVERSAL, "Search", "DeepTraversal");

    /** Search:LongId, token 0x18. */
    public static final Tag LONG_ID = Tag.of(Id.LONG_ID, "Search", "LongId");

    /** Search:RebuildResults, token 0x19. */
    public static final Tag REBUILD_RESULTS = Tag.of(Id.REBUILD_RESULTS, "Search", "RebuildResults");

    /** Search:LessThan, token 0x1A. */
    public static final Tag LESS_THAN = Tag.of(Id.LESS_THAN, "Search", "LessThan");

    /** Search:GreaterThan, token 0x1B. */
    public static final Tag GREATER_THAN = Tag.of(Id.GREATER_THAN, "Search", "GreaterThan");

    /** Search:Schema, token 0x1C, only in old protocol versions. */
    public static final Tag SCHEMA = Tag.of(Id.SCHEMA, "Search", "Schema");

    /** Search:Supported, token 0x1D, only in old protocol versions. */
    public static final Tag SUPPORTED = Tag.of(Id.SUPPORTED, "Search", "Supported");

    /** Search:UserName, token 0x1E. */
    public static final Tag USER_NAME = Tag.of(Id.USER_NAME, "Search", "UserName");

    /** Search:Password, token 0x1F. */
    public static final Tag PASSWORD = Tag.of(Id.PASSWORD, "Search", "Password");

    /** Search:ConversationId, token 0x20, whose content is opaque. */
    public static final Tag CONVERSATION_ID = Tag.opaque(Id.CONVERSATION_ID, "Search", "ConversationId");

    /** Search:Picture, token 0x21. */
    public static final Tag PICTURE = Tag.of(Id.PICTURE, "Search", "Picture");

    /** Search:MaxSize, token 0x22. */
    public static final Tag MAX_SIZE = Tag.of(Id.MAX_SIZE, "Search", "MaxSize");

    /** Search:MaxPictures, token 0x23. */
    public static final Tag MAX_PICTURES = Tag.of(Id.MAX_PICTURES, "Search", "MaxPictures");

    /** The whole page, in the order of the tokens. */
    public static final CodePage PAGE = CodePage.of(
            15,
            "Search",
            SEARCH,
            STORE,
            NAME,
            QUERY,
            OPTIONS,
            RANGE,
            STATUS,
            RESPONSE,
            RESULT,
            PROPERTIES,
            TOTAL,
            EQUAL_TO,
            VALUE,
            AND,
            OR,
            FREE_TEXT,
            DEEP_TRAVERSAL,
            LONG_ID,
            REBUILD_RESULTS,
            LESS_THAN,
            GREATER_THAN,
            SCHEMA,
            SUPPORTED,
            USER_NAME,
            PASSWORD,
            CONVERSATION_ID,
            PICTURE,
            MAX_SIZE,
            MAX_PICTURES);

    private Search() {}

    /** The ids of the tags, constants for the labels of a {@code switch}. */
    public static final class Id {

        /** The id of Search:Search. */
        public static final int SEARCH = 15 << 6 | 0x05;

        /** The id of Search:Store. */
        public static final int STORE = 15 << 6 | 0x07;

        /** The id of Search:Name. */
        public static final int NAME = 15 << 6 | 0x08;

        /** The id of Search:Query. */
        public static final int QUERY = 15 << 6 | 0x09;

        /** The id of Search:Options. */
        public static final int OPTIONS = 15 << 6 | 0x0A;

        /** The id of Search:Range. */
        public static final int RANGE = 15 << 6 | 0x0B;

        /** The id of Search:Status. */
        public static final int STATUS = 15 << 6 | 0x0C;

        /** The id of Search:Response. */
        public static final int RESPONSE = 15 << 6 | 0x0D;

        /** The id of Search:Result. */
        public static final int RESULT = 15 << 6 | 0x0E;

        /** The id of Search:Properties. */
        public static final int PROPERTIES = 15 << 6 | 0x0F;

        /** The id of Search:Total. */
        public static final int TOTAL = 15 << 6 | 0x10;

        /** The id of Search:EqualTo. */
        public static final int EQUAL_TO = 15 << 6 | 0x11;

        /** The id of Search:Value. */
        public static final int VALUE = 15 << 6 | 0x12;

        /** The id of Search:And. */
        public static final int AND = 15 << 6 | 0x13;

        /** The id of Search:Or. */
        public static final int OR = 15 << 6 | 0x14;

        /** The id of Search:FreeText. */
        public static final int FREE_TEXT = 15 << 6 | 0x15;

        /** The id of Search:DeepTraversal. */
        public static final int DEEP_TRAVERSAL = 15 << 6 | 0x17;

        /** The id of Search:LongId. */
        public static final int LONG_ID = 15 << 6 | 0x18;

        /** The id of Search:RebuildResults. */
        public static final int REBUILD_RESULTS = 15 << 6 | 0x19;

        /** The id of Search:LessThan. */
        public static final int LESS_THAN = 15 << 6 | 0x1A;

        /** The id of Search:GreaterThan. */
        public static final int GREATER_THAN = 15 << 6 | 0x1B;

        /** The id of Search:Schema. */
        public static final int SCHEMA = 15 << 6 | 0x1C;

        /** The id of Search:Supported. */
        public static final int SUPPORTED = 15 << 6 | 0x1D;

        /** The id of Search:UserName. */
        public static final int USER_NAME = 15 << 6 | 0x1E;

        /** The id of Search:Password. */
        public static final int PASSWORD = 15 << 6 | 0x1F;

        /** The id of Search:ConversationId. */
        public static final int CONVERSATION_ID = 15 << 6 | 0x20;

        /** The id of Search:Picture. */
        public static final int PICTURE = 15 << 6 | 0x21;

        /** The id of Search:MaxSize. */
        public static final int MAX_SIZE = 15 << 6 | 0x22;

        /** The id of Search:MaxPictures. */
        public static final int MAX_PICTURES = 15 << 6 | 0x23;

        private Id() {}
    }
}
