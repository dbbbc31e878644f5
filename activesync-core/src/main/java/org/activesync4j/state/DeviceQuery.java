package org.activesync4j.state;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.activesync4j.DeviceKey;
import org.activesync4j.Login;

/**
 * Which devices somebody wants to see: those that all given conditions hold for, in the order of {@link #ORDER}, in
 * portions.
 *
 * @param login of this login
 * @param access with this decision
 * @param wipePending with a wipe that is pending, or without
 * @param idleSince last seen before this moment
 * @param after behind this one in the order: the last of the portion before
 * @param limit at most so many, 1 to 10,000
 */
public record DeviceQuery(
        Optional<Login> login,
        Optional<Access.Verdict> access,
        Optional<Boolean> wipePending,
        Optional<Instant> idleSince,
        Optional<DeviceKey> after,
        int limit) {

    /** All devices, in portions of 1,000. */
    public static final DeviceQuery ALL = new DeviceQuery(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 1000);

    /** By login, owner and device, each compared by the UTF-16 code units of its name. */
    public static final Comparator<DeviceKey> ORDER = Comparator.comparing(
                    (DeviceKey key) -> key.login().value())
            .thenComparing(key -> key.owner().value())
            .thenComparing(key -> key.device().value());

    private static final int MOST = 10_000;

    /**
     * Checks the limit.
     *
     * @param login of this login
     * @param access with this decision
     * @param wipePending with a wipe that is pending, or without
     * @param idleSince last seen before this moment
     * @param after behind this one in the order: the last of the portion before
     * @param limit at most so many, 1 to 10,000
     */
    public DeviceQuery {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("a query is limited to 1 to " + MOST + " devices");
        }
    }

    /**
     * Asks for the devices of one login only.
     *
     * @param only whose
     * @return a copy
     */
    public DeviceQuery of(Login only) {
        return new DeviceQuery(Optional.of(only), access, wipePending, idleSince, after, limit);
    }

    /**
     * Asks for devices with one decision only.
     *
     * @param verdict which
     * @return a copy
     */
    public DeviceQuery with(Access.Verdict verdict) {
        return new DeviceQuery(login, Optional.of(verdict), wipePending, idleSince, after, limit);
    }

    /**
     * Asks for devices that have still to be told of a wipe.
     *
     * @return a copy
     */
    public DeviceQuery wiping() {
        return new DeviceQuery(login, access, Optional.of(true), idleSince, after, limit);
    }

    /**
     * Asks for devices that have not come for long.
     *
     * @param moment last seen before this
     * @return a copy
     */
    public DeviceQuery idleSince(Instant moment) {
        return new DeviceQuery(login, access, wipePending, Optional.of(moment), after, limit);
    }

    /**
     * Asks for the next portion.
     *
     * @param last the last device of the portion before
     * @return a copy
     */
    public DeviceQuery after(DeviceKey last) {
        return new DeviceQuery(login, access, wipePending, idleSince, Optional.of(last), limit);
    }

    /**
     * Asks for portions of another size.
     *
     * @param most 1 to 10,000
     * @return a copy
     */
    public DeviceQuery limit(int most) {
        return new DeviceQuery(login, access, wipePending, idleSince, after, most);
    }

    /**
     * Tells whether a device is asked for, the limit left aside.
     *
     * @param device the device
     * @return whether all conditions hold
     */
    public boolean matches(Device device) {
        return login.map(device.key().login()::equals).orElse(true)
                && access.map(device.access().verdict()::equals).orElse(true)
                && wipePending
                        .map(pending -> pending == device.pendingWipe().isPresent())
                        .orElse(true)
                && idleSince.map(device.lastSeen()::isBefore).orElse(true)
                && after.map(last -> ORDER.compare(device.key(), last) > 0).orElse(true);
    }
}
