package org.activesync4j.wbxml;

import org.jspecify.annotations.Nullable;

/**
 * Says that something is not WBXML as Exchange ActiveSync uses it, and where. The only exception that reading or
 * writing a document throws, apart from the ones for wrong use ({@link IllegalStateException},
 * {@link IllegalArgumentException}).
 *
 * <p>Unchecked, because between the bytes and the one place that turns it into an answer nobody can do anything about
 * it; and so values can be read and written inside lambdas. The message never has content of the document in it.
 */
public final class WbxmlException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Kind {
        /** There is no document: not one byte. Some requests are empty on purpose. */
        EMPTY,
        /** The header is not that of the protocol: version 1.1 to 1.3, public id 1, UTF-8, no string table. */
        HEADER,
        /** The document ends too early. */
        TRUNCATED,
        /** Elements do not nest, a value stands outside the root, or something follows the root. */
        STRUCTURE,
        /** A token that the protocol does not use: attributes, entities, string table, processing instructions. */
        UNSUPPORTED,
        /** A tag that no code page has, where unknown tags are refused. */
        UNKNOWN_TAG,
        /** An element that must be there is missing. */
        MISSING,
        /** Text is not well-formed UTF-8 or has a NUL; or text to write has a NUL or half a surrogate pair. */
        TEXT,
        /** A value is not of the expected form, for example not a number. */
        VALUE,
        /** An opaque value has another length than was announced. */
        LENGTH,
        /** A bound of {@link Limits} is passed. */
        LIMIT,
        /** The stream that was read or written failed; the cause says how. */
        IO
    }

    /** What is wrong. */
    private final Kind kind;

    /** Where, in bytes from the start of the document, or -1. */
    private final long offset;

    /** The current code page, or -1. */
    private final int page;

    /** The open elements. */
    private final String path;

    /**
     * Makes an exception.
     *
     * @param kind what is wrong
     * @param reason the same for people, without content of the document
     * @param place where it is wrong
     * @param cause what the stream threw, or null
     */
    WbxmlException(Kind kind, String reason, Place place, @Nullable Throwable cause) {
        super(reason + place, cause);
        this.kind = kind;
        this.offset = place.offset();
        this.page = place.page();
        this.path = place.path();
    }

    WbxmlException(Kind kind, String reason, Place place) {
        this(kind, reason, place, null);
    }

    /**
     * Returns what is wrong.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * Returns where it is wrong, as a number of bytes from the start of the document.
     *
     * @return the offset, or -1 if what is wrong did not come from bytes
     */
    public long offset() {
        return offset;
    }

    /**
     * Returns the code page that was current.
     *
     * @return the page, or -1 if what is wrong did not come from bytes
     */
    public int page() {
        return page;
    }

    /**
     * Returns the open elements, as in {@code AirSync:Sync/Collections/Collection}. The namespace is left out where it
     * is that of the element before.
     *
     * @return the path, empty outside the root
     */
    public String path() {
        return path;
    }

    /**
     * Says whether there was no document at all.
     *
     * @return whether the kind is {@link Kind#EMPTY}
     */
    public boolean isEmptyDocument() {
        return kind == Kind.EMPTY;
    }
}
