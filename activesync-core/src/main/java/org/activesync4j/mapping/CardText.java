package org.activesync4j.mapping;

import ezvcard.VCard;
import ezvcard.property.RawProperty;
import ezvcard.property.VCardProperty;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The first of some properties of a card that says something. */
record CardText(Function<VCard, Stream<? extends VCardProperty>> candidates, Function<String, VCardProperty> made)
        implements CardHome<String> {

    private static final String RELATED_NAME = "X-ABRELATEDNAMES";

    /** A property that the standard knows. */
    static <P extends VCardProperty> CardText of(Function<VCard, List<P>> all, Function<String, P> made) {
        return new CardText(card -> all.apply(card).stream(), made::apply);
    }

    /** A property with a name of its own. */
    static CardText extended(String name) {
        return new CardText(
                card -> card.getExtendedProperties(name).stream(),
                text -> new RawProperty(name, CardEscapes.done(text)));
    }

    /** Somebody whom Apple's address book relates to the contact by a label. */
    static CardText labelled(String label) {
        return new CardText(
                card -> card.getExtendedProperties(RELATED_NAME).stream()
                        .filter(related -> CardValue.label(card, related).equals(label)),
                text -> new RawProperty(RELATED_NAME, CardEscapes.done(text)));
    }

    private Optional<VCardProperty> first(VCard card) {
        return candidates
                .apply(card)
                .map(VCardProperty.class::cast)
                .filter(property -> CardValue.of(property).isPresent())
                .findFirst();
    }

    @Override
    public Optional<String> read(VCard card) {
        return first(card).flatMap(CardValue::of);
    }

    @Override
    public void write(VCard card, String value) {
        first(card)
                .ifPresentOrElse(property -> CardValue.set(property, value), () -> card.addProperty(made.apply(value)));
    }

    @Override
    public void remove(VCard card) {
        first(card).ifPresent(property -> CardValue.remove(card, property));
    }
}
