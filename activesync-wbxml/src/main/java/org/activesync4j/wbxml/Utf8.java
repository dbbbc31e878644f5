package org.activesync4j.wbxml;

import java.util.ArrayList;
import java.util.List;

/** Decodes UTF-8 strictly: what is overlong, a surrogate, beyond U+10FFFF or cut short is refused. Not thread-safe. */
final class Utf8 {

    /** The most bytes that are decoded in one piece. */
    private static final int PIECE = Window.SIZE;

    private static final long FOUR_TWOS_MASK = 0xC0E0C0E0C0E0C0E0L;
    private static final long FOUR_TWOS = 0x80C080C080C080C0L;
    private static final long FOUR_TWOS_SHORTEST = 0x001E001E001E001EL;
    private static final long FOUR_TWOS_CARRY = 0x0020002000200020L;
    private static final long FOUR_TWOS_LEAD = 0x001F001F001F001FL;
    private static final long FOUR_TWOS_REST = 0x003F003F003F003FL;

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
        if (chars.length < to - from + 8) {
            chars = new char[to - from + 8];
        }
        int length = fill(bytes, from, to);
        if (length < 0) {
            throw new Malformed(wrong);
        }
        return new String(chars, 0, length);
    }

    /** Decodes into the characters, whose number is returned, or -1 if it is malformed. */
    private int fill(byte[] bytes, int from, int to) {
        char[] out = chars;
        int length = 0;
        int index = from;
        while (to - index >= 8) {
            long word = (long) Scan.LONG.get(bytes, index);
            int lead = (byte) word;
            if (lead >= 0) {
                out[length] = (char) (word & 0x7F);
                out[length + 1] = (char) (word >>> 8 & 0x7F);
                out[length + 2] = (char) (word >>> 16 & 0x7F);
                out[length + 3] = (char) (word >>> 24 & 0x7F);
                out[length + 4] = (char) (word >>> 32 & 0x7F);
                out[length + 5] = (char) (word >>> 40 & 0x7F);
                out[length + 6] = (char) (word >>> 48 & 0x7F);
                out[length + 7] = (char) (word >>> 56);
                int count = Long.numberOfTrailingZeros(word & Scan.HIGHS) >>> 3;
                length += count;
                index += count;
            } else if (lead >> 5 == -2) {
                long codes = (word & FOUR_TWOS_LEAD) << 6 | word >>> 8 & FOUR_TWOS_REST;
                out[length] = (char) codes;
                out[length + 1] = (char) (codes >>> 16);
                out[length + 2] = (char) (codes >>> 32);
                out[length + 3] = (char) (codes >>> 48);
                long overlong = ~((word & FOUR_TWOS_SHORTEST) + FOUR_TWOS_SHORTEST) & FOUR_TWOS_CARRY;
                int count = Long.numberOfTrailingZeros((word & FOUR_TWOS_MASK ^ FOUR_TWOS) | overlong) >>> 4;
                if (count == 0) {
                    return malformed(index);
                }
                length += count;
                index += count << 1;
            } else if (lead >> 4 == -2) {
                int code = three(lead, (byte) (word >>> 8), (byte) (word >>> 16));
                if (code < 0) {
                    return malformed(index);
                }
                out[length++] = (char) code;
                index += 3;
            } else {
                int code = four(lead, (byte) (word >>> 8), (byte) (word >>> 16), (byte) (word >>> 24));
                if (code < 0) {
                    return malformed(index);
                }
                out[length++] = Character.highSurrogate(code);
                out[length++] = Character.lowSurrogate(code);
                index += 4;
            }
        }
        return last(bytes, index, to, length);
    }

    private int last(byte[] bytes, int from, int to, int before) {
        char[] out = chars;
        int length = before;
        int index = from;
        while (index < to) {
            int lead = bytes[index];
            int size = lead >= 0 ? 1 : lead >> 5 == -2 ? 2 : lead >> 4 == -2 ? 3 : 4;
            int code = size > to - index
                    ? -1
                    : switch (size) {
                        case 1 -> lead;
                        case 2 -> two(lead, bytes[index + 1]);
                        case 3 -> three(lead, bytes[index + 1], bytes[index + 2]);
                        default -> four(lead, bytes[index + 1], bytes[index + 2], bytes[index + 3]);
                    };
            if (code < 0) {
                return malformed(index);
            }
            length += Character.toChars(code, out, length);
            index += size;
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
