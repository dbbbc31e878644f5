package org.activesync4j.mapping;

import ezvcard.VCard;
import ezvcard.parameter.AddressType;
import ezvcard.property.Address;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The postal addresses of a card, told apart by their types and labels. */
final class CardAddresses {

    private static final String BUSINESS = "BusinessAddress";
    private static final String HOME = "HomeAddress";
    private static final String OTHER = "OtherAddress";

    private static final Fields<Address> ALL = new Fields<>(CardAddresses::members, CardAddresses::suited);

    private CardAddresses() {}

    /** Where an address is; the types are those of a new one. */
    enum Place {
        WORK(BUSINESS, AddressType.WORK),
        HOME(CardAddresses.HOME, AddressType.HOME),
        OTHER(CardAddresses.OTHER);

        private final String field;
        private final List<AddressType> types;

        Place(String field, AddressType... types) {
            this.field = field;
            this.types = List.of(types);
        }

        String place() {
            return this == OTHER ? "ADR" : "ADR;TYPE=" + name().toLowerCase(Locale.ROOT);
        }
    }

    /** A part of an address, in a card one or several texts. */
    enum Part {
        STREET(CardAddresses::streets, CardAddresses::street, "\n"),
        CITY(Address::getLocalities, Address::setLocality, ", "),
        STATE(Address::getRegions, Address::setRegion, ", "),
        POSTAL_CODE(Address::getPostalCodes, Address::setPostalCode, ", "),
        COUNTRY(Address::getCountries, Address::setCountry, ", ");

        private final Function<Address, List<String>> texts;
        private final BiConsumer<Address, String> setter;
        private final String between;

        Part(Function<Address, List<String>> texts, BiConsumer<Address, String> setter, String between) {
            this.texts = texts;
            this.setter = setter;
            this.between = between;
        }

        String place() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        Optional<String> of(Address address) {
            return Optional.of(texts.apply(address).stream()
                            .filter(text -> !text.isBlank())
                            .collect(Collectors.joining(between)))
                    .filter(text -> !text.isEmpty());
        }

        /** Removing is setting to nothing. What was written on an envelope is no longer true. */
        void set(Address address, String text) {
            setter.accept(address, text);
            address.setLabel(null);
        }

        void remove(Address address) {
            setter.accept(address, null);
            address.setLabel(null);
        }
    }

    /** A part of an address somewhere. */
    record Home(Place place, Part part) implements CardHome<String> {

        @Override
        public Optional<String> read(VCard card) {
            return ALL.at(card, place.field).flatMap(part::of);
        }

        @Override
        public void write(VCard card, String value) {
            Optional<Address> there = ALL.at(card, place.field);
            there.ifPresentOrElse(address -> part.set(address, value), () -> ALL.add(card, place.field, made(value)));
        }

        private Address made(String value) {
            Address address = new Address();
            address.getTypes().addAll(place.types);
            part.set(address, value);
            return address;
        }

        @Override
        public void remove(VCard card) {
            Optional<Address> there = ALL.at(card, place.field);
            boolean alone = there.isPresent() && parts(there.get()).equals(Set.of(part));
            if (alone) {
                ALL.remove(card, place.field);
            } else {
                there.ifPresent(part::remove);
            }
        }
    }

    private static Set<Part> parts(Address address) {
        return Arrays.stream(Part.values())
                .filter(part -> part.of(address).isPresent())
                .collect(Collectors.toSet());
    }

    private static List<String> streets(Address address) {
        return Stream.of(address.getPoBoxes(), address.getExtendedAddresses(), address.getStreetAddresses())
                .flatMap(List::stream)
                .toList();
    }

    private static void street(Address address, String text) {
        address.setPoBox(null);
        address.setExtendedAddress(null);
        address.setStreetAddress(text);
    }

    private static List<Address> members(VCard card) {
        return card.getAddresses().stream()
                .filter(address -> !parts(address).isEmpty())
                .toList();
    }

    private static Fields.Suited suited(VCard card, Address address) {
        Set<String> types = CardValue.kinds(card, address);
        if (types.contains("work")) {
            return new Fields.Suited(List.of(BUSINESS), List.of(OTHER));
        }
        return types.contains("home")
                ? new Fields.Suited(List.of(HOME), List.of(OTHER))
                : new Fields.Suited(List.of(OTHER), List.of());
    }
}
