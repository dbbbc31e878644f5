package org.activesync4j.internal.engine;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.activesync4j.DeviceLimit;
import org.activesync4j.User;
import org.activesync4j.command.Status;
import org.activesync4j.command.StatusException;
import org.activesync4j.internal.collection.Slots;
import org.activesync4j.state.Access;
import org.activesync4j.state.Device;
import org.activesync4j.state.PolicyProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sees to it that no login has too many devices: forgets those that do not come any more, and refuses newcomers. */
final class Newcomers {

    private static final Logger LOG = LoggerFactory.getLogger(Newcomers.class);

    private final PolicyProvider policies;
    private final DeviceLimit limit;

    Newcomers(PolicyProvider policies, DeviceLimit limit) {
        this.policies = policies;
        this.limit = limit;
    }

    /**
     * Makes room for one more device.
     *
     * @throws StatusException 177 if the user has too many that are in use; then nothing is forgotten on its behalf
     */
    void makeRoom(User user, Stores stores, Instant now) {
        List<Device> known = stores.devices().devicesOf(user.login());
        List<Device> leaving = new ArrayList<>(known.stream()
                .filter(device -> isOver(device, stores, now) && isUndecided(device, user))
                .toList());
        leaving.forEach(device -> forget(device, stores));
        int tooMany = known.size() - leaving.size() + 1 - limit.most();
        if (tooMany > 0) {
            List<Device> others =
                    known.stream().filter(device -> !leaving.contains(device)).toList();
            longestUnused(others, tooMany, user, now).forEach(device -> forget(device, stores));
        }
    }

    private boolean isOver(Device device, Stores stores, Instant now) {
        return isUnused(device, limit.idle(), now)
                || isUnused(device, DeviceLimit.IN_USE, now) && !hasBegun(device, stores);
    }

    /** Without folders nothing was ever synchronised. */
    private static boolean hasBegun(Device device, Stores stores) {
        return stores.state().load(device.key(), Set.of(Slots.FOLDERS)).values().stream()
                .anyMatch(entry -> entry.revision() > 0);
    }

    private static boolean isUnused(Device device, Duration since, Instant now) {
        return !now.isBefore(device.lastSeen().plus(since));
    }

    private List<Device> longestUnused(List<Device> devices, int count, User user, Instant now) {
        List<Device> unused = devices.stream()
                .filter(device -> isUnused(device, DeviceLimit.IN_USE, now) && isUndecided(device, user))
                .sorted(comparing(Device::lastSeen))
                .limit(count)
                .toList();
        if (unused.size() < count) {
            throw new StatusException(Status.MAXIMUM_DEVICES_REACHED, devices.size() + " devices are in use");
        }
        return unused;
    }

    /** Whether it would come in again as it is now, so that forgetting it undoes nobody's decision. */
    private boolean isUndecided(Device device, User user) {
        User owning = new User(device.key().login(), device.key().owner(), user.credentials());
        Access anew = policies.accessFor(owning, device);
        return device.wipe().isEmpty() && device.pinned().isEmpty() && anew.equals(device.access());
    }

    /** The state goes first: a device without state begins anew, but nobody would find state without a device. */
    private static void forget(Device device, Stores stores) {
        LOG.info("{} is forgotten, it has not come since {}", device.key(), device.lastSeen());
        stores.state().forget(device.key());
        stores.devices().remove(device.key());
    }
}
