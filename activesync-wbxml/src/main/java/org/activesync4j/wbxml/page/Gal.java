package org.activesync4j.wbxml.page;

import org.activesync4j.wbxml.CodePage;
import org.activesync4j.wbxml.Tag;

/**
 * Names the tags of code page 16, GAL: the global address list. See [MS-ASWBXML] 2.1.2.1.17 and [MS-ASCMD].
 */
public final class Gal {

    /** GAL:DisplayName, token 0x05. */
    public static final Tag DISPLAY_NAME = Tag.of(Id.DISPLAY_NAME, "GAL", "DisplayName");

    /** GAL:Phone, token 0x06. */
    public static final Tag PHONE = Tag.of(Id.PHONE, "GAL", "Phone");

    /** GAL:Office, token 0x07. */
    public static final Tag OFFICE = Tag.of(Id.OFFICE, "GAL", "Office");

    /** GAL:Title, token 0x08. */
    public static final Tag TITLE = Tag.of(Id.TITLE, "GAL", "Title");

    /** GAL:Company, token 0x09. */
    public static final Tag COMPANY = Tag.of(Id.COMPANY, "GAL", "Company");

    /** GAL:Alias, token 0x0A. */
    public static final Tag ALIAS = Tag.of(Id.ALIAS, "GAL", "Alias");

    /** GAL:FirstName, token 0x0B. */
    public static final Tag FIRST_NAME = Tag.of(Id.FIRST_NAME, "GAL", "FirstName");

    /** GAL:LastName, token 0x0C. */
    public static final Tag LAST_NAME = Tag.of(Id.LAST_NAME, "GAL", "LastName");

    /** GAL:HomePhone, token 0x0D. */
    public static final Tag HOME_PHONE = Tag.of(Id.HOME_PHONE, "GAL", "HomePhone");

    /** GAL:MobilePhone, token 0x0E. */
    public static final Tag MOBILE_PHONE = Tag.of(Id.MOBILE_PHONE, "GAL", "MobilePhone");

    /** GAL:EmailAddress, token 0x0F. */
    public static final Tag EMAIL_ADDRESS = Tag.of(Id.EMAIL_ADDRESS, "GAL", "EmailAddress");

    /** GAL:Picture, token 0x10. */
    public static final Tag PICTURE = Tag.of(Id.PICTURE, "GAL", "Picture");

    /** GAL:Status, token 0x11. */
    public static final Tag STATUS = Tag.of(Id.STATUS, "GAL", "Status");

    /** GAL:Data, token 0x12, whose content is opaque. */
    public static final Tag DATA = Tag.opaque(Id.DATA, "GAL", "Data");

    /** The whole page, in the order of the tokens. */
    public static final CodePage PAGE = CodePage.of(
            16,
            "GAL",
            DISPLAY_NAME,
            PHONE,
            OFFICE,
            TITLE,
            COMPANY,
            ALIAS,
            FIRST_NAME,
            LAST_NAME,
            HOME_PHONE,
            MOBILE_PHONE,
            EMAIL_ADDRESS,
            PICTURE,
            STATUS,
            DATA);

    private Gal() {}

    /** The ids of the tags, constants for the labels of a {@code switch}. */
    public static final class Id {

        /** The id of GAL:DisplayName. */
        public static final int DISPLAY_NAME = 16 << 6 | 0x05;

        /** The id of GAL:Phone. */
        public static final int PHONE = 16 << 6 | 0x06;

        /** The id of GAL:Office. */
        public static final int OFFICE = 16 << 6 | 0x07;

        /** The id of GAL:Title. */
        public static final int TITLE = 16 << 6 | 0x08;

        /** The id of GAL:Company. */
        public static final int COMPANY = 16 << 6 | 0x09;

        /** The id of GAL:Alias. */
        public static final int ALIAS = 16 << 6 | 0x0A;

        /** The id of GAL:FirstName. */
        public static final int FIRST_NAME = 16 << 6 | 0x0B;

        /** The id of GAL:LastName. */
        public static final int LAST_NAME = 16 << 6 | 0x0C;

        /** The id of GAL:HomePhone. */
        public static final int HOME_PHONE = 16 << 6 | 0x0D;

        /** The id of GAL:MobilePhone. */
        public static final int MOBILE_PHONE = 16 << 6 | 0x0E;

        /** The id of GAL:EmailAddress. */
        public static final int EMAIL_ADDRESS = 16 << 6 | 0x0F;

        /** The id of GAL:Picture. */
        public static final int PICTURE = 16 << 6 | 0x10;

        /** The id of GAL:Status. */
        public static final int STATUS = 16 << 6 | 0x11;

        /** The id of GAL:Data. */
        public static final int DATA = 16 << 6 | 0x12;

        private Id() {}
    }
}
