package org.activesync4j.mapping;

import ezvcard.VCard;
import ezvcard.property.RawProperty;
import ezvcard.util.VCardDateFormat;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** A date in a property with a name of its own. */
record CardOldDate(CardText text) implements CardHome<LocalDate> {

    static CardOldDate extended(String name) {
        return new CardOldDate(CardText.extended(name));
    }

    /** A date that Apple's or Google's address book labels. */
    static CardOldDate labelled(String label) {
        return new CardOldDate(new CardText(
                card -> card.getExtendedProperties("X-ABDATE").stream()
                        .filter(date -> CardValue.label(card, date).equals(label)),
                date -> new RawProperty("X-ABDATE", date)));
    }

    @Override
    public Optional<LocalDate> read(VCard card) {
        return text.read(card).flatMap(CardOldDate::date);
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return CardDates.day(VCardDateFormat.parse(text.strip()));
        } catch (IllegalArgumentException | DateTimeException noDate) {
            return Optional.empty();
        }
    }

    @Override
    public void write(VCard card, LocalDate value) {
        text.write(card, value.toString());
    }

    @Override
    public void remove(VCard card) {
        text.remove(card);
    }
}
