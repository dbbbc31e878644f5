package org.activesync4j.internal.body;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.activesync4j.item.BodyType;

/**
 * What a device says about bodies in the options of a collection or a fetch.
 *
 * @param preferences the forms that it wants, from 12.0 on; none of a type twice
 * @param partPreference how it wants the part of a conversation, from 14.1 on
 * @param mimeSupport for which mails it wants the whole message
 * @param mimeTruncation how much of a message it wants, from 0 to 8, see [MS-ASCMD] 2.2.3.111
 * @param truncation how much of a text it wants in 2.5, from 0 to 9, see [MS-ASCMD] 2.2.3.185
 */
public record BodyOptions(
        List<BodyPreference> preferences,
        Optional<BodyPreference> partPreference,
        MimeSupport mimeSupport,
        OptionalInt mimeTruncation,
        OptionalInt truncation) {

    /** Nothing is said. */
    public static final BodyOptions NONE =
            new BodyOptions(List.of(), Optional.empty(), MimeSupport.NEVER, OptionalInt.empty(), OptionalInt.empty());

    /**
     * Makes options.
     *
     * @param preferences the forms that the device wants; copied
     * @param partPreference how it wants the part of a conversation
     * @param mimeSupport for which mails it wants the whole message
     * @param mimeTruncation how much of a message it wants
     * @param truncation how much of a text it wants in 2.5
     */
    public BodyOptions {
        preferences = List.copyOf(preferences);
    }

    /**
     * Wants forms.
     *
     * @param wanted the forms
     * @return the options with that
     */
    public BodyOptions preferring(BodyPreference... wanted) {
        return new BodyOptions(List.of(wanted), partPreference, mimeSupport, mimeTruncation, truncation);
    }

    /**
     * Wants the part of a conversation.
     *
     * @param wanted how
     * @return the options with that
     */
    public BodyOptions withPart(BodyPreference wanted) {
        return new BodyOptions(preferences, Optional.of(wanted), mimeSupport, mimeTruncation, truncation);
    }

    /**
     * Wants whole messages.
     *
     * @param wanted for which mails
     * @return the options with that
     */
    public BodyOptions with(MimeSupport wanted) {
        return new BodyOptions(preferences, partPreference, wanted, mimeTruncation, truncation);
    }

    /**
     * Wants no more of a message.
     *
     * @param code from 0 to 8
     * @return the options with that
     */
    public BodyOptions mimeTruncatedBy(int code) {
        return new BodyOptions(preferences, partPreference, mimeSupport, OptionalInt.of(code), truncation);
    }

    /**
     * Wants no more of a text in 2.5.
     *
     * @param code from 0 to 9
     * @return the options with that
     */
    public BodyOptions truncatedBy(int code) {
        return new BodyOptions(preferences, partPreference, mimeSupport, mimeTruncation, OptionalInt.of(code));
    }

    /**
     * Wants nothing cut, as a device does that fetches an item of which it has got a part ([MS-ASCMD] 2.2.3.67.2). One
     * that asks for no form wants the text.
     *
     * @return the options with that
     */
    public BodyOptions whole() {
        boolean saysNothing = preferences.isEmpty() && partPreference.isEmpty();
        return new BodyOptions(
                saysNothing
                        ? List.of(BodyPreference.of(BodyType.TEXT), BodyPreference.of(BodyType.HTML))
                        : preferences.stream().map(BodyPreference::whole).toList(),
                partPreference.map(BodyPreference::whole),
                mimeSupport,
                OptionalInt.empty(),
                OptionalInt.empty());
    }
}
