package org.activesync4j.internal.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.activesync4j.DeviceId;
import org.activesync4j.DeviceKey;
import org.activesync4j.Login;
import org.activesync4j.Owner;
import org.activesync4j.Version;
import org.activesync4j.command.Passage;
import org.activesync4j.command.Status;
import org.activesync4j.internal.device.PolicyDocument;
import org.activesync4j.internal.gate.Verdict.Refuse;
import org.activesync4j.state.Access;
import org.activesync4j.state.Compliance;
import org.activesync4j.state.Device;
import org.activesync4j.state.Policy;
import org.activesync4j.state.Policy.Enforcement;
import org.activesync4j.state.PolicyElement;
import org.activesync4j.state.PolicyKey;
import org.activesync4j.state.Provisioning;
import org.activesync4j.state.Provisioning.Offer;
import org.activesync4j.state.Wipe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class GateTest {

    private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);
    private static final long TEMPORARY = 11;
    private static final long CURRENT = 4_294_967_295L;

    private static final Policy USUAL = Policy.DEMANDED.with(PolicyElement.DEVICE_PASSWORD_ENABLED, true);
    private static final Policy STRICT = USUAL.enforced(Enforcement.STRICT);
    private static final Policy LENIENT = USUAL.enforced(Enforcement.LENIENT);
    private static final Policy CHANGED = USUAL.with(PolicyElement.MIN_DEVICE_PASSWORD_LENGTH, 6);
    private static final Policy REFRESHED = USUAL.refreshedEvery(WEEK);

    private static final SortedSet<Version> ALL = new TreeSet<>(EnumSet.allOf(Version.class));

    /** What a device says is its policy key. */
    private enum Key {
        ABSENT,
        ZERO,
        OFFERED,
        RIGHT,
        WRONG;

        Optional<Long> value() {
            return switch (this) {
                case ABSENT -> Optional.empty();
                case ZERO -> Optional.of(0L);
                case OFFERED -> Optional.of(TEMPORARY);
                case RIGHT -> Optional.of(CURRENT);
                case WRONG -> Optional.of(12L);
            };
        }
    }

    /** A row of the table: what is told from 14.0 on, and the HTTP code before; 0 lets the device in. */
    private record Row(String situation, Policy policy, Key key, int status, int http) {}

    private static final Row[] KEYS = {
        new Row("no policy, no key", Policy.NONE, Key.ABSENT, 0, 0),
        new Row("no policy, key 0", Policy.NONE, Key.ZERO, 0, 0),
        new Row("no policy, some key", Policy.NONE, Key.WRONG, 0, 0),
        new Row("absent policy, no key", Policy.ABSENT, Key.ABSENT, 0, 0),
        new Row("absent policy, some key", Policy.ABSENT, Key.WRONG, 0, 0),
        new Row("policy, no key", USUAL, Key.ABSENT, 142, 449),
        new Row("policy, key 0", USUAL, Key.ZERO, 142, 449),
        new Row("policy, the temporary key", USUAL, Key.OFFERED, 144, 449),
        new Row("policy, the current key", USUAL, Key.RIGHT, 0, 0),
        new Row("policy, another key", USUAL, Key.WRONG, 144, 449),
        new Row("strict policy, no key", STRICT, Key.ABSENT, 141, 403),
        new Row("strict policy, key 0", STRICT, Key.ZERO, 142, 449),
        new Row("strict policy, the temporary key", STRICT, Key.OFFERED, 144, 449),
        new Row("strict policy, the current key", STRICT, Key.RIGHT, 0, 0),
        new Row("strict policy, another key", STRICT, Key.WRONG, 144, 449),
        new Row("lenient policy, no key", LENIENT, Key.ABSENT, 0, 0),
        new Row("lenient policy, key 0", LENIENT, Key.ZERO, 142, 449),
        new Row("lenient policy, the temporary key", LENIENT, Key.OFFERED, 0, 0),
        new Row("lenient policy, the current key", LENIENT, Key.RIGHT, 0, 0),
        new Row("lenient policy, another key", LENIENT, Key.WRONG, 144, 449),
        new Row("policy changed, no key", CHANGED, Key.ABSENT, 142, 449),
        new Row("policy changed, the former key", CHANGED, Key.RIGHT, 144, 449),
        new Row("policy taken away, the former key", Policy.NONE, Key.RIGHT, 0, 0),
        new Row("refresh not due", REFRESHED, Key.RIGHT, 0, 0),
    };

    static Stream<Arguments> everyVersionAndSituation() {
        return Stream.of(Version.values())
                .flatMap(version -> Arrays.stream(KEYS).map(row -> Arguments.of(version, row)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("everyVersionAndSituation")
    void aPolicyKeyIsDemandedAsTheTableSays(Version version, Row row) {
        Device device = provisioned(version, Compliance.FULL);

        Verdict verdict = at(START, version, row.key(), Passage.PROVISIONED, device, row.policy());

        assertThat(told(verdict, version)).isEqualTo(version.atLeast(Version.V14_0) ? row.status() : row.http());
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void aCommandThatIsNotAskedForAKeyComesInWithoutOne(Version version) {
        Device device = first(version);

        assertThat(judge(version, Key.ABSENT, Passage.ADMITTED, device, STRICT)).isEqualTo(Verdict.PASS);
        assertThat(judge(version, Key.ABSENT, Passage.PROVISIONING, device, STRICT))
                .isEqualTo(Verdict.PASS);
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void aKeyThatHasGrownOldIsRefreshed(Version version) {
        Device device = provisioned(version, Compliance.FULL);

        assertThat(at(START.plus(WEEK).minusNanos(1), version, Key.RIGHT, Passage.PROVISIONED, device, REFRESHED))
                .isEqualTo(Verdict.PASS);
        assertThat(told(at(START.plus(WEEK), version, Key.RIGHT, Passage.PROVISIONED, device, REFRESHED), version))
                .isEqualTo(version.atLeast(Version.V14_0) ? 143 : 449);
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void aDeviceThatKeepsThePolicyInPartIsTurnedAwayWhenThatIsNoLongerEnough(Version version) {
        Device partly = provisioned(version, Compliance.PARTIAL);
        Device elsewhere = provisioned(version, Compliance.EXTERNALLY_MANAGED);

        assertThat(judge(version, Key.RIGHT, Passage.PROVISIONED, partly, USUAL.accepting(Compliance.PARTIAL)))
                .isEqualTo(Verdict.PASS);
        assertThat(told(judge(version, Key.RIGHT, Passage.PROVISIONED, partly, USUAL), version))
                .isEqualTo(version.atLeast(Version.V14_0) ? 139 : 403);
        assertThat(told(judge(version, Key.RIGHT, Passage.PROVISIONED, elsewhere, USUAL), version))
                .isEqualTo(version.atLeast(Version.V14_0) ? 145 : 403);
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void aPolicyThatWasSentInOneVersionIsGoodInEveryOther(Version spoken) {
        for (Version provisioned : Version.values()) {
            Device device = provisioned(provisioned, Compliance.FULL);

            assertThat(judge(spoken, Key.RIGHT, Passage.PROVISIONED, device, USUAL))
                    .isEqualTo(Verdict.PASS);
        }
    }

    @Test
    void aSettingThatADeviceWasNotSentDoesNotMakeItProvisionAgain() {
        Policy newer = USUAL.with(PolicyElement.ALLOW_CAMERA, false);

        assertThat(judge(
                        Version.V12_0,
                        Key.RIGHT,
                        Passage.PROVISIONED,
                        provisioned(Version.V12_0, Compliance.FULL),
                        newer))
                .isEqualTo(Verdict.PASS);
        assertThat(told(
                        judge(
                                Version.V12_1,
                                Key.RIGHT,
                                Passage.PROVISIONED,
                                provisioned(Version.V12_1, Compliance.FULL),
                                newer),
                        Version.V12_1))
                .isEqualTo(449);
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void aDeviceHasNothingToDoAboutAPolicyThatItHasAcceptedOrThatNobodyDemands(Version version) {
        Device device = provisioned(version, Compliance.FULL);

        assertThat(Gate.isProvisioned(device, USUAL, START)).isTrue();
        assertThat(Gate.isProvisioned(device, CHANGED, START)).isFalse();
        assertThat(Gate.isProvisioned(device, REFRESHED, START.plus(WEEK))).isFalse();
        assertThat(Gate.isProvisioned(first(version), USUAL, START)).isFalse();
        assertThat(Gate.isProvisioned(first(version), Policy.NONE, START)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void aBlockedDeviceDoesNothing(Version version) {
        Device device = provisioned(version, Compliance.FULL).withAccess(Access.blocked("lost"));

        for (Passage passage : Passage.values()) {
            assertThat(told(judge(version, Key.RIGHT, passage, device, USUAL), version))
                    .isEqualTo(version.atLeast(Version.V14_0) ? 129 : 403);
        }
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void aBlockedDeviceThatIsWipedMaySayItAgain(Version version) {
        Device device = first(version)
                .withAccess(Access.blocked("wiped"))
                .withWipe(wipe(Wipe.Scope.WHOLE_DEVICE).acknowledged(START));
        int shutOut = version.atLeast(Version.V14_0) ? 129 : 403;

        assertThat(judge(version, Key.RIGHT, Passage.PROVISIONING, device, USUAL))
                .isEqualTo(Verdict.PASS);
        assertThat(told(judge(version, Key.RIGHT, Passage.ADMITTED, device, USUAL), version))
                .isEqualTo(shutOut);
        assertThat(told(judge(version, Key.RIGHT, Passage.PROVISIONED, device, USUAL), version))
                .isEqualTo(shutOut);
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void aQuarantinedDeviceProvisionsAndNothingElse(Version version) {
        Device device = provisioned(version, Compliance.FULL).withAccess(Access.quarantined("new"));
        int shutOut = version.atLeast(Version.V14_0) ? 129 : 403;

        assertThat(judge(version, Key.RIGHT, Passage.PROVISIONING, device, USUAL))
                .isEqualTo(Verdict.PASS);
        assertThat(told(judge(version, Key.RIGHT, Passage.ADMITTED, device, USUAL), version))
                .isEqualTo(shutOut);
        assertThat(told(judge(version, Key.RIGHT, Passage.PROVISIONED, device, USUAL), version))
                .isEqualTo(shutOut);
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void aVersionThatIsNotOfferedIsRefused(Version version) {
        SortedSet<Version> others = new TreeSet<>(ALL);
        others.remove(version);

        for (Passage passage : Passage.values()) {
            Verdict verdict = Gate.judge(
                    new Knock(version, Key.RIGHT.value(), passage), first(version), Policy.NONE, others, START);

            assertThat(told(verdict, version)).isEqualTo(version.atLeast(Version.V14_0) ? 138 : 400);
        }
    }

    @Test
    void aPinnedDeviceIsOfferedOneVersionOnly() {
        Device pinned = first(Version.V16_1).withPinned(Version.V14_1);
        SortedSet<Version> withoutThat = new TreeSet<>(EnumSet.of(Version.V12_1, Version.V16_1));

        assertThat(Gate.offered(ALL, pinned)).containsExactly(Version.V14_1);
        assertThat(Gate.offered(withoutThat, pinned)).isEqualTo(withoutThat);
        assertThat(Gate.offered(ALL, pinned.withoutPinned())).isEqualTo(ALL);
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void aWipeIsToldToEveryCommandButProvision(Version version) {
        Device device = provisioned(version, Compliance.FULL).withWipe(wipe(Wipe.Scope.WHOLE_DEVICE));
        boolean byStatus = version.atLeast(Version.V14_0);

        assertThat(judge(version, Key.RIGHT, Passage.PROVISIONING, device, Policy.NONE))
                .isEqualTo(Verdict.PASS);
        for (Passage passage : EnumSet.of(Passage.ADMITTED, Passage.PROVISIONED)) {
            assertThat(told(judge(version, Key.RIGHT, passage, device, Policy.NONE), version))
                    .isEqualTo(byStatus ? 140 : 449);
            assertThat(told(judge(version, Key.ZERO, passage, device, Policy.NONE), version))
                    .isEqualTo(byStatus ? 140 : 449);
            assertThat(told(judge(version, Key.ABSENT, passage, device, Policy.NONE), version))
                    .isEqualTo(byStatus ? 140 : 403);
        }
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void aWipeOfTheAccountIsToldFrom161OnAndElseTheDeviceIsShutOut(Version version) {
        Device device = provisioned(version, Compliance.FULL).withWipe(wipe(Wipe.Scope.ACCOUNT_ONLY));
        boolean tellable = version == Version.V16_1;
        int shutOut = version.atLeast(Version.V14_0) ? 129 : 403;

        assertThat(told(judge(version, Key.RIGHT, Passage.PROVISIONED, device, USUAL), version))
                .isEqualTo(tellable ? 140 : shutOut);
        assertThat(told(judge(version, Key.RIGHT, Passage.PROVISIONING, device, USUAL), version))
                .isEqualTo(tellable ? 0 : shutOut);
    }

    @Test
    void aWipeReachesADeviceThatIsBlockedAndSpeaksAVersionThatIsNotOffered() {
        Device device =
                first(Version.V14_1).withAccess(Access.blocked("stolen")).withWipe(wipe(Wipe.Scope.WHOLE_DEVICE));
        SortedSet<Version> newest = new TreeSet<>(EnumSet.of(Version.V16_1));

        Verdict sync = Gate.judge(
                new Knock(Version.V14_1, Key.ZERO.value(), Passage.PROVISIONED), device, USUAL, newest, START);
        Verdict provision = Gate.judge(
                new Knock(Version.V14_1, Key.ZERO.value(), Passage.PROVISIONING), device, USUAL, newest, START);

        assertThat(told(sync, Version.V14_1)).isEqualTo(140);
        assertThat(provision).isEqualTo(Verdict.PASS);
    }

    @Test
    void aWipeThatFailedIsToldAgainAndOneThatIsDoneIsNot() {
        Wipe sent = wipe(Wipe.Scope.WHOLE_DEVICE).sent(START);
        Device device = first(Version.V14_1);

        assertThat(told(
                        judge(
                                Version.V14_1,
                                Key.ZERO,
                                Passage.ADMITTED,
                                device.withWipe(sent.failed(START)),
                                Policy.NONE),
                        Version.V14_1))
                .isEqualTo(140);
        assertThat(judge(
                        Version.V14_1,
                        Key.ZERO,
                        Passage.ADMITTED,
                        device.withWipe(sent.acknowledged(START)),
                        Policy.NONE))
                .isEqualTo(Verdict.PASS);
    }

    private static Wipe wipe(Wipe.Scope scope) {
        return Wipe.requested(scope, "admin", START);
    }

    private static Device first(Version version) {
        DeviceKey key = new DeviceKey(new Login("ann"), new Owner("ann"), new DeviceId("dev1"));
        return Device.first(key, "Phone", "", version, START);
    }

    /** A device that has accepted the usual policy, was offered it once more and has not accepted that. */
    private static Device provisioned(Version version, Compliance compliance) {
        Offer offer =
                new Offer(new PolicyKey(TEMPORARY), new PolicyDocument(USUAL, version).fingerprint(), version, START);
        Provisioning agreed = Provisioning.NONE.offer(offer).agree(new PolicyKey(CURRENT), compliance, START);
        return first(version).withProvisioning(agreed.offer(offer));
    }

    private static Verdict judge(Version version, Key key, Passage passage, Device device, Policy policy) {
        return at(START, version, key, passage, device, policy);
    }

    private static Verdict at(Instant now, Version version, Key key, Passage passage, Device device, Policy policy) {
        return Gate.judge(new Knock(version, key.value(), passage), device, policy, ALL, now);
    }

    /** What the device sees: the HTTP code or else the status, 0 if it comes in. */
    private static int told(Verdict verdict, Version version) {
        if (verdict instanceof Refuse refused) {
            Status status = refused.status();
            return status.isHttpIn(version) ? status.http() : status.code();
        }
        return 0;
    }
}
