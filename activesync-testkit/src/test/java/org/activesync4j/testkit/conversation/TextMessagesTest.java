package org.activesync4j.testkit.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.activesync4j.Version;
import org.activesync4j.item.Item;
import org.activesync4j.item.TextMessage;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.spi.ItemId;
import org.activesync4j.testkit.device.TestAnswer;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.testkit.device.TestPing;
import org.activesync4j.testkit.groupware.Ability;
import org.activesync4j.testkit.groupware.Letter;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Node;
import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.activesync4j.wbxml.page.Email;
import org.activesync4j.wbxml.page.Email2;
import org.activesync4j.wbxml.page.GetItemEstimate;
import org.activesync4j.wbxml.page.Settings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Text messages (SMS) that lie among mail. */
class TextMessagesTest {

    private static final String ANN = "+15550100";
    private static final String ALICE = "+15550101";
    private static final Element SMS = Element.of(AirSync.CLASS, "SMS");
    private static final Element PLAIN = Said.bodyPreference(Said.type(1));

    private static final Element TEXTS = Said.options(SMS, PLAIN);
    private static final Element MAILS = Said.options(Element.of(AirSync.CLASS, "Email"), Said.filter(0));

    private final World world = World.with(Ability.TOKENS, Ability.TEXT_MESSAGES, Ability.ITEM_MOVER);

    private ItemId text(String text) {
        return world.alice.inbox().add(Letter.text(ANN, ALICE, text));
    }

    private ItemId mail(String subject) {
        return world.alice.inbox().deliver(Letter.plain("bob@example.org", subject, "At noon."));
    }

    /** One folder on one device, element by element. */
    private static final class Line {

        private final TestDevice device;
        private final TestCollection collection;

        Line(TestDevice device, FolderKind folder, Element... options) {
            this.device = device;
            this.collection = device.collection(folder);
            sync(options);
        }

        /** What is said of the folder; nothing, if nothing has changed. */
        private Optional<Element> said(Node... more) {
            TestAnswer answer = device.send("Sync", Said.sync(Said.collection(collection, more)));
            Optional<Element> said = answer.document().map(any -> Said.first(answer));
            said.ifPresent(element -> {
                assertThat(Said.status(element)).isEqualTo(1);
                collection.withKey(element.require(AirSync.SYNC_KEY).text());
            });
            return said;
        }

        Element sync(Node... more) {
            return said(more).orElseThrow();
        }

        List<Element> told(Node... more) {
            return said(more).map(Said::told).orElse(List.of());
        }
    }

    private Line inbox(Version version, Element... options) {
        return new Line(world.ready(version), FolderKind.INBOX, options);
    }

    private static List<String> classes(List<Element> commands) {
        return commands.stream()
                .map(command -> command.text(AirSync.CLASS).orElse("-"))
                .toList();
    }

    private static List<org.activesync4j.wbxml.Tag> tags(List<Element> commands) {
        return commands.stream().map(Element::tag).toList();
    }

    private static List<String> texts(List<Element> commands) {
        return commands.stream()
                .flatMap(command -> command.child(AirSync.APPLICATION_DATA).stream())
                .flatMap(data -> data.child(AirSyncBase.BODY).stream())
                .flatMap(body -> body.text(AirSyncBase.DATA).stream())
                .toList();
    }

    private static Element add(String clientId, String text, Node... more) {
        List<Node> children = new ArrayList<>(List.of(SMS, Element.of(AirSync.CLIENT_ID, clientId)));
        children.add(Element.of(
                AirSync.APPLICATION_DATA,
                Element.of(Email.TO, "[MOBILE:" + ANN + "]"),
                Element.of(Email.FROM, "[MOBILE:" + ALICE + "]"),
                Element.of(Email.DATE_RECEIVED, "2026-03-02T09:30:00.000Z"),
                Element.of(Email.IMPORTANCE, "1"),
                Element.of(Email.READ, "1"),
                Element.of(AirSyncBase.BODY, Said.type(1), Element.of(AirSyncBase.DATA, text))));
        children.addAll(Arrays.asList(more));
        return Element.of(AirSync.ADD, children);
    }

    private Item stored(String text) {
        return world.alice.inbox().item(text);
    }

    // what a device is told

    @From14_0
    void theyComeWithTheirClassToWhoAsks(Version version) {
        text("On my way");
        mail("Lunch");

        List<Element> told = inbox(version, MAILS, TEXTS).told();

        assertThat(classes(told)).containsExactlyInAnyOrder("SMS", "-");
        assertThat(texts(told)).contains("On my way");
        Element data = told.stream()
                .filter(command -> command.has(AirSync.CLASS))
                .findFirst()
                .orElseThrow()
                .require(AirSync.APPLICATION_DATA);
        assertThat(data.text(Email.FROM)).contains("[MOBILE:" + ANN + "]");
        assertThat(data.text(Email.TO)).contains("[MOBILE:" + ALICE + "]");
        assertThat(data.text(Email.DATE_RECEIVED)).contains("2026-03-02T10:00:00.000Z");
        assertThat(data.text(Email.READ)).contains("0");
    }

    @From14_0
    void theyAreNotForWhoDoesNotAsk(Version version) {
        text("On my way");
        mail("Lunch");

        assertThat(classes(inbox(version, MAILS).told())).containsExactly("-");
        assertThat(classes(inbox(version).told())).containsExactly("-");
    }

    @From14_0
    void theyComeWhenADeviceBeginsToAsk(Version version) {
        text("On my way");
        mail("Lunch");
        Line inbox = inbox(version, MAILS);
        inbox.told();

        List<Element> told = inbox.told(MAILS, TEXTS);

        assertThat(classes(told)).containsExactly("SMS");
        assertThat(inbox.told()).isEmpty();
    }

    @From14_0
    void whoAsksForNothingElseGetsNoMail(Version version) {
        text("On my way");
        mail("Lunch");

        assertThat(classes(inbox(version, TEXTS).told())).containsExactly("SMS");
    }

    @From14_0
    void whoDoesNotAskAnyMoreKeepsWhatItHasAndGetsNoOther(Version version) {
        ItemId first = text("On my way");
        Line inbox = inbox(version, MAILS, TEXTS);
        inbox.told();

        assertThat(inbox.told(MAILS)).isEmpty();

        text("Wait for me");
        assertThat(inbox.told()).isEmpty();

        world.alice.inbox().delete(first);
        assertThat(tags(inbox.told())).containsExactly(AirSync.DELETE);
    }

    @From14_0
    void eachClassHasItsFilter(Version version) {
        world.alice.inbox().add(Letter.text(ANN, ALICE, "Long ago").with(TextMessage.DATE_RECEIVED, daysAgo(5)));
        world.alice.inbox().deliver(old("Long ago"));
        text("Today");
        mail("Today");
        Element week = Said.options(SMS, Said.filter(3), PLAIN);
        Element day = Said.options(Element.of(AirSync.CLASS, "Email"), Said.filter(1));

        assertThat(classes(inbox(version, day, week).told())).containsExactlyInAnyOrder("SMS", "SMS", "-");
    }

    private Instant daysAgo(int days) {
        return world.clock.instant().minus(Duration.ofDays(days));
    }

    private Item old(String subject) {
        return Letter.plain("bob@example.org", subject, "At noon.")
                .with(org.activesync4j.item.Email.DATE_RECEIVED, daysAgo(5));
    }

    @From14_0
    void aDriverThatFiltersNamesThemAsTheirFilterSays(Version version) {
        World filtering = World.with(Ability.FILTERS, Ability.TEXT_MESSAGES);
        Instant lastWeek = filtering.clock.instant().minus(Duration.ofDays(5));
        filtering.alice.inbox().add(Letter.text(ANN, ALICE, "Long ago").with(TextMessage.DATE_RECEIVED, lastWeek));
        Element day = Said.options(Element.of(AirSync.CLASS, "Email"), Said.filter(1));

        Line inbox = new Line(filtering.ready(version), FolderKind.INBOX, day, TEXTS);

        assertThat(texts(inbox.told())).containsExactly("Long ago");
        assertThat(tags(inbox.told(day, Said.options(SMS, Said.filter(1))))).containsExactly(AirSync.SOFT_DELETE);
    }

    @From14_0
    void eachClassHasItsBodyPreference(Version version) {
        text("On my way home");
        mail("Lunch");
        Element few = Said.options(SMS, Said.bodyPreference(Said.type(1), Said.upTo(5)));
        Element whole = Said.options(Element.of(AirSync.CLASS, "Email"), PLAIN);

        assertThat(texts(inbox(version, whole, few).told())).containsExactlyInAnyOrder("On my", "At noon.");
    }

    @From14_0
    void onlyWhetherTheyWereReadIsToldOfThoseThatWereRead(Version version) {
        ItemId message = text("On my way");
        Line inbox = inbox(version, TEXTS);
        inbox.told();

        world.alice.inbox().edit(message, item -> item.with(TextMessage.READ, true));

        Element change = inbox.told().get(0);
        assertThat(change.tag()).isEqualTo(AirSync.CHANGE);
        assertThat(change.text(AirSync.CLASS)).contains("SMS");
        assertThat(change.require(AirSync.APPLICATION_DATA).children()).containsExactly(Element.of(Email.READ, "1"));
    }

    @From14_0
    void aDeletionTellsTheClassFrom14_1On(Version version) {
        ItemId message = text("On my way");
        Line inbox = inbox(version, MAILS, TEXTS);
        inbox.told();

        world.alice.inbox().delete(message);

        assertThat(classes(inbox.told())).containsExactly(version.atLeast(Version.V14_1) ? "SMS" : "-");
    }

    @From14_0
    void whatTwoNumbersWriteToEachOtherIsOneConversation(Version version) {
        text("Where are you?");
        world.alice.inbox().add(Letter.text(ALICE, ANN, "At home"));
        world.alice.inbox().add(Letter.text("+15550199", ALICE, "You have won"));

        List<String> conversations = inbox(version, TEXTS).told().stream()
                .map(command -> command.require(AirSync.APPLICATION_DATA))
                .map(data ->
                        Arrays.toString(data.require(Email2.CONVERSATION_ID).bytes()))
                .toList();

        assertThat(conversations).hasSize(3);
        assertThat(conversations.stream().distinct()).hasSize(2);
    }

    @From14_0
    @Tag("MSASCMD_S07_TC14")
    void theyAreCountedForWhoAsks(Version version) {
        text("On my way");
        mail("Lunch");
        Line inbox = inbox(version);

        assertThat(estimate(inbox, MAILS)).isEqualTo(1);
        assertThat(estimate(inbox, MAILS, TEXTS)).isEqualTo(2);
        assertThat(estimate(inbox, TEXTS)).isEqualTo(1);
    }

    private static int estimate(Line line, Element... options) {
        List<Node> children = new ArrayList<>(List.of(
                Element.of(AirSync.SYNC_KEY, line.collection.key()),
                Element.of(GetItemEstimate.COLLECTION_ID, line.collection.id())));
        children.addAll(Arrays.asList(options));
        Element asked = Element.of(
                GetItemEstimate.GET_ITEM_ESTIMATE,
                Element.of(GetItemEstimate.COLLECTIONS, Element.of(GetItemEstimate.COLLECTION, children)));
        return line.device
                .send("GetItemEstimate", asked)
                .root()
                .require(GetItemEstimate.RESPONSE)
                .require(GetItemEstimate.COLLECTION)
                .require(GetItemEstimate.ESTIMATE)
                .integer();
    }

    @From14_0
    void aPingIsAnsweredForOneOnlyIfItIsAskedFor(Version version) {
        Line inbox = inbox(version, MAILS);
        inbox.told();
        TestPing ping = inbox.device.ping(300, inbox.collection);

        text("On my way");
        world.advanceSeconds(60);
        assertThat(ping.isWaiting()).isTrue();

        mail("Lunch");
        world.advanceSeconds(60);
        assertThat(ping.status()).isEqualTo(2);
    }

    // what a device does

    @From14_0
    @Tag("MSASCMD_S19_TC50")
    void whatADeviceAddsIsOneAndIsAnsweredWithItsClass(Version version) {
        Line inbox = inbox(version, MAILS, TEXTS);

        Element response = inbox.sync(Said.commands(add("c1", "At home")))
                .require(AirSync.RESPONSES)
                .require(AirSync.ADD);

        assertThat(response.text(AirSync.STATUS)).contains("1");
        assertThat(response.text(AirSync.CLASS)).contains("SMS");
        assertThat(response.text(AirSync.CLIENT_ID)).contains("c1");
        assertThat(response.text(AirSync.SERVER_ID)).isPresent();
        Item stored = stored("At home");
        assertThat(stored.schema()).isSameAs(TextMessage.SCHEMA);
        assertThat(stored.get(TextMessage.TO)).contains("[MOBILE:" + ANN + "]");
        assertThat(stored.get(TextMessage.FROM)).contains("[MOBILE:" + ALICE + "]");
        assertThat(stored.get(TextMessage.DATE_RECEIVED)).contains(Instant.parse("2026-03-02T09:30:00Z"));
        assertThat(stored.get(TextMessage.READ)).contains(true);
        assertThat(inbox.told()).isEmpty();
    }

    @From14_0
    @Tag("MSASCMD_S19_TC50")
    void whatOneDeviceAddsComesToTheOthersWithItsClass(Version version) {
        Line phone = inbox(version, MAILS, TEXTS);
        TestDevice tablet = world.device(world.alice, version, "tablet").provision();
        tablet.folderSync();
        Line other = new Line(tablet, FolderKind.INBOX, MAILS, TEXTS);
        other.told();

        phone.sync(Said.commands(add("c1", "At home")));

        List<Element> told = other.told();
        assertThat(classes(told)).containsExactly("SMS");
        assertThat(texts(told)).containsExactly("At home");
    }

    @From14_0
    void whatWasAddedStaysEvenWithAnybodyWhoDoesNotAsk(Version version) {
        Line inbox = inbox(version, MAILS);

        inbox.sync(Said.commands(add("c1", "At home")));

        assertThat(inbox.told()).isEmpty();
        assertThat(world.alice.inbox().titles()).containsExactly("At home");
    }

    @From14_0
    void oneThatIsAddedTwiceBecauseAnAnswerWasLostIsThereOnce(Version version) {
        Line inbox = inbox(version, TEXTS);
        String key = inbox.collection.key();

        inbox.sync(Said.commands(add("c1", "At home")));
        inbox.collection.withKey(key);
        inbox.sync(Said.commands(add("c1", "At home")));

        assertThat(world.alice.inbox().titles()).containsExactly("At home");
    }

    @From14_0
    void aDeviceReadsAndDeletesThem(Version version) {
        text("On my way");
        Line inbox = inbox(version, TEXTS);
        String id = inbox.told().get(0).require(AirSync.SERVER_ID).text();

        inbox.sync(Said.commands(Said.change(id, Element.of(Email.READ, "1"))));
        assertThat(stored("On my way").get(TextMessage.READ)).contains(true);
        assertThat(inbox.told()).isEmpty();

        inbox.sync(Said.commands(Said.delete(id)));
        assertThat(world.alice.inbox().items()).isEmpty();
        assertThat(world.alice.trash().titles()).containsExactly("On my way");
    }

    @From14_0
    void theyAreFetchedWhole(Version version) {
        text("On my way home");
        Line inbox = inbox(version, Said.options(SMS, Said.bodyPreference(Said.type(1), Said.upTo(5))));
        String id = inbox.told().get(0).require(AirSync.SERVER_ID).text();

        Element fetched = inbox.sync(Said.commands(Said.fetch(id)))
                .require(AirSync.RESPONSES)
                .require(AirSync.FETCH);

        assertThat(texts(List.of(fetched))).containsExactly("On my way home");
    }

    // what cannot be

    @From14_0
    void theyDoNotLieAmongEvents(Version version) {
        Line calendar = new Line(world.ready(version), FolderKind.CALENDAR);

        Element answer = calendar.sync(Said.commands(add("c1", "At home")));

        assertThat(Said.responded(answer, AirSync.ADD)).isEqualTo(6);
        assertThat(Said.status(Said.told(calendar.device, Said.collection(calendar.collection, MAILS, TEXTS))))
                .isEqualTo(4);
        assertThat(Said.status(Said.told(calendar.device, Said.collection(calendar.collection, TEXTS))))
                .isEqualTo(4);
    }

    @From14_0
    void whereNoneAreKeptTheyAreRefused(Version version) {
        World plain = World.with();
        Line inbox = new Line(plain.ready(version), FolderKind.INBOX, MAILS, TEXTS);

        Element answer = inbox.sync(Said.commands(add("c1", "At home")));

        assertThat(Said.responded(answer, AirSync.ADD)).isEqualTo(6);
        assertThat(plain.alice.inbox().items()).isEmpty();
    }

    @From14_0
    void anUnfitFilterIsRefused(Version version) {
        Line inbox = inbox(version);

        Element answer = Said.told(inbox.device, Said.collection(inbox.collection, Said.options(SMS, Said.filter(7))));

        assertThat(Said.status(answer)).isEqualTo(4);
    }

    @From14_0
    void oneWithAWrongImportanceIsRefused(Version version) {
        Line inbox = inbox(version, TEXTS);
        Element unfit = Element.of(
                AirSync.ADD,
                SMS,
                Element.of(AirSync.CLIENT_ID, "c1"),
                Element.of(AirSync.APPLICATION_DATA, Element.of(Email.IMPORTANCE, "9")));

        assertThat(Said.responded(inbox.sync(Said.commands(unfit)), AirSync.ADD))
                .isEqualTo(6);
        assertThat(world.alice.inbox().items()).isEmpty();
    }

    @From16_0
    void theServerSendsNone(Version version) {
        Line drafts = new Line(world.ready(version), FolderKind.DRAFTS, TEXTS);

        Element answer = drafts.sync(Said.commands(add("c1", "At home", Element.of(Email2.SEND))));

        assertThat(Said.responded(answer, AirSync.ADD)).isEqualTo(6);
    }

    @ParameterizedTest
    @EnumSource(names = {"V2_5", "V12_0", "V12_1"})
    void before14_0NobodyGetsOne(Version version) {
        text("On my way");
        mail("Lunch");
        TestCollection inbox = world.ready(version).collection(FolderKind.INBOX).drain();

        assertThat(inbox.titles()).containsExactly("Lunch");

        text("Wait for me");
        assertThat(Said.told(inbox.sync())).isEmpty();
        assertThat(Said.told(inbox.options(SMS, Said.filter(0)).sync())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"V2_5", "V12_0", "V12_1"})
    void whoFallsBackBehind14_0LosesThem(Version version) {
        text("On my way");
        Line inbox = inbox(Version.V14_1, MAILS, TEXTS);
        String id = inbox.told().get(0).require(AirSync.SERVER_ID).text();
        inbox.told();
        inbox.device.speaking(version);

        Element answer = Said.told(
                inbox.device,
                Said.collection(inbox.collection, Element.of(AirSync.CLASS, "Email"), Said.commands(Said.fetch(id))));

        assertThat(Said.responded(answer, AirSync.FETCH)).isEqualTo(8);
        assertThat(tags(Said.told(answer))).containsExactly(AirSync.SOFT_DELETE);
    }

    // those that a device is to send

    private Line outbox(Version version, String name, Element... options) {
        TestDevice device = world.device(world.alice, version, name).provision();
        device.folderSync();
        return new Line(device, FolderKind.OUTBOX, options);
    }

    private static void offerToSend(TestDevice device, boolean offer) {
        Element set = Element.of(
                Settings.SET,
                Element.of(Settings.PHONE_NUMBER, ALICE),
                Element.of(Settings.ENABLE_OUTBOUND_SMS, offer ? "1" : "0"));
        TestAnswer answer =
                device.send("Settings", Element.of(Settings.SETTINGS, Element.of(Settings.DEVICE_INFORMATION, set)));
        assertThat(answer.root().require(Settings.STATUS).integer()).isEqualTo(1);
    }

    @From14_0
    void whatLiesInTheOutboxIsForTheDeviceThatOffersToSendIt(Version version) {
        Line phone = outbox(version, "phone", TEXTS);
        Line tablet = outbox(version, "tablet", TEXTS);
        offerToSend(phone.device, true);

        world.alice.folder(FolderKind.OUTBOX).add(Letter.text(ALICE, ANN, "At home"));

        assertThat(texts(phone.told())).containsExactly("At home");
        assertThat(tablet.told()).isEmpty();
    }

    @From14_0
    void ofTwoThatOfferItTheNewerOneSends(Version version) {
        Line phone = outbox(version, "phone", TEXTS);
        offerToSend(phone.device, true);
        world.advance(Duration.ofDays(1));
        phone.told();
        Line newer = outbox(version, "newer", TEXTS);
        offerToSend(newer.device, true);

        world.alice.folder(FolderKind.OUTBOX).add(Letter.text(ALICE, ANN, "At home"));

        assertThat(phone.told()).isEmpty();
        assertThat(texts(newer.told())).containsExactly("At home");

        offerToSend(newer.device, false);
        assertThat(texts(phone.told())).containsExactly("At home");
    }

    @From14_0
    void whatADeviceHasSentItMovesToSentItems(Version version) {
        Line phone = outbox(version, "phone", TEXTS);
        offerToSend(phone.device, true);
        world.alice.folder(FolderKind.OUTBOX).add(Letter.text(ALICE, ANN, "At home"));
        String id = phone.told().get(0).require(AirSync.SERVER_ID).text();
        TestCollection sent = phone.device.collection(FolderKind.SENT_ITEMS);

        phone.device.move(phone.collection, sent, id);

        assertThat(world.alice.folder(FolderKind.OUTBOX).items()).isEmpty();
        assertThat(world.alice.sentItems().titles()).containsExactly("At home");
        assertThat(phone.told()).isEmpty();
    }

    @From14_0
    void whatADeviceIsSendingItselfStaysInItsOutbox(Version version) {
        Line phone = outbox(version, "phone", TEXTS);

        phone.sync(Said.commands(add("c1", "At home")));

        assertThat(phone.told()).isEmpty();
        assertThat(world.alice.folder(FolderKind.OUTBOX).titles()).containsExactly("At home");
    }
}
