package org.activesync4j.item;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
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
    record Measures(Tag size, Tag truncated) {}

    static LegacyBody text(Tag size, Tag truncated) {
        return new LegacyBody(new Measures(size, truncated), Optional.empty(), Optional.empty());
    }

    LegacyBody orMessage(Tag data, Tag size, Tag truncated) {
        return new LegacyBody(text, Optional.of(new Measures(size, truncated)), Optional.of(data));
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
        writer.integer(measures.size, shown.size()).bool(measures.truncated, shown.truncated());
        shown.data().ifPresent(data -> Contents.write(tag, shown.type(), data, writer));
    }

    @Override
    public Set<Tag> companions() {
        Set<Tag> tags = new HashSet<>(Set.of(text.size, text.truncated));
        message.ifPresent(measures -> tags.addAll(Set.of(measures.size, measures.truncated)));
        messageTag.ifPresent(tags::add);
        return tags;
    }

    @Override
    public String description() {
        return "a body, as text";
    }
}
