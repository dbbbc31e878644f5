package org.activesync4j.item;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.activesync4j.Version;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.WbxmlException;
import org.activesync4j.wbxml.page.AirSyncBase;

/**
 * Tells a type what is known beside the element that it reads.
 *
 * @param version the version of the request
 * @param source what is read
 * @param skipped is told of each element that is passed over because the class does not have it there
 */
public record Reading(Version version, Source source, Consumer<Tag> skipped) {

    /** What is read. */
    public enum Source {
        /** A new item, from a device. */
        ADD,
        /** A change of an item, from a device. */
        CHANGE,
        /** An item in an answer, as a device reads it. */
        ANSWER
    }

    /** Of all elements of AirSyncBase, those that may stand among the properties of a class. */
    private static final Set<Tag> OUTERMOST = Set.of(
            AirSyncBase.BODY,
            AirSyncBase.BODY_PART,
            AirSyncBase.ATTACHMENTS,
            AirSyncBase.NATIVE_BODY_TYPE,
            AirSyncBase.LOCATION,
            AirSyncBase.INSTANCE_ID,
            AirSyncBase.CONTENT_TYPE);

    /**
     * Says whether a device sent what is read.
     *
     * @return whether
     */
    public boolean isRequest() {
        return source != Source.ANSWER;
    }

    /**
     * Reads and checks the value of an element.
     *
     * @param type what the element holds
     * @param element the element
     * @param <T> the same in Java
     * @return the value, or empty for an element that stands for nothing
     * @throws ItemFormatException if the element does not hold such a value
     */
    public <T> Optional<T> value(Type<T> type, Element element) {
        try {
            return type.read(element, this).map(type::checked);
        } catch (IllegalArgumentException wrong) {
            throw new ItemFormatException(element, String.valueOf(wrong.getMessage()));
        } catch (WbxmlException wrong) {
            throw ItemFormatException.of(element, wrong);
        }
    }

    /**
     * Passes over an element that the class does not have in this place.
     *
     * @param element the element
     * @throws ItemFormatException if a device put it where the protocol forbids it, see [MS-ASAIRS] 3.2.5
     */
    public void pass(Element element) {
        if (isRequest() && isStrict(element.tag()) && !OUTERMOST.contains(element.tag())) {
            throw new ItemFormatException(element, "expected elsewhere");
        }
        skipped.accept(element.tag());
    }

    /** Says whether the protocol demands a status when such an element comes twice, or where it should not. */
    static boolean isStrict(Tag tag) {
        return tag.page() == AirSyncBase.PAGE.number();
    }
}
