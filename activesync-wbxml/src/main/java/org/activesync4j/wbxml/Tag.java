package org.activesync4j.wbxml;

/**
 * Names one kind of element: a token of a code page, see [MS-ASWBXML] 2.1.2.1.
 *
 * <p>The tags of the protocol are the constants of {@code org.activesync4j.wbxml.page}, for example
 * {@code AirSync.SYNC}; of those there is one object each. A tag that no code page knows is made when a document has
 * it. Two tags are equal when their ids are. Immutable and safe for use by many threads.
 */
public final class Tag {

    private static final int FIRST_TOKEN = 0x05;
    private static final int LAST_TOKEN = 0x3F;
    private static final int LAST_PAGE = 0xFF;

    private final int id;
    private final String namespace;
    private final String name;
    private final Nature nature;

    private enum Nature {
        TEXT,
        OPAQUE,
        UNKNOWN
    }

    private Tag(int id, String namespace, String name, Nature nature) {
        if (id < 0 || id >> 6 > LAST_PAGE || (id & LAST_TOKEN) < FIRST_TOKEN) {
            throw new IllegalArgumentException("not the id of a tag: " + id);
        }
        this.id = id;
        this.namespace = namespace;
        this.name = name;
        this.nature = nature;
    }

    /**
     * Makes a tag for a code page. Elsewhere use the constants, or {@link CodePages}.
     *
     * @param id the page times 64 plus the token
     * @param namespace the XML namespace of the page
     * @param name the local name
     * @return the tag, whose content is elements or text
     * @throws IllegalArgumentException if the page is not 0 to 255 or the token not 0x05 to 0x3F
     */
    public static Tag of(int id, String namespace, String name) {
        return new Tag(id, namespace, name, Nature.TEXT);
    }

    /**
     * Makes a tag for a code page, one whose content is bytes and must be sent as opaque data, see [MS-ASDTYPE] 2.7.1.
     *
     * @param id the page times 64 plus the token
     * @param namespace the XML namespace of the page
     * @param name the local name
     * @return the tag
     * @throws IllegalArgumentException if the page is not 0 to 255 or the token not 0x05 to 0x3F
     */
    public static Tag opaque(int id, String namespace, String name) {
        return new Tag(id, namespace, name, Nature.OPAQUE);
    }

    static Tag unknown(int id) {
        return new Tag(id, hex(id >> 6), hex(id & LAST_TOKEN), Nature.UNKNOWN);
    }

    private static String hex(int number) {
        return String.format("0x%02X", number);
    }

    /**
     * Returns the number that stands for this tag in a {@code switch}: the page times 64 plus the token. Each code page
     * has these ids as constants, for example {@code AirSync.Id.SYNC}.
     *
     * @return the id, from 5 to 16,383
     */
    public int id() {
        return id;
    }

    /**
     * Returns the code page.
     *
     * @return the page, from 0 to 255
     */
    public int page() {
        return id >> 6;
    }

    /**
     * Returns the token within the page.
     *
     * @return the token, from 0x05 to 0x3F
     */
    public int token() {
        return id & LAST_TOKEN;
    }

    /**
     * Returns the XML namespace of the page, without a colon; for an unknown tag the page, as in {@code 0x1A}.
     *
     * @return the namespace
     */
    public String namespace() {
        return namespace;
    }

    /**
     * Returns the local name; for an unknown tag the token, as in {@code 0x3F}.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * Says whether the content is bytes that must be sent as opaque data. Whoever reads accepts text and opaque data
     * for either kind of tag.
     *
     * @return whether the content is opaque
     */
    public boolean isOpaque() {
        return nature == Nature.OPAQUE;
    }

    /**
     * Says whether a code page has this tag.
     *
     * @return false for a tag that was only met in a document
     */
    public boolean isKnown() {
        return nature != Nature.UNKNOWN;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Tag tag && tag.id == id;
    }

    @Override
    public int hashCode() {
        return id;
    }

    /** Returns namespace and name, as in {@code AirSync:Sync}. */
    @Override
    public String toString() {
        return namespace + ':' + name;
    }
}
