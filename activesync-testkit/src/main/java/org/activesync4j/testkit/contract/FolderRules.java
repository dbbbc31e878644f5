package org.activesync4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.activesync4j.spi.Folder;
import org.activesync4j.spi.FolderId;
import org.activesync4j.spi.FolderKind;
import org.junit.jupiter.api.Test;

/** Rules about {@link org.activesync4j.spi.Account#folders}. */
abstract class FolderRules {

    private static final Set<FolderKind> SPECIAL_MAIL = EnumSet.of(
            FolderKind.INBOX, FolderKind.DRAFTS, FolderKind.SENT_ITEMS, FolderKind.DELETED_ITEMS, FolderKind.OUTBOX);

    private static final Set<FolderKind> AT_MOST_ONE = EnumSet.of(
            FolderKind.INBOX,
            FolderKind.DRAFTS,
            FolderKind.SENT_ITEMS,
            FolderKind.DELETED_ITEMS,
            FolderKind.OUTBOX,
            FolderKind.CALENDAR,
            FolderKind.CONTACTS,
            FolderKind.TASKS,
            FolderKind.NOTES,
            FolderKind.JOURNAL,
            FolderKind.RECIPIENT_CACHE);

    private final DriverContract contract;

    FolderRules(DriverContract contract) {
        this.contract = contract;
    }

    @Test
    void required_areNamedWhole() {
        contract.probe().folders();
    }

    @Test
    void required_haveIdsOfTheirOwn() {
        assertThat(contract.probe().folders())
                .extracting(Folder::id)
                .as("Check the folders' ids: two folders have the same one, or one has the root's")
                .doesNotHaveDuplicates()
                .doesNotContain(FolderId.ROOT);
    }

    @Test
    void required_haveNamesThatDevicesCanShow() {
        assertThat(contract.probe().folders())
                .extracting(Folder::name)
                .as("Check the folders' names: each has 1 to 256 characters")
                .allSatisfy(name -> assertThat(name.length()).isBetween(1, 256));
    }

    @Test
    void required_haveNamesOfTheirOwnBeneathTheirParent() {
        Set<List<Object>> places = new HashSet<>();

        assertThat(contract.probe().folders())
                .as("Check the folders' names: two folders beneath one parent have the same one, devices show only one")
                .allMatch(folder -> places.add(List.of(folder.parent(), folder.name())));
    }

    @Test
    void required_hangTogether() {
        Map<FolderId, FolderId> parents = new HashMap<>();
        contract.probe().folders().forEach(folder -> parents.put(folder.id(), folder.parent()));

        assertThat(parents.keySet())
                .as("Check the folders' parents: each is FolderId.ROOT or a folder that is named too, and none is "
                        + "beneath itself")
                .allMatch(id -> endsAtTheRoot(id, parents));
    }

    private static boolean endsAtTheRoot(FolderId id, Map<FolderId, FolderId> parents) {
        Set<FolderId> passed = new HashSet<>();
        FolderId at = id;
        while (!at.equals(FolderId.ROOT)) {
            if (!parents.containsKey(at) || !passed.add(at)) {
                return false;
            }
            at = parents.get(at);
        }
        return true;
    }

    @Test
    void required_areTheSameAgain() {
        List<Folder> first = contract.probe().folders();
        List<Folder> again = contract.probe().another().folders();

        assertThat(again)
                .as("Check folders: nothing has changed, and another account names them differently. Ids must not "
                        + "depend on order, session or time")
                .containsExactlyInAnyOrderElementsOf(first);
    }

    @Test
    void required_comeOnceForEachDefault() {
        List<FolderKind> defaults = contract.probe().folders().stream()
                .map(Folder::kind)
                .filter(AT_MOST_ONE::contains)
                .toList();

        assertThat(defaults)
                .as("Check the folders' kinds: a user has one default folder of each kind; give further ones, shared "
                        + "ones among them, a USER_ kind")
                .doesNotHaveDuplicates();
    }

    @Test
    void required_ofMailComeWithTheSpecialOnes() {
        List<Folder> folders = contract.probe().folders();
        assumeTrue(folders.stream().anyMatch(folder -> folder.kind().isMail()), "not tested: no folder holds mail");

        assertThat(folders)
                .extracting(Folder::kind)
                .as("Check the folders' kinds: who has mail has Inbox, Drafts, Sent Items, Deleted Items and Outbox. "
                        + "The library invents none")
                .containsAll(SPECIAL_MAIL);
    }
}
