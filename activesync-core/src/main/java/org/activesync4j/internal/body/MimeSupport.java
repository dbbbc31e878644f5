package org.activesync4j.internal.body;

/** For which mails a device wants the whole message; the order is that of the numbers in [MS-ASCMD] 2.2.3.110. */
public enum MimeSupport {
    /** For none. */
    NEVER,
    /** For those that are signed or encrypted with S/MIME. */
    SECURE_ONLY,
    /** For all. */
    ALWAYS
}
