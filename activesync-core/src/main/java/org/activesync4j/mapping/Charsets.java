package org.activesync4j.mapping;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Guesses and finds the charsets of what others have written. */
final class Charsets {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Charsets() {}

    /** Decodes bytes of which nothing is known: UTF-16 with a mark, UTF-8, else Windows-1252. */
    static String text(byte[] bytes) {
        String text = new String(bytes, guessed(bytes));
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static Charset guessed(byte[] bytes) {
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        return startsWith(bytes, 0xFF, 0xFE) ? StandardCharsets.UTF_16LE : utf8OrWindows(bytes);
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    private static Charset utf8OrWindows(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException noUtf8) {
            return Charset.forName("windows-1252");
        }
    }
}
