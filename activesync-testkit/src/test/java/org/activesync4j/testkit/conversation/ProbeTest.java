package org.activesync4j.testkit.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.activesync4j.Version;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.state.InMemoryStateStore;
import org.activesync4j.state.Policy;
import org.activesync4j.state.StateStore;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.testkit.fault.Faults;

/** Android asks under the device id {@code validate} whether an account works, and never comes back under that name. */
class ProbeTest {

    @EveryVersion
    void aProbeIsAnsweredAndLeavesNoDeviceBehind(Version version) {
        World world = World.with();

        for (String id : new String[] {"validate", "Validate"}) {
            TestDevice probe = world.device(world.alice, version, id);
            probe.options();
            probe.folderSync();

            assertThat(probe.folders()).isNotEmpty();
        }

        assertThat(world.devices.devicesOf(world.alice.user().login())).isEmpty();
    }

    @EveryVersion
    void aProbeLeavesNoSyncStateBehind(Version version) {
        Faults faults = new Faults();
        World world = World.built(builder -> builder.state(faults.wrap(StateStore.class, new InMemoryStateStore())));

        TestDevice probe = world.device(world.alice, version, "validate").provision();
        probe.folderSync();
        probe.collection(FolderKind.CONTACTS).drain();

        assertThat(faults.calls()).isEmpty();
    }

    @EveryVersion
    void aProbeLearnsThatThereIsAPolicyAndMayAcceptIt(Version version) {
        World world = World.built(builder -> builder.policies((user, device) -> Policy.DEMANDED));
        TestDevice probe = world.device(world.alice, version, "validate").withPolicyKey("0");
        probe.folderSync();
        assertThat(probe.folders()).isEmpty();

        probe.provision().folderSync();

        assertThat(probe.folders()).isNotEmpty();
        assertThat(world.devices.devicesOf(world.alice.user().login())).isEmpty();
    }

    @EveryVersion
    void theDeviceItselfIsRememberedAsEver(Version version) {
        World world = World.with();
        world.device(world.alice, version, "validate").folderSync();

        world.ready(version);

        assertThat(world.devices.devicesOf(world.alice.user().login()))
                .extracting(device -> device.key().device().value())
                .containsExactly("phone");
    }

    @EveryVersion
    void oneUsersProbeShowsNothingOfAnothers(Version version) {
        World world = World.with();
        world.bob.addFolder("Bob's", FolderKind.USER_MAIL);
        TestDevice alices = world.device(world.alice, version, "validate");
        TestDevice bobs = world.device(world.bob, version, "validate");

        bobs.folderSync();
        alices.folderSync();

        assertThat(alices.folders()).extracting(TestDevice.TestFolder::name).doesNotContain("Bob's");
        assertThat(bobs.folders()).extracting(TestDevice.TestFolder::name).contains("Bob's");
    }
}
