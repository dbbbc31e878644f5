package org.activesync4j.examples.server;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.activesync4j.DriverCall;
import org.activesync4j.Interceptor;
import org.activesync4j.item.Content;
import org.activesync4j.wbxml.Document;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Spool;
import org.activesync4j.wbxml.WbxmlException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Remembers the last requests, and shows the structure of all messages when it is to trace. The engine logs by itself. */
final class RequestLog implements Interceptor {

    /**
     * A request that was answered.
     *
     * @param at when
     * @param line what is said of it
     */
    record Entry(Instant at, String line) {}

    private static final Logger LOG = LoggerFactory.getLogger("requests");
    private static final String WBXML = "application/vnd.ms-sync.wbxml";
    private static final int MOST = 30;
    private static final int SHOWN = 65_536;

    private final boolean trace;
    private final InstantSource clock;
    private final Deque<Entry> last = new ArrayDeque<>();

    RequestLog(boolean trace, InstantSource clock) {
        this.trace = trace;
        this.clock = clock;
    }

    /** The last requests, the newest first. */
    synchronized List<Entry> last() {
        return List.copyOf(last);
    }

    @Override
    public void received(Exchanged exchange, Optional<Element> document) {
        if (trace) {
            LOG.info(
                    "{} asks:\n{}",
                    named(exchange),
                    document.map(Element::toString).orElse("(nothing)"));
        }
    }

    @Override
    public void called(Exchanged exchange, DriverCall call) {
        if (trace) {
            LOG.info("{}: {}", named(exchange), call);
        }
    }

    @Override
    public void answered(Exchanged exchange, Answered answer) {
        String status =
                answer.status().isPresent() ? ", status " + answer.status().getAsInt() : "";
        String line = named(exchange) + ": " + answer.http() + status + ", " + answer.bytes() + " bytes in "
                + answer.duration().toMillis() + " ms";
        remember(new Entry(clock.instant(), line));
        if (trace) {
            answer.body().filter(body -> body.mediaType().equals(WBXML)).ifPresent(RequestLog::show);
        }
    }

    private static void show(Content body) {
        try (InputStream in = body.open();
                Document document = Document.read(in, Spool.above(SHOWN))) {
            LOG.info("is answered:\n{}", document.root());
        } catch (IOException | WbxmlException unreadable) {
            LOG.info("is answered what cannot be shown", unreadable);
        }
    }

    private synchronized void remember(Entry entry) {
        last.addFirst(entry);
        if (last.size() > MOST) {
            last.removeLast();
        }
    }

    private static String named(Exchanged exchange) {
        return exchange.key() + " " + exchange.command() + " " + exchange.version();
    }
}
