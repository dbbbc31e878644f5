package org.activesync4j.internal.mapping;

import java.nio.charset.StandardCharsets;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;

/** Free text in a header, in encoded words (RFC 2047) or as raw bytes. */
final class Words {

    private Words() {}

    /** Reads text of a header; words in a charset that nobody knows stay as they are. */
    static String decoded(String text) {
        return DecoderUtil.decodeEncodedWords(
                text, DecodeMonitor.SILENT, StandardCharsets.UTF_8, Charsets.substitutes());
    }
}
