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
        Drawing drawing = new Drawing();
        MimeWalk.through(mime, whole, drawing);
        return new Outline(drawing.root(), drawing.left >= 0);
    }

    private static final class Drawing implements MimeWalk.Visitor {

        private final Deque<List<Node>> open = new ArrayDeque<>();
        private @Nullable Node root;
        private int left = LONGEST_TEXT;

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
            add(new Node.Leaf(leaf, leaf.isText() ? text(leaf, body) : Optional.empty()));
        }

        private Optional<String> text(Entity leaf, MimeWalk.Body body) throws IOException {
            if (left < 0) {
                return Optional.empty();
            }
            try (InputStream in = body.decoded()) {
                byte[] bytes = in.readNBytes(left + 1);
                left -= bytes.length;
                return left < 0 ? Optional.empty() : Optional.of(Charsets.decode(bytes, leaf.charset()));
            }
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
