package org.activesync4j.internal.command.itemoperations;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.activesync4j.Settings;
import org.activesync4j.Version;
import org.activesync4j.command.Call;
import org.activesync4j.command.Command;
import org.activesync4j.command.Exchange;
import org.activesync4j.command.Outcome;
import org.activesync4j.command.Reply;
import org.activesync4j.command.Status;
import org.activesync4j.item.ItemClasses;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.WbxmlWriter;
import org.activesync4j.wbxml.page.ItemOperations;

/**
 * The ItemOperations command, [MS-ASCMD] 2.2.1.10: fetches items, attachments and documents, empties folders and moves
 * conversations. All of it can be repeated without harm.
 */
public final class ItemOperationsCommand implements Command<ItemOperationsRequest, ItemOperationsAnswer> {

    private final ItemClasses classes;
    private final int mostOperations;

    /**
     * Makes the command.
     *
     * @param classes the classes of items
     * @param settings the limits
     */
    public ItemOperationsCommand(ItemClasses classes, Settings settings) {
        this.classes = classes;
        this.mostOperations = settings.operations();
    }

    @Override
    public String name() {
        return "ItemOperations";
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
    public Status malformed() {
        return Status.of(OperationStatus.PROTOCOL_ERROR);
    }

    @Override
    public boolean existsIn(Version version) {
        return version.atLeast(Version.V12_0);
    }

    @Override
    public ItemOperationsRequest decode(Call call) {
        return new OperationDecoder(call.version(), mostOperations).decode(call);
    }

    @Override
    public Outcome<ItemOperationsAnswer> handle(ItemOperationsRequest request, Exchange exchange) {
        return Outcome.done(new OperationRun(exchange, classes, request).run());
    }

    @Override
    public Reply encode(ItemOperationsAnswer answer, Version version) {
        Consumer<WbxmlWriter> print = writer -> print(answer, writer);
        return answer.parts().isPresent()
                ? new Reply.Multipart(print, () -> answer.parts().get().parts())
                : Reply.document(print);
    }

    private static void print(ItemOperationsAnswer answer, WbxmlWriter writer) {
        writer.start(ItemOperations.ITEM_OPERATIONS).integer(ItemOperations.STATUS, answer.status());
        writer.start(ItemOperations.RESPONSE);
        Stream.of(answer.moves(), answer.empties(), answer.fetches())
                .flatMap(pieces -> pieces.stream())
                .forEach(piece -> piece.print().accept(writer));
        writer.end().end();
    }
}
