package org.activesync4j.examples.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.activesync4j.Credentials;
import org.activesync4j.User;
import org.activesync4j.examples.server.Configuration.Account;
import org.activesync4j.examples.server.Configuration.Group;
import org.activesync4j.servlet.Authentication;
import org.activesync4j.servlet.Authenticator;
import org.activesync4j.servlet.BasicAuthenticator;
import org.activesync4j.servlet.Discovery;
import org.activesync4j.servlet.FailureThrottle;
import org.activesync4j.servlet.LogonNames;
import org.activesync4j.spi.MailAddress;

/** Who is here: by name, by address, by password. Immutable. */
final class Accounts {

    private final Configuration configuration;
    private final Map<String, Account> byName = new LinkedHashMap<>();
    private final Map<MailAddress, Set<String>> byAddress = new LinkedHashMap<>();

    Accounts(Configuration configuration) {
        this.configuration = configuration;
        for (Account account : configuration.accounts()) {
            byName.put(account.name(), account);
            addresses(account).forEach(address -> byAddress.put(address, Set.of(account.name())));
        }
        for (Group group : configuration.groups()) {
            byAddress.put(address(group), new LinkedHashSet<>(group.members()));
        }
    }

    List<Account> all() {
        return configuration.accounts();
    }

    List<Group> groups() {
        return configuration.groups();
    }

    Optional<Account> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The account of a user whom the authenticator has accepted. */
    Account of(User user) {
        return named(user.owner().value()).orElseThrow();
    }

    List<MailAddress> addresses(Account account) {
        return account.addresses(configuration.domain());
    }

    MailAddress address(Account account) {
        return addresses(account).get(0);
    }

    MailAddress address(Group group) {
        return Configuration.full(group.address(), configuration.domain());
    }

    /** The names of the accounts that get what is sent to an address; none if it is not one of ours. */
    Set<String> behind(MailAddress address) {
        return byAddress.getOrDefault(address, Set.of());
    }

    boolean isOurs(MailAddress address) {
        return address.domain().equalsIgnoreCase(configuration.domain()) || byAddress.containsKey(address);
    }

    /** Asks for a password, whichever way the name is written: {@code user}, {@code DOMAIN\\user}, {@code user@domain}. */
    Authenticator authenticator() {
        String windows = configuration.windowsDomain().orElse(firstLabel(configuration.domain()));
        LogonNames names = windows.equalsIgnoreCase(configuration.domain())
                ? LogonNames.within(configuration.domain())
                : LogonNames.within(configuration.domain(), windows);
        return new FailureThrottle(new BasicAuthenticator("ActiveSync4j", names, this::check));
    }

    private static String firstLabel(String domain) {
        return domain.split("\\.", 2)[0];
    }

    private Authentication check(String name, String password) {
        Account account = byName.get(name.toLowerCase(java.util.Locale.ROOT));
        if (account == null || !isSame(account.password(), password)) {
            return BasicAuthenticator.WRONG;
        }
        User user = User.of(account.name(), new Credentials.Password(password));
        return account.disabled() ? new Authentication.WipeOnly(user) : new Authentication.Accepted(user);
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends nobody elsewhere, and tells nobody of mailboxes that are not theirs. */
    Discovery discovery() {
        return (user, address) -> {
            Account account = of(user);
            boolean own = !MailAddress.isAddress(address) || addresses(account).contains(new MailAddress(address));
            return own
                    ? new Discovery.Place.Here(
                            Optional.of(account.shownName()), address(account).value())
                    : new Discovery.Place.Nowhere();
        };
    }
}
