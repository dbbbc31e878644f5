package org.activesync4j.item;

import static org.activesync4j.Version.V12_0;
import static org.activesync4j.Version.V16_0;
import static org.activesync4j.Version.V16_1;

import java.time.Instant;
import java.util.Set;
import org.activesync4j.wbxml.page.Calendar;
import org.activesync4j.wbxml.page.MeetingResponse;

/** Describes somebody who is invited to a meeting. See [MS-ASCAL] 2.2.2.4. */
public final class Attendee {

    /** {@link #STATUS} of somebody of whom nothing is known. */
    public static final int UNKNOWN = 0;

    /** {@link #STATUS} of somebody who comes perhaps. */
    public static final int TENTATIVE = 2;

    /** {@link #STATUS} of somebody who comes. */
    public static final int ACCEPTED = 3;

    /** {@link #STATUS} of somebody who does not come. */
    public static final int DECLINED = 4;

    /** {@link #STATUS} of somebody who has not answered. */
    public static final int NOT_RESPONDED = 5;

    /** {@link #TYPE} of somebody who is needed. */
    public static final int REQUIRED = 1;

    /** {@link #TYPE} of somebody who may come. */
    public static final int OPTIONAL = 2;

    /** {@link #TYPE} of a room or a thing. */
    public static final int RESOURCE = 3;

    private static final Set<Integer> STATUSES = Set.of(UNKNOWN, TENTATIVE, ACCEPTED, DECLINED, NOT_RESPONDED);

    /** The mail address. */
    public static final Property<String> EMAIL =
            Property.of(Calendar.EMAIL, Type.TEXT).always("");

    /** The name. */
    public static final Property<String> NAME =
            Property.of(Calendar.NAME, Type.TEXT).always("");

    /** What became of the invitation. From 16.0 on only the server says it. */
    public static final Property<Integer> STATUS = Property.of(
                    Calendar.ATTENDEE_STATUS,
                    Type.integer(UNKNOWN, NOT_RESPONDED).where(STATUSES::contains, "no 1"))
            .since(V12_0)
            .writableBefore(V16_0);

    /** Whether the attendee is needed. */
    public static final Property<Integer> TYPE = Property.of(Calendar.ATTENDEE_TYPE, Type.integer(REQUIRED, RESOURCE))
            .since(V12_0);

    /** When the meeting would begin if it were for the attendee. */
    public static final Property<Instant> PROPOSED_START_TIME = Property.of(
                    MeetingResponse.PROPOSED_START_TIME, Type.COMPACT_DATE_TIME)
            .since(V16_1)
            .readOnly();

    /** When the meeting would end if it were for the attendee. */
    public static final Property<Instant> PROPOSED_END_TIME = Property.of(
                    MeetingResponse.PROPOSED_END_TIME, Type.COMPACT_DATE_TIME)
            .since(V16_1)
            .readOnly();

    /** All of it. */
    public static final ItemSchema SCHEMA =
            ItemSchema.of("Attendee", EMAIL, NAME, STATUS, TYPE, PROPOSED_START_TIME, PROPOSED_END_TIME);

    private Attendee() {}

    /**
     * Describes somebody.
     *
     * @param email the mail address
     * @param name the name
     * @return the attendee
     */
    public static Item of(String email, String name) {
        return Item.of(SCHEMA).with(EMAIL, email).with(NAME, name);
    }
}
