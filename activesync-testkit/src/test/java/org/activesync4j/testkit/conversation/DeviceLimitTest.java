package org.activesync4j.testkit.conversation;

import static org.activesync4j.testkit.conversation.Provisioning.byVersion;
import static org.activesync4j.testkit.conversation.Provisioning.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.activesync4j.DeviceId;
import org.activesync4j.DeviceKey;
import org.activesync4j.DeviceLimit;
import org.activesync4j.Settings;
import org.activesync4j.User;
import org.activesync4j.Version;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.state.Access;
import org.activesync4j.state.Device;
import org.activesync4j.state.DeviceAdministration;
import org.activesync4j.state.DeviceAdministration.Consent;
import org.activesync4j.state.DeviceQuery;
import org.activesync4j.state.InMemoryDeviceStore;
import org.activesync4j.state.InMemoryStateStore;
import org.activesync4j.state.LocalSignal;
import org.activesync4j.state.Policy;
import org.activesync4j.state.PolicyProvider;
import org.activesync4j.testkit.device.TestDevice;
import org.junit.jupiter.api.Test;

/** A login has a limited number of devices, and those that do not come any more make room. */
class DeviceLimitTest {

    private static final Duration DAY = Duration.ofDays(1);

    private final LocalSignal signal = new LocalSignal();

    private World world(int most, PolicyProvider policies) {
        Settings settings = Settings.builder()
                .devices(new DeviceLimit(most, Duration.ofDays(30)))
                .build();
        return World.built(builder -> builder.settings(settings).signal(signal).policies(policies));
    }

    private World world(int most) {
        return world(most, PolicyProvider.NONE);
    }

    private static TestDevice device(World world, Version version, String id) {
        return world.device(world.alice, version, id);
    }

    /** Comes, and an hour passes. */
    private static TestDevice used(World world, Version version, String id) {
        TestDevice device = device(world, version, id);
        device.folderSync();
        world.advance(Duration.ofHours(1));
        return device;
    }

    private static List<String> known(World world) {
        return world.devices.devicesOf(world.alice.user().login()).stream()
                .map(device -> device.key().device().value())
                .toList();
    }

    private static DeviceKey key(World world, String id) {
        return world.alice.user().on(new DeviceId(id));
    }

    @EveryVersion
    void whoComesWhenAllPlacesAreInUseIsRefusedAndNobodyElseNotices(Version version) {
        World world = world(2);
        TestDevice phone = used(world, version, "phone");
        TestDevice tablet = used(world, version, "tablet");
        TestDevice third = device(world, version, "third");

        assertThat(told(third.folderSync())).isEqualTo(byVersion(version, 177, 403));
        assertThat(told(Provisioning.ask(third))).isEqualTo(byVersion(version, 177, 403));

        assertThat(known(world)).containsExactly("phone", "tablet");
        assertThat(told(phone.folderSync())).isEqualTo(1);
        assertThat(told(tablet.folderSync())).isEqualTo(1);
        assertThat(told(world.device(world.bob, version, "third").folderSync())).isEqualTo(1);
    }

    @EveryVersion
    void theOneThatHasNotComeForLongestMakesRoom(Version version) {
        World world = world(2);
        used(world, version, "phone");
        TestDevice tablet = used(world, version, "tablet");
        world.advance(DAY.minusHours(2));

        assertThat(told(device(world, version, "third").folderSync())).isEqualTo(1);

        assertThat(known(world)).containsExactly("tablet", "third");
        assertThat(told(tablet.folderSync())).isEqualTo(1);
    }

    @EveryVersion
    void whoHadToMakeRoomBeginsAnewAndMissesNothing(Version version) {
        World world = world(1);
        world.alice.contacts().add("Ann");
        TestDevice phone = world.device(world.alice, version, "phone").provision();
        phone.folderSync();
        phone.collection(FolderKind.CONTACTS).drain();
        world.advance(DAY);
        used(world, version, "tablet");
        world.alice.contacts().add("Ben");
        world.advance(DAY);

        TestDevice again = world.device(world.alice, version, "phone").provision();
        again.folderSync();

        assertThat(known(world)).containsExactly("phone");
        assertThat(again.collection(FolderKind.CONTACTS).drain().titles()).containsExactly("Ann", "Ben");
    }

    @Test
    void whoWasNotSeenForAMonthIsForgottenWhenTheNextOneComes() {
        World world = world(100);
        used(world, Version.V14_1, "old");
        world.advance(Duration.ofDays(15));
        used(world, Version.V14_1, "phone");
        world.advance(Duration.ofDays(15));

        used(world, Version.V14_1, "new");

        assertThat(known(world)).containsExactly("new", "phone");
    }

    @Test
    void whoNeverGotAnyFoldersIsForgottenAfterADay() {
        World world = world(100);
        device(world, Version.V14_1, "churned").provision();
        device(world, Version.V14_1, "phone").provision().folderSync();
        assertThat(known(world)).containsExactly("churned", "phone");
        world.advance(DAY);

        device(world, Version.V14_1, "new").folderSync();

        assertThat(known(world)).containsExactly("new", "phone");
    }

    @Test
    void whatSomebodyHasDecidedIsNeverForgotten() {
        World world = world(4);
        DeviceAdministration administration = new DeviceAdministration(world.devices, signal, world.clock);
        for (String id : List.of("blocked", "pinned", "quarantined", "wiping")) {
            used(world, Version.V14_1, id);
        }
        administration.block(key(world, "blocked"), "lost");
        administration.pin(key(world, "pinned"), Version.V14_1);
        administration.quarantine(key(world, "quarantined"), "what is it");
        administration.wipeWholeDevice(key(world, "wiping"), "admin", Consent.ERASE_PRIVATE_DATA_TOO);
        world.advance(Duration.ofDays(100));

        assertThat(told(device(world, Version.V14_1, "new").folderSync())).isEqualTo(177);

        assertThat(known(world)).containsExactly("blocked", "pinned", "quarantined", "wiping");
    }

    @Test
    void whoIsKeptOutLikeAnyNewcomerOfItsKindTakesNobodysPlaceForLong() {
        World world = world(1, new Selective());
        device(world, Version.V14_1, "unwanted").folderSync();
        assertThat(told(device(world, Version.V14_1, "phone").folderSync())).isEqualTo(177);
        world.advance(DAY);

        assertThat(told(device(world, Version.V14_1, "phone").folderSync())).isEqualTo(1);

        assertThat(known(world)).containsExactly("phone");
    }

    /** Lets nobody in that is unwanted. */
    private static final class Selective implements PolicyProvider {
        @Override
        public Policy policyFor(User user, Device device) {
            return Policy.NONE;
        }

        @Override
        public Access accessFor(User user, Device newcomer) {
            boolean unwanted = newcomer.key().device().value().equals("unwanted");
            return unwanted ? Access.blocked("unwanted") : Access.ALLOWED;
        }
    }

    @Test
    void afterTheLimitWasLoweredAsManyMakeRoomAsAreTooMany() {
        InMemoryDeviceStore devices = new InMemoryDeviceStore();
        InMemoryStateStore state = new InMemoryStateStore();
        World before = World.built(builder -> builder.devices(devices).state(state));
        for (String id : List.of("a", "b", "c")) {
            used(before, Version.V14_1, id);
        }
        Settings narrow = Settings.builder()
                .devices(new DeviceLimit(1, Duration.ofDays(30)))
                .build();
        World after =
                World.built(builder -> builder.devices(devices).state(state).settings(narrow));

        assertThat(told(device(after, Version.V14_1, "new").folderSync())).isEqualTo(177);
        after.advance(DAY.multipliedBy(2));
        assertThat(told(device(after, Version.V14_1, "new").folderSync())).isEqualTo(1);

        assertThat(devices.all(DeviceQuery.ALL)).extracting(Device::key).containsExactly(key(after, "new"));
    }
}
