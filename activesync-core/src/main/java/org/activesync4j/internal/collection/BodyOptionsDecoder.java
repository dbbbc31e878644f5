package org.activesync4j.internal.collection;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.activesync4j.Version;
import org.activesync4j.command.ProtocolException;
import org.activesync4j.command.Status;
import org.activesync4j.command.StatusException;
import org.activesync4j.internal.body.BodyOptions;
import org.activesync4j.internal.body.BodyPreference;
import org.activesync4j.internal.body.MimeSupport;
import org.activesync4j.item.BodyType;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.AirSyncBase;

/** Reads what a device wants of bodies; strict within AirSyncBase, as [MS-ASAIRS] 3.2.5.1 asks. */
public final class BodyOptionsDecoder {

    private static final List<Tag> ORDER =
            List.of(AirSyncBase.TYPE, AirSyncBase.TRUNCATION_SIZE, AirSyncBase.ALL_OR_NONE, AirSyncBase.PREVIEW);
    private static final long LARGEST = 0xffff_ffffL;
    private static final int LONGEST_PREVIEW = 255;

    private BodyOptionsDecoder() {}

    /**
     * Reads options.
     *
     * @param options an Options element of any command
     * @param version the version of the request
     * @return what is wanted
     * @throws ProtocolException if an element cannot be read, comes twice or in a wrong place
     * @throws StatusException 164 for an unsupported body part
     */
    public static BodyOptions decode(Element options, Version version) {
        boolean modern = version.atLeast(Version.V12_0);
        Optional<Element> part =
                options.child(AirSyncBase.BODY_PART_PREFERENCE).filter(element -> version.atLeast(Version.V14_1));
        return new BodyOptions(
                modern ? preferences(options) : List.of(),
                part.map(BodyOptionsDecoder::part),
                mimeSupport(last(options, AirSync.MIME_SUPPORT).orElse(0)),
                code(options, AirSync.MIME_TRUNCATION, 8),
                modern ? OptionalInt.empty() : code(options, AirSync.TRUNCATION, 9));
    }

    private static List<BodyPreference> preferences(Element options) {
        List<BodyPreference> preferences = new ArrayList<>();
        Set<BodyType> types = EnumSet.noneOf(BodyType.class);
        for (Element element : options.children(AirSyncBase.BODY_PREFERENCE)) {
            BodyPreference preference = preference(element);
            if (!types.add(preference.type())) {
                throw new ProtocolException(element, "the same Type twice");
            }
            preferences.add(preference);
        }
        return preferences;
    }

    private static BodyPreference part(Element element) {
        if (element.require(AirSyncBase.TYPE).integer() != BodyType.HTML.number()) {
            throw new StatusException(Status.BODY_PART_TYPE_NOT_SUPPORTED, "a part is only to be had as HTML");
        }
        return preference(element);
    }

    private static BodyPreference preference(Element element) {
        requireOrder(element);
        int type = element.require(AirSyncBase.TYPE).integer();
        return new BodyPreference(
                BodyType.numbered(type).orElseThrow(() -> new ProtocolException(element, "Type is " + type)),
                truncationSize(element),
                element.bool(AirSyncBase.ALL_OR_NONE).orElse(false),
                preview(element));
    }

    /** Each child once at most, and in the order of the schema. */
    private static void requireOrder(Element element) {
        int before = -1;
        for (Element child : element.children()) {
            int place = ORDER.indexOf(child.tag());
            if (place <= before) {
                throw new ProtocolException(child, "not in the order of the schema");
            }
            before = place;
        }
    }

    private static OptionalLong truncationSize(Element element) {
        Optional<String> text = element.text(AirSyncBase.TRUNCATION_SIZE);
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        try {
            long size = Long.parseLong(text.get().strip());
            if (size >= 0 && size <= LARGEST) {
                return OptionalLong.of(size);
            }
        } catch (NumberFormatException malformed) {
            throw new ProtocolException(element, "TruncationSize is not a number");
        }
        throw new ProtocolException(element, "TruncationSize is out of range");
    }

    private static OptionalInt preview(Element element) {
        OptionalInt preview = element.integer(AirSyncBase.PREVIEW);
        if (preview.isPresent() && (preview.getAsInt() < 0 || preview.getAsInt() > LONGEST_PREVIEW)) {
            throw new ProtocolException(element, "Preview is " + preview.getAsInt());
        }
        return preview;
    }

    private static MimeSupport mimeSupport(int number) {
        MimeSupport[] all = MimeSupport.values();
        if (number < 0 || number >= all.length) {
            throw new ProtocolException("MIMESupport is " + number);
        }
        return all[number];
    }

    private static OptionalInt code(Element options, Tag tag, int highest) {
        Optional<Integer> code = last(options, tag);
        if (code.isPresent() && (code.get() < 0 || code.get() > highest)) {
            throw new ProtocolException(options, tag.name() + " is " + code.get());
        }
        return code.map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    private static Optional<Integer> last(Element options, Tag tag) {
        List<Element> all = options.children(tag);
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(all.get(all.size() - 1).integer());
    }
}
