package org.activesync4j.wbxml.page;

import org.activesync4j.wbxml.CodePage;
import org.activesync4j.wbxml.Tag;

/**
 * Names the tags of code page 14, Provision: the Provision command and its policies. See [MS-ASWBXML] 2.1.2.1.15 and [MS-ASPROV].
 */
public final class Provision {

    /** Provision:Provision, token 0x05. */
    public static final Tag PROVISION = Tag.of(Id.PROVISION, "Provision", "Provision");

    /** Provision:Policies, token 0x06. */
    public static final Tag POLICIES = Tag.of(Id.POLICIES, "Provision", "Policies");

    /** Provision:Policy, token 0x07. */
    public static final Tag POLICY = Tag.of(Id.POLICY, "Provision", "Policy");

    /** Provision:PolicyType, token 0x08. */
    public static final Tag POLICY_TYPE = Tag.of(Id.POLICY_TYPE, "Provision", "PolicyType");

    /** Provision:PolicyKey, token 0x09. */
    public static final Tag POLICY_KEY = Tag.of(Id.POLICY_KEY, "Provision", "PolicyKey");

    /** Provision:Data, token 0x0A. */
    public static final Tag DATA = Tag.of(Id.DATA, "Provision", "Data");

    /** Provision:Status, token 0x0B. */
    public static final Tag STATUS = Tag.of(Id.STATUS, "Provision", "Status");

    /** Provision:RemoteWipe, token 0x0C. */
    public static final Tag REMOTE_WIPE = Tag.of(Id.REMOTE_WIPE, "Provision", "RemoteWipe");

    /** Provision:EASProvisionDoc, token 0x0D. */
    public static final Tag EAS_PROVISION_DOC = Tag.of(Id.EAS_PROVISION_DOC, "Provision", "EASProvisionDoc");

    /** Provision:DevicePasswordEnabled, token 0x0E. */
    public static final Tag DEVICE_PASSWORD_ENABLED =
            Tag.of(Id.DEVICE_PASSWORD_ENABLED, "Provision", "DevicePasswordEnabled");

    /** Provision:AlphanumericDevicePasswordRequired, token 0x0F. */
    public static final Tag ALPHANUMERIC_DEVICE_PASSWORD_REQUIRED =
            Tag.of(Id.ALPHANUMERIC_DEVICE_PASSWORD_REQUIRED, "Provision", "AlphanumericDevicePasswordRequired");

    /** Provision:RequireStorageCardEncryption, token 0x10. */
    public static final Tag REQUIRE_STORAGE_CARD_ENCRYPTION =
            Tag.of(Id.REQUIRE_STORAGE_CARD_ENCRYPTION, "Provision", "RequireStorageCardEncryption");

    /** Provision:PasswordRecoveryEnabled, token 0x11. */
    public static final Tag PASSWORD_RECOVERY_ENABLED =
            Tag.of(Id.PASSWORD_RECOVERY_ENABLED, "Provision", "PasswordRecoveryEnabled");

    /** Provision:DocumentBrowseEnabled, token 0x12, only in old protocol versions. */
    public static final Tag DOCUMENT_BROWSE_ENABLED =
            Tag.of(Id.DOCUMENT_BROWSE_ENABLED, "Provision", "DocumentBrowseEnabled");

    /** Provision:AttachmentsEnabled, token 0x13. */
    public static final Tag ATTACHMENTS_ENABLED = Tag.of(Id.ATTACHMENTS_ENABLED, "Provision", "AttachmentsEnabled");

    /** Provision:MinDevicePasswordLength, token 0x14. */
    public static final Tag MIN_DEVICE_PASSWORD_LENGTH =
            Tag.of(Id.MIN_DEVICE_PASSWORD_LENGTH, "Provision", "MinDevicePasswordLength");

    /** Provision:MaxInactivityTimeDeviceLock, token 0x15. */
    public static final Tag MAX_INACTIVITY_TIME_DEVICE_LOCK =
            Tag.of(Id.MAX_INACTIVITY_TIME_DEVICE_LOCK, "Provision", "MaxInactivityTimeDeviceLock");

    /** Provision:MaxDevicePasswordFailedAttempts, token 0x16. */
    public static final Tag MAX_DEVICE_PASSWORD_FAILED_ATTEMPTS =
            Tag.of(Id.MAX_DEVICE_PASSWORD_FAILED_ATTEMPTS, "Provision", "MaxDevicePasswordFailedAttempts");

    /** Provision:MaxAttachmentSize, token 0x17. */
    public static final Tag MAX_ATTACHMENT_SIZE = Tag.of(Id.MAX_ATTACHMENT_SIZE, "Provision", "MaxAttachmentSize");

    /** Provision:AllowSimpleDevicePassword, token 0x18. */
    public static final Tag ALLOW_SIMPLE_DEVICE_PASSWORD =
            Tag.of(Id.ALLOW_SIMPLE_DEVICE_PASSWORD, "Provision", "AllowSimpleDevicePassword");

    /** Provision:DevicePasswordExpiration, token 0x19. */
    public static final Tag DEVICE_PASSWORD_EXPIRATION =
            Tag.of(Id.DEVICE_PASSWORD_EXPIRATION, "Provision", "DevicePasswordExpiration");

    /** Provision:DevicePasswordHistory, token 0x1A. */
    public static final Tag DEVICE_PASSWORD_HISTORY =
            Tag.of(Id.DEVICE_PASSWORD_HISTORY, "Provision", "DevicePasswordHistory");

    /** Provision:AllowStorageCard, token 0x1B. */
    public static final Tag ALLOW_STORAGE_CARD = Tag.of(Id.ALLOW_STORAGE_CARD, "Provision", "AllowStorageCard");

    /** Provision:AllowCamera, token 0x1C. */
    public static final Tag ALLOW_CAMERA = Tag.of(Id.ALLOW_CAMERA, "Provision", "AllowCamera");

    /** Provision:RequireDeviceEncryption, token 0x1D. */
    public static final Tag REQUIRE_DEVICE_ENCRYPTION =
            Tag.of(Id.REQUIRE_DEVICE_ENCRYPTION, "Provision", "RequireDeviceEncryption");

    /** Provision:AllowUnsignedApplications, token 0x1E. */
    public static final Tag ALLOW_UNSIGNED_APPLICATIONS =
            Tag.of(Id.ALLOW_UNSIGNED_APPLICATIONS, "Provision", "AllowUnsignedApplications");

    /** Provision:AllowUnsignedInstallationPackages, token 0x1F. */
    public static final Tag ALLOW_UNSIGNED_INSTALLATION_PACKAGES =
            Tag.of(Id.ALLOW_UNSIGNED_INSTALLATION_PACKAGES, "Provision", "AllowUnsignedInstallationPackages");

    /** Provision:MinDevicePasswordComplexCharacters, token 0x20. */
    public static final Tag MIN_DEVICE_PASSWORD_COMPLEX_CHARACTERS =
            Tag.of(Id.MIN_DEVICE_PASSWORD_COMPLEX_CHARACTERS, "Provision", "MinDevicePasswordComplexCharacters");

    /** Provision:AllowWiFi, token 0x21. */
    public static final Tag ALLOW_WI_FI = Tag.of(Id.ALLOW_WI_FI, "Provision", "AllowWiFi");

    /** Provision:AllowTextMessaging, token 0x22. */
    public static final Tag ALLOW_TEXT_MESSAGING = Tag.of(Id.ALLOW_TEXT_MESSAGING, "Provision", "AllowTextMessaging");

    /** Provision:AllowPOPIMAPEmail, token 0x23. */
    public static final Tag ALLOW_POP_IMAP_EMAIL = Tag.of(Id.ALLOW_POP_IMAP_EMAIL, "Provision", "AllowPOPIMAPEmail");

    /** Provision:AllowBluetooth, token 0x24. */
    public static final Tag ALLOW_BLUETOOTH = Tag.of(Id.ALLOW_BLUETOOTH, "Provision", "AllowBluetooth");

    /** Provision:AllowIrDA, token 0x25. */
    public static final Tag ALLOW_IRDA = Tag.of(Id.ALLOW_IRDA, "Provision", "AllowIrDA");

    /** Provision:RequireManualSyncWhenRoaming, token 0x26. */
    public static final Tag REQUIRE_MANUAL_SYNC_WHEN_ROAMING =
            Tag.of(Id.REQUIRE_MANUAL_SYNC_WHEN_ROAMING, "Provision", "RequireManualSyncWhenRoaming");

    /** Provision:AllowDesktopSync, token 0x27. */
    public static final Tag ALLOW_DESKTOP_SYNC = Tag.of(Id.ALLOW_DESKTOP_SYNC, "Provision", "AllowDesktopSync");

    /** Provision:MaxCalendarAgeFilter, token 0x28. */
    public static final Tag MAX_CALENDAR_AGE_FILTER =
            Tag.of(Id.MAX_CALENDAR_AGE_FILTER, "Provision", "MaxCalendarAgeFilter");

    /** Provision:AllowHTMLEmail, token 0x29. */
    public static final Tag ALLOW_HTML_EMAIL = Tag.of(Id.ALLOW_HTML_EMAIL, "Provision", "AllowHTMLEmail");

    /** Provision:MaxEmailAgeFilter, token 0x2A. */
    public static final Tag MAX_EMAIL_AGE_FILTER = Tag.of(Id.MAX_EMAIL_AGE_FILTER, "Provision", "MaxEmailAgeFilter");

    /** Provision:MaxEmailBodyTruncationSize, token 0x2B. */
    public static final Tag MAX_EMAIL_BODY_TRUNCATION_SIZE =
            Tag.of(Id.MAX_EMAIL_BODY_TRUNCATION_SIZE, "Provision", "MaxEmailBodyTruncationSize");

    /** Provision:MaxEmailHTMLBodyTruncationSize, token 0x2C. */
    public static final Tag MAX_EMAIL_HTML_BODY_TRUNCATION_SIZE =
            Tag.of(Id.MAX_EMAIL_HTML_BODY_TRUNCATION_SIZE, "Provision", "MaxEmailHTMLBodyTruncationSize");

    /** Provision:RequireSignedSMIMEMessages, token 0x2D. */
    public static final Tag REQUIRE_SIGNED_SMIME_MESSAGES =
            Tag.of(Id.REQUIRE_SIGNED_SMIME_MESSAGES, "Provision", "RequireSignedSMIMEMessages");

    /** Provision:RequireEncryptedSMIMEMessages, token 0x2E. */
    public static final Tag REQUIRE_ENCRYPTED_SMIME_MESSAGES =
            Tag.of(Id.REQUIRE_ENCRYPTED_SMIME_MESSAGES, "Provision", "RequireEncryptedSMIMEMessages");

    /** Provision:RequireSignedSMIMEAlgorithm, token 0x2F. */
    public static final Tag REQUIRE_SIGNED_SMIME_ALGORITHM =
            Tag.of(Id.REQUIRE_SIGNED_SMIME_ALGORITHM, "Provision", "RequireSignedSMIMEAlgorithm");

    /** Provision:RequireEncryptionSMIMEAlgorithm, token 0x30. */
    public static final Tag REQUIRE_ENCRYPTION_SMIME_ALGORITHM =
            Tag.of(Id.REQUIRE_ENCRYPTION_SMIME_ALGORITHM, "Provision", "RequireEncryptionSMIMEAlgorithm");

    /** Provision:AllowSMIMEEncryptionAlgorithmNegotiation, token 0x31. */
    public static final Tag ALLOW_SMIME_ENCRYPTION_ALGORITHM_NEGOTIATION = Tag.of(
            Id.ALLOW_SMIME_ENCRYPTION_ALGORITHM_NEGOTIATION, "Provision", "AllowSMIMEEncryptionAlgorithmNegotiation");

    /** Provision:AllowSMIMESoftCerts, token 0x32. */
    public static final Tag ALLOW_SMIME_SOFT_CERTS =
            Tag.of(Id.ALLOW_SMIME_SOFT_CERTS, "Provision", "AllowSMIMESoftCerts");

    /** Provision:AllowBrowser, token 0x33. */
    public static final Tag ALLOW_BROWSER = Tag.of(Id.ALLOW_BROWSER, "Provision", "AllowBrowser");

    /** Provision:AllowConsumerEmail, token 0x34. */
    public static final Tag ALLOW_CONSUMER_EMAIL = Tag.of(Id.ALLOW_CONSUMER_EMAIL, "Provision", "AllowConsumerEmail");

    /** Provision:AllowRemoteDesktop, token 0x35. */
    public static final Tag ALLOW_REMOTE_DESKTOP = Tag.of(Id.ALLOW_REMOTE_DESKTOP, "Provision", "AllowRemoteDesktop");

    /** Provision:AllowInternetSharing, token 0x36. */
    public static final Tag ALLOW_INTERNET_SHARING =
            Tag.of(Id.ALLOW_INTERNET_SHARING, "Provision", "AllowInternetSharing");

    /** Provision:UnapprovedInROMApplicationList, token 0x37. */
    public static final Tag UNAPPROVED_IN_ROM_APPLICATION_LIST =
            Tag.of(Id.UNAPPROVED_IN_ROM_APPLICATION_LIST, "Provision", "UnapprovedInROMApplicationList");

    /** Provision:ApplicationName, token 0x38. */
    public static final Tag APPLICATION_NAME = Tag.of(Id.APPLICATION_NAME, "Provision", "ApplicationName");

    /** Provision:ApprovedApplicationList, token 0x39. */
    public static final Tag APPROVED_APPLICATION_LIST =
            Tag.of(Id.APPROVED_APPLICATION_LIST, "Provision", "ApprovedApplicationList");

    /** Provision:Hash, token 0x3A. */
    public static final Tag HASH = Tag.of(Id.HASH, "Provision", "Hash");

    /** Provision:AccountOnlyRemoteWipe, token 0x3B. */
    public static final Tag ACCOUNT_ONLY_REMOTE_WIPE =
            Tag.of(Id.ACCOUNT_ONLY_REMOTE_WIPE, "Provision", "AccountOnlyRemoteWipe");

    /** The whole page, in the order of the tokens. */
    public static final CodePage PAGE = CodePage.of(
            14,
            "Provision",
            PROVISION,
            POLICIES,
            POLICY,
            POLICY_TYPE,
            POLICY_KEY,
            DATA,
            STATUS,
            REMOTE_WIPE,
            EAS_PROVISION_DOC,
            DEVICE_PASSWORD_ENABLED,
            ALPHANUMERIC_DEVICE_PASSWORD_REQUIRED,
            REQUIRE_STORAGE_CARD_ENCRYPTION,
            PASSWORD_RECOVERY_ENABLED,
            DOCUMENT_BROWSE_ENABLED,
            ATTACHMENTS_ENABLED,
            MIN_DEVICE_PASSWORD_LENGTH,
            MAX_INACTIVITY_TIME_DEVICE_LOCK,
            MAX_DEVICE_PASSWORD_FAILED_ATTEMPTS,
            MAX_ATTACHMENT_SIZE,
            ALLOW_SIMPLE_DEVICE_PASSWORD,
            DEVICE_PASSWORD_EXPIRATION,
            DEVICE_PASSWORD_HISTORY,
            ALLOW_STORAGE_CARD,
            ALLOW_CAMERA,
            REQUIRE_DEVICE_ENCRYPTION,
            ALLOW_UNSIGNED_APPLICATIONS,
            ALLOW_UNSIGNED_INSTALLATION_PACKAGES,
            MIN_DEVICE_PASSWORD_COMPLEX_CHARACTERS,
            ALLOW_WI_FI,
            ALLOW_TEXT_MESSAGING,
            ALLOW_POP_IMAP_EMAIL,
            ALLOW_BLUETOOTH,
            ALLOW_IRDA,
            REQUIRE_MANUAL_SYNC_WHEN_ROAMING,
            ALLOW_DESKTOP_SYNC,
            MAX_CALENDAR_AGE_FILTER,
            ALLOW_HTML_EMAIL,
            MAX_EMAIL_AGE_FILTER,
            MAX_EMAIL_BODY_TRUNCATION_SIZE,
            MAX_EMAIL_HTML_BODY_TRUNCATION_SIZE,
            REQUIRE_SIGNED_SMIME_MESSAGES,
            REQUIRE_ENCRYPTED_SMIME_MESSAGES,
            REQUIRE_SIGNED_SMIME_ALGORITHM,
            REQUIRE_ENCRYPTION_SMIME_ALGORITHM,
            ALLOW_SMIME_ENCRYPTION_ALGORITHM_NEGOTIATION,
            ALLOW_SMIME_SOFT_CERTS,
            ALLOW_BROWSER,
            ALLOW_CONSUMER_EMAIL,
            ALLOW_REMOTE_DESKTOP,
            ALLOW_INTERNET_SHARING,
            UNAPPROVED_IN_ROM_APPLICATION_LIST,
            APPLICATION_NAME,
            APPROVED_APPLICATION_LIST,
            HASH,
            ACCOUNT_ONLY_REMOTE_WIPE);

    private Provision() {}

    /** The ids of the tags, constants for the labels of a {@code switch}. */
    public static final class Id {

        /** The id of Provision:Provision. */
        public static final int PROVISION = 14 << 6 | 0x05;

        /** The id of Provision:Policies. */
        public static final int POLICIES = 14 << 6 | 0x06;

        /** The id of Provision:Policy. */
        public static final int POLICY = 14 << 6 | 0x07;

        /** The id of Provision:PolicyType. */
        public static final int POLICY_TYPE = 14 << 6 | 0x08;

        /** The id of Provision:PolicyKey. */
        public static final int POLICY_KEY = 14 << 6 | 0x09;

        /** The id of Provision:Data. */
        public static final int DATA = 14 << 6 | 0x0A;

        /** The id of Provision:Status. */
        public static final int STATUS = 14 << 6 | 0x0B;

        /** The id of Provision:RemoteWipe. */
        public static final int REMOTE_WIPE = 14 << 6 | 0x0C;

        /** The id of Provision:EASProvisionDoc. */
        public static final int EAS_PROVISION_DOC = 14 << 6 | 0x0D;

        /** The id of Provision:DevicePasswordEnabled. */
        public static final int DEVICE_PASSWORD_ENABLED = 14 << 6 | 0x0E;

        /** The id of Provision:AlphanumericDevicePasswordRequired. */
        public static final int ALPHANUMERIC_DEVICE_PASSWORD_REQUIRED = 14 << 6 | 0x0F;

        /** The id of Provision:RequireStorageCardEncryption. */
        public static final int REQUIRE_STORAGE_CARD_ENCRYPTION = 14 << 6 | 0x10;

        /** The id of Provision:PasswordRecoveryEnabled. */
        public static final int PASSWORD_RECOVERY_ENABLED = 14 << 6 | 0x11;

        /** The id of Provision:DocumentBrowseEnabled. */
        public static final int DOCUMENT_BROWSE_ENABLED = 14 << 6 | 0x12;

        /** The id of Provision:AttachmentsEnabled. */
        public static final int ATTACHMENTS_ENABLED = 14 << 6 | 0x13;

        /** The id of Provision:MinDevicePasswordLength. */
        public static final int MIN_DEVICE_PASSWORD_LENGTH = 14 << 6 | 0x14;

        /** The id of Provision:MaxInactivityTimeDeviceLock. */
        public static final int MAX_INACTIVITY_TIME_DEVICE_LOCK = 14 << 6 | 0x15;

        /** The id of Provision:MaxDevicePasswordFailedAttempts. */
        public static final int MAX_DEVICE_PASSWORD_FAILED_ATTEMPTS = 14 << 6 | 0x16;

        /** The id of Provision:MaxAttachmentSize. */
        public static final int MAX_ATTACHMENT_SIZE = 14 << 6 | 0x17;

        /** The id of Provision:AllowSimpleDevicePassword. */
        public static final int ALLOW_SIMPLE_DEVICE_PASSWORD = 14 << 6 | 0x18;

        /** The id of Provision:DevicePasswordExpiration. */
        public static final int DEVICE_PASSWORD_EXPIRATION = 14 << 6 | 0x19;

        /** The id of Provision:DevicePasswordHistory. */
        public static final int DEVICE_PASSWORD_HISTORY = 14 << 6 | 0x1A;

        /** The id of Provision:AllowStorageCard. */
        public static final int ALLOW_STORAGE_CARD = 14 << 6 | 0x1B;

        /** The id of Provision:AllowCamera. */
        public static final int ALLOW_CAMERA = 14 << 6 | 0x1C;

        /** The id of Provision:RequireDeviceEncryption. */
        public static final int REQUIRE_DEVICE_ENCRYPTION = 14 << 6 | 0x1D;

        /** The id of Provision:AllowUnsignedApplications. */
        public static final int ALLOW_UNSIGNED_APPLICATIONS = 14 << 6 | 0x1E;

        /** The id of Provision:AllowUnsignedInstallationPackages. */
        public static final int ALLOW_UNSIGNED_INSTALLATION_PACKAGES = 14 << 6 | 0x1F;

        /** The id of Provision:MinDevicePasswordComplexCharacters. */
        public static final int MIN_DEVICE_PASSWORD_COMPLEX_CHARACTERS = 14 << 6 | 0x20;

        /** The id of Provision:AllowWiFi. */
        public static final int ALLOW_WI_FI = 14 << 6 | 0x21;

        /** The id of Provision:AllowTextMessaging. */
        public static final int ALLOW_TEXT_MESSAGING = 14 << 6 | 0x22;

        /** The id of Provision:AllowPOPIMAPEmail. */
        public static final int ALLOW_POP_IMAP_EMAIL = 14 << 6 | 0x23;

        /** The id of Provision:AllowBluetooth. */
        public static final int ALLOW_BLUETOOTH = 14 << 6 | 0x24;

        /** The id of Provision:AllowIrDA. */
        public static final int ALLOW_IRDA = 14 << 6 | 0x25;

        /** The id of Provision:RequireManualSyncWhenRoaming. */
        public static final int REQUIRE_MANUAL_SYNC_WHEN_ROAMING = 14 << 6 | 0x26;

        /** The id of Provision:AllowDesktopSync. */
        public static final int ALLOW_DESKTOP_SYNC = 14 << 6 | 0x27;

        /** The id of Provision:MaxCalendarAgeFilter. */
        public static final int MAX_CALENDAR_AGE_FILTER = 14 << 6 | 0x28;

        /** The id of Provision:AllowHTMLEmail. */
        public static final int ALLOW_HTML_EMAIL = 14 << 6 | 0x29;

        /** The id of Provision:MaxEmailAgeFilter. */
        public static final int MAX_EMAIL_AGE_FILTER = 14 << 6 | 0x2A;

        /** The id of Provision:MaxEmailBodyTruncationSize. */
        public static final int MAX_EMAIL_BODY_TRUNCATION_SIZE = 14 << 6 | 0x2B;

        /** The id of Provision:MaxEmailHTMLBodyTruncationSize. */
        public static final int MAX_EMAIL_HTML_BODY_TRUNCATION_SIZE = 14 << 6 | 0x2C;

        /** The id of Provision:RequireSignedSMIMEMessages. */
        public static final int REQUIRE_SIGNED_SMIME_MESSAGES = 14 << 6 | 0x2D;

        /** The id of Provision:RequireEncryptedSMIMEMessages. */
        public static final int REQUIRE_ENCRYPTED_SMIME_MESSAGES = 14 << 6 | 0x2E;

        /** The id of Provision:RequireSignedSMIMEAlgorithm. */
        public static final int REQUIRE_SIGNED_SMIME_ALGORITHM = 14 << 6 | 0x2F;

        /** The id of Provision:RequireEncryptionSMIMEAlgorithm. */
        public static final int REQUIRE_ENCRYPTION_SMIME_ALGORITHM = 14 << 6 | 0x30;

        /** The id of Provision:AllowSMIMEEncryptionAlgorithmNegotiation. */
        public static final int ALLOW_SMIME_ENCRYPTION_ALGORITHM_NEGOTIATION = 14 << 6 | 0x31;

        /** The id of Provision:AllowSMIMESoftCerts. */
        public static final int ALLOW_SMIME_SOFT_CERTS = 14 << 6 | 0x32;

        /** The id of Provision:AllowBrowser. */
        public static final int ALLOW_BROWSER = 14 << 6 | 0x33;

        /** The id of Provision:AllowConsumerEmail. */
        public static final int ALLOW_CONSUMER_EMAIL = 14 << 6 | 0x34;

        /** The id of Provision:AllowRemoteDesktop. */
        public static final int ALLOW_REMOTE_DESKTOP = 14 << 6 | 0x35;

        /** The id of Provision:AllowInternetSharing. */
        public static final int ALLOW_INTERNET_SHARING = 14 << 6 | 0x36;

        /** The id of Provision:UnapprovedInROMApplicationList. */
        public static final int UNAPPROVED_IN_ROM_APPLICATION_LIST = 14 << 6 | 0x37;

        /** The id of Provision:ApplicationName. */
        public static final int APPLICATION_NAME = 14 << 6 | 0x38;

        /** The id of Provision:ApprovedApplicationList. */
        public static final int APPROVED_APPLICATION_LIST = 14 << 6 | 0x39;

        /** The id of Provision:Hash. */
        public static final int HASH = 14 << 6 | 0x3A;

        /** The id of Provision:AccountOnlyRemoteWipe. */
        public static final int ACCOUNT_ONLY_REMOTE_WIPE = 14 << 6 | 0x3B;

        private Id() {}
    }
}
