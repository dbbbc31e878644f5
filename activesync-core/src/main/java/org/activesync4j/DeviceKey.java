package org.activesync4j;

/**
 * Tells one partnership from all others: the same device with another login or another owner's data is another one.
 *
 * @param login who logged on
 * @param owner whose data is synchronised
 * @param device the device's own name for itself
 */
public record DeviceKey(Login login, Owner owner, DeviceId device) {

    @Override
    public String toString() {
        return login + "/" + owner + "/" + device;
    }
}
