package org.activesync4j.internal.command.itemoperations;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.activesync4j.command.Exchange;
import org.activesync4j.internal.collection.Loaded;
import org.activesync4j.internal.collection.Place;
import org.activesync4j.internal.command.itemoperations.Operation.EmptyFolder;
import org.activesync4j.internal.command.itemoperations.Operation.MoveConversation;
import org.activesync4j.internal.wait.Topics;
import org.activesync4j.item.Content;
import org.activesync4j.spi.Conversations;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.Folder;
import org.activesync4j.spi.FolderEditor;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.spi.Right;

/** Empties folders and moves conversations. */
final class FolderOperations {

    /** Into these nothing is moved. */
    private static final Set<FolderKind> NO_DESTINATION =
            Set.of(FolderKind.OUTBOX, FolderKind.DRAFTS, FolderKind.RECIPIENT_CACHE);

    private final Exchange exchange;
    private final Loaded loaded;
    private final Responses responses;

    FolderOperations(Exchange exchange, Loaded loaded, Responses responses) {
        this.exchange = exchange;
        this.loaded = loaded;
        this.responses = responses;
    }

    Optional<DriverException> empty(EmptyFolder empty) {
        try {
            responses.add(empty.subject(), emptied(empty));
            return Optional.empty();
        } catch (DriverException refused) {
            responses.add(empty.subject(), OperationStatus.ofFolder(refused));
            return Optional.of(refused);
        }
    }

    private int emptied(EmptyFolder empty) {
        Optional<Place> place = loaded.place(empty.subject().collectionId());
        if (place.isEmpty()) {
            return OperationStatus.NOT_FOUND;
        }
        if (place.get().kind() == FolderKind.RECIPIENT_CACHE) {
            return OperationStatus.INVALID_COMBINATION;
        }
        Optional<FolderEditor> editor = exchange.account().capability(FolderEditor.class);
        if (editor.isEmpty() || !loaded.rights(place.get().folder()).contains(Right.DELETE)) {
            return OperationStatus.SERVER_ERROR;
        }
        List<Folder> before = loaded.visible();
        editor.get().empty(place.get().folder(), empty.subfolders());
        ring(before, folder -> folder.id().equals(place.get().folder()));
        if (empty.subfolders()) {
            exchange.signal()
                    .ring(Topics.hierarchy(
                            exchange.user().login(), exchange.user().owner()));
        }
        return OperationStatus.SUCCESS;
    }

    Optional<DriverException> move(MoveConversation move) {
        try {
            responses.add(move.subject(), moved(move));
            return Optional.empty();
        } catch (DriverException refused) {
            responses.add(move.subject(), OperationStatus.ofFolder(refused));
            return Optional.of(refused);
        }
    }

    private int moved(MoveConversation move) {
        Optional<Place> place = loaded.place(move.destination());
        if (place.isEmpty()) {
            return OperationStatus.NOT_FOUND;
        }
        FolderKind kind = place.get().kind();
        if (NO_DESTINATION.contains(kind)) {
            return OperationStatus.INVALID_COMBINATION;
        }
        if (!kind.isMail()) {
            return OperationStatus.NO_MAIL_FOLDER;
        }
        Optional<Conversations> conversations = exchange.account().capability(Conversations.class);
        if (conversations.isEmpty() || !loaded.rights(place.get().folder()).contains(Right.ADD)) {
            return OperationStatus.MOVE_FAILED;
        }
        conversations
                .get()
                .moveAlways(
                        Content.of(move.subject().id().toArray()), place.get().folder());
        ring(loaded.visible(), folder -> folder.kind().isMail());
        return OperationStatus.SUCCESS;
    }

    /** Other devices of the user, and other users of the folders, learn at once. */
    private void ring(List<Folder> folders, Predicate<Folder> which) {
        folders.stream()
                .filter(which)
                .forEach(folder -> exchange.signal()
                        .ring(Topics.folder(
                                exchange.user().login(), exchange.user().owner(), folder)));
    }
}
