package org.activesync4j.testkit.groupware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.activesync4j.Credentials;
import org.activesync4j.User;
import org.activesync4j.item.Body;
import org.activesync4j.item.BodyType;
import org.activesync4j.item.Contact;
import org.activesync4j.item.Content;
import org.activesync4j.item.Email;
import org.activesync4j.item.Item;
import org.activesync4j.item.Note;
import org.activesync4j.item.Patch;
import org.activesync4j.spi.Account;
import org.activesync4j.spi.CreationKey;
import org.activesync4j.spi.Deletion;
import org.activesync4j.spi.Driver;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.Etag;
import org.activesync4j.spi.Expected;
import org.activesync4j.spi.Filter;
import org.activesync4j.spi.Folder;
import org.activesync4j.spi.FolderId;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.spi.FolderVersions;
import org.activesync4j.spi.ItemId;
import org.activesync4j.spi.Registration;
import org.activesync4j.spi.Right;
import org.activesync4j.spi.Sight;
import org.activesync4j.spi.Stored;
import org.activesync4j.spi.Token;
import org.activesync4j.spi.Want;
import org.activesync4j.spi.Watcher;
import org.activesync4j.testkit.time.TestClock;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class GroupwareTest {

    private static final CreationKey KEY = new CreationKey("a".repeat(26), false);

    private final TestClock clock = TestClock.at("2026-03-01T08:00:00Z");
    private final Groupware groupware = new Groupware(clock);
    private final Person alice = groupware.user("alice");
    private final Person bob = groupware.user("bob");

    // people and folders

    @Test
    void everybodyHasTheDefaultFolders() {
        assertThat(open(alice).folders())
                .extracting(Folder::name)
                .containsExactly(
                        "Inbox",
                        "Drafts",
                        "Deleted Items",
                        "Sent Items",
                        "Outbox",
                        "Calendar",
                        "Tasks",
                        "Contacts",
                        "Notes");
    }

    @Test
    void nobodySeesAnothersFolders() {
        alice.notes().add("Milk");

        assertThat(open(bob).folders())
                .extracting(Folder::id)
                .doesNotContain(alice.notes().id());
        assertRefused(Reason.NOT_FOUND, () -> look(open(bob), alice.notes(), Token.START));
    }

    @Test
    void aStrangerIsNotAdmitted() {
        Driver driver = groupware.driver();

        assertRefused(Reason.DENIED, () -> driver.open(User.of("eve", Credentials.NONE)));
    }

    @Test
    void nobodyOpensAnothersDataUnlessTheyMay() {
        User bobForAlice = new User(bob.user().login(), alice.user().owner(), Credentials.NONE);
        assertRefused(Reason.DENIED, () -> groupware.driver().open(bobForAlice));

        User allowed = alice.openedBy("bob");

        assertThat(allowed).isEqualTo(bobForAlice);
        assertThat(groupware.driver().open(allowed).folders())
                .extracting(Folder::id)
                .contains(alice.notes().id());
    }

    @Test
    void foldersComeMoveAndGo() {
        GroupwareFolder work = alice.addFolder("Work", FolderKind.USER_NOTES);
        GroupwareFolder ideas = work.addFolder("Ideas", FolderKind.USER_NOTES);
        ideas.rename("Good ideas");
        work.remove();

        Folder seen = folder(alice, ideas);

        assertThat(seen.name()).isEqualTo("Good ideas");
        assertThat(seen.parent()).isEqualTo(work.id());
        assertThat(alice.folders())
                .extracting(GroupwareFolder::name)
                .contains("Good ideas")
                .doesNotContain("Work");
        assertThatThrownBy(() -> alice.folder("Work")).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void theGroupwareKeepsOnlyWhatItKnows() {
        assertThatThrownBy(() -> alice.addFolder("Journal", FolderKind.USER_JOURNAL))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSharedFolderHasOneTopicAndIsNobodysDefault() {
        alice.notes().share(bob, Right.ADD);

        Folder own = folder(alice, alice.notes());
        Folder shared = folder(bob, alice.notes());

        assertThat(shared.name()).isEqualTo("Notes of alice");
        assertThat(shared.kind()).isEqualTo(FolderKind.USER_NOTES);
        assertThat(shared.rights()).containsExactly(Right.ADD);
        assertThat(shared.topic()).isEqualTo(own.topic()).isPresent();
    }

    @Test
    void whoReadsASharedFolderMayDoWhatTheyMay() {
        alice.notes().share(bob, Right.ADD);
        ItemId milk = alice.notes().add("Milk");
        Account account = open(bob);

        account.create(alice.notes().id(), note("Bread"), KEY);

        assertThat(alice.notes().titles()).containsExactly("Milk", "Bread");
        assertRefused(Reason.DENIED, () -> account.delete(alice.notes().id(), milk, Deletion.FOR_GOOD));
        assertRefused(Reason.DENIED, () -> retitle(account, alice.notes(), milk, Expected.ANYTHING));
    }

    @Test
    void aFolderThatIsNoLongerSharedIsGone() {
        alice.notes().share(bob);
        alice.notes().unshare(bob);

        assertThat(open(bob).folders())
                .extracting(Folder::id)
                .doesNotContain(alice.notes().id());
    }

    @Test
    void nobodyChangesAFolderThatIsOnlyRead() {
        ItemId milk = alice.notes().add("Milk");
        alice.notes().allow();
        Account account = open(alice);

        assertRefused(Reason.READ_ONLY, () -> account.create(alice.notes().id(), note("Bread"), KEY));
        assertRefused(Reason.READ_ONLY, () -> retitle(account, alice.notes(), milk, Expected.ANYTHING));
        assertRefused(Reason.READ_ONLY, () -> account.delete(alice.notes().id(), milk, Deletion.TO_TRASH));
        assertThat(alice.notes().titles()).containsExactly("Milk");
    }

    // items

    @Test
    void itemsAreFoundByTitle() {
        ItemId milk = alice.notes().add("Milk", "Two bottles");
        alice.contacts().add("Ann Lee");

        assertThat(alice.notes().find("Milk")).isEqualTo(milk);
        assertThat(alice.notes().item("Milk").get(Note.BODY)).contains(Body.text("Two bottles"));
        assertThat(alice.contacts().item("Ann Lee").get(Contact.FILE_AS)).contains("Ann Lee");
        assertThatThrownBy(() -> alice.notes().find("Bread")).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void itemsAreChangedAndDeletedAtTheServer() {
        alice.notes().add("Milk");
        alice.notes().add("Bread");

        alice.notes().edit("Milk", note -> note.with(Note.SUBJECT, "Butter"));
        alice.notes().delete("Bread");

        assertThat(alice.notes().titles()).containsExactly("Butter");
    }

    @Test
    void aFolderTakesItsOwnClassOnly() {
        assertThatThrownBy(() -> alice.contacts().add(note("Milk"))).isInstanceOf(IllegalArgumentException.class);
        assertRefused(Reason.INVALID, () -> open(alice).create(alice.contacts().id(), note("Milk"), KEY));
    }

    @Test
    void aLetterIsDeliveredNow() {
        ItemId id = alice.inbox().deliver(Letter.html("bob@example.org", "Lunch?", "<b>noon</b>"));

        Item mail = open(alice).get(alice.inbox().id(), id, Want.ALL);
        assertThat(mail.get(Email.TO)).contains("alice@example.org");
        assertThat(mail.get(Email.DATE_RECEIVED)).contains(clock.instant());
        assertThat(mail.get(Email.READ)).contains(false);
        assertThat(mail.get(Email.BODY).map(Body::nativeType)).contains(BodyType.HTML);
    }

    @Test
    void marksChangeNothingElse() {
        ItemId id = alice.inbox().deliver(Letter.plain("bob@example.org", "Lunch?", "At noon."));
        Etag before = etag(alice.inbox(), id);

        alice.inbox().markRead(id);
        alice.inbox().flag(id);
        alice.inbox().categorise(id, "Home");
        Etag marked = etag(alice.inbox(), id);
        alice.inbox().markUnread(id);
        alice.inbox().unflag(id);
        alice.inbox().categorise(id);

        assertThat(marked.content()).isEqualTo(before.content());
        assertThat(marked.marks().read()).isTrue();
        assertThat(marked.marks().flag()).isNotEmpty();
        assertThat(marked.marks().categories())
                .isNotEmpty()
                .isNotEqualTo(marked.marks().flag());
        assertThat(etag(alice.inbox(), id)).isEqualTo(before);
    }

    @Test
    void whatDoesNotChangeAnItemIsNoChange() {
        ItemId id = alice.notes().add("Milk");
        Etag before = etag(alice.notes(), id);
        clock.advance(Duration.ofMinutes(1));

        Stored stored = open(alice)
                .update(
                        alice.notes().id(),
                        id,
                        Patch.of(Item.of(Note.SCHEMA).with(Note.SUBJECT, "Milk")),
                        Expected.ANYTHING);

        assertThat(stored.etag()).isEqualTo(before).isEqualTo(etag(alice.notes(), id));
    }

    @Test
    void aNoteKnowsWhenItWasWritten() {
        ItemId id = alice.notes().add("Milk");
        clock.advance(Duration.ofMinutes(1));

        retitle(open(alice), alice.notes(), id, Expected.ANYTHING);

        assertThat(alice.notes().item(id).get(Note.LAST_MODIFIED_DATE)).contains(clock.instant());
    }

    @Test
    void aFolderMayStoreLess() {
        alice.notes().storeAs(note -> note.without(Note.CATEGORIES));

        open(alice).create(alice.notes().id(), note("Milk").with(Note.CATEGORIES, List.of("Home")), KEY);

        assertThat(alice.notes().item("Milk").has(Note.CATEGORIES)).isFalse();
    }

    @Test
    void aMovedItemIsAnotherOneThere() {
        GroupwareFolder work = alice.addFolder("Work", FolderKind.USER_NOTES);
        ItemId milk = alice.notes().add("Milk");

        ItemId moved = alice.notes().move(milk, work);

        assertThat(moved).isNotEqualTo(milk);
        assertThat(alice.notes().titles()).isEmpty();
        assertThat(work.titles()).containsExactly("Milk");
    }

    @Test
    void aKeyMakesOneItem() {
        Account account = open(alice);

        Stored first = account.create(alice.notes().id(), note("Milk"), KEY);
        Stored again = account.create(alice.notes().id(), note("Milk"), KEY);

        assertThat(again).isEqualTo(first);
        assertThat(alice.notes().titles()).containsExactly("Milk");
    }

    @Test
    void aKeyFollowsItsItemToANewId() {
        Account account = groupware.driver(Ability.RENUMBERS).open(alice.user());
        Stored first = account.create(alice.notes().id(), note("Milk"), KEY);

        Stored updated = retitle(account, alice.notes(), first.id(), Expected.ANYTHING);

        assertThat(updated.id()).isNotEqualTo(first.id());
        assertThat(account.create(alice.notes().id(), note("Milk"), KEY)).isEqualTo(updated);
    }

    @Test
    void onlyMailGoesToTheTrash() {
        alice.notes().add("Milk");
        alice.inbox().deliver(Letter.plain("bob@example.org", "Lunch?", "At noon."));
        Account account = open(alice);

        account.delete(alice.notes().id(), alice.notes().find("Milk"), Deletion.TO_TRASH);
        account.delete(alice.inbox().id(), alice.inbox().find("Lunch?"), Deletion.TO_TRASH);

        assertThat(alice.trash().titles()).containsExactly("Lunch?");
    }

    @Test
    void anItemOutlivesTheRequestThatBroughtIt() {
        Content sent = Content.text("Two bottles");
        Content gone = () -> {
            throw new AssertionError("read after the request");
        };
        List<Content> content = new ArrayList<>(List.of(sent));
        Item item = note("Milk")
                .with(Note.BODY, Body.of(BodyType.TEXT, () -> content.get(0).open()));

        open(alice).create(alice.notes().id(), item, KEY);
        content.set(0, gone);

        assertThat(alice.notes().item("Milk").inMemory().get(Note.BODY).map(Body::types))
                .contains(Set.of(BodyType.TEXT));
    }

    // looking

    @Test
    void aTokenTellsWhatMoved() {
        ItemId milk = alice.notes().add("Milk");
        ItemId bread = alice.notes().add("Bread");
        alice.notes().add("Butter");
        Account account = groupware.driver(Ability.TOKENS).open(alice.user());
        Token token = look(account, alice.notes(), Token.START).token;

        alice.notes().edit("Milk", note -> note.with(Note.SUBJECT, "Cream"));
        alice.notes().delete(bread);
        ItemId salt = alice.notes().add("Salt");

        Looked moved = look(account, alice.notes(), token);
        assertThat(moved.present).containsOnlyKeys(milk, salt);
        assertThat(moved.gone).containsExactly(bread);
    }

    @Test
    void tokensAreForgottenOnDemand() {
        Account account = groupware.driver(Ability.TOKENS).open(alice.user());
        Token notes = look(account, alice.notes(), Token.START).token;
        Token contacts = look(account, alice.contacts(), Token.START).token;

        alice.notes().forgetTokens();
        assertRefused(Reason.TOKEN_EXPIRED, () -> look(account, alice.notes(), notes));
        assertThat(look(account, alice.contacts(), contacts).present).isEmpty();

        groupware.forgetTokens();
        assertRefused(Reason.TOKEN_EXPIRED, () -> look(account, alice.contacts(), contacts));
    }

    @Test
    void anotherFoldersTokenIsUnknown() {
        Account account = groupware.driver(Ability.TOKENS).open(alice.user());
        Token notes = look(account, alice.notes(), Token.START).token;

        assertRefused(Reason.TOKEN_EXPIRED, () -> look(account, alice.contacts(), notes));
    }

    @Test
    void aFilteringDriverLeavesOutWhatIsOld() {
        alice.inbox().deliver(Letter.plain("bob@example.org", "Lunch?", "At noon."));
        clock.advance(Duration.ofDays(10));
        ItemId recent = alice.inbox().deliver(Letter.plain("bob@example.org", "Dinner?", "At eight."));
        Account account = groupware.driver(Ability.FILTERS).open(alice.user());
        Looked seen = new Looked();

        account.look(alice.inbox().id(), Filter.since(clock.instant().minus(Duration.ofDays(3))), Token.START, seen);

        assertThat(seen.present).containsOnlyKeys(recent);
        assertThat(seen.until).isEmpty();
    }

    @Test
    void aSparingDriverReturnsWhatIsWanted() {
        ItemId id = alice.inbox().deliver(Letter.plain("bob@example.org", "Lunch?", "At noon."));
        Account account = groupware.driver(Ability.SPARING).open(alice.user());

        Item marks = account.get(alice.inbox().id(), id, Want.MARKS);
        Item headers = account.get(alice.inbox().id(), id, Want.HEADERS);

        assertThat(marks.properties()).containsExactly(Email.READ);
        assertThat(headers.has(Email.SUBJECT)).isTrue();
        assertThat(headers.has(Email.BODY)).isFalse();
        assertThat(account.get(alice.inbox().id(), id, Want.ALL).has(Email.BODY))
                .isTrue();
    }

    // abilities

    @Test
    void aDriverOffersNoMoreThanItCan() {
        assertThat(groupware.driver().capability(Watcher.class)).isEmpty();
        assertThat(groupware.driver(Ability.WATCHER).capability(Watcher.class)).isPresent();
        assertThat(open(alice).capability(FolderVersions.class)).isEmpty();
    }

    @Test
    void versionsAreToldOfWhatIsSeen() {
        FolderVersions versions = groupware
                .driver(Ability.FOLDER_VERSIONS)
                .open(alice.user())
                .capability(FolderVersions.class)
                .orElseThrow();
        FolderId notes = alice.notes().id();

        Map<FolderId, String> before =
                versions.versions(Set.of(notes, bob.notes().id()));
        alice.notes().add("Milk");

        assertThat(before).containsOnlyKeys(notes);
        assertThat(versions.versions(Set.of(notes))).isNotEqualTo(before);
    }

    @Test
    void bellsRingForWhatIsWatched() {
        Bells bells = new Bells();
        Watcher watcher =
                groupware.driver(Ability.WATCHER).capability(Watcher.class).orElseThrow();
        Registration watch = watcher.watch(alice.user(), Set.of(alice.notes().id()), bells);

        alice.notes().add("Milk");
        alice.contacts().add("Ann Lee");
        alice.notes().rename("Shopping");
        bob.notes().rename("Plans");
        groupware.interruptWatches();
        assertThat(groupware.watches()).isOne();
        watch.close();
        watch.close();
        alice.notes().add("Bread");

        assertThat(bells.rung).containsExactly(alice.notes().id().value(), "hierarchy", "missed");
        assertThat(groupware.watches()).isZero();
    }

    @Test
    void bellsRingForThoseToWhomAFolderIsShared() {
        Bells bells = new Bells();
        alice.notes().share(bob);
        Watcher watcher =
                groupware.driver(Ability.WATCHER).capability(Watcher.class).orElseThrow();
        watcher.watch(bob.user(), Set.of(alice.notes().id()), bells);

        alice.notes().add("Milk");
        alice.notes().unshare(bob);

        assertThat(bells.rung).containsExactly(alice.notes().id().value(), "hierarchy");
    }

    @Test
    void whatIsRefusedDoesNotRing() {
        Bells bells = new Bells();
        ItemId milk = alice.notes().add("Milk");
        Watcher watcher =
                groupware.driver(Ability.WATCHER).capability(Watcher.class).orElseThrow();
        watcher.watch(alice.user(), Set.of(alice.notes().id()), bells);

        assertRefused(
                Reason.CONFLICT,
                () -> retitle(open(alice), alice.notes(), milk, current -> {
                    throw new DriverException(Reason.CONFLICT, "changed meanwhile");
                }));

        assertThat(bells.rung).isEmpty();
        assertThat(alice.notes().titles()).containsExactly("Milk");
    }

    private Account open(Person person) {
        return groupware.driver().open(person.user());
    }

    private Folder folder(Person viewer, GroupwareFolder folder) {
        return open(viewer).folders().stream()
                .filter(seen -> seen.id().equals(folder.id()))
                .findFirst()
                .orElseThrow();
    }

    private Etag etag(GroupwareFolder folder, ItemId id) {
        return look(open(alice), folder, Token.START).present.get(id);
    }

    private static Looked look(Account account, GroupwareFolder folder, Token since) {
        Looked seen = new Looked();
        seen.token = account.look(folder.id(), Filter.NONE, since, seen);
        return seen;
    }

    private static Stored retitle(Account account, GroupwareFolder folder, ItemId id, Expected expected) {
        return account.update(folder.id(), id, Patch.of(note("Cream")), expected);
    }

    private static Item note(String title) {
        return Item.of(Note.SCHEMA).with(Note.SUBJECT, title);
    }

    private static void assertRefused(Reason reason, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        DriverException.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    private static final class Looked implements Sight {

        private final Map<ItemId, Etag> present = new HashMap<>();
        private final Map<ItemId, Instant> until = new HashMap<>();
        private final List<ItemId> gone = new ArrayList<>();
        private Token token = Token.START;

        @Override
        public void present(ItemId id, Etag etag) {
            present.put(id, etag);
        }

        @Override
        public void present(ItemId id, Etag etag, Instant end) {
            present.put(id, etag);
            until.put(id, end);
        }

        @Override
        public void textMessage(ItemId id, Etag etag, Instant received) {
            present(id, etag, received);
        }

        @Override
        public void gone(ItemId id) {
            gone.add(id);
        }
    }

    private static final class Bells implements Watcher.Bell {

        private final List<String> rung = new ArrayList<>();

        @Override
        public void changed(FolderId folder) {
            rung.add(folder.value());
        }

        @Override
        public void hierarchyChanged() {
            rung.add("hierarchy");
        }

        @Override
        public void missed() {
            rung.add("missed");
        }
    }
}
