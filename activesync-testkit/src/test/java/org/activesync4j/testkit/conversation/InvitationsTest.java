package org.activesync4j.testkit.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.activesync4j.Version;
import org.activesync4j.item.Email;
import org.activesync4j.item.EventTime;
import org.activesync4j.item.Item;
import org.activesync4j.item.MeetingRequest;
import org.activesync4j.item.Recurrence;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestItem;
import org.activesync4j.testkit.groupware.Letter;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.Calendar;
import org.activesync4j.wbxml.page.Email2;
import org.junit.jupiter.api.Tag;

/** What a device is told of an invitation, [MS-ASEMAIL] 2.2.2.48. */
class InvitationsTest {

    private static final int FIRST = 1;
    private static final int FULL_UPDATE = 2;
    private static final int OUTDATED = 4;
    private static final int DELEGATED = 6;

    private final World world = World.with();

    private static Item invitation(String subject) {
        return Letter.invitation(
                "Bob <bob@example.org>",
                subject,
                Instant.parse("2026-03-05T09:00:00Z"),
                Instant.parse("2026-03-05T10:00:00Z"));
    }

    private static Item with(Item mail, Item request) {
        return mail.with(Email.MEETING_REQUEST, request);
    }

    private static Item request(Item mail) {
        return mail.get(Email.MEETING_REQUEST).orElseThrow();
    }

    private static Item yearly(boolean leapMonth) {
        Item mail = invitation("New year");
        Recurrence rule = Recurrence.of(new Recurrence.Yearly(1, 29)).times(3);
        return with(mail, request(mail).with(MeetingRequest.RECURRENCE, leapMonth ? rule.by(15, true) : rule));
    }

    private static Item of(int messageType, Item mail) {
        return with(mail, request(mail).with(MeetingRequest.MEETING_MESSAGE_TYPE, messageType));
    }

    private TestCollection inbox(Version version) {
        return world.ready(version).collection(FolderKind.INBOX).drain();
    }

    private static Element request(TestItem mail) {
        return mail.element(org.activesync4j.wbxml.page.Email.MEETING_REQUEST).orElseThrow();
    }

    private static Element recurrence(TestItem mail) {
        return request(mail)
                .require(org.activesync4j.wbxml.page.Email.RECURRENCES)
                .require(org.activesync4j.wbxml.page.Email.RECURRENCE);
    }

    private static Optional<String> messageType(TestItem mail) {
        return request(mail).text(Email2.MEETING_MESSAGE_TYPE);
    }

    private Element recurrenceOf(Version version, Recurrence rule) {
        Item mail = invitation("Review");
        world.alice.inbox().deliver(with(mail, request(mail).with(MeetingRequest.RECURRENCE, rule)));
        TestItem seen = inbox(version).item("Review");
        assertThat(request(seen).text(org.activesync4j.wbxml.page.Email.INSTANCE_TYPE))
                .contains("1");
        return recurrence(seen);
    }

    @EveryVersion
    @Tag("MSASEMAIL_S04_TC02")
    void aMeetingThatHappensOnceIsNoSeries(Version version) {
        world.alice.inbox().deliver(invitation("Review"));

        TestItem mail = inbox(version).item("Review");

        assertThat(mail.text(org.activesync4j.wbxml.page.Email.MESSAGE_CLASS)).contains("IPM.Schedule.Meeting.Request");
        Element request = request(mail);
        assertThat(request.text(org.activesync4j.wbxml.page.Email.INSTANCE_TYPE))
                .contains("0");
        assertThat(request.has(org.activesync4j.wbxml.page.Email.RECURRENCES)).isFalse();
        assertThat(request.text(org.activesync4j.wbxml.page.Email.START_TIME)).contains("2026-03-05T09:00:00.000Z");
        assertThat(request.text(org.activesync4j.wbxml.page.Email.END_TIME)).contains("2026-03-05T10:00:00.000Z");
        assertThat(request.text(org.activesync4j.wbxml.page.Email.ORGANIZER)).contains("Bob <bob@example.org>");
    }

    @EveryVersion
    @Tag("MSASEMAIL_S04_TC03")
    void aSeriesByWeeksSaysItsDaysAndWhenAWeekBegins(Version version) {
        Recurrence weekly = Recurrence.of(new Recurrence.Weekly(Set.of(DayOfWeek.THURSDAY), DayOfWeek.SUNDAY));

        Element recurrence = recurrenceOf(version, weekly);

        assertThat(recurrence.text(org.activesync4j.wbxml.page.Email.TYPE)).contains("1");
        assertThat(recurrence.text(org.activesync4j.wbxml.page.Email.DAY_OF_WEEK))
                .contains("16");
        assertThat(recurrence.text(Email2.FIRST_DAY_OF_WEEK))
                .isEqualTo(Optional.of("0").filter(any -> version.atLeast(Version.V14_1)));
    }

    @EveryVersion
    @Tag("MSASEMAIL_S04_TC05")
    void aSeriesByWeeksOfMonthsSaysWhichWeek(Version version) {
        Recurrence monthly = Recurrence.of(new Recurrence.MonthlyByWeek(1, Set.of(DayOfWeek.THURSDAY)))
                .until(EventTime.at(Instant.parse("2027-12-02T09:00:00Z")));

        Element recurrence = recurrenceOf(version, monthly);

        assertThat(recurrence.text(org.activesync4j.wbxml.page.Email.TYPE)).contains("3");
        assertThat(recurrence.text(org.activesync4j.wbxml.page.Email.WEEK_OF_MONTH))
                .contains("1");
        assertThat(recurrence.text(org.activesync4j.wbxml.page.Email.DAY_OF_WEEK))
                .contains("16");
        assertThat(recurrence.text(org.activesync4j.wbxml.page.Email.UNTIL)).contains("2027-12-02T09:00:00.000Z");
    }

    @EveryVersion
    @Tag("MSASEMAIL_S04_TC10")
    @Tag("MSASEMAIL_S04_TC15")
    void anInvitationToOneDayOfASeriesSaysToWhich(Version version) {
        Item mail = invitation("Review, later");
        Instant day = Instant.parse("2026-03-05T08:00:00Z");
        world.alice.inbox().deliver(with(mail, request(mail).with(MeetingRequest.RECURRENCE_ID, day)));

        Element request = request(inbox(version).item("Review, later"));

        assertThat(request.text(org.activesync4j.wbxml.page.Email.INSTANCE_TYPE))
                .contains("3");
        assertThat(request.text(org.activesync4j.wbxml.page.Email.RECURRENCE_ID))
                .contains("2026-03-05T08:00:00.000Z");
    }

    @EveryVersion
    @Tag("MSASEMAIL_S04_TC14")
    void aNameThatOutlookMadeUpIsToldOldDevicesInItsOwnBytes(Version version) {
        String uid = "040000008200E00074C5B7101A82E008" + "00000000" + "E0012E1B8A3DD901" + "0000000000000000"
                + "10000000" + "00112233445566778899AABBCCDDEEFF";
        Item mail = invitation("Review");
        world.alice.inbox().deliver(with(mail, request(mail).with(MeetingRequest.UID, uid)));

        Element request = request(inbox(version).item("Review"));

        if (version.before(Version.V16_0)) {
            assertThat(request.text(org.activesync4j.wbxml.page.Email.GLOBAL_OBJ_ID))
                    .contains(Base64.getEncoder().encodeToString(HexFormat.of().parseHex(uid)));
        } else {
            assertThat(request.text(Calendar.UID)).contains(uid);
        }
    }

    @EveryVersion
    @Tag("MSASEMAIL_S04_TC16")
    @Tag("MSASEMAIL_S04_TC17")
    void whereAUserWillBeIsToldIfItIsKnown(Version version) {
        Item silent = invitation("Silent");
        Item elsewhere = invitation("Elsewhere");
        world.alice.inbox().deliver(silent);
        world.alice.inbox().deliver(with(elsewhere, request(elsewhere).with(MeetingRequest.BUSY_STATUS, 4)));
        TestCollection inbox = inbox(version);

        assertThat(request(inbox.item("Silent")).has(org.activesync4j.wbxml.page.Email.BUSY_STATUS))
                .isFalse();
        assertThat(request(inbox.item("Elsewhere")).text(org.activesync4j.wbxml.page.Email.BUSY_STATUS))
                .contains(version.atLeast(Version.V16_0) ? "4" : "0");
    }

    @EveryVersion
    @Tag("MSASEMAIL_S04_TC06")
    void aSeriesInALeapMonthSaysSo(Version version) {
        world.alice.inbox().deliver(yearly(true));

        Element recurrence = recurrence(inbox(version).item("New year"));

        assertThat(recurrence.text(org.activesync4j.wbxml.page.Email.TYPE)).contains("5");
        assertThat(recurrence.text(org.activesync4j.wbxml.page.Email.MONTH_OF_YEAR))
                .contains("1");
        assertThat(recurrence.text(org.activesync4j.wbxml.page.Email.DAY_OF_MONTH))
                .contains("29");
        assertThat(recurrence.bool(Email2.IS_LEAP_MONTH))
                .isEqualTo(Optional.of(true).filter(any -> version.atLeast(Version.V14_0)));
    }

    @EveryVersion
    @Tag("MSASEMAIL_S04_TC07")
    void aSeriesInAnUsualMonthIsInNoLeapMonth(Version version) {
        world.alice.inbox().deliver(yearly(false));

        Element recurrence = recurrence(inbox(version).item("New year"));

        assertThat(recurrence.text(org.activesync4j.wbxml.page.Email.TYPE)).contains("5");
        assertThat(recurrence.bool(Email2.IS_LEAP_MONTH).orElse(false)).isFalse();
    }

    @From14_1
    @Tag("MSASEMAIL_S04_TC08")
    @Tag("MSASEMAIL_S04_TC09")
    void anInvitationWrittenBySomebodyElseSaysByWhomAndForWhom(Version version) {
        world.alice
                .inbox()
                .deliver(of(DELEGATED, invitation("Review")).with(Email.SENDER, "\"Carol\" <carol@example.org>"));

        TestItem mail = inbox(version).item("Review");

        assertThat(messageType(mail)).contains("6");
        assertThat(mail.text(org.activesync4j.wbxml.page.Email.FROM)).contains("Bob <bob@example.org>");
        assertThat(mail.text(Email2.SENDER)).contains("\"Carol\" <carol@example.org>");
    }

    @From14_0
    @Tag("MSASEMAIL_S04_TC09")
    void whoWritesForThemselvesIsNotNamedTwice(Version version) {
        world.alice.inbox().deliver(invitation("Review").with(Email.SENDER, "Bob <bob@example.org>"));

        assertThat(inbox(version).item("Review").has(Email2.SENDER)).isFalse();
    }

    @From14_1
    @Tag("MSASEMAIL_S04_TC11")
    @Tag("MSASEMAIL_S04_TC12")
    void aMeetingThatIsPlannedAnewMakesItsFirstInvitationOutdated(Version version) {
        world.alice.inbox().deliver(of(FIRST, invitation("Review")));
        TestCollection inbox = inbox(version);
        assertThat(messageType(inbox.item("Review"))).contains("1");

        world.alice.inbox().edit("Review", mail -> of(OUTDATED, mail));
        world.alice.inbox().deliver(of(FULL_UPDATE, invitation("Review, later")));
        inbox.drain();

        assertThat(messageType(inbox.item("Review"))).contains("4");
        assertThat(messageType(inbox.item("Review, later"))).contains("2");
    }
}
