package org.activesync4j.internal.command.provision;

import java.util.Optional;
import org.activesync4j.Version;
import org.activesync4j.internal.device.PolicyDocument;
import org.activesync4j.state.PolicyKey;
import org.activesync4j.state.Wipe;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.WbxmlWriter;
import org.activesync4j.wbxml.page.Provision;
import org.activesync4j.wbxml.page.Settings;

/**
 * The answer to a Provision request.
 *
 * @param status 1, or 2 if the request contradicts what is known
 * @param informed whether the device has said something about itself
 * @param policy what is said about the policy
 * @param wipe what the device shall erase
 */
record ProvisionAnswer(int status, boolean informed, Optional<PolicyAnswer> policy, Optional<Wipe.Scope> wipe) {

    static final int SUCCESS = 1;
    static final int PROTOCOL_ERROR = 2;

    /**
     * What is said about the policy.
     *
     * @param type the form, as the device has named it
     * @param status see the constants
     * @param key the key to go on with
     * @param document the policy, if it was asked for
     */
    record PolicyAnswer(String type, int status, Optional<PolicyKey> key, Optional<PolicyDocument> document) {

        static final int NO_POLICY = 2;
        static final int UNKNOWN_TYPE = 3;
        static final int WRONG_KEY = 5;

        static PolicyAnswer given(String type, PolicyKey temporary, PolicyDocument document) {
            return new PolicyAnswer(type, SUCCESS, Optional.of(temporary), Optional.of(document));
        }

        static PolicyAnswer agreed(String type, PolicyKey key) {
            return new PolicyAnswer(type, SUCCESS, Optional.of(key), Optional.empty());
        }

        static PolicyAnswer refused(String type, int status) {
            return new PolicyAnswer(type, status, Optional.empty(), Optional.empty());
        }

        private void print(WbxmlWriter policy) {
            policy.text(Provision.POLICY_TYPE, type);
            policy.integer(Provision.STATUS, status);
            key.ifPresent(number -> policy.text(Provision.POLICY_KEY, number.toString()));
            document.ifPresent(printed -> printed.print(policy));
        }
    }

    void print(WbxmlWriter writer, Version version) {
        writer.element(Provision.PROVISION, root -> {
            if (informed && version.atLeast(Version.V14_1)) {
                root.element(Settings.DEVICE_INFORMATION, info -> info.integer(Settings.STATUS, SUCCESS));
            }
            root.integer(Provision.STATUS, status);
            policy.ifPresent(answer ->
                    root.element(Provision.POLICIES, policies -> policies.element(Provision.POLICY, answer::print)));
            wipe.ifPresent(scope -> root.empty(tag(scope)));
        });
    }

    private static Tag tag(Wipe.Scope scope) {
        return switch (scope) {
            case ACCOUNT_ONLY -> Provision.ACCOUNT_ONLY_REMOTE_WIPE;
            case WHOLE_DEVICE -> Provision.REMOTE_WIPE;
        };
    }
}
