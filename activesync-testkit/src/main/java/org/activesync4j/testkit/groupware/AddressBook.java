package org.activesync4j.testkit.groupware;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.activesync4j.User;
import org.activesync4j.item.Content;
import org.activesync4j.item.GalEntry;
import org.activesync4j.item.Item;
import org.activesync4j.item.Property;
import org.activesync4j.spi.BusyTime;
import org.activesync4j.spi.Directory;
import org.activesync4j.spi.DirectoryEntry;
import org.activesync4j.spi.EntryId;

/**
 * The directory of a {@link Groupware}: all its users, and whom a test adds. Who was added says nothing of free and busy
 * times until told to; users have a free calendar. Thread-safe.
 */
public final class AddressBook implements Directory {

    private static final List<Property<String>> SEARCHED = List.of(
            GalEntry.DISPLAY_NAME, GalEntry.FIRST_NAME, GalEntry.LAST_NAME, GalEntry.ALIAS, GalEntry.EMAIL_ADDRESS);

    private final Map<EntryId, DirectoryEntry> entries = new LinkedHashMap<>();
    private final Map<EntryId, Content> pictures = new HashMap<>();
    private final Map<EntryId, List<X509Certificate>> certificates = new HashMap<>();
    private final Map<EntryId, List<DirectoryEntry>> members = new HashMap<>();
    private final Map<EntryId, List<BusyTime>> busy = new HashMap<>();

    AddressBook() {}

    /**
     * Adds somebody.
     *
     * @param name the display name
     * @param address the mail address
     * @return the entry
     */
    public DirectoryEntry add(String name, String address) {
        return add(DirectoryEntry.person(address, name, address));
    }

    /**
     * Adds a group.
     *
     * @param name the display name
     * @param address the mail address
     * @param people who is in it
     * @return the entry
     */
    public synchronized DirectoryEntry addGroup(String name, String address, DirectoryEntry... people) {
        DirectoryEntry group = add(DirectoryEntry.group(address, name, address));
        members.put(group.id(), List.of(people));
        return group;
    }

    /**
     * Adds an entry, or replaces the one of that id.
     *
     * @param entry the entry
     * @return the entry
     */
    public synchronized DirectoryEntry add(DirectoryEntry entry) {
        entries.put(entry.id(), entry);
        return entry;
    }

    synchronized void add(Person person) {
        Item details = Item.of(GalEntry.SCHEMA)
                .with(GalEntry.DISPLAY_NAME, person.toString())
                .with(GalEntry.ALIAS, person.toString())
                .with(GalEntry.EMAIL_ADDRESS, person.address());
        DirectoryEntry entry =
                add(new DirectoryEntry(new EntryId(person.address()), DirectoryEntry.Kind.PERSON, details));
        busy.put(entry.id(), List.of());
    }

    /**
     * Finds the entry of an address.
     *
     * @param address the mail address
     * @return the entry
     */
    public synchronized DirectoryEntry entry(String address) {
        return entries.values().stream()
                .filter(entry -> entry.address().equals(address))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Gives somebody a picture.
     *
     * @param entry whom
     * @param picture the picture
     */
    public synchronized void picture(DirectoryEntry entry, Content picture) {
        pictures.put(entry.id(), picture);
    }

    /**
     * Gives somebody certificates.
     *
     * @param entry whom
     * @param given the certificates
     */
    public synchronized void certificates(DirectoryEntry entry, X509Certificate... given) {
        certificates.put(entry.id(), List.of(given));
    }

    /**
     * Says when somebody is not free.
     *
     * @param entry who
     * @param times the times
     */
    public synchronized void busy(DirectoryEntry entry, BusyTime... times) {
        busy.put(entry.id(), List.of(times));
    }

    @Override
    public synchronized Entries search(User user, String text, int most) {
        List<DirectoryEntry> found = entries.values().stream()
                .filter(entry -> isMeant(entry, folded(text)))
                .sorted(Comparator.comparing(entry -> folded(entry.name())))
                .toList();
        return new Entries(found.stream().limit(most).toList(), found.size());
    }

    private static boolean isMeant(DirectoryEntry entry, String beginning) {
        return SEARCHED.stream()
                .flatMap(property -> entry.details().get(property).stream())
                .anyMatch(value -> folded(value).startsWith(beginning));
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    @Override
    public synchronized Optional<Content> picture(User user, EntryId entry) {
        return Optional.ofNullable(pictures.get(entry));
    }

    @Override
    public synchronized List<X509Certificate> certificates(User user, EntryId entry) {
        Stream<X509Certificate> own = certificates.getOrDefault(entry, List.of()).stream();
        Stream<X509Certificate> ofMembers = members.getOrDefault(entry, List.of()).stream()
                .flatMap(member -> certificates.getOrDefault(member.id(), List.of()).stream());
        return Stream.concat(own, ofMembers).toList();
    }

    @Override
    public synchronized List<DirectoryEntry> members(User user, EntryId group, int most) {
        List<DirectoryEntry> people = new ArrayList<>(members.getOrDefault(group, List.of()));
        return people.subList(0, Math.min(most, people.size()));
    }

    @Override
    public synchronized Optional<List<BusyTime>> busy(User user, EntryId entry, Instant from, Instant until) {
        return Optional.ofNullable(busy.get(entry));
    }
}
