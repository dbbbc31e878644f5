package org.activesync4j.servlet;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes one name of the forms in which clients send it. Immutable.
 *
 * <p>{@code DOMAIN\\user} and {@code user@domain} become {@code user} where the domain is one of ours; with any other
 * domain, which may be another tenant's, the name stays as it was sent.
 */
public final class LogonNames {

    /** Changes nothing. */
    public static final LogonNames AS_SENT = new LogonNames(Set.of());

    private final Set<String> domains;

    private LogonNames(Set<String> domains) {
        this.domains = domains;
    }

    /**
     * Names the domains that are left out.
     *
     * @param domains names of the DNS or of Windows, in any letter case
     * @return names without them
     */
    public static LogonNames within(String... domains) {
        return new LogonNames(Set.of(domains).stream()
                .map(domain -> domain.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * Makes the one form.
     *
     * @param sent the name as sent
     * @return the name without a domain of ours
     */
    public String canonical(String sent) {
        int backslash = sent.indexOf('\\');
        if (backslash >= 0 && isOurs(sent.substring(0, backslash))) {
            return sent.substring(backslash + 1);
        }
        int at = sent.lastIndexOf('@');
        return at > 0 && isOurs(sent.substring(at + 1)) ? sent.substring(0, at) : sent;
    }

    /** Some clients leave the domain empty: {@code \\user}. */
    private boolean isOurs(String domain) {
        return domain.isEmpty() ? !domains.isEmpty() : domains.contains(domain.toLowerCase(Locale.ROOT));
    }
}
