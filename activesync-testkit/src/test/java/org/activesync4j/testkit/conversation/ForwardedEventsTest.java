package org.activesync4j.testkit.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.activesync4j.Version;
import org.activesync4j.item.Body;
import org.activesync4j.item.Deviation;
import org.activesync4j.item.Email;
import org.activesync4j.item.Event;
import org.activesync4j.item.EventTime;
import org.activesync4j.item.InstanceId;
import org.activesync4j.item.Item;
import org.activesync4j.item.Patch;
import org.activesync4j.item.Recurrence;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.testkit.device.TestAnswer;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.testkit.groupware.Ability;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.activesync4j.wbxml.page.ComposeMail;
import org.junit.jupiter.api.Tag;

/** SmartForward of events: whole, or one day of a series. */
class ForwardedEventsTest {

    private static final String[] LOOK = {"To: carl@elsewhere.net", "Subject: FW: Review", "", "Look"};

    private final World world = World.with(Ability.MAIL_SENDER);

    private static TestCollection calendar(TestDevice device) {
        return device.collection(FolderKind.CALENDAR).filter(0).drain();
    }

    private static Item review() {
        return Item.of(Event.SCHEMA)
                .with(Event.SUBJECT, "Review")
                .with(Event.START_TIME, EventTime.at(Instant.parse("2026-03-03T10:00:00Z")))
                .with(Event.END_TIME, EventTime.at(Instant.parse("2026-03-03T11:00:00Z")))
                .with(Event.BODY, Body.text("Room 5"));
    }

    /** Five days from 3 March 2026 on; on the fourth it is something else, on the fifth nothing. */
    private static Item reviews() {
        Item other = Item.of(Event.SCHEMA).with(Event.SUBJECT, "Something else");
        return review().with(
                        Event.RECURRENCE, Recurrence.of(new Recurrence.Daily()).times(5))
                .with(
                        Event.EXCEPTIONS,
                        Map.of(
                                start("2026-03-06T10:00:00Z"),
                                new Deviation.Edit(Patch.of(other)),
                                start("2026-03-07T10:00:00Z"),
                                new Deviation.Removed()));
    }

    private static InstanceId start(String moment) {
        return new InstanceId(Instant.parse(moment));
    }

    private static Element occurrence(TestCollection calendar, String start) {
        return Element.of(
                ComposeMail.SOURCE,
                Element.of(ComposeMail.FOLDER_ID, calendar.id()),
                Element.of(ComposeMail.ITEM_ID, calendar.find("Review")),
                Element.of(ComposeMail.INSTANCE_ID, start));
    }

    private String sentMime(int which) {
        return world.groupware.postOffice().sent().get(which).mime();
    }

    @EveryVersion
    @Tag("MSASCMD_S17_TC03")
    void anAppointmentIsForwardedAsAnAttachment(Version version) {
        world.alice.calendar().add(review());
        TestDevice device = world.ready(version);

        TestAnswer answer = device.mail().answering(calendar(device), "Review").forward(LOOK);

        assertThat(answer.isEmpty()).isTrue();
        assertThat(sentMime(0))
                .containsSubsequence(
                        "Look", "Content-Type: message/rfc822", "Subject: Review", "Start: Tue, 3 Mar 2026", "Room 5");
    }

    @EveryVersion
    @Tag("MSASCMD_S17_TC06")
    void aSeriesIsForwardedWhole(Version version) {
        world.alice.calendar().add(reviews());
        TestDevice device = world.ready(version);

        TestAnswer answer = device.mail().answering(calendar(device), "Review").forward(LOOK);

        assertThat(answer.isEmpty()).isTrue();
        assertThat(sentMime(0)).containsSubsequence("Look", "message/rfc822", "Start: Tue, 3 Mar 2026", "Room 5");
    }

    @From14_0
    @Tag("MSASCMD_S17_TC05")
    void oneDayOfASeriesIsForwarded(Version version) {
        world.alice.calendar().add(reviews());
        TestDevice device = world.ready(version);
        TestCollection calendar = calendar(device);

        TestAnswer usual = device.mail()
                .with(occurrence(calendar, "2026-03-04T10:00:00.000Z"))
                .forward(LOOK);
        TestAnswer other = device.mail()
                .with(occurrence(calendar, "2026-03-06T10:00:00.000Z"))
                .forward(LOOK);

        assertThat(usual.isEmpty() && other.isEmpty()).isTrue();
        assertThat(sentMime(0)).contains("Subject: Review", "Start: Wed, 4 Mar 2026", "Room 5");
        assertThat(sentMime(1)).contains("Subject: Something else", "Start: Fri, 6 Mar 2026", "Room 5");
    }

    @From14_0
    @Tag("MSASCMD_S21_TC13")
    void aDayOnWhichASeriesDoesNotHappenIsNotThere(Version version) {
        world.alice.calendar().add(reviews());
        TestDevice device = world.ready(version);
        TestCollection calendar = calendar(device);

        for (String none :
                new String[] {"2026-03-07T10:00:00.000Z", "2026-03-08T10:00:00.000Z", "2026-03-04T11:00:00.000Z"}) {
            assertThat(device.mail()
                            .with(occurrence(calendar, none))
                            .forward(LOOK)
                            .status(ComposeMail.STATUS))
                    .as(none)
                    .isEqualTo(150);
        }
        assertThat(world.groupware.postOffice().sent()).isEmpty();
    }

    @From14_0
    void anAppointmentThatHappensOnceHasNoOccurrences(Version version) {
        world.alice.calendar().add(review());
        TestDevice device = world.ready(version);
        Element source = occurrence(calendar(device), "2026-03-03T10:00:00.000Z");

        assertThat(device.mail().with(source).forward(LOOK).status(ComposeMail.STATUS))
                .isEqualTo(146);
    }

    @From16_0
    void aMeetingIsForwardedInTheServersWords(Version version) {
        world.alice.calendar().add(review());
        TestDevice device = world.ready(version);
        Element body = Element.of(
                AirSyncBase.BODY, Element.of(AirSyncBase.TYPE, "1"), Element.of(AirSyncBase.DATA, "Come along"));

        TestAnswer answer = device.mail()
                .answering(calendar(device), "Review")
                .with(AnsweringTest.forwardees("carl@elsewhere.net"), body)
                .forward();

        Item sent = world.groupware.postOffice().sent().get(0).item();
        assertThat(answer.isEmpty()).isTrue();
        assertThat(sent.get(Email.SUBJECT)).contains("FW: Review");
        assertThat(sent.get(Email.TO)).contains("\"Carl\" <carl@elsewhere.net>");
        assertThat(sentMime(0)).containsSubsequence("Come along", "message/rfc822", "Room 5");
    }
}
