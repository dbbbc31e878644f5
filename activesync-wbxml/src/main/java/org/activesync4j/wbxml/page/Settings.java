package org.activesync4j.wbxml.page;

import org.activesync4j.wbxml.CodePage;
import org.activesync4j.wbxml.Tag;

/**
 * Names the tags of code page 18, Settings: the Settings command. See [MS-ASWBXML] 2.1.2.1.19 and [MS-ASCMD].
 */
public final class Settings {

    /** Settings:Settings, token 0x05. */
    public static final Tag SETTINGS = Tag.of(Id.SETTINGS, "Settings", "Settings");

    /** Settings:Status, token 0x06. */
    public static final Tag STATUS = Tag.of(Id.STATUS, "Settings", "Status");

    /** Settings:Get, token 0x07. */
    public static final Tag GET = Tag.of(Id.GET, "Settings", "Get");

    /** Settings:Set, token 0x08. */
    public static final Tag SET = Tag.of(Id.SET, "Settings", "Set");

    /** Settings:Oof, token 0x09. */
    public static final Tag OOF = Tag.of(Id.OOF, "Settings", "Oof");

    /** Settings:OofState, token 0x0A. */
    public static final Tag OOF_STATE = Tag.of(Id.OOF_STATE, "Settings", "OofState");

    /** Settings:StartTime, token 0x0B. */
    public static final Tag START_TIME = Tag.of(Id.START_TIME, "Settings", "StartTime");

    /** Settings:EndTime, token 0x0C. */
    public static final Tag END_TIME = Tag.of(Id.END_TIME, "Settings", "EndTime");

    /** Settings:OofMessage, token 0x0D. */
    public static final Tag OOF_MESSAGE = Tag.of(Id.OOF_MESSAGE, "Settings", "OofMessage");

    /** Settings:AppliesToInternal, token 0x0E. */
    public static final Tag APPLIES_TO_INTERNAL = Tag.of(Id.APPLIES_TO_INTERNAL, "Settings", "AppliesToInternal");

    /** Settings:AppliesToExternalKnown, token 0x0F. */
    public static final Tag APPLIES_TO_EXTERNAL_KNOWN =
            Tag.of(Id.APPLIES_TO_EXTERNAL_KNOWN, "Settings", "AppliesToExternalKnown");

    /** Settings:AppliesToExternalUnknown, token 0x10. */
    public static final Tag APPLIES_TO_EXTERNAL_UNKNOWN =
            Tag.of(Id.APPLIES_TO_EXTERNAL_UNKNOWN, "Settings", "AppliesToExternalUnknown");

    /** Settings:Enabled, token 0x11. */
    public static final Tag ENABLED = Tag.of(Id.ENABLED, "Settings", "Enabled");

    /** Settings:ReplyMessage, token 0x12. */
    public static final Tag REPLY_MESSAGE = Tag.of(Id.REPLY_MESSAGE, "Settings", "ReplyMessage");

    /** Settings:BodyType, token 0x13. */
    public static final Tag BODY_TYPE = Tag.of(Id.BODY_TYPE, "Settings", "BodyType");

    /** Settings:DevicePassword, token 0x14. */
    public static final Tag DEVICE_PASSWORD = Tag.of(Id.DEVICE_PASSWORD, "Settings", "DevicePassword");

    /** Settings:Password, token 0x15. */
    public static final Tag PASSWORD = Tag.of(Id.PASSWORD, "Settings", "Password");

    /** Settings:DeviceInformation, token 0x16. */
    public static final Tag DEVICE_INFORMATION = Tag.of(Id.DEVICE_INFORMATION, "Settings", "DeviceInformation");

    /** Settings:Model, token 0x17. */
    public static final Tag MODEL = Tag.of(Id.MODEL, "Settings", "Model");

    /** Settings:IMEI, token 0x18. */
    public static final Tag IMEI = Tag.of(Id.IMEI, "Settings", "IMEI");

    /** Settings:FriendlyName, token 0x19. */
    public static final Tag FRIENDLY_NAME = Tag.of(Id.FRIENDLY_NAME, "Settings", "FriendlyName");

    /** Settings:OS, token 0x1A. */
    public static final Tag OS = Tag.of(Id.OS, "Settings", "OS");

    /** Settings:OSLanguage, token 0x1B. */
    public static final Tag OS_LANGUAGE = Tag.of(Id.OS_LANGUAGE, "Settings", "OSLanguage");

    /** Settings:PhoneNumber, token 0x1C. */
    public static final Tag PHONE_NUMBER = Tag.of(Id.PHONE_NUMBER, "Settings", "PhoneNumber");

    /** Settings:UserInformation, token 0x1D. */
    public static final Tag USER_INFORMATION = Tag.of(Id.USER_INFORMATION, "Settings", "UserInformation");

    /** Settings:EmailAddresses, token 0x1E. */
    public static final Tag EMAIL_ADDRESSES = Tag.of(Id.EMAIL_ADDRESSES, "Settings", "EmailAddresses");

    /** Settings:SMTPAddress, token 0x1F. */
    public static final Tag SMTP_ADDRESS = Tag.of(Id.SMTP_ADDRESS, "Settings", "SMTPAddress");

    /** Settings:UserAgent, token 0x20. */
    public static final Tag USER_AGENT = Tag.of(Id.USER_AGENT, "Settings", "UserAgent");

    /** Settings:EnableOutboundSMS, token 0x21. */
    public static final Tag ENABLE_OUTBOUND_SMS = Tag.of(Id.ENABLE_OUTBOUND_SMS, "Settings", "EnableOutboundSMS");

    /** Settings:MobileOperator, token 0x22. */
    public static final Tag MOBILE_OPERATOR = Tag.of(Id.MOBILE_OPERATOR, "Settings", "MobileOperator");

    /** Settings:PrimarySmtpAddress, token 0x23. */
    public static final Tag PRIMARY_SMTP_ADDRESS = Tag.of(Id.PRIMARY_SMTP_ADDRESS, "Settings", "PrimarySmtpAddress");

    /** Settings:Accounts, token 0x24. */
    public static final Tag ACCOUNTS = Tag.of(Id.ACCOUNTS, "Settings", "Accounts");

    /** Settings:Account, token 0x25. */
    public static final Tag ACCOUNT = Tag.of(Id.ACCOUNT, "Settings", "Account");

    /** Settings:AccountId, token 0x26. */
    public static final Tag ACCOUNT_ID = Tag.of(Id.ACCOUNT_ID, "Settings", "AccountId");

    /** Settings:AccountName, token 0x27. */
    public static final Tag ACCOUNT_NAME = Tag.of(Id.ACCOUNT_NAME, "Settings", "AccountName");

    /** Settings:UserDisplayName, token 0x28. */
    public static final Tag USER_DISPLAY_NAME = Tag.of(Id.USER_DISPLAY_NAME, "Settings", "UserDisplayName");

    /** Settings:SendDisabled, token 0x29. */
    public static final Tag SEND_DISABLED = Tag.of(Id.SEND_DISABLED, "Settings", "SendDisabled");

    /** Settings:RightsManagementInformation, token 0x2B. */
    public static final Tag RIGHTS_MANAGEMENT_INFORMATION =
            Tag.of(Id.RIGHTS_MANAGEMENT_INFORMATION, "Settings", "RightsManagementInformation");

    /** The whole page, in the order of the tokens. */
    public static final CodePage PAGE = CodePage.of(
            18,
            "Settings",
            SETTINGS,
            STATUS,
            GET,
            SET,
            OOF,
            OOF_STATE,
            START_TIME,
            END_TIME,
            OOF_MESSAGE,
            APPLIES_TO_INTERNAL,
            APPLIES_TO_EXTERNAL_KNOWN,
            APPLIES_TO_EXTERNAL_UNKNOWN,
            ENABLED,
            REPLY_MESSAGE,
            BODY_TYPE,
            DEVICE_PASSWORD,
            PASSWORD,
            DEVICE_INFORMATION,
            MODEL,
            IMEI,
            FRIENDLY_NAME,
            OS,
            OS_LANGUAGE,
            PHONE_NUMBER,
            USER_INFORMATION,
            EMAIL_ADDRESSES,
            SMTP_ADDRESS,
            USER_AGENT,
            ENABLE_OUTBOUND_SMS,
            MOBILE_OPERATOR,
            PRIMARY_SMTP_ADDRESS,
            ACCOUNTS,
            ACCOUNT,
            ACCOUNT_ID,
            ACCOUNT_NAME,
            USER_DISPLAY_NAME,
            SEND_DISABLED,
            RIGHTS_MANAGEMENT_INFORMATION);

    private Settings() {}

    /** The ids of the tags, constants for the labels of a {@code switch}. */
    public static final class Id {

        /** The id of Settings:Settings. */
        public static final int SETTINGS = 18 << 6 | 0x05;

        /** The id of Settings:Status. */
        public static final int STATUS = 18 << 6 | 0x06;

        /** The id of Settings:Get. */
        public static final int GET = 18 << 6 | 0x07;

        /** The id of Settings:Set. */
        public static final int SET = 18 << 6 | 0x08;

        /** The id of Settings:Oof. */
        public static final int OOF = 18 << 6 | 0x09;

        /** The id of Settings:OofState. */
        public static final int OOF_STATE = 18 << 6 | 0x0A;

        /** The id of Settings:StartTime. */
        public static final int START_TIME = 18 << 6 | 0x0B;

        /** The id of Settings:EndTime. */
        public static final int END_TIME = 18 << 6 | 0x0C;

        /** The id of Settings:OofMessage. */
        public static final int OOF_MESSAGE = 18 << 6 | 0x0D;

        /** The id of Settings:AppliesToInternal. */
        public static final int APPLIES_TO_INTERNAL = 18 << 6 | 0x0E;

        /** The id of Settings:AppliesToExternalKnown. */
        public static final int APPLIES_TO_EXTERNAL_KNOWN = 18 << 6 | 0x0F;

        /** The id of Settings:AppliesToExternalUnknown. */
        public static final int APPLIES_TO_EXTERNAL_UNKNOWN = 18 << 6 | 0x10;

        /** The id of Settings:Enabled. */
        public static final int ENABLED = 18 << 6 | 0x11;

        /** The id of Settings:ReplyMessage. */
        public static final int REPLY_MESSAGE = 18 << 6 | 0x12;

        /** The id of Settings:BodyType. */
        public static final int BODY_TYPE = 18 << 6 | 0x13;

        /** The id of Settings:DevicePassword. */
        public static final int DEVICE_PASSWORD = 18 << 6 | 0x14;

        /** The id of Settings:Password. */
        public static final int PASSWORD = 18 << 6 | 0x15;

        /** The id of Settings:DeviceInformation. */
        public static final int DEVICE_INFORMATION = 18 << 6 | 0x16;

        /** The id of Settings:Model. */
        public static final int MODEL = 18 << 6 | 0x17;

        /** The id of Settings:IMEI. */
        public static final int IMEI = 18 << 6 | 0x18;

        /** The id of Settings:FriendlyName. */
        public static final int FRIENDLY_NAME = 18 << 6 | 0x19;

        /** The id of Settings:OS. */
        public static final int OS = 18 << 6 | 0x1A;

        /** The id of Settings:OSLanguage. */
        public static final int OS_LANGUAGE = 18 << 6 | 0x1B;

        /** The id of Settings:PhoneNumber. */
        public static final int PHONE_NUMBER = 18 << 6 | 0x1C;

        /** The id of Settings:UserInformation. */
        public static final int USER_INFORMATION = 18 << 6 | 0x1D;

        /** The id of Settings:EmailAddresses. */
        public static final int EMAIL_ADDRESSES = 18 << 6 | 0x1E;

        /** The id of Settings:SMTPAddress. */
        public static final int SMTP_ADDRESS = 18 << 6 | 0x1F;

        /** The id of Settings:UserAgent. */
        public static final int USER_AGENT = 18 << 6 | 0x20;

        /** The id of Settings:EnableOutboundSMS. */
        public static final int ENABLE_OUTBOUND_SMS = 18 << 6 | 0x21;

        /** The id of Settings:MobileOperator. */
        public static final int MOBILE_OPERATOR = 18 << 6 | 0x22;

        /** The id of Settings:PrimarySmtpAddress. */
        public static final int PRIMARY_SMTP_ADDRESS = 18 << 6 | 0x23;

        /** The id of Settings:Accounts. */
        public static final int ACCOUNTS = 18 << 6 | 0x24;

        /** The id of Settings:Account. */
        public static final int ACCOUNT = 18 << 6 | 0x25;

        /** The id of Settings:AccountId. */
        public static final int ACCOUNT_ID = 18 << 6 | 0x26;

        /** The id of Settings:AccountName. */
        public static final int ACCOUNT_NAME = 18 << 6 | 0x27;

        /** The id of Settings:UserDisplayName. */
        public static final int USER_DISPLAY_NAME = 18 << 6 | 0x28;

        /** The id of Settings:SendDisabled. */
        public static final int SEND_DISABLED = 18 << 6 | 0x29;

        /** The id of Settings:RightsManagementInformation. */
        public static final int RIGHTS_MANAGEMENT_INFORMATION = 18 << 6 | 0x2B;

        private Id() {}
    }
}
