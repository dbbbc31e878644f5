package org.activesync4j.wbxml.page;

import org.activesync4j.wbxml.CodePage;
import org.activesync4j.wbxml.Tag;

/**
 * Names the tags of code page 22, Email2: further properties of mails. See [MS-ASWBXML] 2.1.2.1.23 and [MS-ASEMAIL].
 */
public final class Email2 {

    /** Email2:UmCallerID, token 0x05. */
    public static final Tag UM_CALLER_ID = Tag.of(Id.UM_CALLER_ID, "Email2", "UmCallerID");

    /** Email2:UmUserNotes, token 0x06. */
    public static final Tag UM_USER_NOTES = Tag.of(Id.UM_USER_NOTES, "Email2", "UmUserNotes");

    /** Email2:UmAttDuration, token 0x07. */
    public static final Tag UM_ATT_DURATION = Tag.of(Id.UM_ATT_DURATION, "Email2", "UmAttDuration");

    /** Email2:UmAttOrder, token 0x08. */
    public static final Tag UM_ATT_ORDER = Tag.of(Id.UM_ATT_ORDER, "Email2", "UmAttOrder");

    /** Email2:ConversationId, token 0x09, whose content is opaque. */
    public static final Tag CONVERSATION_ID = Tag.opaque(Id.CONVERSATION_ID, "Email2", "ConversationId");

    /** Email2:ConversationIndex, token 0x0A, whose content is opaque. */
    public static final Tag CONVERSATION_INDEX = Tag.opaque(Id.CONVERSATION_INDEX, "Email2", "ConversationIndex");

    /** Email2:LastVerbExecuted, token 0x0B. */
    public static final Tag LAST_VERB_EXECUTED = Tag.of(Id.LAST_VERB_EXECUTED, "Email2", "LastVerbExecuted");

    /** Email2:LastVerbExecutionTime, token 0x0C. */
    public static final Tag LAST_VERB_EXECUTION_TIME =
            Tag.of(Id.LAST_VERB_EXECUTION_TIME, "Email2", "LastVerbExecutionTime");

    /** Email2:ReceivedAsBcc, token 0x0D. */
    public static final Tag RECEIVED_AS_BCC = Tag.of(Id.RECEIVED_AS_BCC, "Email2", "ReceivedAsBcc");

    /** Email2:Sender, token 0x0E. */
    public static final Tag SENDER = Tag.of(Id.SENDER, "Email2", "Sender");

    /** Email2:CalendarType, token 0x0F. */
    public static final Tag CALENDAR_TYPE = Tag.of(Id.CALENDAR_TYPE, "Email2", "CalendarType");

    /** Email2:IsLeapMonth, token 0x10. */
    public static final Tag IS_LEAP_MONTH = Tag.of(Id.IS_LEAP_MONTH, "Email2", "IsLeapMonth");

    /** Email2:AccountId, token 0x11. */
    public static final Tag ACCOUNT_ID = Tag.of(Id.ACCOUNT_ID, "Email2", "AccountId");

    /** Email2:FirstDayOfWeek, token 0x12. */
    public static final Tag FIRST_DAY_OF_WEEK = Tag.of(Id.FIRST_DAY_OF_WEEK, "Email2", "FirstDayOfWeek");

    /** Email2:MeetingMessageType, token 0x13. */
    public static final Tag MEETING_MESSAGE_TYPE = Tag.of(Id.MEETING_MESSAGE_TYPE, "Email2", "MeetingMessageType");

    /** Email2:IsDraft, token 0x15. */
    public static final Tag IS_DRAFT = Tag.of(Id.IS_DRAFT, "Email2", "IsDraft");

    /** Email2:Bcc, token 0x16. */
    public static final Tag BCC = Tag.of(Id.BCC, "Email2", "Bcc");

    /** Email2:Send, token 0x17. */
    public static final Tag SEND = Tag.of(Id.SEND, "Email2", "Send");

    /** The whole page, in the order of the tokens. */
    public static final CodePage PAGE = CodePage.of(
            22,
            "Email2",
            UM_CALLER_ID,
            UM_USER_NOTES,
            UM_ATT_DURATION,
            UM_ATT_ORDER,
            CONVERSATION_ID,
            CONVERSATION_INDEX,
            LAST_VERB_EXECUTED,
            LAST_VERB_EXECUTION_TIME,
            RECEIVED_AS_BCC,
            SENDER,
            CALENDAR_TYPE,
            IS_LEAP_MONTH,
            ACCOUNT_ID,
            FIRST_DAY_OF_WEEK,
            MEETING_MESSAGE_TYPE,
            IS_DRAFT,
            BCC,
            SEND);

    private Email2() {}

    /** The ids of the tags, constants for the labels of a {@code switch}. */
    public static final class Id {

        /** The id of Email2:UmCallerID. */
        public static final int UM_CALLER_ID = 22 << 6 | 0x05;

        /** The id of Email2:UmUserNotes. */
        public static final int UM_USER_NOTES = 22 << 6 | 0x06;

        /** The id of Email2:UmAttDuration. */
        public static final int UM_ATT_DURATION = 22 << 6 | 0x07;

        /** The id of Email2:UmAttOrder. */
        public static final int UM_ATT_ORDER = 22 << 6 | 0x08;

        /** The id of Email2:ConversationId. */
        public static final int CONVERSATION_ID = 22 << 6 | 0x09;

        /** The id of Email2:ConversationIndex. */
        public static final int CONVERSATION_INDEX = 22 << 6 | 0x0A;

        /** The id of Email2:LastVerbExecuted. */
        public static final int LAST_VERB_EXECUTED = 22 << 6 | 0x0B;

        /** The id of Email2:LastVerbExecutionTime. */
        public static final int LAST_VERB_EXECUTION_TIME = 22 << 6 | 0x0C;

        /** The id of Email2:ReceivedAsBcc. */
        public static final int RECEIVED_AS_BCC = 22 << 6 | 0x0D;

        /** The id of Email2:Sender. */
        public static final int SENDER = 22 << 6 | 0x0E;

        /** The id of Email2:CalendarType. */
        public static final int CALENDAR_TYPE = 22 << 6 | 0x0F;

        /** The id of Email2:IsLeapMonth. */
        public static final int IS_LEAP_MONTH = 22 << 6 | 0x10;

        /** The id of Email2:AccountId. */
        public static final int ACCOUNT_ID = 22 << 6 | 0x11;

        /** The id of Email2:FirstDayOfWeek. */
        public static final int FIRST_DAY_OF_WEEK = 22 << 6 | 0x12;

        /** The id of Email2:MeetingMessageType. */
        public static final int MEETING_MESSAGE_TYPE = 22 << 6 | 0x13;

        /** The id of Email2:IsDraft. */
        public static final int IS_DRAFT = 22 << 6 | 0x15;

        /** The id of Email2:Bcc. */
        public static final int BCC = 22 << 6 | 0x16;

        /** The id of Email2:Send. */
        public static final int SEND = 22 << 6 | 0x17;

        private Id() {}
    }
}
