package org.activesync4j.internal.sync;

/**
 * Remembers how far the Adds of a cut plan got, in the order of sending. A hint: what it skips is found by the next look.
 *
 * @param until of the last Add
 * @param local of the last Add
 */
public record Resume(Until until, LocalId local) {}
