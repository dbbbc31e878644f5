package org.activesync4j.testkit.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.activesync4j.Version;
import org.activesync4j.item.Attachment;
import org.activesync4j.item.Body;
import org.activesync4j.item.BodyType;
import org.activesync4j.item.Content;
import org.activesync4j.item.Email;
import org.activesync4j.item.Item;
import org.activesync4j.mapping.MimeMail;
import org.activesync4j.spi.Driver;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.testkit.device.TestAnswer;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.testkit.device.TestMailer;
import org.activesync4j.testkit.fault.Fault;
import org.activesync4j.testkit.fault.Faults;
import org.activesync4j.testkit.groupware.Ability;
import org.activesync4j.testkit.groupware.Letter;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.activesync4j.wbxml.page.ComposeMail;
import org.activesync4j.wbxml.page.Email2;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SmartReply and SmartForward: the engine adds what is answered or forwarded, once. */
class AnsweringTest {

    private static final String MIME = String.join(
            "\r\n",
            "From: Bob <bob@example.org>",
            "To: alice@example.org",
            "Subject: Lunch?",
            "Message-ID: <m1@example.org>",
            "MIME-Version: 1.0",
            "Content-Type: multipart/mixed; boundary=b",
            "",
            "--b",
            "Content-Type: text/html; charset=utf-8",
            "",
            "<p>At <b>noon</b>?</p>",
            "--b",
            "Content-Type: application/pdf",
            "Content-Disposition: attachment; filename=menu.pdf",
            "Content-Transfer-Encoding: base64",
            "",
            "TUVOVQ==",
            "--b--",
            "");

    private static final String[] YES = {"To: bob@example.org", "Subject: Re: Lunch?", "", "Yes!"};
    private static final String[] LOOK = {"To: carl@elsewhere.net", "Subject: FW: Lunch?", "", "Look"};

    private final Faults faults = new Faults();
    private final World world = World.with(driver -> faults.wrap(Driver.class, driver), Ability.MAIL_SENDER);

    private TestCollection inbox(TestDevice device) {
        return device.collection(FolderKind.INBOX).filter(0).drain();
    }

    private void deliver() {
        world.alice
                .inbox()
                .deliver(MimeMail.item(Content.of(MIME.getBytes(StandardCharsets.UTF_8), BodyType.MIME.mediaType())));
    }

    private TestMailer about(TestDevice device) {
        return device.mail().answering(inbox(device), "Lunch?");
    }

    private Item sent() {
        assertThat(world.groupware.postOffice().sent()).hasSize(1);
        return world.groupware.postOffice().sent().get(0).item();
    }

    private String sentMime() {
        return world.groupware.postOffice().sent().get(0).mime();
    }

    @Tag("MSASCMD_S18_TC01")
    @Tag("MSASCMD_S18_TC02")
    @EveryVersion
    @Tag("MSASRM_S05_TC13")
    void anAnswerHasTheOriginalBehindItAndNamesIt(Version version) {
        deliver();

        TestAnswer answer = about(world.ready(version)).reply(YES);

        assertThat(answer.isEmpty()).isTrue();
        assertThat(sentMime())
                .contains("In-Reply-To: <m1@example.org>", "References: <m1@example.org>")
                .containsSubsequence("Yes!", "> From: Bob", "<p>At <b>noon</b>?</p>");
        assertThat(sent().get(Email.ATTACHMENTS)).isEmpty();
    }

    @Tag("MSASCMD_S17_TC01")
    @EveryVersion
    @Tag("MSASRM_S04_TC06")
    void whatIsForwardedArrivesWithItsAttachments(Version version) {
        deliver();

        TestAnswer answer = about(world.ready(version)).forward(LOOK);

        assertThat(answer.isEmpty()).isTrue();
        assertThat(sentMime()).containsSubsequence("Look", "From: Bob", "<p>At <b>noon</b>?</p>", "TUVOVQ==");
        assertThat(sent().get(Email.ATTACHMENTS).orElseThrow().get(0).get(Attachment.NAME))
                .contains("menu.pdf");
    }

    @Tag("MSASCMD_S17_TC07")
    @From14_0
    void aCompleteMailGetsNothingMore(Version version) {
        deliver();
        TestDevice device = world.ready(version);

        about(device).with(Element.of(ComposeMail.REPLACE_MIME)).forward(LOOK);

        assertThat(sentMime()).contains("Look", "References: <m1@example.org>").doesNotContain("noon", "TUVOVQ==");
    }

    @EveryVersion
    void aMailThatTheDriverHasWithoutMimeIsQuotedAsWell(Version version) {
        world.alice.inbox().deliver(Letter.plain("Bob <bob@example.org>", "Lunch?", "Käse at noon?"));

        about(world.ready(version)).reply(YES);

        assertThat(sent().get(Email.BODY).orElseThrow().nativeType()).isEqualTo(BodyType.TEXT);
        assertThat(sentMime()).containsSubsequence("Yes!", "> Subject: Lunch?", "> K=C3=A4se at noon?");
    }

    @From14_0
    void theMailShowsThatItWasAnsweredOrForwarded(Version version) {
        deliver();
        TestDevice device = world.ready(version);
        TestCollection inbox = inbox(device);

        for (String[] step : new String[][] {
            {"1", "To: bob@example.org"}, {"2", "To: bob@example.org, carl@elsewhere.net"}, {"3", "forward"}
        }) {
            TestMailer mail = device.mail().answering(inbox, "Lunch?");
            TestAnswer answer = step[1].equals("forward") ? mail.forward(LOOK) : mail.reply(step[1], "", "Yes!");
            assertThat(answer.isEmpty()).isTrue();
            inbox.drain();

            assertThat(inbox.item("Lunch?").text(Email2.LAST_VERB_EXECUTED)).contains(step[0]);
            assertThat(inbox.item("Lunch?").has(Email2.LAST_VERB_EXECUTION_TIME))
                    .isTrue();
        }
    }

    @EveryVersion
    void aDriverThatCannotMarkItSendsAllTheSame(Version version) {
        deliver();
        TestDevice device = world.ready(version);
        TestMailer mail = about(device);
        faults.next("Account.update", Fault.refuses(Reason.READ_ONLY));

        assertThat(mail.reply(YES).isEmpty()).isTrue();
        assertThat(world.bob.inbox().titles()).containsExactly("Re: Lunch?");
    }

    @EveryVersion
    void anAnswerThatIsSentAgainIsNotSentTwice(Version version) {
        deliver();
        TestDevice device = world.ready(version);

        about(device).named("a").reply(YES);
        TestAnswer again = about(device).named("a").reply(YES);

        if (version.atLeast(Version.V14_0)) {
            assertThat(again.status(ComposeMail.STATUS)).isEqualTo(118);
        } else {
            assertThat(again.isEmpty()).isTrue();
        }
        assertThat(world.bob.inbox().titles()).containsExactly("Re: Lunch?");
    }

    @EveryVersion
    void anAnswerWhoseSendingBrokeIsSentOnce(Version version) {
        deliver();
        TestDevice device = world.ready(version);
        TestMailer mail = about(device).named("a");
        faults.next("MailSender.send", Fault.breaksAfterwards());

        assertThat(mail.reply(YES).http()).isEqualTo(503);
        assertThat(mail.reply(YES).isEmpty()).isTrue();

        assertThat(world.bob.inbox().titles()).containsExactly("Re: Lunch?");
    }

    @Tag("MSASCMD_S21_TC13")
    @ParameterizedTest
    @CsvSource({"V2_5,500", "V12_0,500", "V12_1,500", "V14_0,150", "V14_1,150", "V16_0,150", "V16_1,150"})
    void whatTheDeviceWasNeverShownIsNotThere(Version version, int code) {
        deliver();
        TestDevice device = world.ready(version);
        String folder = inbox(device).id();

        for (String item : new String[] {folder + ":nothing", "nonsense", folder + ":../etc"}) {
            TestAnswer answer = device.mail().answering(folder, item).reply(YES);

            assertThat(version.atLeast(Version.V14_0) ? answer.status(ComposeMail.STATUS) : answer.http())
                    .isEqualTo(code);
        }
        assertThat(world.groupware.postOffice().sent()).isEmpty();
    }

    @From14_0
    @Tag("MSASCMD_S17_TC02")
    void whatIsGoneMeanwhileIsNotThere(Version version) {
        deliver();
        TestDevice device = world.ready(version);
        TestMailer mail = about(device);
        world.alice.inbox().delete("Lunch?");

        assertThat(mail.forward(LOOK).status(ComposeMail.STATUS)).isEqualTo(150);
    }

    @Tag("MSASCMD_S21_TC04")
    @From14_0
    void folderAndItemDoNotGoTogetherWithALongId(Version version) {
        deliver();
        TestDevice device = world.ready(version);
        TestCollection inbox = inbox(device);
        String item = inbox.find("Lunch?");

        for (Element source : new Element[] {
            source(Optional.of(inbox.id()), Optional.of(item), Optional.of(item)),
            source(Optional.of(inbox.id()), Optional.empty(), Optional.empty()),
            source(Optional.empty(), Optional.empty(), Optional.empty())
        }) {
            assertThat(device.mail().with(source).reply(YES).status(ComposeMail.STATUS))
                    .isEqualTo(105);
        }
    }

    private static Element source(Optional<String> folder, Optional<String> item, Optional<String> longId) {
        List<Element> children = new ArrayList<>();
        folder.ifPresent(id -> children.add(Element.of(ComposeMail.FOLDER_ID, id)));
        item.ifPresent(id -> children.add(Element.of(ComposeMail.ITEM_ID, id)));
        longId.ifPresent(id -> children.add(Element.of(ComposeMail.LONG_ID, id)));
        return Element.of(ComposeMail.SOURCE, children);
    }

    @From14_0
    void withoutASourceNothingIsAnswered(Version version) {
        assertThat(world.ready(version).mail().reply(YES).status(ComposeMail.STATUS))
                .isEqualTo(103);
    }

    @Tag("MSASCMD_S17_TC04")
    @Tag("MSASCMD_S18_TC03")
    @From14_0
    void anOccurrenceThatIsNoTimeIsTold(Version version) {
        deliver();
        TestDevice device = world.ready(version);
        TestCollection inbox = inbox(device);
        Element source = Element.of(
                ComposeMail.SOURCE,
                Element.of(ComposeMail.FOLDER_ID, inbox.id()),
                Element.of(ComposeMail.ITEM_ID, inbox.find("Lunch?")),
                Element.of(ComposeMail.INSTANCE_ID, "tomorrow"));

        assertThat(device.mail().with(source).reply(YES).status(ComposeMail.STATUS))
                .isEqualTo(104);
        assertThat(device.mail().with(source).forward(LOOK).status(ComposeMail.STATUS))
                .isEqualTo(104);
    }

    @EveryVersion
    void whatIsNoMailIsForwardedAsAnAttachment(Version version) {
        world.alice.contacts().add("Carl Example");
        TestDevice device = world.ready(version);
        TestCollection contacts = device.collection(FolderKind.CONTACTS).drain();

        TestAnswer answer = device.mail().answering(contacts, "Carl Example").forward(LOOK);

        assertThat(answer.isEmpty()).isTrue();
        assertThat(sentMime()).contains("Look", "Content-Type: message/rfc822", "Carl Example");
    }

    @ParameterizedTest
    @CsvSource({"V16_0", "V16_1"})
    void forwardeesDoNotGoTogetherWithAMail(Version version) {
        deliver();
        TestDevice device = world.ready(version);

        TestAnswer answer = about(device).with(forwardees("carl@elsewhere.net")).forward(LOOK);

        assertThat(answer.status(ComposeMail.STATUS)).isEqualTo(178);
    }

    @ParameterizedTest
    @CsvSource({"V16_0", "V16_1"})
    void forwardeesNeedAddressesAndAMeeting(Version version) {
        deliver();
        TestDevice device = world.ready(version);

        assertThat(about(device).with(forwardees("nobody")).forward().status(ComposeMail.STATUS))
                .isEqualTo(179);
        assertThat(about(device)
                        .with(forwardees("carl@elsewhere.net"))
                        .forward()
                        .status(ComposeMail.STATUS))
                .isEqualTo(179);
        assertThat(about(device)
                        .with(Element.of(AirSyncBase.BODY, Element.of(AirSyncBase.TYPE, "1")))
                        .forward()
                        .status(ComposeMail.STATUS))
                .isEqualTo(179);
    }

    static Element forwardees(String address) {
        return Element.of(
                ComposeMail.FORWARDEES,
                Element.of(
                        ComposeMail.FORWARDEE,
                        Element.of(ComposeMail.NAME, "Carl"),
                        Element.of(ComposeMail.EMAIL, address)));
    }

    @EveryVersion
    void whatCannotBeReadNowIsAnsweredLater(Version version) {
        deliver();
        TestDevice device = world.ready(version);
        TestMailer mail = about(device).named("a");
        faults.next("Account.get", Fault.breaks());

        assertThat(mail.reply(YES).http()).isEqualTo(503);
        assertThat(mail.reply(YES).isEmpty()).isTrue();
    }

    @EveryVersion
    void anAttachmentThatCannotBeOpenedIsNotLeftOutInSilence(Version version) {
        world.alice
                .inbox()
                .deliver(Letter.plain("bob@example.org", "Lunch?", "x")
                        .with(Email.BODY, Body.text("x"))
                        .with(Email.ATTACHMENTS, List.of(Attachment.of("ref", "menu.pdf", 4))));
        TestDevice device = world.ready(version);

        TestAnswer answer = about(device).forward(LOOK);

        assertThat(version.atLeast(Version.V14_0) ? answer.status(ComposeMail.STATUS) : answer.http())
                .isEqualTo(version.atLeast(Version.V14_0) ? 121 : 500);
        assertThat(world.groupware.postOffice().sent()).isEmpty();
    }
}
