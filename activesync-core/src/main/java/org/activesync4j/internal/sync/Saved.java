package org.activesync4j.internal.sync;

import java.util.Map;

/**
 * What is to be given to the store, in one step.
 *
 * @param head the bytes of the head
 * @param pages the bytes of the pages that changed, or of all
 * @param extent which of both
 */
public record Saved(byte[] head, Map<Integer, byte[]> pages, Extent extent) {

    /** How the pages relate to those that are stored. */
    public enum Extent {
        /** {@link org.activesync4j.state.StateStore#save}: the others stay. */
        SOME,
        /** {@link org.activesync4j.state.StateStore#replace}: there are no others. */
        ALL
    }
}
