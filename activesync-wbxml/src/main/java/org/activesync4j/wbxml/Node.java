package org.activesync4j.wbxml;

/** A part of a document: an element, or a value in one. Immutable and safe for use by many threads. */
public sealed interface Node permits Element, Text, Opaque {

    /**
     * Returns where the node begins in the document it was read from.
     *
     * @return the number of bytes from the start of the document, or -1 if the node was not read
     */
    long offset();
}
