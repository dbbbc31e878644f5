package org.activesync4j.internal.mapping.ical;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.activesync4j.item.Body;
import org.activesync4j.item.Event;
import org.activesync4j.item.EventTime;
import org.activesync4j.item.Item;
import org.activesync4j.item.MeetingRequest;
import org.activesync4j.item.Property;
import org.activesync4j.mapping.CalendarOwner;

/**
 * What a mail says about a meeting, in the iCalendar object that is in it. See RFC 5546 and [MS-ASEMAIL] 2.2.2.48.
 *
 * <pre>
 *  METHOD:REQUEST   IPM.Schedule.Meeting.Request                       with the meeting
 *  METHOD:CANCEL    IPM.Schedule.Meeting.Canceled                      with the meeting
 *  METHOD:COUNTER   IPM.Schedule.Meeting.Resp.Tent                     with the meeting and the proposal
 *  METHOD:REPLY     IPM.Schedule.Meeting.Resp.Pos, .Tent or .Neg
 * </pre>
 *
 * @param messageClass what kind of mail it is
 * @param request the meeting, of class {@link MeetingRequest}; empty in an answer
 * @param notes what is said about the meeting
 */
public record MailMeeting(String messageClass, Optional<Item> request, Optional<Body> notes) {

    private static final String CLASS = "IPM.Schedule.Meeting.";
    private static final int MINUTE = 60;
    private static final int LONGEST_REMINDER = 65_535;

    /**
     * Reads an object.
     *
     * @param object the bytes of the object
     * @return what it says; empty if it is about nothing that devices know
     */
    public static Optional<MailMeeting> of(byte[] object) {
        try {
            Series series = Series.of(object, CalendarOwner.UNKNOWN);
            String method = series.calendar().text("METHOD").orElse("").strip().toUpperCase(Locale.ROOT);
            return switch (method) {
                case "REQUEST" -> named("Request", series, request(series));
                case "CANCEL" -> named("Canceled", series, request(series));
                case "COUNTER" -> named("Resp.Tent", series, proposed(series));
                case "REPLY" -> answer(series).map(answer -> of(answer, series, Optional.empty()));
                default -> Optional.empty();
            };
        } catch (UnfitCalendar noMeeting) {
            return Optional.empty();
        }
    }

    /** A meeting that nothing names cannot be answered. */
    private static Optional<MailMeeting> named(String kind, Series series, Item request) {
        return request.has(MeetingRequest.UID) ? Optional.of(of(kind, series, Optional.of(request))) : Optional.empty();
    }

    private static MailMeeting of(String kind, Series series, Optional<Item> request) {
        return new MailMeeting(CLASS + kind, request, new Bodies().read(series.master(), series.around()));
    }

    private static Optional<String> answer(Series series) {
        return series.master()
                .lines(People.ATTENDEE)
                .flatMap(line -> line.parameter("PARTSTAT").stream())
                .map(status -> status.toUpperCase(Locale.ROOT))
                .findFirst()
                .flatMap(MailMeeting::answer);
    }

    private static Optional<String> answer(String status) {
        return switch (status) {
            case "ACCEPTED" -> Optional.of("Resp.Pos");
            case "TENTATIVE" -> Optional.of("Resp.Tent");
            case "DECLINED" -> Optional.of("Resp.Neg");
            default -> Optional.empty();
        };
    }

    private static Item request(Series series) {
        Item event = series.item();
        Item request = Item.of(MeetingRequest.SCHEMA);
        request = copy(event, Event.START_TIME, request, MeetingRequest.START_TIME);
        request = copy(event, Event.END_TIME, request, MeetingRequest.END_TIME);
        request = copy(event, Event.ALL_DAY_EVENT, request, MeetingRequest.ALL_DAY_EVENT);
        request = copy(event, Event.TIMEZONE, request, MeetingRequest.TIME_ZONE);
        request = copy(event, Event.DT_STAMP, request, MeetingRequest.DT_STAMP);
        request = copy(event, Event.LOCATION, request, MeetingRequest.LOCATION);
        request = copy(event, Event.ORGANIZER_EMAIL, request, MeetingRequest.ORGANIZER);
        request = copy(event, Event.RESPONSE_REQUESTED, request, MeetingRequest.RESPONSE_REQUESTED);
        request = copy(event, Event.RECURRENCE, request, MeetingRequest.RECURRENCE);
        request = copy(event, Event.SENSITIVITY, request, MeetingRequest.SENSITIVITY);
        request = copy(event, Event.UID, request, MeetingRequest.UID);
        request = copy(event, Event.DISALLOW_NEW_TIME_PROPOSAL, request, MeetingRequest.DISALLOW_NEW_TIME_PROPOSAL);
        request = reminding(event, request);
        return ofSeries(series, request)
                .with(MeetingRequest.BUSY_STATUS, busy(series))
                .with(MeetingRequest.MEETING_MESSAGE_TYPE, isFirst(series) ? 1 : 2);
    }

    private static <T> Item copy(Item event, Property<T> from, Item request, Property<T> to) {
        return event.get(from).map(value -> request.with(to, value)).orElse(request);
    }

    /** Events count minutes, invitations seconds. */
    private static Item reminding(Item event, Item request) {
        return event.get(Event.REMINDER)
                .filter(minutes -> minutes <= LONGEST_REMINDER / MINUTE)
                .map(minutes -> request.with(MeetingRequest.REMINDER, minutes * MINUTE))
                .orElse(request);
    }

    private static Item ofSeries(Series series, Item request) {
        Optional<Instant> original =
                series.master().line(Series.ORIGINAL).flatMap(WrittenTime::of).map(time -> moment(time, series));
        int kind = request.has(MeetingRequest.RECURRENCE) ? MeetingRequest.SERIES : MeetingRequest.SINGLE;
        return original.map(start -> request.with(MeetingRequest.RECURRENCE_ID, start)
                        .with(MeetingRequest.INSTANCE_TYPE, MeetingRequest.EXCEPTION))
                .orElse(request.with(MeetingRequest.INSTANCE_TYPE, kind));
    }

    private static Instant moment(WrittenTime time, Series series) {
        return time.isDate()
                ? time.local().toInstant(ZoneOffset.UTC)
                : time.moment(series.around().zones());
    }

    /** What the invited are to be; what stands for the organiser says nothing about them. */
    private static int busy(Series series) {
        Component event = series.master();
        Component intended = event.line("X-MICROSOFT-CDO-INTENDEDSTATUS")
                .map(line -> event.withOnly(line.named(BusyHome.MICROSOFT)))
                .orElse(event);
        return new BusyHome().read(intended, series.around()).orElse(Event.BUSY);
    }

    private static boolean isFirst(Series series) {
        return series.master()
                .text("SEQUENCE")
                .map(String::strip)
                .filter(number -> !number.equals("0"))
                .isEmpty();
    }

    /** The object says when the meeting is proposed to take place, and some when it was to. */
    private static Item proposed(Series series) {
        Item request = request(series);
        Item proposed = proposed(request, MeetingRequest.START_TIME, MeetingRequest.PROPOSED_START_TIME);
        proposed = proposed(proposed, MeetingRequest.END_TIME, MeetingRequest.PROPOSED_END_TIME);
        proposed = original(proposed, MeetingRequest.START_TIME, "X-MS-OLK-ORIGINALSTART", series);
        return original(proposed, MeetingRequest.END_TIME, "X-MS-OLK-ORIGINALEND", series);
    }

    private static Item proposed(Item request, Property<EventTime> from, Property<Instant> to) {
        return request.get(from)
                .map(time -> request.with(to, time.in(ZoneOffset.UTC)))
                .orElse(request);
    }

    private static Item original(Item request, Property<EventTime> row, String name, Series series) {
        return series.master()
                .line(name)
                .flatMap(WrittenTime::of)
                .map(time -> request.with(row, time.eventTime(series.around().zones())))
                .orElse(request);
    }
}
