package org.activesync4j.examples.server;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.activesync4j.User;
import org.activesync4j.spi.Directory;
import org.activesync4j.spi.DirectoryEntry;
import org.activesync4j.spi.MailAddress;

/** All who have an account; also the address book that they share. */
record People(List<Person> all) implements Directory {

    People {
        all = List.copyOf(all);
        if (all.stream().map(Person::name).distinct().count() < all.size()
                || all.stream().map(Person::address).distinct().count() < all.size()) {
            throw new IllegalArgumentException("two users have one name or address");
        }
    }

    Optional<Person> named(String name) {
        return all.stream().filter(person -> person.name().equals(name)).findFirst();
    }

    Optional<Person> at(MailAddress address) {
        return all.stream().filter(person -> person.address().equals(address)).findFirst();
    }

    @Override
    public Entries search(User user, String text, int most) {
        String beginning = text.toLowerCase(Locale.ROOT);
        List<DirectoryEntry> found = all.stream()
                .filter(person -> person.name().startsWith(beginning)
                        || person.address().value().toLowerCase(Locale.ROOT).startsWith(beginning))
                .sorted(Comparator.comparing(Person::name))
                .map(person -> DirectoryEntry.person(
                        person.name(), person.name(), person.address().value()))
                .toList();
        return new Entries(found.stream().limit(most).toList(), found.size());
    }
}
