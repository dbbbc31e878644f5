package org.activesync4j.wbxml.page;

import org.activesync4j.wbxml.CodePage;
import org.activesync4j.wbxml.Tag;

/**
 * Names the tags of code page 23, Notes: notes. See [MS-ASWBXML] 2.1.2.1.24 and [MS-ASNOTE].
 */
public final class Notes {

    /** Notes:Subject, token 0x05. */
    public static final Tag SUBJECT = Tag.of(Id.SUBJECT, "Notes", "Subject");

    /** Notes:MessageClass, token 0x06. */
    public static final Tag MESSAGE_CLASS = Tag.of(Id.MESSAGE_CLASS, "Notes", "MessageClass");

    /** Notes:LastModifiedDate, token 0x07. */
    public static final Tag LAST_MODIFIED_DATE = Tag.of(Id.LAST_MODIFIED_DATE, "Notes", "LastModifiedDate");

    /** Notes:Categories, token 0x08. */
    public static final Tag CATEGORIES = Tag.of(Id.CATEGORIES, "Notes", "Categories");

    /** Notes:Category, token 0x09. */
    public static final Tag CATEGORY = Tag.of(Id.CATEGORY, "Notes", "Category");

    /** The whole page, in the order of the tokens. */
    public static final CodePage PAGE =
            CodePage.of(23, "Notes", SUBJECT, MESSAGE_CLASS, LAST_MODIFIED_DATE, CATEGORIES, CATEGORY);

    private Notes() {}

    /** The ids of the tags, constants for the labels of a {@code switch}. */
    public static final class Id {

        /** The id of Notes:Subject. */
        public static final int SUBJECT = 23 << 6 | 0x05;

        /** The id of Notes:MessageClass. */
        public static final int MESSAGE_CLASS = 23 << 6 | 0x06;

        /** The id of Notes:LastModifiedDate. */
        public static final int LAST_MODIFIED_DATE = 23 << 6 | 0x07;

        /** The id of Notes:Categories. */
        public static final int CATEGORIES = 23 << 6 | 0x08;

        /** The id of Notes:Category. */
        public static final int CATEGORY = 23 << 6 | 0x09;

        private Id() {}
    }
}
