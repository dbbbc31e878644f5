package org.activesync4j.spi;

import java.util.Optional;

/**
 * Ability of an account: answers invitations ([MS-ASCMD] 2.2.1.11). All that belongs to an answer is done in one call: the
 * event in the user's calendar, the invitation in the Inbox, and the word to the organiser.
 */
@FunctionalInterface
public interface MeetingResponder {

    /**
     * Answers an invitation.
     *
     * <p>Who accepts, also tentatively, has the event in the calendar from then on, made or changed, as busy or tentative;
     * who declines has it there no longer. An invitation in a mail folder is done with: it moves to Deleted Items. If the
     * reply has a {@linkplain MeetingReply#notice notice}, and only then, the organiser is sent the answer.
     *
     * <p>With the same key again the same is true afterwards, and the organiser is not told twice if that can be told; the
     * invitation may be gone by then.
     *
     * @param folder where the invitation or the event lies: a mail folder or a calendar
     * @param item the invitation, or the event itself
     * @param reply what the user says
     * @param key names this answer for ever; also fit as the Message-ID of the word to the organiser
     * @return where the event lies now; empty when it lies nowhere, as after a refusal
     * @throws DriverException then nothing has changed: {@code NOT_FOUND} when item or occurrence are not there, {@code
     *     INVALID} when it is no meeting or the user its organiser, {@code CONFLICT} when an occurrence of a meeting is meant
     *     that happens only once, {@code DENIED}, {@code READ_ONLY}, {@code QUOTA} …
     */
    Optional<CalendarEntry> respond(FolderId folder, ItemId item, MeetingReply reply, CreationKey key);
}
