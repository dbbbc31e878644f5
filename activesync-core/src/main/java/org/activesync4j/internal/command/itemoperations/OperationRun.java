package org.activesync4j.internal.command.itemoperations;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.activesync4j.command.Exchange;
import org.activesync4j.internal.collection.Loaded;
import org.activesync4j.internal.command.itemoperations.Operation.EmptyFolder;
import org.activesync4j.internal.command.itemoperations.Operation.FetchAttachment;
import org.activesync4j.internal.command.itemoperations.Operation.FetchDocument;
import org.activesync4j.internal.command.itemoperations.Operation.FetchItem;
import org.activesync4j.internal.command.itemoperations.Operation.MoveConversation;
import org.activesync4j.internal.command.itemoperations.Operation.Refused;
import org.activesync4j.item.ItemClasses;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;

/** One ItemOperations within one exchange: its operations, one after the other. */
final class OperationRun {

    private final ItemOperationsRequest request;
    private final Responses responses = new Responses();
    private final Optional<PartList> parts;
    private final ItemFetches items;
    private final ContentFetches contents;
    private final FolderOperations folders;
    private final List<DriverException> outages = new ArrayList<>();

    OperationRun(Exchange exchange, ItemClasses classes, ItemOperationsRequest request) {
        this.request = request;
        this.parts = request.multipart() ? Optional.of(new PartList(exchange)) : Optional.empty();
        Loaded loaded = new Loaded(exchange, classes, List.of());
        this.items = new ItemFetches(exchange, loaded, responses, parts);
        this.contents = new ContentFetches(exchange, loaded, responses, parts);
        this.folders = new FolderOperations(exchange, loaded, responses);
    }

    /**
     * Does what is asked for.
     *
     * @throws DriverException if the driver is out of reach for all of it
     */
    ItemOperationsAnswer run() {
        request.operations().forEach(this::run);
        if (outages.size() == request.operations().size()) {
            throw outages.get(0);
        }
        return responses.answer(status(), parts);
    }

    private void run(Operation operation) {
        Optional<DriverException> refusal = done(operation);
        refusal.filter(refused -> refused.reason() == Reason.UNAVAILABLE).ifPresent(outages::add);
    }

    /** Does it and tells the answer; a refusal of the driver is returned as well. */
    private Optional<DriverException> done(Operation operation) {
        if (operation instanceof FetchItem fetch) {
            return items.fetch(fetch);
        }
        if (operation instanceof FetchAttachment fetch) {
            return contents.fetch(fetch);
        }
        if (operation instanceof FetchDocument fetch) {
            contents.fetch(fetch);
            return Optional.empty();
        }
        if (operation instanceof EmptyFolder empty) {
            return folders.empty(empty);
        }
        if (operation instanceof MoveConversation move) {
            return folders.move(move);
        }
        Refused refused = (Refused) operation;
        responses.add(refused.subject(), refused.status());
        return Optional.empty();
    }

    /** A request of which nothing can be understood is refused as a whole too. */
    private int status() {
        OptionalInt all = OptionalInt.empty();
        for (Operation operation : request.operations()) {
            int status = operation instanceof Refused refused ? refused.status() : OperationStatus.SUCCESS;
            boolean malformed = status == OperationStatus.PROTOCOL_ERROR || status == OperationStatus.BODY_PART_TYPE;
            if (!malformed || all.isPresent() && all.getAsInt() != status) {
                return OperationStatus.SUCCESS;
            }
            all = OptionalInt.of(status);
        }
        return all.orElse(OperationStatus.SUCCESS);
    }
}
