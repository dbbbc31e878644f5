package org.activesync4j.testkit.contract;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.activesync4j.item.Attachment;
import org.activesync4j.item.Content;
import org.activesync4j.item.Email;
import org.activesync4j.item.Item;
import org.activesync4j.spi.Account;
import org.activesync4j.spi.AttachmentSource;
import org.activesync4j.spi.Conversations;
import org.activesync4j.spi.Directory;
import org.activesync4j.spi.Directory.Entries;
import org.activesync4j.spi.DirectoryEntry;
import org.activesync4j.spi.DocumentLibrary;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.FolderId;
import org.activesync4j.spi.Invocation;
import org.activesync4j.spi.MailboxSearch;
import org.activesync4j.spi.MailboxSearch.Match;
import org.activesync4j.spi.MailboxSearch.Matches;
import org.activesync4j.spi.SearchQuery;
import org.activesync4j.spi.Want;
import org.activesync4j.testkit.contract.WrongDrivers.Wrong;
import org.activesync4j.testkit.groupware.Ability;
import org.activesync4j.testkit.groupware.Letter;

/** Drivers that are wrong on purpose in what they find, open and move by conversations. */
final class WrongFinders {

    private WrongFinders() {}

    // searching

    /** Finds other things than there are. */
    abstract static class WrongSearch extends Wrong {
        WrongSearch() {
            super(Ability.MAILBOX_SEARCH);
        }

        @Override
        public Object around(Invocation call) throws Exception {
            return call.is(MailboxSearch.class, "search") ? found(call) : call.proceed();
        }

        abstract Object found(Invocation call) throws Exception;

        static SearchQuery query(Invocation call) {
            return (SearchQuery) call.arguments().get(0);
        }

        static Matches instead(Invocation call, SearchQuery query) throws Exception {
            return (Matches) call.with(given -> given instanceof SearchQuery ? query : given)
                    .proceed();
        }

        static SearchQuery saying(String text, SearchQuery query) {
            return SearchQuery.of(text, query.folders());
        }
    }

    @CaughtBy(
            group = DriverContract.Searching.class,
            value = {"required_findsWhatHasTheWords", "required_findsWhateverTheLetterCase"})
    static class FindsNothing extends WrongSearch {
        @Override
        Object found(Invocation call) {
            return Matches.NONE;
        }
    }

    @CaughtBy(group = DriverContract.Searching.class, value = "required_findsWhateverTheLetterCase")
    static class MindsLetterCase extends WrongSearch {
        @Override
        Object found(Invocation call) throws Exception {
            String text = query(call).text();
            return text.equals(text.toUpperCase(Locale.ROOT)) ? Matches.NONE : call.proceed();
        }
    }

    @CaughtBy(group = DriverContract.Searching.class, value = "required_findsNothingElse")
    static class FindsEverything extends WrongSearch {
        @Override
        Object found(Invocation call) throws Exception {
            return instead(call, saying("", query(call)));
        }
    }

    @CaughtBy(group = DriverContract.Searching.class, value = "required_takesWhatWasTypedAsItIs")
    static class TakesWhatWasTypedForAPattern extends WrongSearch {
        @Override
        Object found(Invocation call) throws Exception {
            String text = query(call).text();
            return instead(call, saying(text.equals("%") ? "" : text, query(call)));
        }
    }

    @CaughtBy(group = DriverContract.Searching.class, value = "required_staysInTheFoldersOfTheQuery")
    static class SearchesAllFolders extends WrongSearch {
        private final Set<FolderId> all = Collections.newSetFromMap(new HashMap<>());

        @Override
        Object found(Invocation call) throws Exception {
            return instead(call, SearchQuery.of(query(call).text(), all));
        }

        @Override
        public Object around(Invocation call) throws Exception {
            Object result = super.around(call);
            if (call.is(Account.class, "folders")) {
                ((List<?>) result).forEach(folder -> all.add(((org.activesync4j.spi.Folder) folder).id()));
            }
            return result;
        }
    }

    @CaughtBy(group = DriverContract.Searching.class, value = "required_namesNoMoreThanIsWanted")
    static class NamesMoreThanIsWanted extends WrongSearch {
        @Override
        Object found(Invocation call) throws Exception {
            return call.with(given -> given instanceof Integer ? (Object) 1000 : given)
                    .proceed();
        }
    }

    @CaughtBy(group = DriverContract.Searching.class, value = "required_tellsHowManyThereAre")
    static class CountsOnlyWhatItNames extends WrongSearch {
        @Override
        Object found(Invocation call) throws Exception {
            Matches matches = (Matches) call.proceed();
            return new Matches(matches.first(), matches.first().size());
        }
    }

    @CaughtBy(group = DriverContract.Searching.class, value = "required_findsInTheSameOrderAgain")
    static class FindsInAnyOrder extends WrongSearch {
        private int calls;

        @Override
        Object found(Invocation call) throws Exception {
            Matches matches = (Matches) call.proceed();
            List<Match> turned = new ArrayList<>(matches.first());
            Collections.rotate(turned, ++calls);
            return new Matches(turned, matches.total());
        }
    }

    // directories

    /** Knows other people than there are. */
    abstract static class WrongDirectory extends Wrong {
        WrongDirectory() {
            super(Ability.DIRECTORY);
        }

        @Override
        public Object around(Invocation call) throws Exception {
            return call.is(Directory.class, "search")
                    ? found(call, (String) call.arguments().get(1))
                    : call.proceed();
        }

        abstract Object found(Invocation call, String text) throws Exception;

        static Entries instead(Invocation call, String text) throws Exception {
            return (Entries)
                    call.with(given -> given instanceof String ? text : given).proceed();
        }
    }

    @CaughtBy(
            group = DriverContract.Directories.class,
            value = {"required_findsPeopleByTheBeginningOfTheirNames"})
    static class KnowsNobody extends WrongDirectory {
        @Override
        Object found(Invocation call, String text) {
            return Entries.NONE;
        }
    }

    @CaughtBy(group = DriverContract.Directories.class, value = "required_findsPeopleByTheirAddress")
    static class KnowsNoAddresses extends WrongDirectory {
        @Override
        Object found(Invocation call, String text) throws Exception {
            return text.contains("@") ? Entries.NONE : call.proceed();
        }
    }

    @CaughtBy(group = DriverContract.Directories.class, value = "required_findsWhateverTheLetterCase")
    static class KnowsSmallLettersOnly extends WrongDirectory {
        @Override
        Object found(Invocation call, String text) throws Exception {
            return text.equals(text.toLowerCase(Locale.ROOT)) ? call.proceed() : Entries.NONE;
        }
    }

    @CaughtBy(group = DriverContract.Directories.class, value = "required_comeInTheOrderOfTheirNames")
    static class OrdersBackwards extends WrongDirectory {
        @Override
        Object found(Invocation call, String text) throws Exception {
            Entries entries = (Entries) call.proceed();
            List<DirectoryEntry> turned = new ArrayList<>(entries.first());
            Collections.reverse(turned);
            return new Entries(turned, entries.total());
        }
    }

    @CaughtBy(group = DriverContract.Directories.class, value = "required_takesWhatWasTypedAsItIs")
    static class TakesStarsForAnything extends WrongDirectory {
        @Override
        Object found(Invocation call, String text) throws Exception {
            return instead(call, text.replaceAll("\\*.*", ""));
        }
    }

    @CaughtBy(group = DriverContract.Directories.class, value = "required_namesNoMoreThanIsWanted")
    static class NamesEverybody extends WrongDirectory {
        @Override
        Object found(Invocation call, String text) throws Exception {
            return call.with(given -> given instanceof Integer ? (Object) 1000 : given)
                    .proceed();
        }
    }

    // libraries

    /** Has other documents than there are. */
    abstract static class WrongLibrary extends Wrong {
        WrongLibrary() {
            super(Ability.DOCUMENT_LIBRARY);
        }

        @Override
        public Object around(Invocation call) throws Exception {
            if (call.is(DocumentLibrary.class, "list")) {
                return listed(call);
            }
            return call.is(DocumentLibrary.class, "open") ? opened(call) : call.proceed();
        }

        Object listed(Invocation call) throws Exception {
            return call.proceed();
        }

        Object opened(Invocation call) throws Exception {
            return call.proceed();
        }

        static List<Item> documents(Object listed) {
            return new ArrayList<>(((DocumentLibrary.Documents) listed).first());
        }

        static Object library(List<Item> documents) {
            return new DocumentLibrary.Documents(documents, documents.size());
        }
    }

    @CaughtBy(group = DriverContract.Libraries.class, value = "required_describesAFolderAndThenWhatIsInIt")
    static class LeavesTheFolderOut extends WrongLibrary {
        @Override
        Object listed(Invocation call) throws Exception {
            List<Item> documents = documents(call.proceed());
            return library(documents.size() > 1 ? documents.subList(1, documents.size()) : documents);
        }
    }

    @CaughtBy(group = DriverContract.Libraries.class, value = "required_describesADocumentAlone")
    static class DescribesADocumentTwice extends WrongLibrary {
        @Override
        Object listed(Invocation call) throws Exception {
            List<Item> documents = documents(call.proceed());
            documents.add(documents.get(0));
            return library(documents);
        }
    }

    @CaughtBy(group = DriverContract.Libraries.class, value = "required_opensWhatItDescribes")
    static class SaysAWrongLength extends WrongLibrary {
        @Override
        Object opened(Invocation call) throws Exception {
            Content content = (Content) call.proceed();
            return WrongFinders.saying(content, 1);
        }
    }

    @CaughtBy(group = DriverContract.Libraries.class, value = "required_refusesWhatIsNotThere")
    static class NothingForWhatIsNotThere extends WrongLibrary {
        @Override
        Object opened(Invocation call) throws Exception {
            try {
                return call.proceed();
            } catch (DriverException refused) {
                return Content.of(new byte[0]);
            }
        }
    }

    @CaughtBy(group = DriverContract.Libraries.class, value = "required_followsNoLinkThatLeadsElsewhere")
    static class FollowsLinks extends WrongLibrary {
        @Override
        Object opened(Invocation call) throws Exception {
            String link = (String) call.arguments().get(0);
            return link.contains("passwd") ? Content.text("root:x:0:0") : call.proceed();
        }
    }

    @CaughtBy(group = DriverContract.Libraries.class, value = "required_namesNoMoreThanIsWanted")
    static class DescribesEverything extends WrongLibrary {
        @Override
        Object listed(Invocation call) throws Exception {
            return call.with(given -> given instanceof Integer ? (Object) 1000 : given)
                    .proceed();
        }
    }

    // attachments

    /** Opens other attachments than there are. */
    abstract static class WrongAttachments extends Wrong {
        WrongAttachments() {
            super(Ability.ATTACHMENT_SOURCE);
        }

        @Override
        public Object around(Invocation call) throws Exception {
            if (call.is(AttachmentSource.class, "open")) {
                return opened(call);
            }
            return call.is(Account.class, "get") ? read(call, (Item) call.proceed()) : call.proceed();
        }

        Object opened(Invocation call) throws Exception {
            return call.proceed();
        }

        Object read(Invocation call, Item item) {
            return item;
        }

        static Item attached(Item item, List<Item> attachments) {
            return item.has(Email.ATTACHMENTS) ? item.with(Email.ATTACHMENTS, attachments) : item;
        }
    }

    @CaughtBy(group = DriverContract.Attaching.class, value = "required_aMailNamesWhatIsAttached")
    static class NamelessAttachments extends WrongAttachments {
        @Override
        Object read(Invocation call, Item item) {
            return attached(
                    item,
                    Attachment.all(item).stream()
                            .map(each -> each.without(Attachment.NAME))
                            .toList());
        }
    }

    @CaughtBy(group = DriverContract.Attaching.class, value = "required_aMailNamesWhatIsAttachedWithoutItsBody")
    static class AttachmentsOnlyWithTheBody extends WrongAttachments {
        @Override
        Object read(Invocation call, Item item) {
            return call.arguments().contains(Want.HEADERS) ? attached(item, List.of()) : item;
        }
    }

    @CaughtBy(group = DriverContract.Attaching.class, value = "required_opensWhatIsAttached")
    static class OpensSomethingElse extends WrongAttachments {
        @Override
        Object opened(Invocation call) throws Exception {
            call.proceed();
            return Content.text("Flour, butter, eggs");
        }
    }

    @CaughtBy(group = DriverContract.Attaching.class, value = "required_aReferenceIsGoodForAnotherAccount")
    static class ReferencesOfASession extends WrongAttachments {
        private final Map<String, Long> opened = new HashMap<>();
        private long accounts;

        @Override
        public Object around(Invocation call) throws Exception {
            if (call.is(org.activesync4j.spi.Driver.class, "open")) {
                accounts++;
            }
            return super.around(call);
        }

        @Override
        Object read(Invocation call, Item item) {
            Attachment.all(item)
                    .forEach(each -> opened.put(each.get(Attachment.REFERENCE).orElse(""), accounts));
            return item;
        }

        @Override
        Object opened(Invocation call) throws Exception {
            Object reference = call.arguments().get(2);
            if (opened.getOrDefault(reference, 0L) != accounts) {
                throw new DriverException(DriverException.Reason.NOT_FOUND, "that was another session");
            }
            return call.proceed();
        }
    }

    @CaughtBy(
            group = DriverContract.Attaching.class,
            value = {"required_refusesWhatIsNotAttached", "required_aReferenceOpensNothingOfAnotherItem"})
    static class EmptyForWhatIsNotAttached extends WrongAttachments {
        @Override
        Object opened(Invocation call) throws Exception {
            try {
                return call.proceed();
            } catch (DriverException refused) {
                return Content.of(new byte[0]);
            }
        }
    }

    // conversations

    /** Moves other mails than those of the conversation. */
    abstract static class WrongConversations extends Wrong {
        WrongConversations() {
            super(Ability.CONVERSATIONS);
        }

        @Override
        public Object around(Invocation call) throws Exception {
            return call.is(Conversations.class, "moveAlways") ? moved(call) : call.proceed();
        }

        abstract Object moved(Invocation call) throws Exception;
    }

    @CaughtBy(
            group = DriverContract.Conversing.class,
            value = {"required_allOfAConversationMoves", "required_refusesAConversationThatIsNotThere"})
    static class MovesNothing extends WrongConversations {
        @Override
        Object moved(Invocation call) {
            return null;
        }
    }

    @CaughtBy(group = DriverContract.Conversing.class, value = "required_whatJoinsAConversationFollowsIt")
    static class MovesOnce extends WrongConversations {
        @Override
        Object moved(Invocation call) throws Exception {
            return call.proceed();
        }

        @Override
        protected boolean deliver(String subject, Instant received) {
            alice().inbox().add(Letter.plain("bob@example.org", subject, "Hi").with(Email.DATE_RECEIVED, received));
            return true;
        }
    }

    @CaughtBy(group = DriverContract.Conversing.class, value = "required_otherMailsStay")
    static class MovesTheWholeInbox extends WrongConversations {
        @Override
        Object moved(Invocation call) throws Exception {
            Object done = call.proceed();
            Set<org.activesync4j.spi.ItemId> all =
                    alice().inbox().items().keySet().stream().collect(Collectors.toSet());
            all.forEach(id -> alice().inbox().move(id, alice().trash()));
            return done;
        }
    }

    @CaughtBy(group = DriverContract.Conversing.class, value = "required_movingAgainDoesNoHarm")
    static class CopiesWhenMovingAgain extends WrongConversations {
        private boolean before;

        @Override
        Object moved(Invocation call) throws Exception {
            Object done = call.proceed();
            if (before) {
                List.copyOf(alice().trash().items().values())
                        .forEach(mail -> alice().trash().deliver(mail));
            }
            before = true;
            return done;
        }
    }

    private static Content saying(Content content, long length) {
        return new Content() {
            @Override
            public java.io.InputStream open() throws java.io.IOException {
                return content.open();
            }

            @Override
            public java.util.OptionalLong length() {
                return java.util.OptionalLong.of(length);
            }
        };
    }
}
