package org.activesync4j.internal.mapping;

import java.util.Locale;
import java.util.Map;

/** Names for attachments that have none. */
final class AttachmentNames {

    private static final int LONGEST_TITLE = 100;

    private static final Map<String, String> EXTENSIONS = Map.ofEntries(
            Map.entry("text/plain", "txt"),
            Map.entry("text/html", "html"),
            Map.entry("text/calendar", "ics"),
            Map.entry("text/vcard", "vcf"),
            Map.entry("text/x-vcard", "vcf"),
            Map.entry("text/rfc822-headers", "txt"),
            Map.entry("message/delivery-status", "txt"),
            Map.entry("message/disposition-notification", "txt"),
            Map.entry("message/rfc822", "eml"),
            Map.entry("image/jpeg", "jpg"),
            Map.entry("image/png", "png"),
            Map.entry("image/gif", "gif"),
            Map.entry("image/svg+xml", "svg"),
            Map.entry("application/pdf", "pdf"),
            Map.entry("application/zip", "zip"),
            Map.entry("application/ms-tnef", "dat"),
            Map.entry("application/pkcs7-mime", "p7m"),
            Map.entry("application/x-pkcs7-mime", "p7m"),
            Map.entry("application/pkcs7-signature", "p7s"),
            Map.entry("application/x-pkcs7-signature", "p7s"),
            Map.entry("application/pgp-signature", "asc"),
            Map.entry("application/pgp-encrypted", "asc"));

    private AttachmentNames() {}

    /** Makes a name: of what it is about, or of its place in the mail. */
    static String made(String type, String title, int number) {
        String extension = EXTENSIONS.getOrDefault(type, "bin");
        String about = title.replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]+", " ").strip();
        boolean untitled = about.isEmpty();
        String name = untitled
                ? String.format(Locale.ROOT, "ATT%05d", number)
                : about.substring(0, Math.min(about.length(), LONGEST_TITLE));
        return name + "." + extension;
    }
}
