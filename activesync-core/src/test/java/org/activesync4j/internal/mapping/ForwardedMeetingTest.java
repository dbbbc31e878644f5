package org.activesync4j.internal.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.activesync4j.item.Attendee;
import org.activesync4j.item.Body;
import org.activesync4j.item.Event;
import org.activesync4j.item.EventTime;
import org.activesync4j.item.Item;
import org.activesync4j.spi.MailAddress;
import org.junit.jupiter.api.Test;

/** Events that are handed on go along as events. */
class ForwardedMeetingTest {

    private static Item meeting() {
        return Item.of(Event.SCHEMA)
                .with(Event.UID, "meeting-1")
                .with(Event.SUBJECT, "Review")
                .with(Event.START_TIME, EventTime.at(Instant.parse("2026-03-03T10:00:00Z")))
                .with(Event.END_TIME, EventTime.at(Instant.parse("2026-03-03T11:00:00Z")))
                .with(Event.TIMEZONE, ZoneId.of("Europe/Berlin"))
                .with(Event.ORGANIZER_EMAIL, "bob@example.org")
                .with(Event.ATTENDEES, List.of(Attendee.of("ann@example.org", "Ann")))
                .with(Event.REMINDER, 15)
                .with(Event.CATEGORIES, List.of("secret"))
                .with(Event.BODY, Body.text("Room 5"));
    }

    private static String forwarded(Item event) {
        Original original = Original.of(event, reference -> {
            throw new AssertionError("nothing is attached");
        });
        Composer.Forwardee carl = new Composer.Forwardee("Carl", new MailAddress("carl@elsewhere.net"));
        return Mails.text(Mails.composer().forwardTo(List.of(carl), Optional.empty(), original));
    }

    private static String calendar(String mail) {
        String part = mail.substring(mail.indexOf("text/calendar"));
        String encoded = part.substring(part.indexOf("\r\n\r\n"), part.indexOf("--="));
        String folded = new String(Base64.getMimeDecoder().decode(encoded.strip()), StandardCharsets.UTF_8);
        return folded.replace("\r\n ", "");
    }

    @Test
    void aMeetingIsHandedOnWithItsOrganiserAndWithoutWhatIsTheUsersAlone() {
        assertThat(calendar(forwarded(meeting())))
                .contains(
                        "METHOD:REQUEST",
                        "UID:meeting-1",
                        "ORGANIZER:mailto:bob@example.org",
                        "mailto:ann@example.org",
                        "DTSTART;TZID=Europe/Berlin:20260303T110000",
                        "TZID:Europe/Berlin")
                .doesNotContain("VALARM")
                .doesNotContain("secret");
    }

    @Test
    void anAppointmentIsHandedOnAsOneThatNobodyIsInvitedTo() {
        assertThat(calendar(forwarded(meeting().without(Event.ORGANIZER_EMAIL).without(Event.ATTENDEES))))
                .contains("METHOD:PUBLISH");
    }

    @Test
    void anEventWithoutAUidIsOnlyTold() {
        assertThat(forwarded(meeting().without(Event.UID))).contains("Room 5").doesNotContain("text/calendar");
    }
}
