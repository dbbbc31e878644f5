package org.activesync4j.internal.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.activesync4j.item.Content;
import org.jspecify.annotations.Nullable;

/**
 * What a message consists of, and what its texts say; of everything else only that it is there.
 *
 * @param root the message
 * @param complete whether all texts are here; if they are too long, they are not
 */
record Outline(Node root, boolean complete) {

    /** How many bytes of text are read; a mail with more is not taken apart. */
    static final int LONGEST_TEXT = 1 << 20;

    /** Sees the leaves that are no text, or of which there is too much. */
    interface Beside {

        /**
         * Sees a leaf.
         *
         * @param leaf its header
         * @param decoded what it means, or what is left of it
         */
        void leaf(Entity leaf, InputStream decoded) throws IOException;
    }

    /** A message or a part. */
    sealed interface Node {

        Entity entity();

        /**
         * Something without parts.
         *
         * @param entity its header
         * @param text what it says, if it is a text to be read at once
         */
        record Leaf(Entity entity, Optional<String> text) implements Node {}

        /**
         * Something with parts.
         *
         * @param entity its header
         * @param children the parts
         */
        record Parts(Entity entity, List<Node> children) implements Node {}
    }

    /** Takes a message apart; multiparts of some types stay whole. */
    static Outline of(Content mime, Predicate<String> whole) throws IOException {
        return of(mime, whole, (leaf, decoded) -> {});
    }

    /** Takes a message apart, and shows its leaves to somebody beside. */
    static Outline of(Content mime, Predicate<String> whole, Beside beside) throws IOException {
        Drawing drawing = new Drawing(beside);
        MimeWalk.through(mime, whole, drawing);
        return new Outline(drawing.root(), drawing.left >= 0);
    }

    private static final class Drawing implements MimeWalk.Visitor {

        private final Deque<List<Node>> open = new ArrayDeque<>();
        private @Nullable Node root;
        private final Beside beside;
        private int left = LONGEST_TEXT;

        Drawing(Beside beside) {
            this.beside = beside;
        }

        Node root() {
            Node drawn = root;
            if (drawn == null) {
                throw new UnfitMail(UnfitMail.Reason.NOT_MIME, "nothing but a header");
            }
            return drawn;
        }

        @Override
        public void open(Entity multipart) {
            open.addFirst(new ArrayList<>());
        }

        @Override
        public void leaf(Entity leaf, MimeWalk.Body body) throws IOException {
            try (InputStream in = body.decoded()) {
                add(new Node.Leaf(leaf, leaf.isText() ? text(leaf, in) : beside(leaf, in)));
            }
        }

        private Optional<String> text(Entity leaf, InputStream in) throws IOException {
            if (left < 0) {
                return beside(leaf, in);
            }
            byte[] bytes = in.readNBytes(left + 1);
            left -= bytes.length;
            if (left < 0) {
                return beside(leaf, in);
            }
            return Optional.of(FlowedText.of(Charsets.decode(bytes, charset(leaf, bytes)), leaf));
        }

        private Optional<String> beside(Entity leaf, InputStream in) throws IOException {
            beside.leaf(leaf, in);
            return Optional.empty();
        }

        private static Optional<String> charset(Entity leaf, byte[] bytes) {
            return leaf.charset()
                    .or(() -> leaf.type().equals("text/html") ? HtmlCharset.declared(bytes) : Optional.empty());
        }

        @Override
        public void close(Entity multipart) {
            add(new Node.Parts(multipart, List.copyOf(open.removeFirst())));
        }

        private void add(Node node) {
            if (open.isEmpty()) {
                root = node;
            } else {
                open.getFirst().add(node);
            }
        }
    }
}
