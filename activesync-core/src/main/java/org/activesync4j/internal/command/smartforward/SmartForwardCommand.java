package org.activesync4j.internal.command.smartforward;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.activesync4j.Version;
import org.activesync4j.command.Call;
import org.activesync4j.command.Command;
import org.activesync4j.command.Exchange;
import org.activesync4j.command.Outcome;
import org.activesync4j.command.Reply;
import org.activesync4j.command.Status;
import org.activesync4j.command.StatusException;
import org.activesync4j.internal.mapping.Composer;
import org.activesync4j.internal.mapping.Outgoing;
import org.activesync4j.internal.sending.Sending;
import org.activesync4j.internal.sending.SourceItem;
import org.activesync4j.internal.sending.SourceItem.Verb;
import org.activesync4j.item.Content;
import org.activesync4j.item.ItemClasses;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.page.ComposeMail;
import org.jspecify.annotations.Nullable;

/** The SmartForward command, [MS-ASCMD] 2.2.1.18. */
public final class SmartForwardCommand implements Command<SmartForwardRequest, Status> {

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
    public Tag status() {
        return ComposeMail.STATUS;
    }

    @Override
    public Set<Class<?>> needs() {
        return Sending.NEEDS;
    }

    @Override
    public SmartForwardRequest decode(Call call) {
        return SmartForwardRequest.read(call);
    }

    @Override
    public Outcome<Status> handle(SmartForwardRequest request, Exchange exchange) {
        return Sending.once(
                exchange,
                request.submission(),
                request.submission().asked(name() + request.digested()),
                new Forwarding(request, exchange));
    }

    @Override
    public Reply encode(Status status, Version version) {
        return Sending.reply(root(), status, version);
    }

    /** One mail on its way. */
    private final class Forwarding implements Sending.Mailing {

        private final SmartForwardRequest request;
        private final Exchange exchange;
        private @Nullable SourceItem source;

        Forwarding(SmartForwardRequest request, Exchange exchange) {
            this.request = request;
            this.exchange = exchange;
        }

        @Override
        public Outgoing compose(Composer composer) {
            SourceItem found = SourceItem.find(exchange, classes, request.source());
            source = found;
            Optional<Content> mime = request.submission().mime();
            if (mime.isEmpty()) {
                requireEvent(found);
                return composer.forwardTo(request.forwardees(), request.text(), found.original());
            }
            return request.submission().complete()
                    ? composer.complete(mime.get(), found.original())
                    : composer.forward(mime.get(), found.original());
        }

        private void requireEvent(SourceItem source) {
            if (!source.isEvent()) {
                throw new StatusException(Status.INVALID_SMART_FORWARD, "only a meeting is forwarded without a mail");
            }
        }

        @Override
        public void sent(Outgoing mail) {
            Objects.requireNonNull(source).note(Verb.FORWARDED, exchange.now());
        }
    }
}
