package org.activesync4j.testkit.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.activesync4j.Version;
import org.activesync4j.item.Email;
import org.activesync4j.item.Item;
import org.activesync4j.item.MeetingRequest;
import org.activesync4j.item.Recurrence;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestItem;
import org.activesync4j.testkit.groupware.Letter;
import org.activesync4j.wbxml.Element;
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
