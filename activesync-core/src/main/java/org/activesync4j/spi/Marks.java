package org.activesync4j.spi;

import java.util.Objects;

/**
 * What changes often on a mail: each is sent alone when it alone differs.
 *
 * @param read whether it is read
 * @param flag a version of the follow-up flag, empty without one
 * @param categories a version of the categories, empty without any
 */
public record Marks(boolean read, String flag, String categories) {

    /** No marks. */
    public static final Marks NONE = new Marks(false, "", "");

    /**
     * Nothing is {@code null}.
     *
     * @param read whether it is read
     * @param flag a version of the follow-up flag, empty without one
     * @param categories a version of the categories, empty without any
     */
    public Marks {
        Objects.requireNonNull(flag, "flag");
        Objects.requireNonNull(categories, "categories");
    }
}
