package org.activesync4j.testkit.conversation;

import static org.activesync4j.testkit.conversation.Provisioning.byVersion;
import static org.activesync4j.testkit.conversation.Provisioning.provision;
import static org.activesync4j.testkit.conversation.Provisioning.told;
import static org.assertj.core.api.Assertions.assertThat;

import org.activesync4j.DeviceId;
import org.activesync4j.DeviceKey;
import org.activesync4j.Version;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.state.Device;
import org.activesync4j.state.DeviceAdministration;
import org.activesync4j.state.DeviceAdministration.Consent;
import org.activesync4j.state.LocalSignal;
import org.activesync4j.state.Policy;
import org.activesync4j.state.Wipe;
import org.activesync4j.testkit.device.TestAnswer;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.testkit.device.TestPing;
import org.activesync4j.wbxml.page.Provision;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Wipes as a device meets them. */
class WipingTest {

    private final LocalSignal signal = new LocalSignal();
    private final World world =
            World.built(builder -> builder.signal(signal).policies((user, device) -> Policy.DEMANDED));
    private final DeviceAdministration administration = new DeviceAdministration(world.devices, signal, world.clock);

    @ParameterizedTest
    @EnumSource(Version.class)
    @Tag("MSASPROV_S02_TC01")
    void aDeviceIsWipedAndComesInAgainWhenItIsAllowed(Version version) {
        TestDevice device = world.ready(version);
        TestPing ping = device.ping(480, inbox(device));

        administration.wipeWholeDevice(key(), "admin", Consent.ERASE_PRIVATE_DATA_TOO);
        world.advanceSeconds(1);
        assertThat(told(ping.answer())).isEqualTo(byVersion(version, 140, 449));
        assertThat(told(device.folderSync())).isEqualTo(byVersion(version, 140, 449));

        assertThat(provision(device, "").root().has(Provision.REMOTE_WIPE)).isTrue();
        assertThat(told(provision(device, "RemoteWipe { Status \"1\" }"))).isEqualTo(1);
        assertThat(world.devices.find(key()).flatMap(Device::wipe).map(Wipe::stage))
                .contains(Wipe.Stage.ACKNOWLEDGED);
        assertThat(told(device.folderSync())).isEqualTo(byVersion(version, 129, 403));

        administration.allow(key());
        device.provision().forgetFolders();
        assertThat(told(device.folderSync())).isEqualTo(1);
    }

    @Test
    @Tag("MSASPROV_S02_TC02")
    void anAccountIsWiped() {
        TestDevice device = world.ready(Version.V16_1);

        administration.wipeAccount(key(), "admin");
        assertThat(told(device.folderSync())).isEqualTo(140);
        assertThat(provision(device, "").root().has(Provision.ACCOUNT_ONLY_REMOTE_WIPE))
                .isTrue();
        assertThat(told(provision(device, "AccountOnlyRemoteWipe { Status \"1\" }")))
                .isEqualTo(1);

        assertThat(told(device.folderSync())).isEqualTo(129);
    }

    @ParameterizedTest
    @EnumSource(value = Version.class, mode = Mode.EXCLUDE, names = "V16_1")
    void anAccountIsNotWipedByADeviceThatHasGoneBackToAnOlderVersion(Version older) {
        TestDevice device = world.ready(Version.V16_1);
        administration.wipeAccount(key(), "admin");

        TestDevice back = device.speaking(older);

        assertThat(told(back.folderSync())).isEqualTo(byVersion(older, 129, 403));
        assertThat(told(provision(back, ""))).isEqualTo(byVersion(older, 129, 403));
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void whoNeverHeardThatItsWordWasTakenMaySayAgainThatItIsWipedAndNothingElse(Version version) {
        TestDevice device = world.ready(version);
        administration.wipeWholeDevice(key(), "admin", Consent.ERASE_PRIVATE_DATA_TOO);
        provision(device, "");

        TestAnswer lost = provision(device, "RemoteWipe { Status \"1\" }");
        TestAnswer again = provision(device, "RemoteWipe { Status \"1\" }");

        assertThat(again.root()).isEqualTo(lost.root());
        for (String other :
                new String[] {"", "RemoteWipe { Status \"2\" }", "AccountOnlyRemoteWipe { Status \"1\" }"}) {
            assertThat(told(provision(device, other))).as(other).isEqualTo(byVersion(version, 129, 403));
        }
        assertThat(told(Provisioning.ask(device))).isEqualTo(byVersion(version, 129, 403));
        assertThat(told(device.folderSync())).isEqualTo(byVersion(version, 129, 403));
        assertThat(world.devices.find(key()).flatMap(Device::wipe).map(Wipe::stage))
                .contains(Wipe.Stage.ACKNOWLEDGED);
    }

    @Test
    void whoseAccountIsWipedMaySaySoAgainAndNothingElse() {
        TestDevice device = world.ready(Version.V16_1);
        administration.wipeAccount(key(), "admin");
        provision(device, "");

        TestAnswer lost = provision(device, "AccountOnlyRemoteWipe { Status \"1\" }");
        TestAnswer again = provision(device, "AccountOnlyRemoteWipe { Status \"1\" }");

        assertThat(again.root()).isEqualTo(lost.root());
        assertThat(told(provision(device, "RemoteWipe { Status \"1\" }"))).isEqualTo(129);
        assertThat(told(device.folderSync())).isEqualTo(129);
    }

    @Test
    void whoIsAllowedAgainHasNothingToSayOfTheFormerWipe() {
        TestDevice device = world.ready(Version.V14_1);
        administration.wipeWholeDevice(key(), "admin", Consent.ERASE_PRIVATE_DATA_TOO);
        provision(device, "RemoteWipe { Status \"1\" }");

        administration.allow(key());

        assertThat(told(provision(device, "RemoteWipe { Status \"1\" }"))).isEqualTo(2);
        assertThat(told(device.provision().forgetFolders().folderSync())).isEqualTo(1);
    }

    private static TestCollection inbox(TestDevice device) {
        return device.collection(FolderKind.INBOX).drain();
    }

    private DeviceKey key() {
        return world.alice.user().on(new DeviceId("phone"));
    }
}
