package org.activesync4j.examples.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.activesync4j.User;
import org.activesync4j.examples.server.Configuration.Account;
import org.activesync4j.examples.server.Configuration.Group;
import org.activesync4j.item.Content;
import org.activesync4j.item.GalEntry;
import org.activesync4j.item.Item;
import org.activesync4j.item.Property;
import org.activesync4j.spi.Directory;
import org.activesync4j.spi.DirectoryEntry;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.EntryId;

/** The address book of the whole house: every account and every group. */
final class People implements Directory {

    private static final Map<String, Property<String>> TOLD = Stream.of(
                    GalEntry.PHONE,
                    GalEntry.OFFICE,
                    GalEntry.TITLE,
                    GalEntry.COMPANY,
                    GalEntry.FIRST_NAME,
                    GalEntry.LAST_NAME,
                    GalEntry.HOME_PHONE,
                    GalEntry.MOBILE_PHONE)
            .collect(Collectors.toUnmodifiableMap(Property::name, Function.identity()));

    private final Accounts accounts;
    private final Path base;

    /**
     * Opens the book.
     *
     * @param accounts who is in it
     * @param base where paths of pictures and certificates begin
     */
    People(Accounts accounts, Path base) {
        this.accounts = accounts;
        this.base = base;
    }

    @Override
    public Entries search(User user, String text, int most) {
        List<DirectoryEntry> found = entries()
                .filter(entry -> matches(entry.details(), text))
                .sorted(Comparator.comparing(entry -> entry.name().toLowerCase(Locale.ROOT)))
                .toList();
        return new Entries(found.stream().limit(most).toList(), found.size());
    }

    private Stream<DirectoryEntry> entries() {
        return Stream.concat(
                accounts.all().stream().filter(account -> !account.disabled()).map(this::entry),
                accounts.groups().stream().map(this::entry));
    }

    private DirectoryEntry entry(Account account) {
        DirectoryEntry bare = DirectoryEntry.person(
                account.name(), account.shownName(), accounts.address(account).value());
        Item details = bare.details().with(GalEntry.ALIAS, account.name());
        for (Map.Entry<String, Property<String>> told : TOLD.entrySet()) {
            String value = account.directory().get(told.getKey());
            details = value == null ? details : details.with(told.getValue(), value);
        }
        return new DirectoryEntry(bare.id(), bare.kind(), details);
    }

    private DirectoryEntry entry(Group group) {
        String address = accounts.address(group).value();
        return DirectoryEntry.group(address, group.name(), address);
    }

    /** A word of any property begins with the text. */
    private static boolean matches(Item details, String text) {
        String sought = text.strip().toLowerCase(Locale.ROOT);
        return GalEntry.SCHEMA.properties().stream()
                .flatMap(property -> details.get(property).stream())
                .map(value -> value.toString().toLowerCase(Locale.ROOT))
                .anyMatch(value -> value.startsWith(sought) || value.contains(" " + sought));
    }

    @Override
    public Optional<Content> picture(User user, EntryId entry) {
        return account(entry).flatMap(Account::photo).map(photo -> Content.of(read(photo), "image/jpeg"));
    }

    @Override
    public List<X509Certificate> certificates(User user, EntryId entry) {
        return account(entry)
                .flatMap(Account::certificate)
                .map(this::certificates)
                .orElse(List.of());
    }

    private List<X509Certificate> certificates(Path file) {
        try {
            Collection<? extends java.security.cert.Certificate> all =
                    CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(read(file)));
            return all.stream().map(X509Certificate.class::cast).toList();
        } catch (CertificateException broken) {
            throw new DriverException(DriverException.Reason.UNAVAILABLE, file + " holds no certificate", broken);
        }
    }

    private byte[] read(Path file) {
        try {
            return Files.readAllBytes(base.resolve(file));
        } catch (IOException failed) {
            throw new DriverException(DriverException.Reason.UNAVAILABLE, file + " cannot be read", failed);
        }
    }

    @Override
    public List<DirectoryEntry> members(User user, EntryId group, int most) {
        return accounts.groups().stream()
                .filter(each -> accounts.address(each).value().equals(group.value()))
                .flatMap(each -> each.members().stream())
                .flatMap(name -> accounts.named(name).stream())
                .limit(most)
                .map(this::entry)
                .toList();
    }

    private Optional<Account> account(EntryId entry) {
        return accounts.named(entry.value());
    }
}
