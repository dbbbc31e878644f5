package org.activesync4j.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.activesync4j.DeviceId;
import org.activesync4j.DeviceKey;
import org.activesync4j.Login;
import org.activesync4j.Owner;
import org.activesync4j.Version;
import org.activesync4j.state.DeviceInformation.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceTest {

    private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");
    private static final DeviceKey KEY = new DeviceKey(new Login("ann"), new Owner("ann"), new DeviceId("dev1"));

    private final Device device = Device.first(KEY, "Phone", "Mail/1", Version.V14_1, START);

    @Test
    void aNewDeviceMaySynchroniseAndHasNoPolicy() {
        assertThat(device.access()).isEqualTo(Access.ALLOWED);
        assertThat(device.provisioning()).isEqualTo(Provisioning.NONE);
        assertThat(device.wipe()).isEmpty();
    }

    @Test
    void aDeviceThatComesOftenIsWrittenEveryTenMinutes() {
        Instant soon = START.plus(Device.SEEN_EXACTNESS).minusNanos(1);
        Instant due = START.plus(Device.SEEN_EXACTNESS);

        assertThat(device.seen("Phone", "Mail/1", Version.V14_1, soon)).isSameAs(device);
        assertThat(device.seen("Phone", "Mail/1", Version.V14_1, due).lastSeen())
                .isEqualTo(due);
        assertThat(device.seen("Phone", "Mail/1", Version.V14_1, due).firstSeen())
                .isEqualTo(START);
    }

    @Test
    void aDeviceThatHasChangedIsWrittenAtOnce() {
        Device updated = device.seen("Phone", "Mail/2", Version.V16_1, START.plusSeconds(1));

        assertThat(updated.userAgent()).isEqualTo("Mail/2");
        assertThat(updated.version()).isEqualTo(Version.V16_1);
        assertThat(updated.lastSeen()).isEqualTo(START.plusSeconds(1));
    }

    @Test
    void aClockThatGoesBackDoesNotMakeADeviceOlder() {
        assertThat(device.seen("Phone", "Mail/2", Version.V14_1, START.minusSeconds(60))
                        .lastSeen())
                .isEqualTo(START);
    }

    @Test
    void nothingIsAgreedThatWasNotOffered() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Provisioning.NONE.agree(new PolicyKey(1), Compliance.FULL, START));
    }

    @ParameterizedTest
    @CsvSource({"1,1", "4294967295,4294967295", "' 7 ',7", "-1,4294967295", "-2147483648,2147483648"})
    void aPolicyKeyHas32BitsWithoutASign(String text, long value) {
        assertThat(PolicyKey.parse(text)).contains(new PolicyKey(value));
    }

    @ParameterizedTest
    @CsvSource({"0", "4294967296", "-2147483649", "''", "x", "1.0", "99999999999999999999"})
    void whatIsNoPolicyKeyIsNone(String text) {
        assertThat(PolicyKey.parse(text)).isEqualTo(Optional.empty());
    }

    @Test
    void deviceInformationIsCleaned() {
        DeviceInformation information =
                new DeviceInformation(Map.of(Field.MODEL, " X\u00071\r\n", Field.OS, " \t", Field.IMEI, ""));

        assertThat(information.values()).isEqualTo(Map.of(Field.MODEL, "X1"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DeviceInformation(Map.of(Field.OS, "x".repeat(1025))));
    }

    @Test
    void reasonsAndNamesAreBounded() {
        assertThat(Access.blocked("x".repeat(256)).reason()).hasSize(256);
        assertThatIllegalArgumentException().isThrownBy(() -> Access.blocked("x".repeat(257)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Wipe.requested(Wipe.Scope.WHOLE_DEVICE, "x".repeat(257), START));
        assertThatIllegalArgumentException().isThrownBy(() -> DeviceQuery.ALL.limit(0));
        assertThatIllegalArgumentException().isThrownBy(() -> DeviceQuery.ALL.limit(10_001));
    }
}
