package org.activesync4j.internal.command.moveitems;

import java.util.Set;
import org.activesync4j.Version;
import org.activesync4j.command.Call;
import org.activesync4j.command.Command;
import org.activesync4j.command.Exchange;
import org.activesync4j.command.Outcome;
import org.activesync4j.command.Reply;
import org.activesync4j.internal.command.moveitems.MoveAnswer.Moved;
import org.activesync4j.item.ItemClasses;
import org.activesync4j.spi.ItemMover;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.WbxmlWriter;
import org.activesync4j.wbxml.page.Move;

/**
 * The MoveItems command, [MS-ASCMD] 2.2.1.12. The device knows what it has moved, and where: neither folder tells it again,
 * see docs/adr/0008-moved-items.md.
 */
public final class MoveItemsCommand implements Command<MoveRequest, MoveAnswer> {

    private final ItemClasses classes;

    /**
     * Makes the command.
     *
     * @param classes the classes of items
     */
    public MoveItemsCommand(ItemClasses classes) {
        this.classes = classes;
    }

    @Override
    public String name() {
        return "MoveItems";
    }

    @Override
    public Tag root() {
        return Move.MOVE_ITEMS;
    }

    @Override
    public Tag status() {
        return Move.STATUS;
    }

    @Override
    public Set<Class<?>> needs() {
        return Set.of(ItemMover.class);
    }

    @Override
    public MoveRequest decode(Call call) {
        return MoveRequest.decode(call);
    }

    @Override
    public Outcome<MoveAnswer> handle(MoveRequest request, Exchange exchange) {
        return new MoveRun(exchange, classes, request).handle();
    }

    @Override
    public Reply encode(MoveAnswer answer, Version version) {
        return Reply.document(writer -> {
            writer.start(Move.MOVE_ITEMS);
            answer.moves().forEach(moved -> print(moved, writer));
            writer.end();
        });
    }

    private static void print(Moved moved, WbxmlWriter writer) {
        writer.start(Move.RESPONSE);
        writer.text(Move.SRC_MSG_ID, moved.item());
        writer.integer(Move.STATUS, moved.status());
        moved.there().ifPresent(id -> writer.text(Move.DST_MSG_ID, id));
        writer.end();
    }
}
