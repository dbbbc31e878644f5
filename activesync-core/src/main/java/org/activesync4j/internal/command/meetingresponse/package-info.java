/** The MeetingResponse command. */
@NullMarked
package org.activesync4j.internal.command.meetingresponse;

import org.jspecify.annotations.NullMarked;
