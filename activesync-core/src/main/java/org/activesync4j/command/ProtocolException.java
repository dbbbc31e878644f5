package org.activesync4j.command;

import org.activesync4j.wbxml.Element;

/** Says that a request breaks the grammar of its command; nothing has been applied. The message holds no contents. */
public final class ProtocolException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Says what is wrong.
     *
     * @param expectation what was expected and what was found instead
     */
    public ProtocolException(String expectation) {
        super(expectation);
    }

    /**
     * Says what is wrong and where.
     *
     * @param place the element that is wrong
     * @param expectation what was expected and what was found instead
     */
    public ProtocolException(Element place, String expectation) {
        super(place.tag() + ": " + expectation);
    }
}
