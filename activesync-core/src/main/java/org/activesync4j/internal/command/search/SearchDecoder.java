package org.activesync4j.internal.command.search;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.activesync4j.Version;
import org.activesync4j.command.Call;
import org.activesync4j.command.ProtocolException;
import org.activesync4j.internal.collection.BodyOptionsDecoder;
import org.activesync4j.internal.command.search.SearchRequest.Documents;
import org.activesync4j.internal.command.search.SearchRequest.Items;
import org.activesync4j.internal.command.search.SearchRequest.People;
import org.activesync4j.internal.command.search.SearchRequest.Refused;
import org.activesync4j.internal.command.search.SearchRequest.Wanted;
import org.activesync4j.internal.directory.PictureLimits;
import org.activesync4j.item.Content;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.WbxmlException;
import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.DocumentLibrary;
import org.activesync4j.wbxml.page.Email;
import org.activesync4j.wbxml.page.Search;

/** Reads a Search request. What is wrong with it is told as the status of the store. */
final class SearchDecoder {

    private static final int MOST_ITEMS = 100;
    private static final int MOST_PEOPLE = 100;
    private static final int MOST_DOCUMENTS = 1000;
    private static final int LONGEST_LINK = 4096;
    private static final int LONGEST_TEXT = 256;
    private static final int LONGEST_WORDS = 1024;
    private static final int MOST_CRITERIA = 1100;
    private static final int CONVERSATION_ID = 16;

    /** These stand within And and nowhere else. */
    private static final Set<Tag> CRITERIA = Set.of(
            Search.FREE_TEXT,
            AirSync.CLASS,
            AirSync.COLLECTION_ID,
            Search.CONVERSATION_ID,
            Search.GREATER_THAN,
            Search.LESS_THAN);

    private final Version version;

    SearchDecoder(Version version) {
        this.version = version;
    }

    SearchRequest decode(Call call) {
        Element root = call.required();
        if (!root.is(Search.SEARCH)) {
            throw new ProtocolException(root, "expected Search");
        }
        try {
            return store(root.require(Search.STORE));
        } catch (ProtocolException | WbxmlException malformed) {
            return new Refused(SearchStatus.INVALID_REQUEST);
        }
    }

    private SearchRequest store(Element store) {
        Element query = store.require(Search.QUERY);
        Element options = store.child(Search.OPTIONS).orElseGet(() -> Element.of(Search.OPTIONS));
        String name = store.require(Search.NAME).text().strip().toLowerCase(Locale.ROOT);
        if (name.equals("gal")) {
            return people(query, options);
        }
        boolean known = Set.of("mailbox", "documentlibrary", "document library").contains(name);
        if (version.before(Version.V12_0) || !known) {
            throw new ProtocolException(store, "no such store");
        }
        return name.equals("mailbox") ? items(query, options) : documents(query, options);
    }

    private SearchRequest people(Element query, Element options) {
        String text = query.text().strip();
        if (text.isEmpty() || text.length() > LONGEST_TEXT) {
            throw new ProtocolException(query, "a text of " + text.length() + " characters");
        }
        ResultRange range = ResultRange.read(options.children(Search.RANGE), MOST_PEOPLE);
        return range.isAllowed(MOST_PEOPLE)
                ? new People(text, range, pictures(options))
                : new Refused(SearchStatus.END_OF_RANGE);
    }

    private Optional<PictureLimits> pictures(Element options) {
        return options.child(Search.PICTURE)
                .filter(picture -> version.atLeast(Version.V14_1))
                .map(picture -> PictureLimits.read(picture, Search.MAX_SIZE, Search.MAX_PICTURES));
    }

    private SearchRequest items(Element query, Element options) {
        List<Element> all = query.children(Search.AND);
        boolean outside = query.children().stream().anyMatch(child -> CRITERIA.contains(child.tag()));
        if (all.size() > 1 || outside || mentionsOr(query) || all.stream().anyMatch(SearchDecoder::isTooLong)) {
            return new Refused(SearchStatus.TOO_COMPLEX);
        }
        Element and = query.require(Search.AND);
        requireCriteria(and);
        Wanted wanted = wanted(and);
        if (wanted.isEverything()) {
            throw new ProtocolException(and, "nothing is looked for");
        }
        ResultRange range = ResultRange.read(options.children(Search.RANGE), MOST_ITEMS);
        if (!range.isAllowed(MOST_ITEMS)) {
            return new Refused(SearchStatus.END_OF_RANGE);
        }
        return new Items(
                wanted, range, BodyOptionsDecoder.decode(options, version), options.has(Search.DEEP_TRAVERSAL));
    }

    private static boolean isTooLong(Element and) {
        return and.children().size() > MOST_CRITERIA
                || and.text(Search.FREE_TEXT).orElse("").length() > LONGEST_WORDS;
    }

    private static boolean mentionsOr(Element element) {
        return element.children().stream().anyMatch(child -> child.is(Search.OR) || mentionsOr(child));
    }

    /** The elements of items are no criteria. */
    private static void requireCriteria(Element and) {
        for (Element child : and.children()) {
            boolean own = child.tag().page() == Search.AND.page() || child.tag().page() == AirSync.CLASS.page();
            if (!own) {
                throw new ProtocolException(child, "no criterion");
            }
        }
    }

    private Wanted wanted(Element and) {
        return new Wanted(
                and.text(Search.FREE_TEXT).orElse("").strip(),
                and.children(AirSync.CLASS).stream().map(Element::text).collect(Collectors.toSet()),
                and.children(AirSync.COLLECTION_ID).stream().map(Element::text).toList(),
                conversation(and),
                received(and, Search.GREATER_THAN),
                received(and, Search.LESS_THAN));
    }

    private Optional<Content> conversation(Element and) {
        if (version.before(Version.V14_0)) {
            return Optional.empty();
        }
        return and.child(Search.CONVERSATION_ID).map(element -> {
            byte[] id = element.bytes();
            if (id.length != CONVERSATION_ID) {
                throw new ProtocolException(element, "a conversation of " + id.length + " bytes");
            }
            return Content.of(id);
        });
    }

    private static Optional<Instant> received(Element and, Tag comparison) {
        return and.child(comparison).map(element -> {
            element.require(Email.DATE_RECEIVED);
            return element.require(Search.VALUE).instant();
        });
    }

    /** A name and a password for somebody else's server are not handed on. */
    private static SearchRequest documents(Element query, Element options) {
        if (options.has(Search.USER_NAME) || options.has(Search.PASSWORD)) {
            return new Refused(SearchStatus.ACCESS_DENIED);
        }
        Element equal = query.require(Search.EQUAL_TO);
        equal.require(DocumentLibrary.LINK_ID);
        String link = equal.require(Search.VALUE).text().strip();
        if (link.isEmpty()) {
            throw new ProtocolException(equal, "no link");
        }
        ResultRange range = ResultRange.read(options.children(Search.RANGE), MOST_DOCUMENTS);
        if (!range.isAllowed(MOST_DOCUMENTS)) {
            return new Refused(SearchStatus.END_OF_RANGE);
        }
        return link.length() > LONGEST_LINK ? new Refused(SearchStatus.BAD_LINK) : new Documents(link, range);
    }
}
