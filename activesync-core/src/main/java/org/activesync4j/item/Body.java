package org.activesync4j.item;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Holds the body of an item in the forms in which it is stored, and says which of them is native.
 *
 * <p>A driver returns what it has; choosing, converting, cutting and previewing are the engine's business. Text and HTML
 * are made from one another, so one of the two is enough; RTF and MIME are sent only when they are here. A mail that has
 * its MIME should have its text or HTML beside it, which the mapping of MIME does. Text and HTML are UTF-8. Immutable.
 */
public final class Body {

    /** A body of plain text in which nothing is. */
    public static final Body EMPTY = text("");

    private final BodyType nativeType;
    private final Map<BodyType, Content> forms;

    private Body(BodyType nativeType, Map<BodyType, Content> forms) {
        this.nativeType = nativeType;
        this.forms = Collections.unmodifiableMap(forms);
    }

    /**
     * Makes a body of one form, the native one.
     *
     * @param type the form
     * @param content the content
     * @return the body
     */
    public static Body of(BodyType type, Content content) {
        return new Body(type, new EnumMap<>(Map.of(type, content)));
    }

    /**
     * Makes a body of plain text.
     *
     * @param text the text, lines ended by LF or CR LF
     * @return the body
     */
    public static Body text(String text) {
        return of(BodyType.TEXT, StoredContent.of(text, BodyType.TEXT.mediaType()));
    }

    /**
     * Makes a body of HTML.
     *
     * @param html the HTML
     * @return the body
     */
    public static Body html(String html) {
        return of(BodyType.HTML, StoredContent.of(html, BodyType.HTML.mediaType()));
    }

    /**
     * Makes a body of a whole message.
     *
     * @param message the message as it is stored
     * @return the body
     */
    public static Body mime(Content message) {
        return of(BodyType.MIME, message);
    }

    /**
     * Adds, or replaces, a further form in which the same body is stored. The native form stays the native one.
     *
     * @param type the form
     * @param content the content
     * @return a body with it
     */
    public Body and(BodyType type, Content content) {
        Map<BodyType, Content> more = new EnumMap<>(forms);
        more.put(type, content);
        return new Body(nativeType, more);
    }

    /**
     * Returns the form in which the body was written; a device may take the others for conversions.
     *
     * @return the native form, always stored
     */
    public BodyType nativeType() {
        return nativeType;
    }

    /**
     * Returns the forms that are stored.
     *
     * @return the forms, at least the native one
     */
    public Set<BodyType> types() {
        return forms.keySet();
    }

    /**
     * Returns a stored form.
     *
     * @param type the form
     * @return its content, or empty if it is not stored
     */
    public Optional<Content> content(BodyType type) {
        return Optional.ofNullable(forms.get(type));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Body body && nativeType == body.nativeType && forms.equals(body.forms);
    }

    @Override
    public int hashCode() {
        return 31 * nativeType.hashCode() + forms.hashCode();
    }

    /** Says which forms there are, never what is in them. */
    @Override
    public String toString() {
        return "Body" + forms.keySet();
    }
}
