package org.activesync4j.internal.command.meetingresponse;

import java.util.Optional;
import org.activesync4j.Version;
import org.activesync4j.item.InstanceId;
import org.activesync4j.spi.MeetingReply;
import org.activesync4j.wbxml.WbxmlWriter;
import org.activesync4j.wbxml.page.MeetingResponse;

/**
 * What a device is told of one answer.
 *
 * @param response what it asked for
 * @param status 1, or why not
 * @param calendarId what it calls the event; empty if there is none, or none any more
 */
record Result(Response response, int status, String calendarId) {

    private static final int LONGEST_ID = 64;

    void print(WbxmlWriter writer, Version version) {
        writer.element(MeetingResponse.RESULT, result -> {
            response.invitation()
                    .requestId()
                    .filter(Result::canBeEchoed)
                    .ifPresent(id -> result.text(MeetingResponse.REQUEST_ID, id));
            result.integer(MeetingResponse.STATUS, status);
            if (status == MeetingStatus.SUCCESS && !calendarId.isEmpty()) {
                result.text(MeetingResponse.CALENDAR_ID, calendarId);
            }
            occurrence(version).ifPresent(id -> result.dateTime(MeetingResponse.INSTANCE_ID, id.start()));
        });
    }

    private Optional<InstanceId> occurrence(Version version) {
        return version.before(Version.V14_1)
                ? Optional.empty()
                : response.clear().flatMap(MeetingReply::occurrence);
    }

    /** What can be no id is not said again. */
    private static boolean canBeEchoed(String id) {
        return !id.isEmpty() && id.length() <= LONGEST_ID && id.chars().noneMatch(Character::isISOControl);
    }
}
