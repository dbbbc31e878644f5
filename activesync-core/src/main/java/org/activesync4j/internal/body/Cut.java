package org.activesync4j.internal.body;

import java.io.IOException;
import java.io.InputStream;
import org.activesync4j.item.BodyType;
import org.activesync4j.item.Content;

/**
 * Finds where a body may end when only so many of its bytes are wanted: never inside a character, and a message at the
 * end of a line. Reads no more than that needs and keeps a window of it.
 */
final class Cut {

    /** A message whose lines are longer than this is cut inside one. */
    private static final int LONGEST_LINE = 16 * 1024;

    /** No character of UTF-8 has more bytes. */
    private static final int LONGEST_CHARACTER = 4;

    /** RTF goes as base64, of which so many characters stand for so many bytes. */
    private static final int BASE64_GROUP = 4;

    private static final int BASE64_BYTES = 3;

    private Cut() {}

    /** Returns at most so many bytes, as counted on the wire, of a content that has more. */
    static Content toBytes(BodyType type, Content whole, long most) throws IOException {
        return new Beginning(whole, end(type, whole, most));
    }

    private static long end(BodyType type, Content whole, long most) throws IOException {
        return switch (type) {
            case TEXT, HTML -> characterEnd(window(whole, most, LONGEST_CHARACTER), most);
            case RTF -> most / BASE64_GROUP * BASE64_BYTES;
            case MIME -> lineEnd(window(whole, most, LONGEST_LINE), most);
        };
    }

    /** Returns at most so many characters of a text: whole code points. */
    static Content toCharacters(Content whole, long most) throws IOException {
        try (InputStream in = whole.open()) {
            return new Beginning(whole, bytesOf(in, most));
        }
    }

    private static long bytesOf(InputStream text, long characters) throws IOException {
        byte[] buffer = new byte[8 * 1024];
        long seen = 0;
        long bytes = 0;
        for (int count = text.read(buffer); count > 0; count = text.read(buffer)) {
            for (int index = 0; index < count; index++) {
                seen += continues(buffer[index]) ? 0 : 1;
                if (seen > characters) {
                    return bytes;
                }
                bytes++;
            }
        }
        return bytes;
    }

    /** Returns the bytes before and the one at the place where the cut may be at the latest. */
    private static byte[] window(Content whole, long at, int width) throws IOException {
        long from = Math.max(0, at - width);
        try (InputStream in = whole.open()) {
            in.skipNBytes(from);
            return in.readNBytes((int) (at - from) + 1);
        }
    }

    private static long characterEnd(byte[] window, long most) {
        int last = window.length - 1;
        int cut = last;
        while (cut > 0 && last - cut < LONGEST_CHARACTER && continues(window[cut])) {
            cut--;
        }
        return most - (last - cut);
    }

    private static boolean continues(byte value) {
        return (value & 0xC0) == 0x80;
    }

    private static long lineEnd(byte[] window, long most) {
        int last = window.length - 1;
        for (int cut = last; cut > 0; cut--) {
            if (window[cut - 1] == '\n') {
                return most - (last - cut);
            }
        }
        return last < LONGEST_LINE ? 0 : characterEnd(window, most);
    }
}
