package org.activesync4j.testkit.conversation;

import static org.activesync4j.testkit.conversation.FolderSaid.count;
import static org.activesync4j.testkit.conversation.FolderSaid.delete;
import static org.activesync4j.testkit.conversation.FolderSaid.names;
import static org.activesync4j.testkit.conversation.FolderSaid.status;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.activesync4j.DeviceId;
import org.activesync4j.Version;
import org.activesync4j.spi.Driver;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.state.InMemoryStateStore;
import org.activesync4j.state.StateStore;
import org.activesync4j.testkit.device.TestAnswer;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.testkit.fault.Fault;
import org.activesync4j.testkit.fault.Faults;
import org.activesync4j.testkit.groupware.Ability;
import org.activesync4j.testkit.groupware.GroupwareFolder;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.FolderHierarchy;
import org.junit.jupiter.api.Tag;

/** Folders that a device deletes. */
class FolderDeleteTest {

    private static World world() {
        return filled(World.with(Ability.FOLDER_EDITOR));
    }

    private static World filled(World world) {
        GroupwareFolder projects = world.alice.addFolder("Projects", FolderKind.USER_CONTACTS);
        projects.add("Ann");
        projects.addFolder("Garden", FolderKind.USER_CONTACTS).add("Bea");
        return world;
    }

    @EveryVersion
    @Tag("MSASCMD_S03_TC01")
    void aFolderIsDeletedWithAllBeneathItAndTheNextFolderSyncIsSilent(Version version) {
        World world = world();
        TestDevice device = world.ready(version);
        String before = device.folderKey();

        TestAnswer answer = device.deleteFolder("Projects");

        assertThat(status(answer)).isEqualTo(1);
        assertThat(device.folderKey()).isNotEqualTo(before);
        assertThat(world.alice.folders())
                .noneMatch(folder ->
                        folder.name().equals("Projects") || folder.name().equals("Garden"));
        assertThat(count(device.folderSync())).isZero();
        assertThat(names(device)).doesNotContain("Projects", "Garden");
    }

    @EveryVersion
    @Tag("MSASCMD_S03_TC02")
    void aDefaultFolderIsStatus3(Version version) {
        World world = world();
        TestDevice device = world.ready(version);
        int folders = world.alice.folders().size();

        for (String name : new String[] {"Inbox", "Drafts", "Deleted Items", "Sent Items", "Outbox", "Contacts"}) {
            assertThat(status(device.deleteFolder(name))).as(name).isEqualTo(3);
        }
        assertThat(world.alice.folders()).hasSize(folders);
    }

    @From14_0
    @Tag("traps_08")
    void theRecipientCacheIsStatus3(Version version) {
        World world = world();
        world.alice.addFolder("Recipients", FolderKind.RECIPIENT_CACHE);
        TestDevice device = world.ready(version);

        assertThat(status(device.deleteFolder("Recipients"))).isEqualTo(3);
        assertThat(status(delete(device, device.folderKey(), "RI"))).isEqualTo(3);
    }

    @EveryVersion
    @Tag("MSASCMD_S03_TC03")
    void aFolderThatIsNotThereIsStatus4(Version version) {
        World world = world();
        TestDevice device = world.ready(version);
        String gone = device.folder("Projects").id();
        world.alice.folder("Projects").remove();

        for (String id : new String[] {gone, "9999", "0", "-1", "no such", "99999999999999999999", "Inbox"}) {
            assertThat(status(delete(device, device.folderKey(), id))).as(id).isEqualTo(4);
        }
    }

    @EveryVersion
    @Tag("MSASCMD_S03_TC04")
    @Tag("traps_08")
    void aKeyThatIsNotTheCurrentOneIsStatus9(Version version) {
        World world = world();
        TestDevice device = world.ready(version);
        String id = device.folder("Projects").id();

        for (String key : new String[] {"", "0", "no key", "{0f8fad5b-d9cb-469f-a165-70867728950e}1"}) {
            assertThat(status(delete(device, key, id))).as(key).isEqualTo(9);
        }
        assertThat(world.alice.folder("Projects").titles()).containsExactly("Ann");
    }

    @EveryVersion
    @Tag("MSASCMD_S03_TC05")
    @Tag("traps_08")
    void whatIsMalformedIsStatus10(Version version) {
        TestDevice device = world().ready(version);
        Element right = Element.of(
                FolderHierarchy.FOLDER_DELETE,
                FolderSaid.key(device.folderKey()),
                FolderSaid.id(device.folder("Projects").id()));

        right.children()
                .forEach(child -> assertThat(
                                status(device.send("FolderDelete", FolderSaid.without(right, child.tag()))))
                        .as("without %s", child)
                        .isEqualTo(10));
        assertThat(status(device.send("FolderDelete", FolderSaid.with(right, Element.of(FolderHierarchy.STATUS, "1")))))
                .isEqualTo(10);
        assertThat(status(delete(device, device.folderKey(), ""))).isEqualTo(10);
        assertThat(status(delete(device, device.folderKey(), "1".repeat(65)))).isEqualTo(10);
    }

    @EveryVersion
    void aLostAnswerIsGivenAgain(Version version) {
        World world = world();
        TestDevice device = world.ready(version);

        device.loseAnswer().deleteFolder("Projects");
        TestAnswer again = device.deleteFolder("Projects");

        assertThat(status(again)).isEqualTo(1);
        assertThat(count(device.folderSync())).isZero();
    }

    @EveryVersion
    void aLostAnswerIsMadeUpForByFolderSync(Version version) {
        World world = world();
        TestDevice device = world.ready(version);
        device.loseAnswer().deleteFolder("Projects");

        device.folderSync();

        assertThat(names(device)).doesNotContain("Projects", "Garden");
        assertThat(count(device.folderSync())).isZero();
    }

    @EveryVersion
    void aDriverThatBreaksAfterwardsHasDeletedIt(Version version) {
        Faults faults = new Faults();
        World world = filled(World.with(driver -> faults.wrap(Driver.class, driver), Ability.FOLDER_EDITOR));
        TestDevice device = world.ready(version);
        faults.next("FolderEditor.delete", Fault.breaksAfterwards());

        assertThat(device.deleteFolder("Projects").http()).isEqualTo(503);
        assertThat(status(device.deleteFolder("Projects"))).isEqualTo(1);

        assertThat(count(device.folderSync())).isZero();
    }

    @EveryVersion
    void whatTheDriverRefusesStays(Version version) {
        Faults faults = new Faults();
        World world = filled(World.with(driver -> faults.wrap(Driver.class, driver), Ability.FOLDER_EDITOR));
        TestDevice device = world.ready(version);

        faults.next("FolderEditor.delete", Fault.refuses(Reason.DENIED));
        assertThat(status(device.deleteFolder("Projects"))).isEqualTo(3);

        assertThat(names(device)).contains("Projects", "Garden");
        assertThat(count(device.folderSync())).isZero();
        assertThat(status(device.deleteFolder("Projects"))).isEqualTo(1);
    }

    @EveryVersion
    void aSyncOfADeletedFolderIsStatus8AndNothingIsRememberedOfIt(Version version) {
        StateStore state = new InMemoryStateStore();
        World world = filled(World.built(builder -> builder.state(state), Ability.FOLDER_EDITOR));
        TestDevice device = world.ready(version);
        TestCollection projects = device.collection("Projects").drain();
        TestCollection garden = device.collection("Garden").drain();

        device.deleteFolder("Projects");

        projects.sync();
        garden.sync();
        assertThat(projects.status()).isEqualTo(8);
        assertThat(garden.status()).isEqualTo(8);
        assertThat(remembered(state, world, projects)).isEmpty();
        assertThat(remembered(state, world, garden)).isEmpty();
    }

    @EveryVersion
    void whatTheServerDeletesIsForgottenOnceTheDeviceKnows(Version version) {
        StateStore state = new InMemoryStateStore();
        World world = filled(World.built(builder -> builder.state(state), Ability.FOLDER_EDITOR));
        TestDevice device = world.ready(version);
        TestCollection garden = device.collection("Garden").drain();
        world.alice.folder("Garden").remove();

        device.loseAnswer().folderSync();
        device.folderSync();
        assertThat(remembered(state, world, garden)).isNotEmpty();
        device.folderSync();

        assertThat(remembered(state, world, garden)).isEmpty();
    }

    private static byte[] remembered(StateStore state, World world, TestCollection collection) {
        String slot = "c:" + collection.id();
        return state.load(world.alice.user().on(new DeviceId("phone")), Set.of(slot))
                .get(slot)
                .head();
    }

    @EveryVersion
    void aFolderOfTheSameNameMadeAfterwardsIsAnotherOne(Version version) {
        World world = world();
        TestDevice device = world.ready(version);
        String id = device.folder("Projects").id();
        device.collection("Projects").drain();
        device.deleteFolder("Projects");

        device.createFolder("Projects", FolderKind.USER_CONTACTS, "0");

        assertThat(device.folder("Projects").id()).isNotEqualTo(id);
        assertThat(device.collection("Projects").drain().titles()).isEmpty();
    }
}
