package org.activesync4j.spi;

import org.activesync4j.DeviceId;

/**
 * Ability of an account: keeps the passwords by which an administrator can unlock a device whose user has forgotten the
 * own one ([MS-ASCMD] 2.2.3.48). Devices send one when the policy enables the recovery of passwords, and only then is it
 * handed on.
 *
 * <p>Keep it so that nobody but an administrator can read it, encrypted best. It never appears in a log of the library.
 */
public interface DevicePasswords {

    /**
     * Keeps the password of a device, instead of one that was kept before.
     *
     * @param device which device
     * @param password the password, 1 to 255 characters
     * @throws DriverException {@code UNAVAILABLE}, {@code DENIED} …; then it is not kept, and the device is told so
     */
    void keep(DeviceId device, String password);

    /**
     * Forgets the password of a device.
     *
     * @param device which device; it need not have one
     * @throws DriverException {@code UNAVAILABLE} …; then it is still kept
     */
    void forget(DeviceId device);
}
