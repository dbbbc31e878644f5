package org.activesync4j.internal.mapping;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.activesync4j.item.Content;

/** A long text of a mail as UTF-8, read and decoded anew each time, so that it is never in memory as a whole. */
record DecodedText(Content encoded, Charset charset, String mediaType) implements Content {

    @Override
    public InputStream open() throws IOException {
        return new Utf8(new Legal(new InputStreamReader(encoded.open(), charset)));
    }

    /** Decoded text has no halves of pairs but at its end, and those become question marks. */
    private static final class Legal extends FilterReader {

        Legal(Reader text) {
            super(text);
        }

        @Override
        public int read(char[] target, int offset, int length) throws IOException {
            int count = super.read(target, offset, length);
            for (int index = offset; index < offset + count; index++) {
                if (!LegalText.isLegal(target[index])) {
                    target[index] = LegalText.replacement(target[index]);
                }
            }
            return count;
        }
    }

    private static final class Utf8 extends InputStream {

        private static final int PIECE = 4096;

        private final Reader text;
        private final char[] characters = new char[PIECE];
        private byte[] bytes = new byte[0];
        private int at;
        private int kept;

        Utf8(Reader text) {
            this.text = text;
        }

        @Override
        public int read() throws IOException {
            return isAtEnd() ? -1 : bytes[at++] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (isAtEnd()) {
                return -1;
            }
            int count = Math.min(length, bytes.length - at);
            System.arraycopy(bytes, at, target, offset, count);
            at += count;
            return count;
        }

        private boolean isAtEnd() throws IOException {
            while (at == bytes.length) {
                int count = text.read(characters, kept, PIECE - kept);
                if (count < 0 && kept == 0) {
                    return true;
                }
                encode(kept + Math.max(count, 0), count < 0);
            }
            return false;
        }

        /** Encodes what has been read; the first half of a pair waits for the other. */
        private void encode(int length, boolean last) {
            boolean torn = !last && length > 0 && Character.isHighSurrogate(characters[length - 1]);
            int whole = torn ? length - 1 : length;
            bytes = new String(characters, 0, whole).getBytes(StandardCharsets.UTF_8);
            at = 0;
            kept = length - whole;
            CharBuffer.wrap(characters, whole, kept).get(characters, 0, kept);
        }

        @Override
        public void close() throws IOException {
            text.close();
        }
    }
}
