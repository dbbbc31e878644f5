package org.activesync4j.item;

import java.time.Instant;

/**
 * Names one occurrence of a series by the moment at which the series' rule would have it start, wherever it was moved to.
 * That of an all-day series is the midnight UTC that begins its date. See [MS-ASAIRS] 2.2.2.23.
 *
 * @param start the original start
 */
public record InstanceId(Instant start) implements Comparable<InstanceId> {

    @Override
    public int compareTo(InstanceId other) {
        return start.compareTo(other.start);
    }

    @Override
    public String toString() {
        return start.toString();
    }
}
