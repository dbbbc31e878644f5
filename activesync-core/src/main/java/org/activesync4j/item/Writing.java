package org.activesync4j.item;

import org.activesync4j.Version;
import org.activesync4j.wbxml.WbxmlWriter;

/**
 * Tells a type where to write, and what is known beside the value.
 *
 * @param item the item, or the part of one, that has the value
 * @param rendering how items are to look
 * @param writer where to write
 */
public record Writing(Item item, Rendering rendering, WbxmlWriter writer) {

    /**
     * Returns the version of the request.
     *
     * @return the version
     */
    public Version version() {
        return rendering.version();
    }

    Writing in(Item part) {
        return new Writing(part, rendering, writer);
    }
}
