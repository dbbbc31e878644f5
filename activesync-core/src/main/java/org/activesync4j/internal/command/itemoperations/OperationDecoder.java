package org.activesync4j.internal.command.itemoperations;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.activesync4j.Version;
import org.activesync4j.command.Call;
import org.activesync4j.command.ProtocolException;
import org.activesync4j.command.Status;
import org.activesync4j.command.StatusException;
import org.activesync4j.internal.body.BodyOptions;
import org.activesync4j.internal.body.BodyPreference;
import org.activesync4j.internal.body.MimeSupport;
import org.activesync4j.internal.collection.BodyOptionsDecoder;
import org.activesync4j.internal.command.itemoperations.Operation.EmptyFolder;
import org.activesync4j.internal.command.itemoperations.Operation.FetchAttachment;
import org.activesync4j.internal.command.itemoperations.Operation.FetchDocument;
import org.activesync4j.internal.command.itemoperations.Operation.FetchItem;
import org.activesync4j.internal.command.itemoperations.Operation.MoveConversation;
import org.activesync4j.internal.command.itemoperations.Operation.Refused;
import org.activesync4j.internal.command.itemoperations.Operation.Subject;
import org.activesync4j.internal.sync.Bytes;
import org.activesync4j.item.BodyType;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.WbxmlException;
import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.activesync4j.wbxml.page.DocumentLibrary;
import org.activesync4j.wbxml.page.ItemOperations;
import org.activesync4j.wbxml.page.RightsManagement;
import org.activesync4j.wbxml.page.Search;

/** Reads an ItemOperations request. What is wrong with one operation does not spoil the others. */
final class OperationDecoder {

    private static final String MAILBOX = "mailbox";
    private static final Set<String> LIBRARY = Set.of("documentlibrary", "document library");
    private static final int CONVERSATION_ID = 16;
    private static final int LONGEST_LINK = 4096;

    private final Version version;
    private final int mostOperations;

    OperationDecoder(Version version, int mostOperations) {
        this.version = version;
        this.mostOperations = mostOperations;
    }

    ItemOperationsRequest decode(Call call) {
        Element root = call.required();
        if (!root.is(ItemOperations.ITEM_OPERATIONS)) {
            throw new ProtocolException(root, "expected ItemOperations");
        }
        List<Operation> operations = new ArrayList<>();
        root.children().forEach(child -> operation(child).ifPresent(operations::add));
        if (operations.isEmpty()) {
            throw new ProtocolException(root, "nothing is asked for");
        }
        if (operations.size() > mostOperations) {
            throw new StatusException(
                    Status.of(OperationStatus.TOO_LARGE), operations.size() + " operations, at most " + mostOperations);
        }
        return new ItemOperationsRequest(operations, call.acceptsMultipart());
    }

    private Optional<Operation> operation(Element element) {
        return switch (element.tag().id()) {
            case ItemOperations.Id.FETCH -> Optional.of(fetch(element));
            case ItemOperations.Id.EMPTY_FOLDER_CONTENTS -> Optional.of(empty(element));
            case ItemOperations.Id.MOVE ->
                version.atLeast(Version.V14_0) ? Optional.of(move(element)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Operation fetch(Element fetch) {
        Subject subject = subject(fetch);
        try {
            return fetch(fetch, subject);
        } catch (StatusException refused) {
            return new Refused(subject, refused.status().code());
        } catch (ProtocolException | WbxmlException malformed) {
            return new Refused(subject, OperationStatus.PROTOCOL_ERROR);
        }
    }

    /** Repeats what the request named, right or wrong. */
    private static Subject subject(Element fetch) {
        if (fetch.has(AirSyncBase.FILE_REFERENCE)) {
            return new Subject.Attachment(
                    fetch.require(AirSyncBase.FILE_REFERENCE).text());
        }
        if (fetch.has(DocumentLibrary.LINK_ID)) {
            return new Subject.Document(fetch.require(DocumentLibrary.LINK_ID).text());
        }
        return new Subject.Item(
                text(fetch, AirSync.COLLECTION_ID), text(fetch, AirSync.SERVER_ID), text(fetch, Search.LONG_ID));
    }

    private static Optional<String> text(Element parent, Tag tag) {
        return parent.text(tag).filter(text -> !text.isEmpty());
    }

    private Operation fetch(Element fetch, Subject subject) {
        requireOnce(fetch);
        String store = fetch.require(ItemOperations.STORE).text().strip().toLowerCase(Locale.ROOT);
        if (!store.equals(MAILBOX) && !LIBRARY.contains(store)) {
            return new Refused(subject, OperationStatus.UNKNOWN_STORE);
        }
        if (LIBRARY.contains(store) != subject instanceof Subject.Document) {
            throw new ProtocolException(fetch, "the store has no such things");
        }
        if (fetch.has(RightsManagement.REMOVE_RIGHTS_MANAGEMENT_PROTECTION)) {
            return new Refused(subject, OperationStatus.NO_RIGHTS_MANAGEMENT);
        }
        Element options = fetch.child(ItemOperations.OPTIONS).orElseGet(() -> Element.of(ItemOperations.OPTIONS));
        if (subject instanceof Subject.Attachment attachment) {
            return attachment(attachment, options);
        }
        return subject instanceof Subject.Document document
                ? document(document, options)
                : item((Subject.Item) subject, fetch, options);
    }

    private static void requireOnce(Element fetch) {
        for (Tag tag :
                List.of(AirSyncBase.FILE_REFERENCE, DocumentLibrary.LINK_ID, Search.LONG_ID, AirSync.SERVER_ID)) {
            if (fetch.children(tag).size() > 1) {
                throw new ProtocolException(fetch, tag + " more than once");
            }
        }
    }

    private Operation item(Subject.Item item, Element fetch, Element options) {
        boolean byServerId = item.collectionId().isPresent() && item.serverId().isPresent();
        if (byServerId == item.longId().isPresent()) {
            throw new ProtocolException(fetch, "expected CollectionId and ServerId, or LongId");
        }
        BodyOptions bodies = BodyOptionsDecoder.decode(options, version);
        List<Element> schema =
                options.child(ItemOperations.SCHEMA).map(Element::children).orElse(List.of());
        return new FetchItem(item, wanted(bodies), schema);
    }

    /** Who fetches an item and does not say in which form wants it all the same: whole, as it was written. */
    private static BodyOptions wanted(BodyOptions bodies) {
        if (!bodies.preferences().isEmpty() || bodies.partPreference().isPresent()) {
            return bodies;
        }
        BodyPreference text = BodyPreference.of(BodyType.TEXT);
        BodyPreference html = BodyPreference.of(BodyType.HTML);
        return bodies.mimeSupport() == MimeSupport.NEVER
                ? bodies.preferring(text, html)
                : bodies.preferring(text, html, BodyPreference.of(BodyType.MIME));
    }

    private static Operation attachment(Subject.Attachment attachment, Element options) {
        if (options.children().stream().anyMatch(option -> !option.is(ItemOperations.RANGE))) {
            throw new ProtocolException(options, "an attachment is only asked for a range");
        }
        return attachment.fileReference().isBlank()
                ? new Refused(attachment, OperationStatus.INVALID_ATTACHMENT)
                : new FetchAttachment(attachment, range(options));
    }

    /** A name and a password for somebody else's server are not handed on. */
    private static Operation document(Subject.Document document, Element options) {
        if (options.has(ItemOperations.USER_NAME) || options.has(ItemOperations.PASSWORD)) {
            return new Refused(document, OperationStatus.LIBRARY_ACCESS_DENIED);
        }
        return document.link().isBlank() || document.link().length() > LONGEST_LINK
                ? new Refused(document, OperationStatus.BAD_LINK)
                : new FetchDocument(document, range(options));
    }

    private static Optional<ByteRange> range(Element options) {
        return options.children(ItemOperations.RANGE).stream()
                .reduce((first, last) -> last)
                .map(ByteRange::read);
    }

    private static Operation empty(Element empty) {
        Subject.Folder folder =
                new Subject.Folder(empty.require(AirSync.COLLECTION_ID).text());
        if (folder.collectionId().isBlank()) {
            throw new ProtocolException(empty, "no folder");
        }
        boolean subfolders = empty.child(ItemOperations.OPTIONS)
                .flatMap(options -> options.child(ItemOperations.DELETE_SUB_FOLDERS))
                .map(claim -> !claim.text().strip().equals("0"))
                .orElse(false);
        return new EmptyFolder(folder, subfolders);
    }

    private static Operation move(Element move) {
        byte[] id = move.require(ItemOperations.CONVERSATION_ID).bytes();
        if (id.length == 0) {
            throw new ProtocolException(move, "no conversation");
        }
        Subject.Conversation conversation = new Subject.Conversation(Bytes.of(id));
        Optional<String> destination = text(move, ItemOperations.DST_FLD_ID);
        if (id.length != CONVERSATION_ID || destination.isEmpty()) {
            return new Refused(conversation, OperationStatus.PROTOCOL_ERROR);
        }
        boolean always = move.child(ItemOperations.OPTIONS)
                .filter(options -> options.has(ItemOperations.MOVE_ALWAYS))
                .isPresent();
        return always
                ? new MoveConversation(conversation, destination.get())
                : new Refused(conversation, OperationStatus.MOVE_ONLY_ONCE);
    }
}
