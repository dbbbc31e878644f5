package org.activesync4j.item;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Makes text fit to be written. */
final class WireText {

    private WireText() {}

    /** Returns at most so many characters, whole surrogate pairs. */
    static String beginning(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        boolean torn = longest > 0 && Character.isHighSurrogate(text.charAt(longest - 1));
        return text.substring(0, torn ? longest - 1 : longest);
    }

    /** Reads decoded UTF-8, which has no halves of pairs, with spaces for NULs. */
    static final class WithoutNul extends FilterReader {

        WithoutNul(Reader text) {
            super(text);
        }

        @Override
        public int read() throws IOException {
            int character = super.read();
            return character == 0 ? ' ' : character;
        }

        @Override
        public int read(char[] target, int offset, int length) throws IOException {
            int count = super.read(target, offset, length);
            for (int index = offset; index < offset + count; index++) {
                target[index] = target[index] == 0 ? ' ' : target[index];
            }
            return count;
        }
    }
}
