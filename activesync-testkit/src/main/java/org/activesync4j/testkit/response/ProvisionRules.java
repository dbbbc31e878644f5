package org.activesync4j.testkit.response;

import java.util.List;
import org.activesync4j.Version;
import org.activesync4j.wbxml.page.Provision;

/** What the answer to Provision promises, [MS-ASPROV] 2.2. */
final class ProvisionRules {

    private static final String WAP = "MS-WAP-Provisioning-XML";
    private static final String WBXML = "MS-EAS-Provisioning-WBXML";

    static final List<Rule> ALL = List.of(
            Rule.onlyWith(Provision.POLICY, Provision.STATUS, "1", Provision.POLICY_KEY),
            Rule.at(Provision.POLICY, "must carry no Data when it failed", policy -> !policy.has(Provision.DATA))
                    .when(policy -> !policy.says(Provision.STATUS, "1")),
            Rule.at(Provision.POLICY, "must be of type " + WAP, policy -> policy.says(Provision.POLICY_TYPE, WAP))
                    .when(policy -> policy.says(Provision.STATUS, "1"))
                    .before(Version.V12_0),
            Rule.at(Provision.POLICY, "must be of type " + WBXML, policy -> policy.says(Provision.POLICY_TYPE, WBXML))
                    .when(policy -> policy.says(Provision.STATUS, "1"))
                    .since(Version.V12_0),
            Rule.at(
                    Provision.EAS_PROVISION_DOC,
                    "must carry MinDevicePasswordLength, bare if there is no limit",
                    document -> document.has(Provision.MIN_DEVICE_PASSWORD_LENGTH)));

    private ProvisionRules() {}
}
