package org.activesync4j.mapping;

import ezvcard.VCard;
import ezvcard.property.Nickname;
import ezvcard.property.Organization;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Properties of a card that have several texts where a contact has one, or one for each of several properties. */
final class CardLists {

    private CardLists() {}

    private static Optional<String> joined(List<String> texts, String between) {
        String joined = texts.stream()
                .filter(Objects::nonNull)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(between));
        return joined.isEmpty() ? Optional.empty() : Optional.of(joined);
    }

    /** All nicknames of the first property. */
    record Nicknames() implements CardHome<String> {

        @Override
        public Optional<String> read(VCard card) {
            return Optional.ofNullable(card.getNickname()).flatMap(nickname -> joined(nickname.getValues(), ", "));
        }

        @Override
        public void write(VCard card, String value) {
            Nickname nickname =
                    Optional.ofNullable(card.getNickname()).orElseGet(() -> CardValue.added(card, new Nickname()));
            nickname.getValues().clear();
            nickname.getValues().add(value);
        }

        @Override
        public void remove(VCard card) {
            Optional.ofNullable(card.getNickname()).ifPresent(nickname -> CardValue.remove(card, nickname));
        }
    }

    /** The company: the first text of the organisation. */
    record Company() implements CardHome<String> {

        @Override
        public Optional<String> read(VCard card) {
            return joined(beginning(card), "");
        }

        private static List<String> beginning(VCard card) {
            List<String> units = units(card);
            return units.subList(0, Math.min(1, units.size()));
        }

        @Override
        public void write(VCard card, String value) {
            organization(card).set(0, value);
        }

        @Override
        public void remove(VCard card) {
            organization(card).set(0, "");
            tidy(card);
        }
    }

    /** The department: all further texts of the organisation. */
    record Department() implements CardHome<String> {

        @Override
        public Optional<String> read(VCard card) {
            return joined(rest(units(card)), "; ");
        }

        @Override
        public void write(VCard card, String value) {
            List<String> units = organization(card);
            rest(units).clear();
            units.add(value);
        }

        @Override
        public void remove(VCard card) {
            rest(organization(card)).clear();
            tidy(card);
        }

        private static List<String> rest(List<String> units) {
            return units.subList(Math.min(1, units.size()), units.size());
        }
    }

    private static List<String> units(VCard card) {
        Organization organization = card.getOrganization();
        return organization == null ? List.of() : organization.getValues();
    }

    /** Returns the texts to be changed, at least one. */
    private static List<String> organization(VCard card) {
        List<String> units = Optional.ofNullable(card.getOrganization())
                .orElseGet(() -> CardValue.added(card, new Organization()))
                .getValues();
        if (units.isEmpty()) {
            units.add("");
        }
        return units;
    }

    private static void tidy(VCard card) {
        if (joined(units(card), "").isEmpty()) {
            CardValue.remove(card, card.getOrganization());
        }
    }
}
