package org.activesync4j.spi;

/** What a device believes to be stored. Called once by {@link Account#update}, under the driver's lock. */
@FunctionalInterface
public interface Expected {

    /** Accepts whatever is stored. */
    Expected ANYTHING = current -> {};

    /**
     * Compares.
     *
     * @param current the version that is stored
     * @throws DriverException {@code CONFLICT} if the device did not know it; the driver lets it pass and changes nothing
     */
    void check(Etag current);
}
