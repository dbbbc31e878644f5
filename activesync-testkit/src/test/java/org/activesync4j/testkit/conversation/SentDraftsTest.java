package org.activesync4j.testkit.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.activesync4j.Version;
import org.activesync4j.spi.Driver;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.spi.MailAddress;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.testkit.device.TestItem;
import org.activesync4j.testkit.fault.Fault;
import org.activesync4j.testkit.fault.Faults;
import org.activesync4j.testkit.groupware.Ability;
import org.activesync4j.testkit.groupware.PostOffice.Sent;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.activesync4j.wbxml.page.Email;
import org.activesync4j.wbxml.page.Email2;
import org.junit.jupiter.api.Tag;

/** Drafts that are sent by a Sync, which exists from 16.0 on; see [MS-ASCMD] 2.2.3.156. */
class SentDraftsTest {

    private static final Element TO = Element.of(Email.TO, "\"Bob B.\" <bob@example.org>");
    private static final Element SUBJECT = Element.of(Email.SUBJECT, "Milk für alle");

    private final Faults faults = new Faults();
    private final World world =
            World.with(driver -> faults.wrap(Driver.class, driver), Ability.MAIL_SENDER, Ability.ATTACHMENT_SOURCE);

    @From16_0
    @Tag("MSASEMAIL_S01_TC27")
    void aDraftIsSentAndIsADraftNoLonger(Version version) {
        TestCollection drafts = drafts(version);
        drafts.add("c1", TestItem.of(TO, SUBJECT, TestItem.text("two bottles"))).drain();
        String id = drafts.find("Milk für alle");

        drafts.send(id).sync();
        int status = drafts.status(id);
        drafts.drain();

        assertThat(status).isEqualTo(1);
        assertThat(world.bob.inbox().titles()).containsExactly("Milk für alle");
        assertThat(onlySent().mime()).contains("two bottles", "From: Alice Example <alice@example.org>");
        assertThat(world.alice.drafts().titles()).isEmpty();
        assertThat(world.alice.trash().titles()).isEmpty();
        assertThat(world.alice.sentItems().titles()).containsExactly("Milk für alle");
        assertThat(drafts.titles()).isEmpty();
    }

    @From16_0
    void whatIsChangedLastIsSentToo(Version version) {
        for (Ability further : new Ability[] {Ability.TOKENS, Ability.RENUMBERS}) {
            World other = World.with(Ability.MAIL_SENDER, further);
            TestCollection drafts =
                    other.ready(version).collection(FolderKind.DRAFTS).drain();
            drafts.add("c1", TestItem.of(TO, SUBJECT)).drain();

            drafts.send(drafts.find("Milk für alle"), Element.of(Email.SUBJECT, "Bread"))
                    .drain();

            assertThat(other.bob.inbox().titles()).containsExactly("Bread");
            assertThat(other.alice.drafts().titles()).isEmpty();
            assertThat(drafts.titles()).isEmpty();
        }
    }

    @From16_0
    void aNewMailIsSentAtOnce(Version version) {
        TestCollection drafts = drafts(version);

        drafts.send("c1", TestItem.of(TO, SUBJECT, TestItem.text("two"))).sync();
        int status = drafts.status("c1");
        drafts.drain();

        assertThat(status).isEqualTo(1);
        assertThat(world.bob.inbox().titles()).containsExactly("Milk für alle");
        assertThat(world.alice.drafts().titles()).isEmpty();
        assertThat(drafts.titles()).isEmpty();
    }

    @From16_0
    void attachmentsGoAlongAndBlindCopiesAreNotSeen(Version version) {
        TestCollection drafts = drafts(version);
        Element file = Element.of(
                AirSyncBase.ADD,
                Element.of(AirSyncBase.CLIENT_ID, "a1"),
                Element.of(AirSyncBase.CONTENT, "one".getBytes(StandardCharsets.UTF_8)),
                Element.of(AirSyncBase.CONTENT_TYPE, "text/x-milk"),
                Element.of(AirSyncBase.DISPLAY_NAME, "a.txt"),
                Element.of(AirSyncBase.METHOD, "1"));

        drafts.send(
                        "c1",
                        TestItem.of(
                                TO,
                                SUBJECT,
                                Element.of(Email2.BCC, "cy@elsewhere.net"),
                                Element.of(Email.IMPORTANCE, "2"),
                                Element.of(AirSyncBase.ATTACHMENTS, file)))
                .drain();

        assertThat(onlySent().envelope().recipients())
                .containsExactly(new MailAddress("bob@example.org"), new MailAddress("cy@elsewhere.net"));
        assertThat(onlySent().mime())
                .contains("a.txt", "text/x-milk", "Importance: high")
                .contains(Base64.getEncoder().encodeToString("one".getBytes(StandardCharsets.UTF_8)))
                .doesNotContain("cy@elsewhere.net");
    }

    @From16_0
    void aDraftToNobodyStaysADraft(Version version) {
        TestCollection drafts = drafts(version);
        drafts.add("c1", TestItem.of(SUBJECT)).drain();
        String id = drafts.find("Milk für alle");

        drafts.send(id).sync();
        assertThat(drafts.status(id)).isEqualTo(183);
        drafts.send(id, Element.of(Email.TO, "nobody at all")).sync();
        assertThat(drafts.status(id)).isEqualTo(183);
        drafts.send("c2", TestItem.of(Element.of(Email.SUBJECT, "Bread"))).sync();
        assertThat(drafts.status("c2")).isEqualTo(183);

        assertThat(drafts.drain().titles()).containsExactly("Milk für alle");
        assertThat(world.alice.drafts().titles()).containsExactly("Milk für alle");
        assertThat(world.groupware.postOffice().sent()).isEmpty();

        drafts.send(id, TO).drain();
        assertThat(world.bob.inbox().titles()).containsExactly("Milk für alle");
    }

    @From16_0
    void whatIsAskedForAgainIsSentOnce(Version version) {
        TestDevice device = world.ready(version);
        TestCollection drafts = device.collection(FolderKind.DRAFTS).drain();
        drafts.add("c1", TestItem.of(TO, SUBJECT)).drain();

        device.loseAnswer();
        drafts.send(drafts.find("Milk für alle")).sync();
        drafts.drain();
        device.loseAnswer();
        drafts.send("c2", TestItem.of(TO, Element.of(Email.SUBJECT, "Bread"))).sync();
        drafts.drain();

        assertThat(world.bob.inbox().titles()).containsExactlyInAnyOrder("Milk für alle", "Bread");
        assertThat(world.alice.sentItems().titles()).hasSize(2);
        assertThat(drafts.titles()).isEmpty();
    }

    @From16_0
    void aDriverThatBreaksWhileItSendsIsAskedAgainUnderTheSameKey(Version version) {
        for (String call : new String[] {"MailSender.send", "Account.delete", "Account.create"}) {
            TestCollection drafts = drafts(version);
            int before = world.groupware.postOffice().sent().size();

            faults.next(call, Fault.breaksAfterwards());
            drafts.send("c1", TestItem.of(TO, Element.of(Email.SUBJECT, call))).sync();
            world.advanceSeconds(120);
            drafts.drain();

            assertThat(world.groupware.postOffice().sent()).as(call).hasSize(before + 1);
            assertThat(drafts.titles()).as(call).isEmpty();
        }
    }

    @From16_0
    void whatTheTransportRefusesStaysADraft(Version version) {
        TestCollection drafts = drafts(version);
        drafts.add("c1", TestItem.of(TO, SUBJECT)).drain();
        String id = drafts.find("Milk für alle");

        faults.next("MailSender.send", Fault.refuses(Reason.NOT_SENT));
        drafts.send(id).sync();

        assertThat(drafts.status(id)).isEqualTo(120);
        assertThat(drafts.drain().titles()).containsExactly("Milk für alle");
        drafts.send(id).drain();
        assertThat(world.bob.inbox().titles()).containsExactly("Milk für alle");
    }

    @From16_0
    void whereNothingCanBeSentADraftStaysADraft(Version version) {
        World mute = World.with();
        TestCollection drafts =
                mute.ready(version).collection(FolderKind.DRAFTS).drain();
        drafts.add("c1", TestItem.of(TO, SUBJECT)).drain();
        String id = drafts.find("Milk für alle");

        drafts.send(id).sync();

        assertThat(drafts.status(id)).isEqualTo(120);
        assertThat(drafts.drain().titles()).containsExactly("Milk für alle");
    }

    @From14_0
    void before16NothingIsSentThatWay(Version version) {
        TestCollection drafts = drafts(version);

        drafts.send("c1", TestItem.of(TO, SUBJECT)).sync();

        assertThat(drafts.status("c1")).isEqualTo(version.atLeast(Version.V16_0) ? 1 : 6);
    }

    private TestCollection drafts(Version version) {
        return world.ready(version).collection(FolderKind.DRAFTS).drain();
    }

    private Sent onlySent() {
        assertThat(world.groupware.postOffice().sent()).hasSize(1);
        return world.groupware.postOffice().sent().get(0);
    }
}
