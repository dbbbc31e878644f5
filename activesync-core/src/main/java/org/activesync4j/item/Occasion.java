package org.activesync4j.item;

import java.time.Instant;
import org.activesync4j.Version;

/**
 * Tells on what occasion a device has sent something.
 *
 * @param version the version of the request
 * @param now when
 */
public record Occasion(Version version, Instant now) {}
