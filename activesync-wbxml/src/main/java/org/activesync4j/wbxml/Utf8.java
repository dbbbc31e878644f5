package org.activesync4j.wbxml;

import java.util.ArrayList;
import java.util.List;

/** Decodes UTF-8 strictly: what is overlong, a surrogate, beyond U+10FFFF or cut short is refused. Not thread-safe. */
final class Utf8 {

    /** The most bytes that are decoded in one piece. */
    private static final int PIECE = Input.WINDOW;

    private char[] chars = {};

    /** How far the last text was well-formed, as an index; it was so wholly if {@link #decode} returned it. */
    private int wrong;

    /** Says where the text is not well-formed. */
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;
        private final int index;

        private Malformed(int index) {
            super(null, null, false, false);
            this.index = index;
        }

        int index() {
            return index;
        }
    }

    String decode(byte[] bytes, int from, int to) throws Malformed {
        return to - from <= PIECE ? piece(bytes, from, to) : pieces(bytes, from, to);
    }

    private String pieces(byte[] bytes, int from, int to) throws Malformed {
        List<String> parts = new ArrayList<>();
        int start = from;
        while (to - start > PIECE) {
            int cut = cut(bytes, start, start + PIECE);
            parts.add(piece(bytes, start, cut));
            start = cut;
        }
        parts.add(piece(bytes, start, to));
        return String.join("", parts);
    }

    /** Returns where to cut so that no character is torn: the end, or up to three bytes before it. */
    static int cut(byte[] bytes, int from, int to) {
        for (int back = 1; back <= 3 && to - back >= from; back++) {
            int lead = bytes[to - back] & 0xFF;
            if (lead < 0x80) {
                return to;
            }
            if (lead >= 0xC0) {
                int length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
                return length > back ? to - back : to;
            }
        }
        return to;
    }

    private String piece(byte[] bytes, int from, int to) throws Malformed {
        if (chars.length < to - from) {
            chars = new char[to - from];
        }
        int length = fill(bytes, from, to);
        if (length < 0) {
            throw new Malformed(wrong);
        }
        return new String(chars, 0, length);
    }

    private int fill(byte[] bytes, int from, int to) {
        char[] out = chars;
        int length = 0;
        int index = from;
        while (index < to) {
            int lead = bytes[index];
            if (lead >= 0) {
                out[length++] = (char) lead;
                index++;
            } else if (lead >> 5 == -2) {
                int code = to - index < 2 ? -1 : two(lead, bytes[index + 1]);
                if (code < 0) {
                    return malformed(index);
                }
                out[length++] = (char) code;
                index += 2;
            } else if (lead >> 4 == -2) {
                int code = to - index < 3 ? -1 : three(lead, bytes[index + 1], bytes[index + 2]);
                if (code < 0) {
                    return malformed(index);
                }
                out[length++] = (char) code;
                index += 3;
            } else {
                int code = to - index < 4 ? -1 : four(lead, bytes[index + 1], bytes[index + 2], bytes[index + 3]);
                if (code < 0) {
                    return malformed(index);
                }
                out[length++] = Character.highSurrogate(code);
                out[length++] = Character.lowSurrogate(code);
                index += 4;
            }
        }
        return length;
    }

    private int malformed(int index) {
        wrong = index;
        return -1;
    }

    private static int two(int lead, int second) {
        int code = (lead & 0x1F) << 6 | second & 0x3F;
        return second < (byte) 0xC0 && code >= 0x80 ? code : -1;
    }

    private static int three(int lead, int second, int third) {
        int code = (lead & 0x0F) << 12 | (second & 0x3F) << 6 | third & 0x3F;
        boolean continued = second < (byte) 0xC0 && third < (byte) 0xC0;
        return continued && code >= 0x800 && (code < 0xD800 || code > 0xDFFF) ? code : -1;
    }

    private static int four(int lead, int second, int third, int fourth) {
        int code = (lead & 0x07) << 18 | (second & 0x3F) << 12 | (third & 0x3F) << 6 | fourth & 0x3F;
        boolean continued = second < (byte) 0xC0 && third < (byte) 0xC0 && fourth < (byte) 0xC0;
        return lead >> 3 == -2 && continued && code >= 0x10000 && code <= 0x10FFFF ? code : -1;
    }
}
