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

    /** Everything is permitted to everybody: a device that asks for its policy gets one that says so. */
    PolicyProvider NONE = (user, device) -> Policy.NONE;

    /**
     * Finds the policy for a device.
     *
     * @param user who uses it
     * @param device the device as it is known now
     * @return the policy; {@link Policy#ABSENT} to say that there is none
     */
    Policy policyFor(User user, Device device);

    /**
     * Decides about a device that comes for the first time; later decisions are {@link DeviceAdministration}'s. Asked also
     * before a device is forgotten that does not come any more: it is only forgotten if it would be let in, or kept out, as it
     * is now. So this has no effect but its result.
     *
     * @param user who uses it
     * @param newcomer the device; a new one has not said more than its type and user agent
     * @return by default it may synchronise
     */
    default Access accessFor(User user, Device newcomer) {
        return Access.ALLOWED;
    }
}
