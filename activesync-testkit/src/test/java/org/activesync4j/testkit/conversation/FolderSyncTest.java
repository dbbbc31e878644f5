package org.activesync4j.testkit.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.activesync4j.Version;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.testkit.device.TestAnswer;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.testkit.device.TestDevice.TestFolder;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.activesync4j.wbxml.page.FolderHierarchy;
import org.junit.jupiter.api.Tag;

/** The folders of a device. */
class FolderSyncTest {

    private static int status(TestAnswer answer) {
        return answer.status(FolderHierarchy.STATUS);
    }

    private static int count(TestAnswer answer) {
        return answer.root()
                .require(FolderHierarchy.CHANGES)
                .require(FolderHierarchy.COUNT)
                .integer();
    }

    private static TestAnswer asked(TestDevice device, String key) {
        return device.send(
                "FolderSync", Element.of(FolderHierarchy.FOLDER_SYNC, Element.of(FolderHierarchy.SYNC_KEY, key)));
    }

    private static List<String> names(TestDevice device) {
        return device.folders().stream().map(TestFolder::name).toList();
    }

    @EveryVersion
    @Tag("MSASCMD_S04_TC01")
    @Tag("MSASCMD_S04_TC10")
    void theFirstKeyBringsAllFoldersAndNoItems(Version version) {
        World world = World.with();
        world.alice.contacts().add("Ann");

        TestDevice device = world.ready(version);

        assertThat(names(device)).contains("Inbox", "Drafts", "Deleted Items", "Sent Items", "Outbox", "Contacts");
        assertThat(names(device).contains("Notes")).isEqualTo(version.atLeast(Version.V14_0));
        assertThat(device.folders()).allSatisfy(folder -> {
            assertThat(folder.id()).matches("[0-9]{1,6}");
            assertThat(folder.parent()).isEqualTo("0");
        });
    }

    @EveryVersion
    @Tag("MSASCMD_S04_TC02")
    void nothingNewIsACountOfZero(Version version) {
        TestDevice device = World.with().ready(version);
        String key = device.folderKey();

        TestAnswer answer = device.folderSync();

        assertThat(status(answer)).isEqualTo(1);
        assertThat(count(answer)).isZero();
        assertThat(device.folderKey()).isEqualTo(key);
    }

    @EveryVersion
    @Tag("MSASCMD_S04_TC03")
    @Tag("MSASCMD_S04_TC07")
    @Tag("MSASCMD_S04_TC08")
    @Tag("MSASCMD_S04_TC09")
    void foldersComeChangeAndGo(Version version) {
        World world = World.with();
        TestDevice device = world.ready(version);

        var projects = world.alice.addFolder("Projects", FolderKind.USER_MAIL);
        assertThat(count(device.folderSync())).isEqualTo(1);
        assertThat(names(device)).contains("Projects");

        projects.rename("Plans");
        assertThat(count(device.folderSync())).isEqualTo(1);
        assertThat(names(device)).contains("Plans").doesNotContain("Projects");

        projects.remove();
        assertThat(count(device.folderSync())).isEqualTo(1);
        assertThat(names(device)).doesNotContain("Plans");
    }

    @EveryVersion
    void aFolderStandsBeneathItsParent(Version version) {
        World world = World.with();
        var projects = world.alice.addFolder("Projects", FolderKind.USER_MAIL);
        projects.addFolder("Garden", FolderKind.USER_MAIL);

        TestDevice device = world.ready(version);

        assertThat(folder(device, "Garden").parent())
                .isEqualTo(folder(device, "Projects").id());
    }

    private static TestFolder folder(TestDevice device, String name) {
        return device.folders().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @EveryVersion
    @Tag("MSASCMD_S04_TC04")
    void idsStayWhenTheDeviceBeginsAgain(Version version) {
        World world = World.with();
        TestDevice device = world.ready(version);
        world.alice.addFolder("Projects", FolderKind.USER_MAIL);
        device.folderSync();
        List<TestFolder> before = device.folders();

        device.forgetFolders().folderSync();

        assertThat(device.folders()).containsExactlyInAnyOrderElementsOf(before);
    }

    @EveryVersion
    @Tag("MSASCMD_S04_TC05")
    void anEmptyKeyIsStatus9(Version version) {
        assertThat(status(asked(World.with().ready(version), ""))).isEqualTo(9);
    }

    @EveryVersion
    void aKeyThatNobodyGaveIsStatus9(Version version) {
        assertThat(status(asked(World.with().ready(version), "{0f8fad5b-d9cb-469f-a165-70867728950e}3")))
                .isEqualTo(9);
    }

    @EveryVersion
    @Tag("MSASCMD_S04_TC06")
    void aKeyThatIsNoneIsStatus10(Version version) {
        assertThat(status(asked(World.with().ready(version), "InvalidSyncKey"))).isEqualTo(10);
    }

    @EveryVersion
    void aRequestWithoutKeyIsStatus10(Version version) {
        TestDevice device = World.with().ready(version);

        assertThat(status(device.send("FolderSync", Element.of(FolderHierarchy.FOLDER_SYNC))))
                .isEqualTo(10);
    }

    @From14_0
    @Tag("MSASCMD_S21_TC07")
    void anElementOfAnotherCodePageIsStatus102(Version version) {
        TestDevice device = World.with().ready(version);

        TestAnswer answer = device.send(
                "FolderSync",
                Element.of(
                        FolderHierarchy.FOLDER_SYNC,
                        Element.of(FolderHierarchy.SYNC_KEY, "0"),
                        Element.of(AirSyncBase.FILE_REFERENCE, "0")));

        assertThat(status(answer)).isEqualTo(102);
    }

    @EveryVersion
    void aLostAnswerIsGivenAgain(Version version) {
        World world = World.with();
        TestDevice device = world.ready(version);
        world.alice.addFolder("Projects", FolderKind.USER_MAIL);

        device.loseAnswer().folderSync();
        assertThat(names(device)).doesNotContain("Projects");
        device.folderSync();

        assertThat(names(device)).containsOnlyOnce("Projects");
        assertThat(count(device.folderSync())).isZero();
    }

    @EveryVersion
    void aFolderThatCameAndWentWhileTheAnswerWasLostIsNeverToldOf(Version version) {
        World world = World.with();
        TestDevice device = world.ready(version);
        String key = device.folderKey();
        var projects = world.alice.addFolder("Projects", FolderKind.USER_MAIL);
        device.loseAnswer().folderSync();
        projects.remove();
        device.folderSync();

        assertThat(names(device)).doesNotContain("Projects");
        assertThat(device.folderKey()).isEqualTo(key);
    }

    @EveryVersion
    void aKeyIsReadWhateverTheCaseOfItsLetters(Version version) {
        TestDevice device = World.with().ready(version);

        assertThat(status(asked(device, device.folderKey().toUpperCase(Locale.ROOT))))
                .isEqualTo(1);
    }

    @EveryVersion
    void aSharedFolderIsSeenByBothAndOnlyWhileItIsShared(Version version) {
        World world = World.with();
        var projects = world.bob.addFolder("Projects", FolderKind.USER_MAIL);
        TestDevice device = world.ready(version);
        assertThat(names(device)).noneMatch(name -> name.contains("Projects"));

        projects.share(world.alice, org.activesync4j.spi.Right.values());
        device.folderSync();
        assertThat(names(device)).anyMatch(name -> name.contains("Projects"));

        projects.unshare(world.alice);
        device.folderSync();
        assertThat(names(device)).noneMatch(name -> name.contains("Projects"));
    }
}
