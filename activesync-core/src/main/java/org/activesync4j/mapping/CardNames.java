package org.activesync4j.mapping;

import ezvcard.VCard;
import ezvcard.property.FormattedName;
import ezvcard.property.Organization;
import ezvcard.property.RawProperty;
import ezvcard.property.StructuredName;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.activesync4j.item.Contact;
import org.activesync4j.item.Property;
import org.jspecify.annotations.Nullable;

/**
 * The name of whom a card is about: in parts, as it is displayed, and as it is filed.
 *
 * <p>A card without a name in parts, which 4.0 allows, is shown with the displayed name as family name. The displayed
 * name follows the parts, else the company and so on, as long as it is made of them.
 */
final class CardNames {

    static final String FILE_AS = "X-EVOLUTION-FILE-AS";

    /** Of what the displayed name may be made. */
    static final Set<Property<?>> SOURCES = Set.of(
            Contact.LAST_NAME,
            Contact.FIRST_NAME,
            Contact.MIDDLE_NAME,
            Contact.TITLE,
            Contact.SUFFIX,
            Contact.FILE_AS,
            Contact.COMPANY_NAME,
            Contact.EMAIL1_ADDRESS,
            Contact.MOBILE_PHONE_NUMBER);

    private CardNames() {}

    /** A part of the name, in a card one or several texts. */
    enum Part {
        FAMILY(name -> texts(name.getFamily()), StructuredName::setFamily),
        GIVEN(name -> texts(name.getGiven()), StructuredName::setGiven),
        ADDITIONAL(StructuredName::getAdditionalNames, (name, text) -> replace(name.getAdditionalNames(), text)),
        PREFIX(StructuredName::getPrefixes, (name, text) -> replace(name.getPrefixes(), text)),
        SUFFIX(StructuredName::getSuffixes, (name, text) -> replace(name.getSuffixes(), text));

        private final Function<StructuredName, List<String>> texts;
        private final BiConsumer<StructuredName, @Nullable String> setter;

        Part(Function<StructuredName, List<String>> texts, BiConsumer<StructuredName, @Nullable String> setter) {
            this.texts = texts;
            this.setter = setter;
        }

        String place() {
            return name().toLowerCase(Locale.ROOT);
        }

        Stream<String> of(StructuredName name) {
            return texts.apply(name).stream().filter(text -> !text.isBlank());
        }
    }

    private static List<String> texts(@Nullable String text) {
        return text == null ? List.of() : List.of(text);
    }

    private static void replace(List<String> texts, @Nullable String text) {
        texts.clear();
        texts.addAll(texts(text));
    }

    /** A part of the name. */
    record Home(Part part) implements CardHome<String> {

        @Override
        public Optional<String> read(VCard card) {
            return Optional.of(part.of(parts(card)).collect(Collectors.joining(" ")))
                    .filter(text -> !text.isEmpty());
        }

        @Override
        public void write(VCard card, String value) {
            part.setter.accept(settled(card), value);
        }

        @Override
        public void remove(VCard card) {
            part.setter.accept(settled(card), null);
        }
    }

    /** What the contact is filed as: what somebody has said, else the displayed name. */
    record FiledAs() implements CardHome<String> {

        @Override
        public Optional<String> read(VCard card) {
            return said(card).or(() -> displayed(card));
        }

        @Override
        public void write(VCard card, String value) {
            card.setExtendedProperty(FILE_AS, CardEscapes.done(value));
        }

        @Override
        public void remove(VCard card) {
            card.removeExtendedProperty(FILE_AS);
        }

        private static Optional<String> said(VCard card) {
            RawProperty said = card.getExtendedProperty(FILE_AS);
            return Optional.ofNullable(said).flatMap(CardValue::of);
        }
    }

    private static StructuredName parts(VCard card) {
        return Optional.ofNullable(card.getStructuredName()).orElseGet(() -> ofDisplayed(card));
    }

    private static StructuredName ofDisplayed(VCard card) {
        StructuredName name = new StructuredName();
        displayed(card).filter(text -> !text.equals(company(card).orElse(""))).ifPresent(name::setFamily);
        return name;
    }

    /** Gives the card a name in parts, if it has none, that looks the same. */
    static StructuredName settled(VCard card) {
        StructuredName name = parts(card);
        if (card.getStructuredName() == null) {
            card.setStructuredName(name);
        }
        return name;
    }

    private static Optional<String> displayed(VCard card) {
        return Optional.ofNullable(card.getFormattedName()).flatMap(CardValue::of);
    }

    private static Optional<String> company(VCard card) {
        Organization organization = card.getOrganization();
        return organization == null || organization.getValues().isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(organization.getValues().get(0));
    }

    /** Returns the name to display that follows from all else in the card. */
    static String made(VCard card) {
        String parts = Stream.of(Part.PREFIX, Part.GIVEN, Part.ADDITIONAL, Part.FAMILY, Part.SUFFIX)
                .flatMap(part -> part.of(parts(card)))
                .collect(Collectors.joining(" "));
        return Stream.concat(Stream.of(parts), substitutes(card))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    private static Stream<String> substitutes(VCard card) {
        return Stream.of(
                        FiledAs.said(card),
                        company(card),
                        CardMails.home(1).read(card),
                        CardPhones.home(CardPhones.MOBILE).read(card))
                .flatMap(Optional::stream);
    }

    /** Makes the displayed name anew if it was, or is to be, made of the rest; before is what it was made to be then. */
    static void follow(VCard card, String before) {
        String made = made(card);
        boolean follows = displayed(card).map(before::equals).orElse(true);
        if (follows && !made.isBlank() && !Objects.equals(made, displayed(card).orElse(""))) {
            FormattedName name = Optional.ofNullable(card.getFormattedName())
                    .orElseGet(() -> CardValue.added(card, new FormattedName("")));
            name.setValue(made);
        }
    }
}
