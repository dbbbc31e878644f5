package org.activesync4j.internal.mapping;

import java.util.Optional;
import java.util.stream.Stream;
import org.activesync4j.internal.mapping.Outline.Node;

/**
 * Where a mail's own text ends: the leaves behind which something can be quoted.
 *
 * @param plain the last plain text that is read at once
 * @param html the same as HTML
 */
record MainText(Optional<Node.Leaf> plain, Optional<Node.Leaf> html) {

    private static final MainText NONE = new MainText(Optional.empty(), Optional.empty());

    static MainText of(Node node) {
        if (node instanceof Node.Leaf leaf) {
            return ofLeaf(leaf);
        }
        Node.Parts parts = (Node.Parts) node;
        Stream<MainText> texts = parts.children().stream().map(MainText::of);
        return switch (parts.entity().type()) {
            case "multipart/alternative" -> texts.reduce(NONE, MainText::or);
            case "multipart/related" -> texts.findFirst().orElse(NONE);
            default ->
                texts.filter(MainText::isThere)
                        .reduce((first, second) -> second)
                        .orElse(NONE);
        };
    }

    private static MainText ofLeaf(Node.Leaf leaf) {
        Optional<Node.Leaf> text = leaf.text().map(said -> leaf);
        return leaf.entity().type().equals("text/html")
                ? new MainText(Optional.empty(), text)
                : new MainText(text, Optional.empty());
    }

    private MainText or(MainText other) {
        return new MainText(plain.or(other::plain), html.or(other::html));
    }

    boolean isThere() {
        return plain.isPresent() || html.isPresent();
    }
}
