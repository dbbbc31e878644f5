package org.activesync4j.wbxml;

import java.io.IOException;
import java.io.InputStream;
import org.activesync4j.wbxml.WbxmlException.Kind;

/** Reads whole values into memory. */
final class Bytes {

    private Bytes() {}

    static byte[] of(Value value, long offset) {
        try (InputStream stream = value.open()) {
            return stream.readAllBytes();
        } catch (IOException failure) {
            throw new WbxmlException(Kind.IO, "reading a spooled value failed", place(offset), failure);
        }
    }

    static String text(Value value, long offset) {
        byte[] bytes = of(value, offset);
        int found = Scan.text(bytes, 0, bytes.length);
        if (Scan.index(found) < bytes.length) {
            throw new WbxmlException(Kind.TEXT, "a NUL in a text", place(offset));
        }
        try {
            return new Texts().of(bytes, 0, bytes.length, Scan.ascii(found));
        } catch (Utf8.Malformed malformed) {
            throw new WbxmlException(Kind.TEXT, "not well-formed UTF-8", place(offset));
        }
    }

    private static Place place(long offset) {
        return new Place(offset, -1, "");
    }
}
