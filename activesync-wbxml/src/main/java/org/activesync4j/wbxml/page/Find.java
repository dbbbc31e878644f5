package org.activesync4j.wbxml.page;

import org.activesync4j.wbxml.CodePage;
import org.activesync4j.wbxml.Tag;

/**
 * Names the tags of code page 25, Find: the Find command. See [MS-ASWBXML] 2.1.2.1.26 and [MS-ASCMD].
 */
public final class Find {

    /** Find:Find, token 0x05. */
    public static final Tag FIND = Tag.of(Id.FIND, "Find", "Find");

    /** Find:SearchId, token 0x06. */
    public static final Tag SEARCH_ID = Tag.of(Id.SEARCH_ID, "Find", "SearchId");

    /** Find:ExecuteSearch, token 0x07. */
    public static final Tag EXECUTE_SEARCH = Tag.of(Id.EXECUTE_SEARCH, "Find", "ExecuteSearch");

    /** Find:MailBoxSearchCriterion, token 0x08. */
    public static final Tag MAIL_BOX_SEARCH_CRITERION =
            Tag.of(Id.MAIL_BOX_SEARCH_CRITERION, "Find", "MailBoxSearchCriterion");

    /** Find:Query, token 0x09. */
    public static final Tag QUERY = Tag.of(Id.QUERY, "Find", "Query");

    /** Find:Status, token 0x0A. */
    public static final Tag STATUS = Tag.of(Id.STATUS, "Find", "Status");

    /** Find:FreeText, token 0x0B. */
    public static final Tag FREE_TEXT = Tag.of(Id.FREE_TEXT, "Find", "FreeText");

    /** Find:Options, token 0x0C. */
    public static final Tag OPTIONS = Tag.of(Id.OPTIONS, "Find", "Options");

    /** Find:Range, token 0x0D. */
    public static final Tag RANGE = Tag.of(Id.RANGE, "Find", "Range");

    /** Find:DeepTraversal, token 0x0E. */
    public static final Tag DEEP_TRAVERSAL = Tag.of(Id.DEEP_TRAVERSAL, "Find", "DeepTraversal");

    /** Find:Response, token 0x11. */
    public static final Tag RESPONSE = Tag.of(Id.RESPONSE, "Find", "Response");

    /** Find:Result, token 0x12. */
    public static final Tag RESULT = Tag.of(Id.RESULT, "Find", "Result");

    /** Find:Properties, token 0x13. */
    public static final Tag PROPERTIES = Tag.of(Id.PROPERTIES, "Find", "Properties");

    /** Find:Preview, token 0x14. */
    public static final Tag PREVIEW = Tag.of(Id.PREVIEW, "Find", "Preview");

    /** Find:HasAttachments, token 0x15. */
    public static final Tag HAS_ATTACHMENTS = Tag.of(Id.HAS_ATTACHMENTS, "Find", "HasAttachments");

    /** Find:Total, token 0x16. */
    public static final Tag TOTAL = Tag.of(Id.TOTAL, "Find", "Total");

    /** Find:DisplayCc, token 0x17. */
    public static final Tag DISPLAY_CC = Tag.of(Id.DISPLAY_CC, "Find", "DisplayCc");

    /** Find:DisplayBcc, token 0x18. */
    public static final Tag DISPLAY_BCC = Tag.of(Id.DISPLAY_BCC, "Find", "DisplayBcc");

    /** Find:GalSearchCriterion, token 0x19. */
    public static final Tag GAL_SEARCH_CRITERION = Tag.of(Id.GAL_SEARCH_CRITERION, "Find", "GalSearchCriterion");

    /** Find:MaxPictures, token 0x20. */
    public static final Tag MAX_PICTURES = Tag.of(Id.MAX_PICTURES, "Find", "MaxPictures");

    /** Find:MaxSize, token 0x21. */
    public static final Tag MAX_SIZE = Tag.of(Id.MAX_SIZE, "Find", "MaxSize");

    /** Find:Picture, token 0x22. */
    public static final Tag PICTURE = Tag.of(Id.PICTURE, "Find", "Picture");

    /** The whole page, in the order of the tokens. */
    public static final CodePage PAGE = CodePage.of(
            25,
            "Find",
            FIND,
            SEARCH_ID,
            EXECUTE_SEARCH,
            MAIL_BOX_SEARCH_CRITERION,
            QUERY,
            STATUS,
            FREE_TEXT,
            OPTIONS,
            RANGE,
            DEEP_TRAVERSAL,
            RESPONSE,
            RESULT,
            PROPERTIES,
            PREVIEW,
            HAS_ATTACHMENTS,
            TOTAL,
            DISPLAY_CC,
            DISPLAY_BCC,
            GAL_SEARCH_CRITERION,
            MAX_PICTURES,
            MAX_SIZE,
            PICTURE);

    private Find() {}

    /** The ids of the tags, constants for the labels of a {@code switch}. */
    public static final class Id {

        /** The id of Find:Find. */
        public static final int FIND = 25 << 6 | 0x05;

        /** The id of Find:SearchId. */
        public static final int SEARCH_ID = 25 << 6 | 0x06;

        /** The id of Find:ExecuteSearch. */
        public static final int EXECUTE_SEARCH = 25 << 6 | 0x07;

        /** The id of Find:MailBoxSearchCriterion. */
        public static final int MAIL_BOX_SEARCH_CRITERION = 25 << 6 | 0x08;

        /** The id of Find:Query. */
        public static final int QUERY = 25 << 6 | 0x09;

        /** The id of Find:Status. */
        public static final int STATUS = 25 << 6 | 0x0A;

        /** The id of Find:FreeText. */
        public static final int FREE_TEXT = 25 << 6 | 0x0B;

        /** The id of Find:Options. */
        public static final int OPTIONS = 25 << 6 | 0x0C;

        /** The id of Find:Range. */
        public static final int RANGE = 25 << 6 | 0x0D;

        /** The id of Find:DeepTraversal. */
        public static final int DEEP_TRAVERSAL = 25 << 6 | 0x0E;

        /** The id of Find:Response. */
        public static final int RESPONSE = 25 << 6 | 0x11;

        /** The id of Find:Result. */
        public static final int RESULT = 25 << 6 | 0x12;

        /** The id of Find:Properties. */
        public static final int PROPERTIES = 25 << 6 | 0x13;

        /** The id of Find:Preview. */
        public static final int PREVIEW = 25 << 6 | 0x14;

        /** The id of Find:HasAttachments. */
        public static final int HAS_ATTACHMENTS = 25 << 6 | 0x15;

        /** The id of Find:Total. */
        public static final int TOTAL = 25 << 6 | 0x16;

        /** The id of Find:DisplayCc. */
        public static final int DISPLAY_CC = 25 << 6 | 0x17;

        /** The id of Find:DisplayBcc. */
        public static final int DISPLAY_BCC = 25 << 6 | 0x18;

        /** The id of Find:GalSearchCriterion. */
        public static final int GAL_SEARCH_CRITERION = 25 << 6 | 0x19;

        /** The id of Find:MaxPictures. */
        public static final int MAX_PICTURES = 25 << 6 | 0x20;

        /** The id of Find:MaxSize. */
        public static final int MAX_SIZE = 25 << 6 | 0x21;

        /** The id of Find:Picture. */
        public static final int PICTURE = 25 << 6 | 0x22;

        private Id() {}
    }
}
