package org.activesync4j.testkit.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.activesync4j.Version;
import org.activesync4j.item.Content;
import org.activesync4j.item.Deviation;
import org.activesync4j.item.Email;
import org.activesync4j.item.Event;
import org.activesync4j.item.InstanceId;
import org.activesync4j.item.Task;
import org.activesync4j.spi.Absence.Audience;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.spi.ItemId;
import org.activesync4j.testkit.device.TestAnswer;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.testkit.device.TestItem;
import org.activesync4j.testkit.groupware.Ability;
import org.activesync4j.testkit.groupware.GroupwareFolder;
import org.activesync4j.testkit.groupware.Letter;
import org.activesync4j.testkit.groupware.Person;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.activesync4j.wbxml.page.Calendar;
import org.activesync4j.wbxml.page.ItemOperations;
import org.activesync4j.wbxml.page.MeetingResponse;
import org.activesync4j.wbxml.page.Settings;
import org.activesync4j.wbxml.page.Tasks;

/** What two people do all day, each with a phone, at every version. Every answer is validated by the devices. */
class DailyLifeTest {

    private static final String MENU = "soup, fish, cake";
    private static final String SECOND_DAY = "20260311T090000Z";

    private final World world = World.with(
            Ability.MAIL_SENDER,
            Ability.MEETING_RESPONDER,
            Ability.ATTACHMENT_SOURCE,
            Ability.FOLDER_EDITOR,
            Ability.ITEM_MOVER,
            Ability.MAILBOX_SEARCH,
            Ability.DIRECTORY,
            Ability.OUT_OF_OFFICE);
    private final Person carol = world.groupware.user("carol");

    private TestDevice phone(Person person, Version version) {
        TestDevice device = world.device(person, version, person + "s").provision();
        device.folderSync();
        return device;
    }

    @EveryVersion
    void twoPeopleGetThroughTheirDay(Version version) {
        TestDevice alices = phone(world.alice, version);
        TestDevice bobs = phone(world.bob, version);

        writesAndIsAnswered(alices, bobs);
        looksSomebodyUp(alices);
        readsAnAttachmentAndForwardsIt(alices);
        acceptsAnInvitation(alices);
        plansASeriesAndTakesADayOut(alices);
        remembersATaskAndDoesIt(alices);
        putsAMailIntoAFolderOfItsOwn(alices);
        if (version.atLeast(Version.V12_0)) {
            findsAMailAgain(alices);
            saysThatSheIsAway(alices);
        }
        if (version.atLeast(Version.V16_0)) {
            writesADraftAndSendsItLater(alices, bobs);
        }

        assertThatPhoneAndServerHoldTheSame(alices, world.alice);
        assertThatPhoneAndServerHoldTheSame(bobs, world.bob);
    }

    private static TestCollection open(TestDevice phone, FolderKind kind) {
        return phone.collection(kind).filter(0).drain();
    }

    private void writesAndIsAnswered(TestDevice alices, TestDevice bobs) {
        TestCollection his = open(bobs, FolderKind.INBOX);
        var ping = bobs.ping(480, his);

        assertThat(alices.mail()
                        .save()
                        .send("To: bob@example.org", "Subject: Lunch", "", "At noon?")
                        .isEmpty())
                .isTrue();
        world.advanceSeconds(20);

        assertThat(ping.changed()).containsExactly(his.id());
        assertThat(his.drain().titles()).containsExactly("Lunch");
        assertThat(bobs.mail()
                        .answering(his, "Lunch")
                        .reply("To: alice@example.org", "Subject: Re: Lunch", "", "Yes!")
                        .isEmpty())
                .isTrue();
        assertThat(open(alices, FolderKind.INBOX).titles()).containsExactly("Re: Lunch");
        assertThat(open(alices, FolderKind.SENT_ITEMS).titles()).containsExactly("Lunch");
    }

    private void looksSomebodyUp(TestDevice alices) {
        world.groupware.addressBook().add("Carol Cook", "carol@example.org");

        assertThat(Finding.names(Finding.people(alices, "car"))).containsExactly("Carol Cook");
    }

    private void readsAnAttachmentAndForwardsIt(TestDevice alices) {
        ItemId mail = world.alice.inbox().deliver(Letter.plain("bob@example.org", "Menu", "see below"));
        world.alice.inbox().attach(mail, "menu.txt", Content.of(MENU.getBytes(StandardCharsets.UTF_8), "text/plain"));
        TestCollection inbox = open(alices, FolderKind.INBOX);

        assertThat(attachment(alices, inbox.item("Menu"))).isEqualTo(MENU);
        assertThat(alices.mail()
                        .answering(inbox, "Menu")
                        .forward("To: carol@example.org", "Subject: FW: Menu", "", "Hungry?")
                        .isEmpty())
                .isTrue();

        assertThat(carol.inbox().item("FW: Menu").get(Email.ATTACHMENTS).orElseThrow())
                .hasSize(1);
    }

    private static String attachment(TestDevice phone, TestItem mail) {
        if (phone.version().before(Version.V12_0)) {
            Element described = mail.element(org.activesync4j.wbxml.page.Email.ATTACHMENTS)
                    .orElseThrow()
                    .children()
                    .get(0);
            String name = described
                    .require(org.activesync4j.wbxml.page.Email.ATT_NAME)
                    .text();
            return new String(phone.getAttachment(name).bytes(), StandardCharsets.UTF_8);
        }
        Element described =
                mail.element(AirSyncBase.ATTACHMENTS).orElseThrow().children().get(0);
        String reference = described.require(AirSyncBase.FILE_REFERENCE).text();
        TestAnswer fetched = phone.itemOperations(Fetching.attachment(reference));
        byte[] data = Base64.getDecoder()
                .decode(Fetching.properties(fetched)
                        .require(ItemOperations.DATA)
                        .text());
        return new String(data, StandardCharsets.UTF_8);
    }

    private void acceptsAnInvitation(TestDevice alices) {
        Instant start = Instant.parse("2026-03-03T10:00:00Z");
        world.alice
                .inbox()
                .deliver(Letter.invitation("Bob <bob@example.org>", "Review", start, start.plusSeconds(3600)));
        TestCollection inbox = open(alices, FolderKind.INBOX);
        TestCollection calendar = open(alices, FolderKind.CALENDAR);

        Element result = MeetingSaid.results(MeetingSaid.respond(alices, MeetingSaid.request("1", inbox, "Review")))
                .get(0);

        assertThat(result.text(MeetingResponse.CALENDAR_ID))
                .contains(calendar.drain().find("Review"));
        assertThat(inbox.drain().titles()).doesNotContain("Review");
    }

    private void plansASeriesAndTakesADayOut(TestDevice alices) {
        TestCollection calendar = open(alices, FolderKind.CALENDAR);
        Element daily = Events.recurrence("Type 0, Interval 1, Occurrences 5");
        calendar.add(Events.event("Standup", alices.version(), daily)).drain();
        String id = calendar.find("Standup");

        if (alices.version().before(Version.V16_0)) {
            calendar.change(id, Events.subject("Standup"), daily, Events.exceptions(Events.deleted(SECOND_DAY)))
                    .drain();
        } else {
            calendar.deleteOccurrence(id, SECOND_DAY).drain();
        }

        assertThat(world.alice.calendar().item("Standup").get(Event.EXCEPTIONS).orElseThrow())
                .containsExactly(
                        Map.entry(new InstanceId(Instant.parse("2026-03-11T09:00:00Z")), new Deviation.Removed()));
        assertThat(calendar.item("Standup").has(Calendar.RECURRENCE)).isTrue();
    }

    private void remembersATaskAndDoesIt(TestDevice alices) {
        TestCollection tasks = open(alices, FolderKind.TASKS).add("Taxes").drain();

        tasks.change(
                        tasks.find("Taxes"),
                        Element.of(Tasks.SUBJECT, "Taxes"),
                        Element.of(Tasks.COMPLETE, "1"),
                        Element.of(Tasks.DATE_COMPLETED, "2026-03-02T10:00:00.000Z"))
                .drain();

        assertThat(world.alice.tasks().item("Taxes").get(Task.COMPLETE)).contains(true);
        assertThat(world.alice.tasks().item("Taxes").get(Task.DATE_COMPLETED))
                .contains(Instant.parse("2026-03-02T10:00:00Z"));
    }

    private void putsAMailIntoAFolderOfItsOwn(TestDevice alices) {
        alices.createFolder("Recipes", FolderKind.USER_MAIL, "0");
        TestCollection inbox = open(alices, FolderKind.INBOX);
        TestCollection recipes = alices.collection("Recipes").drain();

        alices.move(inbox, recipes, inbox.find("Menu"));

        assertThat(world.alice.folder("Recipes").titles()).containsExactly("Menu");
        assertThat(recipes.drain().titles()).containsExactly("Menu");
        assertThat(inbox.drain().titles()).containsExactly("Re: Lunch");
    }

    private static void findsAMailAgain(TestDevice alices) {
        TestAnswer found = Finding.items(alices, Finding.all(Finding.text("below")));

        assertThat(Finding.subjects(found)).containsExactly("Menu");
        String longId = Finding.longId(Finding.results(found).get(0));
        assertThat(Fetching.responded(alices.itemOperations(Fetching.found(longId))))
                .isEqualTo(1);
    }

    private void saysThatSheIsAway(TestDevice alices) {
        Element message = Element.of(
                Settings.OOF_MESSAGE,
                Element.of(Settings.APPLIES_TO_INTERNAL),
                Element.of(Settings.ENABLED, "1"),
                Element.of(Settings.REPLY_MESSAGE, "Back on Monday"),
                Element.of(Settings.BODY_TYPE, "TEXT"));
        Element away = Element.of(Settings.SET, Element.of(Settings.OOF_STATE, "1"), message);

        alices.send("Settings", Element.of(Settings.SETTINGS, Element.of(Settings.OOF, away)));

        assertThat(world.alice.absence().reply(Audience.INTERNAL).orElseThrow().message())
                .isEqualTo("Back on Monday");
    }

    private void writesADraftAndSendsItLater(TestDevice alices, TestDevice bobs) {
        TestCollection drafts = open(alices, FolderKind.DRAFTS);
        Element to = Element.of(org.activesync4j.wbxml.page.Email.TO, "bob@example.org");
        Element subject = Element.of(org.activesync4j.wbxml.page.Email.SUBJECT, "Thanks");
        drafts.add("c1", TestItem.of(to, subject, TestItem.text("It was good.")))
                .drain();
        assertThat(world.alice.drafts().titles()).containsExactly("Thanks");

        drafts.send(drafts.find("Thanks")).sync();

        assertThat(drafts.drain().titles()).isEmpty();
        assertThat(open(bobs, FolderKind.INBOX).titles()).contains("Thanks");
    }

    private static void assertThatPhoneAndServerHoldTheSame(TestDevice phone, Person person) {
        for (FolderKind kind : List.of(
                FolderKind.INBOX,
                FolderKind.SENT_ITEMS,
                FolderKind.DELETED_ITEMS,
                FolderKind.CALENDAR,
                FolderKind.TASKS,
                FolderKind.CONTACTS)) {
            GroupwareFolder there = person.folder(kind);
            assertThat(open(phone, kind).titles())
                    .as("%s of %s", kind, person)
                    .containsExactlyInAnyOrderElementsOf(there.titles());
        }
    }
}
