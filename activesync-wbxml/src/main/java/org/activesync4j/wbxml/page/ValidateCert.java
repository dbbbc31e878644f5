package org.activesync4j.wbxml.page;

import org.activesync4j.wbxml.CodePage;
import org.activesync4j.wbxml.Tag;

/**
 * Names the tags of code page 11, ValidateCert: the ValidateCert command. See [MS-ASWBXML] 2.1.2.1.12 and [MS-ASCMD].
 */
public final class ValidateCert {

    /** ValidateCert:ValidateCert, token 0x05. */
    public static final Tag VALIDATE_CERT = Tag.of(Id.VALIDATE_CERT, "ValidateCert", "ValidateCert");

    /** ValidateCert:Certificates, token 0x06. */
    public static final Tag CERTIFICATES = Tag.of(Id.CERTIFICATES, "ValidateCert", "Certificates");

    /** ValidateCert:Certificate, token 0x07. */
    public static final Tag CERTIFICATE = Tag.of(Id.CERTIFICATE, "ValidateCert", "Certificate");

    /** ValidateCert:CertificateChain, token 0x08. */
    public static final Tag CERTIFICATE_CHAIN = Tag.of(Id.CERTIFICATE_CHAIN, "ValidateCert", "CertificateChain");

    /** ValidateCert:CheckCRL, token 0x09. */
    public static final Tag CHECK_CRL = Tag.of(Id.CHECK_CRL, "ValidateCert", "CheckCRL");

    /** ValidateCert:Status, token 0x0A. */
    public static final Tag STATUS = Tag.of(Id.STATUS, "ValidateCert", "Status");

    /** The whole page, in the order of the tokens. */
    public static final CodePage PAGE = CodePage.of(
            11, "ValidateCert", VALIDATE_CERT, CERTIFICATES, CERTIFICATE, CERTIFICATE_CHAIN, CHECK_CRL, STATUS);

    private ValidateCert() {}

    /** The ids of the tags, constants for the labels of a {@code switch}. */
    public static final class Id {

        /** The id of ValidateCert:ValidateCert. */
        public static final int VALIDATE_CERT = 11 << 6 | 0x05;

        /** The id of ValidateCert:Certificates. */
        public static final int CERTIFICATES = 11 << 6 | 0x06;

        /** The id of ValidateCert:Certificate. */
        public static final int CERTIFICATE = 11 << 6 | 0x07;

        /** The id of ValidateCert:CertificateChain. */
        public static final int CERTIFICATE_CHAIN = 11 << 6 | 0x08;

        /** The id of ValidateCert:CheckCRL. */
        public static final int CHECK_CRL = 11 << 6 | 0x09;

        /** The id of ValidateCert:Status. */
        public static final int STATUS = 11 << 6 | 0x0A;

        private Id() {}
    }
}
