package org.activesync4j.internal.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;
import org.activesync4j.item.BodyType;
import org.activesync4j.item.Content;

/** Finds out how to read a text that is too long for the memory. */
final class LongText {

    private static final int ENOUGH = 64 * 1024;
    private static final int LONGEST_CHARACTER = 4;

    private LongText() {}

    static Content of(Content mime, Entity leaf, BodyType type) throws IOException {
        Content encoded = new OpenedLeaf(mime, leaf);
        byte[] beginning = beginning(encoded);
        Optional<String> name =
                leaf.charset().or(() -> type == BodyType.HTML ? HtmlCharset.declared(beginning) : Optional.empty());
        Charset charset = Charsets.charset(beginning, name.flatMap(Charsets::named));
        return new DecodedText(encoded, charset, type.mediaType());
    }

    /** Returns the first bytes, without the character that may be torn at their end. */
    private static byte[] beginning(Content encoded) throws IOException {
        try (InputStream in = encoded.open()) {
            byte[] bytes = in.readNBytes(ENOUGH);
            int end = bytes.length;
            while (end > Math.max(0, bytes.length - LONGEST_CHARACTER) && bytes[end - 1] < 0) {
                end--;
            }
            return Arrays.copyOf(bytes, end);
        }
    }
}
