package org.activesync4j.state;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.activesync4j.DeviceKey;
import org.activesync4j.Version;

/**
 * What is known of one partnership: one device with one login's account. Immutable: every {@code with…} returns a copy.
 *
 * @param key login, owner and device
 * @param type what the device calls its type, for instance {@code iPhone}; up to 64 characters
 * @param userAgent the client's last name for itself, up to 256 characters; empty if it has none
 * @param version the version last spoken
 * @param pinned the only version that the device is offered, if an administrator has said so
 * @param information what the device says about itself
 * @param firstSeen when it first came
 * @param lastSeen when it last came, ten minutes more or less
 * @param access whether it may synchronise
 * @param provisioning how far it has come with its policy
 * @param wipe whether it shall erase itself, or has done so
 */
public record Device(
        DeviceKey key,
        String type,
        String userAgent,
        Version version,
        Optional<Version> pinned,
        DeviceInformation information,
        Instant firstSeen,
        Instant lastSeen,
        Access access,
        Provisioning provisioning,
        Optional<Wipe> wipe) {

    /** How exact {@link #lastSeen} is, so that most requests write nothing. */
    public static final Duration SEEN_EXACTNESS = Duration.ofMinutes(10);

    /**
     * Describes a device that comes for the first time. It may synchronise.
     *
     * @param key login, owner and device
     * @param type what the device calls its type
     * @param userAgent the client's name for itself, or empty
     * @param version the version that it speaks
     * @param at when it came
     * @return the device
     */
    public static Device first(DeviceKey key, String type, String userAgent, Version version, Instant at) {
        return new Device(
                key,
                type,
                userAgent,
                version,
                Optional.empty(),
                DeviceInformation.NONE,
                at,
                at,
                Access.ALLOWED,
                Provisioning.NONE,
                Optional.empty());
    }

    /**
     * Notes that the device came.
     *
     * @param type what it calls its type now
     * @param userAgent the client's name for itself now
     * @param version the version that it speaks now
     * @param at when it came
     * @return this very object if there is nothing to write: it is the same as before and {@link #lastSeen} exact enough
     */
    public Device seen(String type, String userAgent, Version version, Instant at) {
        boolean same = type.equals(this.type) && userAgent.equals(this.userAgent) && version == this.version;
        if (same && at.isBefore(lastSeen.plus(SEEN_EXACTNESS))) {
            return this;
        }
        Instant last = at.isAfter(lastSeen) ? at : lastSeen;
        return new Device(
                key, type, userAgent, version, pinned, information, firstSeen, last, access, provisioning, wipe);
    }

    /**
     * Offers one version only.
     *
     * @param only which
     * @return a copy
     */
    public Device withPinned(Version only) {
        return withPinned(Optional.of(only));
    }

    /**
     * Offers all versions again.
     *
     * @return a copy
     */
    public Device withoutPinned() {
        return withPinned(Optional.empty());
    }

    private Device withPinned(Optional<Version> only) {
        return new Device(
                key, type, userAgent, version, only, information, firstSeen, lastSeen, access, provisioning, wipe);
    }

    /**
     * Takes over what the device says about itself.
     *
     * @param later what it says now; what it does not say stays
     * @return a copy
     */
    public Device withInformation(DeviceInformation later) {
        return new Device(
                key,
                type,
                userAgent,
                version,
                pinned,
                information.with(later),
                firstSeen,
                lastSeen,
                access,
                provisioning,
                wipe);
    }

    /**
     * Decides whether the device may synchronise.
     *
     * @param decision the decision
     * @return a copy
     */
    public Device withAccess(Access decision) {
        return new Device(
                key, type, userAgent, version, pinned, information, firstSeen, lastSeen, decision, provisioning, wipe);
    }

    /**
     * Notes how far the device has come with its policy.
     *
     * @param progress how far
     * @return a copy
     */
    public Device withProvisioning(Provisioning progress) {
        return new Device(
                key, type, userAgent, version, pinned, information, firstSeen, lastSeen, access, progress, wipe);
    }

    /**
     * Notes that the device shall erase itself, or how far it has come.
     *
     * @param progress the wipe
     * @return a copy
     */
    public Device withWipe(Wipe progress) {
        return withWipe(Optional.of(progress));
    }

    /**
     * Forgets the wipe.
     *
     * @return a copy
     */
    public Device withoutWipe() {
        return withWipe(Optional.empty());
    }

    private Device withWipe(Optional<Wipe> progress) {
        return new Device(
                key,
                type,
                userAgent,
                version,
                pinned,
                information,
                firstSeen,
                lastSeen,
                access,
                provisioning,
                progress);
    }

    /**
     * Finds the wipe that the device still has to be told of.
     *
     * @return the wipe, if one is pending
     */
    public Optional<Wipe> pendingWipe() {
        return wipe.filter(Wipe::isPending);
    }

    /**
     * Tells whether the device has said that it has erased what it was to erase.
     *
     * @return whether
     */
    public boolean isWiped() {
        return wipe.isPresent() && pendingWipe().isEmpty();
    }
}
