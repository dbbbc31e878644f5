package org.activesync4j.testkit.conversation;

import org.activesync4j.Version;
import org.activesync4j.testkit.device.TestAnswer;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Notation;
import org.activesync4j.wbxml.page.Provision;

/** What a device says with Provision, part by part, and what it is told. */
final class ProvisionSaid {

    private ProvisionSaid() {}

    static String temporaryKey(TestDevice device) {
        return policyOf(ask(device)).require(Provision.POLICY_KEY).text();
    }

    static TestAnswer ask(TestDevice device) {
        String information =
                device.version().atLeast(Version.V14_1) ? "Settings:DeviceInformation { Set { Model \"T\" } } " : "";
        return provision(device, information + "Policies { Policy { PolicyType \"" + type(device) + "\" } }");
    }

    static TestAnswer acknowledge(TestDevice device, String key, int status) {
        return provision(
                device,
                "Policies { Policy { PolicyType \"%s\" PolicyKey \"%s\" Status \"%d\" } }"
                        .formatted(type(device), key, status));
    }

    static String type(TestDevice device) {
        return device.version() == Version.V2_5 ? "MS-WAP-Provisioning-XML" : "MS-EAS-Provisioning-WBXML";
    }

    static TestAnswer provision(TestDevice device, String body) {
        return device.send("Provision", Notation.parse("Provision:Provision { " + body + " }"));
    }

    static Element policyOf(TestAnswer answer) {
        return answer.root().require(Provision.POLICIES).require(Provision.POLICY);
    }

    static int byVersion(Version version, int status, int http) {
        return version.atLeast(Version.V14_0) ? status : http;
    }

    /** What a device is told: the status at the root, or the HTTP code if that says all. */
    static int told(TestAnswer answer) {
        return answer.document()
                .map(root -> root.children().stream()
                        .filter(child -> child.tag().name().equals("Status"))
                        .findFirst()
                        .orElseThrow()
                        .integer())
                .orElse(answer.http());
    }
}
