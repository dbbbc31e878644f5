package org.activesync4j.mapping;

import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.property.DateOrTimeProperty;
import ezvcard.util.PartialDate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A date of a card: with a time of day, whose date counts where it was written, or without a year.
 *
 * <p>A day of no year is one of 1604 to devices, as it is to Apple's address book, which marks it so in a 3.0 card:
 *
 * <pre>{@code
 * BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-15
 * BDAY:--0415
 * }</pre>
 */
record CardDates<D extends DateOrTimeProperty>(Class<D> type, Function<LocalDate, D> made)
        implements CardHome<LocalDate> {

    private static final int NO_YEAR = 1604;
    private static final String OMITTED_YEAR = "X-APPLE-OMIT-YEAR";

    @Override
    public Optional<LocalDate> read(VCard card) {
        return readable(card).flatMap(CardDates::date);
    }

    private Optional<D> readable(VCard card) {
        return all(card).stream().filter(property -> date(property).isPresent()).findFirst();
    }

    private List<D> all(VCard card) {
        return card.getProperties().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static Optional<LocalDate> date(DateOrTimeProperty property) {
        Temporal date = property.getDate();
        return date == null ? Optional.ofNullable(property.getPartialDate()).flatMap(CardDates::day) : day(date);
    }

    /** Returns the date where the time was written; a moment was in UTC. */
    static Optional<LocalDate> day(Temporal date) {
        return date instanceof Instant moment
                ? Optional.of(moment.atOffset(ZoneOffset.UTC).toLocalDate())
                : Optional.ofNullable(date.query(TemporalQueries.localDate()));
    }

    private static Optional<LocalDate> day(PartialDate partial) {
        if (partial.getMonth() == null || partial.getDate() == null) {
            return Optional.empty();
        }
        int year = Optional.ofNullable(partial.getYear()).orElse(NO_YEAR);
        try {
            return Optional.of(LocalDate.of(year, partial.getMonth(), partial.getDate()));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    @Override
    public void write(VCard card, LocalDate value) {
        D property = readable(card).orElseGet(() -> CardValue.added(card, made.apply(value)));
        boolean anyYear = value.getYear() == NO_YEAR;
        property.removeParameter(OMITTED_YEAR);
        if (anyYear && card.getVersion() == VCardVersion.V4_0) {
            property.setPartialDate(PartialDate.builder()
                    .month(value.getMonthValue())
                    .date(value.getDayOfMonth())
                    .build());
        } else {
            property.setDate(value);
            if (anyYear) {
                property.setParameter(OMITTED_YEAR, Integer.toString(NO_YEAR));
            }
        }
    }

    @Override
    public void remove(VCard card) {
        readable(card).ifPresent(property -> CardValue.remove(card, property));
    }
}
