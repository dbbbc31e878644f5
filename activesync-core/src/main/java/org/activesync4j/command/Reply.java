package org.activesync4j.command;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.activesync4j.item.Content;
import org.activesync4j.wbxml.WbxmlWriter;

/** What goes out: nothing, a document, a document with parts, or raw content. */
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

    /**
     * A document with parts beside it, as a device asks for that accepts them.
     *
     * @param print writes one root element; called once, before the parts are asked for
     * @param parts gives the parts, the first of which the document calls 1
     */
    record Multipart(Consumer<WbxmlWriter> print, Supplier<List<Content>> parts) implements Reply {}
}
