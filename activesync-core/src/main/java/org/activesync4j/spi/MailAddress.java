package org.activesync4j.spi;

import java.util.Locale;

/**
 * Names a mailbox: {@code ann@example.org}, without a display name. Addresses are equal whatever their letter case, which
 * is kept.
 *
 * <p>No address holds a control character, a blank, a comma, a semicolon or an angle bracket, so that it can be written
 * into a header or an SMTP command as it is.
 *
 * @param value 3 to 320 characters with an {@code @} among them, neither first nor last
 */
public record MailAddress(String value) {

    private static final int LONGEST = 320;
    private static final String FORBIDDEN = " ,;<>";

    /**
     * Checks the form.
     *
     * @param value 3 to 320 characters with an {@code @} among them, neither first nor last
     * @throws IllegalArgumentException if it is no address
     */
    public MailAddress {
        if (!isAddress(value)) {
            throw new IllegalArgumentException("not a mail address of at most " + LONGEST + " characters");
        }
    }

    /**
     * Tells whether a text is an address.
     *
     * @param text any text
     * @return whether an address can be made of it
     */
    public static boolean isAddress(String text) {
        int at = text.lastIndexOf('@');
        return at > 0
                && at < text.length() - 1
                && text.length() <= LONGEST
                && text.chars().noneMatch(c -> Character.isISOControl(c) || FORBIDDEN.indexOf(c) >= 0);
    }

    /**
     * Returns what stands behind the {@code @}.
     *
     * @return the domain
     */
    public String domain() {
        return value.substring(value.lastIndexOf('@') + 1);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MailAddress address && value.equalsIgnoreCase(address.value);
    }

    @Override
    public int hashCode() {
        return value.toLowerCase(Locale.ROOT).hashCode();
    }

    /** Returns the address. */
    @Override
    public String toString() {
        return value;
    }
}
