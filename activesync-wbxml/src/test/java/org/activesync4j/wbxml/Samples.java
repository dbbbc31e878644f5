package org.activesync4j.wbxml;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;

/** Bytes for tests. */
final class Samples {

    private static final String HEADER = "03 01 6a 00 ";

    private Samples() {}

    /** Returns the bytes that are written in hexadecimal digits, white space left out. */
    static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits.replaceAll("\\s", ""));
    }

    /** Returns a document: the header, and these bytes. */
    static byte[] document(String digits) {
        return hex(HEADER + digits);
    }

    static String hex(byte[] bytes) {
        return HexFormat.ofDelimiter(" ").formatHex(bytes);
    }

    /** Returns a stream that gives up to so many bytes at a time, as a socket may. */
    static InputStream dripping(byte[] bytes, int most) {
        return new FilterInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                return super.read(target, offset, Math.min(length, most));
            }
        };
    }
}
