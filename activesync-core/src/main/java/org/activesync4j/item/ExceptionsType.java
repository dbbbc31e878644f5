package org.activesync4j.item;

import static org.activesync4j.Version.V14_0;
import static org.activesync4j.Version.V16_0;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.activesync4j.Version;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.activesync4j.wbxml.page.Calendar;

/**
 * The occurrences of a series that differ from it, or do not take place. See [MS-ASCAL] 2.2.2.20 to 2.2.2.22.
 *
 * <pre>
 *  Exceptions { Exception { Deleted, ExceptionStartTime } ... }           does not take place
 *             { Exception { ExceptionStartTime, StartTime, ... } ... }    differs in what it names
 * </pre>
 *
 * <p>From 16.0 on it is InstanceId instead of ExceptionStartTime, and devices send occurrences one by one, beside the
 * series. An empty element in an occurrence says that it lacks what the series has.
 */
record ExceptionsType() implements Type<Map<InstanceId, Deviation>> {

    private static final int MOST_RECEIVED = 1000;
    private static final int MOST_SENT = 256;

    private static final Property<Boolean> DELETED = Property.of(Calendar.DELETED, Type.BOOL);

    private static final Property<Instant> ORIGINAL_START = Property.of(AirSyncBase.INSTANCE_ID, Type.COMPACT_DATE_TIME)
            .since(V16_0)
            .formerly(Calendar.EXCEPTION_START_TIME, Type.COMPACT_DATE_TIME);

    /** What is known of an occurrence; the properties are those of the series. */
    private static final class Rows {

        static final ItemSchema SCHEMA = ItemSchema.of(
                "Exception",
                DELETED,
                ORIGINAL_START,
                Event.SUBJECT,
                Event.START_TIME,
                Event.END_TIME,
                Event.BODY,
                Event.LOCATION,
                Event.CATEGORIES,
                Event.SENSITIVITY,
                Event.BUSY_STATUS,
                Event.ALL_DAY_EVENT,
                Event.REMINDER,
                Event.DT_STAMP,
                Event.MEETING_STATUS,
                Event.ATTENDEES,
                Event.APPOINTMENT_REPLY_TIME,
                Event.RESPONSE_TYPE,
                Event.ONLINE_MEETING_CONF_LINK,
                Event.ONLINE_MEETING_EXTERNAL_LINK,
                Event.ATTACHMENTS);
    }

    /** Returns the rows of one occurrence. */
    static ItemSchema schema() {
        return Rows.SCHEMA;
    }

    /** Says whether an occurrence can have a property of its own in a version. */
    static boolean has(Property<?> row, Version version) {
        boolean late = row == Event.ATTENDEES && version.before(V14_0);
        return Rows.SCHEMA.properties().contains(row) && row.isIn(version) && !late;
    }

    @Override
    public Optional<Map<InstanceId, Deviation>> read(Element container, Reading reading) {
        List<Element> exceptions = container.children(Calendar.EXCEPTION);
        if (reading.isRequest() && exceptions.size() > MOST_RECEIVED) {
            throw new ItemFormatException(container, "expected at most " + MOST_RECEIVED + " exceptions");
        }
        Map<InstanceId, Deviation> all = new LinkedHashMap<>();
        for (Element exception : exceptions) {
            Patch patch = new RowReader(Rows.SCHEMA, reading).patch(exception, Supported.of(Set.of()));
            Instant start = patch.set()
                    .get(ORIGINAL_START)
                    .orElseThrow(() -> new ItemFormatException(exception, "expected an original start"));
            all.put(new InstanceId(start), deviation(patch));
        }
        return Optional.of(all);
    }

    private static Deviation deviation(Patch patch) {
        return patch.set().get(DELETED).orElse(false) ? new Deviation.Removed() : new Deviation.Edit(ofSeries(patch));
    }

    /** Makes it a change of an event. */
    private static Patch ofSeries(Patch patch) {
        Item set = patch.set().without(Set.of(DELETED, ORIGINAL_START)).as(Event.SCHEMA);
        return new Patch(set, patch.clear(), Map.of());
    }

    @Override
    public void write(Tag tag, Map<InstanceId, Deviation> value, Writing writing) {
        boolean recurs = writing.item().has(Event.RECURRENCE);
        if (value.isEmpty() || !recurs) {
            return;
        }
        writing.writer().start(tag);
        value.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.reverseOrder()))
                .limit(MOST_SENT)
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> write(entry.getKey(), entry.getValue(), writing));
        writing.writer().end();
    }

    private static void write(InstanceId id, Deviation deviation, Writing writing) {
        writing.writer().start(Calendar.EXCEPTION);
        Item exception = Item.of(Rows.SCHEMA).with(ORIGINAL_START, start(id, writing));
        if (deviation instanceof Deviation.Edit edit) {
            ORIGINAL_START.write(writing.in(exception));
            write(edit.patch(), writing.in(edit.patch().applyTo(EventTimes.regularOccurrence(writing.item(), id))));
        } else {
            DELETED.write(writing.in(exception.with(DELETED, true)));
            ORIGINAL_START.write(writing.in(exception));
        }
        writing.writer().end();
    }

    private static Instant start(InstanceId id, Writing writing) {
        return EventTimes.isDated(writing.item())
                ? EventTime.on(EventTimeType.possible(
                                id.start().atZone(ZoneOffset.UTC).toLocalDate()))
                        .in(EventTimeType.midnights(writing, EventTimes::zone))
                : id.start();
    }

    private static void write(Patch patch, Writing writing) {
        for (Property<?> row : Rows.SCHEMA.properties()) {
            if (patch.touches(row) && has(row, writing.version())) {
                write(row, patch, writing);
            }
        }
    }

    private static <T> void write(Property<T> row, Patch patch, Writing writing) {
        Form<T> form = row.form(writing.version()).orElseThrow();
        Type<T> type = form.type().alone();
        patch.set()
                .get(row)
                .ifPresentOrElse(
                        value -> type.write(form.tag(), value, writing), () -> type.writeCleared(form.tag(), writing));
    }

    @Override
    public Map<InstanceId, Deviation> checked(Map<InstanceId, Deviation> value) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(value));
    }

    @Override
    public String description() {
        return "up to " + MOST_SENT + " of Exception (a part, " + Rows.SCHEMA + ")";
    }
}
