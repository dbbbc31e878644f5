package org.activesync4j.command;

import static org.activesync4j.command.QuirkProfile.Sign.deviceId;
import static org.activesync4j.command.QuirkProfile.Sign.deviceType;
import static org.activesync4j.command.QuirkProfile.Sign.userAgent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.activesync4j.DeviceId;
import org.activesync4j.DeviceKey;
import org.activesync4j.Login;
import org.activesync4j.Owner;
import org.activesync4j.Version;
import org.activesync4j.command.QuirkProfile.Aspect;
import org.activesync4j.command.QuirkProfile.Sign;
import org.activesync4j.state.Device;
import org.activesync4j.state.DeviceInformation;
import org.activesync4j.state.DeviceInformation.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class QuirkProfilesTest {

    private static final QuirkProfile OLD_EXAMPLE = QuirkProfile.named("old-example")
            .when(deviceType("^example"), userAgent("mail/1"))
            .when(deviceId("^ex0"))
            .since(Version.V12_0)
            .until(Version.V14_0)
            .has(Quirk.NO_EMPTY_SYNC);

    @ParameterizedTest
    @CsvSource({
        "ExamplePhone, Mail/1.2, abc, 14.0, true",
        "ExamplePhone, Mail/1.2, abc, 12.0, true",
        "ExamplePhone, Mail/1.2, abc, 2.5, false",
        "ExamplePhone, Mail/1.2, abc, 14.1, false",
        "ExamplePhone, Mail/2.0, abc, 14.0, false",
        "NoExample, Mail/1.2, abc, 14.0, false",
        "Other, Other, EX0123, 14.0, true",
    })
    void aClientIsKnownByAllSignsOfOneSetInCertainVersions(
            String type, String agent, String id, String version, boolean known) {
        Version spoken = Version.parse(version).orElseThrow();

        assertThat(OLD_EXAMPLE.matches(Client.of(device(id, type, agent), spoken)))
                .isEqualTo(known);
    }

    @Test
    void aClientThatHasNoVersionYetIsKnownInAny() {
        QuirkProfile profile = QuirkProfile.named("p").when(userAgent("mail")).until(Version.V2_5);

        assertThat(profile.matches(Client.asking("Mail/1"))).isTrue();
        assertThat(profile.matches(Client.asking(""))).isFalse();
    }

    @Test
    void aProfileWithoutSignsIsNobodysAndOneWithAnEmptySetEverybodys() {
        assertThat(QuirkProfile.named("nobody").matches(Client.asking("Mail"))).isFalse();
        assertThat(QuirkProfile.named("everybody").when().matches(Client.asking("Mail")))
                .isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> QuirkProfile.named(" "));
    }

    @Test
    void aClientIsKnownByWhatTheDeviceSaysAboutItself() {
        Device device = device("a1", "Phone", "Mail")
                .withInformation(new DeviceInformation(Map.of(Field.MODEL, "SM-1", Field.OS, "Old 4")));
        Client client = Client.of(device, Version.V14_1);

        assertThat(QuirkProfile.named("m")
                        .when(new Sign(Aspect.MODEL, Pattern.compile("^SM-")))
                        .matches(client))
                .isTrue();
        assertThat(QuirkProfile.named("o")
                        .when(new Sign(Aspect.OS, Pattern.compile("^New")))
                        .matches(client))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Android, Nine/4.9, abc, WANTS_EXCHANGE_HEADERS",
        "Android, Mail/1, 6e696e6531, WANTS_EXCHANGE_HEADERS",
        "MeeGo, Mail, abc, NO_EMPTY_SYNC",
        "Phone, NokiaN9/1.0, abc, NO_EMPTY_SYNC",
        "BlackBerry, BB10/10.3, abc, DATES_AT_NOON",
    })
    void theProfilesThatComeWithTheLibraryKnowTheirClients(String type, String agent, String id, Quirk quirk) {
        Client client = Client.of(device(id, type, agent), Version.V14_1);

        assertThat(QuirkProfiles.standard().of(client).names()).containsExactly(quirk);
    }

    @ParameterizedTest
    @CsvSource({
        "iPhone, Apple-iPhone11C8/2007.75, ApplC39",
        "Android, Android-Mail/2025.11.02.Release, androidc123",
        "WindowsOutlook15, Outlook/16.0, abc",
        "SAMSUNGSMG900F, Android-SAMSUNG, SEC123",
        "MZTB, TbSync/5, MZTB123",
        "WindowsMail, MSFT-WP/10.0, abc",
    })
    void aClientWithoutPeculiaritiesHasNone(String type, String agent, String id) {
        assertThat(QuirkProfiles.standard().of(Client.of(device(id, type, agent), Version.V14_1)))
                .isEqualTo(Quirks.NONE);
    }

    @Test
    void quirksOfAllProfilesThatMatchComeTogether() {
        QuirkProfiles profiles =
                QuirkProfiles.standard().with(QuirkProfile.named("all").when().has(Quirk.DATES_AT_NOON));

        assertThat(profiles.of(Client.asking("Nine")).names())
                .containsExactlyInAnyOrder(Quirk.WANTS_EXCHANGE_HEADERS, Quirk.DATES_AT_NOON);
    }

    @Test
    void aProfileIsReplacedAndSwitchedOffByItsName() {
        QuirkProfiles replaced = QuirkProfiles.standard()
                .with(QuirkProfile.named("nine").when(userAgent("^ten")).has(Quirk.NO_EMPTY_SYNC));

        assertThat(replaced.of(Client.asking("Nine"))).isEqualTo(Quirks.NONE);
        assertThat(replaced.of(Client.asking("Ten")).names()).containsExactly(Quirk.NO_EMPTY_SYNC);
        assertThat(QuirkProfiles.standard().without("nine").of(Client.asking("Nine")))
                .isEqualTo(Quirks.NONE);
    }

    @ParameterizedTest
    @EnumSource(Quirk.class)
    void eachQuirkIsSwitchedOffAlone(Quirk quirk) {
        QuirkProfiles profiles = QuirkProfiles.standard()
                .with(QuirkProfile.named("all").when().has(Quirk.values()))
                .without(quirk);

        assertThat(profiles.of(Client.asking("Nine")).names())
                .hasSize(Quirk.values().length - 1)
                .doesNotContain(quirk);
    }

    @Test
    void profilesAreReplacedWhileTheEngineRuns() {
        AtomicReference<List<QuirkProfile>> mine = new AtomicReference<>(List.of());
        QuirkProfiles profiles = ((QuirkProfiles) mine::get).with(OLD_EXAMPLE);
        assertThat(profiles.of(Client.asking("Nine"))).isEqualTo(Quirks.NONE);

        mine.set(QuirkProfiles.standard().current());

        assertThat(profiles.of(Client.asking("Nine")).names()).containsExactly(Quirk.WANTS_EXCHANGE_HEADERS);
    }

    @Test
    void theManualNamesEveryProfileAndEveryQuirk() throws IOException {
        String manual = Files.readString(Path.of("..", "docs", "quirks.md"));

        assertThat(QuirkProfiles.standard().current())
                .allSatisfy(profile -> assertThat(manual).contains("| `" + profile.name() + "` |"));
        assertThat(Quirk.values()).allSatisfy(quirk -> assertThat(manual).contains("### `" + quirk + "`"));
    }

    @Test
    void quirksCopyTheirNames() {
        assertThat(new Quirks(Set.of(Quirk.DATES_AT_NOON)).has(Quirk.DATES_AT_NOON))
                .isTrue();
        assertThat(Quirks.NONE.has(Quirk.DATES_AT_NOON)).isFalse();
        assertThat(Client.asking("x").version()).isEqualTo(Optional.empty());
    }

    private static Device device(String id, String type, String agent) {
        DeviceKey key = new DeviceKey(new Login("ann"), new Owner("ann"), new DeviceId(id));
        return Device.first(key, type, agent, Version.V14_1, Instant.parse("2026-03-01T08:00:00Z"));
    }
}
