package org.activesync4j.spi;

import java.util.regex.Pattern;

/**
 * Names one creation for ever, so that doing it again does not make a second item.
 *
 * @param value 26 characters of {@code a-z2-7}: fit for a file name, href, UID, primary key or Message-ID
 * @param repeated whether an earlier attempt may have succeeded; then a driver that cannot use the key as a name searches
 */
public record CreationKey(String value, boolean repeated) {

    private static final Pattern SHAPE = Pattern.compile("[a-z2-7]{26}");

    /**
     * Checks the shape.
     *
     * @param value 26 characters of {@code a-z2-7}: fit for a file name, href, UID, primary key or Message-ID
     * @param repeated whether an earlier attempt may have succeeded; then a driver that cannot use the key as a name searches
     */
    public CreationKey {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("a creation key is 26 characters of a-z2-7");
        }
    }
}
