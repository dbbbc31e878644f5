package org.activesync4j.internal.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.activesync4j.internal.mapping.UnfitMail.Reason;
import org.activesync4j.item.Content;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.MimeIOException;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/** Walks through a message once, from its beginning to its end, as a stream. Attached messages are leaves. */
final class MimeWalk {

    /** What is signed or encrypted, of which no byte may change, is a leaf. */
    static final Predicate<String> SEALED = Set.of("multipart/signed", "multipart/encrypted")::contains;

    /** Nothing but leaves is a leaf. */
    static final Predicate<String> NOTHING = type -> false;

    /** The message itself is a leaf. */
    static final Predicate<String> ALL = type -> true;

    private static final int LONGEST_LINE = 256 << 10;
    private static final int LONGEST_FIELD = 1 << 20;
    private static final int MOST_FIELDS = 1000;
    private static final int MOST_ENTITIES = 2000;
    private static final int LONGEST_HEADERS = 4 << 20;
    private static final int DEEPEST = 50;

    private static final MimeConfig CONFIG = new MimeConfig.Builder()
            .setMaxLineLen(LONGEST_LINE)
            .setMaxHeaderLen(LONGEST_FIELD)
            .setMaxHeaderCount(MOST_FIELDS)
            .setMaxContentLen(-1)
            .build();

    private final Predicate<String> whole;
    private final Visitor visitor;
    private final MimeTokenStream tokens = new MimeTokenStream(CONFIG);
    private final Deque<Entity> open = new ArrayDeque<>();
    private final List<HeaderLine> fields = new ArrayList<>();
    private int entities;
    private int headers;

    /** Is told what there is. */
    interface Visitor {

        /** A multipart begins; what follows is in it until it is closed. */
        void open(Entity multipart) throws IOException;

        /** There is a leaf. */
        void leaf(Entity leaf, Body body) throws IOException;

        /** A multipart ends. */
        void close(Entity multipart) throws IOException;
    }

    /** What a leaf holds; one of the two, once. */
    interface Body {

        /** Gives the bytes as they travel. */
        InputStream raw();

        /** Gives the bytes that are meant. */
        InputStream decoded();
    }

    private MimeWalk(Predicate<String> whole, Visitor visitor) {
        this.whole = whole;
        this.visitor = visitor;
        tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
    }

    /**
     * Walks through a message.
     *
     * @param mime the message
     * @param whole the types of multiparts that are taken for leaves
     * @param visitor is told
     * @throws UnfitMail if it is no message, or too deep or too wide
     * @throws IOException if it cannot be read
     */
    static void through(Content mime, Predicate<String> whole, Visitor visitor) throws IOException {
        try (InputStream in = mime.open()) {
            new MimeWalk(whole, visitor).walk(in);
        } catch (MimeException | MimeIOException wrong) {
            throw new UnfitMail("no MIME that can be read", wrong);
        }
    }

    /** Reads the header of a message and nothing more. */
    static Header header(Content mime) throws IOException {
        try (InputStream in = mime.open()) {
            MimeWalk walk = new MimeWalk(NOTHING, NOBODY);
            walk.tokens.parse(in);
            walk.readHeader();
            walk.requireHeader();
            return new Header(walk.fields);
        } catch (MimeException | MimeIOException wrong) {
            throw new UnfitMail("no MIME that can be read", wrong);
        }
    }

    /** Gives the bytes that a leaf means, from a message that stays open for as long as they are read. */
    static InputStream decoded(InputStream in, int leaf) throws IOException {
        MimeWalk walk = new MimeWalk(NOTHING, NOBODY);
        try {
            walk.tokens.parse(in);
            EntityState state = walk.tokens.getState();
            while (state != EntityState.T_END_OF_STREAM) {
                if (state == EntityState.T_BODY && walk.entities == leaf) {
                    return walk.tokens.getDecodedInputStream();
                }
                walk.step(state);
                state = walk.tokens.next();
            }
        } catch (MimeException | MimeIOException wrong) {
            throw new UnfitMail("no MIME that can be read", wrong);
        }
        throw new IOException("the message has no leaf " + leaf + " any more");
    }

    private void readHeader() throws IOException, MimeException {
        EntityState state = tokens.getState();
        while (state != EntityState.T_END_HEADER && state != EntityState.T_END_OF_STREAM) {
            if (state == EntityState.T_FIELD) {
                fields.add(HeaderLine.of(tokens.getField()));
            }
            state = tokens.next();
        }
    }

    private void walk(InputStream in) throws IOException, MimeException {
        tokens.parse(in);
        for (EntityState state = tokens.getState(); state != EntityState.T_END_OF_STREAM; state = tokens.next()) {
            step(state);
        }
    }

    private void step(EntityState state) throws IOException {
        switch (state) {
            case T_START_HEADER -> fields.clear();
            case T_FIELD -> field();
            case T_END_HEADER -> choose();
            case T_START_MULTIPART -> visitor.open(begin());
            case T_BODY -> leaf();
            case T_END_MULTIPART -> visitor.close(open.removeFirst());
            default -> {} // preambles and epilogues mean nothing
        }
    }

    private void field() {
        HeaderLine line = HeaderLine.of(tokens.getField());
        headers += line.value().length();
        if (headers > LONGEST_HEADERS) {
            throw new UnfitMail(Reason.NOT_MIME, "too much in its headers");
        }
        fields.add(line);
    }

    /** Says whether what comes now is taken apart; what is too deep is not. */
    private void choose() {
        requireHeader();
        String type = new Header(fields)
                .value("Content-Type")
                .split(";", 2)[0]
                .strip()
                .toLowerCase(Locale.ROOT);
        if (whole.test(type) || open.size() >= DEEPEST) {
            tokens.setRecursionMode(RecursionMode.M_FLAT);
        }
    }

    private void requireHeader() {
        if (entities == 0 && fields.isEmpty()) {
            throw new UnfitMail(Reason.NOT_MIME, "no header");
        }
    }

    private Entity begin() {
        if (++entities > MOST_ENTITIES) {
            throw new UnfitMail(Reason.NOT_MIME, "too many parts");
        }
        Entity entity = entity(tokens.getBodyDescriptor());
        open.addFirst(entity);
        return entity;
    }

    private Entity entity(BodyDescriptor body) {
        return new Entity(
                entities - 1,
                new Header(fields),
                body.getMimeType(),
                Optional.ofNullable(body.getCharset()),
                Optional.ofNullable(body.getBoundary()),
                Optional.ofNullable(open.peekFirst()));
    }

    private void leaf() throws IOException {
        visitor.leaf(begin(), new Body() {
            @Override
            public InputStream raw() {
                return tokens.getInputStream();
            }

            @Override
            public InputStream decoded() {
                return tokens.getDecodedInputStream();
            }
        });
        open.removeFirst();
        tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
    }

    private static final Visitor NOBODY = new Visitor() {
        @Override
        public void open(Entity multipart) {}

        @Override
        public void leaf(Entity leaf, Body body) {}

        @Override
        public void close(Entity multipart) {}
    };
}
