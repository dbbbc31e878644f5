package org.activesync4j.item;

import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.WbxmlException;

/**
 * Thrown when what a device sent as an item does not fit the item's class: a value of the wrong type, out of its range,
 * too long or too often, in the wrong place, or contradicting another. Nothing of the item counts then. A Sync answers
 * with Status 6, see [MS-ASCMD] 2.2.3.177.17.
 *
 * <p>The message names place and expectation, never the value.
 */
public final class ItemFormatException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Where the fault is. */
    private final String place;

    private ItemFormatException(String place, String expectation) {
        super(place + ": " + expectation);
        this.place = place;
    }

    /**
     * Makes an exception about an element.
     *
     * @param element the faulty element
     * @param expectation what was expected and, without content, what was there
     */
    public ItemFormatException(Element element, String expectation) {
        this(element.path(), expectation);
    }

    /**
     * Makes an exception about a property, for a rule that spans several.
     *
     * @param property the faulty property
     * @param expectation what was expected and, without content, what was there
     */
    public ItemFormatException(Property<?> property, String expectation) {
        this(property.name(), expectation);
    }

    private ItemFormatException(Element element, WbxmlException wrong) {
        super(element.path() + ": " + wrong.getMessage(), wrong);
        place = element.path();
    }

    /** Makes an exception of one that is about the form of a value in an element; others stay what they are. */
    static RuntimeException of(Element element, WbxmlException wrong) {
        return switch (wrong.kind()) {
            case VALUE, TEXT, MISSING -> new ItemFormatException(element, wrong);
            default -> wrong;
        };
    }

    /**
     * Returns where the fault is.
     *
     * @return the path of the element in the request, or the name of the property
     */
    public String place() {
        return place;
    }
}
