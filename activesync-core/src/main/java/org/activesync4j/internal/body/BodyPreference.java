package org.activesync4j.internal.body;

import java.util.OptionalInt;
import java.util.OptionalLong;
import org.activesync4j.item.BodyType;

/**
 * What a device asks of bodies in one form; see [MS-ASAIRS] 2.2.2.12.
 *
 * @param type the form
 * @param truncationSize the greatest number of bytes, or empty for all of them
 * @param allOrNone whether the form is of no use if it is cut
 * @param preview the number of characters of a preview, or empty for none
 */
public record BodyPreference(BodyType type, OptionalLong truncationSize, boolean allOrNone, OptionalInt preview) {

    /**
     * Asks for a form whole.
     *
     * @param type the form
     * @return the preference
     */
    public static BodyPreference of(BodyType type) {
        return new BodyPreference(type, OptionalLong.empty(), false, OptionalInt.empty());
    }

    /**
     * Asks for at most so many bytes.
     *
     * @param bytes the number
     * @return the preference with that
     */
    public BodyPreference upTo(long bytes) {
        return new BodyPreference(type, OptionalLong.of(bytes), allOrNone, preview);
    }

    /**
     * Asks for all of it.
     *
     * @return the preference with that
     */
    public BodyPreference whole() {
        return new BodyPreference(type, OptionalLong.empty(), false, preview);
    }

    /**
     * Asks for the form only if it need not be cut.
     *
     * @return the preference with that
     */
    public BodyPreference orNone() {
        return new BodyPreference(type, truncationSize, true, preview);
    }

    /**
     * Asks for a preview.
     *
     * @param characters the number of characters
     * @return the preference with that
     */
    public BodyPreference previewed(int characters) {
        return new BodyPreference(type, truncationSize, allOrNone, OptionalInt.of(characters));
    }
}
