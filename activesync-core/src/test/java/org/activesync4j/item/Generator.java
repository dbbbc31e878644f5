package org.activesync4j.item;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.activesync4j.Version;
import org.activesync4j.wbxml.page.Calendar;

/** Makes items of any class that a version can say, from its rows. The same seed makes the same items. */
final class Generator {

    private static final String[] ALPHABET = {
        "a", "Z", "0", " ", "<", "&", "\"", "ä", "ß", "я", "中", "😀", "\u2028", "\n", "\t", "]]>", "\u00A0"
    };

    private static final Map<Property<?>, Object> ONLY = Map.ofEntries(
            Map.entry(Note.MESSAGE_CLASS, "IPM.StickyNote.Yellow"),
            Map.entry(Email.RECEIVED_AS_BCC, true),
            Map.entry(Email.SENDER, "somebody else"),
            Map.entry(Email.MESSAGE_CLASS, "IPM.Note.SMIME"),
            Map.entry(Email.CONTENT_CLASS, "urn:content-classes:message"),
            Map.entry(Email.CONVERSATION_ID, Content.of(new byte[16])),
            Map.entry(Email.CONVERSATION_INDEX, Content.of(new byte[10])),
            Map.entry(TextMessage.CONVERSATION_ID, Content.of(new byte[16])),
            Map.entry(TextMessage.CONVERSATION_INDEX, Content.of(new byte[10])),
            Map.entry(Email.ACCOUNT_ID, "2"),
            Map.entry(Flag.TYPE, "Flag for follow up"),
            Map.entry(MeetingRequest.START_TIME, EventTime.at(Instant.parse("2026-12-03T02:07:31Z"))),
            Map.entry(MeetingRequest.END_TIME, EventTime.at(Instant.parse("2026-12-03T03:07:31Z"))),
            Map.entry(MeetingRequest.UID, "a@b"),
            Map.entry(MeetingRequest.INSTANCE_TYPE, MeetingRequest.SERIES),
            Map.entry(MeetingRequest.LOCATION, Location.named("room 1")),
            Map.entry(
                    MeetingRequest.RECURRENCE,
                    Recurrence.of(new Recurrence.Monthly(3)).every(2).times(7)),
            Map.entry(MeetingRequest.BUSY_STATUS, 2),
            Map.entry(MeetingRequest.TIME_ZONE, ZoneId.of("Europe/Berlin")),
            Map.entry(Forwardee.EMAIL, "ann@example.org"),
            Map.entry(Attachment.REFERENCE, "folder/item/1"),
            Map.entry(Event.MEETING_STATUS, Event.RECEIVED),
            Map.entry(Event.UID, "040000008200E00074C5B7101A82E008"),
            Map.entry(Attendee.STATUS, Attendee.ACCEPTED),
            Map.entry(LibraryDocument.LINK_ID, "\\\\server\\share\\a.txt"));

    private final Random random;
    private final CalendarGenerator calendar;

    Generator(long seed) {
        random = new Random(seed);
        calendar = new CalendarGenerator(random, this);
    }

    /** Makes an item with some of the properties that the version knows, and all that devices always expect. */
    Item item(ItemSchema schema, Version version) {
        Item item = Item.of(schema);
        for (Property<?> property : schema.properties()) {
            boolean expected = property.traits().substitute().isPresent()
                    || property == Attachment.REFERENCE
                    || property == Forwardee.EMAIL;
            if (property.isIn(version) && !property.isWish() && (expected || random.nextBoolean())) {
                item = with(item, property, version);
            }
        }
        return calendar.possible(item, version);
    }

    /** Makes an item one that can be, if its properties depend on each other. */
    Item possible(Item item, Version version) {
        return calendar.possible(item, version);
    }

    /** Makes an item with a property that it may have or not. */
    <T> Item with(Item item, Property<T> property, Version version) {
        return item.with(property, value(property, version));
    }

    @SuppressWarnings("unchecked") // what ONLY holds is of the type of its property
    private <T> T value(Property<T> property, Version version) {
        Object only = ONLY.get(property);
        return only == null ? value(property.form(version).orElseThrow().type(), version) : (T) only;
    }

    @SuppressWarnings("unchecked") // each type makes what it holds
    private <T> T value(Type<T> type, Version version) {
        return (T) anything(type, version);
    }

    private Object anything(Type<?> type, Version version) {
        if (type instanceof TextType text) {
            return text(Math.min(text.longest(), 40));
        }
        if (type instanceof BoolType) {
            return random.nextBoolean();
        }
        if (type instanceof SignType) {
            return true;
        }
        if (type instanceof IntegerType integer) {
            return (int) (integer.least() + random.nextLong((long) integer.greatest() - integer.least() + 1));
        }
        if (type instanceof TimeType time) {
            return moment(time == TimeType.COMPACT ? 1000 : 1);
        }
        if (type instanceof LocalTimeType) {
            return LocalDateTime.ofInstant(moment(1), ZoneOffset.UTC);
        }
        if (type instanceof DateType) {
            return LocalDate.of(1900 + random.nextInt(200), 1 + random.nextInt(12), 1 + random.nextInt(28));
        }
        if (type instanceof Base64Type || type instanceof OpaqueType || type instanceof ContentType) {
            return Content.of(bytes());
        }
        if (type instanceof ListType<?> list && list.element().equals(Calendar.ATTENDEE)) {
            return calendar.attendees(version);
        }
        if (type instanceof ListType<?> list) {
            return list(list, version);
        }
        if (type instanceof PartType part) {
            return part.schema() == Flag.SCHEMA ? flag() : item(part.schema(), version);
        }
        if (type instanceof NarrowType<?> narrow) {
            return anything(narrow.all(), version);
        }
        if (type instanceof SelectiveType<?> selective) {
            return anything(selective.all(), version);
        }
        if (type instanceof LegacyBody) {
            return Body.text(text(100));
        }
        if (type instanceof BodyElement) {
            return body();
        }
        if (type instanceof MadeUp.Occurrences) {
            return occurrences();
        }
        if (type instanceof AdaptedType<?> adapted && !(adapted.all() instanceof IntegerType)) {
            return anything(adapted.all(), version);
        }
        return calendar.anything(type, version).orElseThrow(() -> new AssertionError("no values for " + type));
    }

    /** Never empty: whether an empty body is written is a matter of some rows of their own. */
    private Body body() {
        return switch (random.nextInt(4)) {
            case 0 -> Body.text("." + text(200));
            case 1 -> Body.html(text(200));
            case 2 -> Body.of(BodyType.RTF, Content.of(bytes(), BodyType.RTF.mediaType()));
            default -> Body.mime(Content.of(bytes(), BodyType.MIME.mediaType()));
        };
    }

    private Map<InstanceId, Deviation> occurrences() {
        Item other = Item.of(MadeUp.SCHEMA).with(MadeUp.TITLE, text(10));
        return Map.of(
                new InstanceId(moment(1000)), new Deviation.Removed(),
                new InstanceId(moment(1000)), new Deviation.Edit(Patch.of(other)));
    }

    private Item flag() {
        Instant start = moment(1);
        Instant due = start.plusSeconds(random.nextInt(100_000));
        Item none = Item.of(Flag.SCHEMA);
        return switch (random.nextInt(4)) {
            case 0 -> none;
            case 1 -> none.with(Flag.STATUS, Flag.CLEARED);
            case 2 ->
                none.with(Flag.STATUS, Flag.COMPLETE)
                        .with(Flag.DATE_COMPLETED, start)
                        .with(Flag.COMPLETE_TIME, due);
            default ->
                none.with(Flag.STATUS, Flag.ACTIVE)
                        .with(Flag.TYPE, "x" + text(20))
                        .with(Flag.START_DATE, LocalDateTime.ofInstant(start, ZoneOffset.UTC))
                        .with(Flag.DUE_DATE, LocalDateTime.ofInstant(due, ZoneOffset.UTC))
                        .with(Flag.UTC_START_DATE, start)
                        .with(Flag.UTC_DUE_DATE, due);
        };
    }

    private List<Object> list(ListType<?> type, Version version) {
        List<Object> values = new ArrayList<>();
        for (int left = 1 + random.nextInt(3); left > 0; left--) {
            values.add(anything(type.type(), version));
        }
        return values;
    }

    private Instant moment(int precision) {
        long millis = Instant.parse("1970-01-01T00:00:00Z").toEpochMilli() + random.nextLong(4_000_000_000_000L);
        return Instant.ofEpochMilli(millis / precision * precision);
    }

    private String text(int longest) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(longest + 1);
        while (text.length() < length) {
            String next = ALPHABET[random.nextInt(ALPHABET.length)];
            text.append(text.length() + next.length() <= length ? next : "x");
        }
        return text.toString();
    }

    private byte[] bytes() {
        byte[] bytes = new byte[1 + random.nextInt(200)];
        random.nextBytes(bytes);
        return bytes;
    }
}
