package org.activesync4j.internal.mapping.ical;

import java.util.List;
import java.util.Set;
import org.activesync4j.item.Event;
import org.activesync4j.item.Item;
import org.activesync4j.item.Property;

/** What of an event lies where in a VEVENT, one row for each property; docs/mapping.md has the same table. */
final class EventRows {

    static final List<Row<?>> ALL = List.of(
            text(Event.SUBJECT, "SUMMARY"),
            new Row<>(
                    Event.LOCATION,
                    ValueKind.plain(),
                    new LocationHome(),
                    "LOCATION, GEO, X-ACTIVESYNC-LOCATION, X-APPLE-STRUCTURED-LOCATION"),
            new Row<>(Event.BODY, ValueKind.BODY, new Bodies(), "DESCRIPTION, X-ALT-DESC"),
            new Row<>(Event.CATEGORIES, ValueKind.TEXTS, new CategoriesHome(), "CATEGORIES"),
            new Row<>(
                    Event.BUSY_STATUS, ValueKind.plain(), new BusyHome(), "TRANSP, X-MICROSOFT-CDO-BUSYSTATUS, STATUS"),
            new Row<>(Event.SENSITIVITY, ValueKind.plain(), new SensitivityHome(), "CLASS"),
            new Row<>(Event.REMINDER, ValueKind.plain(), new ReminderHome(), "VALARM"),
            new Row<>(Event.UID, ValueKind.ID, new UidHome(), "UID"),
            new Row<>(Event.DT_STAMP, ValueKind.plain(), new StampHome("DTSTAMP"), "DTSTAMP"),
            new Row<>(
                    Event.ORGANIZER_EMAIL, ValueKind.TEXT, new OrganizerHome(OrganizerHome.Part.ADDRESS), "ORGANIZER"),
            new Row<>(Event.ORGANIZER_NAME, ValueKind.TEXT, new OrganizerHome(OrganizerHome.Part.NAME), "ORGANIZER;CN"),
            new Row<>(Event.ATTENDEES, ValueKind.ATTENDEES, new AttendeesHome(), "ATTENDEE"),
            new Row<>(Event.MEETING_STATUS, ValueKind.plain(), new MeetingHome(), "ORGANIZER, ATTENDEE, STATUS"),
            new Row<>(
                    Event.RESPONSE_REQUESTED,
                    ValueKind.plain(),
                    new FlagHome("X-MICROSOFT-ISRESPONSEREQUESTED", OnlineMeeting::wantsAnswers),
                    "X-MICROSOFT-ISRESPONSEREQUESTED, ATTENDEE;RSVP"),
            new Row<>(
                    Event.DISALLOW_NEW_TIME_PROPOSAL,
                    ValueKind.plain(),
                    new FlagHome("X-MICROSOFT-DISALLOW-COUNTER", event -> false),
                    "X-MICROSOFT-DISALLOW-COUNTER"),
            new Row<>(
                    Event.APPOINTMENT_REPLY_TIME,
                    ValueKind.plain(),
                    new ReadOnly<>(new StampHome("X-MICROSOFT-CDO-REPLYTIME")::read),
                    "X-MICROSOFT-CDO-REPLYTIME"),
            new Row<>(
                    Event.RESPONSE_TYPE,
                    ValueKind.plain(),
                    new ReadOnly<>(OnlineMeeting::ownAnswer),
                    "ATTENDEE;PARTSTAT"),
            new Row<>(
                    Event.ONLINE_MEETING_CONF_LINK,
                    ValueKind.TEXT,
                    new ReadOnly<>(OnlineMeeting::callIn),
                    "CONFERENCE, X-MICROSOFT-ONLINEMEETINGCONFLINK"),
            new Row<>(
                    Event.ONLINE_MEETING_EXTERNAL_LINK,
                    ValueKind.TEXT,
                    new ReadOnly<>(OnlineMeeting::join),
                    "CONFERENCE, X-MICROSOFT-ONLINEMEETINGEXTERNALLINK, X-MICROSOFT-SKYPETEAMSMEETINGURL,"
                            + " X-GOOGLE-CONFERENCE"),
            new Row<>(Event.ATTACHMENTS, ValueKind.plain(), new ReadOnly<>(Attached::read), "ATTACH"));

    /** What lies in several lines at once, and is read and changed together. */
    static final Set<Property<?>> TIMES = Set.of(Event.START_TIME, Event.END_TIME, Event.ALL_DAY_EVENT, Event.TIMEZONE);

    /** What an occurrence can have of its own. */
    static final Set<Property<?>> OF_OCCURRENCES = Set.of(
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

    private EventRows() {}

    private static Row<String> text(Property<String> property, String name) {
        return new Row<>(property, ValueKind.TEXT, new TextHome(name), name);
    }

    /** Reads one event, as if it did not recur. */
    static Item item(Component event, Surroundings around) {
        Item item = Item.of(Event.SCHEMA);
        for (Row<?> row : ALL) {
            item = row.copied(event, item, around);
        }
        Item read = item;
        return EventSpan.of(event, around.zones()).map(span -> span.in(read)).orElse(read);
    }
}
