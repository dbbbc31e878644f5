package org.activesync4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeviceLimitTest {

    @Test
    void aLoginHasAtLeastOneDeviceForADay() {
        Duration day = Duration.ofDays(1);

        assertThat(new DeviceLimit(1, day).most()).isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new DeviceLimit(0, day));
        assertThatIllegalArgumentException().isThrownBy(() -> new DeviceLimit(1, day.minusNanos(1)));
    }

    @Test
    void aLimitThatIsSetIsKeptWhenOtherSettingsChange() {
        DeviceLimit limit = new DeviceLimit(3, Duration.ofDays(2));

        Settings settings = Settings.builder().devices(limit).build();

        assertThat(settings.toBuilder().commands(7).build().devices()).isEqualTo(limit);
        assertThat(Settings.DEFAULT.devices()).isEqualTo(DeviceLimit.DEFAULT);
    }
}
