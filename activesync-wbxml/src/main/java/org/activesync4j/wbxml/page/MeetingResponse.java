package org.activesync4j.wbxml.page;

import org.activesync4j.wbxml.CodePage;
import org.activesync4j.wbxml.Tag;

/**
 * Names the tags of code page 8, MeetingResponse: the MeetingResponse command. See [MS-ASWBXML] 2.1.2.1.9 and [MS-ASCMD].
 */
public final class MeetingResponse {

    /** MeetingResponse:CalendarId, token 0x05. */
    public static final Tag CALENDAR_ID = Tag.of(Id.CALENDAR_ID, "MeetingResponse", "CalendarId");

    /** MeetingResponse:CollectionId, token 0x06. */
    public static final Tag COLLECTION_ID = Tag.of(Id.COLLECTION_ID, "MeetingResponse", "CollectionId");

    /** MeetingResponse:MeetingResponse, token 0x07. */
    public static final Tag MEETING_RESPONSE = Tag.of(Id.MEETING_RESPONSE, "MeetingResponse", "MeetingResponse");

    /** MeetingResponse:RequestId, token 0x08. */
    public static final Tag REQUEST_ID = Tag.of(Id.REQUEST_ID, "MeetingResponse", "RequestId");

    /** MeetingResponse:Request, token 0x09. */
    public static final Tag REQUEST = Tag.of(Id.REQUEST, "MeetingResponse", "Request");

    /** MeetingResponse:Result, token 0x0A. */
    public static final Tag RESULT = Tag.of(Id.RESULT, "MeetingResponse", "Result");

    /** MeetingResponse:Status, token 0x0B. */
    public static final Tag STATUS = Tag.of(Id.STATUS, "MeetingResponse", "Status");

    /** MeetingResponse:UserResponse, token 0x0C. */
    public static final Tag USER_RESPONSE = Tag.of(Id.USER_RESPONSE, "MeetingResponse", "UserResponse");

    /** MeetingResponse:Version, token 0x0D, only in old protocol versions. */
    public static final Tag VERSION = Tag.of(Id.VERSION, "MeetingResponse", "Version");

    /** MeetingResponse:InstanceId, token 0x0E. */
    public static final Tag INSTANCE_ID = Tag.of(Id.INSTANCE_ID, "MeetingResponse", "InstanceId");

    /** MeetingResponse:ProposedStartTime, token 0x10. */
    public static final Tag PROPOSED_START_TIME =
            Tag.of(Id.PROPOSED_START_TIME, "MeetingResponse", "ProposedStartTime");

    /** MeetingResponse:ProposedEndTime, token 0x11. */
    public static final Tag PROPOSED_END_TIME = Tag.of(Id.PROPOSED_END_TIME, "MeetingResponse", "ProposedEndTime");

    /** MeetingResponse:SendResponse, token 0x12. */
    public static final Tag SEND_RESPONSE = Tag.of(Id.SEND_RESPONSE, "MeetingResponse", "SendResponse");

    /** The whole page, in the order of the tokens. */
    public static final CodePage PAGE = CodePage.of(
            8,
            "MeetingResponse",
            CALENDAR_ID,
            COLLECTION_ID,
            MEETING_RESPONSE,
            REQUEST_ID,
            REQUEST,
            RESULT,
            STATUS,
            USER_RESPONSE,
            VERSION,
            INSTANCE_ID,
            PROPOSED_START_TIME,
            PROPOSED_END_TIME,
            SEND_RESPONSE);

    private MeetingResponse() {}

    /** The ids of the tags, constants for the labels of a {@code switch}. */
    public static final class Id {

        /** The id of MeetingResponse:CalendarId. */
        public static final int CALENDAR_ID = 8 << 6 | 0x05;

        /** The id of MeetingResponse:CollectionId. */
        public static final int COLLECTION_ID = 8 << 6 | 0x06;

        /** The id of MeetingResponse:MeetingResponse. */
        public static final int MEETING_RESPONSE = 8 << 6 | 0x07;

        /** The id of MeetingResponse:RequestId. */
        public static final int REQUEST_ID = 8 << 6 | 0x08;

        /** The id of MeetingResponse:Request. */
        public static final int REQUEST = 8 << 6 | 0x09;

        /** The id of MeetingResponse:Result. */
        public static final int RESULT = 8 << 6 | 0x0A;

        /** The id of MeetingResponse:Status. */
        public static final int STATUS = 8 << 6 | 0x0B;

        /** The id of MeetingResponse:UserResponse. */
        public static final int USER_RESPONSE = 8 << 6 | 0x0C;

        /** The id of MeetingResponse:Version. */
        public static final int VERSION = 8 << 6 | 0x0D;

        /** The id of MeetingResponse:InstanceId. */
        public static final int INSTANCE_ID = 8 << 6 | 0x0E;

        /** The id of MeetingResponse:ProposedStartTime. */
        public static final int PROPOSED_START_TIME = 8 << 6 | 0x10;

        /** The id of MeetingResponse:ProposedEndTime. */
        public static final int PROPOSED_END_TIME = 8 << 6 | 0x11;

        /** The id of MeetingResponse:SendResponse. */
        public static final int SEND_RESPONSE = 8 << 6 | 0x12;

        private Id() {}
    }
}
