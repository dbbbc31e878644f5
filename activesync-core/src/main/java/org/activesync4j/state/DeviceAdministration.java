package org.activesync4j.state;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.activesync4j.DeviceKey;
import org.activesync4j.Login;
import org.activesync4j.Version;
import org.activesync4j.internal.wait.Topics;
import org.activesync4j.spi.Topic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What an administrator, or a user who has lost a telephone, decides about devices. Every decision is in force with the
 * device's next request, and ends the request that it may be waiting with.
 *
 * <p>Thread-safe. Methods return the device as it is stored now, or empty if there is no such device. Decisions about
 * access and wipes are logged at INFO under {@code org.activesync4j.audit}.
 */
public final class DeviceAdministration {

    private static final Logger AUDIT = LoggerFactory.getLogger("org.activesync4j.audit");

    private final DeviceStore devices;
    private final ChangeSignal signal;
    private final InstantSource clock;

    /** Says that somebody knows what erasing a whole device means. */
    public enum Consent {
        /** Erase everything on the device, private data as well. */
        ERASE_PRIVATE_DATA_TOO
    }

    /**
     * Makes the decisions known to an engine.
     *
     * @param devices the engine's devices
     * @param signal the engine's signal
     * @param clock tells when something was decided
     */
    public DeviceAdministration(DeviceStore devices, ChangeSignal signal, InstantSource clock) {
        this.devices = devices;
        this.signal = signal;
        this.clock = clock;
    }

    /**
     * Lets a device synchronise. One that has erased itself begins anew: with provisioning. A wipe that is pending stays.
     *
     * @param key which
     * @return the device
     */
    public Optional<Device> allow(DeviceKey key) {
        AUDIT.info("{} allowed", key);
        return change(key, device -> renewed(device).withAccess(Access.ALLOWED));
    }

    private static Device renewed(Device device) {
        return device.isWiped() ? device.withoutWipe().withProvisioning(Provisioning.NONE) : device;
    }

    /**
     * Shuts a device out.
     *
     * @param key which
     * @param reason why, for administrators; up to 256 characters
     * @return the device
     */
    public Optional<Device> block(DeviceKey key, String reason) {
        AUDIT.info("{} blocked", key);
        return change(key, device -> device.withAccess(Access.blocked(reason)));
    }

    /**
     * Shuts a device out until somebody has decided; it may provision.
     *
     * @param key which
     * @param reason why, for administrators; up to 256 characters
     * @return the device
     */
    public Optional<Device> quarantine(DeviceKey key, String reason) {
        AUDIT.info("{} quarantined", key);
        return change(key, device -> device.withAccess(Access.quarantined(reason)));
    }

    /**
     * Lets a device erase what came from this server, and nothing else. It must speak 16.1; if it comes back with an
     * older version it cannot be told, and is shut out until it speaks 16.1 again.
     *
     * @param key which
     * @param by who wants it, for the record; up to 256 characters
     * @return the device
     * @throws IllegalStateException if the device last spoke an older version, which cannot erase an account only: block
     *     it, or {@link #wipeWholeDevice}
     */
    public Optional<Device> wipeAccount(DeviceKey key, String by) {
        return wipe(key, by, Wipe.Scope.ACCOUNT_ONLY);
    }

    /**
     * Lets a device erase everything on it, private data as well. It does so as soon as it is told, and nobody can undo
     * it.
     *
     * @param key which
     * @param by who wants it, for the record; up to 256 characters
     * @param consent that this is meant
     * @return the device
     */
    public Optional<Device> wipeWholeDevice(DeviceKey key, String by, Consent consent) {
        return wipe(key, by, Wipe.Scope.WHOLE_DEVICE);
    }

    private Optional<Device> wipe(DeviceKey key, String by, Wipe.Scope scope) {
        Wipe wipe = Wipe.requested(scope, by, clock.instant());
        Optional<Device> changed = change(key, device -> {
            if (!scope.existsIn(device.version())) {
                throw new IllegalStateException(key + " speaks " + device.version() + ", which has no wipe " + scope);
            }
            return device.withWipe(wipe);
        });
        changed.ifPresent(device -> AUDIT.info("{} shall be wiped, {}, by wish of {}", key, scope, by));
        return changed;
    }

    /**
     * Takes a wipe back that the device has not confirmed. A device that was told already may erase itself all the same.
     *
     * @param key which
     * @return the device
     */
    public Optional<Device> cancelWipe(DeviceKey key) {
        AUDIT.info("{} shall not be wiped", key);
        return change(key, device -> device.pendingWipe().isPresent() ? device.withoutWipe() : device);
    }

    /**
     * Offers a device one version only. A request in another version is refused, so that the device asks which there are;
     * it may then fetch everything again.
     *
     * @param key which
     * @param only the version
     * @return the device
     */
    public Optional<Device> pin(DeviceKey key, Version only) {
        return change(key, device -> device.withPinned(only));
    }

    /**
     * Offers a device all versions again.
     *
     * @param key which
     * @return the device
     */
    public Optional<Device> unpin(DeviceKey key) {
        return change(key, Device::withoutPinned);
    }

    /**
     * Lets a device fetch its policy again though it has not changed.
     *
     * @param key which
     * @return the device
     */
    public Optional<Device> provisionAgain(DeviceKey key) {
        return change(key, device -> device.withProvisioning(Provisioning.NONE));
    }

    /**
     * Tells the devices of a login that its policy may have changed; see {@link PolicyProvider}.
     *
     * @param login whose
     */
    public void policyChanged(Login login) {
        devices.devicesOf(login).forEach(device -> signal.ring(Topics.device(device.key())));
    }

    /** Tells all devices that policies may have changed; see {@link PolicyProvider}. */
    public void policiesChanged() {
        signal.ring(Topic.EVERYTHING);
    }

    private Optional<Device> change(DeviceKey key, UnaryOperator<Device> change) {
        Optional<Device> changed = devices.update(key, change);
        changed.ifPresent(device -> signal.ring(Topics.device(key)));
        return changed;
    }
}
