package org.activesync4j.internal.command.itemoperations;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.activesync4j.command.ProtocolException;
import org.activesync4j.wbxml.Element;

/**
 * A range of bytes, [MS-ASCMD] 2.2.3.143.2.
 *
 * @param first the first byte, from 0
 * @param last the last byte
 */
record ByteRange(long first, long last) {

    private static final Pattern SHAPE = Pattern.compile("\\s*([0-9]{1,18})\\s*-\\s*([0-9]{1,18})\\s*");

    static ByteRange read(Element element) {
        Matcher parts = SHAPE.matcher(element.text());
        if (!parts.matches()) {
            throw new ProtocolException(element, "expected a range");
        }
        return new ByteRange(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2)));
    }

    /** Tells whether there is something in it of a content with so many bytes. */
    boolean isWithin(long total) {
        return first <= last && first < total;
    }

    /** Ends where the content ends. */
    ByteRange upTo(long total) {
        return new ByteRange(first, Math.min(last, total - 1));
    }

    long length() {
        return last - first + 1;
    }

    @Override
    public String toString() {
        return first + "-" + last;
    }
}
