package org.activesync4j;

/**
 * Somebody whom the authenticator has accepted, and whose data they ask for.
 *
 * @param login who logged on
 * @param owner whose data is asked for; usually the same name
 * @param credentials what they proved themselves with, for drivers that must log on elsewhere; never logged
 */
public record User(Login login, Owner owner, Credentials credentials) {

    /**
     * Names somebody who asks for their own data.
     *
     * @param name login and owner alike
     * @param credentials what they proved themselves with
     * @return the user
     */
    public static User of(String name, Credentials credentials) {
        return new User(new Login(name), new Owner(name), credentials);
    }

    /**
     * Names the partnership of this user with a device.
     *
     * @param device the device
     * @return login, owner and device together
     */
    public DeviceKey on(DeviceId device) {
        return new DeviceKey(login, owner, device);
    }

    @Override
    public String toString() {
        return login + (login.value().equals(owner.value()) ? "" : " for " + owner);
    }
}
