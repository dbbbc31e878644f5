package org.activesync4j.mapping;

import ezvcard.VCard;
import ezvcard.parameter.RelatedType;
import ezvcard.property.Related;
import ezvcard.property.VCardProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Those who belong to a contact, in the standard's property and in those that programs use beside it. */
final class CardRelatives {

    private static final String CHILD = "child";

    private CardRelatives() {}

    /** One person: of a type, of the same label, and in properties with a name of their own. */
    static CardHome<String> one(String type, String... names) {
        List<CardHome<String>> homes = new ArrayList<>();
        homes.add(new CardText(card -> related(card, type), name -> made(name, type)));
        homes.add(CardText.labelled(type));
        Stream.of(names).map(CardText::extended).forEach(homes::add);
        return new Alike<>(homes);
    }

    private static Stream<Related> related(VCard card, String type) {
        return card.getRelations().stream()
                .filter(related -> CardValue.kinds(card, related).contains(type));
    }

    private static Related made(String name, String type) {
        Related related = new Related();
        related.setText(name);
        related.getTypes().add(RelatedType.get(type));
        return related;
    }

    /** All children. */
    record Children() implements CardHome<List<String>> {

        @Override
        public Optional<List<String>> read(VCard card) {
            List<String> names = all(card)
                    .flatMap(child -> CardValue.of(child).stream())
                    .distinct()
                    .toList();
            return names.isEmpty() ? Optional.empty() : Optional.of(names);
        }

        private static Stream<VCardProperty> all(VCard card) {
            Stream<VCardProperty> related = related(card, CHILD).map(VCardProperty.class::cast);
            Stream<VCardProperty> labelled =
                    CardText.labelled(CHILD).candidates().apply(card).map(child -> child);
            Stream<VCardProperty> extended =
                    card.getExtendedProperties("X-MS-CHILD").stream().map(child -> child);
            return Stream.of(related, labelled, extended).flatMap(children -> children);
        }

        /** Those who stay keep what the card says of them, unless their order has changed. */
        @Override
        public void write(VCard card, List<String> value) {
            removeIf(card, name -> !value.contains(name));
            List<String> left = read(card).orElse(List.of());
            value.stream().filter(name -> !left.contains(name)).forEach(name -> add(card, name));
            if (!read(card).equals(Optional.of(value))) {
                remove(card);
                value.forEach(name -> add(card, name));
            }
        }

        private static void add(VCard card, String name) {
            card.addRelated(made(name, CHILD));
        }

        @Override
        public void remove(VCard card) {
            removeIf(card, name -> true);
        }

        private static void removeIf(VCard card, Predicate<String> gone) {
            all(card)
                    .filter(child -> CardValue.of(child).filter(gone).isPresent())
                    .toList()
                    .forEach(child -> CardValue.remove(card, child));
        }
    }
}
