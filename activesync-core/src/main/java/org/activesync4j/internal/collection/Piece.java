package org.activesync4j.internal.collection;

import java.io.OutputStream;
import java.util.function.Consumer;
import org.activesync4j.wbxml.Fragment;
import org.activesync4j.wbxml.WbxmlWriter;
import org.activesync4j.wbxml.page.AirSync;

/**
 * An element of an answer, and how large it is.
 *
 * @param size its bytes, or about so many for what is too large to be written ahead
 * @param print writes it
 */
public record Piece(long size, Consumer<WbxmlWriter> print) {

    /**
     * Writes an element ahead, so that its size is known.
     *
     * @param print writes it
     * @return the element
     */
    public static Piece of(Consumer<WbxmlWriter> print) {
        Fragment fragment = Fragment.of(print);
        return new Piece(fragment.size(), writer -> writer.fragment(fragment));
    }

    /**
     * Leaves an element that is too large for memory to be written with the answer.
     *
     * @param size about so many bytes
     * @param print writes it
     * @return the element
     */
    public static Piece large(long size, Consumer<WbxmlWriter> print) {
        return new Piece(size, print);
    }

    /**
     * Writes an element that is too large for memory for trial, and leaves it to be written with the answer: then it is known
     * before that its contents can be read, and how large it is.
     *
     * @param print writes it, each time the same
     * @return the element
     */
    public static Piece tried(Consumer<WbxmlWriter> print) {
        WbxmlWriter trial = new WbxmlWriter(OutputStream.nullOutputStream());
        trial.start(AirSync.SYNC);
        print.accept(trial);
        return new Piece(trial.end().finish().size(), print);
    }
}
