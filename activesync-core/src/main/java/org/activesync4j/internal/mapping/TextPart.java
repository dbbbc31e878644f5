package org.activesync4j.internal.mapping;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.EncoderUtil;

/**
 * A text that we write: in UTF-8, fit for every relay.
 *
 * @param subtype {@code plain} or {@code html}
 * @param text what it says
 */
record TextPart(String subtype, String text) {

    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

    static TextPart plain(String text) {
        return new TextPart("plain", text);
    }

    static TextPart html(String text) {
        return new TextPart("html", text);
    }

    /** Writes the last fields of the header and the body. */
    void print(OutputStream out) throws IOException {
        write(
                out,
                "Content-Type: text/" + subtype + "; charset=utf-8\r\n"
                        + "Content-Transfer-Encoding: quoted-printable\r\n\r\n");
        String lines = LINE_END.matcher(text).replaceAll("\r\n");
        EncoderUtil.encodeQ(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), out);
    }

    static void write(OutputStream out, String ascii) throws IOException {
        out.write(ascii.getBytes(StandardCharsets.US_ASCII));
    }
}
