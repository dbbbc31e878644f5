package org.activesync4j.item;

import static org.activesync4j.Version.V12_0;
import static org.activesync4j.Version.V14_0;
import static org.activesync4j.Version.V14_1;
import static org.activesync4j.Version.V16_0;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.activesync4j.wbxml.page.Calendar;

/**
 * Describes an appointment or a meeting: one event, or a series of them with the occurrences that differ. See [MS-ASCAL].
 *
 * <pre>{@code
 * Item.of(Event.SCHEMA)
 *         .with(Event.SUBJECT, "Stand-up")
 *         .with(Event.START_TIME, EventTime.at(Instant.parse("2026-03-02T08:00:00Z")))
 *         .with(Event.END_TIME, EventTime.at(Instant.parse("2026-03-02T08:15:00Z")))
 *         .with(Event.TIMEZONE, ZoneId.of("Europe/Berlin"))
 *         .with(Event.RECURRENCE, Recurrence.of(new Recurrence.Daily()).times(10))
 * }</pre>
 *
 * <p>An event that lasts all day begins and ends with dates, {@link EventTime.On}, in whatever way devices say that. A
 * series is changed as a whole by the properties of a {@link Patch} and occurrence by occurrence by
 * {@link Patch#overrides()}; what an occurrence looks like is told by
 * {@link Item#occurrence}.
 */
public final class Event {

    /** {@link #BUSY_STATUS} of somebody who has time. */
    public static final int FREE = 0;

    /** {@link #BUSY_STATUS} of somebody who perhaps has no time. */
    public static final int TENTATIVE = 1;

    /** {@link #BUSY_STATUS} of somebody who has no time. */
    public static final int BUSY = 2;

    /** {@link #BUSY_STATUS} of somebody who is away. */
    public static final int OUT_OF_OFFICE = 3;

    /** {@link #BUSY_STATUS} of somebody who works, but not in the office. */
    public static final int ELSEWHERE = 4;

    /** {@link #MEETING_STATUS} of an appointment, without attendees. */
    public static final int APPOINTMENT = 0;

    /** {@link #MEETING_STATUS} of a meeting that the user has called. */
    public static final int MEETING = 1;

    /** {@link #MEETING_STATUS} of a meeting to which the user is invited. */
    public static final int RECEIVED = 3;

    /** {@link #MEETING_STATUS} of a meeting that the user had called, and that does not take place. */
    public static final int CANCELLED = 5;

    /** {@link #MEETING_STATUS} of a meeting to which the user was invited, and that does not take place. */
    public static final int RECEIVED_CANCELLED = 7;

    private static final int LONGEST_UID = 300;
    private static final int MOST_CATEGORIES = 300;
    private static final int MOST_ATTENDEES = 10_000;
    private static final int MOST_ATTACHMENTS = 1000;
    private static final Set<Integer> MEETING_STATUSES = Set.of(0, 1, 3, 5, 7, 9, 11, 13, 15);

    /** The zone in which a series keeps its time of day, and to which the user thinks the event to belong. */
    public static final Property<ZoneId> TIMEZONE =
            Property.of(Calendar.TIMEZONE, EventTimes.ZONE).always(EventTimes.NO_ZONE);

    /** Whether it lasts all day; it need not be set of an event that begins with a date. */
    public static final Property<Boolean> ALL_DAY_EVENT =
            Property.of(Calendar.ALL_DAY_EVENT, Type.BOOL).always(event -> EventTimes.isDated(event));

    /** When it begins. An event whose driver does not know it begins when it ends. */
    public static final Property<EventTime> START_TIME =
            Property.of(Calendar.START_TIME, EventTimes.COMPACT).always(EventTimes::substituteStart);

    /** When it ends; of one that lasts all day, the date after its last one. */
    public static final Property<EventTime> END_TIME =
            Property.of(Calendar.END_TIME, EventTimes.COMPACT_END).always(EventTimes::substituteEnd);

    /** When what it says was written. From 16.0 on only the server says it. */
    public static final Property<Instant> DT_STAMP = Property.of(Calendar.DT_STAMP, Type.COMPACT_DATE_TIME)
            .writableBefore(V16_0)
            .always(Instant.EPOCH);

    /** What it is about. */
    public static final Property<String> SUBJECT =
            Property.of(Calendar.SUBJECT, Type.TEXT).ghostable();

    /** Where it takes place, see {@link Location}. */
    public static final Property<Item> LOCATION = Property.of(AirSyncBase.LOCATION, LocationType.STRUCTURED)
            .since(V16_0)
            .formerly(Calendar.LOCATION, LocationType.NAMED)
            .ghostable();

    /**
     * Names the event for all who take part. From 16.0 on only the server gives it; a driver gives one to an event that
     * comes without, for which a creation key is fit.
     */
    public static final Property<String> UID = Property.of(
                    Calendar.UID, Type.text(LONGEST_UID).writtenWhen((uid, event) -> !uid.isEmpty()))
            .writableBefore(V16_0);

    /** What the device calls a new event, so that it is not taken for two. */
    public static final Property<String> CLIENT_UID = Property.of(Calendar.CLIENT_UID, Type.text(LONGEST_UID))
            .since(V16_0)
            .requestOnly();

    /** The name of whoever called the meeting. From 16.0 on only the server says it. */
    public static final Property<String> ORGANIZER_NAME = Property.of(Calendar.ORGANIZER_NAME, Type.TEXT)
            .writableBefore(V16_0)
            .ghostable();

    /**
     * The mail address of whoever called the meeting. From 16.0 on only the server says it. A new event of a device that does
     * not say it, with or without attendees, is the user's own unless {@link #MEETING_STATUS} says that the user is invited:
     * it comes with the first of the user's {@link org.activesync4j.spi.Identities}, if the driver tells them.
     */
    public static final Property<String> ORGANIZER_EMAIL = Property.of(Calendar.ORGANIZER_EMAIL, Type.TEXT)
            .writableBefore(V16_0)
            .ghostable()
            .always("");

    /** Whether the user has time for something else: {@link #FREE} to {@link #ELSEWHERE}. */
    public static final Property<Integer> BUSY_STATUS = Property.of(
                    Calendar.BUSY_STATUS,
                    Type.integer(FREE, ELSEWHERE).adaptedBefore(V16_0, status -> status == ELSEWHERE ? FREE : status))
            .ghostable()
            .always(BUSY);

    /** Who may know of it: 0 everybody, 1 personal, 2 private, 3 confidential. */
    public static final Property<Integer> SENSITIVITY =
            Property.of(Calendar.SENSITIVITY, Type.integer(0, 3)).ghostable().always(0);

    /** How many minutes before it begins to remind of it. */
    public static final Property<Integer> REMINDER =
            Property.of(Calendar.REMINDER, new ReminderType()).ghostable();

    /** Whether it is a meeting, and whose: {@link #APPOINTMENT}, {@link #MEETING} and so on. */
    public static final Property<Integer> MEETING_STATUS = Property.of(
                    Calendar.MEETING_STATUS,
                    Type.integer(0, 15).where(MEETING_STATUSES::contains, "0, or an odd number but for them"))
            .ghostable()
            .always(event -> event.get(attendees()).orElse(List.of()).isEmpty() ? APPOINTMENT : MEETING);

    /** Who is invited, see {@link Attendee}. */
    public static final Property<List<Item>> ATTENDEES = Property.of(
                    Calendar.ATTENDEES, Type.list(Calendar.ATTENDEE, Type.part(Attendee.SCHEMA), MOST_ATTENDEES))
            .ghostable()
            .updatedBy(EventChange::attendees);

    /** The categories. */
    public static final Property<List<String>> CATEGORIES = Property.of(
                    Calendar.CATEGORIES, Type.list(Calendar.CATEGORY, Type.TEXT, MOST_CATEGORIES))
            .ghostable();

    /** When it happens again. */
    public static final Property<Recurrence> RECURRENCE =
            Property.of(Calendar.RECURRENCE, EventTimes.RECURRENCE).ghostable();

    /**
     * The occurrences of a series that differ from it or do not take place, by their original starts. From 16.0 on
     * devices say it one by one, beside the series.
     */
    public static final Property<Map<InstanceId, Deviation>> EXCEPTIONS =
            Property.of(Calendar.EXCEPTIONS, new ExceptionsType()).writableBefore(V16_0);

    /** Whether whoever called the meeting wants answers. */
    public static final Property<Boolean> RESPONSE_REQUESTED =
            Property.of(Calendar.RESPONSE_REQUESTED, Type.BOOL).since(V14_0).ghostable();

    /** Whether attendees may not propose another time. */
    public static final Property<Boolean> DISALLOW_NEW_TIME_PROPOSAL = Property.of(
                    Calendar.DISALLOW_NEW_TIME_PROPOSAL, Type.BOOL)
            .since(V14_0)
            .ghostable();

    /** When the user answered the invitation. */
    public static final Property<Instant> APPOINTMENT_REPLY_TIME = Property.of(
                    Calendar.APPOINTMENT_REPLY_TIME, Type.COMPACT_DATE_TIME)
            .since(V14_0)
            .readOnly();

    /** What the user answered: 0 nothing, 1 it is the user's own, 2 perhaps, 3 yes, 4 no, 5 not yet. */
    public static final Property<Integer> RESPONSE_TYPE =
            Property.of(Calendar.RESPONSE_TYPE, Type.integer(0, 5)).since(V14_0).readOnly();

    /** Where to call in. */
    public static final Property<String> ONLINE_MEETING_CONF_LINK = Property.of(
                    Calendar.ONLINE_MEETING_CONF_LINK, Type.TEXT)
            .since(V14_1)
            .readOnly();

    /** Where to join on the web. */
    public static final Property<String> ONLINE_MEETING_EXTERNAL_LINK = Property.of(
                    Calendar.ONLINE_MEETING_EXTERNAL_LINK, Type.TEXT)
            .since(V14_1)
            .readOnly();

    /** The notes. */
    public static final Property<Body> BODY = Property.of(AirSyncBase.BODY, Type.body(AirSyncBase.NATIVE_BODY_TYPE))
            .since(V12_0)
            .formerly(Calendar.BODY, LegacyBody.text(Calendar.BODY_TRUNCATED))
            .always(Body.EMPTY);

    /** The attached files, see {@link Attachment}; devices change them by {@link AttachmentChanges}. */
    public static final Property<List<Item>> ATTACHMENTS = Property.of(
                    AirSyncBase.ATTACHMENTS,
                    Type.list(AirSyncBase.ATTACHMENT, Type.part(Attachment.SCHEMA), MOST_ATTACHMENTS))
            .since(V16_0)
            .readOnly();

    /** All of it. */
    public static final ItemSchema SCHEMA = ItemSchema.of(
                    "Calendar",
                    TIMEZONE,
                    ALL_DAY_EVENT,
                    START_TIME,
                    END_TIME,
                    DT_STAMP,
                    SUBJECT,
                    LOCATION,
                    UID,
                    CLIENT_UID,
                    ORGANIZER_NAME,
                    ORGANIZER_EMAIL,
                    BUSY_STATUS,
                    SENSITIVITY,
                    REMINDER,
                    MEETING_STATUS,
                    ATTENDEES,
                    CATEGORIES,
                    RECURRENCE,
                    EXCEPTIONS,
                    RESPONSE_REQUESTED,
                    DISALLOW_NEW_TIME_PROPOSAL,
                    APPOINTMENT_REPLY_TIME,
                    RESPONSE_TYPE,
                    ONLINE_MEETING_CONF_LINK,
                    ONLINE_MEETING_EXTERNAL_LINK,
                    BODY,
                    ATTACHMENTS,
                    AttachmentChanges.ADDED,
                    AttachmentChanges.REMOVED)
            .keepsAllSince(V16_0)
            .overriddenIn(EXCEPTIONS, EventTimes::regularOccurrence)
            .agreeingBy(EventAgreement::of)
            .sentAs(EventTimes::sent)
            .completedBy(NewEvent::completed)
            .fittedBy(EventChange::fitted, Set.of(TIMEZONE, ALL_DAY_EVENT, START_TIME, END_TIME, LOCATION, RECURRENCE))
            .ageingBy(EventTimes::until)
            .checkedBy(Event::check, Set.of(START_TIME, END_TIME, ALL_DAY_EVENT));

    private Event() {}

    private static void check(Item event) {
        EventTimes.check(event);
        if (event.get(AttachmentChanges.ADDED).orElse(List.of()).stream().anyMatch(AddedAttachment::isMessage)) {
            throw new ItemFormatException(AddedAttachment.METHOD, "expected 1: an event has files, but no messages");
        }
    }

    /**
     * Tells whether an occurrence of a series takes place. Of months and years that are not counted by the usual calendar
     * any moment is believed.
     *
     * @param event the series
     * @param id the original start of the occurrence
     * @return whether the series happens then, as its rule says or differently; false if the event happens only once
     */
    public static boolean takesPlace(Item event, InstanceId id) {
        return EventTimes.takesPlace(event, id);
    }

    /** Breaks a circle: a row cannot name one that follows. */
    private static Property<List<Item>> attendees() {
        return ATTENDEES;
    }
}
