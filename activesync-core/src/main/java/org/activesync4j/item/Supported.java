package org.activesync4j.item;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.activesync4j.Version;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Tag;

/**
 * Holds what a device said about the properties that it handles, in the first Sync of a collection. What it does not
 * handle is ghosted: it stays as it is when a change does not mention it. See [MS-ASCMD] 2.2.3.179.
 *
 * <ul>
 *   <li>Nothing was said: nothing is ghosted.
 *   <li>An empty list: everything ghostable is ghosted.
 *   <li>A list: everything ghostable that is not in it is ghosted.
 * </ul>
 *
 * @param handled the elements that the device listed, or empty if it said nothing
 */
public record Supported(Optional<Set<Tag>> handled) {

    /** The device said nothing. */
    public static final Supported NOT_SAID = new Supported(Optional.empty());

    /**
     * Makes an answer.
     *
     * @param handled the elements that the device listed, or empty if it said nothing; copied
     */
    public Supported {
        handled = handled.map(Set::copyOf);
    }

    /**
     * Makes the answer of a device that listed elements.
     *
     * @param handled the elements, possibly none
     * @return the answer
     */
    public static Supported of(Set<Tag> handled) {
        return new Supported(Optional.of(handled));
    }

    /**
     * Reads the element {@code AirSync:Supported}.
     *
     * @param supported the element
     * @return what it says
     */
    public static Supported read(Element supported) {
        return of(supported.children().stream().map(Element::tag).collect(Collectors.toSet()));
    }

    /** Says whether a ghostable property is ghosted. */
    boolean ghosts(Property<?> property, Version version) {
        return handled.isPresent()
                && property.tag(version).filter(handled.get()::contains).isEmpty();
    }
}
