package org.activesync4j.wbxml.page;

import org.activesync4j.wbxml.CodePage;
import org.activesync4j.wbxml.Tag;

/**
 * Names the tags of code page 9, Tasks: tasks. See [MS-ASWBXML] 2.1.2.1.10 and [MS-ASTASK].
 */
public final class Tasks {

    /** Tasks:Body, token 0x05, only in old protocol versions. */
    public static final Tag BODY = Tag.of(Id.BODY, "Tasks", "Body");

    /** Tasks:BodySize, token 0x06, only in old protocol versions. */
    public static final Tag BODY_SIZE = Tag.of(Id.BODY_SIZE, "Tasks", "BodySize");

    /** Tasks:BodyTruncated, token 0x07, only in old protocol versions. */
    public static final Tag BODY_TRUNCATED = Tag.of(Id.BODY_TRUNCATED, "Tasks", "BodyTruncated");

    /** Tasks:Categories, token 0x08. */
    public static final Tag CATEGORIES = Tag.of(Id.CATEGORIES, "Tasks", "Categories");

    /** Tasks:Category, token 0x09. */
    public static final Tag CATEGORY = Tag.of(Id.CATEGORY, "Tasks", "Category");

    /** Tasks:Complete, token 0x0A. */
    public static final Tag COMPLETE = Tag.of(Id.COMPLETE, "Tasks", "Complete");

    /** Tasks:DateCompleted, token 0x0B. */
    public static final Tag DATE_COMPLETED = Tag.of(Id.DATE_COMPLETED, "Tasks", "DateCompleted");

    /** Tasks:DueDate, token 0x0C. */
    public static final Tag DUE_DATE = Tag.of(Id.DUE_DATE, "Tasks", "DueDate");

    /** Tasks:UtcDueDate, token 0x0D. */
    public static final Tag UTC_DUE_DATE = Tag.of(Id.UTC_DUE_DATE, "Tasks", "UtcDueDate");

    /** Tasks:Importance, token 0x0E. */
    public static final Tag IMPORTANCE = Tag.of(Id.IMPORTANCE, "Tasks", "Importance");

    /** Tasks:Recurrence, token 0x0F. */
    public static final Tag RECURRENCE = Tag.of(Id.RECURRENCE, "Tasks", "Recurrence");

    /** Tasks:Type, token 0x10. */
    public static final Tag TYPE = Tag.of(Id.TYPE, "Tasks", "Type");

    /** Tasks:Start, token 0x11. */
    public static final Tag START = Tag.of(Id.START, "Tasks", "Start");

    /** Tasks:Until, token 0x12. */
    public static final Tag UNTIL = Tag.of(Id.UNTIL, "Tasks", "Until");

    /** Tasks:Occurrences, token 0x13. */
    public static final Tag OCCURRENCES = Tag.of(Id.OCCURRENCES, "Tasks", "Occurrences");

    /** Tasks:Interval, token 0x14. */
    public static final Tag INTERVAL = Tag.of(Id.INTERVAL, "Tasks", "Interval");

    /** Tasks:DayOfMonth, token 0x15. */
    public static final Tag DAY_OF_MONTH = Tag.of(Id.DAY_OF_MONTH, "Tasks", "DayOfMonth");

    /** Tasks:DayOfWeek, token 0x16. */
    public static final Tag DAY_OF_WEEK = Tag.of(Id.DAY_OF_WEEK, "Tasks", "DayOfWeek");

    /** Tasks:WeekOfMonth, token 0x17. */
    public static final Tag WEEK_OF_MONTH = Tag.of(Id.WEEK_OF_MONTH, "Tasks", "WeekOfMonth");

    /** Tasks:MonthOfYear, token 0x18. */
    public static final Tag MONTH_OF_YEAR = Tag.of(Id.MONTH_OF_YEAR, "Tasks", "MonthOfYear");

    /** Tasks:Regenerate, token 0x19. */
    public static final Tag REGENERATE = Tag.of(Id.REGENERATE, "Tasks", "Regenerate");

    /** Tasks:DeadOccur, token 0x1A. */
    public static final Tag DEAD_OCCUR = Tag.of(Id.DEAD_OCCUR, "Tasks", "DeadOccur");

    /** Tasks:ReminderSet, token 0x1B. */
    public static final Tag REMINDER_SET = Tag.of(Id.REMINDER_SET, "Tasks", "ReminderSet");

    /** Tasks:ReminderTime, token 0x1C. */
    public static final Tag REMINDER_TIME = Tag.of(Id.REMINDER_TIME, "Tasks", "ReminderTime");

    /** Tasks:Sensitivity, token 0x1D. */
    public static final Tag SENSITIVITY = Tag.of(Id.SENSITIVITY, "Tasks", "Sensitivity");

    /** Tasks:StartDate, token 0x1E. */
    public static final Tag START_DATE = Tag.of(Id.START_DATE, "Tasks", "StartDate");

    /** Tasks:UtcStartDate, token 0x1F. */
    public static final Tag UTC_START_DATE = Tag.of(Id.UTC_START_DATE, "Tasks", "UtcStartDate");

    /** Tasks:Subject, token 0x20. */
    public static final Tag SUBJECT = Tag.of(Id.SUBJECT, "Tasks", "Subject");

    /** Tasks:CompressedRTF, token 0x21, only in old protocol versions. */
    public static final Tag COMPRESSED_RTF = Tag.of(Id.COMPRESSED_RTF, "Tasks", "CompressedRTF");

    /** Tasks:OrdinalDate, token 0x22. */
    public static final Tag ORDINAL_DATE = Tag.of(Id.ORDINAL_DATE, "Tasks", "OrdinalDate");

    /** Tasks:SubOrdinalDate, token 0x23. */
    public static final Tag SUB_ORDINAL_DATE = Tag.of(Id.SUB_ORDINAL_DATE, "Tasks", "SubOrdinalDate");

    /** Tasks:CalendarType, token 0x24. */
    public static final Tag CALENDAR_TYPE = Tag.of(Id.CALENDAR_TYPE, "Tasks", "CalendarType");

    /** Tasks:IsLeapMonth, token 0x25. */
    public static final Tag IS_LEAP_MONTH = Tag.of(Id.IS_LEAP_MONTH, "Tasks", "IsLeapMonth");

    /** Tasks:FirstDayOfWeek, token 0x26. */
    public static final Tag FIRST_DAY_OF_WEEK = Tag.of(Id.FIRST_DAY_OF_WEEK, "Tasks", "FirstDayOfWeek");

    /** The whole page, in the order of the tokens. */
    public static final CodePage PAGE = CodePage.of(
            9,
            "Tasks",
            BODY,
            BODY_SIZE,
            BODY_TRUNCATED,
            CATEGORIES,
            CATEGORY,
            COMPLETE,
            DATE_COMPLETED,
            DUE_DATE,
            UTC_DUE_DATE,
            IMPORTANCE,
            RECURRENCE,
            TYPE,
            START,
            UNTIL,
            OCCURRENCES,
            INTERVAL,
            DAY_OF_MONTH,
            DAY_OF_WEEK,
            WEEK_OF_MONTH,
            MONTH_OF_YEAR,
            REGENERATE,
            DEAD_OCCUR,
            REMINDER_SET,
            REMINDER_TIME,
            SENSITIVITY,
            START_DATE,
            UTC_START_DATE,
            SUBJECT,
            COMPRESSED_RTF,
            ORDINAL_DATE,
            SUB_ORDINAL_DATE,
            CALENDAR_TYPE,
            IS_LEAP_MONTH,
            FIRST_DAY_OF_WEEK);

    private Tasks() {}

    /** The ids of the tags, constants for the labels of a {@code switch}. */
    public static final class Id {

        /** The id of Tasks:Body. */
        public static final int BODY = 9 << 6 | 0x05;

        /** The id of Tasks:BodySize. */
        public static final int BODY_SIZE = 9 << 6 | 0x06;

        /** The id of Tasks:BodyTruncated. */
        public static final int BODY_TRUNCATED = 9 << 6 | 0x07;

        /** The id of Tasks:Categories. */
        public static final int CATEGORIES = 9 << 6 | 0x08;

        /** The id of Tasks:Category. */
        public static final int CATEGORY = 9 << 6 | 0x09;

        /** The id of Tasks:Complete. */
        public static final int COMPLETE = 9 << 6 | 0x0A;

        /** The id of Tasks:DateCompleted. */
        public static final int DATE_COMPLETED = 9 << 6 | 0x0B;

        /** The id of Tasks:DueDate. */
        public static final int DUE_DATE = 9 << 6 | 0x0C;

        /** The id of Tasks:UtcDueDate. */
        public static final int UTC_DUE_DATE = 9 << 6 | 0x0D;

        /** The id of Tasks:Importance. */
        public static final int IMPORTANCE = 9 << 6 | 0x0E;

        /** The id of Tasks:Recurrence. */
        public static final int RECURRENCE = 9 << 6 | 0x0F;

        /** The id of Tasks:Type. */
        public static final int TYPE = 9 << 6 | 0x10;

        /** The id of Tasks:Start. */
        public static final int START = 9 << 6 | 0x11;

        /** The id of Tasks:Until. */
        public static final int UNTIL = 9 << 6 | 0x12;

        /** The id of Tasks:Occurrences. */
        public static final int OCCURRENCES = 9 << 6 | 0x13;

        /** The id of Tasks:Interval. */
        public static final int INTERVAL = 9 << 6 | 0x14;

        /** The id of Tasks:DayOfMonth. */
        public static final int DAY_OF_MONTH = 9 << 6 | 0x15;

        /** The id of Tasks:DayOfWeek. */
        public static final int DAY_OF_WEEK = 9 << 6 | 0x16;

        /** The id of Tasks:WeekOfMonth. */
        public static final int WEEK_OF_MONTH = 9 << 6 | 0x17;

        /** The id of Tasks:MonthOfYear. */
        public static final int MONTH_OF_YEAR = 9 << 6 | 0x18;

        /** The id of Tasks:Regenerate. */
        public static final int REGENERATE = 9 << 6 | 0x19;

        /** The id of Tasks:DeadOccur. */
        public static final int DEAD_OCCUR = 9 << 6 | 0x1A;

        /** The id of Tasks:ReminderSet. */
        public static final int REMINDER_SET = 9 << 6 | 0x1B;

        /** The id of Tasks:ReminderTime. */
        public static final int REMINDER_TIME = 9 << 6 | 0x1C;

        /** The id of Tasks:Sensitivity. */
        public static final int SENSITIVITY = 9 << 6 | 0x1D;

        /** The id of Tasks:StartDate. */
        public static final int START_DATE = 9 << 6 | 0x1E;

        /** The id of Tasks:UtcStartDate. */
        public static final int UTC_START_DATE = 9 << 6 | 0x1F;

        /** The id of Tasks:Subject. */
        public static final int SUBJECT = 9 << 6 | 0x20;

        /** The id of Tasks:CompressedRTF. */
        public static final int COMPRESSED_RTF = 9 << 6 | 0x21;

        /** The id of Tasks:OrdinalDate. */
        public static final int ORDINAL_DATE = 9 << 6 | 0x22;

        /** The id of Tasks:SubOrdinalDate. */
        public static final int SUB_ORDINAL_DATE = 9 << 6 | 0x23;

        /** The id of Tasks:CalendarType. */
        public static final int CALENDAR_TYPE = 9 << 6 | 0x24;

        /** The id of Tasks:IsLeapMonth. */
        public static final int IS_LEAP_MONTH = 9 << 6 | 0x25;

        /** The id of Tasks:FirstDayOfWeek. */
        public static final int FIRST_DAY_OF_WEEK = 9 << 6 | 0x26;

        private Id() {}
    }
}
