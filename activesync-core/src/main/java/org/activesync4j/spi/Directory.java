package org.activesync4j.spi;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.activesync4j.User;
import org.activesync4j.item.Content;

/**
 * Ability of a driver, or of an account where everybody has a directory of their own: the address book that all share.
 * Without it there is neither a search in the global address list nor ResolveRecipients. Of a driver it is thread-safe.
 *
 * <p>Only {@link #search} is needed; what else is there a directory says by overriding the method. A user is told nothing
 * that the directory does not tell that user.
 *
 * <pre>{@code
 * public Entries search(User user, String text, int most) {
 *     String prefix = LdapEncoder.escape(text);
 *     return entries(ldap.search("(|(cn=" + prefix + "*)(sn=" + prefix + "*)(mail=" + prefix + "*))", most));
 * }
 * }</pre>
 */
@FunctionalInterface
public interface Directory {

    /**
     * Finds entries by a beginning: of the display name, first or last name, alias or mail address; letter case does not
     * matter.
     *
     * @param user who asks
     * @param text what was typed, at least one character; it is no expression of any language, so escape it
     * @param most how many to return at most, 1 to 1000
     * @return the first entries in the order of their display names, letter case apart
     * @throws DriverException {@code UNAVAILABLE} …
     */
    Entries search(User user, String text, int most);

    /**
     * Opens somebody's picture.
     *
     * @param user who asks
     * @param entry whose
     * @return the picture, best a JPEG of less than 100 KB; empty if there is none, as by default
     */
    default Optional<Content> picture(User user, EntryId entry) {
        return Optional.empty();
    }

    /**
     * Lists the certificates with which mail to somebody can be encrypted.
     *
     * @param user who asks
     * @param entry whose; of a group, one for each member that has one
     * @return the certificates, expired ones perhaps included; by default none
     */
    default List<X509Certificate> certificates(User user, EntryId entry) {
        return List.of();
    }

    /**
     * Lists the people in a group, those of groups within it included.
     *
     * @param user who asks
     * @param group which
     * @param most how many at most
     * @return the people, each once; by default none
     */
    default List<DirectoryEntry> members(User user, EntryId group, int most) {
        return List.of();
    }

    /**
     * Tells when somebody is not free.
     *
     * @param user who asks
     * @param entry who, no group
     * @param from from when
     * @param until until when, at most 42 days later
     * @return the times, in any order, overlapping or reaching beyond that span as they may; an empty list says that it is
     *     all free; empty if that is not known, as by default
     */
    default Optional<List<BusyTime>> busy(User user, EntryId entry, Instant from, Instant until) {
        return Optional.empty();
    }

    /**
     * What was found.
     *
     * @param first the first entries, in order
     * @param total how many there are altogether, if only about; at least as many as are named
     */
    record Entries(List<DirectoryEntry> first, int total) {

        /** Nobody. */
        public static final Entries NONE = new Entries(List.of(), 0);

        /**
         * Copies the list.
         *
         * @param first the first entries, in order
         * @param total how many there are altogether, if only about; at least as many as are named
         */
        public Entries {
            first = List.copyOf(first);
            total = Math.max(total, first.size());
        }
    }
}
