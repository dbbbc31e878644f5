package org.activesync4j.mapping;

import ezvcard.VCard;
import ezvcard.property.VCardProperty;
import java.util.Optional;
import java.util.function.Function;

/** One of several like properties: the one that is seen in a field. */
record FieldHome<P extends VCardProperty>(Fields<P> fields, String field, Function<String, P> made)
        implements CardHome<String> {

    @Override
    public Optional<String> read(VCard card) {
        return fields.at(card, field).flatMap(CardValue::of);
    }

    @Override
    public void write(VCard card, String value) {
        Optional<P> there = fields.at(card, field);
        there.ifPresentOrElse(
                property -> CardValue.set(property, value), () -> fields.add(card, field, made.apply(value)));
    }

    @Override
    public void remove(VCard card) {
        fields.remove(card, field);
    }
}
