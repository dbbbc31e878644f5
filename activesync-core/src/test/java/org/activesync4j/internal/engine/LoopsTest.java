package org.activesync4j.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.activesync4j.DeviceId;
import org.activesync4j.DeviceKey;
import org.activesync4j.Login;
import org.activesync4j.Owner;
import org.activesync4j.command.FoldersFirstException;
import org.activesync4j.command.Status;
import org.activesync4j.command.StatusException;
import org.activesync4j.internal.http.HttpRefusal;
import org.junit.jupiter.api.Test;

/** What a node remembers of what it has told devices in vain. */
class LoopsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final DeviceKey PHONE = key("phone");

    private final Loops loops = new Loops();

    private static DeviceKey key(String device) {
        return new DeviceKey(new Login("alice"), new Owner("alice"), new DeviceId(device));
    }

    private static StatusException provision() {
        return new StatusException(Status.DEVICE_NOT_PROVISIONED, "no policy key");
    }

    private static StatusException foldersFirst(int shown) {
        return new FoldersFirstException(Status.of(7), shown);
    }

    private RuntimeException sixth(StatusException refusal) {
        for (int time = 1; time <= 5; time++) {
            assertThat(loops.bounded(PHONE, refusal, NOW)).isSameAs(refusal);
        }
        return loops.bounded(PHONE, refusal, NOW);
    }

    @Test
    void theSixthTimeTheDeviceHasToStayAwayAndIsToldWhy() {
        HttpRefusal away = (HttpRefusal) sixth(provision());

        assertThat(away.code()).isEqualTo(503);
        assertThat(away.retryAfter()).contains(Duration.ofMinutes(10));
        assertThat(away.throttled()).contains("RecentCommands");
        assertThat(away).hasMessageContaining("Status 142");
    }

    @Test
    void foldersAreBoundedLikePolicies() {
        assertThat(sixth(foldersFirst(1))).isInstanceOf(HttpRefusal.class);
    }

    @Test
    void whoShowsOtherFoldersWasNotToldInVain() {
        sixth(foldersFirst(1));
        StatusException other = foldersFirst(2);

        assertThat(loops.bounded(PHONE, other, NOW)).isSameAs(other);
    }

    @Test
    void whoShowsTheSameTwoSetsOfFoldersInTurnIsBounded() {
        for (int time = 1; time <= 5; time++) {
            assertThat(loops.bounded(PHONE, foldersFirst(1), NOW)).isInstanceOf(StatusException.class);
            assertThat(loops.bounded(PHONE, foldersFirst(2), NOW)).isInstanceOf(StatusException.class);
        }

        assertThat(loops.bounded(PHONE, foldersFirst(1), NOW)).isInstanceOf(HttpRefusal.class);
        assertThat(loops.bounded(PHONE, foldersFirst(2), NOW)).isInstanceOf(HttpRefusal.class);
    }

    @Test
    void oneKindIsNotCountedWithAnother() {
        sixth(provision());
        StatusException folders = foldersFirst(1);

        assertThat(loops.bounded(PHONE, folders, NOW)).isSameAs(folders);
    }

    @Test
    void oneDeviceDoesNotHarmAnother() {
        sixth(provision());
        StatusException others = provision();

        assertThat(loops.bounded(key("tablet"), others, NOW)).isSameAs(others);
    }

    @Test
    void whatIsNoLoopIsNotCounted() {
        StatusException blocked = new StatusException(Status.DEVICE_BLOCKED, "blocked");

        assertThat(sixth(blocked)).isSameAs(blocked);
    }
}
