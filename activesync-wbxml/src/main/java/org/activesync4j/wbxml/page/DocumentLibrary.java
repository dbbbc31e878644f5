package org.activesync4j.wbxml.page;

import org.activesync4j.wbxml.CodePage;
import org.activesync4j.wbxml.Tag;

/**
 * Names the tags of code page 19, DocumentLibrary: documents in a library. See [MS-ASWBXML] 2.1.2.1.20 and [MS-ASDOC].
 */
public final class DocumentLibrary {

    /** DocumentLibrary:LinkId, token 0x05. */
    public static final Tag LINK_ID = Tag.of(Id.LINK_ID, "DocumentLibrary", "LinkId");

    /** DocumentLibrary:DisplayName, token 0x06. */
    public static final Tag DISPLAY_NAME = Tag.of(Id.DISPLAY_NAME, "DocumentLibrary", "DisplayName");

    /** DocumentLibrary:IsFolder, token 0x07. */
    public static final Tag IS_FOLDER = Tag.of(Id.IS_FOLDER, "DocumentLibrary", "IsFolder");

    /** DocumentLibrary:CreationDate, token 0x08. */
    public static final Tag CREATION_DATE = Tag.of(Id.CREATION_DATE, "DocumentLibrary", "CreationDate");

    /** DocumentLibrary:LastModifiedDate, token 0x09. */
    public static final Tag LAST_MODIFIED_DATE = Tag.of(Id.LAST_MODIFIED_DATE, "DocumentLibrary", "LastModifiedDate");

    /** DocumentLibrary:IsHidden, token 0x0A. */
    public static final Tag IS_HIDDEN = Tag.of(Id.IS_HIDDEN, "DocumentLibrary", "IsHidden");

    /** DocumentLibrary:ContentLength, token 0x0B. */
    public static final Tag CONTENT_LENGTH = Tag.of(Id.CONTENT_LENGTH, "DocumentLibrary", "ContentLength");

    /** DocumentLibrary:ContentType, token 0x0C. */
    public static final Tag CONTENT_TYPE = Tag.of(Id.CONTENT_TYPE, "DocumentLibrary", "ContentType");

    /** The whole page, in the order of the tokens. */
    public static final CodePage PAGE = CodePage.of(
            19,
            "DocumentLibrary",
            LINK_ID,
            DISPLAY_NAME,
            IS_FOLDER,
            CREATION_DATE,
            LAST_MODIFIED_DATE,
            IS_HIDDEN,
            CONTENT_LENGTH,
            CONTENT_TYPE);

    private DocumentLibrary() {}

    /** The ids of the tags, constants for the labels of a {@code switch}. */
    public static final class Id {

        /** The id of DocumentLibrary:LinkId. */
        public static final int LINK_ID = 19 << 6 | 0x05;

        /** The id of DocumentLibrary:DisplayName. */
        public static final int DISPLAY_NAME = 19 << 6 | 0x06;

        /** The id of DocumentLibrary:IsFolder. */
        public static final int IS_FOLDER = 19 << 6 | 0x07;

        /** The id of DocumentLibrary:CreationDate. */
        public static final int CREATION_DATE = 19 << 6 | 0x08;

        /** The id of DocumentLibrary:LastModifiedDate. */
        public static final int LAST_MODIFIED_DATE = 19 << 6 | 0x09;

        /** The id of DocumentLibrary:IsHidden. */
        public static final int IS_HIDDEN = 19 << 6 | 0x0A;

        /** The id of DocumentLibrary:ContentLength. */
        public static final int CONTENT_LENGTH = 19 << 6 | 0x0B;

        /** The id of DocumentLibrary:ContentType. */
        public static final int CONTENT_TYPE = 19 << 6 | 0x0C;

        private Id() {}
    }
}
