package org.activesync4j.internal.mapping.ical;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.activesync4j.internal.mapping.LegalText;
import org.activesync4j.item.Item;
import org.activesync4j.item.Location;
import org.activesync4j.item.Property;

/**
 * A place.
 *
 * <pre>
 *  LOCATION:what it is called
 *  GEO:48.4;9.99                                                latitude and longitude
 *  X-APPLE-STRUCTURED-LOCATION;X-TITLE=name:geo:48.4,9.99       read where the others are missing
 *  X-ACTIVESYNC-LOCATION;STREET=…;CITY=…:                       what else is known
 * </pre>
 */
record LocationHome() implements Home<Item> {

    private static final String NAME = "LOCATION";
    private static final String GEO = "GEO";
    private static final String APPLE = "X-APPLE-STRUCTURED-LOCATION";
    private static final String MORE = "X-ACTIVESYNC-LOCATION";

    private static final List<Property<String>> TEXTS = List.of(
            Location.ANNOTATION,
            Location.STREET,
            Location.CITY,
            Location.STATE,
            Location.COUNTRY,
            Location.POSTAL_CODE,
            Location.LOCATION_URI);

    private static final List<Property<Double>> NUMBERS =
            List.of(Location.ACCURACY, Location.ALTITUDE, Location.ALTITUDE_ACCURACY);

    @Override
    public Optional<Item> read(Component component, Surroundings around) {
        Item place = Item.of(Location.SCHEMA);
        Optional<ContentLine> apple = component.line(APPLE);
        Optional<String> name = component.text(NAME).or(() -> apple.flatMap(line -> line.parameter("X-TITLE")));
        Optional<String> geo = component
                .text(GEO)
                .or(() -> apple.map(ContentLine::value)
                        .filter(uri -> uri.toLowerCase(Locale.ROOT).startsWith("geo:"))
                        .map(uri -> uri.substring(4)));
        place = with(place, Location.DISPLAY_NAME, name);
        place = geo.isPresent() ? located(place, geo.get()) : place;
        Optional<ContentLine> more = component.line(MORE);
        for (Property<String> text : TEXTS) {
            place = with(place, text, more.flatMap(line -> line.parameter(text.name())));
        }
        for (Property<Double> number : NUMBERS) {
            place = withNumber(place, number, more.flatMap(line -> line.parameter(number.name())));
        }
        return place.isEmpty() ? Optional.empty() : Optional.of(place);
    }

    private static Item with(Item place, Property<String> row, Optional<String> text) {
        return text.map(LegalText::of)
                .filter(legal -> !legal.isBlank())
                .map(legal -> place.with(row, legal))
                .orElse(place);
    }

    private static Item withNumber(Item place, Property<Double> row, Optional<String> number) {
        try {
            return number.map(text -> place.with(row, Double.valueOf(text.strip())))
                    .orElse(place);
        } catch (IllegalArgumentException none) { // no number, or none that such a thing can have
            return place;
        }
    }

    /** Latitude and longitude are something only together. */
    private static Item located(Item place, String geo) {
        String[] parts = geo.split("[;,?]");
        if (parts.length < 2) {
            return place;
        }
        Item both = withNumber(
                withNumber(place, Location.LATITUDE, Optional.of(parts[0])), Location.LONGITUDE, Optional.of(parts[1]));
        return both.has(Location.LATITUDE) && both.has(Location.LONGITUDE) ? both : place;
    }

    @Override
    public Component write(Component component, Item value, Surroundings around) {
        Component named = component.withoutLines(APPLE, GEO, MORE);
        Optional<String> name = value.get(Location.DISPLAY_NAME).filter(text -> !text.isBlank());
        named = name.isPresent()
                ? named.withOnly(named.line(NAME)
                        .orElseGet(() -> ContentLine.of(NAME, ""))
                        .withText(ValueKind.withPlainLineEnds(name.get())))
                : named.withoutLines(NAME);
        Optional<Double> latitude = value.get(Location.LATITUDE);
        Optional<Double> longitude = value.get(Location.LONGITUDE);
        if (latitude.isPresent() && longitude.isPresent()) {
            named = named.with(ContentLine.of(GEO, text(latitude.get()) + ";" + text(longitude.get())));
        }
        return withMore(named, value);
    }

    private static Component withMore(Component component, Item value) {
        ContentLine more = ContentLine.of(MORE, "");
        for (Property<String> row : TEXTS) {
            Optional<String> text = value.get(row).filter(said -> !said.isBlank());
            more = text.isPresent() ? more.with(capitals(row), text.get()) : more;
        }
        for (Property<Double> row : NUMBERS) {
            Optional<Double> number = value.get(row);
            more = number.isPresent() ? more.with(capitals(row), text(number.get())) : more;
        }
        boolean says = TEXTS.stream().anyMatch(value::has) || NUMBERS.stream().anyMatch(value::has);
        return says ? component.with(more) : component;
    }

    private static String capitals(Property<?> row) {
        return row.name().toUpperCase(Locale.ROOT);
    }

    private static String text(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    @Override
    public Component remove(Component component, Surroundings around) {
        return component.withoutLines(NAME, GEO, APPLE, MORE);
    }
}
