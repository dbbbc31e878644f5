package org.activesync4j.testkit.conversation;

import static org.activesync4j.testkit.conversation.FolderSaid.count;
import static org.activesync4j.testkit.conversation.FolderSaid.create;
import static org.activesync4j.testkit.conversation.FolderSaid.id;
import static org.activesync4j.testkit.conversation.FolderSaid.names;
import static org.activesync4j.testkit.conversation.FolderSaid.status;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Folders that a device makes. */
class FolderCreateTest {

    private static World world() {
        return World.with(Ability.FOLDER_EDITOR);
    }

    private static List<String> serverNames(World world) {
        return world.alice.folders().stream().map(GroupwareFolder::name).toList();
    }

    @EveryVersion
    @Tag("MSASCMD_S02_TC01")
    void aNewFolderHasTheIdThatItKeepsAndTheNextFolderSyncIsSilent(Version version) {
        World world = world();
        TestDevice device = world.ready(version);
        String before = device.folderKey();

        TestAnswer answer = device.createFolder("Projects", FolderKind.USER_MAIL, "0");

        assertThat(status(answer)).isEqualTo(1);
        assertThat(device.folderKey()).isNotEqualTo(before);
        assertThat(serverNames(world)).containsOnlyOnce("Projects");
        assertThat(count(device.folderSync())).isZero();
        device.forgetFolders().folderSync();
        assertThat(device.folder("Projects").id()).isEqualTo(id(answer));
    }

    @EveryVersion
    void aNewFolderCanBeFilledAtOnce(Version version) {
        World world = world();
        TestDevice device = world.ready(version);
        device.createFolder("Friends", FolderKind.USER_CONTACTS, "0");

        device.collection("Friends").add("Ann").drain();

        assertThat(world.alice.folder("Friends").titles()).containsExactly("Ann");
    }

    @EveryVersion
    void aFolderIsMadeBeneathAnother(Version version) {
        World world = world();
        TestDevice device = world.ready(version);
        device.createFolder("Projects", FolderKind.USER_MAIL, "0");

        device.createFolder(
                "Garden", FolderKind.USER_MAIL, device.folder("Projects").id());

        assertThat(count(device.folderSync())).isZero();
        device.forgetFolders().folderSync();
        assertThat(device.folder("Garden").parent())
                .isEqualTo(device.folder("Projects").id());
    }

    @EveryVersion
    @Tag("MSASCMD_S02_TC02")
    @Tag("MSASCMD_S02_TC03")
    void aNameThatIsTakenIsStatus2WithoutKeyAndId(Version version) {
        World world = world();
        TestDevice device = world.ready(version);
        device.createFolder("Projects", FolderKind.USER_MAIL, "0");

        TestAnswer answer = device.createFolder("Projects", FolderKind.USER_MAIL, "0");

        assertThat(status(answer)).isEqualTo(2);
        assertThat(answer.root().children()).hasSize(1);
        assertThat(serverNames(world)).containsOnlyOnce("Projects");
        assertThat(count(device.folderSync())).isZero();
    }

    @EveryVersion
    @Tag("MSASCMD_S02_TC04")
    @Tag("traps_08")
    void aParentThatIsNotThereIsStatus5(Version version) {
        TestDevice device = world().ready(version);

        for (String parent : new String[] {"9999", "no such", "-1", "99999999999999999999", "../0"}) {
            assertThat(status(device.createFolder("Projects", FolderKind.USER_MAIL, parent)))
                    .as(parent)
                    .isEqualTo(5);
        }
    }

    @EveryVersion
    @Tag("MSASCMD_S02_TC05")
    @Tag("traps_08")
    void aKeyThatIsNotTheCurrentOneIsStatus9(Version version) {
        World world = world();
        TestDevice device = world.ready(version);
        String old = device.folderKey();
        device.createFolder("Projects", FolderKind.USER_MAIL, "0");
        device.createFolder("Plans", FolderKind.USER_MAIL, "0");

        for (String key : new String[] {old, "", "0", "no key", "{0f8fad5b-d9cb-469f-a165-70867728950e}1"}) {
            assertThat(status(create(device, key, "0", "Garden", 12))).as(key).isEqualTo(9);
        }
        assertThat(serverNames(world)).doesNotContain("Garden");
    }

    @EveryVersion
    @Tag("MSASCMD_S02_TC06")
    @Tag("traps_08")
    void whatIsMalformedIsStatus10(Version version) {
        TestDevice device = world().ready(version);
        Element right = Element.of(
                FolderHierarchy.FOLDER_CREATE,
                FolderSaid.key(device.folderKey()),
                FolderSaid.parent("0"),
                FolderSaid.name("Projects"),
                FolderSaid.type(12));

        right.children()
                .forEach(child -> assertThat(
                                status(device.send("FolderCreate", FolderSaid.without(right, child.tag()))))
                        .as("without %s", child)
                        .isEqualTo(10));
        assertThat(status(device.send("FolderCreate", FolderSaid.with(right, Element.of(FolderHierarchy.STATUS, "1")))))
                .isEqualTo(10);
        assertThat(status(device.send("FolderCreate", Element.of(FolderHierarchy.FOLDER_SYNC, FolderSaid.key("0")))))
                .isEqualTo(10);
    }

    @EveryVersion
    void defaultAndUnknownTypesAreStatus10(Version version) {
        World world = world();
        TestDevice device = world.ready(version);
        int folders = world.alice.folders().size();

        for (int type : new int[] {-1, 0, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 18, 20, Integer.MAX_VALUE}) {
            assertThat(status(create(device, device.folderKey(), "0", "Projects", type)))
                    .as("type %s", type)
                    .isEqualTo(10);
        }
        assertThat(world.alice.folders()).hasSize(folders);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.5", "12.1"})
    void aKindThatTheVersionDoesNotKnowIsStatus10(String version) {
        TestDevice device = world().ready(Version.parse(version).orElseThrow());

        assertThat(status(device.createFolder("Diary", FolderKind.USER_NOTES, "0")))
                .isEqualTo(10);
    }

    @EveryVersion
    void namesAreOneTo256CharactersWithoutControlCharacters(Version version) {
        World world = world();
        TestDevice device = world.ready(version);

        for (String name : new String[] {
            "", "   ", "x".repeat(257), "Pro\u0000jects", "Pro\u0007jects", "Pro\njects", "Pro\u0085jects"
        }) {
            Element body = Element.of(
                    FolderHierarchy.FOLDER_CREATE,
                    FolderSaid.key(device.folderKey()),
                    FolderSaid.parent("0"),
                    FolderSaid.rawName(name),
                    FolderSaid.type(12));
            assertThat(status(device.send("FolderCreate", body)))
                    .as("%s characters", name.length())
                    .isEqualTo(10);
        }
        assertThat(status(device.createFolder("x".repeat(256), FolderKind.USER_MAIL, "0")))
                .isEqualTo(1);
        assertThat(status(device.createFolder("../<&>' \u00e4\u20ac\ud83d\ude00", FolderKind.USER_MAIL, "0")))
                .isEqualTo(1);
        assertThat(serverNames(world)).contains("../<&>' \u00e4\u20ac\ud83d\ude00");
    }

    @From14_0
    @Tag("MSASCMD_S02_TC07")
    @Tag("traps_08")
    void nothingIsMadeBeneathTheRecipientCache(Version version) {
        World world = world();
        world.alice.addFolder("Recipients", FolderKind.RECIPIENT_CACHE);
        TestDevice device = world.ready(version);

        assertThat(status(device.createFolder(
                        "Friends",
                        FolderKind.USER_CONTACTS,
                        device.folder("Recipients").id())))
                .isEqualTo(3);
        assertThat(status(device.createFolder("Friends", FolderKind.USER_CONTACTS, "RI")))
                .isEqualTo(3);
    }

    @EveryVersion
    @Tag("MSASCMD_S02_TC08")
    void aRecipientCacheIsNotMade(Version version) {
        TestDevice device = world().ready(version);

        assertThat(status(device.createFolder("Recipients", FolderKind.RECIPIENT_CACHE, "0")))
                .isEqualTo(3);
    }

    @EveryVersion
    void aLostAnswerMakesOneFolderWithOneId(Version version) {
        World world = world();
        TestDevice device = world.ready(version);

        TestAnswer lost = device.loseAnswer().createFolder("Projects", FolderKind.USER_MAIL, "0");
        TestAnswer again = device.createFolder("Projects", FolderKind.USER_MAIL, "0");

        assertThat(status(again)).isEqualTo(1);
        assertThat(id(again)).isEqualTo(id(lost));
        assertThat(serverNames(world)).containsOnlyOnce("Projects");
        assertThat(count(device.folderSync())).isZero();
    }

    @EveryVersion
    void aLostAnswerIsMadeUpForByFolderSync(Version version) {
        World world = world();
        TestDevice device = world.ready(version);
        TestAnswer lost = device.loseAnswer().createFolder("Projects", FolderKind.USER_MAIL, "0");

        device.folderSync();
        assertThat(device.folder("Projects").id()).isEqualTo(id(lost));

        assertThat(status(device.createFolder("Projects", FolderKind.USER_MAIL, "0")))
                .isEqualTo(2);
        assertThat(serverNames(world)).containsOnlyOnce("Projects");
    }

    @EveryVersion
    void aRepeatedKeyWithAnotherFolderMakesAnother(Version version) {
        World world = world();
        TestDevice device = world.ready(version);
        device.loseAnswer().createFolder("Projects", FolderKind.USER_MAIL, "0");

        device.createFolder("Plans", FolderKind.USER_MAIL, "0");
        device.folderSync();

        assertThat(serverNames(world)).containsOnlyOnce("Projects", "Plans");
        assertThat(names(device)).containsOnlyOnce("Projects", "Plans");
    }

    @EveryVersion
    void whatWasMadeOnceAndDeletedSinceIsMadeAnew(Version version) {
        World world = world();
        TestDevice device = world.ready(version);
        device.loseAnswer().createFolder("Projects", FolderKind.USER_MAIL, "0");
        world.alice.folder("Projects").remove();
        device.folderSync();
        world.alice.addFolder("Other", FolderKind.USER_MAIL);
        device.folderSync();

        TestAnswer answer = device.createFolder("Projects", FolderKind.USER_MAIL, "0");

        assertThat(status(answer)).isEqualTo(1);
        assertThat(serverNames(world)).containsOnlyOnce("Projects");
        assertThat(count(device.folderSync())).isZero();
    }

    @EveryVersion
    void whatHappensMeanwhileIsToldByTheNextFolderSync(Version version) {
        World world = world();
        TestDevice device = world.ready(version);
        world.alice.addFolder("Plans", FolderKind.USER_MAIL);

        device.createFolder("Projects", FolderKind.USER_MAIL, "0");

        assertThat(names(device)).contains("Projects").doesNotContain("Plans");
        assertThat(count(device.folderSync())).isEqualTo(1);
        assertThat(names(device)).containsOnlyOnce("Projects", "Plans");
    }

    @EveryVersion
    void aDriverThatBreaksAfterItHasMadeAFolderMakesNoSecond(Version version) {
        Faults faults = new Faults();
        World world = World.with(driver -> faults.wrap(Driver.class, driver), Ability.FOLDER_EDITOR);
        TestDevice device = world.ready(version);
        faults.next("FolderEditor.create", Fault.breaksAfterwards());

        assertThat(device.createFolder("Projects", FolderKind.USER_MAIL, "0").http())
                .isEqualTo(503);
        TestAnswer again = device.createFolder("Projects", FolderKind.USER_MAIL, "0");

        assertThat(status(again)).isEqualTo(1);
        assertThat(serverNames(world)).containsOnlyOnce("Projects");
        assertThat(count(device.folderSync())).isZero();
    }

    @EveryVersion
    void whatTheDriverRefusesIsAStatusAndNeverAFailure(Version version) {
        Faults faults = new Faults();
        World world = World.with(driver -> faults.wrap(Driver.class, driver), Ability.FOLDER_EDITOR);
        TestDevice device = world.ready(version);

        for (Reason reason : Reason.values()) {
            faults.next("FolderEditor.create", Fault.refuses(reason));
            TestAnswer answer = device.createFolder("Projects", FolderKind.USER_MAIL, "0");
            assertThat(answer.http()).as("%s", reason).isNotEqualTo(500);
        }
        assertThat(status(device.createFolder("Projects", FolderKind.USER_MAIL, "0")))
                .isEqualTo(1);
        assertThat(serverNames(world)).containsOnlyOnce("Projects");
    }

    @EveryVersion
    void aFolderMadeByOneDeviceIsNewsForAnother(Version version) {
        World world = world();
        TestDevice phone = world.ready(version);
        TestDevice tablet = world.device(world.alice, version, "tablet").provision();
        tablet.folderSync();

        phone.createFolder("Projects", FolderKind.USER_MAIL, "0");

        assertThat(count(tablet.folderSync())).isEqualTo(1);
        assertThat(tablet.collection("Projects").drain().titles()).isEmpty();
    }

    @EveryVersion
    void withoutTheAbilityTheCommandIsNotThere(Version version) {
        World world = World.with();
        TestDevice device = world.ready(version);

        assertThat(device.options().headers().get("MS-ASProtocolCommands")).doesNotContain("FolderCreate");
        TestAnswer answer = device.createFolder("Projects", FolderKind.USER_MAIL, "0");
        if (version.before(Version.V14_0)) {
            assertThat(answer.http()).isEqualTo(501);
        } else {
            assertThat(status(answer)).isEqualTo(137);
        }
    }

    @EveryVersion
    void aPingIsNotWokenByAFolderThatTheDeviceItselfHasMade(Version version) {
        World world = world();
        TestDevice device = world.ready(version);
        TestCollection inbox = device.collection(FolderKind.INBOX).drain();
        var ping = device.ping(600, inbox);

        device.createFolder("Projects", FolderKind.USER_MAIL, "0");
        world.advanceSeconds(5);

        assertThat(ping.isWaiting()).isTrue();
    }
}
