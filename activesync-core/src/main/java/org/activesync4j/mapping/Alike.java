package org.activesync4j.mapping;

import ezvcard.VCard;
import java.util.List;
import java.util.Optional;

/**
 * Several homes for one property, as different programs use: the first that says something is read, all that say the
 * same as it are changed, and a new value goes to the first of all.
 */
record Alike<T>(List<CardHome<T>> homes) implements CardHome<T> {

    @Override
    public Optional<T> read(VCard card) {
        return homes.stream().flatMap(home -> home.read(card).stream()).findFirst();
    }

    @Override
    public void write(VCard card, T value) {
        List<CardHome<T>> same = same(card);
        if (same.isEmpty()) {
            homes.get(0).write(card, value);
        }
        same.forEach(home -> home.write(card, value));
    }

    @Override
    public void remove(VCard card) {
        same(card).forEach(home -> home.remove(card));
    }

    private List<CardHome<T>> same(VCard card) {
        Optional<T> shown = read(card);
        return homes.stream()
                .filter(home -> shown.isPresent() && home.read(card).equals(shown))
                .toList();
    }
}
