package org.activesync4j.wbxml.page;

import org.activesync4j.wbxml.CodePage;
import org.activesync4j.wbxml.Tag;

/**
 * Names the tags of code page 2, Email: mails. See [MS-ASWBXML] 2.1.2.1.3 and [MS-ASEMAIL].
 */
public final class Email {

    /** Email:Attachment, token 0x05, only in old protocol versions. */
    public static final Tag ATTACHMENT = Tag.of(Id.ATTACHMENT, "Email", "Attachment");

    /** Email:Attachments, token 0x06, only in old protocol versions. */
    public static final Tag ATTACHMENTS = Tag.of(Id.ATTACHMENTS, "Email", "Attachments");

    /** Email:AttName, token 0x07, only in old protocol versions. */
    public static final Tag ATT_NAME = Tag.of(Id.ATT_NAME, "Email", "AttName");

    /** Email:AttSize, token 0x08, only in old protocol versions. */
    public static final Tag ATT_SIZE = Tag.of(Id.ATT_SIZE, "Email", "AttSize");

    /** Email:AttOid, token 0x09, only in old protocol versions. */
    public static final Tag ATT_OID = Tag.of(Id.ATT_OID, "Email", "AttOid");

    /** Email:AttMethod, token 0x0A, only in old protocol versions. */
    public static final Tag ATT_METHOD = Tag.of(Id.ATT_METHOD, "Email", "AttMethod");

    /** Email:AttRemoved, token 0x0B, only in old protocol versions. */
    public static final Tag ATT_REMOVED = Tag.of(Id.ATT_REMOVED, "Email", "AttRemoved");

    /** Email:Body, token 0x0C, only in old protocol versions. */
    public static final Tag BODY = Tag.of(Id.BODY, "Email", "Body");

    /** Email:BodySize, token 0x0D, only in old protocol versions. */
    public static final Tag BODY_SIZE = Tag.of(Id.BODY_SIZE, "Email", "BodySize");

    /** Email:BodyTruncated, token 0x0E, only in old protocol versions. */
    public static final Tag BODY_TRUNCATED = Tag.of(Id.BODY_TRUNCATED, "Email", "BodyTruncated");

    /** Email:DateReceived, token 0x0F. */
    public static final Tag DATE_RECEIVED = Tag.of(Id.DATE_RECEIVED, "Email", "DateReceived");

    /** Email:DisplayName, token 0x10, only in old protocol versions. */
    public static final Tag DISPLAY_NAME = Tag.of(Id.DISPLAY_NAME, "Email", "DisplayName");

    /** Email:DisplayTo, token 0x11. */
    public static final Tag DISPLAY_TO = Tag.of(Id.DISPLAY_TO, "Email", "DisplayTo");

    /** Email:Importance, token 0x12. */
    public static final Tag IMPORTANCE = Tag.of(Id.IMPORTANCE, "Email", "Importance");

    /** Email:MessageClass, token 0x13. */
    public static final Tag MESSAGE_CLASS = Tag.of(Id.MESSAGE_CLASS, "Email", "MessageClass");

    /** Email:Subject, token 0x14. */
    public static final Tag SUBJECT = Tag.of(Id.SUBJECT, "Email", "Subject");

    /** Email:Read, token 0x15. */
    public static final Tag READ = Tag.of(Id.READ, "Email", "Read");

    /** Email:To, token 0x16. */
    public static final Tag TO = Tag.of(Id.TO, "Email", "To");

    /** Email:Cc, token 0x17. */
    public static final Tag CC = Tag.of(Id.CC, "Email", "Cc");

    /** Email:From, token 0x18. */
    public static final Tag FROM = Tag.of(Id.FROM, "Email", "From");

    /** Email:ReplyTo, token 0x19. */
    public static final Tag REPLY_TO = Tag.of(Id.REPLY_TO, "Email", "ReplyTo");

    /** Email:AllDayEvent, token 0x1A. */
    public static final Tag ALL_DAY_EVENT = Tag.of(Id.ALL_DAY_EVENT, "Email", "AllDayEvent");

    /** Email:Categories, token 0x1B. */
    public static final Tag CATEGORIES = Tag.of(Id.CATEGORIES, "Email", "Categories");

    /** Email:Category, token 0x1C. */
    public static final Tag CATEGORY = Tag.of(Id.CATEGORY, "Email", "Category");

    /** Email:DtStamp, token 0x1D. */
    public static final Tag DT_STAMP = Tag.of(Id.DT_STAMP, "Email", "DtStamp");

    /** Email:EndTime, token 0x1E. */
    public static final Tag END_TIME = Tag.of(Id.END_TIME, "Email", "EndTime");

    /** Email:InstanceType, token 0x1F. */
    public static final Tag INSTANCE_TYPE = Tag.of(Id.INSTANCE_TYPE, "Email", "InstanceType");

    /** Email:BusyStatus, token 0x20. */
    public static final Tag BUSY_STATUS = Tag.of(Id.BUSY_STATUS, "Email", "BusyStatus");

    /** Email:Location, token 0x21. */
    public static final Tag LOCATION = Tag.of(Id.LOCATION, "Email", "Location");

    /** Email:MeetingRequest, token 0x22. */
    public static final Tag MEETING_REQUEST = Tag.of(Id.MEETING_REQUEST, "Email", "MeetingRequest");

    /** Email:Organizer, token 0x23. */
    public static final Tag ORGANIZER = Tag.of(Id.ORGANIZER, "Email", "Organizer");

    /** Email:RecurrenceId, token 0x24. */
    public static final Tag RECURRENCE_ID = Tag.of(Id.RECURRENCE_ID, "Email", "RecurrenceId");

    /** Email:Reminder, token 0x25. */
    public static final Tag REMINDER = Tag.of(Id.REMINDER, "Email", "Reminder");

    /** Email:ResponseRequested, token 0x26. */
    public static final Tag RESPONSE_REQUESTED = Tag.of(Id.RESPONSE_REQUESTED, "Email", "ResponseRequested");

    /** Email:Recurrences, token 0x27. */
    public static final Tag RECURRENCES = Tag.of(Id.RECURRENCES, "Email", "Recurrences");

    /** Email:Recurrence, token 0x28. */
    public static final Tag RECURRENCE = Tag.of(Id.RECURRENCE, "Email", "Recurrence");

    /** Email:Type, token 0x29. */
    public static final Tag TYPE = Tag.of(Id.TYPE, "Email", "Type");

    /** Email:Until, token 0x2A. */
    public static final Tag UNTIL = Tag.of(Id.UNTIL, "Email", "Until");

    /** Email:Occurrences, token 0x2B. */
    public static final Tag OCCURRENCES = Tag.of(Id.OCCURRENCES, "Email", "Occurrences");

    /** Email:Interval, token 0x2C. */
    public static final Tag INTERVAL = Tag.of(Id.INTERVAL, "Email", "Interval");

    /** Email:DayOfWeek, token 0x2D. */
    public static final Tag DAY_OF_WEEK = Tag.of(Id.DAY_OF_WEEK, "Email", "DayOfWeek");

    /** Email:DayOfMonth, token 0x2E. */
    public static final Tag DAY_OF_MONTH = Tag.of(Id.DAY_OF_MONTH, "Email", "DayOfMonth");

    /** Email:WeekOfMonth, token 0x2F. */
    public static final Tag WEEK_OF_MONTH = Tag.of(Id.WEEK_OF_MONTH, "Email", "WeekOfMonth");

    /** Email:MonthOfYear, token 0x30. */
    public static final Tag MONTH_OF_YEAR = Tag.of(Id.MONTH_OF_YEAR, "Email", "MonthOfYear");

    /** Email:StartTime, token 0x31. */
    public static final Tag START_TIME = Tag.of(Id.START_TIME, "Email", "StartTime");

    /** Email:Sensitivity, token 0x32. */
    public static final Tag SENSITIVITY = Tag.of(Id.SENSITIVITY, "Email", "Sensitivity");

    /** Email:TimeZone, token 0x33. */
    public static final Tag TIME_ZONE = Tag.of(Id.TIME_ZONE, "Email", "TimeZone");

    /** Email:GlobalObjId, token 0x34. */
    public static final Tag GLOBAL_OBJ_ID = Tag.of(Id.GLOBAL_OBJ_ID, "Email", "GlobalObjId");

    /** Email:ThreadTopic, token 0x35. */
    public static final Tag THREAD_TOPIC = Tag.of(Id.THREAD_TOPIC, "Email", "ThreadTopic");

    /** Email:MIMEData, token 0x36, only in old protocol versions. */
    public static final Tag MIME_DATA = Tag.of(Id.MIME_DATA, "Email", "MIMEData");

    /** Email:MIMETruncated, token 0x37, only in old protocol versions. */
    public static final Tag MIME_TRUNCATED = Tag.of(Id.MIME_TRUNCATED, "Email", "MIMETruncated");

    /** Email:MIMESize, token 0x38, only in old protocol versions. */
    public static final Tag MIME_SIZE = Tag.of(Id.MIME_SIZE, "Email", "MIMESize");

    /** Email:InternetCPID, token 0x39. */
    public static final Tag INTERNET_CPID = Tag.of(Id.INTERNET_CPID, "Email", "InternetCPID");

    /** Email:Flag, token 0x3A. */
    public static final Tag FLAG = Tag.of(Id.FLAG, "Email", "Flag");

    /** Email:Status, token 0x3B. */
    public static final Tag STATUS = Tag.of(Id.STATUS, "Email", "Status");

    /** Email:ContentClass, token 0x3C. */
    public static final Tag CONTENT_CLASS = Tag.of(Id.CONTENT_CLASS, "Email", "ContentClass");

    /** Email:FlagType, token 0x3D. */
    public static final Tag FLAG_TYPE = Tag.of(Id.FLAG_TYPE, "Email", "FlagType");

    /** Email:CompleteTime, token 0x3E. */
    public static final Tag COMPLETE_TIME = Tag.of(Id.COMPLETE_TIME, "Email", "CompleteTime");

    /** Email:DisallowNewTimeProposal, token 0x3F. */
    public static final Tag DISALLOW_NEW_TIME_PROPOSAL =
            Tag.of(Id.DISALLOW_NEW_TIME_PROPOSAL, "Email", "DisallowNewTimeProposal");

    /** The whole page, in the order of the tokens. */
    public static final CodePage PAGE = CodePage.of(
            2,
            "Email",
            ATTACHMENT,
            ATTACHMENTS,
            ATT_NAME,
            ATT_SIZE,
            ATT_OID,
            ATT_METHOD,
            ATT_REMOVED,
            BODY,
            BODY_SIZE,
            BODY_TRUNCATED,
            DATE_RECEIVED,
            DISPLAY_NAME,
            DISPLAY_TO,
            IMPORTANCE,
            MESSAGE_CLASS,
            SUBJECT,
            READ,
            TO,
            CC,
            FROM,
            REPLY_TO,
            ALL_DAY_EVENT,
            CATEGORIES,
            CATEGORY,
            DT_STAMP,
            END_TIME,
            INSTANCE_TYPE,
            BUSY_STATUS,
            LOCATION,
            MEETING_REQUEST,
            ORGANIZER,
            RECURRENCE_ID,
            REMINDER,
            RESPONSE_REQUESTED,
            RECURRENCES,
            RECURRENCE,
            TYPE,
            UNTIL,
            OCCURRENCES,
            INTERVAL,
            DAY_OF_WEEK,
            DAY_OF_MONTH,
            WEEK_OF_MONTH,
            MONTH_OF_YEAR,
            START_TIME,
            SENSITIVITY,
            TIME_ZONE,
            GLOBAL_OBJ_ID,
            THREAD_TOPIC,
            MIME_DATA,
            MIME_TRUNCATED,
            MIME_SIZE,
            INTERNET_CPID,
            FLAG,
            STATUS,
            CONTENT_CLASS,
            FLAG_TYPE,
            COMPLETE_TIME,
            DISALLOW_NEW_TIME_PROPOSAL);

    private Email() {}

    /** The ids of the tags, constants for the labels of a {@code switch}. */
    public static final class Id {

        /** The id of Email:Attachment. */
        public static final int ATTACHMENT = 2 << 6 | 0x05;

        /** The id of Email:Attachments. */
        public static final int ATTACHMENTS = 2 << 6 | 0x06;

        /** The id of Email:AttName. */
        public static final int ATT_NAME = 2 << 6 | 0x07;

        /** The id of Email:AttSize. */
        public static final int ATT_SIZE = 2 << 6 | 0x08;

        /** The id of Email:AttOid. */
        public static final int ATT_OID = 2 << 6 | 0x09;

        /** The id of Email:AttMethod. */
        public static final int ATT_METHOD = 2 << 6 | 0x0A;

        /** The id of Email:AttRemoved. */
        public static final int ATT_REMOVED = 2 << 6 | 0x0B;

        /** The id of Email:Body. */
        public static final int BODY = 2 << 6 | 0x0C;

        /** The id of Email:BodySize. */
        public static final int BODY_SIZE = 2 << 6 | 0x0D;

        /** The id of Email:BodyTruncated. */
        public static final int BODY_TRUNCATED = 2 << 6 | 0x0E;

        /** The id of Email:DateReceived. */
        public static final int DATE_RECEIVED = 2 << 6 | 0x0F;

        /** The id of Email:DisplayName. */
        public static final int DISPLAY_NAME = 2 << 6 | 0x10;

        /** The id of Email:DisplayTo. */
        public static final int DISPLAY_TO = 2 << 6 | 0x11;

        /** The id of Email:Importance. */
        public static final int IMPORTANCE = 2 << 6 | 0x12;

        /** The id of Email:MessageClass. */
        public static final int MESSAGE_CLASS = 2 << 6 | 0x13;

        /** The id of Email:Subject. */
        public static final int SUBJECT = 2 << 6 | 0x14;

        /** The id of Email:Read. */
        public static final int READ = 2 << 6 | 0x15;

        /** The id of Email:To. */
        public static final int TO = 2 << 6 | 0x16;

        /** The id of Email:Cc. */
        public static final int CC = 2 << 6 | 0x17;

        /** The id of Email:From. */
        public static final int FROM = 2 << 6 | 0x18;

        /** The id of Email:ReplyTo. */
        public static final int REPLY_TO = 2 << 6 | 0x19;

        /** The id of Email:AllDayEvent. */
        public static final int ALL_DAY_EVENT = 2 << 6 | 0x1A;

        /** The id of Email:Categories. */
        public static final int CATEGORIES = 2 << 6 | 0x1B;

        /** The id of Email:Category. */
        public static final int CATEGORY = 2 << 6 | 0x1C;

        /** The id of Email:DtStamp. */
        public static final int DT_STAMP = 2 << 6 | 0x1D;

        /** The id of Email:EndTime. */
        public static final int END_TIME = 2 << 6 | 0x1E;

        /** The id of Email:InstanceType. */
        public static final int INSTANCE_TYPE = 2 << 6 | 0x1F;

        /** The id of Email:BusyStatus. */
        public static final int BUSY_STATUS = 2 << 6 | 0x20;

        /** The id of Email:Location. */
        public static final int LOCATION = 2 << 6 | 0x21;

        /** The id of Email:MeetingRequest. */
        public static final int MEETING_REQUEST = 2 << 6 | 0x22;

        /** The id of Email:Organizer. */
        public static final int ORGANIZER = 2 << 6 | 0x23;

        /** The id of Email:RecurrenceId. */
        public static final int RECURRENCE_ID = 2 << 6 | 0x24;

        /** The id of Email:Reminder. */
        public static final int REMINDER = 2 << 6 | 0x25;

        /** The id of Email:ResponseRequested. */
        public static final int RESPONSE_REQUESTED = 2 << 6 | 0x26;

        /** The id of Email:Recurrences. */
        public static final int RECURRENCES = 2 << 6 | 0x27;

        /** The id of Email:Recurrence. */
        public static final int RECURRENCE = 2 << 6 | 0x28;

        /** The id of Email:Type. */
        public static final int TYPE = 2 << 6 | 0x29;

        /** The id of Email:Until. */
        public static final int UNTIL = 2 << 6 | 0x2A;

        /** The id of Email:Occurrences. */
        public static final int OCCURRENCES = 2 << 6 | 0x2B;

        /** The id of Email:Interval. */
        public static final int INTERVAL = 2 << 6 | 0x2C;

        /** The id of Email:DayOfWeek. */
        public static final int DAY_OF_WEEK = 2 << 6 | 0x2D;

        /** The id of Email:DayOfMonth. */
        public static final int DAY_OF_MONTH = 2 << 6 | 0x2E;

        /** The id of Email:WeekOfMonth. */
        public static final int WEEK_OF_MONTH = 2 << 6 | 0x2F;

        /** The id of Email:MonthOfYear. */
        public static final int MONTH_OF_YEAR = 2 << 6 | 0x30;

        /** The id of Email:StartTime. */
        public static final int START_TIME = 2 << 6 | 0x31;

        /** The id of Email:Sensitivity. */
        public static final int SENSITIVITY = 2 << 6 | 0x32;

        /** The id of Email:TimeZone. */
        public static final int TIME_ZONE = 2 << 6 | 0x33;

        /** The id of Email:GlobalObjId. */
        public static final int GLOBAL_OBJ_ID = 2 << 6 | 0x34;

        /** The id of Email:ThreadTopic. */
        public static final int THREAD_TOPIC = 2 << 6 | 0x35;

        /** The id of Email:MIMEData. */
        public static final int MIME_DATA = 2 << 6 | 0x36;

        /** The id of Email:MIMETruncated. */
        public static final int MIME_TRUNCATED = 2 << 6 | 0x37;

        /** The id of Email:MIMESize. */
        public static final int MIME_SIZE = 2 << 6 | 0x38;

        /** The id of Email:InternetCPID. */
        public static final int INTERNET_CPID = 2 << 6 | 0x39;

        /** The id of Email:Flag. */
        public static final int FLAG = 2 << 6 | 0x3A;

        /** The id of Email:Status. */
        public static final int STATUS = 2 << 6 | 0x3B;

        /** The id of Email:ContentClass. */
        public static final int CONTENT_CLASS = 2 << 6 | 0x3C;

        /** The id of Email:FlagType. */
        public static final int FLAG_TYPE = 2 << 6 | 0x3D;

        /** The id of Email:CompleteTime. */
        public static final int COMPLETE_TIME = 2 << 6 | 0x3E;

        /** The id of Email:DisallowNewTimeProposal. */
        public static final int DISALLOW_NEW_TIME_PROPOSAL = 2 << 6 | 0x3F;

        private Id() {}
    }
}
