package org.activesync4j.testkit.contract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.activesync4j.item.Attachment;
import org.activesync4j.item.AttachmentChanges;
import org.activesync4j.item.Body;
import org.activesync4j.item.BodyType;
import org.activesync4j.item.Contact;
import org.activesync4j.item.Content;
import org.activesync4j.item.Email;
import org.activesync4j.item.Event;
import org.activesync4j.item.EventTime;
import org.activesync4j.item.Item;
import org.activesync4j.item.Patch;
import org.activesync4j.item.Property;
import org.activesync4j.spi.Absence;
import org.activesync4j.spi.Account;
import org.activesync4j.spi.BulkReader;
import org.activesync4j.spi.CalendarEntry;
import org.activesync4j.spi.CreationKey;
import org.activesync4j.spi.Deletion;
import org.activesync4j.spi.Driver;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.Etag;
import org.activesync4j.spi.Expected;
import org.activesync4j.spi.Folder;
import org.activesync4j.spi.FolderId;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.spi.FolderVersions;
import org.activesync4j.spi.Identities;
import org.activesync4j.spi.Invocation;
import org.activesync4j.spi.ItemId;
import org.activesync4j.spi.MailAddress;
import org.activesync4j.spi.MailEnvelope;
import org.activesync4j.spi.MailSender;
import org.activesync4j.spi.Marks;
import org.activesync4j.spi.MeetingResponder;
import org.activesync4j.spi.OutOfOffice;
import org.activesync4j.spi.Registration;
import org.activesync4j.spi.Sight;
import org.activesync4j.spi.Stored;
import org.activesync4j.spi.Token;
import org.activesync4j.spi.Want;
import org.activesync4j.spi.Watcher;
import org.activesync4j.spi.Wrapping;
import org.activesync4j.testkit.groupware.Ability;
import org.activesync4j.testkit.groupware.GroupwareContract;
import org.activesync4j.testkit.time.TestClock;

/** Drivers that are wrong on purpose: the right one, with one thing spoilt. */
final class WrongDrivers {

    private WrongDrivers() {}

    /** The groupware with everything, seen through what spoils it. */
    abstract static class Wrong extends GroupwareContract implements Wrapping {

        Wrong() {
            this(
                    Ability.TOKENS,
                    Ability.FOLDER_VERSIONS,
                    Ability.BULK_READER,
                    Ability.WATCHER,
                    Ability.MAIL_SENDER,
                    Ability.OUT_OF_OFFICE,
                    Ability.MEETING_RESPONDER);
        }

        Wrong(Ability... abilities) {
            super(abilities);
        }

        @Override
        protected Driver driver() {
            return wrap(Driver.class, super.driver());
        }

        @Override
        protected Duration patience() {
            return Duration.ofMillis(20);
        }
    }

    // opening

    @CaughtBy(group = DriverContract.Opening.class, value = "required_opensAnAccount")
    static class OpensNothing extends Wrong {
        @Override
        public Object around(Invocation call) throws Exception {
            return call.is(Driver.class, "open") ? null : call.proceed();
        }
    }

    @CaughtBy(group = DriverContract.Opening.class, value = "required_anAccountOutlivesAnother")
    static class AccountsShareOneConnection extends Wrong {
        private boolean closed;

        @Override
        public Object around(Invocation call) throws Exception {
            closed |= call.is(Account.class, "close");
            if (closed && call.is(Account.class, "folders")) {
                throw new IllegalStateException("the connection is closed");
            }
            return call.proceed();
        }
    }

    @CaughtBy(group = DriverContract.Opening.class, value = "optional_closingDoesNotThrow")
    static class ClosingThrows extends Wrong {
        @Override
        public Object around(Invocation call) throws Exception {
            if (call.is(Account.class, "close")) {
                throw new IllegalStateException("already closed");
            }
            return call.proceed();
        }
    }

    @CaughtBy(group = DriverContract.Opening.class, value = "required_anAbilityIsThereOrNot")
    static class NullForNoAbility extends Wrong {
        @Override
        public Object around(Invocation call) throws Exception {
            return call.asksForAbility() ? null : call.proceed();
        }
    }

    @CaughtBy(group = DriverContract.Opening.class, value = "required_anUnknownAbilityIsMissing")
    static class CanEverything extends Wrong {
        @Override
        public Object around(Invocation call) throws Exception {
            return call.asksForAbility() ? Optional.of(unable(call)) : call.proceed();
        }

        private static Object unable(Invocation call) {
            Class<?> type = (Class<?>) call.arguments().get(0);
            return Proxy.newProxyInstance(
                    type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> null);
        }
    }

    // folders

    @CaughtBy(group = DriverContract.Folders.class, value = "required_areNamedWhole")
    static class NullForNoFolders extends Wrong {
        @Override
        public Object around(Invocation call) throws Exception {
            return call.is(Account.class, "folders") ? null : call.proceed();
        }
    }

    /** Shows other folders than there are. */
    abstract static class WrongFolders extends Wrong {
        @Override
        public Object around(Invocation call) throws Exception {
            Object result = call.proceed();
            if (!call.is(Account.class, "folders")) {
                return result;
            }
            List<Folder> folders = new ArrayList<>();
            ((List<?>) result).forEach(folder -> folders.add((Folder) folder));
            return changed(folders);
        }

        abstract List<Folder> changed(List<Folder> folders);

        static Folder like(Folder folder, String id, String name, FolderId parent) {
            return new Folder(new FolderId(id), parent, name, folder.kind(), folder.rights(), folder.topic());
        }
    }

    @CaughtBy(group = DriverContract.Folders.class, value = "required_haveIdsOfTheirOwn")
    static class OneIdForTwoFolders extends WrongFolders {
        @Override
        List<Folder> changed(List<Folder> folders) {
            folders.add(like(folders.get(0), folders.get(0).id().value(), "Another", FolderId.ROOT));
            return folders;
        }
    }

    @CaughtBy(group = DriverContract.Folders.class, value = "required_haveNamesThatDevicesCanShow")
    static class FolderWithoutName extends WrongFolders {
        @Override
        List<Folder> changed(List<Folder> folders) {
            folders.add(like(folders.get(0), "nameless", "", FolderId.ROOT));
            return folders;
        }
    }

    @CaughtBy(group = DriverContract.Folders.class, value = "required_haveNamesOfTheirOwnBeneathTheirParent")
    static class OneNameForTwoFolders extends WrongFolders {
        @Override
        List<Folder> changed(List<Folder> folders) {
            folders.add(like(folders.get(0), "another", folders.get(0).name(), FolderId.ROOT));
            return folders;
        }
    }

    @CaughtBy(group = DriverContract.Folders.class, value = "required_hangTogether")
    static class FolderWithoutParent extends WrongFolders {
        @Override
        List<Folder> changed(List<Folder> folders) {
            folders.add(like(folders.get(0), "orphan", "Orphan", new FolderId("nowhere")));
            return folders;
        }
    }

    @CaughtBy(group = DriverContract.Folders.class, value = "required_hangTogether")
    static class FoldersBeneathEachOther extends WrongFolders {
        @Override
        List<Folder> changed(List<Folder> folders) {
            folders.add(like(folders.get(0), "hen", "Hen", new FolderId("egg")));
            folders.add(like(folders.get(0), "egg", "Egg", new FolderId("hen")));
            return folders;
        }
    }

    @CaughtBy(group = DriverContract.Folders.class, value = "required_areTheSameAgain")
    static class FolderIdsOfASession extends WrongFolders {
        @Override
        List<Folder> changed(List<Folder> folders) {
            Folder last = folders.remove(folders.size() - 1);
            folders.add(like(last, UUID.randomUUID().toString(), last.name(), last.parent()));
            return folders;
        }
    }

    @CaughtBy(group = DriverContract.Folders.class, value = "required_comeOnceForEachDefault")
    static class TwoInboxes extends WrongFolders {
        @Override
        List<Folder> changed(List<Folder> folders) {
            folders.add(Folder.of("second", "Second Inbox", FolderKind.INBOX));
            return folders;
        }
    }

    @CaughtBy(group = DriverContract.Folders.class, value = "required_ofMailComeWithTheSpecialOnes")
    static class NoOutbox extends WrongFolders {
        @Override
        List<Folder> changed(List<Folder> folders) {
            folders.removeIf(folder -> folder.kind() == FolderKind.OUTBOX);
            return folders;
        }
    }

    // looking

    /** Names other things than there are. */
    abstract static class WrongLook extends Wrong {

        @Override
        public Object around(Invocation call) throws Exception {
            Wrapping spoiling = named -> spoilt(named).proceed();
            return call.with(given -> given instanceof Sight sight ? spoiling.wrap(Sight.class, sight) : given)
                    .proceed();
        }

        Invocation spoilt(Invocation named) {
            return named.with(given -> given instanceof Etag etag ? spoilt(etag) : given);
        }

        Etag spoilt(Etag etag) {
            return etag;
        }
    }

    @CaughtBy(group = DriverContract.Looking.class, value = "required_namesWhatIsThere")
    static class NamesNothingNew extends Wrong {
        @Override
        public Object around(Invocation call) throws Exception {
            Wrapping deaf = named -> null;
            return call.with(given -> given instanceof Sight sight ? deaf.wrap(Sight.class, sight) : given)
                    .proceed();
        }
    }

    @CaughtBy(group = DriverContract.Looking.class, value = "required_namesNothingTwice")
    static class NamesEverythingTwice extends Wrong {
        @Override
        public Object around(Invocation call) throws Exception {
            if (call.is(Account.class, "look")) {
                call.proceed();
            }
            return call.proceed();
        }
    }

    @CaughtBy(group = DriverContract.Looking.class, value = "required_isTheSameAgain")
    static class EtagThatChangesByItself extends WrongLook {
        private int looks;

        @Override
        Etag spoilt(Etag etag) {
            return new Etag(etag.content() + "-" + ++looks, etag.marks());
        }
    }

    @CaughtBy(group = DriverContract.Looking.class, value = "required_tellsAChangeByTheEtag")
    static class EtagThatDoesNotChange extends WrongLook {

        private static final Etag ONE = Etag.of("1");

        @Override
        public Object around(Invocation call) throws Exception {
            Object result = super.around(call);
            return result instanceof Stored stored ? new Stored(stored.id(), ONE) : result;
        }

        @Override
        Etag spoilt(Etag etag) {
            return ONE;
        }
    }

    @CaughtBy(group = DriverContract.Looking.class, value = "required_namesTheEtagThatCreatingReturned")
    static class EtagOfCreatingIsGuessed extends Wrong {
        @Override
        public Object around(Invocation call) throws Exception {
            Object result = call.proceed();
            return call.is(Account.class, "create") ? new Stored(((Stored) result).id(), Etag.of("new")) : result;
        }
    }

    @CaughtBy(group = DriverContract.Looking.class, value = "required_namesTheEtagThatUpdatingReturned")
    static class EtagOfUpdatingIsThatBefore extends Wrong {
        @Override
        public Object around(Invocation call) throws Exception {
            List<Etag> before = new ArrayList<>();
            Object result = call.with(given -> given instanceof Expected expected
                            ? (Expected) current -> {
                                before.add(current);
                                expected.check(current);
                            }
                            : given)
                    .proceed();
            return call.is(Account.class, "update") ? new Stored(((Stored) result).id(), before.get(0)) : result;
        }
    }

    @CaughtBy(group = DriverContract.Looking.class, value = "required_doesNotNameWhatIsGone")
    static class NamesWhatIsGone extends Wrong {
        private final Map<ItemId, Etag> known = new ConcurrentHashMap<>();

        @Override
        public Object around(Invocation call) throws Exception {
            Object result = call.proceed();
            if (call.is(Account.class, "create")) {
                known.put(((Stored) result).id(), ((Stored) result).etag());
            }
            if (call.is(Account.class, "look")) {
                known.forEach(((Sight) call.arguments().get(3))::present);
            }
            return result;
        }
    }

    @CaughtBy(group = DriverContract.Looking.class, value = "optional_isQuick")
    static class LookReadsEverything extends Wrong {
        private final TestClock clock = TestClock.at("2026-03-01T08:00:00Z");

        @Override
        public Object around(Invocation call) throws Exception {
            if (call.is(Account.class, "look")) {
                clock.advance(Duration.ofSeconds(20));
            }
            return call.proceed();
        }

        @Override
        protected InstantSource clock() {
            return clock;
        }
    }

    @CaughtBy(group = DriverContract.Looking.class, value = "required_isNotChangedByReading")
    static class ReadingLeavesATrace extends WrongLook {
        private final AtomicInteger reads = new AtomicInteger();

        @Override
        public Object around(Invocation call) throws Exception {
            if (call.is(Account.class, "get")) {
                reads.incrementAndGet();
            }
            return super.around(call);
        }

        @Override
        Etag spoilt(Etag etag) {
            return new Etag(etag.content() + "-" + reads, etag.marks());
        }
    }

    /** Shows nothing where the right driver fails. */
    abstract static class NothingForAFailure extends Wrong {

        private final Reason failure;

        NothingForAFailure(Reason failure) {
            this.failure = failure;
        }

        @Override
        public Object around(Invocation call) throws Exception {
            try {
                return call.proceed();
            } catch (DriverException failed) {
                if (failed.reason() == failure && call.is(Account.class, "look")) {
                    return Token.START;
                }
                throw failed;
            }
        }
    }

    @CaughtBy(group = DriverContract.Looking.class, value = "untested_failsWhenTheFolderIsGone")
    static class EmptyForAFolderThatIsGone extends NothingForAFailure {
        EmptyForAFolderThatIsGone() {
            super(Reason.NOT_FOUND);
        }
    }

    @CaughtBy(group = DriverContract.Looking.class, value = "untested_saysThatTheFolderIsGone")
    static class OutageForAFolderThatIsGone extends Wrong {
        @Override
        public Object around(Invocation call) throws Exception {
            try {
                return call.proceed();
            } catch (DriverException failed) {
                throw call.is(Account.class, "look")
                        ? new DriverException(Reason.UNAVAILABLE, "no such folder")
                        : failed;
            }
        }
    }

    @CaughtBy(
            group = DriverContract.Outages.class,
            value = {"untested_foldersAreNotEmpty", "untested_aChangeIsNotDone", "untested_aDeletionIsNotDone"})
    static class AllIsWellDuringAnOutage extends Wrong {
        @Override
        public Object around(Invocation call) throws Exception {
            try {
                return call.proceed();
            } catch (DriverException failed) {
                if (call.is(Account.class, "folders")) {
                    return List.of();
                }
                return call.returnsNothing() ? null : new Stored(new ItemId("there"), Etag.of("1"));
            }
        }
    }

    // series

    /** Overlooks something when it is given an event. */
    abstract static class WrongSeries extends Wrong {
        @Override
        public Object around(Invocation call) throws Exception {
            return call.with(this::spoilt).proceed();
        }

        private Object spoilt(Object given) {
            if (given instanceof Item item && item.schema() == Event.SCHEMA) {
                return created(item);
            }
            return given instanceof Patch patch && patch.schema() == Event.SCHEMA ? updated(patch) : given;
        }

        Item created(Item event) {
            return event;
        }

        Patch updated(Patch patch) {
            return patch;
        }
    }

    @CaughtBy(group = DriverContract.Series.class, value = "required_keepsTheTimesOfAnEvent")
    static class EventsAreSingle extends WrongSeries {
        @Override
        Item created(Item event) {
            return event.without(Event.RECURRENCE);
        }
    }

    @CaughtBy(group = DriverContract.Series.class, value = "required_keepsTheDatesOfWhatLastsAllDay")
    static class DatesAreMoments extends WrongSeries {
        @Override
        Item created(Item event) {
            return event.without(Event.ALL_DAY_EVENT)
                    .with(Event.START_TIME, moment(event, Event.START_TIME))
                    .with(Event.END_TIME, moment(event, Event.END_TIME));
        }

        private static EventTime moment(Item event, Property<EventTime> row) {
            return EventTime.at(event.get(row).orElseThrow().in(ZoneOffset.UTC));
        }
    }

    @CaughtBy(group = DriverContract.Series.class, value = "required_keepsTheOccurrencesOfANewSeries")
    static class NewSeriesAreRegular extends WrongSeries {
        @Override
        Item created(Item event) {
            return event.without(Event.EXCEPTIONS);
        }
    }

    @CaughtBy(group = DriverContract.Series.class, value = "required_changesTheOccurrenceThatIsNamed")
    static class OverridesAreOverlooked extends WrongSeries {
        @Override
        Patch updated(Patch patch) {
            return new Patch(patch.set(), patch.clear(), Map.of());
        }
    }

    @CaughtBy(group = DriverContract.Series.class, value = "required_leavesOccurrencesAloneThatAreNotNamed")
    static class OverridesReplaceAllOthers extends WrongSeries {
        @Override
        Patch updated(Patch patch) {
            return patch.overrides().isEmpty()
                    ? patch
                    : new Patch(patch.set(), Set.of(Event.EXCEPTIONS), patch.overrides());
        }
    }

    @CaughtBy(group = DriverContract.Series.class, value = "required_aChangeOfTheSeriesKeepsItsOccurrences")
    static class AChangedSeriesIsRegular extends WrongSeries {
        @Override
        Patch updated(Patch patch) {
            return patch.set().isEmpty() ? patch : new Patch(patch.set(), Set.of(Event.EXCEPTIONS), Map.of());
        }
    }

    @CaughtBy(group = DriverContract.Series.class, value = "required_isRecentUntilTheLastOccurrenceEnds")
    static class SeriesAreRecentUntilTheirLastButOneEnds extends WrongLook {
        @Override
        Invocation spoilt(Invocation named) {
            return named.with(given -> given instanceof Instant until && !until.equals(Instant.MAX)
                    ? until.minus(Duration.ofDays(1))
                    : given);
        }
    }

    @CaughtBy(group = DriverContract.Outages.class, value = "untested_everythingIsThereAfterwards")
    static class NothingIsThereAfterAnOutage extends Wrong {
        private boolean cut;

        @Override
        protected Optional<Registration> outage() {
            cut = true;
            return super.outage();
        }

        @Override
        public Object around(Invocation call) throws Exception {
            return cut && call.is(Account.class, "look") ? Token.START : call.proceed();
        }
    }

    @CaughtBy(group = DriverContract.Outages.class, value = "untested_aLookIsNotEmpty")
    static class EmptyDuringAnOutage extends NothingForAFailure {
        EmptyDuringAnOutage() {
            super(Reason.UNAVAILABLE);
        }
    }

    // tokens

    @CaughtBy(group = DriverContract.Tokens.class, value = "required_stayGood")
    static class FeedThatForgetsWhatItTold extends Wrong {
        private final Set<Token> used = new HashSet<>();

        @Override
        public Object around(Invocation call) throws Exception {
            if (call.is(Account.class, "look")) {
                Token since = (Token) call.arguments().get(2);
                return since.equals(Token.START) || used.add(since) ? call.proceed() : since;
            }
            return call.proceed();
        }
    }

    @CaughtBy(group = DriverContract.Tokens.class, value = "required_tellWhatIsGone")
    static class FeedThatForgetsWhatIsGone extends Wrong {
        @Override
        public Object around(Invocation call) throws Exception {
            Wrapping silent = named -> named.is(Sight.class, "gone") ? null : named.proceed();
            return call.with(given -> given instanceof Sight sight ? silent.wrap(Sight.class, sight) : given)
                    .proceed();
        }
    }

    @CaughtBy(group = DriverContract.Tokens.class, value = "required_tellWhatChanged")
    static class FeedThatForgetsChanges extends Wrong {
        private final Set<ItemId> named = new HashSet<>();

        @Override
        public Object around(Invocation call) throws Exception {
            boolean all = call.arguments().contains(Token.START);
            Wrapping once = name -> named.add((ItemId) name.arguments().get(0)) || all || name.is(Sight.class, "gone")
                    ? name.proceed()
                    : null;
            return call.with(given -> given instanceof Sight sight ? once.wrap(Sight.class, sight) : given)
                    .proceed();
        }
    }

    @CaughtBy(group = DriverContract.Tokens.class, value = "required_tellWhatCame")
    static class FeedThatForgetsWhatCame extends Wrong {
        @Override
        public Object around(Invocation call) throws Exception {
            boolean all = call.arguments().contains(Token.START);
            Wrapping silent = named -> all || named.is(Sight.class, "gone") ? named.proceed() : null;
            return call.with(given -> given instanceof Sight sight ? silent.wrap(Sight.class, sight) : given)
                    .proceed();
        }
    }

    @CaughtBy(group = DriverContract.Tokens.class, value = "optional_tellNothingWhenNothingMoved")
    static class FeedThatTellsOfOldDeletions extends Wrong {
        @Override
        public Object around(Invocation call) throws Exception {
            Object result = call.proceed();
            if (call.is(Account.class, "look")) {
                ((Sight) call.arguments().get(3)).gone(new ItemId("long gone"));
            }
            return result;
        }
    }

    @CaughtBy(group = DriverContract.Tokens.class, value = "required_addUpToTheWhole")
    static class FeedOfTheLastThreeThings extends Wrong {
        @Override
        public Object around(Invocation call) throws Exception {
            if (!call.is(Account.class, "look") || call.arguments().contains(Token.START)) {
                return call.proceed();
            }
            List<Invocation> things = new ArrayList<>();
            Wrapping collecting = thing -> {
                things.add(thing);
                return null;
            };
            Object token = call.with(
                            given -> given instanceof Sight sight ? collecting.wrap(Sight.class, sight) : given)
                    .proceed();
            for (Invocation thing : things.subList(Math.max(0, things.size() - 3), things.size())) {
                thing.proceed();
            }
            return token;
        }
    }

    @CaughtBy(group = DriverContract.Tokens.class, value = "required_doNotTellOfWhatStays")
    static class FeedThatCallsTheRestGone extends Wrong {
        private final Set<ItemId> known = new HashSet<>();

        @Override
        public Object around(Invocation call) throws Exception {
            Set<ItemId> present = new HashSet<>();
            Wrapping noting = named -> {
                present.add((ItemId) named.arguments().get(0));
                return named.proceed();
            };
            Object result = call.with(given -> given instanceof Sight sight ? noting.wrap(Sight.class, sight) : given)
                    .proceed();
            if (call.is(Account.class, "look")) {
                known.removeAll(present);
                known.forEach(((Sight) call.arguments().get(3))::gone);
                known.clear();
                known.addAll(present);
            }
            return result;
        }
    }

    @CaughtBy(group = DriverContract.Tokens.class, value = "untested_areGoodOrExpire")
    static class HistoryCutShortSilently extends NothingForAFailure {
        HistoryCutShortSilently() {
            super(Reason.TOKEN_EXPIRED);
        }
    }

    // reading

    /** Says something else where the right driver says that an item is gone. */
    @CaughtBy(group = DriverContract.Reading.class, value = "required_saysWhenTheItemIsGone")
    static class NullForWhatIsGone extends Wrong {
        @Override
        public Object around(Invocation call) throws Exception {
            try {
                return call.proceed();
            } catch (DriverException failed) {
                if (failed.reason() == Reason.NOT_FOUND && call.is(Account.class, "get")) {
                    return null;
                }
                throw failed;
            }
        }
    }

    @CaughtBy(group = DriverContract.Outages.class, value = "untested_anItemIsNotGone")
    static class GoneDuringAnOutage extends Wrong {
        @Override
        public Object around(Invocation call) throws Exception {
            try {
                return call.proceed();
            } catch (DriverException failed) {
                if (failed.reason() == Reason.UNAVAILABLE && call.is(Account.class, "get")) {
                    throw new DriverException(Reason.NOT_FOUND, "nothing came back");
                }
                throw failed;
            }
        }
    }

    /** Returns other items than there are. */
    abstract static class WrongItem extends Wrong {
        @Override
        public Object around(Invocation call) throws Exception {
            Object result = call.proceed();
            return result instanceof Item item && item.schema() == Contact.SCHEMA ? spoilt(item, call) : result;
        }

        abstract Item spoilt(Item item, Invocation call);
    }

    @CaughtBy(group = DriverContract.Reading.class, value = "required_returnsTheItem")
    static class TitleIsShortened extends WrongItem {
        @Override
        Item spoilt(Item item, Invocation call) {
            return item.with(
                    Contact.LAST_NAME, item.get(Contact.LAST_NAME).orElse("").substring(0, 3));
        }
    }

    @CaughtBy(group = DriverContract.Reading.class, value = "optional_returnsAllThatWasStored")
    static class NoCategories extends WrongItem {
        @Override
        Item spoilt(Item item, Invocation call) {
            return item.without(Contact.JOB_TITLE);
        }
    }

    @CaughtBy(group = DriverContract.Reading.class, value = "required_returnsAtLeastWhatIsWanted")
    static class HeadersAreNotWhole extends WrongItem {
        @Override
        Item spoilt(Item item, Invocation call) {
            return call.arguments().contains(Want.HEADERS) ? item.without(Contact.JOB_TITLE) : item;
        }
    }

    @CaughtBy(group = DriverContract.Reading.class, value = "required_returnsContentsThatOpenAgain")
    static class ContentsOpenOnce extends WrongItem {
        @Override
        Item spoilt(Item item, Invocation call) {
            InputStream only = new ByteArrayInputStream(new byte[] {1, 2, 3});
            return item.with(Contact.BODY, Body.of(BodyType.TEXT, () -> only));
        }
    }

    // creating

    /** Makes something else of creation keys. */
    abstract static class WrongKey extends Wrong {
        @Override
        public Object around(Invocation call) throws Exception {
            return call.with(given -> given instanceof CreationKey key ? spoilt(key) : given)
                    .proceed();
        }

        abstract CreationKey spoilt(CreationKey key);
    }

    @CaughtBy(group = DriverContract.Creating.class, value = "required_aRepeatedKeyMeetsTheFirstItem")
    static class KeyIgnored extends WrongKey {
        @Override
        CreationKey spoilt(CreationKey key) {
            return Keys.fresh();
        }
    }

    @CaughtBy(group = DriverContract.Creating.class, value = "optional_aKeyMeetsTheFirstItemUntold")
    static class KeyIgnoredUnlessRepeated extends Wrong {
        private final Map<String, CreationKey> last = new HashMap<>();

        @Override
        public Object around(Invocation call) throws Exception {
            return call.with(given -> given instanceof CreationKey key ? spoilt(key) : given)
                    .proceed();
        }

        private CreationKey spoilt(CreationKey key) {
            if (!key.repeated() || !last.containsKey(key.value())) {
                last.put(key.value(), Keys.fresh());
            }
            return last.get(key.value());
        }
    }

    @CaughtBy(group = DriverContract.Creating.class, value = "required_everyKeyIsAName")
    static class KeyCutShort extends WrongKey {
        @Override
        CreationKey spoilt(CreationKey key) {
            return new CreationKey(key.value().substring(0, 25) + "a", key.repeated());
        }
    }

    @CaughtBy(group = DriverContract.Creating.class, value = "required_aRepeatedKeyThatHasMadeNothingCreates")
    static class RepeatedIsBelieved extends Wrong {
        @Override
        public Object around(Invocation call) throws Exception {
            boolean repeated =
                    call.arguments().stream().anyMatch(given -> given instanceof CreationKey key && key.repeated());
            return repeated ? new Stored(new ItemId("there"), Etag.of("1")) : call.proceed();
        }
    }

    @CaughtBy(group = DriverContract.Creating.class, value = "required_aKeyWhoseItemIsGoneCreatesAnew")
    static class KeyRememberedForEver extends Wrong {
        private final Map<String, Object> created = new ConcurrentHashMap<>();

        @Override
        public Object around(Invocation call) throws Exception {
            if (!call.is(Account.class, "create")) {
                return call.proceed();
            }
            String key = ((CreationKey) call.arguments().get(2)).value();
            if (!created.containsKey(key)) {
                created.put(key, call.proceed());
            }
            return created.get(key);
        }
    }

    @CaughtBy(group = DriverContract.Creating.class, value = "required_likeItemsAreTwo")
    static class LikeItemsAreOne extends Wrong {
        private final Map<String, CreationKey> keys = new ConcurrentHashMap<>();

        @Override
        public Object around(Invocation call) throws Exception {
            if (!call.is(Account.class, "create")) {
                return call.proceed();
            }
            String title =
                    ((Item) call.arguments().get(1)).get(Contact.LAST_NAME).orElse("");
            return call.with(given ->
                            given instanceof CreationKey key ? keys.computeIfAbsent(title, first -> key) : given)
                    .proceed();
        }
    }

    @CaughtBy(group = DriverContract.Creating.class, value = "required_anIdIsNeverUsedAgain")
    static class IdUsedAgain extends Wrong {
        private final List<Optional<ItemId>> places = new ArrayList<>();

        @Override
        public Object around(Invocation call) throws Exception {
            Wrapping numbering = named -> named.with(this::numbered).proceed();
            Object result = call.with(given -> given instanceof Sight sight
                            ? numbering.wrap(Sight.class, sight)
                            : given instanceof ItemId number ? real(number) : given)
                    .proceed();
            if (call.is(Account.class, "delete")) {
                places.set(place((ItemId) call.arguments().get(1)), Optional.empty());
            }
            return result instanceof Stored stored ? new Stored((ItemId) numbered(stored.id()), stored.etag()) : result;
        }

        private static int place(ItemId number) {
            return Integer.parseInt(number.value().substring(1));
        }

        private ItemId real(ItemId number) {
            return places.get(place(number)).orElse(new ItemId("gone"));
        }

        private Object numbered(Object given) {
            if (!(given instanceof ItemId id)) {
                return given;
            }
            if (!places.contains(Optional.of(id))) {
                int free = places.indexOf(Optional.<ItemId>empty());
                if (free < 0) {
                    places.add(Optional.of(id));
                } else {
                    places.set(free, Optional.of(id));
                }
            }
            return new ItemId("#" + places.indexOf(Optional.of(id)));
        }
    }

    @CaughtBy(group = DriverContract.Creating.class, value = "required_whatWasGivenIsKept")
    static class KeepsWhatItWasGiven extends Wrong {
        private final Map<ItemId, Item> given = new ConcurrentHashMap<>();

        @Override
        public Object around(Invocation call) throws Exception {
            Object result = call.proceed();
            if (call.is(Account.class, "create")) {
                given.put(((Stored) result).id(), (Item) call.arguments().get(1));
            }
            return call.is(Account.class, "get")
                    ? given.getOrDefault(call.arguments().get(1), (Item) result)
                    : result;
        }
    }

    /** Reports a refusal as success. */
    abstract static class RefusalSwallowed extends Wrong {
        private final String method;

        RefusalSwallowed(String method) {
            this.method = method;
        }

        @Override
        public Object around(Invocation call) throws Exception {
            try {
                return call.proceed();
            } catch (DriverException refused) {
                if (call.is(Account.class, method)) {
                    return call.returnsNothing() ? null : new Stored(new ItemId("there"), Etag.of("1"));
                }
                throw refused;
            }
        }
    }

    @CaughtBy(group = DriverContract.Creating.class, value = "required_whatIsRefusedCreatesNothing")
    static class CreatesWhereItMayNot extends RefusalSwallowed {
        CreatesWhereItMayNot() {
            super("create");
        }
    }

    // updating

    @CaughtBy(group = DriverContract.Updating.class, value = "required_changesWhatIsNamed")
    static class UpdateDoesNothing extends Wrong {
        @Override
        public Object around(Invocation call) throws Exception {
            return call.with(given -> given instanceof Patch patch ? Patch.of(Item.of(patch.schema())) : given)
                    .proceed();
        }
    }

    @CaughtBy(group = DriverContract.Updating.class, value = "required_leavesTheRestAlone")
    static class PatchStoredAsTheItem extends Wrong {
        @Override
        public Object around(Invocation call) throws Exception {
            return call.with(given -> given instanceof Patch patch ? whole(patch) : given)
                    .proceed();
        }

        private static Patch whole(Patch patch) {
            Set<Property<?>> others = new HashSet<>(patch.schema().properties());
            others.removeAll(patch.set().properties());
            return new Patch(patch.set(), others, Map.of());
        }
    }

    @CaughtBy(group = DriverContract.Updating.class, value = "required_clearsWhatIsCleared")
    static class NothingIsCleared extends Wrong {
        @Override
        public Object around(Invocation call) throws Exception {
            return call.with(given -> given instanceof Patch patch ? Patch.of(patch.set()) : given)
                    .proceed();
        }
    }

    @CaughtBy(group = DriverContract.Updating.class, value = "required_checksWhatIsStored")
    static class NothingIsChecked extends Wrong {
        @Override
        public Object around(Invocation call) throws Exception {
            return call.with(given -> given instanceof Expected ? Expected.ANYTHING : given)
                    .proceed();
        }
    }

    @CaughtBy(group = DriverContract.Updating.class, value = "required_aConflictChangesNothing")
    static class ConflictSwallowed extends Wrong {
        @Override
        public Object around(Invocation call) throws Exception {
            return call.with(given -> given instanceof Expected expected ? swallowing(expected) : given)
                    .proceed();
        }

        private static Expected swallowing(Expected expected) {
            return current -> {
                try {
                    expected.check(current);
                } catch (DriverException swallowed) {
                    // what is wrong here
                }
            };
        }
    }

    @CaughtBy(group = DriverContract.Updating.class, value = "required_ofTwoAtATimeOneWins")
    static class ChecksWhatItKnewWhenItWasOpened extends Wrong {

        private final Map<ItemId, Etag> etags = new ConcurrentHashMap<>();

        @Override
        protected Driver driver() {
            Driver right = super.driver();
            return user -> {
                Map<ItemId, Etag> known = Map.copyOf(etags);
                Wrapping outdated = call -> call.is(Account.class, "update") ? checked(known, call) : call.proceed();
                return outdated.wrap(Account.class, right.open(user));
            };
        }

        @Override
        public Object around(Invocation call) throws Exception {
            Object result = call.proceed();
            if (result instanceof Stored stored) {
                etags.put(stored.id(), stored.etag());
            }
            return result;
        }

        private static Object checked(Map<ItemId, Etag> known, Invocation call) throws Exception {
            Optional<Etag> etag = Optional.ofNullable(known.get(call.arguments().get(1)));
            etag.ifPresent(((Expected) call.arguments().get(3))::check);
            return call.with(given -> given instanceof Expected ? Expected.ANYTHING : given)
                    .proceed();
        }
    }

    @CaughtBy(group = DriverContract.Updating.class, value = "required_saysWhenTheItemIsGone")
    static class UpdatesWhatIsGone extends RefusalSwallowed {
        UpdatesWhatIsGone() {
            super("update");
        }
    }

    // deleting

    @CaughtBy(group = DriverContract.Deleting.class, value = "required_takesTheItemAway")
    static class DeletionReportedThoughItFailed extends Wrong {
        @Override
        public Object around(Invocation call) throws Exception {
            return call.is(Account.class, "delete") ? null : call.proceed();
        }
    }

    @CaughtBy(group = DriverContract.Deleting.class, value = "required_whatIsRefusedStays")
    static class DeletesWhereItMayNot extends RefusalSwallowed {
        DeletesWhereItMayNot() {
            super("delete");
        }
    }

    @CaughtBy(group = DriverContract.Deleting.class, value = "required_saysWhenTheItemIsGone")
    static class DeletesWhatIsGone extends RefusalSwallowed {
        DeletesWhatIsGone() {
            super("delete");
        }
    }

    @CaughtBy(group = DriverContract.Deleting.class, value = "required_leavesOthersAlone")
    static class DeletesByTitle extends Wrong {
        private final Map<ItemId, Item> created = new ConcurrentHashMap<>();

        @Override
        public Object around(Invocation call) throws Exception {
            Object result = call.proceed();
            if (call.is(Account.class, "create")) {
                created.put(((Stored) result).id(), (Item) call.arguments().get(1));
            }
            if (call.is(Account.class, "delete")) {
                Item deleted = created.remove(call.arguments().get(1));
                for (ItemId id : alike(deleted)) {
                    created.remove(id);
                    call.with(given -> given instanceof ItemId ? id : given).proceed();
                }
            }
            return result;
        }

        private List<ItemId> alike(Item deleted) {
            return created.entrySet().stream()
                    .filter(entry -> entry.getValue().equals(deleted))
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    // mail

    @CaughtBy(group = DriverContract.Mail.class, value = "required_beingReadChangesNothingElse")
    static class BeingReadIsContent extends WrongLook {
        @Override
        Etag spoilt(Etag etag) {
            return Etag.of(etag.content() + etag.marks());
        }
    }

    @CaughtBy(group = DriverContract.Mail.class, value = "required_aFlagChangesNothingElse")
    static class AFlagIsNotSeen extends WrongLook {
        @Override
        Etag spoilt(Etag etag) {
            Marks marks = etag.marks();
            return new Etag(etag.content(), new Marks(marks.read(), "", marks.categories()));
        }
    }

    @CaughtBy(group = DriverContract.Mail.class, value = "required_categoriesChangeNothingElse")
    static class CategoriesAreMistakenForTheFlag extends WrongLook {
        @Override
        Etag spoilt(Etag etag) {
            Marks marks = etag.marks();
            return new Etag(etag.content(), new Marks(marks.read(), marks.flag() + marks.categories(), ""));
        }
    }

    @CaughtBy(group = DriverContract.Mail.class, value = "required_whatIsDeletedGoesToTheTrash")
    static class TrashIsSkipped extends Wrong {
        @Override
        public Object around(Invocation call) throws Exception {
            return call.with(given -> given instanceof Deletion ? Deletion.FOR_GOOD : given)
                    .proceed();
        }
    }

    @CaughtBy(group = DriverContract.Mail.class, value = "required_whatIsDeletedForGoodIsGone")
    static class NothingIsDeletedForGood extends Wrong {
        @Override
        public Object around(Invocation call) throws Exception {
            return call.with(given -> given instanceof Deletion ? Deletion.TO_TRASH : given)
                    .proceed();
        }
    }

    @CaughtBy(group = DriverContract.Mail.class, value = "required_whatIsDeletedInTheTrashIsGone")
    static class WhatIsTrashedTwiceComesBack extends Wrong {
        @Override
        public Object around(Invocation call) throws Exception {
            List<Item> before = List.copyOf(alice().trash().items().values());
            Object result = call.proceed();
            if (alice().trash().items().size() < before.size()) {
                alice().trash().add(before.get(0));
            }
            return result;
        }
    }

    @CaughtBy(group = DriverContract.Mail.class, value = "required_isThereOnceItIsDelivered")
    static class MailComesLater extends Wrong {
        @Override
        protected boolean deliver(String subject, Instant received) {
            return true;
        }

        @Override
        public Object around(Invocation call) throws Exception {
            return call.proceed();
        }
    }

    @CaughtBy(group = DriverContract.Mail.class, value = "required_isFilteredOrSaysUntil")
    static class OldMailIsNamedWithoutItsAge extends Wrong {
        @Override
        public Object around(Invocation call) throws Exception {
            return call.with(given -> given instanceof Sight sight ? new Ageless(sight) : given)
                    .proceed();
        }

        private record Ageless(Sight sight) implements Sight {

            @Override
            public void present(ItemId id, Etag etag) {
                sight.present(id, etag);
            }

            @Override
            public void present(ItemId id, Etag etag, Instant until) {
                sight.present(id, etag);
            }

            @Override
            public void textMessage(ItemId id, Etag etag, Instant until) {
                sight.textMessage(id, etag, until);
            }

            @Override
            public void gone(ItemId id) {
                sight.gone(id);
            }
        }
    }

    @CaughtBy(group = DriverContract.Mail.class, value = "required_isRecentUntilItCame")
    static class MailAgesFromNow extends WrongLook {
        @Override
        Invocation spoilt(Invocation named) {
            return named.with(given -> given instanceof Instant ? Instant.parse("2026-03-01T08:00:00Z") : given);
        }
    }

    @CaughtBy(group = DriverContract.Mail.class, value = "required_saysWhenItCame")
    static class MailWithoutADate extends Wrong {
        @Override
        public Object around(Invocation call) throws Exception {
            Object result = call.proceed();
            return result instanceof Item mail && mail.schema() == Email.SCHEMA
                    ? mail.without(Email.DATE_RECEIVED)
                    : result;
        }
    }

    // abilities

    /** Tells other versions than there are. */
    abstract static class WrongVersions extends Wrong {
        @Override
        public Object around(Invocation call) throws Exception {
            Object result = call.proceed();
            return call.is(FolderVersions.class, "versions") ? spoilt((Map<?, ?>) result) : result;
        }

        private Map<FolderId, String> spoilt(Map<?, ?> versions) {
            Map<FolderId, String> spoilt = new HashMap<>();
            versions.keySet().forEach(folder -> spoilt.put((FolderId) folder, version()));
            return spoilt;
        }

        abstract String version();
    }

    @CaughtBy(
            group = DriverContract.Versions.class,
            value = {
                "required_changeWhenAnItemComes",
                "required_changeWhenAnItemChanges",
                "required_changeWhenAnItemGoes"
            })
    static class VersionThatStays extends WrongVersions {
        @Override
        String version() {
            return "1";
        }
    }

    @CaughtBy(
            group = DriverContract.Versions.class,
            value = {"optional_stayWhenNothingChanges", "required_fit"})
    static class VersionThatGrows extends WrongVersions {
        private int asked;

        @Override
        String version() {
            return "1".repeat(300 + ++asked);
        }
    }

    @CaughtBy(group = DriverContract.Bulk.class, value = "required_readsWhatGetReads")
    static class BulkIsOutdated extends Wrong {
        @Override
        public Object around(Invocation call) throws Exception {
            Object result = call.proceed();
            if (!call.is(BulkReader.class, "get")) {
                return result;
            }
            Map<Object, Item> outdated = new HashMap<>();
            ((Map<?, ?>) result).forEach((id, item) -> outdated.put(id, ((Item) item).with(Contact.LAST_NAME, "Old")));
            return outdated;
        }
    }

    @CaughtBy(group = DriverContract.Bulk.class, value = "optional_readsAllAtOnce")
    static class BulkReadsNothing extends Wrong {
        @Override
        public Object around(Invocation call) throws Exception {
            return call.is(BulkReader.class, "get") ? Map.of() : call.proceed();
        }
    }

    @CaughtBy(group = DriverContract.Bulk.class, value = "required_readsNothingWhenNothingIsAsked")
    static class NullForNoItems extends Wrong {
        @Override
        public Object around(Invocation call) throws Exception {
            return call.is(BulkReader.class, "get") && call.arguments().contains(Set.of()) ? null : call.proceed();
        }
    }

    @CaughtBy(group = DriverContract.Bulk.class, value = "required_leavesOutWhatIsGone")
    static class AllFailForOneThatIsGone extends Wrong {
        @Override
        public Object around(Invocation call) throws Exception {
            Object result = call.proceed();
            if (call.is(BulkReader.class, "get")
                    && ((Map<?, ?>) result).size() < ((Set<?>) call.arguments().get(1)).size()) {
                throw new DriverException(Reason.NOT_FOUND, "one is gone");
            }
            return result;
        }
    }

    /** Does not pass every ring on. */
    abstract static class WrongBell extends Wrong {
        private String cause = "";

        @Override
        public Object around(Invocation call) throws Exception {
            cause = call.name();
            Wrapping muffled = rung -> isHeard(cause) ? rung.proceed() : null;
            return call.with(given ->
                            given instanceof Watcher.Bell bell ? muffled.wrap(Watcher.Bell.class, bell) : given)
                    .proceed();
        }

        abstract boolean isHeard(String cause);
    }

    @CaughtBy(
            group = DriverContract.Watching.class,
            value = {"required_ringsWhenAnItemComes", "required_ringsWhenAnItemChanges"})
    static class BellIsRungForWhatGoesOnly extends WrongBell {
        @Override
        boolean isHeard(String cause) {
            return cause.equals("Account.delete");
        }
    }

    @CaughtBy(group = DriverContract.Watching.class, value = "required_ringsWhenAnItemGoes")
    static class BellIsNotRungForWhatGoes extends WrongBell {
        @Override
        boolean isHeard(String cause) {
            return !cause.equals("Account.delete");
        }
    }

    @CaughtBy(group = DriverContract.Watching.class, value = "required_ringsAgain")
    static class BellRingsOnce extends WrongBell {
        private boolean rung;

        @Override
        boolean isHeard(String cause) {
            boolean first = !rung;
            rung = true;
            return first;
        }
    }

    /** Watches otherwise. */
    abstract static class WrongWatch extends Wrong {
        @Override
        public Object around(Invocation call) throws Exception {
            Object result = call.proceed();
            return call.is(Watcher.class, "watch") ? spoilt((Registration) result) : result;
        }

        abstract Registration spoilt(Registration watch);
    }

    @CaughtBy(group = DriverContract.Watching.class, value = "required_twoWatchesBothRing")
    static class ClosingOneWatchClosesAll extends WrongWatch {
        private final List<Registration> open = new ArrayList<>();

        @Override
        Registration spoilt(Registration watch) {
            open.add(watch);
            return () -> open.forEach(Registration::close);
        }
    }

    @CaughtBy(group = DriverContract.Watching.class, value = "required_endsTwiceWithoutHarm")
    static class WatchMustEndOnce extends WrongWatch {
        @Override
        Registration spoilt(Registration watch) {
            AtomicInteger closed = new AtomicInteger();
            return () -> {
                if (closed.getAndIncrement() > 0) {
                    throw new IllegalStateException("closed already");
                }
                watch.close();
            };
        }
    }

    // sending

    @CaughtBy(group = DriverContract.Sending.class, value = "required_knowsWhoTheUserIs")
    static class NobodyIsTheUser extends Wrong {
        @Override
        public Object around(Invocation call) throws Exception {
            return call.is(Identities.class, "identities") ? List.of() : call.proceed();
        }
    }

    /** Does something else with a mail than to send it as it is. */
    abstract static class WrongSender extends Wrong {

        @Override
        public Object around(Invocation call) throws Exception {
            if (!call.is(MailSender.class, "send")) {
                return call.proceed();
            }
            MailSender right = (mime, envelope, key) -> {
                try {
                    call.with(argument -> argument instanceof Content
                                    ? mime
                                    : argument instanceof MailEnvelope
                                            ? envelope
                                            : argument instanceof CreationKey ? key : argument)
                            .proceed();
                } catch (Exception failure) {
                    throw new AssertionError(failure);
                }
            };
            send(
                    right,
                    (Content) call.arguments().get(0),
                    (MailEnvelope) call.arguments().get(1),
                    (CreationKey) call.arguments().get(2));
            return null;
        }

        abstract void send(MailSender right, Content mime, MailEnvelope envelope, CreationKey key) throws Exception;

        static String text(Content mime) throws IOException {
            try (InputStream in = mime.open()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }

        static Content content(String mime) {
            return Content.of(mime.getBytes(StandardCharsets.UTF_8), "message/rfc822");
        }
    }

    @CaughtBy(group = DriverContract.Sending.class, value = "required_sendsWhatItIsGiven")
    static class MailIsLost extends WrongSender {
        @Override
        void send(MailSender right, Content mime, MailEnvelope envelope, CreationKey key) {}
    }

    @CaughtBy(group = DriverContract.Sending.class, value = "required_changesNothingOfTheBody")
    static class BlanksAreTrimmed extends WrongSender {
        @Override
        void send(MailSender right, Content mime, MailEnvelope envelope, CreationKey key) throws Exception {
            right.send(content(text(mime).replaceAll(" +\r\n", "\r\n")), envelope, key);
        }
    }

    @CaughtBy(group = DriverContract.Sending.class, value = "required_namesTheMailAsTheEngineDid")
    static class NamesMailsByItself extends WrongSender {
        @Override
        void send(MailSender right, Content mime, MailEnvelope envelope, CreationKey key) throws Exception {
            right.send(content(text(mime).replaceAll("Message-ID: <[^@]+@", "Message-ID: <relay@")), envelope, key);
        }
    }

    @CaughtBy(group = DriverContract.Sending.class, value = "optional_doesNotSendTwiceUnderOneKey")
    static class KeysOfMailsAreIgnored extends WrongSender {

        private int mails;

        @Override
        void send(MailSender right, Content mime, MailEnvelope envelope, CreationKey key) {
            String other = key.value().substring(1) + (char) ('a' + mails++);
            right.send(mime, envelope, new CreationKey(other, false));
        }
    }

    @CaughtBy(group = DriverContract.Sending.class, value = "required_takesAnotherKeyForAnotherMail")
    static class MailsAreKnownByWhatTheySay extends WrongSender {

        private final Set<String> sent = new HashSet<>();

        @Override
        void send(MailSender right, Content mime, MailEnvelope envelope, CreationKey key) throws Exception {
            if (sent.add(text(mime).replaceAll("Message-ID: .*\r\n", ""))) {
                right.send(mime, envelope, key);
            }
        }
    }

    @CaughtBy(group = DriverContract.Sending.class, value = "required_sendsToTheEnvelopeAlone")
    static class RecipientsAreReadFromTheHeader extends WrongSender {
        @Override
        void send(MailSender right, Content mime, MailEnvelope envelope, CreationKey key) throws Exception {
            String to = text(mime).replaceAll("(?s).*\r\nTo: ([^\r]+)\r\n.*", "$1");
            right.send(mime, new MailEnvelope(envelope.sender(), Set.of(new MailAddress(to))), key);
        }
    }

    // absences

    @CaughtBy(
            group = DriverContract.Absences.class,
            value = {"required_keepsWhatIsAnswered", "required_keepsThePeriod"})
    static class AbsencesAreForgotten extends Wrong {
        @Override
        public Object around(Invocation call) throws Exception {
            return call.is(OutOfOffice.class, "answerWith") ? null : call.proceed();
        }
    }

    @CaughtBy(group = DriverContract.Absences.class, value = "required_canBeSwitchedOff")
    static class NobodyEverComesBack extends Wrong {
        @Override
        public Object around(Invocation call) throws Exception {
            Object result = call.proceed();
            return result instanceof Absence absence && !absence.replies().isEmpty()
                    ? new Absence(Absence.State.ON, absence.period(), absence.replies())
                    : result;
        }
    }

    // invitations

    @CaughtBy(group = DriverContract.Meetings.class, value = "required_isDoneWithTheInvitation")
    static class InvitationsStay extends Wrong {
        @Override
        public Object around(Invocation call) throws Exception {
            return call.is(MeetingResponder.class, "respond") ? Optional.empty() : call.proceed();
        }
    }

    @CaughtBy(group = DriverContract.Meetings.class, value = "required_answersOnceUnderOneKey")
    static class KeysOfAnswersAreIgnored extends Wrong {

        private int answers;

        @Override
        public Object around(Invocation call) throws Exception {
            return call.with(argument ->
                            argument instanceof CreationKey key && call.is(MeetingResponder.class, "respond")
                                    ? new CreationKey(key.value().substring(1) + (char) ('a' + answers++), false)
                                    : argument)
                    .proceed();
        }
    }

    @CaughtBy(group = DriverContract.Meetings.class, value = "required_refusesWhatIsNoInvitation")
    static class EveryMailIsAnInvitation extends Wrong {
        @Override
        public Object around(Invocation call) throws Exception {
            try {
                return call.proceed();
            } catch (DriverException refused) {
                if (call.is(MeetingResponder.class, "respond")) {
                    return Optional.empty();
                }
                throw refused;
            }
        }
    }

    @CaughtBy(group = DriverContract.Meetings.class, value = "required_namesAnEventThatIsThere")
    static class NamesEventsThatWillBeThereLater extends Wrong {
        @Override
        public Object around(Invocation call) throws Exception {
            Object result = call.proceed();
            return call.is(MeetingResponder.class, "respond")
                    ? Optional.of(new CalendarEntry((FolderId) call.arguments().get(0), new ItemId("later")))
                    : result;
        }
    }

    // drafts

    @CaughtBy(group = DriverContract.Drafts.class, value = "required_tellsTheReferenceOfWhatIsAttached")
    static class ReferencesAreNotTold extends Wrong {
        @Override
        public Object around(Invocation call) throws Exception {
            Object result = call.proceed();
            return call.is(Account.class, "create") ? untold((Stored) result) : result;
        }
    }

    @CaughtBy(group = DriverContract.Drafts.class, value = "required_attachesMoreByAChange")
    static class ReferencesAreNotToldOfChanges extends Wrong {
        @Override
        public Object around(Invocation call) throws Exception {
            Object result = call.proceed();
            return call.is(Account.class, "update") ? untold((Stored) result) : result;
        }
    }

    @CaughtBy(group = DriverContract.Drafts.class, value = "required_tellsTheReferenceAgainForARepeatedKey")
    static class ReferencesAreToldOnce extends Wrong {
        @Override
        public Object around(Invocation call) throws Exception {
            Object result = call.proceed();
            boolean repeated = call.is(Account.class, "create")
                    && ((CreationKey) call.arguments().get(2)).repeated();
            return repeated ? untold((Stored) result) : result;
        }
    }

    private static Stored untold(Stored stored) {
        return new Stored(stored.id(), stored.etag());
    }

    /** Changes otherwise than it is told. */
    abstract static class WrongChange extends Wrong {
        @Override
        public Object around(Invocation call) throws Exception {
            return call.is(Account.class, "update")
                    ? call.with(argument -> argument instanceof Patch patch ? spoilt(patch) : argument)
                            .proceed()
                    : call.proceed();
        }

        abstract Patch spoilt(Patch patch);
    }

    @CaughtBy(group = DriverContract.Drafts.class, value = "required_takesAwayWhatIsNamedAndNothingElse")
    static class NothingIsTakenAway extends WrongChange {
        @Override
        Patch spoilt(Patch patch) {
            return new Patch(patch.set().without(AttachmentChanges.REMOVED), patch.clear(), patch.overrides());
        }
    }

    @CaughtBy(group = DriverContract.Drafts.class, value = "required_keepsAttachmentsThatAreNotMentioned")
    static class AChangeLosesAttachments extends WrongChange {
        @Override
        Patch spoilt(Patch patch) {
            boolean mail = patch.schema() == Email.SCHEMA;
            return mail ? Patch.of(patch.set().with(Email.ATTACHMENTS, List.of())) : patch;
        }
    }

    /** Shows drafts otherwise than they are. */
    abstract static class WrongDraft extends Wrong {
        @Override
        public Object around(Invocation call) throws Exception {
            Object result = call.proceed();
            boolean draft = call.is(Account.class, "get") && result instanceof Item item && item.has(Email.ATTACHMENTS);
            return draft ? spoilt((Item) result) : result;
        }

        abstract Item spoilt(Item draft);
    }

    @CaughtBy(group = DriverContract.Drafts.class, value = "required_describesWhatIsAttached")
    static class AttachmentsHaveNoNames extends WrongDraft {
        @Override
        Item spoilt(Item draft) {
            List<Item> nameless = draft.get(Email.ATTACHMENTS).orElseThrow().stream()
                    .map(attachment -> attachment.without(Attachment.NAME))
                    .toList();
            return draft.with(Email.ATTACHMENTS, nameless);
        }
    }

    @CaughtBy(group = DriverContract.Drafts.class, value = "required_keepsNoWishes")
    static class WishesAreKept extends WrongDraft {
        @Override
        Item spoilt(Item draft) {
            return draft.with(AttachmentChanges.REMOVED, List.of("a1"));
        }
    }
}
