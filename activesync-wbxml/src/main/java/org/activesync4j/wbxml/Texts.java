package org.activesync4j.wbxml;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Makes the strings of one reader, and remembers the short ones: most values of a document are the same few. Of each
 * reader its own, so that nobody can fill it for others. Not thread-safe.
 */
final class Texts {

    private static final int SLOTS = 256;
    private static final int LONGEST = 24;

    /** Before the table is worth its memory, this many short texts must have come. */
    private static final int UNREMEMBERED = 16;

    private static final long MIX = 0x9E3779B97F4A7C15L;

    private @Nullable Utf8 utf8;
    private @Nullable String @Nullable [] texts;
    private long[] keys = {};
    private int seen;

    String of(byte[] bytes, int from, int to, boolean ascii) throws Utf8.Malformed {
        if (!ascii) {
            return utf8().decode(bytes, from, to);
        }
        boolean memorable = to - from <= LONGEST && from + LONGEST <= bytes.length;
        return memorable ? remembered(bytes, from, to) : latin(bytes, from, to);
    }

    private Utf8 utf8() {
        Utf8 made = utf8;
        if (made == null) {
            made = new Utf8();
            utf8 = made;
        }
        return made;
    }

    private static String latin(byte[] bytes, int from, int to) {
        return from == to ? "" : new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    /** A text has no NUL, so its bytes in three words, filled up with zeros, tell it from every other. */
    private String remembered(byte[] bytes, int from, int to) {
        @Nullable String[] known = texts;
        if (known == null) {
            return first(bytes, from, to);
        }
        int length = to - from;
        long one = word(bytes, from, length);
        long two = length > 8 ? word(bytes, from + 8, length - 8) : 0;
        long three = length > 16 ? word(bytes, from + 16, length - 16) : 0;
        int slot = (int) (((one * 31 + two) * 31 + three) * MIX >>> 56);
        int key = slot * 3;
        String text = known[slot];
        if (text == null || keys[key] != one || keys[key + 1] != two || keys[key + 2] != three) {
            text = latin(bytes, from, to);
            known[slot] = text;
            keys[key] = one;
            keys[key + 1] = two;
            keys[key + 2] = three;
        }
        return text;
    }

    private static long word(byte[] bytes, int from, int length) {
        long word = (long) Scan.LONG.get(bytes, from);
        return length >= 8 ? word : word & (1L << (length << 3)) - 1;
    }

    private String first(byte[] bytes, int from, int to) {
        if (++seen > UNREMEMBERED) {
            texts = new String[SLOTS];
            keys = new long[SLOTS * 3];
        }
        return latin(bytes, from, to);
    }
}
