package org.activesync4j.spi;

import java.util.List;

/**
 * Ability of an account: tells who the user is in the mail. Needed to send, and for what devices ask with Settings
 * ([MS-ASCMD] 2.2.3.187).
 *
 * <p>What a device sends bears a From that is listed here, or the engine replaces it by the primary address. So list every
 * address that the user may write from: aliases, those of shared mailboxes, letter case aside. The engine also takes them
 * all for the user's own where it must know whether an attendee or organiser is the user.
 *
 * <pre>{@code
 * public List<Identity> identities() {
 *     return List.of(Identity.primary("Ann Example", List.of(new MailAddress("ann@example.org"))));
 * }
 * }</pre>
 */
@FunctionalInterface
public interface Identities {

    /**
     * Tells who the user is. Called for each mail that is sent: aim at an answer from memory.
     *
     * @return the primary account first, then further ones, each with an {@link Identity#account} of its own; at least one
     * @throws DriverException {@code UNAVAILABLE} when it cannot be found out
     */
    List<Identity> identities();
}
