package org.activesync4j.wbxml;

/**
 * Bounds what a reader accepts from a document. A document beyond a bound is refused with
 * {@link WbxmlException.Kind#LIMIT} as soon as the bound is passed. Immutable.
 *
 * <p>Whatever the bounds, a reader takes memory by what has arrived and never by what a length claims.
 *
 * @param depth how many elements may be open at once, the root included; 1 to 1,000; by default 64, four times what the
 *     protocol needs
 * @param text how many bytes one text may have, all its pieces together; at least 0; by default 32 MiB
 * @param opaque how many bytes one opaque value may have, all its pieces together; at least 0; by default 64 MiB
 * @param elements how many elements a document may have; at least 1; by default 250,000
 * @param total how many bytes a document may have; at least 1; by default 128 MiB
 */
public record Limits(int depth, long text, long opaque, int elements, long total) {

    /** The highest bound for the depth, low enough for a tree to be walked by recursion. */
    public static final int DEEPEST = 1_000;

    /** The bounds for documents of strangers. */
    public static final Limits DEFAULT = new Limits(64, 32 << 20, 64 << 20, 250_000, 128 << 20);

    /**
     * Makes bounds.
     *
     * @param depth the open elements
     * @param text the bytes of a text
     * @param opaque the bytes of an opaque value
     * @param elements the elements of a document
     * @param total the bytes of a document
     * @throws IllegalArgumentException if a bound is out of its range
     */
    public Limits {
        require(depth >= 1 && depth <= DEEPEST, "depth", depth);
        require(text >= 0, "text", text);
        require(opaque >= 0, "opaque", opaque);
        require(elements >= 1, "elements", elements);
        require(total >= 1, "total", total);
    }

    private static void require(boolean claim, String name, long value) {
        if (!claim) {
            throw new IllegalArgumentException("limit out of range: " + name + " " + value);
        }
    }

    /**
     * Changes the bound of the depth.
     *
     * @param bound the open elements at most
     * @return the new bounds
     */
    public Limits withDepth(int bound) {
        return new Limits(bound, text, opaque, elements, total);
    }

    /**
     * Changes the bound of texts.
     *
     * @param bound the bytes of one text at most
     * @return the new bounds
     */
    public Limits withText(long bound) {
        return new Limits(depth, bound, opaque, elements, total);
    }

    /**
     * Changes the bound of opaque values.
     *
     * @param bound the bytes of one opaque value at most
     * @return the new bounds
     */
    public Limits withOpaque(long bound) {
        return new Limits(depth, text, bound, elements, total);
    }

    /**
     * Changes the bound of the number of elements.
     *
     * @param bound the elements of a document at most
     * @return the new bounds
     */
    public Limits withElements(int bound) {
        return new Limits(depth, text, opaque, bound, total);
    }

    /**
     * Changes the bound of the document.
     *
     * @param bound the bytes of a document at most
     * @return the new bounds
     */
    public Limits withTotal(long bound) {
        return new Limits(depth, text, opaque, elements, bound);
    }
}
