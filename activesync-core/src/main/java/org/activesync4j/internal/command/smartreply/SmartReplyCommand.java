package org.activesync4j.internal.command.smartreply;

import java.util.Objects;
import java.util.Set;
import org.activesync4j.Version;
import org.activesync4j.command.Call;
import org.activesync4j.command.Command;
import org.activesync4j.command.Exchange;
import org.activesync4j.command.Outcome;
import org.activesync4j.command.Reply;
import org.activesync4j.command.Status;
import org.activesync4j.internal.mapping.Composer;
import org.activesync4j.internal.mapping.Outgoing;
import org.activesync4j.internal.sending.Sending;
import org.activesync4j.internal.sending.Source;
import org.activesync4j.internal.sending.SourceItem;
import org.activesync4j.internal.sending.SourceItem.Verb;
import org.activesync4j.internal.sending.Submission;
import org.activesync4j.item.Content;
import org.activesync4j.item.ItemClasses;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.page.ComposeMail;
import org.jspecify.annotations.Nullable;

/** The SmartReply command, [MS-ASCMD] 2.2.1.19. */
public final class SmartReplyCommand implements Command<SmartReplyRequest, Status> {

    private final ItemClasses classes;

    /**
     * Makes the command.
     *
     * @param classes the classes of items
     */
    public SmartReplyCommand(ItemClasses classes) {
        this.classes = classes;
    }

    @Override
    public String name() {
        return "SmartReply";
    }

    @Override
    public Tag root() {
        return ComposeMail.SMART_REPLY;
    }

    @Override
    public Tag status() {
        return ComposeMail.STATUS;
    }

    @Override
    public Set<Class<?>> needs() {
        return Sending.NEEDS;
    }

    @Override
    public SmartReplyRequest decode(Call call) {
        Submission submission = Submission.read(call, root());
        submission.requiredMime();
        return new SmartReplyRequest(submission, Source.read(call));
    }

    @Override
    public Outcome<Status> handle(SmartReplyRequest request, Exchange exchange) {
        Submission submission = request.submission();
        return Sending.once(
                exchange,
                submission,
                submission.asked(name() + request.source().digested()),
                new Answering(request, exchange));
    }

    @Override
    public Reply encode(Status status, Version version) {
        return Sending.reply(root(), status, version);
    }

    /** One answer on its way. */
    private final class Answering implements Sending.Mailing {

        private final SmartReplyRequest request;
        private final Exchange exchange;
        private @Nullable SourceItem source;

        Answering(SmartReplyRequest request, Exchange exchange) {
            this.request = request;
            this.exchange = exchange;
        }

        @Override
        public Outgoing compose(Composer composer) {
            SourceItem found = SourceItem.find(exchange, classes, request.source());
            source = found;
            Content mime = request.submission().requiredMime();
            return request.submission().complete()
                    ? composer.complete(mime, found.original())
                    : composer.reply(mime, found.original());
        }

        @Override
        public void sent(Outgoing mail) {
            boolean toAll = mail.envelope().recipients().size() > 1;
            Objects.requireNonNull(source).note(toAll ? Verb.REPLIED_TO_ALL : Verb.REPLIED, exchange.now());
        }
    }
}
