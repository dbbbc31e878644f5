package org.activesync4j.internal.sync;

/**
 * An answer that was issued and not yet acknowledged.
 *
 * @param point what is true once the device presents its key
 * @param delta how its holdings differ from those as of the base
 */
public record Round(Point point, Delta delta) {

    long number() {
        return point.number();
    }
}
