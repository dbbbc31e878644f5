package org.activesync4j.internal.mapping;

import static org.activesync4j.internal.mapping.TextPart.write;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A multipart that we write around parts.
 *
 * @param subtype for instance {@code mixed}
 * @param boundary between its parts, which is in none of them
 */
record Multipart(String subtype, String boundary) {

    /** Writes the last field of the header. */
    void begin(OutputStream out) throws IOException {
        write(out, "Content-Type: multipart/" + subtype + ";\r\n boundary=\"" + boundary + "\"\r\n\r\n");
    }

    /** Begins a part. */
    void next(OutputStream out) throws IOException {
        write(out, "\r\n--" + boundary + "\r\n");
    }

    void end(OutputStream out) throws IOException {
        write(out, "\r\n--" + boundary + "--\r\n");
    }
}
