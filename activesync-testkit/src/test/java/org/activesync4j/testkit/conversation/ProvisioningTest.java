package org.activesync4j.testkit.conversation;

import static org.activesync4j.testkit.conversation.Provisioning.acknowledge;
import static org.activesync4j.testkit.conversation.Provisioning.ask;
import static org.activesync4j.testkit.conversation.Provisioning.byVersion;
import static org.activesync4j.testkit.conversation.Provisioning.policyOf;
import static org.activesync4j.testkit.conversation.Provisioning.provision;
import static org.activesync4j.testkit.conversation.Provisioning.temporaryKey;
import static org.activesync4j.testkit.conversation.Provisioning.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.activesync4j.DeviceId;
import org.activesync4j.DeviceKey;
import org.activesync4j.User;
import org.activesync4j.Version;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.state.Access;
import org.activesync4j.state.Device;
import org.activesync4j.state.DeviceAdministration;
import org.activesync4j.state.InMemoryDeviceStore;
import org.activesync4j.state.LocalSignal;
import org.activesync4j.state.Policy;
import org.activesync4j.state.Policy.Enforcement;
import org.activesync4j.state.PolicyElement;
import org.activesync4j.state.PolicyProvider;
import org.activesync4j.testkit.device.TestAnswer;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.testkit.device.TestPing;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.Provision;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Policies and access as a device meets them; see {@link WipingTest} for wipes. Every answer is validated by the device. */
class ProvisioningTest {

    private static final Policy PASSWORD = Policy.DEMANDED
            .with(PolicyElement.DEVICE_PASSWORD_ENABLED, true)
            .with(PolicyElement.MIN_DEVICE_PASSWORD_LENGTH, 4);

    private final AtomicReference<Policy> policy = new AtomicReference<>(PASSWORD);
    private final InMemoryDeviceStore devices = new InMemoryDeviceStore();
    private final LocalSignal signal = new LocalSignal();
    private final World world =
            World.built(builder -> builder.devices(devices).signal(signal).policies((user, device) -> policy.get()));
    private final DeviceAdministration administration = new DeviceAdministration(devices, signal, world.clock);

    @ParameterizedTest
    @EnumSource(Version.class)
    @Tag("MSASCMD_S12_TC01")
    @Tag("MSASPROV_S01_TC01")
    @Tag("traps_09")
    void aDeviceComesInOnceItHasAcceptedItsPolicy(Version version) {
        TestDevice device = world.device(version).withPolicyKey("0");
        assertThat(told(device.folderSync())).isEqualTo(byVersion(version, 142, 449));

        device.provision();

        assertThat(told(device.folderSync())).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    @Tag("MSASCMD_S12_TC03")
    @Tag("MSASPROV_S03_TC04")
    @Tag("traps_09")
    void aWrongKeyIsRefused(Version version) {
        TestDevice device = world.device(version).provision().withPolicyKey("1234567890");

        assertThat(told(device.folderSync())).isEqualTo(byVersion(version, 144, 449));
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    @Tag("MSASPROV_S03_TC07")
    void aDeviceThatKnowsNoKeysIsTurnedAwayWhenThePolicyIsStrict(Version version) {
        policy.set(PASSWORD.enforced(Enforcement.STRICT));

        assertThat(told(world.device(version).folderSync())).isEqualTo(byVersion(version, 141, 403));
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    @Tag("MSASPROV_S01_TC02")
    void aLenientPolicyLetsADeviceInThatHasNotAcceptedIt(Version version) {
        policy.set(PASSWORD.enforced(Enforcement.LENIENT));
        TestDevice device = world.device(version).withPolicyKey("0");

        device.withPolicyKey(temporaryKey(device));

        assertThat(told(device.folderSync())).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    @Tag("MSASPROV_S01_TC03")
    void aSettingThatIsTakenBackIsSentWithoutForce(Version version) {
        TestDevice device = ready(version);
        policy.set(Policy.DEMANDED);
        assertThat(told(device.folderSync())).isEqualTo(byVersion(version, 144, 449));

        Element data = policyOf(ask(device)).require(Provision.DATA);

        if (version == Version.V2_5) {
            assertThat(data.text()).contains("name=\"4131\" value=\"1\"").doesNotContain("MinimumPasswordLength");
        } else {
            Element document = data.require(Provision.EAS_PROVISION_DOC);
            assertThat(document.text(Provision.DEVICE_PASSWORD_ENABLED)).contains("0");
            assertThat(document.require(Provision.MIN_DEVICE_PASSWORD_LENGTH).isEmpty())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void aDeviceThatAsksForAPolicyGetsOneEvenIfNothingIsDemanded(Version version) {
        policy.set(Policy.NONE);
        TestDevice device = world.device(version).withPolicyKey("0");

        assertThat(policyOf(ask(device)).text(Provision.STATUS)).contains("1");
        assertThat(told(device.provision().folderSync())).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void aDeviceIsToldWhenThereIsNoPolicyForItAndComesInWithoutKey(Version version) {
        policy.set(Policy.ABSENT);
        TestDevice device = world.device(version).withPolicyKey("0");

        TestAnswer answer = ask(device);

        assertThat(told(answer)).isEqualTo(1);
        assertThat(policyOf(answer).text(Provision.STATUS)).contains("2");
        assertThat(policyOf(answer).has(Provision.POLICY_KEY)).isFalse();
        assertThat(told(device.provision().folderSync())).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void aDeviceWhosePolicyWasTakenAwayHasToAcceptItAnewWhenItComesBack(Version version) {
        TestDevice device = ready(version);
        policy.set(Policy.ABSENT);
        assertThat(policyOf(ask(device)).text(Provision.STATUS)).contains("2");
        assertThat(told(device.folderSync())).isEqualTo(1);

        policy.set(PASSWORD);

        assertThat(told(device.folderSync())).isEqualTo(byVersion(version, 144, 449));
        assertThat(told(device.provision().folderSync())).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    @Tag("MSASPROV_S03_TC01")
    void anUnknownPolicyTypeHasPolicyStatus3(Version version) {
        String information =
                version.atLeast(Version.V14_1) ? "Settings:DeviceInformation { Set { Model \"T\" } } " : "";

        TestAnswer answer =
                provision(world.device(version), information + "Policies { Policy { PolicyType \"MS-Unknown\" } }");

        assertThat(policyOf(answer).text(Provision.STATUS)).contains("3");
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    @Tag("MSASPROV_S03_TC02")
    void anAcknowledgementWithAWrongKeyHasPolicyStatus5(Version version) {
        TestDevice device = world.device(version);
        temporaryKey(device);

        assertThat(policyOf(acknowledge(device, "1234567890", 1)).text(Provision.STATUS))
                .contains("5");
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    @Tag("MSASCMD_S12_TC02")
    @Tag("MSASPROV_S03_TC03")
    void aRequestWithoutPolicyTypeHasStatus2(Version version) {
        assertThat(told(provision(world.device(version), "Policies { Policy }")))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    @Tag("MSASPROV_S03_TC05")
    void aDeviceThatKeepsThePolicyInPartIsRefused(Version version) {
        TestDevice device = world.device(version);

        assertThat(told(acknowledge(device, temporaryKey(device), 2))).isEqualTo(byVersion(version, 139, 403));
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    @Tag("MSASPROV_S03_TC06")
    @Tag("MSASCMD_S21_TC14")
    void aDeviceThatOthersManageIsRefused(Version version) {
        TestDevice device = world.device(version);

        assertThat(told(acknowledge(device, temporaryKey(device), 4))).isEqualTo(byVersion(version, 145, 403));
    }

    @ParameterizedTest
    @EnumSource(
            value = Version.class,
            names = {"V14_1", "V16_0", "V16_1"})
    @Tag("MSASCMD_S21_TC03")
    void aDeviceThatDoesNotSayWhatItIsIsRefused(Version version) {
        assertThat(told(provision(
                        world.device(version), "Policies { Policy { PolicyType \"MS-EAS-Provisioning-WBXML\" } }")))
                .isEqualTo(165);
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void aChangeOfPolicyEndsAPingWith7AndThenTheKeyIsRefused(Version version) {
        TestDevice device = ready(version);
        TestPing ping = device.ping(480, inbox(device));
        assertThat(ping.isWaiting()).isTrue();

        policy.set(PASSWORD.with(PolicyElement.MIN_DEVICE_PASSWORD_LENGTH, 8));
        administration.policyChanged(world.alice.user().login());
        world.advanceSeconds(1);

        assertThat(ping.status()).isEqualTo(7);
        assertThat(told(device.folderSync())).isEqualTo(byVersion(version, 144, 449));
        device.provision();
        assertThat(told(device.folderSync())).isEqualTo(1);
    }

    @Test
    void aRingThatChangesNothingForADeviceLetsItsPingWait() {
        TestDevice device = ready(Version.V14_1);
        TestPing ping = device.ping(480, inbox(device));

        administration.policiesChanged();
        world.advanceSeconds(5);

        assertThat(ping.isWaiting()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void aDeviceThatIsBlockedIsSentHomeAtOnceAndComesInAgainWhenItIsAllowed(Version version) {
        TestDevice device = ready(version);
        TestPing ping = device.ping(480, inbox(device));

        administration.block(key(), "lost");
        world.advanceSeconds(1);
        assertThat(told(ping.answer())).isEqualTo(byVersion(version, 129, 403));
        assertThat(told(device.folderSync())).isEqualTo(byVersion(version, 129, 403));

        administration.allow(key());
        assertThat(told(device.folderSync())).isEqualTo(1);
    }

    @Test
    void aNewDeviceWaitsInQuarantineUntilSomebodyHasDecided() {
        World strict =
                World.built(builder -> builder.devices(devices).signal(signal).policies(new Quarantine()));
        TestDevice device = strict.device(Version.V14_1).provision();
        assertThat(told(device.folderSync())).isEqualTo(129);

        administration.allow(key());

        assertThat(told(device.folderSync())).isEqualTo(1);
    }

    private static final class Quarantine implements PolicyProvider {
        @Override
        public Policy policyFor(User user, Device device) {
            return PASSWORD;
        }

        @Override
        public Access accessFor(User user, Device newcomer) {
            return Access.quarantined("new");
        }
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void aDeviceThatDoesNotListenIsSentAwayAndNotKeptFromProvisioning(Version version) {
        TestDevice device = world.device(version).withPolicyKey("0");
        for (int time = 0; time < 5; time++) {
            assertThat(told(device.folderSync())).isEqualTo(byVersion(version, 142, 449));
        }

        TestAnswer sixth = device.folderSync();
        assertThat(sixth.http()).isEqualTo(503);
        assertThat(sixth.headers())
                .containsAllEntriesOf(Map.of("Retry-After", "600", "X-MS-ASThrottle", "RecentCommands"));

        device.provision();
        assertThat(told(device.folderSync())).isEqualTo(1);
    }

    @Test
    void aDeviceThatIsPinnedIsRefusedInOtherVersions() {
        TestDevice device = ready(Version.V16_1);
        administration.pin(key(), Version.V14_1);

        assertThat(told(device.folderSync())).isEqualTo(138);
        assertThat(told(device.speaking(Version.V14_1).folderSync())).isEqualTo(1);
    }

    private TestDevice ready(Version version) {
        return world.ready(version);
    }

    private static TestCollection inbox(TestDevice device) {
        return device.collection(FolderKind.INBOX).drain();
    }

    private DeviceKey key() {
        return world.alice.user().on(new DeviceId("phone"));
    }
}
