package org.activesync4j.wbxml;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks at bytes eight at a time. */
final class Scan {

    static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    static final long ONES = 0x0101010101010101L;
    static final long HIGHS = 0x8080808080808080L;

    private static final int NOT_ASCII = Integer.MIN_VALUE;
    private static final int INDEX = Integer.MAX_VALUE;

    private Scan() {}

    /**
     * Finds the NUL that ends a text, and whether the text before it is ASCII.
     *
     * @return to be taken apart by {@link #index} and {@link #ascii}; the index is {@code to} if there is no NUL
     */
    static int text(byte[] bytes, int from, int to) {
        if (to - from < 8) {
            return last(bytes, from, to, 0);
        }
        long word = (long) LONG.get(bytes, from);
        long zeros = zeros(word);
        return zeros == 0 ? longer(bytes, from + 8, to, word) : result(from, word, zeros, 0);
    }

    /** Goes on after the first word: most texts have only that, so they do not pay for the loop. */
    private static int longer(byte[] bytes, int from, int to, long before) {
        long high = before;
        int index = from;
        while (to - index >= 32 && isText(bytes, index)) {
            index += 32;
        }
        for (; to - index >= 8; index += 8) {
            long word = (long) LONG.get(bytes, index);
            long zeros = zeros(word);
            if (zeros != 0) {
                return result(index, word, zeros, high);
            }
            high |= word;
        }
        return last(bytes, index, to, high);
    }

    /** Says whether the next 32 bytes are ASCII without a NUL. */
    private static boolean isText(byte[] bytes, int index) {
        long one = (long) LONG.get(bytes, index);
        long two = (long) LONG.get(bytes, index + 8);
        long three = (long) LONG.get(bytes, index + 16);
        long four = (long) LONG.get(bytes, index + 24);
        long others = one - ONES | two - ONES | three - ONES | four - ONES | one | two | three | four;
        return (others & HIGHS) == 0;
    }

    private static int last(byte[] bytes, int from, int to, long before) {
        long high = before;
        int index = from;
        while (index < to && bytes[index] != 0) {
            high |= bytes[index++];
        }
        return (high & HIGHS) == 0 ? index : index | NOT_ASCII;
    }

    /** Returns a word whose lowest bit that is set is the highest bit of the first byte that is zero. */
    private static long zeros(long word) {
        return word - ONES & ~word & HIGHS;
    }

    private static int result(int from, long word, long zeros, long before) {
        int bits = Long.numberOfTrailingZeros(zeros) & ~7;
        long high = before | word & (1L << bits) - 1;
        int index = from + (bits >>> 3);
        return (high & HIGHS) == 0 ? index : index | NOT_ASCII;
    }

    static int index(int result) {
        return result & INDEX;
    }

    static boolean ascii(int result) {
        return result >= 0;
    }
}
