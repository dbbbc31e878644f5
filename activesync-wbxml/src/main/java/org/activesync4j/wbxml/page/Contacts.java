package org.activesync4j.wbxml.page;

import org.activesync4j.wbxml.CodePage;
import org.activesync4j.wbxml.Tag;

/**
 * Names the tags of code page 1, Contacts: contacts. See [MS-ASWBXML] 2.1.2.1.2 and [MS-ASCNTC].
 */
public final class Contacts {

    /** Contacts:Anniversary, token 0x05. */
    public static final Tag ANNIVERSARY = Tag.of(Id.ANNIVERSARY, "Contacts", "Anniversary");

    /** Contacts:AssistantName, token 0x06. */
    public static final Tag ASSISTANT_NAME = Tag.of(Id.ASSISTANT_NAME, "Contacts", "AssistantName");

    /** Contacts:AssistantPhoneNumber, token 0x07. */
    public static final Tag ASSISTANT_PHONE_NUMBER =
            Tag.of(Id.ASSISTANT_PHONE_NUMBER, "Contacts", "AssistantPhoneNumber");

    /** Contacts:Birthday, token 0x08. */
    public static final Tag BIRTHDAY = Tag.of(Id.BIRTHDAY, "Contacts", "Birthday");

    /** Contacts:Body, token 0x09, only in old protocol versions. */
    public static final Tag BODY = Tag.of(Id.BODY, "Contacts", "Body");

    /** Contacts:BodySize, token 0x0A, only in old protocol versions. */
    public static final Tag BODY_SIZE = Tag.of(Id.BODY_SIZE, "Contacts", "BodySize");

    /** Contacts:BodyTruncated, token 0x0B, only in old protocol versions. */
    public static final Tag BODY_TRUNCATED = Tag.of(Id.BODY_TRUNCATED, "Contacts", "BodyTruncated");

    /** Contacts:Business2PhoneNumber, token 0x0C. */
    public static final Tag BUSINESS2_PHONE_NUMBER =
            Tag.of(Id.BUSINESS2_PHONE_NUMBER, "Contacts", "Business2PhoneNumber");

    /** Contacts:BusinessAddressCity, token 0x0D. */
    public static final Tag BUSINESS_ADDRESS_CITY = Tag.of(Id.BUSINESS_ADDRESS_CITY, "Contacts", "BusinessAddressCity");

    /** Contacts:BusinessAddressCountry, token 0x0E. */
    public static final Tag BUSINESS_ADDRESS_COUNTRY =
            Tag.of(Id.BUSINESS_ADDRESS_COUNTRY, "Contacts", "BusinessAddressCountry");

    /** Contacts:BusinessAddressPostalCode, token 0x0F. */
    public static final Tag BUSINESS_ADDRESS_POSTAL_CODE =
            Tag.of(Id.BUSINESS_ADDRESS_POSTAL_CODE, "Contacts", "BusinessAddressPostalCode");

    /** Contacts:BusinessAddressState, token 0x10. */
    public static final Tag BUSINESS_ADDRESS_STATE =
            Tag.of(Id.BUSINESS_ADDRESS_STATE, "Contacts", "BusinessAddressState");

    /** Contacts:BusinessAddressStreet, token 0x11. */
    public static final Tag BUSINESS_ADDRESS_STREET =
            Tag.of(Id.BUSINESS_ADDRESS_STREET, "Contacts", "BusinessAddressStreet");

    /** Contacts:BusinessFaxNumber, token 0x12. */
    public static final Tag BUSINESS_FAX_NUMBER = Tag.of(Id.BUSINESS_FAX_NUMBER, "Contacts", "BusinessFaxNumber");

    /** Contacts:BusinessPhoneNumber, token 0x13. */
    public static final Tag BUSINESS_PHONE_NUMBER = Tag.of(Id.BUSINESS_PHONE_NUMBER, "Contacts", "BusinessPhoneNumber");

    /** Contacts:CarPhoneNumber, token 0x14. */
    public static final Tag CAR_PHONE_NUMBER = Tag.of(Id.CAR_PHONE_NUMBER, "Contacts", "CarPhoneNumber");

    /** Contacts:Categories, token 0x15. */
    public static final Tag CATEGORIES = Tag.of(Id.CATEGORIES, "Contacts", "Categories");

    /** Contacts:Category, token 0x16. */
    public static final Tag CATEGORY = Tag.of(Id.CATEGORY, "Contacts", "Category");

    /** Contacts:Children, token 0x17. */
    public static final Tag CHILDREN = Tag.of(Id.CHILDREN, "Contacts", "Children");

    /** Contacts:Child, token 0x18. */
    public static final Tag CHILD = Tag.of(Id.CHILD, "Contacts", "Child");

    /** Contacts:CompanyName, token 0x19. */
    public static final Tag COMPANY_NAME = Tag.of(Id.COMPANY_NAME, "Contacts", "CompanyName");

    /** Contacts:Department, token 0x1A. */
    public static final Tag DEPARTMENT = Tag.of(Id.DEPARTMENT, "Contacts", "Department");

    /** Contacts:Email1Address, token 0x1B. */
    public static final Tag EMAIL1_ADDRESS = Tag.of(Id.EMAIL1_ADDRESS, "Contacts", "Email1Address");

    /** Contacts:Email2Address, token 0x1C. */
    public static final Tag EMAIL2_ADDRESS = Tag.of(Id.EMAIL2_ADDRESS, "Contacts", "Email2Address");

    /** Contacts:Email3Address, token 0x1D. */
    public static final Tag EMAIL3_ADDRESS = Tag.of(Id.EMAIL3_ADDRESS, "Contacts", "Email3Address");

    /** Contacts:FileAs, token 0x1E. */
    public static final Tag FILE_AS = Tag.of(Id.FILE_AS, "Contacts", "FileAs");

    /** Contacts:FirstName, token 0x1F. */
    public static final Tag FIRST_NAME = Tag.of(Id.FIRST_NAME, "Contacts", "FirstName");

    /** Contacts:Home2PhoneNumber, token 0x20. */
    public static final Tag HOME2_PHONE_NUMBER = Tag.of(Id.HOME2_PHONE_NUMBER, "Contacts", "Home2PhoneNumber");

    /** Contacts:HomeAddressCity, token 0x21. */
    public static final Tag HOME_ADDRESS_CITY = Tag.of(Id.HOME_ADDRESS_CITY, "Contacts", "HomeAddressCity");

    /** Contacts:HomeAddressCountry, token 0x22. */
    public static final Tag HOME_ADDRESS_COUNTRY = Tag.of(Id.HOME_ADDRESS_COUNTRY, "Contacts", "HomeAddressCountry");

    /** Contacts:HomeAddressPostalCode, token 0x23. */
    public static final Tag HOME_ADDRESS_POSTAL_CODE =
            Tag.of(Id.HOME_ADDRESS_POSTAL_CODE, "Contacts", "HomeAddressPostalCode");

    /** Contacts:HomeAddressState, token 0x24. */
    public static final Tag HOME_ADDRESS_STATE = Tag.of(Id.HOME_ADDRESS_STATE, "Contacts", "HomeAddressState");

    /** Contacts:HomeAddressStreet, token 0x25. */
    public static final Tag HOME_ADDRESS_STREET = Tag.of(Id.HOME_ADDRESS_STREET, "Contacts", "HomeAddressStreet");

    /** Contacts:HomeFaxNumber, token 0x26. */
    public static final Tag HOME_FAX_NUMBER = Tag.of(Id.HOME_FAX_NUMBER, "Contacts", "HomeFaxNumber");

    /** Contacts:HomePhoneNumber, token 0x27. */
    public static final Tag HOME_PHONE_NUMBER = Tag.of(Id.HOME_PHONE_NUMBER, "Contacts", "HomePhoneNumber");

    /** Contacts:JobTitle, token 0x28. */
    public static final Tag JOB_TITLE = Tag.of(Id.JOB_TITLE, "Contacts", "JobTitle");

    /** Contacts:LastName, token 0x29. */
    public static final Tag LAST_NAME = Tag.of(Id.LAST_NAME, "Contacts", "LastName");

    /** Contacts:MiddleName, token 0x2A. */
    public static final Tag MIDDLE_NAME = Tag.of(Id.MIDDLE_NAME, "Contacts", "MiddleName");

    /** Contacts:MobilePhoneNumber, token 0x2B. */
    public static final Tag MOBILE_PHONE_NUMBER = Tag.of(Id.MOBILE_PHONE_NUMBER, "Contacts", "MobilePhoneNumber");

    /** Contacts:OfficeLocation, token 0x2C. */
    public static final Tag OFFICE_LOCATION = Tag.of(Id.OFFICE_LOCATION, "Contacts", "OfficeLocation");

    /** Contacts:OtherAddressCity, token 0x2D. */
    public static final Tag OTHER_ADDRESS_CITY = Tag.of(Id.OTHER_ADDRESS_CITY, "Contacts", "OtherAddressCity");

    /** Contacts:OtherAddressCountry, token 0x2E. */
    public static final Tag OTHER_ADDRESS_COUNTRY = Tag.of(Id.OTHER_ADDRESS_COUNTRY, "Contacts", "OtherAddressCountry");

    /** Contacts:OtherAddressPostalCode, token 0x2F. */
    public static final Tag OTHER_ADDRESS_POSTAL_CODE =
            Tag.of(Id.OTHER_ADDRESS_POSTAL_CODE, "Contacts", "OtherAddressPostalCode");

    /** Contacts:OtherAddressState, token 0x30. */
    public static final Tag OTHER_ADDRESS_STATE = Tag.of(Id.OTHER_ADDRESS_STATE, "Contacts", "OtherAddressState");

    /** Contacts:OtherAddressStreet, token 0x31. */
    public static final Tag OTHER_ADDRESS_STREET = Tag.of(Id.OTHER_ADDRESS_STREET, "Contacts", "OtherAddressStreet");

    /** Contacts:PagerNumber, token 0x32. */
    public static final Tag PAGER_NUMBER = Tag.of(Id.PAGER_NUMBER, "Contacts", "PagerNumber");

    /** Contacts:RadioPhoneNumber, token 0x33. */
    public static final Tag RADIO_PHONE_NUMBER = Tag.of(Id.RADIO_PHONE_NUMBER, "Contacts", "RadioPhoneNumber");

    /** Contacts:Spouse, token 0x34. */
    public static final Tag SPOUSE = Tag.of(Id.SPOUSE, "Contacts", "Spouse");

    /** Contacts:Suffix, token 0x35. */
    public static final Tag SUFFIX = Tag.of(Id.SUFFIX, "Contacts", "Suffix");

    /** Contacts:Title, token 0x36. */
    public static final Tag TITLE = Tag.of(Id.TITLE, "Contacts", "Title");

    /** Contacts:WebPage, token 0x37. */
    public static final Tag WEB_PAGE = Tag.of(Id.WEB_PAGE, "Contacts", "WebPage");

    /** Contacts:YomiCompanyName, token 0x38. */
    public static final Tag YOMI_COMPANY_NAME = Tag.of(Id.YOMI_COMPANY_NAME, "Contacts", "YomiCompanyName");

    /** Contacts:YomiFirstName, token 0x39. */
    public static final Tag YOMI_FIRST_NAME = Tag.of(Id.YOMI_FIRST_NAME, "Contacts", "YomiFirstName");

    /** Contacts:YomiLastName, token 0x3A. */
    public static final Tag YOMI_LAST_NAME = Tag.of(Id.YOMI_LAST_NAME, "Contacts", "YomiLastName");

    /** Contacts:CompressedRTF, token 0x3B, only in old protocol versions. */
    public static final Tag COMPRESSED_RTF = Tag.of(Id.COMPRESSED_RTF, "Contacts", "CompressedRTF");

    /** Contacts:Picture, token 0x3C. */
    public static final Tag PICTURE = Tag.of(Id.PICTURE, "Contacts", "Picture");

    /** Contacts:Alias, token 0x3D. */
    public static final Tag ALIAS = Tag.of(Id.ALIAS, "Contacts", "Alias");

    /** Contacts:WeightedRank, token 0x3E. */
    public static final Tag WEIGHTED_RANK = Tag.of(Id.WEIGHTED_RANK, "Contacts", "WeightedRank");

    /** The whole page, in the order of the tokens. */
    public static final CodePage PAGE = CodePage.of(
            1,
            "Contacts",
            ANNIVERSARY,
            ASSISTANT_NAME,
            ASSISTANT_PHONE_NUMBER,
            BIRTHDAY,
            BODY,
            BODY_SIZE,
            BODY_TRUNCATED,
            BUSINESS2_PHONE_NUMBER,
            BUSINESS_ADDRESS_CITY,
            BUSINESS_ADDRESS_COUNTRY,
            BUSINESS_ADDRESS_POSTAL_CODE,
            BUSINESS_ADDRESS_STATE,
            BUSINESS_ADDRESS_STREET,
            BUSINESS_FAX_NUMBER,
            BUSINESS_PHONE_NUMBER,
            CAR_PHONE_NUMBER,
            CATEGORIES,
            CATEGORY,
            CHILDREN,
            CHILD,
            COMPANY_NAME,
            DEPARTMENT,
            EMAIL1_ADDRESS,
            EMAIL2_ADDRESS,
            EMAIL3_ADDRESS,
            FILE_AS,
            FIRST_NAME,
            HOME2_PHONE_NUMBER,
            HOME_ADDRESS_CITY,
            HOME_ADDRESS_COUNTRY,
            HOME_ADDRESS_POSTAL_CODE,
            HOME_ADDRESS_STATE,
            HOME_ADDRESS_STREET,
            HOME_FAX_NUMBER,
            HOME_PHONE_NUMBER,
            JOB_TITLE,
            LAST_NAME,
            MIDDLE_NAME,
            MOBILE_PHONE_NUMBER,
            OFFICE_LOCATION,
            OTHER_ADDRESS_CITY,
            OTHER_ADDRESS_COUNTRY,
            OTHER_ADDRESS_POSTAL_CODE,
            OTHER_ADDRESS_STATE,
            OTHER_ADDRESS_STREET,
            PAGER_NUMBER,
            RADIO_PHONE_NUMBER,
            SPOUSE,
            SUFFIX,
            TITLE,
            WEB_PAGE,
            YOMI_COMPANY_NAME,
            YOMI_FIRST_NAME,
            YOMI_LAST_NAME,
            COMPRESSED_RTF,
            PICTURE,
            ALIAS,
            WEIGHTED_RANK);

    private Contacts() {}

    /** The ids of the tags, constants for the labels of a {@code switch}. */
    public static final class Id {

        /** The id of Contacts:Anniversary. */
        public static final int ANNIVERSARY = 1 << 6 | 0x05;

        /** The id of Contacts:AssistantName. */
        public static final int ASSISTANT_NAME = 1 << 6 | 0x06;

        /** The id of Contacts:AssistantPhoneNumber. */
        public static final int ASSISTANT_PHONE_NUMBER = 1 << 6 | 0x07;

        /** The id of Contacts:Birthday. */
        public static final int BIRTHDAY = 1 << 6 | 0x08;

        /** The id of Contacts:Body. */
        public static final int BODY = 1 << 6 | 0x09;

        /** The id of Contacts:BodySize. */
        public static final int BODY_SIZE = 1 << 6 | 0x0A;

        /** The id of Contacts:BodyTruncated. */
        public static final int BODY_TRUNCATED = 1 << 6 | 0x0B;

        /** The id of Contacts:Business2PhoneNumber. */
        public static final int BUSINESS2_PHONE_NUMBER = 1 << 6 | 0x0C;

        /** The id of Contacts:BusinessAddressCity. */
        public static final int BUSINESS_ADDRESS_CITY = 1 << 6 | 0x0D;

        /** The id of Contacts:BusinessAddressCountry. */
        public static final int BUSINESS_ADDRESS_COUNTRY = 1 << 6 | 0x0E;

        /** The id of Contacts:BusinessAddressPostalCode. */
        public static final int BUSINESS_ADDRESS_POSTAL_CODE = 1 << 6 | 0x0F;

        /** The id of Contacts:BusinessAddressState. */
        public static final int BUSINESS_ADDRESS_STATE = 1 << 6 | 0x10;

        /** The id of Contacts:BusinessAddressStreet. */
        public static final int BUSINESS_ADDRESS_STREET = 1 << 6 | 0x11;

        /** The id of Contacts:BusinessFaxNumber. */
        public static final int BUSINESS_FAX_NUMBER = 1 << 6 | 0x12;

        /** The id of Contacts:BusinessPhoneNumber. */
        public static final int BUSINESS_PHONE_NUMBER = 1 << 6 | 0x13;

        /** The id of Contacts:CarPhoneNumber. */
        public static final int CAR_PHONE_NUMBER = 1 << 6 | 0x14;

        /** The id of Contacts:Categories. */
        public static final int CATEGORIES = 1 << 6 | 0x15;

        /** The id of Contacts:Category. */
        public static final int CATEGORY = 1 << 6 | 0x16;

        /** The id of Contacts:Children. */
        public static final int CHILDREN = 1 << 6 | 0x17;

        /** The id of Contacts:Child. */
        public static final int CHILD = 1 << 6 | 0x18;

        /** The id of Contacts:CompanyName. */
        public static final int COMPANY_NAME = 1 << 6 | 0x19;

        /** The id of Contacts:Department. */
        public static final int DEPARTMENT = 1 << 6 | 0x1A;

        /** The id of Contacts:Email1Address. */
        public static final int EMAIL1_ADDRESS = 1 << 6 | 0x1B;

        /** The id of Contacts:Email2Address. */
        public static final int EMAIL2_ADDRESS = 1 << 6 | 0x1C;

        /** The id of Contacts:Email3Address. */
        public static final int EMAIL3_ADDRESS = 1 << 6 | 0x1D;

        /** The id of Contacts:FileAs. */
        public static final int FILE_AS = 1 << 6 | 0x1E;

        /** The id of Contacts:FirstName. */
        public static final int FIRST_NAME = 1 << 6 | 0x1F;

        /** The id of Contacts:Home2PhoneNumber. */
        public static final int HOME2_PHONE_NUMBER = 1 << 6 | 0x20;

        /** The id of Contacts:HomeAddressCity. */
        public static final int HOME_ADDRESS_CITY = 1 << 6 | 0x21;

        /** The id of Contacts:HomeAddressCountry. */
        public static final int HOME_ADDRESS_COUNTRY = 1 << 6 | 0x22;

        /** The id of Contacts:HomeAddressPostalCode. */
        public static final int HOME_ADDRESS_POSTAL_CODE = 1 << 6 | 0x23;

        /** The id of Contacts:HomeAddressState. */
        public static final int HOME_ADDRESS_STATE = 1 << 6 | 0x24;

        /** The id of Contacts:HomeAddressStreet. */
        public static final int HOME_ADDRESS_STREET = 1 << 6 | 0x25;

        /** The id of Contacts:HomeFaxNumber. */
        public static final int HOME_FAX_NUMBER = 1 << 6 | 0x26;

        /** The id of Contacts:HomePhoneNumber. */
        public static final int HOME_PHONE_NUMBER = 1 << 6 | 0x27;

        /** The id of Contacts:JobTitle. */
        public static final int JOB_TITLE = 1 << 6 | 0x28;

        /** The id of Contacts:LastName. */
        public static final int LAST_NAME = 1 << 6 | 0x29;

        /** The id of Contacts:MiddleName. */
        public static final int MIDDLE_NAME = 1 << 6 | 0x2A;

        /** The id of Contacts:MobilePhoneNumber. */
        public static final int MOBILE_PHONE_NUMBER = 1 << 6 | 0x2B;

        /** The id of Contacts:OfficeLocation. */
        public static final int OFFICE_LOCATION = 1 << 6 | 0x2C;

        /** The id of Contacts:OtherAddressCity. */
        public static final int OTHER_ADDRESS_CITY = 1 << 6 | 0x2D;

        /** The id of Contacts:OtherAddressCountry. */
        public static final int OTHER_ADDRESS_COUNTRY = 1 << 6 | 0x2E;

        /** The id of Contacts:OtherAddressPostalCode. */
        public static final int OTHER_ADDRESS_POSTAL_CODE = 1 << 6 | 0x2F;

        /** The id of Contacts:OtherAddressState. */
        public static final int OTHER_ADDRESS_STATE = 1 << 6 | 0x30;

        /** The id of Contacts:OtherAddressStreet. */
        public static final int OTHER_ADDRESS_STREET = 1 << 6 | 0x31;

        /** The id of Contacts:PagerNumber. */
        public static final int PAGER_NUMBER = 1 << 6 | 0x32;

        /** The id of Contacts:RadioPhoneNumber. */
        public static final int RADIO_PHONE_NUMBER = 1 << 6 | 0x33;

        /** The id of Contacts:Spouse. */
        public static final int SPOUSE = 1 << 6 | 0x34;

        /** The id of Contacts:Suffix. */
        public static final int SUFFIX = 1 << 6 | 0x35;

        /** The id of Contacts:Title. */
        public static final int TITLE = 1 << 6 | 0x36;

        /** The id of Contacts:WebPage. */
        public static final int WEB_PAGE = 1 << 6 | 0x37;

        /** The id of Contacts:YomiCompanyName. */
        public static final int YOMI_COMPANY_NAME = 1 << 6 | 0x38;

        /** The id of Contacts:YomiFirstName. */
        public static final int YOMI_FIRST_NAME = 1 << 6 | 0x39;

        /** The id of Contacts:YomiLastName. */
        public static final int YOMI_LAST_NAME = 1 << 6 | 0x3A;

        /** The id of Contacts:CompressedRTF. */
        public static final int COMPRESSED_RTF = 1 << 6 | 0x3B;

        /** The id of Contacts:Picture. */
        public static final int PICTURE = 1 << 6 | 0x3C;

        /** The id of Contacts:Alias. */
        public static final int ALIAS = 1 << 6 | 0x3D;

        /** The id of Contacts:WeightedRank. */
        public static final int WEIGHTED_RANK = 1 << 6 | 0x3E;

        private Id() {}
    }
}
