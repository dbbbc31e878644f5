package org.activesync4j.internal.command.smartreply;

import org.activesync4j.command.Call;
import org.activesync4j.command.Exchange;
import org.activesync4j.command.Outcome;
import org.activesync4j.command.Status;
import org.activesync4j.internal.mapping.Composer;
import org.activesync4j.internal.mapping.Outgoing;
import org.activesync4j.internal.sending.Sending;
import org.activesync4j.internal.sending.SendingCommand;
import org.activesync4j.internal.sending.Source;
import org.activesync4j.internal.sending.SourceItem;
import org.activesync4j.internal.sending.SourceItem.Verb;
import org.activesync4j.internal.sending.SourceMailing;
import org.activesync4j.internal.sending.Submission;
import org.activesync4j.item.Content;
import org.activesync4j.item.ItemClasses;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.page.ComposeMail;

/** The SmartReply command, [MS-ASCMD] 2.2.1.19. */
public final class SmartReplyCommand implements SendingCommand<SmartReplyRequest> {

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
    public SmartReplyRequest decode(Call call) {
        Submission submission = Submission.read(call, root());
        submission.requiredMime();
        return new SmartReplyRequest(submission, Source.read(call));
    }

    @Override
    public Outcome<Status> handle(SmartReplyRequest request, Exchange exchange) {
        SourceMailing mailing = new SourceMailing(
                exchange,
                classes,
                request.source(),
                (composer, source) -> composed(request.submission(), composer, source),
                SmartReplyCommand::verb);
        return Sending.once(
                exchange,
                request.submission(),
                request.submission().asked(name() + request.source().digested()),
                mailing);
    }

    private static Outgoing composed(Submission submission, Composer composer, SourceItem source) {
        Content mime = submission.requiredMime();
        return submission.complete()
                ? composer.complete(mime, source.original())
                : composer.reply(mime, source.original());
    }

    private static Verb verb(Outgoing mail) {
        return mail.envelope().recipients().size() > 1 ? Verb.REPLIED_TO_ALL : Verb.REPLIED;
    }
}
