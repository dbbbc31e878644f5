package org.activesync4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Map;
import java.util.Optional;
import org.activesync4j.spi.CreationKey;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.Folder;
import org.activesync4j.spi.FolderEditor;
import org.activesync4j.spi.FolderId;
import org.activesync4j.spi.ItemId;
import org.activesync4j.spi.Stored;
import org.junit.jupiter.api.Test;

/** Rules about {@link FolderEditor}. Run when the account is one. */
abstract class FolderEditorRules {

    private static final String GONE = "NOT_FOUND says that a folder is not there";

    private final DriverContract contract;

    FolderEditorRules(DriverContract contract) {
        this.contract = contract;
    }

    private Probe probe() {
        return contract.probe();
    }

    private Optional<Folder> named(FolderId id) {
        return probe().another().folders().stream()
                .filter(folder -> folder.id().equals(id))
                .findFirst();
    }

    private long called(String name) {
        return probe().another().folders().stream()
                .filter(folder -> folder.name().equals(name))
                .count();
    }

    private FolderId parent(FolderId id) {
        return named(id).map(Folder::parent).orElse(id);
    }

    @Test
    void required_whatIsCreatedIsNamed() {
        String name = Keys.title("Garden");

        FolderId id = probe().createFolder(FolderId.ROOT, name);

        assertThat(named(id).map(folder -> folder.name() + " " + folder.parent() + " " + folder.kind()))
                .as("Check FolderEditor.create: the folder that it returned is not named by folders(), or with another "
                        + "name, parent or kind than was asked for")
                .contains(name + " " + FolderId.ROOT + " " + probe().further());
        assertThat(called(name))
                .as("Check FolderEditor.create: it made more than one folder, or none")
                .isEqualTo(1);
    }

    @Test
    void required_aNewFolderCanBeUsed() {
        FolderId id = probe().createFolder(FolderId.ROOT, Keys.title("Garden"));

        Stored stored = probe().createIn(id, Keys.title("Roses"));

        assertThat(probe().look(id).present())
                .as("Check FolderEditor.create: an item that was stored in the new folder is not there")
                .containsOnlyKeys(stored.id());
    }

    @Test
    void required_aRepeatedKeyMeetsTheFirstFolder() {
        String name = Keys.title("Garden");
        CreationKey key = Keys.fresh();
        FolderId first = probe().createFolder(probe().account(), FolderId.ROOT, name, key);

        String check =
                "Check FolderEditor.create: the same key with `repeated` does not return the folder that it has made. "
                        + "Keep the key with the folder, or take the folder of that name and parent";
        FolderId again = Probe.assertDone(
                check, () -> probe().createFolder(probe().another(), FolderId.ROOT, name, Keys.repeated(key)));

        assertThat(again).as(check).isEqualTo(first);
        assertThat(called(name))
                .as("Check FolderEditor.create: one key made two folders")
                .isEqualTo(1);
    }

    @Test
    void required_aRepeatedKeyThatHasMadeNothingCreates() {
        String name = Keys.title("Garden");

        probe().createFolder(probe().account(), FolderId.ROOT, name, Keys.repeated(Keys.fresh()));

        assertThat(called(name))
                .as("Check FolderEditor.create: `repeated` means that the folder may be there, not that it is")
                .isEqualTo(1);
    }

    @Test
    void required_aTakenNameIsRefused() {
        String name = Keys.title("Garden");
        probe().createFolder(FolderId.ROOT, name);

        Probe.assertRefused(
                "Check FolderEditor.create: a second folder of one name beneath one parent is EXISTS; devices show one",
                Reason.EXISTS,
                () -> probe().createFolder(FolderId.ROOT, name));

        assertThat(called(name))
                .as("Check FolderEditor.create: it refused, and made the folder")
                .isEqualTo(1);
    }

    @Test
    void required_anIdIsNeverUsedAgain() {
        String name = Keys.title("Garden");
        FolderId first = probe().createFolder(FolderId.ROOT, name);
        probe().editor().delete(first);

        FolderId second = probe().createFolder(FolderId.ROOT, name);

        assertThat(second)
                .as("Check the folders' ids: a new folder got the id of a deleted one, so devices take its items for "
                        + "those of the old one. Where folders are named by path, add something that is never the "
                        + "same again, as IMAP's UIDVALIDITY")
                .isNotEqualTo(first);
    }

    @Test
    void required_aParentThatIsGoneIsRefused() {
        FolderId parent = probe().createFolder(FolderId.ROOT, Keys.title("Garden"));
        probe().editor().delete(parent);

        Probe.assertRefused(
                "Check FolderEditor.create: " + GONE,
                Reason.NOT_FOUND,
                () -> probe().createFolder(parent, Keys.title("Roses")));
    }

    @Test
    void required_aRenamedFolderKeepsItsItems() {
        FolderId id = probe().createFolder(FolderId.ROOT, Keys.title("Garden"));
        Stored stored = probe().createIn(id, Keys.title("Roses"));
        String name = Keys.title("Park");

        FolderId now = probe().updateFolder(id, FolderId.ROOT, name);

        assertThat(named(now).map(Folder::name))
                .as("Check FolderEditor.update: the folder does not have its new name")
                .contains(name);
        assertThat(probe().look(now).present())
                .as("Check FolderEditor.update: an item in the renamed folder has gone, or has another id or etag")
                .containsEntry(stored.id(), stored.etag());
    }

    @Test
    void required_everyIdThatChangedIsReturned() {
        FolderId garden = probe().createFolder(FolderId.ROOT, Keys.title("Garden"));
        FolderId roses = probe().createFolder(garden, Keys.title("Roses"));

        Map<FolderId, FolderId> changed = probe().updateFolders(garden, FolderId.ROOT, Keys.title("Park"));

        FolderId park = changed.getOrDefault(garden, garden);
        FolderId flowers = changed.getOrDefault(roses, roses);
        assertThat(named(park).isPresent()
                        && named(flowers).isPresent()
                        && parent(flowers).equals(park))
                .as(
                        "Check FolderEditor.update: the ids that it returned are not those that folders() names now, for the "
                                + "folder or one beneath it. Return every id that has changed, those beneath included")
                .isTrue();
    }

    @Test
    void required_toRenameAgainChangesNothing() {
        String name = Keys.title("Park");
        FolderId id = probe().createFolder(FolderId.ROOT, Keys.title("Garden"));
        FolderId once = probe().updateFolder(id, FolderId.ROOT, name);

        assertThatCode(() -> assertThat(probe().updateFolder(once, FolderId.ROOT, name))
                        .isEqualTo(once))
                .as("Check FolderEditor.update: the folder has that name and place already, so there is nothing to do")
                .doesNotThrowAnyException();
    }

    @Test
    void required_aFolderIsMoved() {
        FolderId park = probe().createFolder(FolderId.ROOT, Keys.title("Park"));
        String name = Keys.title("Garden");
        FolderId garden = probe().createFolder(FolderId.ROOT, name);

        FolderId now = probe().updateFolder(garden, park, name);

        assertThat(parent(now))
                .as("Check FolderEditor.update: the folder is not beneath its new parent")
                .isEqualTo(park);
    }

    @Test
    void required_aTakenPlaceIsRefused() {
        String name = Keys.title("Garden");
        FolderId park = probe().createFolder(FolderId.ROOT, Keys.title("Park"));
        probe().createFolder(park, name);
        FolderId garden = probe().createFolder(FolderId.ROOT, name);

        Probe.assertRefused(
                "Check FolderEditor.update: where another folder has that name it throws EXISTS",
                Reason.EXISTS,
                () -> probe().updateFolder(garden, park, name));

        assertThat(parent(garden))
                .as("Check FolderEditor.update: it refused, and moved the folder")
                .isEqualTo(FolderId.ROOT);
    }

    @Test
    void required_toRenameWhatIsGoneIsRefused() {
        FolderId id = probe().createFolder(FolderId.ROOT, Keys.title("Garden"));
        probe().editor().delete(id);

        Probe.assertRefused(
                "Check FolderEditor.update: " + GONE,
                Reason.NOT_FOUND,
                () -> probe().updateFolder(id, FolderId.ROOT, Keys.title("Park")));
    }

    @Test
    void required_aDeletedFolderGoesWithAllBeneathIt() {
        FolderId garden = probe().createFolder(FolderId.ROOT, Keys.title("Garden"));
        FolderId roses = probe().createFolder(garden, Keys.title("Roses"));

        probe().editor().delete(garden);

        assertThat(named(garden).or(() -> named(roses)))
                .as(
                        "Check FolderEditor.delete: it returned, and the folder or one beneath it is still named. If it did "
                                + "not succeed it must throw")
                .isEmpty();
    }

    @Test
    void required_toDeleteWhatIsGoneIsRefused() {
        FolderId id = probe().createFolder(FolderId.ROOT, Keys.title("Garden"));
        probe().editor().delete(id);

        Probe.assertRefused(
                "Check FolderEditor.delete: " + GONE,
                Reason.NOT_FOUND,
                () -> probe().editor().delete(id));
    }

    @Test
    void required_emptyingTakesItemsOnly() {
        FolderId garden = probe().createFolder(FolderId.ROOT, Keys.title("Garden"));
        FolderId roses = probe().createFolder(garden, Keys.title("Roses"));
        probe().createIn(garden, Keys.title("Spade"));
        ItemId red = probe().createIn(roses, Keys.title("Red")).id();

        probe().editor().empty(garden, false);

        assertThat(probe().look(garden).present())
                .as("Check FolderEditor.empty: it returned, and there are still items")
                .isEmpty();
        assertThat(probe().look(roses).present())
                .as("Check FolderEditor.empty: it went into the folders beneath without being asked to")
                .containsKey(red);
    }

    @Test
    void required_emptyingTakesFoldersWhenAsked() {
        FolderId garden = probe().createFolder(FolderId.ROOT, Keys.title("Garden"));
        FolderId roses = probe().createFolder(garden, Keys.title("Roses"));

        probe().editor().empty(garden, true);

        assertThat(named(roses))
                .as("Check FolderEditor.empty with subfolders: one beneath is still there")
                .isEmpty();
        assertThat(named(garden))
                .as("Check FolderEditor.empty with subfolders: the folder itself is gone")
                .isPresent();
    }

    @Test
    void required_whatIsEmptyIsEmptiedAgain() {
        FolderId garden = probe().createFolder(FolderId.ROOT, Keys.title("Garden"));

        assertThatCode(() -> probe().editor().empty(garden, true))
                .as("Check FolderEditor.empty: an empty folder is no failure")
                .doesNotThrowAnyException();
    }
}
