package org.activesync4j.wbxml.page;

import org.activesync4j.wbxml.CodePage;
import org.activesync4j.wbxml.Tag;

/**
 * Names the tags of code page 10, ResolveRecipients: the ResolveRecipients command. See [MS-ASWBXML] 2.1.2.1.11 and [MS-ASCMD].
 */
public final class ResolveRecipients {

    /** ResolveRecipients:ResolveRecipients, token 0x05. */
    public static final Tag RESOLVE_RECIPIENTS =
            Tag.of(Id.RESOLVE_RECIPIENTS, "ResolveRecipients", "ResolveRecipients");

    /** ResolveRecipients:Response, token 0x06. */
    public static final Tag RESPONSE = Tag.of(Id.RESPONSE, "ResolveRecipients", "Response");

    /** ResolveRecipients:Status, token 0x07. */
    public static final Tag STATUS = Tag.of(Id.STATUS, "ResolveRecipients", "Status");

    /** ResolveRecipients:Type, token 0x08. */
    public static final Tag TYPE = Tag.of(Id.TYPE, "ResolveRecipients", "Type");

    /** ResolveRecipients:Recipient, token 0x09. */
    public static final Tag RECIPIENT = Tag.of(Id.RECIPIENT, "ResolveRecipients", "Recipient");

    /** ResolveRecipients:DisplayName, token 0x0A. */
    public static final Tag DISPLAY_NAME = Tag.of(Id.DISPLAY_NAME, "ResolveRecipients", "DisplayName");

    /** ResolveRecipients:EmailAddress, token 0x0B. */
    public static final Tag EMAIL_ADDRESS = Tag.of(Id.EMAIL_ADDRESS, "ResolveRecipients", "EmailAddress");

    /** ResolveRecipients:Certificates, token 0x0C. */
    public static final Tag CERTIFICATES = Tag.of(Id.CERTIFICATES, "ResolveRecipients", "Certificates");

    /** ResolveRecipients:Certificate, token 0x0D. */
    public static final Tag CERTIFICATE = Tag.of(Id.CERTIFICATE, "ResolveRecipients", "Certificate");

    /** ResolveRecipients:MiniCertificate, token 0x0E. */
    public static final Tag MINI_CERTIFICATE = Tag.of(Id.MINI_CERTIFICATE, "ResolveRecipients", "MiniCertificate");

    /** ResolveRecipients:Options, token 0x0F. */
    public static final Tag OPTIONS = Tag.of(Id.OPTIONS, "ResolveRecipients", "Options");

    /** ResolveRecipients:To, token 0x10. */
    public static final Tag TO = Tag.of(Id.TO, "ResolveRecipients", "To");

    /** ResolveRecipients:CertificateRetrieval, token 0x11. */
    public static final Tag CERTIFICATE_RETRIEVAL =
            Tag.of(Id.CERTIFICATE_RETRIEVAL, "ResolveRecipients", "CertificateRetrieval");

    /** ResolveRecipients:RecipientCount, token 0x12. */
    public static final Tag RECIPIENT_COUNT = Tag.of(Id.RECIPIENT_COUNT, "ResolveRecipients", "RecipientCount");

    /** ResolveRecipients:MaxCertificates, token 0x13. */
    public static final Tag MAX_CERTIFICATES = Tag.of(Id.MAX_CERTIFICATES, "ResolveRecipients", "MaxCertificates");

    /** ResolveRecipients:MaxAmbiguousRecipients, token 0x14. */
    public static final Tag MAX_AMBIGUOUS_RECIPIENTS =
            Tag.of(Id.MAX_AMBIGUOUS_RECIPIENTS, "ResolveRecipients", "MaxAmbiguousRecipients");

    /** ResolveRecipients:CertificateCount, token 0x15. */
    public static final Tag CERTIFICATE_COUNT = Tag.of(Id.CERTIFICATE_COUNT, "ResolveRecipients", "CertificateCount");

    /** ResolveRecipients:Availability, token 0x16. */
    public static final Tag AVAILABILITY = Tag.of(Id.AVAILABILITY, "ResolveRecipients", "Availability");

    /** ResolveRecipients:StartTime, token 0x17. */
    public static final Tag START_TIME = Tag.of(Id.START_TIME, "ResolveRecipients", "StartTime");

    /** ResolveRecipients:EndTime, token 0x18. */
    public static final Tag END_TIME = Tag.of(Id.END_TIME, "ResolveRecipients", "EndTime");

    /** ResolveRecipients:MergedFreeBusy, token 0x19. */
    public static final Tag MERGED_FREE_BUSY = Tag.of(Id.MERGED_FREE_BUSY, "ResolveRecipients", "MergedFreeBusy");

    /** ResolveRecipients:Picture, token 0x1A. */
    public static final Tag PICTURE = Tag.of(Id.PICTURE, "ResolveRecipients", "Picture");

    /** ResolveRecipients:MaxSize, token 0x1B. */
    public static final Tag MAX_SIZE = Tag.of(Id.MAX_SIZE, "ResolveRecipients", "MaxSize");

    /** ResolveRecipients:Data, token 0x1C, whose content is opaque. */
    public static final Tag DATA = Tag.opaque(Id.DATA, "ResolveRecipients", "Data");

    /** ResolveRecipients:MaxPictures, token 0x1D. */
    public static final Tag MAX_PICTURES = Tag.of(Id.MAX_PICTURES, "ResolveRecipients", "MaxPictures");

    /** The whole page, in the order of the tokens. */
    public static final CodePage PAGE = CodePage.of(
            10,
            "ResolveRecipients",
            RESOLVE_RECIPIENTS,
            RESPONSE,
            STATUS,
            TYPE,
            RECIPIENT,
            DISPLAY_NAME,
            EMAIL_ADDRESS,
            CERTIFICATES,
            CERTIFICATE,
            MINI_CERTIFICATE,
            OPTIONS,
            TO,
            CERTIFICATE_RETRIEVAL,
            RECIPIENT_COUNT,
            MAX_CERTIFICATES,
            MAX_AMBIGUOUS_RECIPIENTS,
            CERTIFICATE_COUNT,
            AVAILABILITY,
            START_TIME,
            END_TIME,
            MERGED_FREE_BUSY,
            PICTURE,
            MAX_SIZE,
            DATA,
            MAX_PICTURES);

    private ResolveRecipients() {}

    /** The ids of the tags, constants for the labels of a {@code switch}. */
    public static final class Id {

        /** The id of ResolveRecipients:ResolveRecipients. */
        public static final int RESOLVE_RECIPIENTS = 10 << 6 | 0x05;

        /** The id of ResolveRecipients:Response. */
        public static final int RESPONSE = 10 << 6 | 0x06;

        /** The id of ResolveRecipients:Status. */
        public static final int STATUS = 10 << 6 | 0x07;

        /** The id of ResolveRecipients:Type. */
        public static final int TYPE = 10 << 6 | 0x08;

        /** The id of ResolveRecipients:Recipient. */
        public static final int RECIPIENT = 10 << 6 | 0x09;

        /** The id of ResolveRecipients:DisplayName. */
        public static final int DISPLAY_NAME = 10 << 6 | 0x0A;

        /** The id of ResolveRecipients:EmailAddress. */
        public static final int EMAIL_ADDRESS = 10 << 6 | 0x0B;

        /** The id of ResolveRecipients:Certificates. */
        public static final int CERTIFICATES = 10 << 6 | 0x0C;

        /** The id of ResolveRecipients:Certificate. */
        public static final int CERTIFICATE = 10 << 6 | 0x0D;

        /** The id of ResolveRecipients:MiniCertificate. */
        public static final int MINI_CERTIFICATE = 10 << 6 | 0x0E;

        /** The id of ResolveRecipients:Options. */
        public static final int OPTIONS = 10 << 6 | 0x0F;

        /** The id of ResolveRecipients:To. */
        public static final int TO = 10 << 6 | 0x10;

        /** The id of ResolveRecipients:CertificateRetrieval. */
        public static final int CERTIFICATE_RETRIEVAL = 10 << 6 | 0x11;

        /** The id of ResolveRecipients:RecipientCount. */
        public static final int RECIPIENT_COUNT = 10 << 6 | 0x12;

        /** The id of ResolveRecipients:MaxCertificates. */
        public static final int MAX_CERTIFICATES = 10 << 6 | 0x13;

        /** The id of ResolveRecipients:MaxAmbiguousRecipients. */
        public static final int MAX_AMBIGUOUS_RECIPIENTS = 10 << 6 | 0x14;

        /** The id of ResolveRecipients:CertificateCount. */
        public static final int CERTIFICATE_COUNT = 10 << 6 | 0x15;

        /** The id of ResolveRecipients:Availability. */
        public static final int AVAILABILITY = 10 << 6 | 0x16;

        /** The id of ResolveRecipients:StartTime. */
        public static final int START_TIME = 10 << 6 | 0x17;

        /** The id of ResolveRecipients:EndTime. */
        public static final int END_TIME = 10 << 6 | 0x18;

        /** The id of ResolveRecipients:MergedFreeBusy. */
        public static final int MERGED_FREE_BUSY = 10 << 6 | 0x19;

        /** The id of ResolveRecipients:Picture. */
        public static final int PICTURE = 10 << 6 | 0x1A;

        /** The id of ResolveRecipients:MaxSize. */
        public static final int MAX_SIZE = 10 << 6 | 0x1B;

        /** The id of ResolveRecipients:Data. */
        public static final int DATA = 10 << 6 | 0x1C;

        /** The id of ResolveRecipients:MaxPictures. */
        public static final int MAX_PICTURES = 10 << 6 | 0x1D;

        private Id() {}
    }
}
