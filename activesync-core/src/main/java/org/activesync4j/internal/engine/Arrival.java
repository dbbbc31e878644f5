package org.activesync4j.internal.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import org.activesync4j.Request;
import org.activesync4j.Settings;
import org.activesync4j.Version;
import org.activesync4j.command.Call;
import org.activesync4j.command.Status;
import org.activesync4j.command.StatusException;
import org.activesync4j.internal.http.Envelope;
import org.activesync4j.item.Content;
import org.activesync4j.wbxml.Document;
import org.activesync4j.wbxml.Limits;
import org.activesync4j.wbxml.Spool;
import org.activesync4j.wbxml.UnknownTags;
import org.activesync4j.wbxml.WbxmlReader;

/** A request with its body decoded. Closing it gives up what was spooled. */
record Arrival(Call call, Optional<Document> document) implements AutoCloseable {

    private static final String MAIL = "message/rfc822";

    static Arrival of(Request request, Envelope envelope, Settings settings) {
        try (PushbackInputStream body = new PushbackInputStream(request.body().open())) {
            int first = body.read();
            if (first < 0) {
                return new Arrival(call(envelope, Optional.empty(), Optional.empty()), Optional.empty());
            }
            body.unread(first);
            return isMail(request, envelope)
                    ? new Arrival(call(envelope, Optional.empty(), Optional.of(request.body())), Optional.empty())
                    : ofDocument(request, envelope, body, settings);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Arrival ofDocument(Request request, Envelope envelope, InputStream body, Settings settings) {
        requireWbxml(request);
        Limits limits = Limits.DEFAULT
                .withText(settings.requestBytes())
                .withOpaque(settings.requestBytes())
                .withTotal(settings.requestBytes());
        WbxmlReader reader = new WbxmlReader(limits, UnknownTags.SKIP).reset(body);
        Document document = Document.read(reader, Spool.above(settings.requestValueBytes()));
        return new Arrival(call(envelope, Optional.of(document), Optional.empty()), Optional.of(document));
    }

    private static boolean isMail(Request request, Envelope envelope) {
        return envelope.version().before(Version.V14_0) && mediaType(request).equals(MAIL);
    }

    private static void requireWbxml(Request request) {
        String type = mediaType(request);
        if (!type.isEmpty()
                && !type.equals("application/vnd.ms-sync.wbxml")
                && !type.equals("application/vnd.ms-sync")) {
            throw new StatusException(Status.INVALID_CONTENT, "body is neither WBXML nor a mail");
        }
    }

    private static String mediaType(Request request) {
        String type = request.header("Content-Type").orElse("");
        int parameters = type.indexOf(';');
        return (parameters < 0 ? type : type.substring(0, parameters)).strip().toLowerCase(Locale.ROOT);
    }

    private static Call call(Envelope envelope, Optional<Document> document, Optional<Content> message) {
        return new Call(
                envelope.version(),
                envelope.command(),
                envelope.device(),
                envelope.type(),
                envelope.userAgent(),
                envelope.policyKey(),
                envelope.parameters(),
                envelope.locale(),
                envelope.acceptsMultipart(),
                document.map(Document::root),
                message);
    }

    @Override
    public void close() {
        document.ifPresent(Document::close);
    }
}
