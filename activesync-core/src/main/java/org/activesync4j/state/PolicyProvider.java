package org.activesync4j.state;

import org.activesync4j.User;

/**
 * Says which policy a device has to keep. Thread-safe; asked at nearly every request, so it answers at once, from
 * memory.
 *
 * <p>A change takes effect with the device's next request. So that devices that wait notice at once, call {@link
 * DeviceAdministration#policyChanged}.
 */
@FunctionalInterface
public interface PolicyProvider {

    /** Everything is permitted to everybody. */
    PolicyProvider NONE = (user, device) -> Policy.NONE;

    /**
     * Finds the policy for a device.
     *
     * @param user who uses it
     * @param device the device as it is known now
     * @return the policy
     */
    Policy policyFor(User user, Device device);

    /**
     * Decides about a device that comes for the first time; later decisions are {@link DeviceAdministration}'s.
     *
     * @param user who uses it
     * @param newcomer the device; it has not said more than its type and user agent
     * @return by default it may synchronise
     */
    default Access accessFor(User user, Device newcomer) {
        return Access.ALLOWED;
    }
}
