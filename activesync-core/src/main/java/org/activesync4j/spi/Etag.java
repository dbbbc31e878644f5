package org.activesync4j.spi;

import java.util.Objects;

/**
 * The version of an item: equal etags promise equal items. It changes when the item does and never by itself, whoever
 * asks; an update that changes nothing may change it or not.
 *
 * @param content changes whenever something beside the marks changes
 * @param marks what changes often and is sent alone when it alone differs; {@link Marks#NONE} for all but mail
 */
public record Etag(String content, Marks marks) {

    /**
     * Nothing is {@code null}.
     *
     * @param content changes whenever something beside the marks changes
     * @param marks what changes often and is sent alone when it alone differs; {@link Marks#NONE} for all but mail
     */
    public Etag {
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(marks, "marks");
    }

    /**
     * Makes the etag of an item without marks.
     *
     * @param content changes whenever the item changes
     * @return the etag
     */
    public static Etag of(String content) {
        return new Etag(content, Marks.NONE);
    }
}
