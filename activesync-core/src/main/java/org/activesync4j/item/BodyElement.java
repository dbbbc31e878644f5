package org.activesync4j.item;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.activesync4j.Version;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.Text;
import org.activesync4j.wbxml.WbxmlWriter;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.activesync4j.wbxml.page.ItemOperations;

/**
 * A body from 12.0 on, and what stands beside it. See [MS-ASAIRS] 2.2.2.9 and 2.2.2.10.
 *
 * <pre>
 *  Body      { Type, EstimatedDataSize, Truncated?, Data?, Preview?, Part? }
 *  BodyPart  { Status, Type, EstimatedDataSize, Truncated?, Data?, Preview? }   from 14.1 on
 *  NativeBodyType
 * </pre>
 *
 * <p>A body without Data says nothing: in a change it leaves the body as it is.
 */
record BodyElement(Set<Tag> alongside) implements Type<Body> {

    private static final int PART_COMPLETE = 1;

    /** The order in which the protocol demands the elements of a body. */
    static final List<Tag> ORDER = List.of(
            AirSyncBase.TYPE,
            AirSyncBase.ESTIMATED_DATA_SIZE,
            AirSyncBase.TRUNCATED,
            AirSyncBase.DATA,
            AirSyncBase.PREVIEW);

    @Override
    public boolean speaks(Element element) {
        return element.has(AirSyncBase.DATA);
    }

    @Override
    public Optional<Body> read(Element element, Reading reading) {
        if (reading.isRequest()) {
            checkOrder(element, reading);
        }
        BodyType type = type(element.require(AirSyncBase.TYPE));
        return Optional.of(Body.of(type, content(type, element.require(AirSyncBase.DATA))));
    }

    private static void checkOrder(Element element, Reading reading) {
        int last = -1;
        for (Element child : element.children()) {
            int place = ORDER.indexOf(child.tag());
            if (place < 0 && Reading.isStrict(child.tag())) {
                throw new ItemFormatException(child, "expected elsewhere");
            }
            if (place < 0) {
                reading.pass(child);
            } else if (place <= last) {
                throw new ItemFormatException(child, "expected once, in the order of the protocol");
            }
            last = Math.max(last, place);
        }
    }

    private static BodyType type(Element element) {
        return BodyType.numbered(element.integer())
                .orElseThrow(() -> new ItemFormatException(element, "expected 1 to 4"));
    }

    private static Content content(BodyType type, Element data) {
        if (type == BodyType.RTF) {
            return Content.of(Base64Text.bytes(data.text(), data), type.mediaType());
        }
        return Contents.of(data, type.mediaType());
    }

    @Override
    public void write(Tag tag, Body body, Writing writing) {
        Bodies bodies = writing.rendering().bodies();
        bodies.body(body, writing.item()).ifPresent(shown -> {
            writing.writer().start(tag);
            write(shown, writing);
            writing.writer().end();
        });
        if (has(AirSyncBase.BODY_PART) && writing.version().atLeast(Version.V14_1)) {
            bodies.part(body, writing.item()).ifPresent(shown -> writePart(shown, writing));
        }
        if (has(AirSyncBase.NATIVE_BODY_TYPE) && body.nativeType() != BodyType.MIME) {
            writing.writer()
                    .integer(AirSyncBase.NATIVE_BODY_TYPE, body.nativeType().number());
        }
    }

    private boolean has(Tag tag) {
        return alongside.contains(tag);
    }

    private static void writePart(ShownBody shown, Writing writing) {
        writing.writer().start(AirSyncBase.BODY_PART).integer(AirSyncBase.STATUS, PART_COMPLETE);
        write(shown, writing);
        writing.writer().end();
    }

    private static void write(ShownBody shown, Writing writing) {
        WbxmlWriter writer = writing.writer();
        writer.integer(AirSyncBase.TYPE, shown.type().number()).integer(AirSyncBase.ESTIMATED_DATA_SIZE, shown.size());
        if (shown.truncated()) {
            writer.bool(AirSyncBase.TRUNCATED, true);
        }
        shown.data().ifPresent(data -> Contents.write(AirSyncBase.DATA, shown.type(), data, writer));
        if (writing.version().atLeast(Version.V14_0)) {
            shown.preview().ifPresent(text -> writer.text(AirSyncBase.PREVIEW, Text.legal(text)));
        }
        shown.part().ifPresent(number -> writer.integer(ItemOperations.PART, number));
    }

    @Override
    public void writeCleared(Tag tag, Writing writing) {
        write(tag, Body.text(""), writing);
    }

    @Override
    public Type<Body> alone() {
        return new BodyElement(Set.of());
    }

    @Override
    public Set<Tag> companions() {
        return alongside;
    }

    @Override
    public String description() {
        return "a body";
    }
}
