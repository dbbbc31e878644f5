package org.activesync4j.wbxml.page;

import org.activesync4j.wbxml.CodePage;
import org.activesync4j.wbxml.Tag;

/**
 * Names the tags of code page 12, Contacts2: further properties of contacts. See [MS-ASWBXML] 2.1.2.1.13 and [MS-ASCNTC].
 */
public final class Contacts2 {

    /** Contacts2:CustomerId, token 0x05. */
    public static final Tag CUSTOMER_ID = Tag.of(Id.CUSTOMER_ID, "Contacts2", "CustomerId");

    /** Contacts2:GovernmentId, token 0x06. */
    public static final Tag GOVERNMENT_ID = Tag.of(Id.GOVERNMENT_ID, "Contacts2", "GovernmentId");

    /** Contacts2:IMAddress, token 0x07. */
    public static final Tag IM_ADDRESS = Tag.of(Id.IM_ADDRESS, "Contacts2", "IMAddress");

    /** Contacts2:IMAddress2, token 0x08. */
    public static final Tag IM_ADDRESS2 = Tag.of(Id.IM_ADDRESS2, "Contacts2", "IMAddress2");

    /** Contacts2:IMAddress3, token 0x09. */
    public static final Tag IM_ADDRESS3 = Tag.of(Id.IM_ADDRESS3, "Contacts2", "IMAddress3");

    /** Contacts2:ManagerName, token 0x0A. */
    public static final Tag MANAGER_NAME = Tag.of(Id.MANAGER_NAME, "Contacts2", "ManagerName");

    /** Contacts2:CompanyMainPhone, token 0x0B. */
    public static final Tag COMPANY_MAIN_PHONE = Tag.of(Id.COMPANY_MAIN_PHONE, "Contacts2", "CompanyMainPhone");

    /** Contacts2:AccountName, token 0x0C. */
    public static final Tag ACCOUNT_NAME = Tag.of(Id.ACCOUNT_NAME, "Contacts2", "AccountName");

    /** Contacts2:NickName, token 0x0D. */
    public static final Tag NICK_NAME = Tag.of(Id.NICK_NAME, "Contacts2", "NickName");

    /** Contacts2:MMS, token 0x0E. */
    public static final Tag MMS = Tag.of(Id.MMS, "Contacts2", "MMS");

    /** The whole page, in the order of the tokens. */
    public static final CodePage PAGE = CodePage.of(
            12,
            "Contacts2",
            CUSTOMER_ID,
            GOVERNMENT_ID,
            IM_ADDRESS,
            IM_ADDRESS2,
            IM_ADDRESS3,
            MANAGER_NAME,
            COMPANY_MAIN_PHONE,
            ACCOUNT_NAME,
            NICK_NAME,
            MMS);

    private Contacts2() {}

    /** The ids of the tags, constants for the labels of a {@code switch}. */
    public static final class Id {

        /** The id of Contacts2:CustomerId. */
        public static final int CUSTOMER_ID = 12 << 6 | 0x05;

        /** The id of Contacts2:GovernmentId. */
        public static final int GOVERNMENT_ID = 12 << 6 | 0x06;

        /** The id of Contacts2:IMAddress. */
        public static final int IM_ADDRESS = 12 << 6 | 0x07;

        /** The id of Contacts2:IMAddress2. */
        public static final int IM_ADDRESS2 = 12 << 6 | 0x08;

        /** The id of Contacts2:IMAddress3. */
        public static final int IM_ADDRESS3 = 12 << 6 | 0x09;

        /** The id of Contacts2:ManagerName. */
        public static final int MANAGER_NAME = 12 << 6 | 0x0A;

        /** The id of Contacts2:CompanyMainPhone. */
        public static final int COMPANY_MAIN_PHONE = 12 << 6 | 0x0B;

        /** The id of Contacts2:AccountName. */
        public static final int ACCOUNT_NAME = 12 << 6 | 0x0C;

        /** The id of Contacts2:NickName. */
        public static final int NICK_NAME = 12 << 6 | 0x0D;

        /** The id of Contacts2:MMS. */
        public static final int MMS = 12 << 6 | 0x0E;

        private Id() {}
    }
}
