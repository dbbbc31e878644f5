package org.activesync4j.testkit.groupware;

import org.activesync4j.DeviceId;
import org.activesync4j.Owner;
import org.activesync4j.spi.DevicePasswords;

/** Keeps the passwords of a user's devices. */
record KeptPasswords(Groupware groupware, Owner owner) implements DevicePasswords {

    @Override
    public void keep(DeviceId device, String password) {
        groupware.user(owner.value()).devicePasswords().put(device, password);
    }

    @Override
    public void forget(DeviceId device) {
        groupware.user(owner.value()).devicePasswords().remove(device);
    }
}
