package org.activesync4j.item;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.WbxmlWriter;

/**
 * A body in 2.5: text in an element of the class, and for mail the whole message in another.
 *
 * <pre>
 *  BodySize, BodyTruncated, Body?       or      MIMESize, MIMETruncated, MIMEData?
 * </pre>
 */
record LegacyBody(Measures text, Optional<Measures> message, Optional<Tag> messageTag) implements Type<Body> {

    /** The elements for the size of a body, and for whether it is cut. */
    record Measures(Optional<Tag> size, Tag truncated) {}

    static LegacyBody text(Tag size, Tag truncated) {
        return new LegacyBody(new Measures(Optional.of(size), truncated), Optional.empty(), Optional.empty());
    }

    /** A body whose size nobody is told. */
    static LegacyBody text(Tag truncated) {
        return new LegacyBody(new Measures(Optional.empty(), truncated), Optional.empty(), Optional.empty());
    }

    LegacyBody orMessage(Tag data, Tag size, Tag truncated) {
        return new LegacyBody(text, Optional.of(new Measures(Optional.of(size), truncated)), Optional.of(data));
    }

    @Override
    public Optional<Body> read(Element element, Reading reading) {
        return Optional.of(Body.of(BodyType.TEXT, Contents.of(element, BodyType.TEXT.mediaType())));
    }

    @Override
    public void write(Tag tag, Body body, Writing writing) {
        writing.rendering().bodies().body(body, writing.item()).ifPresent(shown -> {
            boolean whole = shown.type() == BodyType.MIME && message.isPresent();
            write(whole ? messageTag.orElse(tag) : tag, whole ? message.get() : text, shown, writing.writer());
        });
    }

    private static void write(Tag tag, Measures measures, ShownBody shown, WbxmlWriter writer) {
        measures.size.ifPresent(size -> writer.integer(size, shown.size()));
        writer.bool(measures.truncated, shown.truncated());
        shown.data().ifPresent(data -> Contents.write(tag, shown.type(), data, writer));
    }

    @Override
    public void writeCleared(Tag tag, Writing writing) {
        write(tag, Body.text(""), writing);
    }

    @Override
    public Set<Tag> companions() {
        Set<Tag> tags = new HashSet<>();
        Stream.concat(Stream.of(text), message.stream()).forEach(measures -> {
            measures.size.ifPresent(tags::add);
            tags.add(measures.truncated);
        });
        messageTag.ifPresent(tags::add);
        return tags;
    }

    @Override
    public String description() {
        return "a body, as text";
    }
}
