package org.activesync4j.examples.server;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.activesync4j.spi.MailAddress;
import org.jspecify.annotations.Nullable;

/**
 * The domain and its accounts, as the configuration file says them in YAML. Immutable, and checked as it is made.
 *
 * @param domain the domain of all addresses that are not written out
 * @param windowsDomain what stands before the backslash in {@code DOMAIN\\user}
 * @param accounts who may log on
 * @param groups lists of accounts under an address of their own
 */
public record Configuration(
        @JsonProperty(required = true) String domain,
        Optional<String> windowsDomain,
        @JsonProperty(required = true) List<Account> accounts,
        List<Group> groups) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9]([a-z0-9.-]{0,250}[a-z0-9])?");

    /**
     * Checks it.
     *
     * @param domain the domain of all addresses that are not written out
     * @param windowsDomain what stands before the backslash in {@code DOMAIN\\user}
     * @param accounts who may log on
     * @param groups lists of accounts under an address of their own
     */
    public Configuration {
        accounts = listed(accounts);
        groups = listed(groups);
        require(DOMAIN.matcher(domain).matches(), "not a domain: " + domain);
        require(!accounts.isEmpty(), "there is no account");
        requireDistinct(domain, accounts, groups);
    }

    /**
     * Somebody who may log on.
     *
     * @param name the name to log on with, which is the folder of their files too
     * @param password the password
     * @param displayName the name as others read it; by default the name
     * @param address the primary address; by default {@code name@domain}
     * @param aliases further addresses
     * @param directory what the address book says, by the names of the GAL's properties: {@code Title}, {@code Phone} …
     * @param photo a picture, relative to the configuration file
     * @param certificate an X.509 certificate, relative to the configuration file
     * @param disabled whether the account is switched off: its devices are told nothing but a pending wipe
     */
    public record Account(
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) String password,
            Optional<String> displayName,
            Optional<String> address,
            List<String> aliases,
            Map<String, String> directory,
            Optional<Path> photo,
            Optional<Path> certificate,
            boolean disabled) {

        /**
         * Checks it.
         *
         * @param name the name to log on with, which is the folder of their files too
         * @param password the password
         * @param displayName the name as others read it
         * @param address the primary address
         * @param aliases further addresses
         * @param directory what the address book says
         * @param photo a picture
         * @param certificate an X.509 certificate
         * @param disabled whether the account is switched off
         */
        public Account {
            aliases = listed(aliases);
            directory = directory == null ? Map.of() : Map.copyOf(directory);
            require(NAME.matcher(name).matches(), "not a name of small letters, digits, dots and dashes: " + name);
            require(!password.isEmpty(), name + " has an empty password");
        }

        /**
         * Says who has no more than a name and a password.
         *
         * @param name the name
         * @param password the password
         * @param address the address, if it is not {@code name@domain}
         * @return the account
         */
        static Account of(String name, String password, Optional<String> address) {
            return new Account(
                    name,
                    password,
                    Optional.of(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1)),
                    address,
                    List.of(),
                    Map.of(),
                    Optional.empty(),
                    Optional.empty(),
                    false);
        }

        String shownName() {
            return displayName.orElse(name);
        }

        /** All addresses, the primary one first. */
        List<MailAddress> addresses(String domain) {
            List<MailAddress> all = new ArrayList<>();
            all.add(full(address.orElse(name), domain));
            aliases.forEach(alias -> all.add(full(alias, domain)));
            return all;
        }
    }

    /**
     * A list of accounts.
     *
     * @param name the name as others read it
     * @param address its address
     * @param members the names of accounts
     */
    public record Group(
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) String address,
            @JsonProperty(required = true) List<String> members) {
        /**
         * Copies the members.
         *
         * @param name the name as others read it
         * @param address its address
         * @param members the names of accounts
         */
        public Group {
            members = listed(members);
        }
    }

    /**
     * Reads a configuration file.
     *
     * @param file the file
     * @return what it says
     * @throws IOException if it cannot be read
     * @throws IllegalArgumentException saying where it is wrong
     */
    public static Configuration read(Path file) throws IOException {
        YAMLMapper mapper = YAMLMapper.builder()
                .addModule(new Jdk8Module())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        String text = Files.readString(file);
        try {
            return mapper.readValue(text, Configuration.class);
        } catch (JacksonException wrong) {
            throw new IllegalArgumentException(file + ": " + said(wrong), wrong);
        }
    }

    private static String said(JacksonException wrong) {
        String place =
                wrong.getLocation() == null ? "" : "line " + wrong.getLocation().getLineNr() + ": ";
        Throwable cause = wrong.getCause() instanceof IllegalArgumentException rule ? rule : wrong;
        return place + (cause instanceof JacksonException jackson ? jackson.getOriginalMessage() : cause.getMessage());
    }

    private static void requireDistinct(String domain, List<Account> accounts, List<Group> groups) {
        Set<String> names = new HashSet<>();
        Map<MailAddress, String> owners = new HashMap<>();
        for (Account account : accounts) {
            require(names.add(account.name()), "two accounts are called " + account.name());
            account.addresses(domain).forEach(address -> claim(owners, address, account.name()));
        }
        for (Group group : groups) {
            claim(owners, full(group.address(), domain), group.name());
            group.members().forEach(member -> require(names.contains(member), group.name() + " has no " + member));
        }
    }

    private static void claim(Map<MailAddress, String> owners, MailAddress address, String name) {
        String other = owners.putIfAbsent(address, name);
        require(other == null, address + " belongs to both " + other + " and " + name);
    }

    static MailAddress full(String written, String domain) {
        return new MailAddress(written.contains("@") ? written : written + "@" + domain);
    }

    private static <T> List<T> listed(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    private static void require(boolean condition, String rule) {
        if (!condition) {
            throw new IllegalArgumentException(rule);
        }
    }
}
