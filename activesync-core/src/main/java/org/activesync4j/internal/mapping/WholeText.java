package org.activesync4j.internal.mapping;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.activesync4j.internal.body.Html;
import org.activesync4j.internal.mapping.Outline.Node;
import org.jsoup.Jsoup;

/**
 * All that a mail says at once, from its beginning to its end.
 *
 * @param pieces in their order
 */
record WholeText(List<Piece> pieces) {

    /**
     * A text in one form or both.
     *
     * @param plain as plain text, if it is there
     * @param html as HTML, if it is there
     * @param entities the numbers of the leaves that hold it
     */
    record Piece(Optional<String> plain, Optional<String> html, Set<Integer> entities) {

        private Piece or(Piece other) {
            Set<Integer> both = new HashSet<>(entities);
            both.addAll(other.entities);
            return new Piece(plain.or(other::plain), html.or(other::html), both);
        }

        private String asPlain() {
            return plain.orElseGet(() -> html.map(Html::toText).orElse(""));
        }

        private String asHtml() {
            return html.orElseGet(() -> plain.map(Html::fromText).orElse(""));
        }
    }

    static WholeText of(Node node) {
        if (node instanceof Node.Leaf leaf) {
            return ofLeaf(leaf);
        }
        Node.Parts parts = (Node.Parts) node;
        if (parts.children().isEmpty()) {
            return new WholeText(List.of());
        }
        List<Piece> pieces = parts.children().stream()
                .map(WholeText::of)
                .flatMap(text -> text.pieces().stream())
                .toList();
        return switch (parts.entity().type()) {
            case "multipart/alternative" ->
                new WholeText(pieces.stream().reduce(Piece::or).stream().toList());
            case "multipart/related" -> WholeText.of(root(parts));
            default -> new WholeText(pieces);
        };
    }

    /** Finds what the other parts belong to: what is said to be the start, else the first. */
    private static Node root(Node.Parts related) {
        String start =
                related.entity().parameter("Content-Type", "start").orElse("").replaceAll("[<>]", "");
        return related.children().stream()
                .filter(child ->
                        child.entity().contentId().filter(start::equals).isPresent())
                .findFirst()
                .orElseGet(() -> related.children().get(0));
    }

    private static WholeText ofLeaf(Node.Leaf leaf) {
        Function<String, Piece> piece = said -> leaf.entity().type().equals("text/html")
                ? new Piece(
                        Optional.empty(),
                        Optional.of(said),
                        Set.of(leaf.entity().number()))
                : new Piece(
                        Optional.of(said),
                        Optional.empty(),
                        Set.of(leaf.entity().number()));
        return new WholeText(leaf.text().map(piece).stream().toList());
    }

    boolean isThere() {
        return !pieces.isEmpty();
    }

    boolean isHtml() {
        return pieces.stream().anyMatch(piece -> piece.html().isPresent());
    }

    String plain() {
        return pieces.stream().map(Piece::asPlain).collect(Collectors.joining("\r\n"));
    }

    /** Gives the plain text that the mail has beside its HTML. */
    Optional<String> plainBeside() {
        return pieces.size() == 1 ? pieces.get(0).plain() : Optional.empty();
    }

    /** Gives one document; of several, the bodies one behind the other. */
    String html() {
        if (pieces.size() == 1) {
            return pieces.get(0).asHtml();
        }
        return pieces.stream()
                .map(piece -> Jsoup.parse(piece.asHtml()).body().html())
                .collect(Collectors.joining("\n", "<html><body>", "</body></html>"));
    }

    Set<Integer> entities() {
        return pieces.stream().flatMap(piece -> piece.entities().stream()).collect(Collectors.toSet());
    }
}
