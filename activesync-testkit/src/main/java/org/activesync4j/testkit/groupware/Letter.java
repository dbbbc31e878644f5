package org.activesync4j.testkit.groupware;

import java.time.Instant;
import org.activesync4j.item.Body;
import org.activesync4j.item.Email;
import org.activesync4j.item.EventTime;
import org.activesync4j.item.Item;
import org.activesync4j.item.MeetingRequest;
import org.activesync4j.item.TextMessage;

/** Makes mails to {@linkplain GroupwareFolder#deliver deliver}, and text messages. */
public final class Letter {

    static final String INVITATION = "IPM.Schedule.Meeting.Request";

    private Letter() {}

    /**
     * Makes a mail of plain text.
     *
     * @param from who wrote it
     * @param subject its subject
     * @param text what it says
     * @return the mail, unread; without recipient and date, which it gets when it is delivered
     */
    public static Item plain(String from, String subject, String text) {
        return of(from, subject, Body.text(text));
    }

    /**
     * Makes a mail of HTML.
     *
     * @param from who wrote it
     * @param subject its subject
     * @param html what it says
     * @return the mail, unread; without recipient and date, which it gets when it is delivered
     */
    public static Item html(String from, String subject, String html) {
        return of(from, subject, Body.html(html));
    }

    /**
     * Makes an invitation to a meeting.
     *
     * @param organizer who invites
     * @param subject what for
     * @return the mail, unread; without recipient and date, which it gets when it is delivered
     */
    public static Item invitation(String organizer, String subject) {
        return of(organizer, subject, Body.text("Please come.")).with(Email.MESSAGE_CLASS, INVITATION);
    }

    /**
     * Makes an invitation to a meeting at a certain time.
     *
     * @param organizer who invites
     * @param subject what for
     * @param start when it begins
     * @param end when it ends
     * @return the mail, unread; without recipient and date, which it gets when it is delivered
     */
    public static Item invitation(String organizer, String subject, Instant start, Instant end) {
        Item request = Item.of(MeetingRequest.SCHEMA)
                .with(MeetingRequest.ORGANIZER, organizer)
                .with(MeetingRequest.START_TIME, EventTime.at(start))
                .with(MeetingRequest.END_TIME, EventTime.at(end))
                .with(MeetingRequest.DT_STAMP, start)
                .with(MeetingRequest.UID, subject.replace(' ', '-') + "@example.org");
        return invitation(organizer, subject).with(Email.MEETING_REQUEST, request);
    }

    /**
     * Makes a text message, to be {@linkplain GroupwareFolder#add added} to a folder for mail.
     *
     * @param from the number of whoever wrote it
     * @param to the number to which it goes
     * @param text what it says
     * @return the message, unread; without date, which it gets when it is added
     */
    public static Item text(String from, String to, String text) {
        return Item.of(TextMessage.SCHEMA)
                .with(TextMessage.FROM, number(from))
                .with(TextMessage.TO, number(to))
                .with(TextMessage.READ, false)
                .with(TextMessage.BODY, Body.text(text));
    }

    private static String number(String number) {
        return "[MOBILE:" + number + "]";
    }

    private static Item of(String from, String subject, Body body) {
        return Item.of(Email.SCHEMA)
                .with(Email.FROM, from)
                .with(Email.SUBJECT, subject)
                .with(Email.THREAD_TOPIC, subject)
                .with(Email.READ, false)
                .with(Email.BODY, body);
    }
}
