package org.activesync4j.wbxml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Copies characters that are one byte in UTF-8, and nothing else. The JDK's encoder for ISO 8859-1 is the one way from
 * characters to bytes that runs on whole vectors and makes no garbage; what it has copied is then looked through eight
 * bytes at a time for what is not to be written as it is. Not thread-safe.
 */
final class Latin {

    /** Added to an ASCII byte, sets its highest bit if it is a space or what comes after. */
    private static final long TO_SPACE = 0x60 * Scan.ONES;
    /** Added to an ASCII byte, sets its highest bit if it is not 0. */
    private static final long NOT_ZERO = 0x7F * Scan.ONES;

    private static final long TABS = '\t' * Scan.ONES;
    private static final long FEEDS = '\n' * Scan.ONES;
    private static final long RETURNS = '\r' * Scan.ONES;

    private final CharsetEncoder encoder = StandardCharsets.ISO_8859_1.newEncoder();
    private CharBuffer source = CharBuffer.allocate(0);
    private ByteBuffer sink = ByteBuffer.allocate(0);

    /** Copies characters up to the first that is not to be copied, and returns their number. */
    int copy(char[] characters, int from, int to, byte[] target, int at) {
        if (source.array() != characters) {
            source = CharBuffer.wrap(characters);
        }
        if (sink.array() != target) {
            sink = ByteBuffer.wrap(target);
        }
        source.limit(to).position(from);
        sink.limit(target.length).position(at);
        encoder.reset().encode(source, sink, true);
        return plain(target, at, sink.position()) - at;
    }

    private static int plain(byte[] bytes, int from, int to) {
        int index = from;
        while (to - index >= 8 && arePlain((long) Scan.LONG.get(bytes, index))) {
            index += 8;
        }
        while (index < to && isPlain(bytes[index])) {
            index++;
        }
        return index;
    }

    /** Says whether all eight bytes are plain. In each byte the highest bit of a sum tells what the byte is. */
    private static boolean arePlain(long word) {
        long printable = word + TO_SPACE & ~word & Scan.HIGHS;
        return printable == Scan.HIGHS || (printable | breaks(word)) == Scan.HIGHS;
    }

    /** Returns a word with the highest bit set in each ASCII byte that is a tab, a line feed or a carriage return. */
    private static long breaks(long word) {
        long others = (word ^ TABS) + NOT_ZERO & (word ^ FEEDS) + NOT_ZERO & (word ^ RETURNS) + NOT_ZERO;
        return ~(others | word) & Scan.HIGHS;
    }

    private static boolean isPlain(byte value) {
        return value >= ' ' || value == '\r' || value == '\n' || value == '\t';
    }
}
