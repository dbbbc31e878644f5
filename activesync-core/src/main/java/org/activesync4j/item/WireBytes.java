package org.activesync4j.item;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Finds out whether bytes can be written as text and come out the same at the other end. */
final class WireBytes {

    private WireBytes() {}

    /** Says whether it is UTF-8 of characters that no writer replaces. Reads all of it, keeps none. */
    static boolean areText(Content content) throws IOException {
        try (InputStream in = content.open();
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder())) {
            char[] buffer = new char[8 * 1024];
            for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
                if (!areLegal(buffer, count)) {
                    return false;
                }
            }
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }

    private static boolean areLegal(char[] characters, int count) {
        for (int index = 0; index < count; index++) {
            char character = characters[index];
            boolean layout = character == '\t' || character == '\n' || character == '\r';
            if (character < ' ' && !layout || character > '\uFFFD') {
                return false;
            }
        }
        return true;
    }
}
