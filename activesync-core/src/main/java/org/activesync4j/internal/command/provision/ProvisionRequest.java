package org.activesync4j.internal.command.provision;

import java.util.Arrays;
import java.util.Optional;
import org.activesync4j.command.Call;
import org.activesync4j.command.ProtocolException;
import org.activesync4j.internal.device.SentInformation;
import org.activesync4j.state.Compliance;
import org.activesync4j.state.DeviceInformation;
import org.activesync4j.state.PolicyKey;
import org.activesync4j.state.Wipe;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.page.Provision;

/**
 * A Provision request, its structure checked. One without any part asks whether a wipe is pending.
 *
 * @param information what the device says about itself
 * @param policy what it wants to know or say about its policy
 * @param wiped what it says about a wipe
 */
record ProvisionRequest(Optional<DeviceInformation> information, Optional<PolicyPart> policy, Optional<Wiped> wiped) {

    /**
     * A policy asked for or acknowledged.
     *
     * @param type the form that the device understands
     * @param acknowledgement what it says about the policy that it was given; empty if it asks for one
     */
    record PolicyPart(String type, Optional<Acknowledgement> acknowledgement) {}

    /**
     * What a device says about the policy that it was given.
     *
     * @param key the temporary key; empty if that is none
     * @param compliance how far it keeps the policy
     */
    record Acknowledgement(Optional<PolicyKey> key, Compliance compliance) {}

    /**
     * What a device says about a wipe.
     *
     * @param scope what was to be erased
     * @param succeeded whether that was done
     */
    record Wiped(Wipe.Scope scope, boolean succeeded) {}

    private static final int SUCCEEDED = 1;

    static ProvisionRequest decode(Call call) {
        Element root = call.required();
        if (!root.is(Provision.PROVISION)) {
            throw new ProtocolException(root, "expected Provision");
        }
        return new ProvisionRequest(
                SentInformation.in(root),
                root.child(Provision.POLICIES).map(policies -> policy(policies, call)),
                wiped(root, Provision.REMOTE_WIPE, Wipe.Scope.WHOLE_DEVICE)
                        .or(() -> wiped(root, Provision.ACCOUNT_ONLY_REMOTE_WIPE, Wipe.Scope.ACCOUNT_ONLY)));
    }

    private static PolicyPart policy(Element policies, Call call) {
        Element policy = policies.require(Provision.POLICY);
        String type = policy.require(Provision.POLICY_TYPE).text().strip();
        return new PolicyPart(
                type, policy.child(Provision.STATUS).map(status -> acknowledgement(policy, status, call)));
    }

    /** Some clients name the temporary key in the header only. */
    private static Acknowledgement acknowledgement(Element policy, Element status, Call call) {
        Optional<PolicyKey> key = policy.text(Provision.POLICY_KEY)
                .map(PolicyKey::parse)
                .orElseGet(() -> call.policyKey().flatMap(PolicyKey::of));
        return new Acknowledgement(key, compliance(status));
    }

    private static Compliance compliance(Element status) {
        int number = status.integer();
        return Arrays.stream(Compliance.values())
                .filter(compliance -> compliance.status() == number)
                .findFirst()
                .orElseThrow(() -> new ProtocolException(status, "expected 1 to 4"));
    }

    /** Some clients put the status beside the element instead of into it. */
    private static Optional<Wiped> wiped(Element root, Tag tag, Wipe.Scope scope) {
        return root.child(tag).map(wipe -> {
            Element status = wipe.child(Provision.STATUS).orElseGet(() -> root.require(Provision.STATUS));
            return new Wiped(scope, status.integer() == SUCCEEDED);
        });
    }
}
