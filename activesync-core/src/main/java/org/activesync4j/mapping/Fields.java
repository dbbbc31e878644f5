package org.activesync4j.mapping;

import ezvcard.VCard;
import ezvcard.property.VCardProperty;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Decides which of several like properties of a card, for example telephones, a device sees in which of its fields. A
 * property takes the first free one of its own fields, in the order of the card; what is left over takes a spare one.
 *
 * <p>Where that would move others when one is added or removed, a parameter says where they belong:
 *
 * <pre>{@code
 * TEL;TYPE=home;X-ACTIVESYNC-FIELD=Home2PhoneNumber:+49 731 2
 * }</pre>
 */
record Fields<P extends VCardProperty>(Function<VCard, List<P>> members, BiFunction<VCard, P, Suited> suited) {

    private static final String FIELD = "X-ACTIVESYNC-FIELD";

    /** The fields in which a property may be seen, best first; the spare ones only when nothing else has taken them. */
    record Suited(List<String> own, List<String> spare) {

        boolean has(String field) {
            return own.contains(field) || spare.contains(field);
        }
    }

    Map<String, P> shown(VCard card) {
        List<P> all = members.apply(card);
        List<Suited> suits =
                all.stream().map(member -> suited.apply(card, member)).toList();
        Map<String, P> shown = new HashMap<>();
        boolean[] placed = new boolean[all.size()];
        place(all, placed, shown, index -> pinned(all.get(index), suits.get(index)));
        place(all, placed, shown, index -> suits.get(index).own());
        place(all, placed, shown, index -> suits.get(index).spare());
        return shown;
    }

    private static <P extends VCardProperty> void place(
            List<P> all, boolean[] placed, Map<String, P> shown, Function<Integer, List<String>> fields) {
        for (int index = 0; index < placed.length; index++) {
            if (!placed[index]) {
                Optional<String> free = fields.apply(index).stream()
                        .filter(field -> !shown.containsKey(field))
                        .findFirst();
                placed[index] = free.isPresent();
                P member = all.get(index);
                free.ifPresent(field -> shown.put(field, member));
            }
        }
    }

    private static List<String> pinned(VCardProperty member, Suited suited) {
        String field = member.getParameter(FIELD);
        return field != null && suited.has(field) ? List.of(field) : List.of();
    }

    Optional<P> at(VCard card, String field) {
        return Optional.ofNullable(shown(card).get(field));
    }

    /** Adds a property that is to be seen in a field. */
    void add(VCard card, String field, P property) {
        Map<String, P> wanted = shown(card);
        wanted.put(field, property);
        card.addProperty(property);
        keep(card, wanted);
    }

    /** Removes what is seen in a field. */
    void remove(VCard card, String field) {
        Map<String, P> wanted = shown(card);
        P property = wanted.remove(field);
        if (property != null) {
            CardValue.remove(card, property);
            keep(card, wanted);
        }
    }

    /** Pins what would be seen elsewhere; each round pins one more at least, and what is pinned stays. */
    private void keep(VCard card, Map<String, P> wanted) {
        List<String> moved = moved(card, wanted);
        for (int round = 0; !moved.isEmpty() && round < wanted.size(); round++) {
            moved.forEach(field -> Objects.requireNonNull(wanted.get(field)).setParameter(FIELD, field));
            moved = moved(card, wanted);
        }
    }

    private List<String> moved(VCard card, Map<String, P> wanted) {
        Map<String, P> shown = shown(card);
        List<String> moved = new ArrayList<>();
        wanted.forEach((field, property) -> {
            if (shown.get(field) != property) {
                moved.add(field);
            }
        });
        return moved;
    }
}
