package org.activesync4j.wbxml;

import java.util.List;

/**
 * Lists the tags of one code page. Immutable.
 *
 * @param number the page, from 0 to 255
 * @param namespace the XML namespace
 * @param tags the tags in the order of their tokens
 */
public record CodePage(int number, String namespace, List<Tag> tags) {

    /**
     * Makes a code page.
     *
     * @param number the page
     * @param namespace the XML namespace
     * @param tags the tags in the order of their tokens
     * @throws IllegalArgumentException if a tag is of another page
     */
    public CodePage {
        tags = List.copyOf(tags);
        for (Tag tag : tags) {
            if (tag.page() != number || !tag.namespace().equals(namespace)) {
                throw new IllegalArgumentException(tag + " is not of page " + number);
            }
        }
    }

    /**
     * Makes a code page.
     *
     * @param number the page, from 0 to 255
     * @param namespace the XML namespace
     * @param tags the tags in the order of their tokens
     * @return the page
     * @throws IllegalArgumentException if a tag is of another page
     */
    public static CodePage of(int number, String namespace, Tag... tags) {
        return new CodePage(number, namespace, List.of(tags));
    }
}
