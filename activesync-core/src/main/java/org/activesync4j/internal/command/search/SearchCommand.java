package org.activesync4j.internal.command.search;

import java.util.Set;
import org.activesync4j.Version;
import org.activesync4j.command.Call;
import org.activesync4j.command.Command;
import org.activesync4j.command.Exchange;
import org.activesync4j.command.Outcome;
import org.activesync4j.command.Reply;
import org.activesync4j.command.Status;
import org.activesync4j.item.ItemClasses;
import org.activesync4j.spi.Directory;
import org.activesync4j.spi.DocumentLibrary;
import org.activesync4j.spi.MailboxSearch;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.WbxmlWriter;
import org.activesync4j.wbxml.page.Search;

/**
 * The Search command, [MS-ASCMD] 2.2.1.16: finds people, items of the mailbox, and documents; at 2.5 people only. Each page
 * of results is searched for afresh, so that RebuildResults is always fulfilled.
 */
public final class SearchCommand implements Command<SearchRequest, SearchAnswer> {

    private final ItemClasses classes;

    /**
     * Makes the command.
     *
     * @param classes the classes of items
     */
    public SearchCommand(ItemClasses classes) {
        this.classes = classes;
    }

    @Override
    public String name() {
        return "Search";
    }

    @Override
    public Tag root() {
        return Search.SEARCH;
    }

    @Override
    public Tag status() {
        return Search.STATUS;
    }

    @Override
    public Status malformed() {
        return Status.of(SearchStatus.SERVER_ERROR);
    }

    @Override
    public Set<Class<?>> needsOneOf(Version version) {
        return version.before(Version.V12_0)
                ? Set.of(Directory.class)
                : Set.of(Directory.class, MailboxSearch.class, DocumentLibrary.class);
    }

    @Override
    public SearchRequest decode(Call call) {
        return new SearchDecoder(call.version()).decode(call);
    }

    @Override
    public Outcome<SearchAnswer> handle(SearchRequest request, Exchange exchange) {
        if (request instanceof SearchRequest.People people) {
            return Outcome.done(new PeopleSearch(exchange).run(people));
        }
        if (request instanceof SearchRequest.Items items) {
            return Outcome.done(new ItemSearch(exchange, classes).run(items));
        }
        if (request instanceof SearchRequest.Documents documents) {
            return Outcome.done(new DocumentSearch(exchange).run(documents));
        }
        return Outcome.done(SearchAnswer.refused(((SearchRequest.Refused) request).status()));
    }

    @Override
    public Reply encode(SearchAnswer answer, Version version) {
        return Reply.document(writer -> print(answer, writer));
    }

    /** That the folders are needed first is said of the store. */
    @Override
    public void refuse(Status status, WbxmlWriter writer) {
        if (status.code() == SearchStatus.FOLDER_SYNC_REQUIRED) {
            print(SearchAnswer.refused(status.code()), writer);
        } else {
            Command.super.refuse(status, writer);
        }
    }

    private static void print(SearchAnswer answer, WbxmlWriter writer) {
        writer.start(Search.SEARCH).integer(Search.STATUS, SearchStatus.SUCCESS);
        writer.start(Search.RESPONSE).start(Search.STORE).integer(Search.STATUS, answer.status());
        answer.results().forEach(result -> result.print().accept(writer));
        answer.range().ifPresent(range -> writer.text(Search.RANGE, range.toString()));
        answer.total().ifPresent(total -> writer.integer(Search.TOTAL, total));
        writer.end().end().end();
    }
}
