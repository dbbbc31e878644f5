package org.activesync4j.internal.body;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.activesync4j.item.Body;
import org.activesync4j.item.BodyType;
import org.activesync4j.item.Content;

/** Gives a body in the forms in which it is stored, and in those into which it can be converted. */
final class Forms {

    /** No more of a body than this is held in memory to be converted. */
    static final int MOST_CONVERTED = 2 * 1024 * 1024;

    private final Body body;
    private final int mostConverted;

    Forms(Body body, int mostConverted) {
        this.body = body;
        this.mostConverted = mostConverted;
    }

    /** Says whether the body can be had in a form. Text and HTML always can: of a message alone they are empty. */
    boolean has(BodyType type) {
        return type == BodyType.TEXT || type == BodyType.HTML || body.types().contains(type);
    }

    Source in(BodyType type) throws IOException {
        Optional<Content> stored = body.content(type);
        return stored.isPresent() ? stored(type, stored.get()) : converted(type);
    }

    private static Source stored(BodyType type, Content content) throws IOException {
        long length = length(content);
        return new Source(type, content, type == BodyType.RTF ? (length + 2) / 3 * 4 : length, true);
    }

    private static long length(Content content) throws IOException {
        OptionalLong known = content.length();
        if (known.isPresent()) {
            return known.getAsLong();
        }
        try (InputStream in = content.open()) {
            return in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private Source converted(BodyType type) throws IOException {
        return switch (type) {
            case TEXT -> converted(BodyType.HTML, Html::toText, type);
            case HTML -> converted(BodyType.TEXT, Html::fromText, type);
            case RTF, MIME -> throw new IllegalStateException("not stored: " + type);
        };
    }

    private Source converted(BodyType from, UnaryOperator<String> conversion, BodyType to) throws IOException {
        Optional<Content> stored = body.content(from);
        byte[] bytes = stored.isPresent() ? beginning(stored.get(), mostConverted + 1) : new byte[0];
        boolean complete = bytes.length <= mostConverted;
        String text = bytes.length == 0 ? "" : conversion.apply(text(bytes, Math.min(bytes.length, mostConverted)));
        byte[] result = text.getBytes(StandardCharsets.UTF_8);
        return new Source(to, Content.of(result, to.mediaType()), result.length, complete);
    }

    /** Returns the beginning as plain text: at most so many bytes of what is stored, possibly torn at the end. */
    String plainBeginning(int most) throws IOException {
        Optional<Content> text = body.content(BodyType.TEXT);
        if (text.isPresent()) {
            return beginningText(text.get(), most);
        }
        Optional<Content> html = body.content(BodyType.HTML);
        return html.isPresent() ? Html.toText(beginningText(html.get(), most)) : "";
    }

    private static String beginningText(Content content, int most) throws IOException {
        byte[] bytes = beginning(content, most);
        return text(bytes, bytes.length);
    }

    private static byte[] beginning(Content content, int most) throws IOException {
        try (InputStream in = content.open()) {
            return in.readNBytes(most);
        }
    }

    private static String text(byte[] bytes, int length) {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
