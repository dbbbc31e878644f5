package org.activesync4j.command;

import java.util.function.Consumer;
import org.activesync4j.item.Content;
import org.activesync4j.wbxml.WbxmlWriter;

/** What goes out: nothing, a document, or raw content. */
public sealed interface Reply {

    /** An empty body. */
    Reply EMPTY = new Empty();

    /**
     * A document.
     *
     * @param print writes one root element; called once
     * @return the reply
     */
    static Reply document(Consumer<WbxmlWriter> print) {
        return new Document(print);
    }

    /** An empty body. */
    record Empty() implements Reply {}

    /**
     * A document.
     *
     * @param print writes one root element; called once
     */
    record Document(Consumer<WbxmlWriter> print) implements Reply {}

    /**
     * Content of its own type, such as an attachment.
     *
     * @param content what to send
     */
    record Raw(Content content) implements Reply {}
}
