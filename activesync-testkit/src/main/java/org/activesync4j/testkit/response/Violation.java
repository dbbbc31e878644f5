package org.activesync4j.testkit.response;

/**
 * Tells of one place in an answer that no client has to understand. Immutable.
 *
 * @param path where, as in {@code /Sync/Collections/Collection[2]/Status}; an element has its page before its name where
 *     the page differs from that of its parent, and a number where it has siblings of the same name
 * @param rule what the protocol asks for, as a sentence about the place
 * @param found what stands there instead
 */
public record Violation(String path, String rule, String found) {

    /** Returns path, rule and what was found, on one line. */
    @Override
    public String toString() {
        return path + " " + rule + ", but found " + found;
    }
}
