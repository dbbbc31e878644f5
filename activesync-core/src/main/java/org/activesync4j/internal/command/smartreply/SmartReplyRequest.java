package org.activesync4j.internal.command.smartreply;

import org.activesync4j.internal.sending.Source;
import org.activesync4j.internal.sending.Submission;

/**
 * A SmartReply request.
 *
 * @param submission the answer
 * @param source what is answered
 */
record SmartReplyRequest(Submission submission, Source source) {}
