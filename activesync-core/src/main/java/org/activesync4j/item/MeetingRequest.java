package org.activesync4j.item;

import static org.activesync4j.Version.V14_0;
import static org.activesync4j.Version.V14_1;
import static org.activesync4j.Version.V16_0;
import static org.activesync4j.Version.V16_1;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.activesync4j.wbxml.page.Calendar;
import org.activesync4j.wbxml.page.ComposeMail;
import org.activesync4j.wbxml.page.Email;
import org.activesync4j.wbxml.page.Email2;
import org.activesync4j.wbxml.page.MeetingResponse;

/**
 * Describes the meeting to which a mail invites the user. Devices only read it, and answer with {@code MeetingResponse}.
 * See [MS-ASEMAIL] 2.2.2.48.
 */
public final class MeetingRequest {

    /** {@link #INSTANCE_TYPE} of a meeting that takes place once. */
    public static final int SINGLE = 0;

    /** {@link #INSTANCE_TYPE} of a series. */
    public static final int SERIES = 1;

    /** {@link #INSTANCE_TYPE} of one occurrence of a series, to which alone the user is invited. */
    public static final int OCCURRENCE = 2;

    /** {@link #INSTANCE_TYPE} of an occurrence that differs from its series. */
    public static final int EXCEPTION = 3;

    /** {@link #INSTANCE_TYPE} of an occurrence whose series is not there. Before 16.0 it is an {@link #OCCURRENCE}. */
    public static final int ORPHAN = 4;

    private static final int ELSEWHERE = 4;
    private static final int LONGEST_REMINDER = 65_535;
    private static final int LONGEST_UID = 300;
    private static final int LONGEST_ID = 4096;
    private static final int MOST_FORWARDEES = 1000;
    private static final Type<EventTime> MOMENT = new EventTimeType(Type.DATE_TIME, MeetingRequest::zone);

    /** Whether it lasts all day. */
    public static final Property<Boolean> ALL_DAY_EVENT =
            Property.of(Email.ALL_DAY_EVENT, Type.BOOL).readOnly();

    /** When it begins. One whose driver does not know it begins when it ends. */
    public static final Property<EventTime> START_TIME =
            Property.of(Email.START_TIME, MOMENT).readOnly().always(MeetingRequest::substituteStart);

    /** When the invitation was written. */
    public static final Property<Instant> DT_STAMP =
            Property.of(Email.DT_STAMP, Type.DATE_TIME).readOnly().always(Instant.EPOCH);

    /** When it ends. One whose driver does not know it ends when it begins. */
    public static final Property<EventTime> END_TIME =
            Property.of(Email.END_TIME, MOMENT).readOnly().always(MeetingRequest::substituteEnd);

    /** How it relates to a series: {@link #SINGLE} to {@link #ORPHAN}. */
    public static final Property<Integer> INSTANCE_TYPE = Property.of(
                    Email.INSTANCE_TYPE,
                    Type.integer(SINGLE, ORPHAN).adaptedBefore(V16_0, kind -> kind == ORPHAN ? OCCURRENCE : kind))
            .readOnly()
            .always(MeetingRequest::instanceType);

    /** Where it takes place, see {@link Location}. */
    public static final Property<Item> LOCATION = Property.of(AirSyncBase.LOCATION, LocationType.STRUCTURED)
            .since(V16_0)
            .formerly(Email.LOCATION, LocationType.NAMED)
            .readOnly();

    /** The address of whoever invites. */
    public static final Property<String> ORGANIZER =
            Property.of(Email.ORGANIZER, Type.TEXT).readOnly();

    /** Of an occurrence, when it would have begun if it did not differ from the series. */
    public static final Property<Instant> RECURRENCE_ID =
            Property.of(Email.RECURRENCE_ID, Type.DATE_TIME).readOnly();

    /** How many seconds before it begins to remind of it; events count minutes. */
    public static final Property<Integer> REMINDER =
            Property.of(Email.REMINDER, Type.integer(0, LONGEST_REMINDER)).readOnly();

    /** Whether whoever invites wants an answer. */
    public static final Property<Boolean> RESPONSE_REQUESTED =
            Property.of(Email.RESPONSE_REQUESTED, Type.BOOL).readOnly();

    /** When it happens again. */
    public static final Property<Recurrence> RECURRENCE = Property.of(
                    Email.RECURRENCES,
                    new WrappedType<>(Email.RECURRENCE, RecurrenceType.ofInvitations(MeetingRequest::zone)))
            .readOnly();

    /** Who may know of it: 0 everybody, 1 personal, 2 private, 3 confidential. */
    public static final Property<Integer> SENSITIVITY =
            Property.of(Email.SENSITIVITY, Type.integer(0, 3)).readOnly();

    /** What the user will be: 0 free, 1 perhaps busy, 2 busy, which holds if nothing is said, 3 away, 4 working elsewhere. */
    public static final Property<Integer> BUSY_STATUS = Property.of(
                    Email.BUSY_STATUS,
                    Type.integer(0, ELSEWHERE).adaptedBefore(V16_0, status -> status == ELSEWHERE ? 0 : status))
            .readOnly();

    /** The zone in which the meeting was called. */
    public static final Property<ZoneId> TIME_ZONE = Property.of(Email.TIME_ZONE, new ZoneType(MeetingRequest::period))
            .readOnly()
            .always(ZoneOffset.UTC);

    /** Names the meeting up to 14.1; found out from {@link #UID} unless the driver knows better. */
    public static final Property<Content> GLOBAL_OBJ_ID = Property.of(Email.GLOBAL_OBJ_ID, Type.base64(LONGEST_ID))
            .before(V16_0)
            .readOnly()
            .always(MeetingRequest::globalObjId);

    /** Whether nobody may propose another time. */
    public static final Property<Boolean> DISALLOW_NEW_TIME_PROPOSAL = Property.of(
                    Email.DISALLOW_NEW_TIME_PROPOSAL, Type.BOOL)
            .since(V14_0)
            .readOnly();

    /**
     * What kind of invitation it is: 0 unknown, 1 the first, 2 the meeting has changed, 3 only for information, 4 overtaken
     * by a later one, 5 a copy for somebody whose delegate gets it, 6 delegated to the user.
     */
    public static final Property<Integer> MEETING_MESSAGE_TYPE = Property.of(
                    Email2.MEETING_MESSAGE_TYPE, Type.integer(0, 6))
            .since(V14_1)
            .readOnly();

    /** Names the meeting, as the event in the calendar does; it must be there, or {@link #GLOBAL_OBJ_ID}. */
    public static final Property<String> UID = Property.of(Calendar.UID, Type.text(LONGEST_UID))
            .since(V16_0)
            .readOnly()
            .always(MeetingRequest::uid);

    /** When somebody proposes that it begin instead. */
    public static final Property<Instant> PROPOSED_START_TIME = Property.of(
                    MeetingResponse.PROPOSED_START_TIME, Type.COMPACT_DATE_TIME)
            .since(V16_1)
            .readOnly();

    /** When somebody proposes that it end instead. */
    public static final Property<Instant> PROPOSED_END_TIME = Property.of(
                    MeetingResponse.PROPOSED_END_TIME, Type.COMPACT_DATE_TIME)
            .since(V16_1)
            .readOnly();

    /** Of a notification that an invitation was forwarded, to whom, see {@link Forwardee}. */
    public static final Property<List<Item>> FORWARDEES = Property.of(
                    ComposeMail.FORWARDEES,
                    Type.list(ComposeMail.FORWARDEE, Type.part(Forwardee.SCHEMA), MOST_FORWARDEES)
                            .writtenWhen((forwardees, request) -> !forwardees.isEmpty()))
            .since(V16_0)
            .readOnly();

    /** All of it. */
    public static final ItemSchema SCHEMA = ItemSchema.of(
            "MeetingRequest",
            ALL_DAY_EVENT,
            START_TIME,
            DT_STAMP,
            END_TIME,
            INSTANCE_TYPE,
            LOCATION,
            ORGANIZER,
            RECURRENCE_ID,
            REMINDER,
            RESPONSE_REQUESTED,
            RECURRENCE,
            SENSITIVITY,
            BUSY_STATUS,
            TIME_ZONE,
            GLOBAL_OBJ_ID,
            DISALLOW_NEW_TIME_PROPOSAL,
            MEETING_MESSAGE_TYPE,
            UID,
            PROPOSED_START_TIME,
            PROPOSED_END_TIME,
            FORWARDEES);

    private MeetingRequest() {}

    /** Says whether it is known which meeting is meant. */
    static boolean isNamed(Item request) {
        return !request.get(UID).orElse("").isEmpty() || request.has(GLOBAL_OBJ_ID);
    }

    /**
     * Tells which meeting is meant.
     *
     * @param request of this class
     * @return what names the meeting for all who take part
     */
    public static String uid(Item request) {
        return request.get(UID)
                .or(() -> request.get(GLOBAL_OBJ_ID).map(id -> GlobalObjId.uid(Contents.bytes(id, LONGEST_ID))))
                .orElse("");
    }

    private static Content globalObjId(Item request) {
        return Content.of(GlobalObjId.of(
                request.get(UID).orElse(""),
                request.get(RECURRENCE_ID).map(moment -> LocalDate.ofInstant(moment, zone(request)))));
    }

    private static ZoneId zone(Item request) {
        return request.get(TIME_ZONE).orElse(ZoneOffset.UTC);
    }

    /** A zone is written as it is when the meeting begins, or as it is to stay for a series. */
    private static ZoneType.Period period(Item request) {
        Instant start = request.get(START_TIME)
                .orElseGet(() -> substituteStart(request))
                .in(zone(request));
        return new ZoneType.Period(LocalDate.ofInstant(start, zone(request)), request.has(RECURRENCE));
    }

    private static EventTime substituteStart(Item request) {
        return request.get(END_TIME).orElse(EventTime.at(Instant.EPOCH));
    }

    private static EventTime substituteEnd(Item request) {
        return request.get(START_TIME).orElse(EventTime.at(Instant.EPOCH));
    }

    private static int instanceType(Item request) {
        if (request.has(RECURRENCE_ID)) {
            return EXCEPTION;
        }
        return request.has(RECURRENCE) ? SERIES : SINGLE;
    }
}
