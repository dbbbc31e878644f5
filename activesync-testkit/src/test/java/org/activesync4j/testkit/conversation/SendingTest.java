package org.activesync4j.testkit.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.activesync4j.Version;
import org.activesync4j.item.Email;
import org.activesync4j.item.Item;
import org.activesync4j.spi.Driver;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.spi.Identity;
import org.activesync4j.spi.MailAddress;
import org.activesync4j.testkit.device.TestAnswer;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.testkit.fault.Fault;
import org.activesync4j.testkit.fault.Faults;
import org.activesync4j.testkit.groupware.Ability;
import org.activesync4j.testkit.groupware.Letter;
import org.activesync4j.testkit.groupware.PostOffice.Sent;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.ComposeMail;
import org.activesync4j.wbxml.page.RightsManagement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SendMail: a mail is sent once, whole and from the user, or the device is told why not. */
class SendingTest {

    private static final String[] HELLO = {"To: bob@example.org", "Subject: Hello", "", "How are you?"};

    private final Faults faults = new Faults();
    private final World world = World.with(driver -> faults.wrap(Driver.class, driver), Ability.MAIL_SENDER);

    @Tag("MSASCMD_S15_TC01")
    @EveryVersion
    void whatIsSentArrivesAndTheAnswerIsEmpty(Version version) {
        TestAnswer answer = world.ready(version).mail().send(HELLO);

        assertThat(answer.isEmpty()).isTrue();
        assertThat(world.bob.inbox().titles()).containsExactly("Hello");
        Item mail = onlySent().item();
        assertThat(mail.get(Email.FROM)).contains("\"Alice Example\" <alice@example.org>");
        assertThat(onlySent().mime()).contains("Message-ID: <" + onlySent().key() + "@example.org>", "How are you?");
    }

    @EveryVersion
    void bobsDeviceShowsWhatAliceSent(Version version) {
        world.ready(version).mail().send(HELLO);
        TestDevice bobs = world.device(world.bob, version, "bobs").provision();
        bobs.folderSync();

        TestCollection inbox = bobs.collection(FolderKind.INBOX).filter(0).drain();

        assertThat(inbox.titles()).containsExactly("Hello");
    }

    @EveryVersion
    void aCopyIsKeptIfTheDeviceAsksForOne(Version version) {
        TestDevice device = world.ready(version);
        device.mail().send("To: bob@example.org", "Subject: Secret", "", "Burn this");
        device.mail().save().send(HELLO);

        assertThat(world.alice.sentItems().titles()).containsExactly("Hello");
        TestCollection sent = device.collection(FolderKind.SENT_ITEMS).filter(0).drain();
        assertThat(sent.titles()).containsExactly("Hello");
    }

    @EveryVersion
    void aDriverThatKeepsCopiesIsNotGivenAnother(Version version) {
        World keeping = World.with(Ability.MAIL_SENDER, Ability.KEEPS_COPIES);

        keeping.ready(version).mail().save().send(HELLO);

        assertThat(keeping.alice.sentItems().titles()).containsExactly("Hello");
    }

    @EveryVersion
    void blindCopiesArriveUnseen(Version version) {
        world.ready(version)
                .mail()
                .save()
                .send("To: bob@example.org", "Bcc: carl@elsewhere.net", "Subject: Hello", "", "x");

        assertThat(onlySent().envelope().recipients())
                .containsExactly(new MailAddress("bob@example.org"), new MailAddress("carl@elsewhere.net"));
        assertThat(onlySent().mime()).doesNotContain("carl");
    }

    @EveryVersion
    void aMailIsFromTheUserWhateverTheDeviceSays(Version version) {
        world.alice.addAddress("sales@example.org");
        TestDevice device = world.ready(version);

        device.mail().send("From: boss@example.org", "To: bob@example.org", "Subject: Fired", "", "You are.");
        device.mail().send("From: Sales <sales@example.org>", "To: bob@example.org", "Subject: Offer", "", "Buy!");

        List<Sent> sent = world.groupware.postOffice().sent();
        assertThat(sent.get(0).item().get(Email.FROM)).contains("\"Alice Example\" <alice@example.org>");
        assertThat(sent.get(1).item().get(Email.FROM)).contains("\"Sales\" <sales@example.org>");
        assertThat(sent.get(1).envelope().sender()).isEqualTo(new MailAddress("sales@example.org"));
    }

    @Tag("MSASCMD_S21_TC06")
    @EveryVersion
    void whatIsSentAgainIsNotSentTwice(Version version) {
        TestDevice device = world.ready(version);
        device.mail().named("id-1").save().send(HELLO);

        TestAnswer again = device.mail().named("id-1").save().send(HELLO);

        expectRepeated(again, version);
        assertThat(world.bob.inbox().titles()).containsExactly("Hello");
        assertThat(world.alice.sentItems().titles()).containsExactly("Hello");
    }

    private static void expectRepeated(TestAnswer again, Version version) {
        if (version.atLeast(Version.V14_0)) {
            assertThat(again.status(ComposeMail.STATUS)).isEqualTo(118);
        } else {
            assertThat(again.isEmpty()).isTrue();
        }
    }

    @From14_0
    void aDeviceThatTriesAgainInOtherWordsIsKnownByTheName(Version version) {
        TestDevice device = world.ready(version);
        device.mail().named("id-1").send(HELLO);

        TestAnswer again =
                device.mail().named("id-1").send("Date: now", "To: bob@example.org", "Subject: Hello", "", "!");

        assertThat(again.status(ComposeMail.STATUS)).isEqualTo(118);
        assertThat(world.bob.inbox().titles()).hasSize(1);
    }

    @EveryVersion
    void twoMailsAreTwo(Version version) {
        TestDevice device = world.ready(version);
        device.mail().send(HELLO);
        device.mail().send("To: bob@example.org", "Subject: Hello", "", "Still there?");

        assertThat(world.bob.inbox().titles()).hasSize(2);
    }

    @EveryVersion
    void aDriverThatBreaksAfterItHasSentIsAskedAgainUnderTheSameKey(Version version) {
        TestDevice device = world.ready(version);
        faults.next("MailSender.send", Fault.breaksAfterwards());

        TestAnswer broken = device.mail().named("id-1").save().send(HELLO);
        TestAnswer again = device.mail().named("id-1").save().send(HELLO);

        assertThat(broken.http()).isEqualTo(503);
        assertThat(again.isEmpty()).isTrue();
        assertThat(world.bob.inbox().titles()).containsExactly("Hello");
        assertThat(world.alice.sentItems().titles()).containsExactly("Hello");
    }

    @EveryVersion
    void aDriverThatBreaksBeforeItHasSentSendsLater(Version version) {
        TestDevice device = world.ready(version);
        faults.next("MailSender.send", Fault.breaks());

        device.mail().named("id-1").send(HELLO);
        device.mail().named("id-1").send(HELLO);

        assertThat(world.bob.inbox().titles()).containsExactly("Hello");
    }

    @EveryVersion
    void aCopyThatCannotBeKeptIsNoReasonToSendAgain(Version version) {
        TestDevice device = world.ready(version);
        faults.next("Account.create", Fault.refuses(Reason.QUOTA));

        TestAnswer answer = device.mail().named("id-1").save().send(HELLO);

        assertThat(answer.isEmpty()).isTrue();
        expectRepeated(device.mail().named("id-1").save().send(HELLO), version);
        assertThat(world.bob.inbox().titles()).containsExactly("Hello");
    }

    @ParameterizedTest
    @CsvSource({
        "V2_5,NOT_SENT,500",
        "V12_1,NOT_SENT,500",
        "V12_1,QUOTA,507",
        "V12_1,DENIED,403",
        "V14_0,NOT_SENT,120",
        "V14_1,QUOTA,115",
        "V16_0,TOO_LARGE,122",
        "V16_1,NOT_FOUND,116",
        "V16_1,INVALID,107",
        "V14_0,DENIED,130",
        "V14_0,UNSUPPORTED,120"
    })
    void whyItIsNotSentIsTold(Version version, Reason reason, int code) {
        TestDevice device = world.ready(version);
        faults.next("MailSender.send", Fault.refuses(reason));

        expect(device.mail().named("id-1").send(HELLO), version, code);

        assertThat(device.mail().named("id-1").send(HELLO).isEmpty()).isTrue();
        assertThat(world.bob.inbox().titles()).containsExactly("Hello");
    }

    private static void expect(TestAnswer answer, Version version, int code) {
        if (version.atLeast(Version.V14_0)) {
            assertThat(answer.status(ComposeMail.STATUS)).isEqualTo(code);
        } else {
            assertThat(answer.http()).isEqualTo(code);
            assertThat(answer.document()).isEmpty();
        }
    }

    @Tag("MSASCMD_S21_TC09")
    @EveryVersion
    void aMailToNobodyIsNotSent(Version version) {
        expect(world.ready(version).mail().send("Subject: Hello", "", "x"), version, modern(version) ? 119 : 400);
    }

    @EveryVersion
    void whatIsNoMailIsNotSent(Version version) {
        TestAnswer answer = world.ready(version).mail().send("this is", "no mail");

        expect(answer, version, modern(version) ? 107 : 400);
    }

    @EveryVersion
    void aRecipientWhoDoesNotExistIsTold(Version version) {
        TestAnswer answer = world.ready(version).mail().send("To: nobody@example.org", "", "x");

        expect(answer, version, modern(version) ? 116 : 400);
    }

    private static boolean modern(Version version) {
        return version.atLeast(Version.V14_0);
    }

    @ParameterizedTest
    @CsvSource({"V2_5", "V12_1"})
    void withoutAMailThereIsNothingToSend(Version version) {
        assertThat(world.ready(version).send("SendMail").http()).isEqualTo(400);
    }

    @From14_0
    void aDocumentWithoutNameOrMailIsMalformed(Version version) {
        TestDevice device = world.ready(version);
        Element mime = Element.of(ComposeMail.MIME, "To: bob@example.org\r\n\r\nx".getBytes(StandardCharsets.UTF_8));

        TestAnswer nameless = device.send("SendMail", Element.of(ComposeMail.SEND_MAIL, mime));
        TestAnswer empty =
                device.send("SendMail", Element.of(ComposeMail.SEND_MAIL, Element.of(ComposeMail.CLIENT_ID, "1")));

        assertThat(nameless.status(ComposeMail.STATUS)).isEqualTo(103);
        assertThat(empty.status(ComposeMail.STATUS)).isEqualTo(103);
        assertThat(world.groupware.postOffice().sent()).isEmpty();
    }

    @Tag("MSASCMD_S15_TC02")
    @Tag("MSASCMD_S21_TC01")
    @ParameterizedTest
    @CsvSource({"V14_1,166", "V16_0,166", "V16_1,166"})
    void anAccountThatTheUserDoesNotHaveIsTold(Version version, int status) {
        TestAnswer answer = world.ready(version)
                .mail()
                .with(Element.of(ComposeMail.ACCOUNT_ID, "none"))
                .send(HELLO);

        assertThat(answer.status(ComposeMail.STATUS)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"V14_1", "V16_0", "V16_1"})
    void aMailIsSentFromTheAccountThatTheDeviceNames(Version version) {
        world.alice.addAccount(account("club", "alice@club.example", true));
        world.alice.addAccount(account("old", "alice@old.example", false));
        TestDevice device = world.ready(version);

        TestAnswer club =
                device.mail().with(Element.of(ComposeMail.ACCOUNT_ID, "club")).send(HELLO);
        TestAnswer old =
                device.mail().with(Element.of(ComposeMail.ACCOUNT_ID, "old")).send(HELLO);

        assertThat(club.isEmpty()).isTrue();
        assertThat(onlySent().envelope().sender()).isEqualTo(new MailAddress("alice@club.example"));
        assertThat(old.status(ComposeMail.STATUS)).isEqualTo(167);
    }

    private static Identity account(String id, String address, boolean maySend) {
        return new Identity(Optional.of(id), id, "Alice", List.of(new MailAddress(address)), maySend);
    }

    @ParameterizedTest
    @CsvSource({"V14_1", "V16_1"})
    void withoutRightsManagementThereAreNoTemplates(Version version) {
        TestAnswer answer = world.ready(version)
                .mail()
                .with(Element.of(RightsManagement.TEMPLATE_ID, "9ac1b1a3-0000-0000-0000-000000000000"))
                .send(HELLO);

        assertThat(answer.status(ComposeMail.STATUS)).isEqualTo(168);
    }

    @EveryVersion
    void whoCannotSendDoesNotOfferIt(Version version) {
        World silent = World.with();
        TestDevice device = silent.ready(version);

        assertThat(commands(device)).doesNotContain("SendMail", "SmartReply", "SmartForward");
        expect(device.mail().send(HELLO), version, modern(version) ? 137 : 501);
        assertThat(commands(world.ready(version))).contains("SendMail", "SmartReply", "SmartForward");
    }

    private static List<String> commands(TestDevice device) {
        return List.of(device.options().headers().get("MS-ASProtocolCommands").split(","));
    }

    @EveryVersion
    void aHeaderOfManyLinesHarmsNobody(Version version) {
        world.ready(version)
                .mail()
                .send("To: bob@example.org", "Subject: one\rBcc: victim@example.org", " two", "X: \u0000y", "", "x");

        assertThat(onlySent().envelope().recipients()).containsExactly(new MailAddress("bob@example.org"));
        assertThat(onlySent().mime().split("\r\n|\r|\n")).noneMatch(line -> line.startsWith("Bcc"));
        assertThat(onlySent().mime()).doesNotContain("\u0000");
    }

    @EveryVersion
    void anAnswerReachesWhoHasWritten(Version version) {
        world.alice.inbox().deliver(Letter.plain("Bob <bob@example.org>", "Lunch?", "At noon?"));
        TestDevice device = world.ready(version);
        TestCollection inbox = device.collection(FolderKind.INBOX).filter(0).drain();

        TestAnswer answer = device.mail()
                .answering(inbox, "Lunch?")
                .save()
                .reply("To: bob@example.org", "Subject: Re: Lunch?", "", "Yes!");

        assertThat(answer.isEmpty()).isTrue();
        assertThat(onlySent().mime()).containsSubsequence("Yes!", "From: Bob <bob@example=2Eorg>", "At noon?");
        assertThat(world.alice.sentItems().titles()).containsExactly("Re: Lunch?");
    }

    private Sent onlySent() {
        assertThat(world.groupware.postOffice().sent()).hasSize(1);
        return world.groupware.postOffice().sent().get(0);
    }
}
