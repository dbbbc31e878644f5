package org.activesync4j.wbxml;

import java.time.Instant;
import java.time.LocalDate;

/** Turns characters, numbers and times into bytes. Who calls has made room for them. Not thread-safe. */
final class Encoder {

    /** The most characters or bytes that are written in one piece. */
    static final int PIECE = 8 * 1024;

    /** From this length on it pays to copy a text first and to look at it eight bytes at a time afterwards. */
    private static final int LONG = 32;

    /** Returned instead of an end: there is a NUL or half a surrogate pair. */
    private static final int REFUSED = -1;

    private static final int SECONDS_A_DAY = 86_400;

    /** What is written for each ASCII character: itself, a space for what XML 1.0 does not allow, 0 for NUL. */
    private static final byte[] ASCII = ascii();

    private final Latin latin = new Latin();
    private char[] chars = {};

    private static byte[] ascii() {
        byte[] bytes = new byte[128];
        for (int code = 1; code < bytes.length; code++) {
            boolean allowed = code >= ' ' || code == '\t' || code == '\n' || code == '\r';
            bytes[code] = (byte) (allowed ? code : ' ');
        }
        return bytes;
    }

    /** Returns how many bytes so many characters have at most. */
    static int most(int chars) {
        return chars * 3;
    }

    /** Returns where the piece of a text ends that begins here; it never tears a surrogate pair. */
    static int piece(String text, int from) {
        if (text.length() - from <= PIECE) {
            return text.length();
        }
        int to = from + PIECE;
        return Character.isHighSurrogate(text.charAt(to - 1)) ? to - 1 : to;
    }

    /** Writes up to a piece of characters in UTF-8 and returns the end, or a negative number if they cannot be written. */
    int encode(String text, int from, int to, byte[] target, int at) {
        int plain = to - from < LONG ? encodePrintable(text, from, to, target, at) : 0;
        int index = from + plain;
        return index == to ? at + plain : encodeRest(text, index, to, target, at + plain);
    }

    /** Writes the characters up to the first that is not printable ASCII, and returns their number. */
    private static int encodePrintable(String text, int from, int to, byte[] target, int at) {
        int end = at - from;
        int index = from;
        while (index < to) {
            char code = text.charAt(index);
            if (code < ' ' || code >= 0x7F) {
                break;
            }
            target[end + index] = (byte) code;
            index++;
        }
        return index - from;
    }

    private int encodeRest(String text, int from, int to, byte[] target, int at) {
        char[] all = chars();
        text.getChars(from, to, all, 0);
        return encode(all, 0, to - from, target, at);
    }

    private char[] chars() {
        if (chars.length == 0) {
            chars = new char[PIECE];
        }
        return chars;
    }

    /** Writes up to a piece of characters in UTF-8 and returns the end, or a negative number if they cannot be written. */
    int encode(char[] characters, int from, int to, byte[] target, int at) {
        int plain = to - from < LONG ? 0 : latin.copy(characters, from, to, target, at);
        return encodeEach(characters, from + plain, to, target, at + plain);
    }

    private static int encodeEach(char[] characters, int from, int to, byte[] target, int at) {
        int end = at;
        for (int index = from; index < to; index++) {
            char code = characters[index];
            if (code < 0x80) {
                byte plain = ASCII[code];
                if (plain == 0) {
                    return REFUSED;
                }
                target[end++] = plain;
            } else if (code < 0x800) {
                target[end++] = (byte) (0xC0 | code >> 6);
                target[end++] = (byte) (0x80 | code & 0x3F);
            } else if (!Character.isSurrogate(code)) {
                int legal = Math.min(code, 0xFFFD);
                target[end++] = (byte) (0xE0 | legal >> 12);
                target[end++] = (byte) (0x80 | legal >> 6 & 0x3F);
                target[end++] = (byte) (0x80 | legal & 0x3F);
            } else {
                if (index + 1 == to || !Character.isSurrogatePair(code, characters[index + 1])) {
                    return REFUSED;
                }
                end = four(Character.toCodePoint(code, characters[++index]), target, end);
            }
        }
        return end;
    }

    /** Returns the text with the characters replaced that XML 1.0 does not allow, NUL and halves of pairs included. */
    static String replaced(String text) {
        if (isLegal(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().map(Encoder::legal).forEach(out::appendCodePoint);
        return out.toString();
    }

    private static boolean isLegal(String text) {
        int index = 0;
        while (index < text.length()) {
            int code = text.codePointAt(index);
            if (legal(code) != code) {
                return false;
            }
            index += Character.charCount(code);
        }
        return true;
    }

    private static int legal(int code) {
        if (code < 0x80) {
            return code == 0 ? ' ' : ASCII[code];
        }
        boolean legal = (code < 0xD800 || code > 0xDFFF) && code != 0xFFFE && code != 0xFFFF;
        return legal ? code : 0xFFFD;
    }

    private static int four(int code, byte[] target, int at) {
        target[at] = (byte) (0xF0 | code >> 18);
        target[at + 1] = (byte) (0x80 | code >> 12 & 0x3F);
        target[at + 2] = (byte) (0x80 | code >> 6 & 0x3F);
        target[at + 3] = (byte) (0x80 | code & 0x3F);
        return at + 4;
    }

    /** Writes an mb_u_int32: seven bits in each byte, the highest bit set in all but the last. */
    static int multiByteInt(long value, byte[] target, int at) {
        int end = at;
        for (int shift = 28; shift > 0; shift -= 7) {
            if (value >>> shift != 0) {
                target[end++] = (byte) (0x80 | value >>> shift & 0x7F);
            }
        }
        target[end++] = (byte) (value & 0x7F);
        return end;
    }

    static int integer(long number, byte[] target, int at) {
        int end = at;
        if (number < 0) {
            target[end++] = '-';
        }
        int first = end;
        long rest = number;
        do {
            target[end++] = (byte) ('0' + Math.abs(rest % 10));
            rest /= 10;
        } while (rest != 0);
        for (int low = first, high = end - 1; low < high; low++, high--) {
            byte digit = target[low];
            target[low] = target[high];
            target[high] = digit;
        }
        return end;
    }

    /** Writes a time and returns the end, or a negative number if the year has not four digits. */
    static int time(Instant time, boolean dashed, byte[] target, int at) {
        long seconds = time.getEpochSecond();
        long days = Math.floorDiv(seconds, SECONDS_A_DAY);
        int second = (int) Math.floorMod(seconds, (long) SECONDS_A_DAY);
        // years 0 to 9999
        if (days < -719_528 || days > 2_932_896) {
            return -1;
        }
        LocalDate date = LocalDate.ofEpochDay(days);
        int end = digits(date.getYear(), 4, target, at);
        end = separated(dashed, '-', date.getMonthValue(), target, end);
        end = separated(dashed, '-', date.getDayOfMonth(), target, end);
        target[end++] = 'T';
        end = digits(second / 3600, 2, target, end);
        end = separated(dashed, ':', second / 60 % 60, target, end);
        end = separated(dashed, ':', second % 60, target, end);
        if (dashed) {
            target[end++] = '.';
            end = digits(time.getNano() / 1_000_000, 3, target, end);
        }
        target[end++] = 'Z';
        return end;
    }

    private static int separated(boolean dashed, char separator, int number, byte[] target, int at) {
        if (dashed) {
            target[at] = (byte) separator;
        }
        return digits(number, 2, target, dashed ? at + 1 : at);
    }

    private static int digits(int number, int count, byte[] target, int at) {
        int rest = number;
        for (int index = at + count - 1; index >= at; index--) {
            target[index] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return at + count;
    }
}
