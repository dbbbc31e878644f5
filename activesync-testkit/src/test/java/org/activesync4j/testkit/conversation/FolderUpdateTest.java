package org.activesync4j.testkit.conversation;

import static org.activesync4j.testkit.conversation.FolderSaid.count;
import static org.activesync4j.testkit.conversation.FolderSaid.names;
import static org.activesync4j.testkit.conversation.FolderSaid.status;
import static org.activesync4j.testkit.conversation.FolderSaid.update;
import static org.assertj.core.api.Assertions.assertThat;

import org.activesync4j.Version;
import org.activesync4j.spi.Driver;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.FolderKind;
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

/** Folders that a device renames or moves. */
class FolderUpdateTest {

    private static World world(Ability... more) {
        World world = World.with(withEditor(more));
        GroupwareFolder projects = world.alice.addFolder("Projects", FolderKind.USER_CONTACTS);
        projects.add("Ann");
        projects.addFolder("Garden", FolderKind.USER_CONTACTS).add("Bea");
        world.alice.addFolder("Archive", FolderKind.USER_CONTACTS);
        return world;
    }

    private static Ability[] withEditor(Ability... more) {
        Ability[] all = java.util.Arrays.copyOf(more, more.length + 1);
        all[more.length] = Ability.FOLDER_EDITOR;
        return all;
    }

    @EveryVersion
    @Tag("MSASCMD_S05_TC01")
    void aFolderIsRenamedAndTheNextFolderSyncIsSilent(Version version) {
        World world = world();
        TestDevice device = world.ready(version);
        String before = device.folderKey();
        String id = device.folder("Projects").id();

        TestAnswer answer = device.renameFolder("Projects", "Plans");

        assertThat(status(answer)).isEqualTo(1);
        assertThat(device.folderKey()).isNotEqualTo(before);
        assertThat(count(device.folderSync())).isZero();
        device.forgetFolders().folderSync();
        assertThat(device.folder("Plans").id()).isEqualTo(id);
        assertThat(names(device)).doesNotContain("Projects");
    }

    @EveryVersion
    void aFolderIsMovedWithAllThatIsBeneathIt(Version version) {
        World world = world();
        TestDevice device = world.ready(version);

        TestAnswer answer = device.moveFolder("Projects", "Archive");

        assertThat(status(answer)).isEqualTo(1);
        assertThat(count(device.folderSync())).isZero();
        device.forgetFolders().folderSync();
        assertThat(device.folder("Projects").parent())
                .isEqualTo(device.folder("Archive").id());
        assertThat(device.folder("Garden").parent())
                .isEqualTo(device.folder("Projects").id());
    }

    @EveryVersion
    void aFolderIsMovedToTheTopAndRenamedAtOnce(Version version) {
        TestDevice device = world().ready(version);

        TestAnswer answer = device.updateFolder(device.folder("Garden").id(), "0", "Flowers");

        assertThat(status(answer)).isEqualTo(1);
        assertThat(count(device.folderSync())).isZero();
        assertThat(device.folder("Flowers").parent()).isEqualTo("0");
    }

    @EveryVersion
    void wherePathsAreNamesDevicesKeepNumbersAndItems(Version version) {
        World world = world(Ability.FOLDER_PATHS, Ability.TOKENS);
        TestDevice device = world.ready(version);
        TestCollection projects = device.collection("Projects").drain();
        TestCollection garden = device.collection("Garden").drain();
        String key = garden.key();

        device.renameFolder("Projects", "Plans");

        assertThat(count(device.folderSync())).isZero();
        world.alice.folder("Garden").add("Cleo");
        assertThat(projects.drain().titles()).containsExactly("Ann");
        garden.sync();
        assertThat(garden.status()).isEqualTo(1);
        assertThat(garden.key()).isNotEqualTo(key);
        assertThat(garden.drain().titles()).containsExactly("Bea", "Cleo");
    }

    @EveryVersion
    @Tag("MSASCMD_S05_TC02")
    void aDefaultFolderIsStatus2(Version version) {
        World world = world();
        TestDevice device = world.ready(version);

        for (String name : new String[] {"Inbox", "Drafts", "Deleted Items", "Sent Items", "Outbox", "Contacts"}) {
            assertThat(status(device.renameFolder(name, "Mine"))).as(name).isEqualTo(2);
        }
        assertThat(world.alice.folders()).noneMatch(folder -> folder.name().equals("Mine"));
    }

    @EveryVersion
    @Tag("MSASCMD_S05_TC03")
    void aFolderThatIsNotThereIsStatus4(Version version) {
        World world = world();
        TestDevice device = world.ready(version);
        String gone = device.folder("Archive").id();
        world.alice.folder("Archive").remove();

        for (String id : new String[] {gone, "9999", "0", "no such", "99999999999999999999", "7:1"}) {
            assertThat(status(update(device, device.folderKey(), id, "0", "Mine")))
                    .as(id)
                    .isEqualTo(4);
        }
    }

    @EveryVersion
    @Tag("MSASCMD_S05_TC04")
    @Tag("traps_08")
    void aParentThatIsNotThereIsStatus5(Version version) {
        TestDevice device = world().ready(version);

        assertThat(status(device.updateFolder(device.folder("Projects").id(), "9999", "Projects")))
                .isEqualTo(5);
    }

    @EveryVersion
    @Tag("MSASCMD_S05_TC05")
    @Tag("traps_08")
    void aKeyThatIsNotTheCurrentOneIsStatus9(Version version) {
        World world = world();
        TestDevice device = world.ready(version);
        String id = device.folder("Projects").id();

        for (String key : new String[] {"", "0", "InvalidSyncKey", "{0f8fad5b-d9cb-469f-a165-70867728950e}1"}) {
            assertThat(status(update(device, key, id, "0", "Plans"))).as(key).isEqualTo(9);
        }
        assertThat(world.alice.folder("Projects").titles()).containsExactly("Ann");
    }

    @EveryVersion
    @Tag("MSASCMD_S05_TC06")
    @Tag("traps_08")
    void whatIsMalformedIsStatus10(Version version) {
        TestDevice device = world().ready(version);
        Element right = Element.of(
                FolderHierarchy.FOLDER_UPDATE,
                FolderSaid.key(device.folderKey()),
                FolderSaid.id(device.folder("Projects").id()),
                FolderSaid.parent("0"),
                FolderSaid.name("Plans"));

        right.children()
                .forEach(child -> assertThat(
                                status(device.send("FolderUpdate", FolderSaid.without(right, child.tag()))))
                        .as("without %s", child)
                        .isEqualTo(10));
        assertThat(status(device.send("FolderUpdate", FolderSaid.with(right, Element.of(FolderHierarchy.STATUS, "1")))))
                .isEqualTo(10);
        assertThat(status(device.renameFolder("Projects", "x".repeat(257)))).isEqualTo(10);
        Element unseen = FolderSaid.with(
                FolderSaid.without(right, FolderHierarchy.DISPLAY_NAME), FolderSaid.rawName("Pl\u0000ans"));
        assertThat(status(device.send("FolderUpdate", unseen))).isEqualTo(10);
        assertThat(status(device.renameFolder("Projects", " "))).isEqualTo(10);
    }

    @EveryVersion
    @Tag("MSASCMD_S05_TC07")
    void aPlaceWhereTheNameIsTakenIsStatus2(Version version) {
        World world = world();
        world.alice.folder("Archive").addFolder("Projects", FolderKind.USER_CONTACTS);
        TestDevice device = world.ready(version);

        assertThat(status(device.moveFolder("Projects", "Archive"))).isEqualTo(2);
        assertThat(status(device.renameFolder("Projects", "Archive"))).isEqualTo(2);

        assertThat(count(device.folderSync())).isZero();
    }

    @EveryVersion
    void aFolderDoesNotGoBeneathItself(Version version) {
        TestDevice device = world().ready(version);

        assertThat(status(device.moveFolder("Projects", "Projects"))).isEqualTo(2);
        assertThat(status(device.moveFolder("Projects", "Garden"))).isEqualTo(2);

        assertThat(count(device.folderSync())).isZero();
    }

    @From14_0
    @Tag("MSASCMD_S05_TC08")
    @Tag("traps_08")
    void theRecipientCacheIsStatus3(Version version) {
        World world = world();
        world.alice.addFolder("Recipients", FolderKind.RECIPIENT_CACHE);
        TestDevice device = world.ready(version);

        assertThat(status(device.renameFolder("Recipients", "Mine"))).isEqualTo(3);
        assertThat(status(device.moveFolder("Projects", "Recipients"))).isEqualTo(3);
        assertThat(status(update(device, device.folderKey(), "RI", "0", "Mine")))
                .isEqualTo(3);
    }

    @EveryVersion
    void aLostAnswerDoesNotUndoWhatSomebodyElseDidSince(Version version) {
        World world = world();
        TestDevice device = world.ready(version);
        device.loseAnswer().renameFolder("Projects", "Plans");
        world.alice.folder("Plans").rename("Dreams");

        TestAnswer again = device.renameFolder("Projects", "Plans");
        assertThat(status(again)).isEqualTo(1);
        device.folderSync();

        assertThat(world.alice.folder("Dreams").titles()).containsExactly("Ann");
        assertThat(names(device)).contains("Dreams").doesNotContain("Projects", "Plans");
    }

    @EveryVersion
    void whatIsRenamedThereAndBackIsRenamedEachTime(Version version) {
        World world = world();
        TestDevice device = world.ready(version);
        device.loseAnswer().renameFolder("Projects", "Plans");
        device.folderSync();

        device.renameFolder("Plans", "Projects");
        device.renameFolder("Projects", "Plans");

        assertThat(world.alice.folder("Plans").titles()).containsExactly("Ann");
        assertThat(count(device.folderSync())).isZero();
    }

    @EveryVersion
    void aDriverThatBreaksAfterwardsIsAskedAgain(Version version) {
        Faults faults = new Faults();
        World world = World.with(driver -> faults.wrap(Driver.class, driver), Ability.FOLDER_EDITOR);
        world.alice.addFolder("Projects", FolderKind.USER_MAIL);
        TestDevice device = world.ready(version);
        faults.next("FolderEditor.update", Fault.breaksAfterwards());

        assertThat(device.renameFolder("Projects", "Plans").http()).isEqualTo(503);
        assertThat(status(device.renameFolder("Projects", "Plans"))).isEqualTo(1);

        assertThat(count(device.folderSync())).isZero();
        assertThat(names(device)).containsOnlyOnce("Plans").doesNotContain("Projects");
    }

    @EveryVersion
    void whatTheDriverRefusesIsAStatusAndNeverAFailure(Version version) {
        Faults faults = new Faults();
        World world = World.with(driver -> faults.wrap(Driver.class, driver), Ability.FOLDER_EDITOR);
        world.alice.addFolder("Projects", FolderKind.USER_MAIL);
        TestDevice device = world.ready(version);

        for (Reason reason : Reason.values()) {
            faults.next("FolderEditor.update", Fault.refuses(reason));
            TestAnswer answer = device.renameFolder("Projects", "Plans");
            assertThat(answer.http()).as("%s", reason).isNotEqualTo(500);
        }
        assertThat(status(device.renameFolder("Projects", "Plans"))).isEqualTo(1);
    }
}
