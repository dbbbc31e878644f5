package org.activesync4j.internal.mapping.ical;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.activesync4j.internal.body.Html;
import org.activesync4j.internal.mapping.LegalText;
import org.activesync4j.item.Body;
import org.activesync4j.item.BodyType;
import org.activesync4j.item.Content;

/**
 * The notes of an event or task.
 *
 * <pre>
 *  DESCRIPTION:text                                     always
 *  X-ALT-DESC;FMTTYPE=text/html:HTML                    beside it, as Outlook does
 *  DESCRIPTION;ALTREP="data:text/html,…":text           instead of it, as Thunderbird does
 * </pre>
 */
record Bodies() implements Home<Body> {

    private static final String TEXT = "DESCRIPTION";
    private static final String HTML = "X-ALT-DESC";
    private static final String DATA = "data:text/html,";

    @Override
    public Optional<Body> read(Component component, Surroundings around) {
        Optional<String> text = component.text(TEXT).map(LegalText::of);
        Optional<String> html = html(component).map(LegalText::of);
        if (html.isEmpty()) {
            return text.map(Body::text);
        }
        Body body = Body.html(html.get());
        return Optional.of(
                text.map(plain -> body.and(BodyType.TEXT, content(plain))).orElse(body));
    }

    private static Content content(String text) {
        return Content.of(text.getBytes(StandardCharsets.UTF_8), BodyType.TEXT.mediaType());
    }

    private static Optional<String> html(Component component) {
        return htmlLine(component)
                .map(ContentLine::text)
                .or(() -> component.line(TEXT).flatMap(Bodies::inParameter))
                .filter(html -> !html.isBlank());
    }

    private static Optional<ContentLine> htmlLine(Component component) {
        return component
                .lines(HTML)
                .filter(line -> line.has("FMTTYPE", "text/html"))
                .findFirst();
    }

    private static Optional<String> inParameter(ContentLine line) {
        try {
            return line.parameter("ALTREP")
                    .filter(uri -> uri.regionMatches(true, 0, DATA, 0, DATA.length()))
                    .map(uri -> URLDecoder.decode(
                            uri.substring(DATA.length()).replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException noData) {
            return Optional.empty();
        }
    }

    @Override
    public Component write(Component component, Body value, Surroundings around) {
        return read(component, around).filter(shown -> isIn(shown, value)).isPresent()
                ? component
                : written(component, value);
    }

    /** A device that has edited one form has seen that form, and not the other. */
    private static boolean isIn(Body shown, Body value) {
        return Stream.of(BodyType.TEXT, BodyType.HTML)
                .filter(value.types()::contains)
                .allMatch(type -> plain(shown, type).equals(plain(value, type)));
    }

    private static Optional<String> plain(Body body, BodyType type) {
        if (body.types().contains(type)) {
            return Optional.of(ValueKind.withPlainLineEnds(text(body, type)));
        }
        return type == BodyType.TEXT
                ? plain(body, BodyType.HTML).map(html -> ValueKind.withPlainLineEnds(Html.toText(html)))
                : Optional.empty();
    }

    private static Component written(Component component, Body value) {
        boolean html = value.types().contains(BodyType.HTML);
        String text = value.types().contains(BodyType.TEXT)
                ? text(value, BodyType.TEXT)
                : Html.toText(html ? text(value, BodyType.HTML) : "");
        Component bare = withoutHtml(component);
        String plain = ValueKind.withPlainLineEnds(text);
        Component described = plain.isEmpty()
                ? bare.withoutLines(TEXT)
                : bare.withOnly(bare.line(TEXT)
                        .orElseGet(() -> ContentLine.of(TEXT, ""))
                        .withText(plain));
        return html ? withHtml(described, text(value, BodyType.HTML)) : described;
    }

    private static Component withHtml(Component component, String html) {
        ContentLine line = ContentLine.ofText(HTML, ValueKind.withPlainLineEnds(html));
        return component.with(line.with("FMTTYPE", "text/html"));
    }

    private static Component withoutHtml(Component component) {
        Optional<ContentLine> html = htmlLine(component);
        Component bare = html.isPresent() ? component.without(html.get()) : component;
        Optional<ContentLine> text =
                bare.line(TEXT).filter(line -> inParameter(line).isPresent());
        return text.isPresent() ? bare.replacing(text.get(), text.get().without("ALTREP")) : bare;
    }

    @Override
    public Component remove(Component component, Surroundings around) {
        return withoutHtml(component).withoutLines(TEXT);
    }

    /** Returns one form of a body. */
    static String text(Body body, BodyType type) {
        return new String(bytes(body.content(type).orElseThrow()), StandardCharsets.UTF_8);
    }

    static byte[] bytes(Content content) {
        try (InputStream in = content.open()) {
            return in.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
