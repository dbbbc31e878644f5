package org.activesync4j;

import java.time.Duration;

/**
 * How many devices a login may have, with every owner's data, and when one is forgotten that does not come any more. Two
 * that come for the first time at the same moment may both get the last place.
 *
 * <p>When a device comes for the first time, those of its login are forgotten, with their sync state, that have not come for
 * {@code idle}, or for a day and never got any folders. If there is no place even so, the ones that have not come for
 * longest make room, but none that came within the last day: then the newcomer is refused, with Status 177, up to 12.1 with
 * HTTP 403. A device about which somebody has decided anything (access, a wipe, a version) is never forgotten.
 *
 * @param most how many, at least 1
 * @param idle after which time without a request a device is forgotten, at least a day
 */
public record DeviceLimit(int most, Duration idle) {

    /** One that came within this time is in use. */
    public static final Duration IN_USE = Duration.ofDays(1);

    /** What suits most: 100 devices, which are forgotten after 30 days. */
    public static final DeviceLimit DEFAULT = new DeviceLimit(100, Duration.ofDays(30));

    /**
     * Checks the ranges.
     *
     * @param most how many, at least 1
     * @param idle after which time without a request a device is forgotten, at least a day
     * @throws IllegalArgumentException if there is no place at all, or devices are forgotten that are in use
     */
    public DeviceLimit {
        if (most < 1 || idle.compareTo(IN_USE) < 0) {
            throw new IllegalArgumentException("at least 1 device, and for a day, but was " + most + ", " + idle);
        }
    }
}
