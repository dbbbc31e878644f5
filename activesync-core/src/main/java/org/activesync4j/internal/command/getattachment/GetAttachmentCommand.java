package org.activesync4j.internal.command.getattachment;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.activesync4j.Version;
import org.activesync4j.command.Call;
import org.activesync4j.command.Command;
import org.activesync4j.command.Exchange;
import org.activesync4j.command.Outcome;
import org.activesync4j.command.ProtocolException;
import org.activesync4j.command.Reply;
import org.activesync4j.command.Status;
import org.activesync4j.command.StatusException;
import org.activesync4j.internal.collection.Attachments;
import org.activesync4j.internal.collection.Loaded;
import org.activesync4j.item.Content;
import org.activesync4j.item.ItemClasses;
import org.activesync4j.spi.AttachmentSource;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.page.ItemOperations;

/**
 * The GetAttachment command, [MS-ASCMD] 2.2.1.8: sends an attachment as it is, up to 12.1. It has no document of its own,
 * so what goes wrong is an HTTP code; to newer devices it is refused as its successor would be.
 */
public final class GetAttachmentCommand implements Command<String, Content> {

    private static final Status NOT_TO_BE_HAD = new Status(6, 500);

    private final ItemClasses classes;

    /**
     * Makes the command.
     *
     * @param classes the classes of items
     */
    public GetAttachmentCommand(ItemClasses classes) {
        this.classes = classes;
    }

    @Override
    public String name() {
        return "GetAttachment";
    }

    @Override
    public Tag root() {
        return ItemOperations.ITEM_OPERATIONS;
    }

    @Override
    public Tag status() {
        return ItemOperations.STATUS;
    }

    @Override
    public boolean existsIn(Version version) {
        return version.before(Version.V14_0);
    }

    @Override
    public Set<Class<?>> needs() {
        return Set.of(AttachmentSource.class);
    }

    @Override
    public String decode(Call call) {
        return Optional.ofNullable(call.parameters().get("AttachmentName"))
                .filter(name -> !name.isBlank())
                .orElseThrow(() -> new ProtocolException("expected AttachmentName"));
    }

    @Override
    public Outcome<Content> handle(String name, Exchange exchange) {
        Loaded loaded = new Loaded(exchange, classes, List.of());
        try {
            return Outcome.done(exchange.keep(new Attachments(exchange, loaded).open(name)));
        } catch (DriverException refused) {
            if (refused.reason() == Reason.UNAVAILABLE) {
                throw refused;
            }
            throw new StatusException(NOT_TO_BE_HAD, refused.getMessage());
        } catch (IOException unreadable) {
            throw new StatusException(NOT_TO_BE_HAD, "the attachment cannot be read: " + unreadable);
        }
    }

    @Override
    public Reply encode(Content answer, Version version) {
        return new Reply.Raw(answer);
    }
}
