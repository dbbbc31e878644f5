package org.activesync4j.wbxml;

import java.util.function.Consumer;

/**
 * Elements that were written ahead and can be put into a document: so that it is known how large an item is before it is
 * decided whether the answer has room for it, and before what precedes it is written.
 *
 * <pre>{@code
 * Fragment add = Fragment.of(writer -> writer.element(AirSync.ADD, ...));
 * if (used + add.size() <= budget) { ... }
 * writer.fragment(add);
 * }</pre>
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class Fragment {

    private static final int SWITCH = 2;

    private final byte[] bytes;
    private final int firstPage;
    private final int lastPage;

    Fragment(byte[] bytes, int firstPage, int lastPage) {
        this.bytes = bytes;
        this.firstPage = firstPage;
        this.lastPage = lastPage;
    }

    /**
     * Writes elements ahead.
     *
     * @param elements writes any number of whole elements, and no text beside them
     * @return the elements
     * @throws WbxmlException as the methods of the writer do; of kind {@link WbxmlException.Kind#STRUCTURE} if elements
     *     are left open
     */
    public static Fragment of(Consumer<WbxmlWriter> elements) {
        WbxmlWriter writer = WbxmlWriter.ofFragment();
        elements.accept(writer);
        return writer.toFragment();
    }

    /**
     * Returns how many bytes a document grows by, at most: two less if its page happens to be the right one.
     *
     * @return the number of bytes
     */
    public int size() {
        return isEmpty() ? 0 : bytes.length + SWITCH;
    }

    /**
     * Says whether nothing was written.
     *
     * @return whether there is no element in it
     */
    public boolean isEmpty() {
        return bytes.length == 0;
    }

    byte[] bytes() {
        return bytes;
    }

    int firstPage() {
        return firstPage;
    }

    int lastPage() {
        return lastPage;
    }
}
