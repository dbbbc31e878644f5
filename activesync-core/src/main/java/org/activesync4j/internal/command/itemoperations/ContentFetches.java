package org.activesync4j.internal.command.itemoperations;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.activesync4j.command.Exchange;
import org.activesync4j.internal.body.Extract;
import org.activesync4j.internal.collection.Attachments;
import org.activesync4j.internal.collection.Loaded;
import org.activesync4j.internal.collection.Piece;
import org.activesync4j.internal.command.itemoperations.Operation.FetchAttachment;
import org.activesync4j.internal.command.itemoperations.Operation.FetchDocument;
import org.activesync4j.internal.command.itemoperations.Operation.Subject;
import org.activesync4j.item.Content;
import org.activesync4j.spi.DocumentLibrary;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.wbxml.WbxmlWriter;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.activesync4j.wbxml.page.ItemOperations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches attachments and documents, whole or in part. They are read before the answer begins. */
final class ContentFetches {

    private static final Logger LOG = LoggerFactory.getLogger(ContentFetches.class);

    private final Exchange exchange;
    private final Attachments attachments;
    private final Responses responses;
    private final Optional<PartList> parts;

    ContentFetches(Exchange exchange, Loaded loaded, Responses responses, Optional<PartList> parts) {
        this.exchange = exchange;
        this.attachments = new Attachments(exchange, loaded);
        this.responses = responses;
        this.parts = parts;
    }

    Optional<DriverException> fetch(FetchAttachment fetch) {
        try {
            add(fetch.subject(), fetch.range(), attachments.open(fetch.subject().fileReference()));
            return Optional.empty();
        } catch (DriverException refused) {
            responses.add(fetch.subject(), OperationStatus.ofAttachment(refused));
            return Optional.of(refused);
        }
    }

    /** A library that is out of reach is no outage of the mailbox. */
    void fetch(FetchDocument fetch) {
        try {
            add(
                    fetch.subject(),
                    fetch.range(),
                    Attachments.named(library().open(fetch.subject().link())));
        } catch (DriverException refused) {
            responses.add(fetch.subject(), OperationStatus.ofDocument(refused));
        }
    }

    private DocumentLibrary library() {
        return exchange.account()
                .capability(DocumentLibrary.class)
                .orElseThrow(() -> new DriverException(Reason.DENIED, "the account has no library"));
    }

    /** What was read. */
    private record Read(Content content, Optional<ByteRange> range, long total) {}

    private void add(Subject subject, Optional<ByteRange> range, Content content) {
        try {
            Content whole = content.length().isPresent() && range.isPresent() ? content : exchange.keep(content);
            long total = whole.length().orElseThrow();
            if (total == 0) {
                responses.add(subject, OperationStatus.EMPTY);
            } else if (range.isPresent() && !range.get().isWithin(total)) {
                responses.add(subject, OperationStatus.INVALID_RANGE);
            } else {
                add(subject, range.isPresent() ? part(whole, range.get().upTo(total), total) : all(whole));
            }
        } catch (IOException unreadable) {
            LOG.info("{}: a content cannot be read: {}", exchange.key(), unreadable.toString());
            responses.add(subject, OperationStatus.UNREADABLE);
        }
    }

    private static Read all(Content whole) {
        return new Read(whole, Optional.empty(), whole.length().orElseThrow());
    }

    private Read part(Content whole, ByteRange range, long total) throws IOException {
        Content part = exchange.keep(new Extract(whole, range.first(), range.length()));
        if (part.length().orElseThrow() != range.length()) {
            throw new IOException("the content is shorter than it was said to be");
        }
        return new Read(part, Optional.of(range), total);
    }

    private void add(Subject subject, Read read) {
        Optional<Integer> part = parts.map(list -> list.add(read.content()));
        responses.add(Piece.large(
                read.content().length().orElseThrow(),
                writer -> Responses.fetch(
                        subject, Optional.empty(), OperationStatus.SUCCESS, writer, into -> print(read, part, into))));
    }

    private static void print(Read read, Optional<Integer> part, WbxmlWriter writer) {
        writer.start(ItemOperations.PROPERTIES);
        read.range().ifPresent(range -> {
            writer.text(ItemOperations.RANGE, range.toString());
            writer.integer(ItemOperations.TOTAL, read.total());
        });
        part.ifPresentOrElse(
                number -> writer.integer(ItemOperations.PART, number), () -> print(read.content(), writer));
        writer.text(AirSyncBase.CONTENT_TYPE, read.content().mediaType());
        writer.end();
    }

    private static void print(Content content, WbxmlWriter writer) {
        try (InputStream in = content.open();
                Base64Reader characters = new Base64Reader(in)) {
            writer.text(ItemOperations.DATA, characters);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
