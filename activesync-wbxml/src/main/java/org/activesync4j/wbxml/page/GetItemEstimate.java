package org.activesync4j.wbxml.page;

import org.activesync4j.wbxml.CodePage;
import org.activesync4j.wbxml.Tag;

/**
 * Names the tags of code page 6, GetItemEstimate: the GetItemEstimate command. See [MS-ASWBXML] 2.1.2.1.7 and [MS-ASCMD].
 */
public final class GetItemEstimate {

    /** GetItemEstimate:GetItemEstimate, token 0x05. */
    public static final Tag GET_ITEM_ESTIMATE = Tag.of(Id.GET_ITEM_ESTIMATE, "GetItemEstimate", "GetItemEstimate");

    /** GetItemEstimate:Version, token 0x06, only in old protocol versions. */
    public static final Tag VERSION = Tag.of(Id.VERSION, "GetItemEstimate", "Version");

    /** GetItemEstimate:Collections, token 0x07. */
    public static final Tag COLLECTIONS = Tag.of(Id.COLLECTIONS, "GetItemEstimate", "Collections");

    /** GetItemEstimate:Collection, token 0x08. */
    public static final Tag COLLECTION = Tag.of(Id.COLLECTION, "GetItemEstimate", "Collection");

    /** GetItemEstimate:Class, token 0x09. */
    public static final Tag CLASS = Tag.of(Id.CLASS, "GetItemEstimate", "Class");

    /** GetItemEstimate:CollectionId, token 0x0A. */
    public static final Tag COLLECTION_ID = Tag.of(Id.COLLECTION_ID, "GetItemEstimate", "CollectionId");

    /** GetItemEstimate:DateTime, token 0x0B, only in old protocol versions. */
    public static final Tag DATE_TIME = Tag.of(Id.DATE_TIME, "GetItemEstimate", "DateTime");

    /** GetItemEstimate:Estimate, token 0x0C. */
    public static final Tag ESTIMATE = Tag.of(Id.ESTIMATE, "GetItemEstimate", "Estimate");

    /** GetItemEstimate:Response, token 0x0D. */
    public static final Tag RESPONSE = Tag.of(Id.RESPONSE, "GetItemEstimate", "Response");

    /** GetItemEstimate:Status, token 0x0E. */
    public static final Tag STATUS = Tag.of(Id.STATUS, "GetItemEstimate", "Status");

    /** The whole page, in the order of the tokens. */
    public static final CodePage PAGE = CodePage.of(
            6,
            "GetItemEstimate",
            GET_ITEM_ESTIMATE,
            VERSION,
            COLLECTIONS,
            COLLECTION,
            CLASS,
            COLLECTION_ID,
            DATE_TIME,
            ESTIMATE,
            RESPONSE,
            STATUS);

    private GetItemEstimate() {}

    /** The ids of the tags, constants for the labels of a {@code switch}. */
    public static final class Id {

        /** The id of GetItemEstimate:GetItemEstimate. */
        public static final int GET_ITEM_ESTIMATE = 6 << 6 | 0x05;

        /** The id of GetItemEstimate:Version. */
        public static final int VERSION = 6 << 6 | 0x06;

        /** The id of GetItemEstimate:Collections. */
        public static final int COLLECTIONS = 6 << 6 | 0x07;

        /** The id of GetItemEstimate:Collection. */
        public static final int COLLECTION = 6 << 6 | 0x08;

        /** The id of GetItemEstimate:Class. */
        public static final int CLASS = 6 << 6 | 0x09;

        /** The id of GetItemEstimate:CollectionId. */
        public static final int COLLECTION_ID = 6 << 6 | 0x0A;

        /** The id of GetItemEstimate:DateTime. */
        public static final int DATE_TIME = 6 << 6 | 0x0B;

        /** The id of GetItemEstimate:Estimate. */
        public static final int ESTIMATE = 6 << 6 | 0x0C;

        /** The id of GetItemEstimate:Response. */
        public static final int RESPONSE = 6 << 6 | 0x0D;

        /** The id of GetItemEstimate:Status. */
        public static final int STATUS = 6 << 6 | 0x0E;

        private Id() {}
    }
}
