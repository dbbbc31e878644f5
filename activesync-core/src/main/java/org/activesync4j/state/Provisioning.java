package org.activesync4j.state;

import java.time.Instant;
import java.util.Optional;
import org.activesync4j.Version;

/**
 * How far a device has come with its policy. Both phases can be under way at once: a policy in force stays in force until
 * the device has accepted the next one.
 *
 * @param offered what the device was given and has not accepted yet
 * @param agreed what the device has accepted
 */
public record Provisioning(Optional<Offer> offered, Optional<Agreement> agreed) {

    /** Nothing was given yet. */
    public static final Provisioning NONE = new Provisioning(Optional.empty(), Optional.empty());

    /**
     * A policy that was sent.
     *
     * @param key the temporary key that was sent with it
     * @param fingerprint what was really sent, as a digest; up to 64 characters
     * @param version the version in which it was sent
     * @param at when
     */
    public record Offer(PolicyKey key, String fingerprint, Version version, Instant at) {}

    /**
     * A policy that was accepted.
     *
     * @param key the key that every request must have from now on
     * @param temporary the key of the offer that was accepted
     * @param fingerprint what was really sent, as a digest; up to 64 characters
     * @param version the version in which it was sent
     * @param compliance how far the device keeps it
     * @param at when it was accepted
     */
    public record Agreement(
            PolicyKey key,
            PolicyKey temporary,
            String fingerprint,
            Version version,
            Compliance compliance,
            Instant at) {}

    /**
     * Notes that a policy was sent.
     *
     * @param offer the offer
     * @return this with the offer; an agreement stays
     */
    public Provisioning offer(Offer offer) {
        return new Provisioning(Optional.of(offer), agreed);
    }

    /**
     * Notes that the policy on offer was accepted.
     *
     * @param key the key from now on
     * @param compliance how far the device keeps it
     * @param at when
     * @return this with the agreement and without an offer
     * @throws IllegalStateException if nothing was offered
     */
    public Provisioning agree(PolicyKey key, Compliance compliance, Instant at) {
        Offer accepted = offered.orElseThrow(() -> new IllegalStateException("nothing was offered"));
        return new Provisioning(
                Optional.empty(),
                Optional.of(new Agreement(
                        key, accepted.key(), accepted.fingerprint(), accepted.version(), compliance, at)));
    }
}
