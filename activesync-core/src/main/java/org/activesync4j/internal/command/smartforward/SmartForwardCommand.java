package org.activesync4j.internal.command.smartforward;

import java.util.Optional;
import org.activesync4j.command.Call;
import org.activesync4j.command.Exchange;
import org.activesync4j.command.Outcome;
import org.activesync4j.command.Status;
import org.activesync4j.command.StatusException;
import org.activesync4j.internal.mapping.Composer;
import org.activesync4j.internal.mapping.Outgoing;
import org.activesync4j.internal.sending.Sending;
import org.activesync4j.internal.sending.SendingCommand;
import org.activesync4j.internal.sending.SourceItem;
import org.activesync4j.internal.sending.SourceItem.Verb;
import org.activesync4j.internal.sending.SourceMailing;
import org.activesync4j.item.Content;
import org.activesync4j.item.ItemClasses;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.page.ComposeMail;

/** The SmartForward command, [MS-ASCMD] 2.2.1.18. */
public final class SmartForwardCommand implements SendingCommand<SmartForwardRequest> {

    private final ItemClasses classes;

    /**
     * Makes the command.
     *
     * @param classes the classes of items
     */
    public SmartForwardCommand(ItemClasses classes) {
        this.classes = classes;
    }

    @Override
    public String name() {
        return "SmartForward";
    }

    @Override
    public Tag root() {
        return ComposeMail.SMART_FORWARD;
    }

    @Override
    public SmartForwardRequest decode(Call call) {
        return SmartForwardRequest.read(call);
    }

    @Override
    public Outcome<Status> handle(SmartForwardRequest request, Exchange exchange) {
        SourceMailing mailing = new SourceMailing(
                exchange,
                classes,
                request.source(),
                (composer, source) -> composed(request, composer, source),
                mail -> Verb.FORWARDED);
        return Sending.once(
                exchange, request.submission(), request.submission().asked(name() + request.digested()), mailing);
    }

    private static Outgoing composed(SmartForwardRequest request, Composer composer, SourceItem source) {
        Optional<Content> mime = request.submission().mime();
        if (mime.isEmpty()) {
            requireEvent(source);
            return composer.forwardTo(request.forwardees(), request.text(), source.original());
        }
        return request.submission().complete()
                ? composer.complete(mime.get(), source.original())
                : composer.forward(mime.get(), source.original());
    }

    private static void requireEvent(SourceItem source) {
        if (!source.isEvent()) {
            throw new StatusException(Status.INVALID_SMART_FORWARD, "only a meeting is forwarded without a mail");
        }
    }
}
