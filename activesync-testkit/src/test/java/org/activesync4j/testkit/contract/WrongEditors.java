package org.activesync4j.testkit.contract;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.activesync4j.item.Email;
import org.activesync4j.item.Item;
import org.activesync4j.item.Note;
import org.activesync4j.spi.Account;
import org.activesync4j.spi.CreationKey;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.Etag;
import org.activesync4j.spi.FolderEditor;
import org.activesync4j.spi.FolderId;
import org.activesync4j.spi.Invocation;
import org.activesync4j.spi.ItemId;
import org.activesync4j.spi.ItemMover;
import org.activesync4j.spi.Sight;
import org.activesync4j.spi.Stored;
import org.activesync4j.testkit.contract.WrongDrivers.Wrong;
import org.activesync4j.testkit.groupware.Ability;

/** Drivers that are wrong on purpose in what they do with folders, and with items that are moved. */
final class WrongEditors {

    private WrongEditors() {}

    /** The groupware with folders that can be edited and items that can be moved, seen through what spoils it. */
    abstract static class WrongEditor extends Wrong {
        WrongEditor() {
            super(Ability.TOKENS, Ability.FOLDER_EDITOR, Ability.ITEM_MOVER);
        }

        WrongEditor(Ability more) {
            super(Ability.TOKENS, Ability.FOLDER_EDITOR, Ability.ITEM_MOVER, more);
        }
    }

    // folders

    @CaughtBy(group = DriverContract.EditingFolders.class, value = "required_whatIsCreatedIsNamed")
    static class MakesNoFolder extends WrongEditor {
        @Override
        public Object around(Invocation call) throws Exception {
            return call.is(FolderEditor.class, "create") ? new FolderId("new") : call.proceed();
        }
    }

    @CaughtBy(group = DriverContract.EditingFolders.class, value = "required_aNewFolderCanBeUsed")
    static class NewFolderKeepsNothing extends WrongEditor {
        private final Set<Object> fresh = new HashSet<>();

        @Override
        public Object around(Invocation call) throws Exception {
            if (call.is(Account.class, "create")
                    && fresh.contains(call.arguments().get(0))) {
                return new Stored(new ItemId("lost"), Etag.of("1"));
            }
            Object result = call.proceed();
            if (call.is(FolderEditor.class, "create")) {
                fresh.add(result);
            }
            return result;
        }
    }

    @CaughtBy(group = DriverContract.EditingFolders.class, value = "required_aRepeatedKeyMeetsTheFirstFolder")
    static class FolderKeyIgnored extends WrongEditor {
        @Override
        public Object around(Invocation call) throws Exception {
            return call.is(FolderEditor.class, "create")
                    ? call.with(given -> given instanceof CreationKey ? Keys.fresh() : given)
                            .proceed()
                    : call.proceed();
        }
    }

    @CaughtBy(group = DriverContract.EditingFolders.class, value = "required_aRepeatedKeyThatHasMadeNothingCreates")
    static class RepeatedFolderIsBelieved extends WrongEditor {
        @Override
        public Object around(Invocation call) throws Exception {
            boolean repeated = call.is(FolderEditor.class, "create")
                    && ((CreationKey) call.arguments().get(3)).repeated();
            return repeated ? new FolderId("there") : call.proceed();
        }
    }

    @CaughtBy(group = DriverContract.EditingFolders.class, value = "required_aTakenNameIsRefused")
    static class TakenNameGetsANumber extends WrongEditor {
        @Override
        public Object around(Invocation call) throws Exception {
            try {
                return call.proceed();
            } catch (DriverException refused) {
                if (refused.reason() == Reason.EXISTS && call.is(FolderEditor.class, "create")) {
                    return call.with(given -> given instanceof String name ? name + " 2" : given)
                            .proceed();
                }
                throw refused;
            }
        }
    }

    @CaughtBy(group = DriverContract.EditingFolders.class, value = "required_anIdIsNeverUsedAgain")
    static class FolderIdIsItsName extends WrongEditor {
        private final Map<FolderId, FolderId> inner = new HashMap<>();

        @Override
        public Object around(Invocation call) throws Exception {
            Object result = call.with(given -> given instanceof FolderId id ? inner.getOrDefault(id, id) : given)
                    .proceed();
            if (!call.is(FolderEditor.class, "create")) {
                return result;
            }
            FolderId outer = new FolderId("called " + call.arguments().get(1));
            inner.put(outer, (FolderId) result);
            return outer;
        }
    }

    @CaughtBy(group = DriverContract.EditingFolders.class, value = "required_aParentThatIsGoneIsRefused")
    static class MissingParentIsTheTop extends WrongEditor {
        @Override
        public Object around(Invocation call) throws Exception {
            try {
                return call.proceed();
            } catch (DriverException refused) {
                if (refused.reason() == Reason.NOT_FOUND && call.is(FolderEditor.class, "create")) {
                    return call.with(given -> given instanceof FolderId ? FolderId.ROOT : given)
                            .proceed();
                }
                throw refused;
            }
        }
    }

    @CaughtBy(
            group = DriverContract.EditingFolders.class,
            value = {
                "required_aRenamedFolderKeepsItsItems",
                "required_aFolderIsMoved",
                "required_aTakenPlaceIsRefused",
                "required_toRenameWhatIsGoneIsRefused"
            })
    static class RenamingDoesNothing extends WrongEditor {
        @Override
        public Object around(Invocation call) throws Exception {
            return call.is(FolderEditor.class, "update") ? Map.of() : call.proceed();
        }
    }

    @CaughtBy(group = DriverContract.EditingFolders.class, value = "required_everyIdThatChangedIsReturned")
    static class IdsBeneathAreNotReturned extends WrongEditor {
        IdsBeneathAreNotReturned() {
            super(Ability.FOLDER_PATHS);
        }

        @Override
        public Object around(Invocation call) throws Exception {
            Object result = call.proceed();
            if (!call.is(FolderEditor.class, "update")) {
                return result;
            }
            Map<Object, Object> ids = new HashMap<>((Map<?, ?>) result);
            ids.keySet().retainAll(List.of(call.arguments().get(0)));
            return ids;
        }
    }

    @CaughtBy(group = DriverContract.EditingFolders.class, value = "required_toRenameAgainChangesNothing")
    static class ItsOwnNameIsTaken extends WrongEditor {
        private final Set<Object> names = new HashSet<>();

        @Override
        public Object around(Invocation call) throws Exception {
            if (call.is(FolderEditor.class, "update")
                    && !names.add(call.arguments().get(2))) {
                throw new DriverException(Reason.EXISTS, "there is a folder of that name");
            }
            return call.proceed();
        }
    }

    @CaughtBy(
            group = DriverContract.EditingFolders.class,
            value = {"required_aDeletedFolderGoesWithAllBeneathIt", "required_toDeleteWhatIsGoneIsRefused"})
    static class FolderDeletionReportedThoughItFailed extends WrongEditor {
        @Override
        public Object around(Invocation call) throws Exception {
            return call.is(FolderEditor.class, "delete") ? null : call.proceed();
        }
    }

    @CaughtBy(
            group = DriverContract.EditingFolders.class,
            value = {"required_emptyingTakesItemsOnly", "required_emptyingTakesFoldersWhenAsked"})
    static class EmptyingDoesNothing extends WrongEditor {
        @Override
        public Object around(Invocation call) throws Exception {
            return call.is(FolderEditor.class, "empty") ? null : call.proceed();
        }
    }

    @CaughtBy(group = DriverContract.EditingFolders.class, value = "required_whatIsEmptyIsEmptiedAgain")
    static class NothingToEmptyIsAFailure extends WrongEditor {
        private final Set<Object> filled = new HashSet<>();

        @Override
        public Object around(Invocation call) throws Exception {
            if (call.is(Account.class, "create")) {
                filled.add(call.arguments().get(0));
            }
            if (call.is(FolderEditor.class, "empty")
                    && !filled.contains(call.arguments().get(0))) {
                throw new DriverException(Reason.NOT_FOUND, "nothing to delete");
            }
            return call.proceed();
        }
    }

    // moves

    @CaughtBy(
            group = DriverContract.Moving.class,
            value = {
                "required_takesTheItemToTheOtherFolder",
                "required_returnsTheEtagThatIsNamed",
                "required_tokensSeeTheMove",
                "required_aRepeatedKeyThatHasMovedNothingMoves",
                "required_saysWhenTheItemIsGone",
                "required_whatIsRefusedStays"
            })
    static class MoveReportedThoughItFailed extends WrongEditor {
        @Override
        public Object around(Invocation call) throws Exception {
            return call.is(ItemMover.class, "move")
                    ? new Stored((ItemId) call.arguments().get(1), Etag.of("1"))
                    : call.proceed();
        }
    }

    /** What was moved is read otherwise. */
    abstract static class WrongWhenMoved extends WrongEditor {
        private final Set<ItemId> moved = new HashSet<>();

        @Override
        public Object around(Invocation call) throws Exception {
            Object result = call.proceed();
            if (call.is(ItemMover.class, "move")) {
                moved.add(((Stored) result).id());
            }
            return result instanceof Item item
                            && moved.contains(call.arguments().get(1))
                    ? spoilt(item)
                    : result;
        }

        abstract Item spoilt(Item item);
    }

    @CaughtBy(group = DriverContract.Moving.class, value = "required_losesNothingOnTheWay")
    static class CategoriesAreLostOnTheWay extends WrongWhenMoved {
        @Override
        Item spoilt(Item item) {
            return item.without(Note.CATEGORIES).without(org.activesync4j.item.Contact.JOB_TITLE);
        }
    }

    @CaughtBy(group = DriverContract.Moving.class, value = "required_aMailKeepsItsDateAndMarks")
    static class MovedMailIsNew extends WrongWhenMoved {
        @Override
        Item spoilt(Item item) {
            return item.schema() == Email.SCHEMA
                    ? item.with(Email.DATE_RECEIVED, Instant.parse("2026-03-01T08:00:00Z"))
                    : item;
        }
    }

    @CaughtBy(group = DriverContract.Moving.class, value = "required_aRepeatedKeyMeetsTheMovedItem")
    static class MovingKeyIgnored extends WrongEditor {
        @Override
        public Object around(Invocation call) throws Exception {
            return call.is(ItemMover.class, "move")
                    ? call.with(given -> given instanceof CreationKey ? Keys.fresh() : given)
                            .proceed()
                    : call.proceed();
        }
    }

    @CaughtBy(group = DriverContract.Moving.class, value = "required_anIdIsNeverUsedAgain")
    static class MovedItemsAreCounted extends WrongEditor {
        private static final ItemId FIRST = new ItemId("1");
        private ItemId inner = FIRST;

        @Override
        public Object around(Invocation call) throws Exception {
            Object result =
                    call.with(given -> FIRST.equals(given) ? inner : given).proceed();
            if (!call.is(ItemMover.class, "move")) {
                return result;
            }
            inner = ((Stored) result).id();
            return new Stored(FIRST, ((Stored) result).etag());
        }
    }

    @CaughtBy(group = DriverContract.Moving.class, value = "required_leavesOthersAlone")
    static class MovesAll extends WrongEditor {
        private final Set<Object> left = new HashSet<>();

        @Override
        public Object around(Invocation call) throws Exception {
            if (call.is(ItemMover.class, "move")) {
                left.add(call.arguments().get(0));
            }
            boolean blind = call.is(Account.class, "look")
                    && left.contains(call.arguments().get(0));
            return blind
                    ? call.with(given -> given instanceof Sight ? new Seen() : given)
                            .proceed()
                    : call.proceed();
        }
    }
}
