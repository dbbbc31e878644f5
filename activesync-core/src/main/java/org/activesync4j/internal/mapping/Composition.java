package org.activesync4j.internal.mapping;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.activesync4j.internal.body.Html;
import org.activesync4j.internal.mapping.Outline.Node;
import org.activesync4j.internal.mapping.Quotation.Way;
import org.activesync4j.item.Content;

/**
 * What a device wrote, and what is put behind and beside it. Nothing of it is changed but the text behind which something
 * is put.
 *
 * <pre>
 * mixed                          if something is attached
 *   related                      if something is shown within what is quoted
 *     what the device wrote      its last text with the quotation behind it
 *     pictures of the original
 *   attachments of the original, or all of it as one message
 * </pre>
 *
 * @param written the device's message
 * @param retold leaves of it that say more now
 * @param shown goes along to be shown within the text
 * @param attached goes along to be opened
 */
record Composition(
        Content written, Map<Integer, Retelling.Leaf> retold, List<Addition> shown, List<Addition> attached) {

    /** Adds nothing. */
    static Composition asWritten(Content written) {
        return new Composition(written, Map.of(), List.of(), List.of());
    }

    /** Puts an original behind and beside what a device wrote; where there is no text to put it behind, beside it. */
    static Composition with(Content written, Original original, Way way, String boundary) throws IOException {
        Outline outline = Outline.of(written, MimeWalk.SEALED);
        MainText text = MainText.of(outline.root());
        return outline.complete() && text.isThere() && original.isQuotable()
                ? quoting(written, text, original, way, boundary)
                : attaching(written, original, way);
    }

    private static Composition quoting(Content written, MainText text, Original original, Way way, String boundary) {
        Quotation quotation = new Quotation(original, way);
        Set<String> named = quotation.contentIds();
        Map<Boolean, List<Original.Piece>> pieces = original.pieces().stream()
                .collect(Collectors.partitioningBy(piece -> piece.contentId()
                        .filter(id -> named.contains(id.toLowerCase(Locale.ROOT)))
                        .isPresent()));
        return new Composition(
                written,
                retold(text, original, quotation, boundary),
                additions(pieces.getOrDefault(true, List.of())),
                way == Way.FORWARD ? additions(pieces.getOrDefault(false, List.of())) : List.of());
    }

    private static Composition attaching(Content written, Original original, Way way) {
        List<Addition> attached = new ArrayList<>();
        attached.add(new Addition.Message(original.whole()));
        if (way == Way.FORWARD && !original.wholeHasAll()) {
            attached.addAll(additions(original.pieces()));
        }
        return new Composition(written, Map.of(), List.of(), attached);
    }

    /** HTML stays HTML, and text becomes both when HTML is to stand behind it. */
    private static Map<Integer, Retelling.Leaf> retold(
            MainText text, Original original, Quotation quotation, String boundary) {
        Map<Integer, Retelling.Leaf> retold = new HashMap<>();
        text.html()
                .ifPresent(leaf -> retold.put(
                        number(leaf),
                        out -> TextPart.html(quotation.behindHtml(said(leaf))).print(out)));
        text.plain().ifPresent(leaf -> {
            TextPart plain = TextPart.plain(quotation.behind(said(leaf)));
            boolean both = text.html().isEmpty() && original.text().isHtml();
            retold.put(
                    number(leaf),
                    both
                            ? out -> printBoth(plain, quotation.behindHtml(Html.fromText(said(leaf))), boundary, out)
                            : plain::print);
        });
        return retold;
    }

    private static int number(Node.Leaf leaf) {
        return leaf.entity().number();
    }

    private static String said(Node.Leaf leaf) {
        return leaf.text().orElseThrow();
    }

    private static void printBoth(TextPart plain, String html, String boundary, OutputStream out) throws IOException {
        Multipart both = new Multipart("alternative", "=_t_" + boundary);
        both.begin(out);
        both.next(out);
        plain.print(out);
        both.next(out);
        TextPart.html(html).print(out);
        both.end(out);
    }

    private static List<Addition> additions(List<Original.Piece> pieces) {
        Map<Content, Set<Integer>> leaves = new HashMap<>();
        List<Addition> files = new ArrayList<>();
        for (Original.Piece piece : pieces) {
            if (piece instanceof Original.Piece.Part part) {
                leaves.merge(part.mime(), Set.of(part.entity().number()), Composition::union);
            } else {
                files.add(new Addition.File((Original.Piece.Stored) piece));
            }
        }
        Stream<Addition> parts =
                leaves.entrySet().stream().map(entry -> new Addition.Leaves(entry.getKey(), entry.getValue()));
        return Stream.concat(parts, files.stream()).toList();
    }

    private static Set<Integer> union(Set<Integer> one, Set<Integer> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet());
    }

    /** Writes the fields about the content, and the content. */
    void print(String boundary, OutputStream out) throws IOException {
        within(
                attached.isEmpty() ? Optional.empty() : Optional.of(new Multipart("mixed", "=_m_" + boundary)),
                attached,
                out,
                () -> within(
                        shown.isEmpty() ? Optional.empty() : Optional.of(new Multipart("related", "=_r_" + boundary)),
                        shown,
                        out,
                        () -> printWritten(out)));
    }

    private static void within(Optional<Multipart> around, List<Addition> additions, OutputStream out, Inner inner)
            throws IOException {
        if (around.isEmpty()) {
            inner.print();
            return;
        }
        around.get().begin(out);
        around.get().next(out);
        inner.print();
        for (Addition addition : additions) {
            addition.print(around.get(), out);
        }
        around.get().end(out);
    }

    private interface Inner {
        void print() throws IOException;
    }

    private void printWritten(OutputStream out) throws IOException {
        MimeWalk.through(written, retold.isEmpty() ? MimeWalk.ALL : MimeWalk.SEALED, new Retelling(out, retold));
    }
}
