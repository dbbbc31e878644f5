package org.activesync4j.testkit.device;

import java.util.ArrayList;
import java.util.List;
import org.activesync4j.Version;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.Provision;
import org.activesync4j.wbxml.page.Settings;

/** Provisions a device in two phases, as [MS-ASPROV] 3.1.5.1 has it. */
final class Provisioner {

    private static final int NO_POLICY = 2;

    private final TestDevice device;

    Provisioner(TestDevice device) {
        this.device = device;
    }

    /** Gives the final key; 0 if there is no policy for the device. */
    String provision() {
        device.withPolicyKey("0");
        TestAnswer first = device.send("Provision", root(true, policy()));
        if (policy(first).require(Provision.STATUS).integer() == NO_POLICY) {
            return "0";
        }
        String temporary = key(first);
        device.withPolicyKey(temporary);
        Element acknowledged = Element.of(
                Provision.POLICY,
                Element.of(Provision.POLICY_TYPE, type()),
                Element.of(Provision.POLICY_KEY, temporary),
                Element.of(Provision.STATUS, "1"));
        return key(device.send("Provision", root(false, acknowledged)));
    }

    private Element root(boolean first, Element policy) {
        List<Element> children = new ArrayList<>();
        if (first && device.version().atLeast(Version.V14_1)) {
            children.add(Element.of(
                    Settings.DEVICE_INFORMATION, Element.of(Settings.SET, Element.of(Settings.MODEL, "Test device"))));
        }
        children.add(Element.of(Provision.POLICIES, policy));
        return Element.of(Provision.PROVISION, children);
    }

    private Element policy() {
        return Element.of(Provision.POLICY, Element.of(Provision.POLICY_TYPE, type()));
    }

    private String type() {
        return device.version() == Version.V2_5 ? "MS-WAP-Provisioning-XML" : "MS-EAS-Provisioning-WBXML";
    }

    private static Element policy(TestAnswer answer) {
        return answer.root().require(Provision.POLICIES).require(Provision.POLICY);
    }

    private static String key(TestAnswer answer) {
        Element policy = policy(answer);
        if (policy.require(Provision.STATUS).integer() != 1) {
            throw new AssertionError("the policy is refused: " + answer.root());
        }
        return policy.require(Provision.POLICY_KEY).text();
    }
}
