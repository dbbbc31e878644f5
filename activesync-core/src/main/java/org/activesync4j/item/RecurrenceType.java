package org.activesync4j.item;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.activesync4j.Version;
import org.activesync4j.item.Recurrence.After;
import org.activesync4j.item.Recurrence.Ending;
import org.activesync4j.item.Recurrence.Until;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Tag;

/** A recurrence. An empty element is none. See [MS-ASCAL] 2.2.2.37 and {@link PatternRows}. */
final class RecurrenceType implements Type<Recurrence> {

    static final int MOST_OCCURRENCES = 999;

    private final RecurrenceRows rows;
    private final PatternRows patterns;
    private final ItemSchema schema;
    private final Function<Item, ZoneId> zone;

    /**
     * Makes the type.
     *
     * @param rows the elements
     * @param schema the elements, and further ones perhaps
     * @param zone finds the zone whose midnights stand for dates
     */
    RecurrenceType(RecurrenceRows rows, ItemSchema schema, Function<Item, ZoneId> zone) {
        this.rows = rows;
        this.patterns = new PatternRows(rows);
        this.schema = schema;
        this.zone = zone;
    }

    /** Makes the type for events. */
    static RecurrenceType ofEvents(Function<Item, ZoneId> zone) {
        return of(new RecurrenceRows("Calendar", "Calendar", Type.COMPACT_DATE_TIME, MOST_OCCURRENCES), zone);
    }

    /** Makes the type for the meetings that mails are about. */
    static RecurrenceType ofInvitations(Function<Item, ZoneId> zone) {
        return of(new RecurrenceRows("Email", "Email2", Type.DATE_TIME, MOST_OCCURRENCES), zone);
    }

    private static RecurrenceType of(RecurrenceRows rows, Function<Item, ZoneId> zone) {
        List<Property<?>> all = rows.all();
        return new RecurrenceType(rows, ItemSchema.of("Recurrence", all.toArray(Property<?>[]::new)), zone);
    }

    /** Returns the rows, for the reference tables. */
    ItemSchema schema() {
        return schema;
    }

    @Override
    public Optional<Recurrence> read(Element element, Reading reading) {
        if (element.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(value(element, schema.read(element, reading), reading));
    }

    /** Makes sense of the rows of an element. */
    Recurrence value(Element element, Item part, Reading reading) {
        if (element.children(rows.calendarType.forms().get(0).tag()).size() > 1) {
            throw new ItemFormatException(element, "expected one CalendarType");
        }
        int kind = part.get(rows.type).orElseGet(() -> inferred(element, part, reading));
        patterns.check(element, part, kind);
        return new Recurrence(
                patterns.pattern(part, kind),
                Math.max(1, part.get(rows.interval).orElse(1)),
                ending(part),
                part.get(rows.calendarType).orElse(0),
                part.get(rows.isLeapMonth).orElse(false));
    }

    /** From 16.0 on the type may be left out. */
    private int inferred(Element element, Item part, Reading reading) {
        if (reading.version().before(Version.V16_0)) {
            throw new ItemFormatException(element, "expected a Type");
        }
        return patterns.inferred(part);
    }

    /** Where a device says both, the number counts. */
    private Ending ending(Item part) {
        Optional<Ending> times = part.get(rows.occurrences).map(After::new);
        return times.or(() -> part.get(rows.until).map(EventTime::at).map(Until::new))
                .orElse(Ending.NEVER);
    }

    @Override
    public void write(Tag tag, Recurrence value, Writing writing) {
        writing.writer().start(tag);
        schema.write(writing.in(part(value, writing)));
        writing.writer().end();
    }

    /** Returns the rows that say this. */
    Item part(Recurrence value, Writing writing) {
        Item part = patterns.with(Item.of(schema), value, writing.version()).with(rows.interval, value.interval());
        if (value.ending() instanceof After after) {
            return part.with(rows.occurrences, Math.min(after.times(), rows.most));
        }
        return value.ending() instanceof Until until
                ? part.with(rows.until, until.last().in(EventTimeType.midnights(writing, zone)))
                : part;
    }

    @Override
    public Recurrence checked(Recurrence value) {
        if (value.ending() instanceof Until until) {
            EventTimeType.possible(until.last());
        }
        return value;
    }

    @Override
    public String description() {
        return "a part, " + schema;
    }
}
