package org.activesync4j.testkit.conversation;

import static org.activesync4j.testkit.conversation.Fetching.empty;
import static org.activesync4j.testkit.conversation.Fetching.responded;
import static org.activesync4j.testkit.conversation.Fetching.status;
import static org.assertj.core.api.Assertions.assertThat;

import org.activesync4j.Version;
import org.activesync4j.spi.Driver;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.spi.Right;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.testkit.fault.Fault;
import org.activesync4j.testkit.fault.Faults;
import org.activesync4j.testkit.groupware.Ability;
import org.activesync4j.testkit.groupware.GroupwareFolder;
import org.activesync4j.testkit.groupware.Letter;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.ItemOperations;
import org.junit.jupiter.api.Tag;

/** Folders are emptied, with or without those beneath them. */
class EmptiedFoldersTest {

    private static World world() {
        World world = World.with(Ability.FOLDER_EDITOR);
        GroupwareFolder garden = world.alice.addFolder("Garden", FolderKind.USER_MAIL);
        garden.deliver(Letter.plain("bob@example.org", "Beans", "Peas?"));
        garden.addFolder("Shed", FolderKind.USER_MAIL).deliver(Letter.plain("bob@example.org", "Spade", "Rusty"));
        return world;
    }

    @Tag("MSASCMD_S08_TC10")
    @Tag("MSASCMD_S08_TC01")
    @From12_0
    void aFolderIsEmptiedAndThoseBeneathItStay(Version version) {
        World world = world();
        TestDevice device = world.ready(version);
        TestCollection garden = device.collection("Garden").drain();

        assertThat(responded(device.itemOperations(empty(garden.id())))).isEqualTo(1);

        assertThat(world.alice.folder("Garden").titles()).isEmpty();
        assertThat(world.alice.folder("Shed").titles()).containsExactly("Spade");
        assertThat(garden.drain().titles()).isEmpty();
        assertThat(responded(device.itemOperations(empty(garden.id())))).isEqualTo(1);
    }

    @From12_0
    void foldersBeneathGoIfTheDeviceSaysSo(Version version) {
        World world = world();
        TestDevice device = world.ready(version);
        Element deep = Element.of(ItemOperations.DELETE_SUB_FOLDERS);

        device.itemOperations(empty(device.collection("Garden").id(), deep));
        device.folderSync();

        assertThat(device.folders())
                .extracting(folder -> folder.name())
                .contains("Garden")
                .doesNotContain("Shed");
    }

    @From12_0
    void anotherDeviceThatWaitsIsToldAtOnce(Version version) {
        World world = world();
        TestDevice device = world.ready(version);
        TestDevice tablet = world.device(world.alice, version, "tablet").provision();
        tablet.folderSync();
        var garden = tablet.collection("Garden").drain();
        var ping = tablet.ping(480, garden);

        device.itemOperations(empty(device.collection("Garden").id()));
        world.advanceSeconds(1);

        assertThat(ping.changed()).containsExactly(garden.id());
    }

    @From12_0
    void whatCannotBeEmptiedIsAStatus(Version version) {
        Faults faults = new Faults();
        World world = World.with(driver -> faults.wrap(Driver.class, driver), Ability.FOLDER_EDITOR);
        world.alice.addFolder("Rules", FolderKind.USER_MAIL).allow(Right.ADD);
        TestDevice device = world.ready(version);
        String inbox = device.collection(FolderKind.INBOX).id();

        assertThat(responded(device.itemOperations(empty("99")))).isEqualTo(6);
        assertThat(responded(
                        device.itemOperations(empty(device.collection("Rules").id()))))
                .isEqualTo(3);
        faults.next("FolderEditor.empty", Fault.refuses(Reason.NOT_FOUND));
        assertThat(responded(device.itemOperations(empty(inbox)))).isEqualTo(6);
        faults.next("FolderEditor.empty", Fault.refuses(Reason.DENIED));
        assertThat(responded(device.itemOperations(empty(inbox)))).isEqualTo(3);
        assertThat(status(device.itemOperations(Element.of(ItemOperations.EMPTY_FOLDER_CONTENTS))))
                .isEqualTo(2);
    }
}
