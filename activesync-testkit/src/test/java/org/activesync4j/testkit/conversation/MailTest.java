package org.activesync4j.testkit.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.activesync4j.Version;
import org.activesync4j.item.Attachment;
import org.activesync4j.item.Content;
import org.activesync4j.item.EventTime;
import org.activesync4j.item.Flag;
import org.activesync4j.item.Item;
import org.activesync4j.item.Location;
import org.activesync4j.item.MeetingRequest;
import org.activesync4j.item.Recurrence;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.spi.ItemId;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestItem;
import org.activesync4j.testkit.groupware.Letter;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.activesync4j.wbxml.page.Calendar;
import org.activesync4j.wbxml.page.Email;
import org.activesync4j.wbxml.page.Email2;
import org.junit.jupiter.api.Tag;

/** What a device sees and does of its mail, [MS-ASEMAIL]. */
class MailTest {

    private static final Item HELLO = Letter.plain("bob@example.org", "Hello", "How are you?");
    private static final Instant START = Instant.parse("2026-03-05T09:00:00Z");

    private final World world = World.with();

    @EveryVersion
    @Tag("MSASEMAIL_S01_TC02")
    void aMailComesWithItsFieldsAndItsBody(Version version) {
        TestItem mail = only(version, HELLO.with(org.activesync4j.item.Email.IMPORTANCE, 2));

        assertThat(mail.text(Email.FROM)).contains("bob@example.org");
        assertThat(mail.text(Email.TO)).contains("alice@example.org");
        assertThat(mail.text(Email.SUBJECT)).contains("Hello");
        assertThat(mail.text(Email.DATE_RECEIVED)).contains("2026-03-02T10:00:00.000Z");
        assertThat(mail.text(Email.IMPORTANCE)).contains("2");
        assertThat(mail.text(Email.READ)).contains("0");
        assertThat(version.before(Version.V12_0) ? mail.text(Email.BODY).orElse("") : mail.body())
                .isEqualTo("How are you?");
    }

    @From14_0
    @Tag("MSASEMAIL_S01_TC03")
    @Tag("MSASEMAIL_S01_TC04")
    void categoriesAreChangedLeftAloneAndRemoved(Version version) {
        ItemId id = world.alice.inbox().deliver(HELLO);
        TestCollection inbox = inbox(version);
        String hello = inbox.find("Hello");

        inbox.change(hello, categories("Home", "Milk")).sync();
        inbox.change(hello, Element.of(Email.READ, "1")).sync();
        assertThat(world.alice.inbox().item(id).get(org.activesync4j.item.Email.CATEGORIES))
                .contains(List.of("Home", "Milk"));

        inbox.change(hello, categories()).sync();
        assertThat(world.alice.inbox().item(id).get(org.activesync4j.item.Email.CATEGORIES))
                .contains(List.of());
    }

    @From14_0
    @Tag("MSASEMAIL_S01_TC05")
    @Tag("MSASEMAIL_S01_TC06")
    @Tag("MSASEMAIL_S01_TC07")
    @Tag("MSASEMAIL_S01_TC28")
    @Tag("MSASEMAIL_S01_TC29")
    @Tag("MSASEMAIL_S01_TC30")
    @Tag("MSASEMAIL_S01_TC31")
    void ofMarksThatChangedTheseAloneAreSent(Version version) {
        ItemId id = world.alice.inbox().deliver(HELLO);
        TestCollection inbox = inbox(version);
        for (int which = 1; which < 8; which++) {
            List<org.activesync4j.wbxml.Tag> expected = new ArrayList<>();
            for (int mark = 0; mark < 3; mark++) {
                if ((which & 1 << mark) != 0) {
                    expected.add(MARKS.get(mark).tag());
                    world.alice.inbox().edit(id, MARKS.get(mark).turning());
                }
            }

            List<Element> told = Said.told(inbox.sync());

            assertThat(told).extracting(Element::tag).containsExactly(AirSync.CHANGE);
            assertThat(told.get(0).require(AirSync.APPLICATION_DATA).children())
                    .extracting(Element::tag)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    /** A mark, and how it becomes another one. */
    private record TurnedMark(org.activesync4j.wbxml.Tag tag, UnaryOperator<Item> turning) {}

    private static final List<TurnedMark> MARKS = List.of(
            new TurnedMark(
                    Email.READ,
                    mail -> mail.with(
                            org.activesync4j.item.Email.READ,
                            !mail.get(org.activesync4j.item.Email.READ).orElse(false))),
            new TurnedMark(Email.FLAG, MailTest::turnFlag),
            new TurnedMark(
                    Email.CATEGORIES,
                    mail -> mail.with(
                            org.activesync4j.item.Email.CATEGORIES,
                            mail.get(org.activesync4j.item.Email.CATEGORIES)
                                            .orElse(List.of())
                                            .isEmpty()
                                    ? List.of("Home")
                                    : List.of())));

    private static Item turnFlag(Item mail) {
        return mail.has(org.activesync4j.item.Email.FLAG)
                ? mail.without(org.activesync4j.item.Email.FLAG)
                : mail.with(
                        org.activesync4j.item.Email.FLAG, Item.of(Flag.SCHEMA).with(Flag.STATUS, Flag.ACTIVE));
    }

    @From12_1
    @Tag("MSASEMAIL_S01_TC08")
    @Tag("MSASEMAIL_S01_TC25")
    @Tag("MSASEMAIL_S01_TC09")
    void whatChangedOtherwiseIsSentWholeAndWhatDidNotIsNotSent(Version version) {
        ItemId id = world.alice.inbox().deliver(HELLO);
        TestCollection inbox = inbox(version);

        world.alice.inbox().edit(id, mail -> turnFlag(mail).with(org.activesync4j.item.Email.SUBJECT, "Hi"));
        List<Element> told = Said.told(inbox.sync());

        assertThat(told).hasSize(1);
        assertThat(told.get(0).require(AirSync.APPLICATION_DATA).has(Email.DATE_RECEIVED))
                .isTrue();
        assertThat(told.get(0).require(AirSync.APPLICATION_DATA).text(Email.SUBJECT))
                .contains("Hi");
        world.alice.inbox().edit(id, mail -> mail);
        assertThat(Said.told(inbox.sync())).isEmpty();
    }

    @EveryVersion
    @Tag("MSASEMAIL_S01_TC10")
    void whatIsNoClaimIsRefused(Version version) {
        ItemId id = world.alice.inbox().deliver(HELLO);
        TestCollection inbox = inbox(version);
        String hello = inbox.find("Hello");

        inbox.change(hello, Element.of(Email.READ, "perhaps")).sync();

        assertThat(inbox.status(hello)).isEqualTo(6);
        assertThat(world.alice.inbox().item(id).get(org.activesync4j.item.Email.READ))
                .contains(false);
        assertThat(inbox.drain().item("Hello").text(Email.READ)).contains("0");
    }

    @From14_0
    void moreCategoriesThanTheProtocolAllowsAreRefused(Version version) {
        world.alice.inbox().deliver(HELLO);
        TestCollection inbox = inbox(version);
        String hello = inbox.find("Hello");
        String[] many = IntStream.range(0, 301).mapToObj(number -> "c" + number).toArray(String[]::new);

        inbox.change(hello, categories(many)).sync();

        assertThat(inbox.status(hello)).isEqualTo(6);
        assertThat(world.alice.inbox().item("Hello").has(org.activesync4j.item.Email.CATEGORIES))
                .isFalse();
    }

    @From14_0
    @Tag("MSASEMAIL_S01_TC12")
    @Tag("MSASEMAIL_S01_TC13")
    void whoSentAMailIsToldIfItIsSomebodyElse(Version version) {
        world.alice.inbox().deliver(HELLO);
        world.alice.inbox().deliver(sentBy("Himself", "bob@example.org"));
        world.alice.inbox().deliver(sentBy("Nobody", ""));
        world.alice.inbox().deliver(sentBy("Cy", "cy@example.org"));
        TestCollection inbox = inbox(version);

        for (String subject : new String[] {"Hello", "Himself", "Nobody"}) {
            assertThat(inbox.item(subject).has(Email2.SENDER)).as(subject).isFalse();
        }
        assertThat(inbox.item("Cy").text(Email2.SENDER)).contains("cy@example.org");
    }

    private static Item sentBy(String subject, String sender) {
        return Letter.plain("bob@example.org", subject, "Hi").with(org.activesync4j.item.Email.SENDER, sender);
    }

    @EveryVersion
    @Tag("MSASEMAIL_S01_TC18")
    void aReportOfWhatWasNotDeliveredIsOne(Version version) {
        TestItem report = only(version, HELLO.with(org.activesync4j.item.Email.MESSAGE_CLASS, "REPORT.IPM.NOTE.NDR"));

        assertThat(report.text(Email.MESSAGE_CLASS)).contains("REPORT.IPM.NOTE.NDR");
    }

    @EveryVersion
    @Tag("MSASAIRS_S03_TC02")
    @Tag("MSASAIRS_S03_TC03")
    @Tag("MSASAIRS_S03_TC04")
    void attachmentsOfAnyKindAreDescribed(Version version) {
        TestItem mail = only(
                version,
                HELLO.with(
                        org.activesync4j.item.Email.ATTACHMENTS,
                        List.of(
                                Attachment.of("r1", "a.txt", 7),
                                Attachment.of("r2", "b.eml", 8).with(Attachment.METHOD, 5),
                                Attachment.of("r3", "c.bmp", 9).with(Attachment.METHOD, 6))));
        boolean old = version.before(Version.V12_0);

        List<Element> attachments =
                element(mail, old ? Email.ATTACHMENTS : AirSyncBase.ATTACHMENTS).children();

        assertThat(attachments)
                .extracting(each -> each.text(old ? Email.ATT_METHOD : AirSyncBase.METHOD))
                .containsExactly(Optional.of("1"), Optional.of("5"), Optional.of("6"));
        assertThat(attachments)
                .extracting(each -> each.text(old ? Email.DISPLAY_NAME : AirSyncBase.DISPLAY_NAME))
                .containsExactly(Optional.of("a.txt"), Optional.of("b.eml"), Optional.of("c.bmp"));
        assertThat(attachments)
                .extracting(each -> each.text(old ? Email.ATT_NAME : AirSyncBase.FILE_REFERENCE))
                .doesNotHaveDuplicates()
                .allMatch(Optional::isPresent);
    }

    @From12_1
    @Tag("MSASEMAIL_S02_TC01")
    void aVoiceMessageSaysWhoCalledAndHowLong(Version version) {
        Item voice = HELLO.with(org.activesync4j.item.Email.MESSAGE_CLASS, "IPM.Note.Microsoft.Voicemail")
                .with(org.activesync4j.item.Email.UM_CALLER_ID, "+49 30 1234")
                .with(org.activesync4j.item.Email.UM_USER_NOTES, "call back")
                .with(
                        org.activesync4j.item.Email.ATTACHMENTS,
                        List.of(Attachment.of("r1", "a.wav", 7)
                                .with(Attachment.VOICE_DURATION, 12)
                                .with(Attachment.VOICE_ORDER, 1)));

        TestItem mail = only(version, voice);

        boolean known = version.atLeast(Version.V14_0);
        Element attachment = element(mail, AirSyncBase.ATTACHMENTS).require(AirSyncBase.ATTACHMENT);
        assertThat(mail.text(Email2.UM_CALLER_ID))
                .isEqualTo(Optional.of("+49 30 1234").filter(any -> known));
        assertThat(mail.text(Email2.UM_USER_NOTES))
                .isEqualTo(Optional.of("call back").filter(any -> known));
        assertThat(attachment.text(Email2.UM_ATT_DURATION))
                .isEqualTo(Optional.of("12").filter(any -> known));
        assertThat(attachment.text(Email2.UM_ATT_ORDER))
                .isEqualTo(Optional.of("1").filter(any -> known));
    }

    @EveryVersion
    @Tag("MSASEMAIL_S04_TC04")
    @Tag("MSASEMAIL_S04_TC13")
    void anInvitationSaysToWhat(Version version) {
        Item meeting = Item.of(MeetingRequest.SCHEMA)
                .with(MeetingRequest.UID, "a@b")
                .with(MeetingRequest.START_TIME, EventTime.at(START))
                .with(MeetingRequest.END_TIME, EventTime.at(START.plusSeconds(3600)))
                .with(MeetingRequest.TIME_ZONE, ZoneId.of("Europe/Berlin"))
                .with(MeetingRequest.LOCATION, Location.named("room 1"))
                .with(MeetingRequest.ORGANIZER, "bob@example.org")
                .with(MeetingRequest.RESPONSE_REQUESTED, true)
                .with(
                        MeetingRequest.RECURRENCE,
                        Recurrence.of(new Recurrence.Monthly(5)).times(3));

        TestItem mail = only(version, HELLO.with(org.activesync4j.item.Email.MEETING_REQUEST, meeting));

        Element request = element(mail, Email.MEETING_REQUEST);
        assertThat(mail.text(Email.MESSAGE_CLASS)).contains("IPM.Schedule.Meeting.Request");
        assertThat(request.text(Email.START_TIME)).contains("2026-03-05T09:00:00.000Z");
        assertThat(request.text(Email.INSTANCE_TYPE)).contains("1");
        assertThat(request.require(Email.RECURRENCES).require(Email.RECURRENCE).text(Email.DAY_OF_MONTH))
                .contains("5");
        assertThat(request.has(Email.GLOBAL_OBJ_ID)).isEqualTo(version.before(Version.V16_0));
        assertThat(request.text(Calendar.UID))
                .isEqualTo(Optional.of("a@b").filter(uid -> version.atLeast(Version.V16_0)));
    }

    @From14_0
    @Tag("MSASCON_S01_TC01")
    @Tag("MSASCON_S01_TC02")
    @Tag("MSASCON_S01_TC03")
    void aConversationIsReadFlaggedAndDeletedMailByMail(Version version) {
        world.alice.inbox().deliver(HELLO);
        world.alice.inbox().deliver(Letter.plain("cy@example.org", "RE: Hello", "Fine"));
        world.alice.inbox().deliver(Letter.plain("cy@example.org", "Bread", "Buy some"));
        TestCollection inbox = inbox(version);
        String question = inbox.find("Hello");
        String answer = inbox.find("RE: Hello");
        assertThat(conversation(inbox, "Hello")).isEqualTo(conversation(inbox, "RE: Hello"));
        assertThat(conversation(inbox, "Hello")).isNotEqualTo(conversation(inbox, "Bread"));
        Element flag = Element.of(
                Email.FLAG, Element.of(Email.STATUS, "2"), Element.of(Email.FLAG_TYPE, "Flag for follow up"));

        inbox.change(question, Element.of(Email.READ, "1"), flag)
                .change(answer, Element.of(Email.READ, "1"), flag)
                .sync();

        for (String subject : new String[] {"Hello", "RE: Hello"}) {
            Item mail = world.alice.inbox().item(subject);
            assertThat(mail.get(org.activesync4j.item.Email.READ)).contains(true);
            assertThat(mail.get(org.activesync4j.item.Email.FLAG)).isPresent();
        }
        inbox.change(question, Element.of(Email.READ, "0"))
                .change(answer, Element.of(Email.READ, "0"))
                .sync();
        for (String subject : new String[] {"Hello", "RE: Hello"}) {
            assertThat(world.alice.inbox().item(subject).get(org.activesync4j.item.Email.READ))
                    .contains(false);
        }
        inbox.delete(question).delete(answer).drain();
        assertThat(world.alice.inbox().titles()).containsExactly("Bread");
        assertThat(world.alice.trash().titles()).containsExactlyInAnyOrder("Hello", "RE: Hello");
    }

    @From14_0
    @Tag("MSASCON_S01_TC05")
    void theIndexOfAConversationIsTheDrivers(Version version) {
        byte[] index = new byte[15];
        index[0] = (byte) 0xCA;

        TestItem mail = only(version, HELLO.with(org.activesync4j.item.Email.CONVERSATION_INDEX, Content.of(index)));

        assertThat(element(mail, Email2.CONVERSATION_INDEX).bytes()).isEqualTo(index);
    }

    @From12_1
    @Tag("MSASCON_S01_TC06")
    void before14ThereAreNoConversations(Version version) {
        TestItem mail = only(version, HELLO);

        assertThat(mail.has(Email2.CONVERSATION_ID)).isEqualTo(version.atLeast(Version.V14_0));
    }

    private static byte[] conversation(TestCollection inbox, String subject) {
        return element(inbox.item(subject), Email2.CONVERSATION_ID).bytes();
    }

    private static Element element(TestItem mail, org.activesync4j.wbxml.Tag tag) {
        return Objects.requireNonNull(mail.properties().get(tag));
    }

    private static Element categories(String... names) {
        return Element.of(
                Email.CATEGORIES,
                Arrays.stream(names)
                        .map(name -> Element.of(Email.CATEGORY, name))
                        .toList());
    }

    private TestItem only(Version version, Item letter) {
        world.alice.inbox().deliver(letter);
        return inbox(version).items().values().iterator().next();
    }

    private TestCollection inbox(Version version) {
        return world.ready(version).collection(FolderKind.INBOX).drain();
    }
}
