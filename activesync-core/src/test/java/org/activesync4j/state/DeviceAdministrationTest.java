package org.activesync4j.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.activesync4j.DeviceId;
import org.activesync4j.DeviceKey;
import org.activesync4j.Login;
import org.activesync4j.Owner;
import org.activesync4j.Version;
import org.activesync4j.internal.wait.Topics;
import org.activesync4j.spi.Topic;
import org.activesync4j.state.DeviceAdministration.Consent;
import org.activesync4j.state.Provisioning.Offer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeviceAdministrationTest {

    private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");
    private static final Instant NOW = START.plusSeconds(100);
    private static final DeviceKey KEY = key("dev1");
    private static final DeviceKey NOBODY = key("dev9");

    private final DeviceStore devices = new InMemoryDeviceStore();
    private final LocalSignal signal = new LocalSignal();
    private final List<Topic> rung = new ArrayList<>();
    private final DeviceAdministration administration = new DeviceAdministration(devices, signal, () -> NOW);

    @BeforeEach
    void aDeviceOf161() {
        devices.add(Device.first(KEY, "Phone", "", Version.V16_1, START));
        signal.listen(rung::add);
    }

    @Test
    void aDecisionAboutAccessIsInForceAndTold() {
        administration.block(KEY, "lost");
        assertThat(device().access()).isEqualTo(Access.blocked("lost"));

        administration.quarantine(KEY, "found?");
        assertThat(device().access()).isEqualTo(Access.quarantined("found?"));

        assertThat(administration.allow(KEY)).contains(device());
        assertThat(device().access()).isEqualTo(Access.ALLOWED);
        assertThat(rung).containsExactly(Topics.device(KEY), Topics.device(KEY), Topics.device(KEY));
    }

    @Test
    void aDecisionAboutADeviceThatIsNotThereIsNone() {
        assertThat(administration.allow(NOBODY)).isEmpty();
        assertThat(administration.block(NOBODY, "lost")).isEmpty();
        assertThat(administration.wipeAccount(NOBODY, "admin")).isEmpty();
        assertThat(rung).isEmpty();
    }

    @Test
    void aWipeOfTheAccountIsRequested() {
        administration.wipeAccount(KEY, "admin");

        assertThat(device().wipe()).contains(Wipe.requested(Wipe.Scope.ACCOUNT_ONLY, "admin", NOW));
        assertThat(rung).containsExactly(Topics.device(KEY));
    }

    @Test
    void aDeviceThatCannotWipeTheAccountOnlyIsLeftAlone() {
        devices.update(KEY, device -> device.seen("Phone", "", Version.V16_0, START));

        assertThatIllegalStateException().isThrownBy(() -> administration.wipeAccount(KEY, "admin"));

        assertThat(device().wipe()).isEmpty();
        assertThat(rung).isEmpty();
    }

    @Test
    void aWipeOfTheWholeDeviceNeedsConsent() {
        administration.wipeWholeDevice(KEY, "admin", Consent.ERASE_PRIVATE_DATA_TOO);

        assertThat(device().wipe()).contains(Wipe.requested(Wipe.Scope.WHOLE_DEVICE, "admin", NOW));
    }

    @Test
    void aWipeIsTakenBackUnlessItIsDone() {
        administration.wipeAccount(KEY, "admin");
        administration.cancelWipe(KEY);
        assertThat(device().wipe()).isEmpty();

        administration.wipeAccount(KEY, "admin");
        devices.update(
                KEY, device -> device.withWipe(device.wipe().orElseThrow().acknowledged(NOW)));
        administration.cancelWipe(KEY);
        assertThat(device().wipe()).isPresent();
    }

    @Test
    void aDeviceThatWasWipedBeginsAnewWhenItIsAllowed() {
        Provisioning offered = Provisioning.NONE.offer(new Offer(new PolicyKey(7), "f", Version.V16_1, START));
        administration.wipeAccount(KEY, "admin");
        devices.update(
                KEY,
                device -> device.withWipe(device.wipe().orElseThrow().acknowledged(NOW))
                        .withAccess(Access.blocked("wiped"))
                        .withProvisioning(offered));

        administration.allow(KEY);

        assertThat(device().wipe()).isEmpty();
        assertThat(device().provisioning()).isEqualTo(Provisioning.NONE);
    }

    @Test
    void aWipeThatIsPendingSurvivesThatTheDeviceIsAllowed() {
        administration.wipeAccount(KEY, "admin");

        administration.allow(KEY);

        assertThat(device().pendingWipe()).isPresent();
    }

    @Test
    void aDeviceIsPinnedToAVersion() {
        administration.pin(KEY, Version.V14_1);
        assertThat(device().pinned()).contains(Version.V14_1);

        administration.unpin(KEY);
        assertThat(device().pinned()).isEmpty();
    }

    @Test
    void aDeviceFetchesItsPolicyAgain() {
        devices.update(
                KEY,
                device -> device.withProvisioning(
                        Provisioning.NONE.offer(new Offer(new PolicyKey(7), "f", Version.V16_1, START))));

        administration.provisionAgain(KEY);

        assertThat(device().provisioning()).isEqualTo(Provisioning.NONE);
    }

    @Test
    void aChangeOfPolicyIsToldToTheDevicesOfTheLogin() {
        devices.add(Device.first(key("dev2"), "Phone", "", Version.V14_1, START));
        DeviceKey stranger = new DeviceKey(new Login("bob"), new Owner("bob"), new DeviceId("dev1"));
        devices.add(Device.first(stranger, "Phone", "", Version.V14_1, START));

        administration.policyChanged(new Login("ann"));
        assertThat(rung).containsExactlyInAnyOrder(Topics.device(KEY), Topics.device(key("dev2")));

        rung.clear();
        administration.policiesChanged();
        assertThat(rung).containsExactly(Topic.EVERYTHING);
    }

    private Device device() {
        return devices.find(KEY).orElseThrow();
    }

    private static DeviceKey key(String device) {
        return new DeviceKey(new Login("ann"), new Owner("ann"), new DeviceId(device));
    }
}
