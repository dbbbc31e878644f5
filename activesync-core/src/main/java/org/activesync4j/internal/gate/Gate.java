package org.activesync4j.internal.gate;

import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.activesync4j.Version;
import org.activesync4j.command.Passage;
import org.activesync4j.command.Status;
import org.activesync4j.internal.device.PolicyDocument;
import org.activesync4j.internal.gate.Verdict.Refuse;
import org.activesync4j.state.Compliance;
import org.activesync4j.state.Device;
import org.activesync4j.state.Policy;
import org.activesync4j.state.Policy.Enforcement;
import org.activesync4j.state.Provisioning.Agreement;
import org.activesync4j.state.Provisioning.Offer;
import org.activesync4j.state.Wipe;

/**
 * Decides whether a request of a device comes in; see [MS-ASPROV] and the common statuses of [MS-ASCMD] 2.2.2.
 *
 * <p>Asked are, in this order: the wipe, for it must reach the device whatever else is wrong with it; the version; the
 * access; the policy key. A quarantined device may provision and nothing else: not even FolderSync, for it would show the
 * names of the user's folders. A blocked one may do nothing but say again that it is wiped, for it may never have heard that
 * this was understood.
 */
public final class Gate {

    /** What the HTTP code says to a device up to 12.1 that never sends a policy key, and so cannot be told to provision. */
    private static final int FORBIDDEN = 403;

    private Gate() {}

    /**
     * Decides.
     *
     * @param knock what the request shows
     * @param device what is known of the device
     * @param policy what the device has to keep
     * @param offered the versions offered to the device; see {@link #offered}
     * @param now what time it is
     * @return the verdict
     */
    public static Verdict judge(Knock knock, Device device, Policy policy, SortedSet<Version> offered, Instant now) {
        Optional<Wipe> wipe = device.pendingWipe();
        if (wipe.isPresent()) {
            return wiping(knock, wipe.get().scope());
        }
        return versionRefusal(knock, offered)
                .or(() -> accessRefusal(knock, device))
                .or(() -> knock.passage() == Passage.PROVISIONED
                        ? keyRefusal(knock, device, policy, now)
                        : Optional.empty())
                .map(Verdict.class::cast)
                .orElse(Verdict.PASS);
    }

    /**
     * Tells which versions a device is offered.
     *
     * @param configured those that are offered to the user and device
     * @param device the device
     * @return the one it is pinned to, if that is among them; else all of them
     */
    public static SortedSet<Version> offered(SortedSet<Version> configured, Device device) {
        return device.pinned()
                .filter(configured::contains)
                .map(only -> Collections.unmodifiableSortedSet(new TreeSet<>(Set.of(only))))
                .orElse(configured);
    }

    private static Verdict wiping(Knock knock, Wipe.Scope scope) {
        if (!scope.existsIn(knock.version())) {
            return new Refuse(Status.DEVICE_BLOCKED, "it cannot be told in this version to wipe " + scope);
        }
        if (knock.passage() == Passage.PROVISIONING) {
            return Verdict.PASS;
        }
        Status requested = Status.REMOTE_WIPE_REQUESTED;
        boolean knowsKeys = knock.policyKey().isPresent();
        return new Refuse(knowsKeys ? requested : new Status(requested.code(), FORBIDDEN), "a wipe is pending");
    }

    private static Optional<Refuse> versionRefusal(Knock knock, SortedSet<Version> offered) {
        return offered.contains(knock.version())
                ? Optional.empty()
                : refuse(Status.VERSION_NOT_SUPPORTED, knock.version() + " is not offered");
    }

    private static Optional<Refuse> accessRefusal(Knock knock, Device device) {
        return switch (device.access().verdict()) {
            case ALLOWED -> Optional.empty();
            case QUARANTINED ->
                knock.passage() == Passage.PROVISIONING
                        ? Optional.empty()
                        : refuse(Status.DEVICE_BLOCKED, "quarantined");
            case BLOCKED -> mayRepeat(knock, device) ? Optional.empty() : refuse(Status.DEVICE_BLOCKED, "blocked");
        };
    }

    /** A device that has said that it is wiped may say so again, and Provision lets it say nothing else. */
    private static boolean mayRepeat(Knock knock, Device device) {
        return knock.passage() == Passage.PROVISIONING && device.isWiped();
    }

    private static Optional<Refuse> keyRefusal(Knock knock, Device device, Policy policy, Instant now) {
        if (!policy.demandsKey()) {
            return Optional.empty();
        }
        if (knock.policyKey().isEmpty()) {
            return keyless(policy.enforcement());
        }
        long key = knock.policyKey().get();
        if (key == 0) {
            return refuse(Status.DEVICE_NOT_PROVISIONED, "not provisioned");
        }
        Optional<Agreement> agreed = device.provisioning()
                .agreed()
                .filter(agreement -> agreement.key().value() == key);
        return agreed.isPresent() ? agreementRefusal(agreed.get(), policy, now) : strange(key, device, policy);
    }

    /**
     * Tells whether a device has nothing to do about its policy: what a command that came in without being asked for its
     * key compares before and after a wait.
     *
     * @param device what is known of the device
     * @param policy what the device has to keep
     * @param now what time it is
     * @return whether no key is demanded, or the device has accepted the policy as it is now
     */
    public static boolean isProvisioned(Device device, Policy policy, Instant now) {
        return !policy.demandsKey()
                || device.provisioning()
                        .agreed()
                        .filter(agreement ->
                                agreementRefusal(agreement, policy, now).isEmpty())
                        .isPresent();
    }

    private static Optional<Refuse> keyless(Enforcement enforcement) {
        return switch (enforcement) {
            case ABSENT, NONE, LENIENT -> Optional.empty();
            case USUAL -> refuse(Status.DEVICE_NOT_PROVISIONED, "no policy key");
            case STRICT -> refuse(Status.LEGACY_DEVICE_ON_STRICT_POLICY, "no policy key, and the policy is strict");
        };
    }

    private static Optional<Refuse> strange(long key, Device device, Policy policy) {
        Optional<Offer> offered =
                device.provisioning().offered().filter(offer -> offer.key().value() == key);
        return policy.enforcement() == Enforcement.LENIENT && offered.isPresent()
                ? Optional.empty()
                : refuse(Status.INVALID_POLICY_KEY, "not the current policy key");
    }

    /** The policy is compared as it was sent: a device that changes its version would else provision again for ever. */
    private static Optional<Refuse> agreementRefusal(Agreement agreed, Policy policy, Instant now) {
        String due = new PolicyDocument(policy, agreed.version()).fingerprint();
        if (!agreed.fingerprint().equals(due)) {
            return refuse(Status.INVALID_POLICY_KEY, "the policy has changed");
        }
        if (!policy.accepts(agreed.compliance())) {
            return refuse(notAccepted(agreed.compliance()), "does not keep the policy: " + agreed.compliance());
        }
        boolean refresh = policy.refresh()
                .map(interval -> !now.isBefore(agreed.at().plus(interval)))
                .orElse(false);
        return refresh ? refuse(Status.POLICY_REFRESH, "the policy key is old") : Optional.empty();
    }

    /**
     * Tells what a device hears that does not keep its policy as it should.
     *
     * @param compliance how far it keeps it
     * @return 145 if others manage it, else 139
     */
    public static Status notAccepted(Compliance compliance) {
        return compliance == Compliance.EXTERNALLY_MANAGED
                ? Status.EXTERNALLY_MANAGED_NOT_ALLOWED
                : Status.DEVICE_NOT_FULLY_PROVISIONABLE;
    }

    private static Optional<Refuse> refuse(Status status, String reason) {
        return Optional.of(new Refuse(status, reason));
    }
}
