package org.activesync4j.wbxml.page;

import org.activesync4j.wbxml.CodePage;
import org.activesync4j.wbxml.Tag;

/**
 * Names the tags of code page 4, Calendar: calendars. See [MS-ASWBXML] 2.1.2.1.5 and [MS-ASCAL].
 */
public final class Calendar {

    /** Calendar:Timezone, token 0x05. */
    public static final Tag TIMEZONE = Tag.of(Id.TIMEZONE, "Calendar", "Timezone");

    /** Calendar:AllDayEvent, token 0x06. */
    public static final Tag ALL_DAY_EVENT = Tag.of(Id.ALL_DAY_EVENT, "Calendar", "AllDayEvent");

    /** Calendar:Attendees, token 0x07. */
    public static final Tag ATTENDEES = Tag.of(Id.ATTENDEES, "Calendar", "Attendees");

    /** Calendar:Attendee, token 0x08. */
    public static final Tag ATTENDEE = Tag.of(Id.ATTENDEE, "Calendar", "Attendee");

    /** Calendar:Email, token 0x09. */
    public static final Tag EMAIL = Tag.of(Id.EMAIL, "Calendar", "Email");

    /** Calendar:Name, token 0x0A. */
    public static final Tag NAME = Tag.of(Id.NAME, "Calendar", "Name");

    /** Calendar:Body, token 0x0B, only in old protocol versions. */
    public static final Tag BODY = Tag.of(Id.BODY, "Calendar", "Body");

    /** Calendar:BodyTruncated, token 0x0C, only in old protocol versions. */
    public static final Tag BODY_TRUNCATED = Tag.of(Id.BODY_TRUNCATED, "Calendar", "BodyTruncated");

    /** Calendar:BusyStatus, token 0x0D. */
    public static final Tag BUSY_STATUS = Tag.of(Id.BUSY_STATUS, "Calendar", "BusyStatus");

    /** Calendar:Categories, token 0x0E. */
    public static final Tag CATEGORIES = Tag.of(Id.CATEGORIES, "Calendar", "Categories");

    /** Calendar:Category, token 0x0F. */
    public static final Tag CATEGORY = Tag.of(Id.CATEGORY, "Calendar", "Category");

    /** Calendar:CompressedRTF, token 0x10, only in old protocol versions. */
    public static final Tag COMPRESSED_RTF = Tag.of(Id.COMPRESSED_RTF, "Calendar", "CompressedRTF");

    /** Calendar:DtStamp, token 0x11. */
    public static final Tag DT_STAMP = Tag.of(Id.DT_STAMP, "Calendar", "DtStamp");

    /** Calendar:EndTime, token 0x12. */
    public static final Tag END_TIME = Tag.of(Id.END_TIME, "Calendar", "EndTime");

    /** Calendar:Exception, token 0x13. */
    public static final Tag EXCEPTION = Tag.of(Id.EXCEPTION, "Calendar", "Exception");

    /** Calendar:Exceptions, token 0x14. */
    public static final Tag EXCEPTIONS = Tag.of(Id.EXCEPTIONS, "Calendar", "Exceptions");

    /** Calendar:Deleted, token 0x15. */
    public static final Tag DELETED = Tag.of(Id.DELETED, "Calendar", "Deleted");

    /** Calendar:ExceptionStartTime, token 0x16. */
    public static final Tag EXCEPTION_START_TIME = Tag.of(Id.EXCEPTION_START_TIME, "Calendar", "ExceptionStartTime");

    /** Calendar:Location, token 0x17. */
    public static final Tag LOCATION = Tag.of(Id.LOCATION, "Calendar", "Location");

    /** Calendar:MeetingStatus, token 0x18. */
    public static final Tag MEETING_STATUS = Tag.of(Id.MEETING_STATUS, "Calendar", "MeetingStatus");

    /** Calendar:OrganizerEmail, token 0x19. */
    public static final Tag ORGANIZER_EMAIL = Tag.of(Id.ORGANIZER_EMAIL, "Calendar", "OrganizerEmail");

    /** Calendar:OrganizerName, token 0x1A. */
    public static final Tag ORGANIZER_NAME = Tag.of(Id.ORGANIZER_NAME, "Calendar", "OrganizerName");

    /** Calendar:Recurrence, token 0x1B. */
    public static final Tag RECURRENCE = Tag.of(Id.RECURRENCE, "Calendar", "Recurrence");

    /** Calendar:Type, token 0x1C. */
    public static final Tag TYPE = Tag.of(Id.TYPE, "Calendar", "Type");

    /** Calendar:Until, token 0x1D. */
    public static final Tag UNTIL = Tag.of(Id.UNTIL, "Calendar", "Until");

    /** Calendar:Occurrences, token 0x1E. */
    public static final Tag OCCURRENCES = Tag.of(Id.OCCURRENCES, "Calendar", "Occurrences");

    /** Calendar:Interval, token 0x1F. */
    public static final Tag INTERVAL = Tag.of(Id.INTERVAL, "Calendar", "Interval");

    /** Calendar:DayOfWeek, token 0x20. */
    public static final Tag DAY_OF_WEEK = Tag.of(Id.DAY_OF_WEEK, "Calendar", "DayOfWeek");

    /** Calendar:DayOfMonth, token 0x21. */
    public static final Tag DAY_OF_MONTH = Tag.of(Id.DAY_OF_MONTH, "Calendar", "DayOfMonth");

    /** Calendar:WeekOfMonth, token 0x22. */
    public static final Tag WEEK_OF_MONTH = Tag.of(Id.WEEK_OF_MONTH, "Calendar", "WeekOfMonth");

    /** Calendar:MonthOfYear, token 0x23. */
    public static final Tag MONTH_OF_YEAR = Tag.of(Id.MONTH_OF_YEAR, "Calendar", "MonthOfYear");

    /** Calendar:Reminder, token 0x24. */
    public static final Tag REMINDER = Tag.of(Id.REMINDER, "Calendar", "Reminder");

    /** Calendar:Sensitivity, token 0x25. */
    public static final Tag SENSITIVITY = Tag.of(Id.SENSITIVITY, "Calendar", "Sensitivity");

    /** Calendar:Subject, token 0x26. */
    public static final Tag SUBJECT = Tag.of(Id.SUBJECT, "Calendar", "Subject");

    /** Calendar:StartTime, token 0x27. */
    public static final Tag START_TIME = Tag.of(Id.START_TIME, "Calendar", "StartTime");

    /** Calendar:UID, token 0x28. */
    public static final Tag UID = Tag.of(Id.UID, "Calendar", "UID");

    /** Calendar:AttendeeStatus, token 0x29. */
    public static final Tag ATTENDEE_STATUS = Tag.of(Id.ATTENDEE_STATUS, "Calendar", "AttendeeStatus");

    /** Calendar:AttendeeType, token 0x2A. */
    public static final Tag ATTENDEE_TYPE = Tag.of(Id.ATTENDEE_TYPE, "Calendar", "AttendeeType");

    /** Calendar:Attachment, token 0x2B, only in old protocol versions. */
    public static final Tag ATTACHMENT = Tag.of(Id.ATTACHMENT, "Calendar", "Attachment");

    /** Calendar:Attachments, token 0x2C, only in old protocol versions. */
    public static final Tag ATTACHMENTS = Tag.of(Id.ATTACHMENTS, "Calendar", "Attachments");

    /** Calendar:AttName, token 0x2D, only in old protocol versions. */
    public static final Tag ATT_NAME = Tag.of(Id.ATT_NAME, "Calendar", "AttName");

    /** Calendar:AttSize, token 0x2E, only in old protocol versions. */
    public static final Tag ATT_SIZE = Tag.of(Id.ATT_SIZE, "Calendar", "AttSize");

    /** Calendar:AttOid, token 0x2F, only in old protocol versions. */
    public static final Tag ATT_OID = Tag.of(Id.ATT_OID, "Calendar", "AttOid");

    /** Calendar:AttMethod, token 0x30, only in old protocol versions. */
    public static final Tag ATT_METHOD = Tag.of(Id.ATT_METHOD, "Calendar", "AttMethod");

    /** Calendar:AttRemoved, token 0x31, only in old protocol versions. */
    public static final Tag ATT_REMOVED = Tag.of(Id.ATT_REMOVED, "Calendar", "AttRemoved");

    /** Calendar:DisplayName, token 0x32, only in old protocol versions. */
    public static final Tag DISPLAY_NAME = Tag.of(Id.DISPLAY_NAME, "Calendar", "DisplayName");

    /** Calendar:DisallowNewTimeProposal, token 0x33. */
    public static final Tag DISALLOW_NEW_TIME_PROPOSAL =
            Tag.of(Id.DISALLOW_NEW_TIME_PROPOSAL, "Calendar", "DisallowNewTimeProposal");

    /** Calendar:ResponseRequested, token 0x34. */
    public static final Tag RESPONSE_REQUESTED = Tag.of(Id.RESPONSE_REQUESTED, "Calendar", "ResponseRequested");

    /** Calendar:AppointmentReplyTime, token 0x35. */
    public static final Tag APPOINTMENT_REPLY_TIME =
            Tag.of(Id.APPOINTMENT_REPLY_TIME, "Calendar", "AppointmentReplyTime");

    /** Calendar:ResponseType, token 0x36. */
    public static final Tag RESPONSE_TYPE = Tag.of(Id.RESPONSE_TYPE, "Calendar", "ResponseType");

    /** Calendar:CalendarType, token 0x37. */
    public static final Tag CALENDAR_TYPE = Tag.of(Id.CALENDAR_TYPE, "Calendar", "CalendarType");

    /** Calendar:IsLeapMonth, token 0x38. */
    public static final Tag IS_LEAP_MONTH = Tag.of(Id.IS_LEAP_MONTH, "Calendar", "IsLeapMonth");

    /** Calendar:FirstDayOfWeek, token 0x39. */
    public static final Tag FIRST_DAY_OF_WEEK = Tag.of(Id.FIRST_DAY_OF_WEEK, "Calendar", "FirstDayOfWeek");

    /** Calendar:OnlineMeetingConfLink, token 0x3A. */
    public static final Tag ONLINE_MEETING_CONF_LINK =
            Tag.of(Id.ONLINE_MEETING_CONF_LINK, "Calendar", "OnlineMeetingConfLink");

    /** Calendar:OnlineMeetingExternalLink, token 0x3B. */
    public static final Tag ONLINE_MEETING_EXTERNAL_LINK =
            Tag.of(Id.ONLINE_MEETING_EXTERNAL_LINK, "Calendar", "OnlineMeetingExternalLink");

    /** Calendar:ClientUid, token 0x3C. */
    public static final Tag CLIENT_UID = Tag.of(Id.CLIENT_UID, "Calendar", "ClientUid");

    /** The whole page, in the order of the tokens. */
    public static final CodePage PAGE = CodePage.of(
            4,
            "Calendar",
            TIMEZONE,
            ALL_DAY_EVENT,
            ATTENDEES,
            ATTENDEE,
            EMAIL,
            NAME,
            BODY,
            BODY_TRUNCATED,
            BUSY_STATUS,
            CATEGORIES,
            CATEGORY,
            COMPRESSED_RTF,
            DT_STAMP,
            END_TIME,
            EXCEPTION,
            EXCEPTIONS,
            DELETED,
            EXCEPTION_START_TIME,
            LOCATION,
            MEETING_STATUS,
            ORGANIZER_EMAIL,
            ORGANIZER_NAME,
            RECURRENCE,
            TYPE,
            UNTIL,
            OCCURRENCES,
            INTERVAL,
            DAY_OF_WEEK,
            DAY_OF_MONTH,
            WEEK_OF_MONTH,
            MONTH_OF_YEAR,
            REMINDER,
            SENSITIVITY,
            SUBJECT,
            START_TIME,
            UID,
            ATTENDEE_STATUS,
            ATTENDEE_TYPE,
            ATTACHMENT,
            ATTACHMENTS,
            ATT_NAME,
            ATT_SIZE,
            ATT_OID,
            ATT_METHOD,
            ATT_REMOVED,
            DISPLAY_NAME,
            DISALLOW_NEW_TIME_PROPOSAL,
            RESPONSE_REQUESTED,
            APPOINTMENT_REPLY_TIME,
            RESPONSE_TYPE,
            CALENDAR_TYPE,
            IS_LEAP_MONTH,
            FIRST_DAY_OF_WEEK,
            ONLINE_MEETING_CONF_LINK,
            ONLINE_MEETING_EXTERNAL_LINK,
            CLIENT_UID);

    private Calendar() {}

    /** The ids of the tags, constants for the labels of a {@code switch}. */
    public static final class Id {

        /** The id of Calendar:Timezone. */
        public static final int TIMEZONE = 4 << 6 | 0x05;

        /** The id of Calendar:AllDayEvent. */
        public static final int ALL_DAY_EVENT = 4 << 6 | 0x06;

        /** The id of Calendar:Attendees. */
        public static final int ATTENDEES = 4 << 6 | 0x07;

        /** The id of Calendar:Attendee. */
        public static final int ATTENDEE = 4 << 6 | 0x08;

        /** The id of Calendar:Email. */
        public static final int EMAIL = 4 << 6 | 0x09;

        /** The id of Calendar:Name. */
        public static final int NAME = 4 << 6 | 0x0A;

        /** The id of Calendar:Body. */
        public static final int BODY = 4 << 6 | 0x0B;

        /** The id of Calendar:BodyTruncated. */
        public static final int BODY_TRUNCATED = 4 << 6 | 0x0C;

        /** The id of Calendar:BusyStatus. */
        public static final int BUSY_STATUS = 4 << 6 | 0x0D;

        /** The id of Calendar:Categories. */
        public static final int CATEGORIES = 4 << 6 | 0x0E;

        /** The id of Calendar:Category. */
        public static final int CATEGORY = 4 << 6 | 0x0F;

        /** The id of Calendar:CompressedRTF. */
        public static final int COMPRESSED_RTF = 4 << 6 | 0x10;

        /** The id of Calendar:DtStamp. */
        public static final int DT_STAMP = 4 << 6 | 0x11;

        /** The id of Calendar:EndTime. */
        public static final int END_TIME = 4 << 6 | 0x12;

        /** The id of Calendar:Exception. */
        public static final int EXCEPTION = 4 << 6 | 0x13;

        /** The id of Calendar:Exceptions. */
        public static final int EXCEPTIONS = 4 << 6 | 0x14;

        /** The id of Calendar:Deleted. */
        public static final int DELETED = 4 << 6 | 0x15;

        /** The id of Calendar:ExceptionStartTime. */
        public static final int EXCEPTION_START_TIME = 4 << 6 | 0x16;

        /** The id of Calendar:Location. */
        public static final int LOCATION = 4 << 6 | 0x17;

        /** The id of Calendar:MeetingStatus. */
        public static final int MEETING_STATUS = 4 << 6 | 0x18;

        /** The id of Calendar:OrganizerEmail. */
        public static final int ORGANIZER_EMAIL = 4 << 6 | 0x19;

        /** The id of Calendar:OrganizerName. */
        public static final int ORGANIZER_NAME = 4 << 6 | 0x1A;

        /** The id of Calendar:Recurrence. */
        public static final int RECURRENCE = 4 << 6 | 0x1B;

        /** The id of Calendar:Type. */
        public static final int TYPE = 4 << 6 | 0x1C;

        /** The id of Calendar:Until. */
        public static final int UNTIL = 4 << 6 | 0x1D;

        /** The id of Calendar:Occurrences. */
        public static final int OCCURRENCES = 4 << 6 | 0x1E;

        /** The id of Calendar:Interval. */
        public static final int INTERVAL = 4 << 6 | 0x1F;

        /** The id of Calendar:DayOfWeek. */
        public static final int DAY_OF_WEEK = 4 << 6 | 0x20;

        /** The id of Calendar:DayOfMonth. */
        public static final int DAY_OF_MONTH = 4 << 6 | 0x21;

        /** The id of Calendar:WeekOfMonth. */
        public static final int WEEK_OF_MONTH = 4 << 6 | 0x22;

        /** The id of Calendar:MonthOfYear. */
        public static final int MONTH_OF_YEAR = 4 << 6 | 0x23;

        /** The id of Calendar:Reminder. */
        public static final int REMINDER = 4 << 6 | 0x24;

        /** The id of Calendar:Sensitivity. */
        public static final int SENSITIVITY = 4 << 6 | 0x25;

        /** The id of Calendar:Subject. */
        public static final int SUBJECT = 4 << 6 | 0x26;

        /** The id of Calendar:StartTime. */
        public static final int START_TIME = 4 << 6 | 0x27;

        /** The id of Calendar:UID. */
        public static final int UID = 4 << 6 | 0x28;

        /** The id of Calendar:AttendeeStatus. */
        public static final int ATTENDEE_STATUS = 4 << 6 | 0x29;

        /** The id of Calendar:AttendeeType. */
        public static final int ATTENDEE_TYPE = 4 << 6 | 0x2A;

        /** The id of Calendar:Attachment. */
        public static final int ATTACHMENT = 4 << 6 | 0x2B;

        /** The id of Calendar:Attachments. */
        public static final int ATTACHMENTS = 4 << 6 | 0x2C;

        /** The id of Calendar:AttName. */
        public static final int ATT_NAME = 4 << 6 | 0x2D;

        /** The id of Calendar:AttSize. */
        public static final int ATT_SIZE = 4 << 6 | 0x2E;

        /** The id of Calendar:AttOid. */
        public static final int ATT_OID = 4 << 6 | 0x2F;

        /** The id of Calendar:AttMethod. */
        public static final int ATT_METHOD = 4 << 6 | 0x30;

        /** The id of Calendar:AttRemoved. */
        public static final int ATT_REMOVED = 4 << 6 | 0x31;

        /** The id of Calendar:DisplayName. */
        public static final int DISPLAY_NAME = 4 << 6 | 0x32;

        /** The id of Calendar:DisallowNewTimeProposal. */
        public static final int DISALLOW_NEW_TIME_PROPOSAL = 4 << 6 | 0x33;

        /** The id of Calendar:ResponseRequested. */
        public static final int RESPONSE_REQUESTED = 4 << 6 | 0x34;

        /** The id of Calendar:AppointmentReplyTime. */
        public static final int APPOINTMENT_REPLY_TIME = 4 << 6 | 0x35;

        /** The id of Calendar:ResponseType. */
        public static final int RESPONSE_TYPE = 4 << 6 | 0x36;

        /** The id of Calendar:CalendarType. */
        public static final int CALENDAR_TYPE = 4 << 6 | 0x37;

        /** The id of Calendar:IsLeapMonth. */
        public static final int IS_LEAP_MONTH = 4 << 6 | 0x38;

        /** The id of Calendar:FirstDayOfWeek. */
        public static final int FIRST_DAY_OF_WEEK = 4 << 6 | 0x39;

        /** The id of Calendar:OnlineMeetingConfLink. */
        public static final int ONLINE_MEETING_CONF_LINK = 4 << 6 | 0x3A;

        /** The id of Calendar:OnlineMeetingExternalLink. */
        public static final int ONLINE_MEETING_EXTERNAL_LINK = 4 << 6 | 0x3B;

        /** The id of Calendar:ClientUid. */
        public static final int CLIENT_UID = 4 << 6 | 0x3C;

        private Id() {}
    }
}
