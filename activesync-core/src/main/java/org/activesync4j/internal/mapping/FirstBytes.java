package org.activesync4j.internal.mapping;

import java.io.IOException;
import java.io.InputStream;
import org.activesync4j.item.Content;

/** Reads the beginning of what may be large. */
final class FirstBytes {

    private FirstBytes() {}

    static byte[] of(Content content, int most) throws IOException {
        try (InputStream in = content.open()) {
            return in.readNBytes(most);
        }
    }
}
