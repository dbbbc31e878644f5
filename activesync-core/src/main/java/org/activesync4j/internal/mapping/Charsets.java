package org.activesync4j.internal.mapping;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.james.mime4j.util.CharsetUtil;

/** Reads bytes whose charset is named, wrongly named or not named. */
final class Charsets {

    private static final Charset WESTERN = Charset.forName("windows-1252");

    private Charsets() {}

    /** Reads text; where the name is missing, unknown or ASCII the text is UTF-8, or else Western European. */
    static String decode(byte[] bytes, Optional<String> name) {
        Optional<Charset> named = name.map(CharsetUtil::lookup)
                .filter(charset ->
                        !charset.equals(StandardCharsets.US_ASCII) && !charset.equals(StandardCharsets.UTF_8));
        return named.map(charset -> new String(bytes, charset)).orElseGet(() -> guess(bytes));
    }

    private static String guess(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException other) {
            return new String(bytes, WESTERN);
        }
    }
}
