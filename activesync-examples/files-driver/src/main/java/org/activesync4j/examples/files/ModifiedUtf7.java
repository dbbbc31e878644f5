package org.activesync4j.examples.files;

import static java.nio.charset.StandardCharsets.UTF_16BE;

import java.util.Base64;

/**
 * Names of folders as IMAP writes them, and Maildir++ with it ([RFC3501] 5.1.3): printable ASCII as it is, {@code &} as
 * {@code &-}, everything else as UTF-16 in a base64 with a comma for the slash, between {@code &} and {@code -}.
 */
final class ModifiedUtf7 {

    private ModifiedUtf7() {}

    static String encode(String name) {
        StringBuilder encoded = new StringBuilder();
        StringBuilder run = new StringBuilder();
        for (char c : name.toCharArray()) {
            if (c >= 0x20 && c < 0x7f) {
                flush(run, encoded);
                encoded.append(c == '&' ? "&-" : c);
            } else {
                run.append(c);
            }
        }
        flush(run, encoded);
        return encoded.toString();
    }

    private static void flush(StringBuilder run, StringBuilder encoded) {
        if (!run.isEmpty()) {
            String base64 = Base64.getEncoder()
                    .withoutPadding()
                    .encodeToString(run.toString().getBytes(UTF_16BE));
            encoded.append('&').append(base64.replace('/', ',')).append('-');
            run.setLength(0);
        }
    }

    /** Decodes a name; what is not encoded rightly stays as it is. */
    static String decode(String encoded) {
        StringBuilder name = new StringBuilder();
        int at = 0;
        while (at < encoded.length()) {
            int end = encoded.charAt(at) == '&' ? encoded.indexOf('-', at) : -1;
            if (end < 0) {
                name.append(encoded.charAt(at++));
            } else {
                name.append(shifted(encoded.substring(at + 1, end)));
                at = end + 1;
            }
        }
        return name.toString();
    }

    private static String shifted(String base64) {
        if (base64.isEmpty()) {
            return "&";
        }
        try {
            return legal(new String(Base64.getDecoder().decode(base64.replace(',', '/')), UTF_16BE));
        } catch (IllegalArgumentException malformed) {
            return "&" + base64 + "-";
        }
    }

    private static String legal(String decoded) {
        return decoded.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? 0xfffd : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
