package org.activesync4j.internal.command.provision;

import static java.util.function.Predicate.isEqual;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.activesync4j.Version;
import org.activesync4j.command.Status;
import org.activesync4j.command.StatusException;
import org.activesync4j.internal.command.provision.ProvisionAnswer.PolicyAnswer;
import org.activesync4j.internal.command.provision.ProvisionRequest.Acknowledgement;
import org.activesync4j.internal.command.provision.ProvisionRequest.PolicyPart;
import org.activesync4j.internal.command.provision.ProvisionRequest.Wiped;
import org.activesync4j.internal.device.PolicyDocument;
import org.activesync4j.internal.gate.Gate;
import org.activesync4j.state.Access;
import org.activesync4j.state.Device;
import org.activesync4j.state.PolicyKey;
import org.activesync4j.state.Provisioning;
import org.activesync4j.state.Provisioning.Agreement;
import org.activesync4j.state.Provisioning.Offer;
import org.activesync4j.state.Wipe;

/**
 * What a Provision request makes of a device, and what the device is told then. Pure: the same request applied again
 * changes nothing more and is answered as before, so that a lost answer does no harm.
 *
 * @param request the request
 * @param document the policy that the device has to keep, in the version of the request
 * @param now what time it is
 * @param fresh a number for a new policy key
 */
record Handshake(ProvisionRequest request, PolicyDocument document, Instant now, PolicyKey fresh) {

    /**
     * Changes the device.
     *
     * @throws StatusException 165 if a device of 14.1 or later does not say what it is, 139 or 145 if it does not keep its
     *     policy as it should, 129 if it has to be wiped and cannot be told so in this version, or if it is wiped and says
     *     anything else
     */
    Device change(Device device) {
        if (device.isWiped() && device.access().verdict() == Access.Verdict.BLOCKED) {
            return saidAgain(device);
        }
        Device informed = request.information().map(device::withInformation).orElse(device);
        if (request.wiped().isPresent()) {
            return wiped(informed, request.wiped().get());
        }
        if (informed.pendingWipe().isPresent()) {
            return told(informed, informed.pendingWipe().get());
        }
        return request.policy().map(part -> provisioned(informed, part)).orElse(informed);
    }

    private Device wiped(Device device, Wiped wiped) {
        Optional<Wipe> asked = device.pendingWipe().filter(wipe -> wipe.scope() == wiped.scope());
        if (asked.isEmpty()) {
            return device;
        }
        return wiped.succeeded()
                ? device.withWipe(asked.get().acknowledged(now))
                        .withAccess(Access.blocked("wiped"))
                        .withProvisioning(Provisioning.NONE)
                : device.withWipe(asked.get().failed(now));
    }

    /** The answer may have been lost: what was said in it is said once more, and nothing changes. */
    private Device saidAgain(Device device) {
        boolean same = request.wiped()
                .filter(wiped ->
                        wiped.succeeded() && device.wipe().map(Wipe::scope).equals(Optional.of(wiped.scope())))
                .isPresent();
        if (!same) {
            throw new StatusException(Status.DEVICE_BLOCKED, "it is wiped");
        }
        return device;
    }

    private Device told(Device device, Wipe wipe) {
        if (!wipe.scope().existsIn(document.version())) {
            throw new StatusException(Status.DEVICE_BLOCKED, "it cannot be told to wipe " + wipe.scope());
        }
        return device.withWipe(wipe.sent(now));
    }

    private Device provisioned(Device device, PolicyPart part) {
        if (!understands(part)) {
            return device;
        }
        if (part.acknowledgement().isEmpty()) {
            requireInformation();
        }
        if (document.policy().isAbsent()) {
            return released(device);
        }
        return part.acknowledgement().map(said -> agreed(device, said)).orElseGet(() -> offered(device));
    }

    /** What it had agreed to is over, and would have to be agreed to anew. */
    private static Device released(Device device) {
        return device.provisioning().equals(Provisioning.NONE) ? device : device.withProvisioning(Provisioning.NONE);
    }

    private void requireInformation() {
        if (document.version().atLeast(Version.V14_1) && request.information().isEmpty()) {
            throw new StatusException(Status.DEVICE_INFORMATION_REQUIRED, "the device does not say what it is");
        }
    }

    private boolean understands(PolicyPart part) {
        return part.type().equals(document.type().wire());
    }

    private Device offered(Device device) {
        String fingerprint = document.fingerprint();
        boolean same = device.provisioning()
                .offered()
                .filter(offer -> offer.fingerprint().equals(fingerprint) && offer.version() == document.version())
                .isPresent();
        Offer offer = new Offer(unused(device.provisioning()), fingerprint, document.version(), now);
        return same ? device : device.withProvisioning(device.provisioning().offer(offer));
    }

    private Device agreed(Device device, Acknowledgement said) {
        Provisioning before = device.provisioning();
        if (before.offered()
                .map(Offer::key)
                .filter(isEqual(said.key().orElse(null)))
                .isEmpty()) {
            return device;
        }
        if (!document.policy().accepts(said.compliance())) {
            throw new StatusException(Gate.notAccepted(said.compliance()), "the policy is kept: " + said.compliance());
        }
        return device.withProvisioning(before.agree(unused(before), said.compliance(), now));
    }

    private PolicyKey unused(Provisioning known) {
        Stream<PolicyKey> old = Stream.concat(
                known.offered().stream().map(Offer::key),
                known.agreed().stream().flatMap(agreement -> Stream.of(agreement.key(), agreement.temporary())));
        return next(fresh, old.toList());
    }

    private static PolicyKey next(PolicyKey key, List<PolicyKey> old) {
        return old.contains(key) ? next(PolicyKey.of(key.value() + 1).orElse(new PolicyKey(1)), old) : key;
    }

    /** Says what there is to say to a device that {@link #change} has changed. */
    ProvisionAnswer answer(Device device) {
        boolean informed = request.information().isPresent();
        Optional<Wipe.Scope> pending =
                device.pendingWipe().map(Wipe::scope).filter(scope -> scope.existsIn(document.version()));
        if (request.wiped().isPresent()) {
            boolean done = device.wipe()
                    .filter(wipe -> !wipe.isPending()
                            && wipe.scope() == request.wiped().get().scope())
                    .isPresent();
            int status = done ? ProvisionAnswer.SUCCESS : ProvisionAnswer.PROTOCOL_ERROR;
            return new ProvisionAnswer(status, informed, Optional.empty(), pending);
        }
        Optional<PolicyAnswer> policy =
                pending.isPresent() ? Optional.empty() : request.policy().map(part -> answer(part, device));
        return new ProvisionAnswer(ProvisionAnswer.SUCCESS, informed, policy, pending);
    }

    private PolicyAnswer answer(PolicyPart part, Device device) {
        if (!understands(part)) {
            return PolicyAnswer.refused(part.type(), PolicyAnswer.UNKNOWN_TYPE);
        }
        if (document.policy().isAbsent()) {
            return PolicyAnswer.refused(part.type(), PolicyAnswer.NO_POLICY);
        }
        return part.acknowledgement()
                .map(said -> answer(part, said, device))
                .orElseGet(() -> PolicyAnswer.given(part.type(), offer(device).key(), document));
    }

    private static PolicyAnswer answer(PolicyPart part, Acknowledgement said, Device device) {
        return device.provisioning()
                .agreed()
                .filter(agreement -> said.key().equals(Optional.of(agreement.temporary())))
                .map(Agreement::key)
                .map(key -> PolicyAnswer.agreed(part.type(), key))
                .orElseGet(() -> PolicyAnswer.refused(part.type(), PolicyAnswer.WRONG_KEY));
    }

    private static Offer offer(Device device) {
        return device.provisioning().offered().orElseThrow();
    }
}
