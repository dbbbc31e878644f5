package org.activesync4j.internal.sync;

import static org.activesync4j.internal.sync.Given.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.activesync4j.spi.Folder;
import org.activesync4j.spi.FolderId;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.spi.Right;
import org.junit.jupiter.api.Test;

class HierarchyTest {

    private static Folder folder(String id, String parent, String name) {
        FolderId above = parent.isEmpty() ? FolderId.ROOT : new FolderId(parent);
        return new Folder(new FolderId(id), above, name, FolderKind.USER_MAIL, Right.ALL, Optional.empty());
    }

    private static final Folder WORK = folder("w", "", "Work");
    private static final Folder BILLS = folder("b", "w", "Bills");

    private static Hierarchy begun() {
        return Hierarchy.begin(Given.EPOCH);
    }

    private static FolderNumber number(int value) {
        return new FolderNumber(value);
    }

    /** A device that has been told of the folders, and has acknowledged it. */
    private static Hierarchy holding(Folder... folders) {
        Hierarchy known = begun().numbered(List.of(folders));
        Hierarchy told = known.issue(known.wanted(List.of(folders)), Set.of(), NOW);
        return told.open(new Verdict.Next(1));
    }

    private static FolderPlan plan(Hierarchy hierarchy, Folder... folders) {
        Hierarchy known = hierarchy.numbered(List.of(folders));
        return FolderPlan.plan(known.held(), known.wanted(List.of(folders)));
    }

    private static List<Integer> numbers(List<ListedFolder> folders) {
        return folders.stream().map(folder -> folder.number().value()).toList();
    }

    @Test
    void aNewDeviceIsToldAllFoldersParentsFirst() {
        FolderPlan plan = plan(begun(), BILLS, WORK);

        assertThat(plan.adds())
                .containsExactly(
                        new ListedFolder(number(2), Optional.empty(), "Work", FolderKind.USER_MAIL),
                        new ListedFolder(number(1), Optional.of(number(2)), "Bills", FolderKind.USER_MAIL));
        assertThat(plan.count()).isEqualTo(2);
    }

    @Test
    void whatTheDeviceHoldsNeedsNoTelling() {
        assertThat(plan(holding(WORK, BILLS), BILLS, WORK).count()).isZero();
    }

    @Test
    void aRenamedFolderIsUpdated() {
        FolderPlan plan = plan(holding(WORK), folder("w", "", "Labour"));

        assertThat(plan.updates())
                .containsExactly(new ListedFolder(number(1), Optional.empty(), "Labour", FolderKind.USER_MAIL));
    }

    @Test
    void aMovedFolderIsUpdated() {
        assertThat(numbers(plan(holding(WORK, BILLS), WORK, folder("b", "", "Bills"))
                        .updates()))
                .containsExactly(2);
    }

    @Test
    void whatHasGoneIsDeletedChildrenFirst() {
        assertThat(numbers(plan(holding(WORK, BILLS)).deletes())).containsExactly(2, 1);
    }

    @Test
    void aFolderWhoseParentIsNotVisibleHangsAtTheTop() {
        assertThat(plan(begun(), BILLS).adds().get(0).parent()).isEmpty();
    }

    @Test
    void whenAParentDisappearsItsChildMovesToTheTop() {
        FolderPlan plan = plan(holding(WORK, BILLS), BILLS);

        assertThat(numbers(plan.deletes())).containsExactly(1);
        assertThat(plan.updates())
                .containsExactly(new ListedFolder(number(2), Optional.empty(), "Bills", FolderKind.USER_MAIL));
    }

    @Test
    void foldersBeneathThemselvesHangAtTheTop() {
        Folder own = folder("x", "x", "Own parent");
        Folder one = folder("1", "2", "One");
        Folder other = folder("2", "1", "Other");

        assertThat(plan(begun(), own, one, other).adds())
                .extracting(ListedFolder::parent)
                .containsOnly(Optional.empty());
    }

    @Test
    void aFolderNamedTwiceIsToldOnce() {
        assertThat(plan(begun(), WORK, WORK).adds()).hasSize(1);
    }

    @Test
    void aFolderKeepsItsNumberWhateverHappens() {
        Hierarchy without = holding(WORK, BILLS).numbered(List.of(BILLS));
        Hierarchy again = without.numbered(List.of(BILLS, folder("n", "", "New"), WORK));

        assertThat(again.number(new FolderId("w"))).contains(number(1));
        assertThat(again.number(new FolderId("n"))).contains(number(3));
        assertThat(again.folder(number(1))).contains(new FolderId("w"));
        assertThat(again.folder(number(9))).isEmpty();
    }

    @Test
    void aNumberIsNeverGivenToAnotherFolderEvenWhenItsFolderIsForgotten() {
        Hierarchy hierarchy = begun();
        for (int i = 0; i < 2500; i++) {
            hierarchy = hierarchy.numbered(List.of(folder("f" + i, "", "f")));
        }

        assertThat(hierarchy.number(new FolderId("f2499"))).contains(number(2500));
        assertThat(hierarchy.number(new FolderId("f0"))).isEmpty();
        assertThat(hierarchy.numbers()).hasSize(1001);
    }

    @Test
    void aFolderThatTheDeviceHoldsIsNotForgotten() {
        Hierarchy hierarchy = holding(WORK);
        for (int i = 0; i < 2500; i++) {
            hierarchy = hierarchy.numbered(List.of(folder("f" + i, "", "f")));
        }

        assertThat(hierarchy.number(new FolderId("w"))).contains(number(1));
    }

    @Test
    void aRepeatedKeyIsAnsweredFromWhatTheDeviceHeldThen() {
        Hierarchy hierarchy = holding(WORK).numbered(List.of(WORK, BILLS));
        Hierarchy told = hierarchy.issue(hierarchy.wanted(List.of(WORK, BILLS)), Set.of(), NOW);

        Hierarchy again = told.open(Verdict.judge(Optional.of(told), Optional.of(new SyncKey(Given.EPOCH, 1))));

        assertThat(numbers(plan(again, WORK, BILLS).adds())).containsExactly(2);
    }

    @Test
    void keyZeroTellsAllFoldersUnderTheSameNumbers() {
        Hierarchy hierarchy = holding(WORK, BILLS);
        Verdict verdict = Verdict.judge(Optional.of(hierarchy), SyncKey.parse("0"));

        FolderPlan plan =
                FolderPlan.plan(hierarchy.open(verdict).heldAfter(verdict), hierarchy.wanted(List.of(WORK, BILLS)));

        assertThat(numbers(plan.adds())).containsExactly(1, 2);
    }

    @Test
    void afterKeyZeroTheKeyFromBeforeIsGoodUntilTheNewOneIsPresented() {
        Hierarchy hierarchy = holding(WORK);
        Hierarchy anew = hierarchy.issue(hierarchy.held(), Set.of(), NOW);
        Hierarchy moved = anew.open(new Verdict.Next(2));

        assertThat(Verdict.judge(Optional.of(anew), Optional.of(new SyncKey(Given.EPOCH, 1))))
                .isEqualTo(new Verdict.Repeat());
        assertThat(Verdict.judge(Optional.of(moved), Optional.of(new SyncKey(Given.EPOCH, 1))))
                .isEqualTo(new Verdict.Unknown());
        assertThat(moved.held()).isEqualTo(hierarchy.held());
    }

    @Test
    void theLastTwoIssuedAreGood() {
        Hierarchy hierarchy = holding(WORK);
        Hierarchy thrice = hierarchy
                .issue(hierarchy.held(), Set.of(), NOW)
                .issue(hierarchy.held(), Set.of(), NOW)
                .issue(hierarchy.held(), Set.of(), NOW);

        assertThat(thrice.issued()).containsExactly(3L, 4L);
        assertThat(thrice.presented()).isEqualTo(1);
    }

    @Test
    void aCommandIsForgottenOnceItsAnswerIsAcknowledged() {
        Asked asked = new Asked(Asked.Kind.FOLDER_CREATE, "", Digest.ZERO);
        Hierarchy begun = holding(WORK)
                .amend(ledger -> ledger.intend(asked, "k", NOW, NOW).answer("k", asked, Answer.of(1)));
        Hierarchy told = begun.issue(begun.held(), Set.of("k"), NOW);

        assertThat(told.ledger().lines()).hasSize(1);
        assertThat(told.open(new Verdict.Next(2)).ledger().lines()).isEmpty();
        assertThat(told.open(new Verdict.Repeat()).ledger().lines()).hasSize(1);
    }

    @Test
    void whatTheDeviceCreatedItHolds() {
        Hierarchy hierarchy = holding(WORK).numbered(List.of(WORK, BILLS));
        ListedFolder created = new ListedFolder(number(2), Optional.of(number(1)), "Bills", FolderKind.USER_MAIL);

        Hierarchy told = hierarchy.issue(hierarchy.held().with(created), Set.of(), NOW);

        assertThat(plan(told.open(new Verdict.Next(2)), WORK, BILLS).count()).isZero();
    }

    @Test
    void whatTheDeviceDeletedItDoesNotHoldNorWhatWasBeneath() {
        Hierarchy hierarchy = holding(WORK, BILLS, folder("o", "", "Other"));

        assertThat(hierarchy.held().without(number(1)).folders()).containsOnlyKeys(number(3));
    }

    @Test
    void aFolderWithoutANumberCannotBeListed() {
        assertThatIllegalArgumentException().isThrownBy(() -> begun().wanted(List.of(WORK)));
    }

    @Test
    void aPlanLeadsFromWhatIsHeldToWhatIsWantedAndNeverNamesAChildBeforeItsParent() {
        LongStream.range(0, 1000).forEach(seed -> {
            Any any = new Any(seed);
            List<Folder> before = any.folders();
            List<Folder> after = any.folders();
            Hierarchy hierarchy = begun().numbered(before).numbered(after);
            Listing held = hierarchy.wanted(before);
            Listing wanted = hierarchy.wanted(after);

            assertThat(carriedOut(held, FolderPlan.plan(held, wanted)))
                    .as("seed %d", seed)
                    .isEqualTo(wanted);
        });
    }

    private static Listing carriedOut(Listing held, FolderPlan plan) {
        Listing listing = held;
        List<FolderNumber> gone = new ArrayList<>();
        for (ListedFolder folder : plan.deletes()) {
            gone.add(folder.number());
        }
        for (ListedFolder folder : plan.adds()) {
            Listing until = listing;
            assertThat(folder.parent().filter(parent -> until.get(parent).isEmpty()))
                    .isEmpty();
            listing = listing.with(folder);
        }
        for (ListedFolder folder : plan.updates()) {
            listing = listing.with(folder);
        }
        for (FolderNumber number : gone) {
            Listing until = listing;
            assertThat(until.folders().values())
                    .noneMatch(folder -> folder.parent().equals(Optional.of(number)));
            listing = listing.without(number);
        }
        return listing;
    }

    @Test
    void aThousandFoldersTakeLessThanAHundredKilobytes() {
        Folder[] many = IntStream.range(0, 1000)
                .mapToObj(i -> folder("folder/" + i, "", "Folder number " + i))
                .toArray(Folder[]::new);

        assertThat(holding(many).encode()).hasSizeLessThan(100_000);
    }

    @Test
    void aFolderThatTheDeviceMadeHasTheNumberThatFolderSyncGivesIt() {
        Hierarchy made = holding(WORK).numbered(BILLS.id());

        assertThat(made.number(BILLS.id())).contains(number(2));
        assertThat(made.numbered(BILLS.id())).isEqualTo(made);
        assertThat(made.numbered(List.of(WORK, BILLS)).number(BILLS.id())).contains(number(2));
        assertThat(Hierarchy.decode(made.encode())).isEqualTo(made);
    }

    @Test
    void aFolderWithAnotherIdKeepsItsNumber() {
        Hierarchy renamed =
                holding(WORK, BILLS).renamed(Map.of(WORK.id(), new FolderId("job"), BILLS.id(), new FolderId("job/b")));

        assertThat(plan(renamed, folder("job", "", "Work"), folder("job/b", "job", "Bills"))
                        .count())
                .isZero();
    }

    @Test
    void anIdThatAnotherFolderHadBeforeIsItsOwnNow() {
        Hierarchy before = holding(WORK, BILLS);
        Hierarchy renamed = before.renamed(Map.of(WORK.id(), BILLS.id()));

        assertThat(renamed.number(BILLS.id())).isEqualTo(before.number(WORK.id()));
        assertThat(renamed.numbers()).hasSize(1);
    }

    @Test
    void idsMayBeExchanged() {
        Hierarchy before = holding(WORK, BILLS);
        Hierarchy renamed = before.renamed(Map.of(WORK.id(), BILLS.id(), BILLS.id(), WORK.id()));

        assertThat(renamed.number(BILLS.id())).isEqualTo(before.number(WORK.id()));
        assertThat(renamed.number(WORK.id())).isEqualTo(before.number(BILLS.id()));
    }
}
