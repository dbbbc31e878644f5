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
        long high = 0;
        int index = from;
        for (int last = to - 8; index <= last; index += 8) {
            long word = (long) LONG.get(bytes, index);
            long zeros = (word - ONES) & ~word & HIGHS;
            if (zeros != 0) {
                int bits = Long.numberOfTrailingZeros(zeros) & ~7;
                high |= word & ((1L << bits) - 1);
                return result(index + (bits >>> 3), high);
            }
            high |= word;
        }
        while (index < to && bytes[index] != 0) {
            high |= bytes[index++];
        }
        return result(index, high);
    }

    private static int result(int index, long high) {
        return (high & HIGHS) == 0 ? index : index | NOT_ASCII;
    }

    static int index(int result) {
        return result & INDEX;
    }

    static boolean ascii(int result) {
        return result >= 0;
    }
}
