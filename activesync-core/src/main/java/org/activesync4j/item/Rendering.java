package org.activesync4j.item;

import java.time.LocalTime;
import org.activesync4j.Version;

/**
 * Says how items are to look to one device. Immutable.
 *
 * @param version the version of the request: nothing that it does not know is written
 * @param bodies decides what is shown of bodies
 * @param dates the time of day in UTC at which dates without a time are written; midnight unless a device wants noon
 */
public record Rendering(Version version, Bodies bodies, LocalTime dates) {

    /**
     * Shows bodies whole and in their native form.
     *
     * @param version the version
     * @return the rendering
     */
    public static Rendering of(Version version) {
        return of(version, new NativeBodies());
    }

    /**
     * Shows of bodies what somebody decides.
     *
     * @param version the version
     * @param bodies decides
     * @return the rendering
     */
    public static Rendering of(Version version, Bodies bodies) {
        return new Rendering(version, bodies, LocalTime.MIDNIGHT);
    }

    /**
     * Writes dates without a time at another time of day.
     *
     * @param time the time in UTC
     * @return the rendering with that
     */
    public Rendering datesAt(LocalTime time) {
        return new Rendering(version, bodies, time);
    }
}
