package org.activesync4j.wbxml;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * A document as a tree, and the files that its large values were spooled to. To be closed when nobody reads its values
 * any more, which deletes the files; the tree and the small values stay good.
 *
 * <p>Text is kept as text and opaque data as such, so that a document can be written as it was read; empty values are
 * left out, for an element with an empty value is an empty element. The pieces of a value are joined, and text that goes
 * on as opaque data, or the other way round, is what it began as.
 */
public final class Document implements AutoCloseable {

    private final Element root;
    private final int unknownElements;
    private final List<Value> spooled;

    private Document(Element root, int unknownElements, List<Value> spooled) {
        this.root = root;
        this.unknownElements = unknownElements;
        this.spooled = List.copyOf(spooled);
    }

    /**
     * Reads a document with {@link Limits#DEFAULT}, without unknown tags, into memory.
     *
     * @param document the document
     * @return the tree, which need not be closed
     * @throws WbxmlException if it is not as it should be; of kind {@link WbxmlException.Kind#EMPTY} if there is no byte
     */
    public static Document read(byte[] document) {
        return read(WbxmlReader.of(document), Spool.MEMORY);
    }

    /**
     * Reads a document with {@link Limits#DEFAULT}, without unknown tags.
     *
     * @param document the document; not closed
     * @param spool where large values are kept
     * @return the tree
     * @throws WbxmlException if it is not as it should be; of kind {@link WbxmlException.Kind#EMPTY} if there is no
     *     byte. Then no file is left
     */
    public static Document read(InputStream document, Spool spool) {
        return read(WbxmlReader.of(document), spool);
    }

    /**
     * Reads a document to its end.
     *
     * @param reader stands before the root
     * @param spool where large values are kept
     * @return the tree
     * @throws WbxmlException if it is not as it should be; of kind {@link WbxmlException.Kind#EMPTY} if there is no
     *     byte. Then no file is left
     */
    public static Document read(WbxmlReader reader, Spool spool) {
        List<Value> spooled = new ArrayList<>();
        boolean complete = false;
        try {
            Element root = new Growth(reader, spool, spooled).root();
            complete = true;
            return new Document(root, reader.unknownElements(), spooled);
        } finally {
            if (!complete) {
                spooled.forEach(Value::close);
            }
        }
    }

    /**
     * Returns the root.
     *
     * @return the root element
     */
    public Element root() {
        return root;
    }

    /**
     * Returns how many unknown elements were left out; those inside another are not counted.
     *
     * @return the number of elements
     */
    public int unknownElements() {
        return unknownElements;
    }

    /** Deletes the files of spooled values. Closing again does nothing. */
    @Override
    public void close() {
        spooled.forEach(Value::close);
    }
}
