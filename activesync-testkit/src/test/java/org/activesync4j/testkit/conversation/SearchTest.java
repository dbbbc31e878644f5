package org.activesync4j.testkit.conversation;

import static org.activesync4j.testkit.conversation.Finding.all;
import static org.activesync4j.testkit.conversation.Finding.in;
import static org.activesync4j.testkit.conversation.Finding.items;
import static org.activesync4j.testkit.conversation.Finding.longId;
import static org.activesync4j.testkit.conversation.Finding.ofClass;
import static org.activesync4j.testkit.conversation.Finding.range;
import static org.activesync4j.testkit.conversation.Finding.results;
import static org.activesync4j.testkit.conversation.Finding.status;
import static org.activesync4j.testkit.conversation.Finding.store;
import static org.activesync4j.testkit.conversation.Finding.subjects;
import static org.activesync4j.testkit.conversation.Finding.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.activesync4j.ActiveSync;
import org.activesync4j.Version;
import org.activesync4j.item.Email;
import org.activesync4j.item.Item;
import org.activesync4j.spi.Driver;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.state.InMemoryStateStore;
import org.activesync4j.testkit.device.TestAnswer;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.testkit.fault.Fault;
import org.activesync4j.testkit.fault.Faults;
import org.activesync4j.testkit.groupware.Ability;
import org.activesync4j.testkit.groupware.GroupwareFolder;
import org.activesync4j.testkit.groupware.Letter;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.activesync4j.wbxml.page.Search;
import org.activesync4j.wbxml.page.Tasks;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The mailbox is searched, and what is found can be fetched. */
class SearchTest {

    private static World world() {
        return World.with(Ability.MAILBOX_SEARCH);
    }

    private static Item letter(String subject, String text) {
        return Letter.plain("bob@example.org", subject, text);
    }

    @Tag("MSASCMD_S14_TC01")
    @Tag("MSASCMD_S14_TC13")
    @Tag("MSASCMD_S14_TC28")
    @From12_0
    @Tag("MSASEMAIL_S01_TC24")
    void wordsAreFoundWhateverTheirLetterCase(Version version) {
        World world = world();
        world.alice.inbox().deliver(letter("Lunch", "At noon in the garden"));
        world.alice.inbox().deliver(letter("Dinner", "At eight in the GARDEN house"));
        world.alice.inbox().deliver(letter("Breakfast", "At seven"));
        TestDevice device = world.ready(version);

        TestAnswer answer = items(device, all(ofClass("Email"), text("Garden")));

        assertThat(status(answer)).isEqualTo(1);
        assertThat(subjects(answer)).containsExactly("Dinner", "Lunch");
        assertThat(store(answer).require(Search.RANGE).text()).isEqualTo("0-1");
        assertThat(store(answer).require(Search.TOTAL).integer()).isEqualTo(2);
        assertThat(results(answer)).allSatisfy(result -> {
            assertThat(result.require(AirSync.CLASS).text()).isEqualTo("Email");
            assertThat(longId(result)).isNotEmpty();
        });
    }

    @Tag("MSASCMD_S14_TC12")
    @From12_0
    void whereNothingIsFoundThereIsOneEmptyResultWithRangeAndTotal(Version version) {
        TestAnswer answer = items(world().ready(version), all(text("nothing")));

        assertThat(status(answer)).isEqualTo(1);
        assertThat(results(answer)).hasSize(1);
        assertThat(results(answer).get(0).isEmpty()).isTrue();
        assertThat(store(answer).require(Search.TOTAL).integer()).isZero();
        assertThat(store(answer).has(Search.RANGE)).isTrue();
    }

    @Tag("MSASCMD_S14_TC22")
    @Tag("MSASCMD_S14_TC23")
    @From12_0
    void foldersBeneathAreSearchedIfTheDeviceSaysSo(Version version) {
        World world = world();
        GroupwareFolder projects = world.alice.addFolder("Projects", FolderKind.USER_MAIL);
        projects.addFolder("Garden", FolderKind.USER_MAIL).deliver(letter("Spade", "for digging"));
        projects.deliver(letter("Plan", "for digging"));
        world.alice.inbox().deliver(letter("Elsewhere", "for digging"));
        TestDevice device = world.ready(version);
        Element query = all(in(device.collection("Projects").id()), text("digging"));

        TestAnswer flat = items(device, query);
        TestAnswer deep = items(device, query, Element.of(Search.DEEP_TRAVERSAL));

        assertThat(subjects(flat)).containsExactly("Plan");
        assertThat(subjects(deep)).containsExactlyInAnyOrder("Plan", "Spade");
    }

    @From12_0
    void aDeviceThatNamesTheRootMeansEverything(Version version) {
        World world = world();
        world.alice.inbox().deliver(letter("Lunch", "At noon"));

        assertThat(subjects(items(world.ready(version), all(in("0"), text("noon")))))
                .containsExactly("Lunch");
    }

    @From12_0
    void mailIsFoundByTheTimeItCame(Version version) {
        World world = world();
        for (int day = 1; day <= 3; day++) {
            world.alice
                    .inbox()
                    .deliver(letter("Day " + day, "Hi")
                            .with(Email.DATE_RECEIVED, Instant.parse("2026-02-0" + day + "T12:00:00Z")));
        }
        TestDevice device = world.ready(version);

        TestAnswer answer = items(
                device,
                all(
                        text("hi"),
                        Finding.received(Search.GREATER_THAN, "2026-02-01T12:00:00.000Z"),
                        Finding.received(Search.LESS_THAN, "2026-02-03T00:00:00.000Z")));

        assertThat(subjects(answer)).containsExactly("Day 2");
    }

    @Tag("MSASCON_S05_TC01")
    @Tag("MSASCMD_S14_TC29")
    @From14_0
    void aConversationIsFound(Version version) {
        World world = world();
        world.alice.inbox().deliver(letter("Lunch", "At noon?"));
        world.alice.inbox().deliver(letter("Re: Lunch", "Fine.").with(Email.THREAD_TOPIC, "Lunch"));
        world.alice.inbox().deliver(letter("Dinner", "At eight?"));
        TestDevice device = world.ready(version);
        byte[] lunch = conversation(items(device, all(text("noon"))));

        TestAnswer answer = items(device, all(Element.of(Search.CONVERSATION_ID, lunch)));
        TestAnswer twice = items(
                device, all(Element.of(Search.CONVERSATION_ID, lunch), Element.of(Search.CONVERSATION_ID, lunch)));

        assertThat(subjects(answer)).containsExactlyInAnyOrder("Lunch", "Re: Lunch");
        assertThat(status(twice)).isEqualTo(1);
    }

    private static byte[] conversation(TestAnswer answer) {
        return Finding.properties(answer)
                .get(0)
                .require(org.activesync4j.wbxml.page.Email2.CONVERSATION_ID)
                .bytes();
    }

    @Tag("MSASCON_S05_TC02")
    @Tag("MSASCON_S05_TC03")
    @From14_1
    void thePartOfAConversationIsFound(Version version) {
        World world = world();
        world.alice.inbox().deliver(Letter.html("bob@example.org", "Bright", "<p>Hello</p>"));
        TestDevice device = world.ready(version);
        byte[] bright = conversation(items(device, all(text("hello"))));

        TestAnswer html = items(device, all(Element.of(Search.CONVERSATION_ID, bright)), part("2"));
        TestAnswer text = items(device, all(Element.of(Search.CONVERSATION_ID, bright)), part("1"));

        assertThat(Finding.properties(html)
                        .get(0)
                        .require(AirSyncBase.BODY_PART)
                        .require(AirSyncBase.DATA)
                        .text())
                .contains("Hello");
        assertThat(text.status(Search.STATUS)).isEqualTo(164);
    }

    private static Element part(String type) {
        return Element.of(AirSyncBase.BODY_PART_PREFERENCE, Element.of(AirSyncBase.TYPE, type));
    }

    @Tag("MSASCMD_S14_TC08")
    @From12_0
    void resultsComeInPages(Version version) {
        World world = world();
        for (int i = 0; i < 5; i++) {
            world.alice.inbox().deliver(letter("Mail " + i, "Hi"));
        }
        TestDevice device = world.ready(version);

        TestAnswer first = items(device, all(text("hi")), range("0-1"));
        TestAnswer last = items(device, all(text("hi")), range("9-9"), range("4-9"));
        TestAnswer beyond = items(device, all(text("hi")), range("5-9"));

        assertThat(subjects(first)).containsExactly("Mail 4", "Mail 3");
        assertThat(store(first).require(Search.RANGE).text()).isEqualTo("0-1");
        assertThat(store(first).require(Search.TOTAL).integer()).isEqualTo(5);
        assertThat(subjects(last)).containsExactly("Mail 0");
        assertThat(store(last).require(Search.RANGE).text()).isEqualTo("4-4");
        assertThat(store(last).require(Search.TOTAL).integer()).isEqualTo(5);
        assertThat(subjects(beyond)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0-100,12", "950-1000,12", "5-1,2", "some,2", "1-,2", "-1-1,2", "0-99999999999,2"})
    void aRangeThatCannotBeIsRefused(String range, int status) {
        assertThat(status(items(world().ready(Version.V14_1), all(text("hi")), range(range))))
                .isEqualTo(status);
    }

    @Tag("MSASCMD_S14_TC02")
    @Tag("MSASCMD_S14_TC03")
    @Tag("MSASCMD_S14_TC04")
    @Tag("MSASCMD_S14_TC05")
    @Tag("MSASCMD_S14_TC27")
    @Tag("MSASCMD_S14_TC30")
    @Tag("MSASCMD_S14_TC31")
    @Tag("MSASCMD_S14_TC32")
    @From12_0
    void aQueryThatIsNotOneConjunctionIsTooComplex(Version version) {
        TestDevice device = world().ready(version);
        Element and = Element.of(Search.AND, text("hi"));
        Element date = Finding.received(Search.GREATER_THAN, "2026-02-01T12:00:00.000Z");
        Element early = Finding.received(Search.LESS_THAN, "2026-02-01T12:00:00.000Z");
        Element conversation = Element.of(Search.CONVERSATION_ID, new byte[16]);

        assertThat(List.of(
                        Element.of(Search.QUERY, and, and),
                        Element.of(Search.QUERY, ofClass("Email"), and),
                        Element.of(Search.QUERY, in("1"), and),
                        Element.of(Search.QUERY, text("hi")),
                        Element.of(Search.QUERY, conversation, and),
                        Element.of(Search.QUERY, Element.of(Search.OR, text("hi"), text("ho"))),
                        Element.of(Search.QUERY, date, and),
                        Element.of(Search.QUERY, early, and)))
                .allSatisfy(query -> assertThat(status(items(device, query))).isEqualTo(8));
    }

    @From12_0
    void aQueryWithoutEndIsTooComplex(Version version) {
        TestDevice device = world().ready(version);
        Element[] folders = Collections.nCopies(2000, in("1")).toArray(Element[]::new);

        assertThat(status(items(device, all(folders)))).isEqualTo(8);
        assertThat(status(items(device, all(text("x".repeat(1025)))))).isEqualTo(8);
    }

    @Tag("MSASCMD_S14_TC11")
    @Tag("MSASTASK_S03_TC02")
    @From12_0
    @Tag("MSASEMAIL_S01_TC23")
    void aQueryThatBreaksTheProtocolIsInvalid(Version version) {
        TestDevice device = world().ready(version);
        Element noTime = Element.of(Search.GREATER_THAN, Element.of(Search.VALUE, "2026-02-01T12:00:00.000Z"));
        Element badTime = Finding.received(Search.LESS_THAN, "yesterday");
        Element ofTask = Element.of(Tasks.SUBJECT, "hi");
        Element ofMail = Element.of(org.activesync4j.wbxml.page.Email.SUBJECT, "hi");

        assertThat(List.of(
                        all(),
                        all(in("1")),
                        all(text("  ")),
                        all(text("hi"), noTime),
                        all(text("hi"), badTime),
                        all(text("hi"), ofTask),
                        all(text("hi"), ofMail)))
                .allSatisfy(query -> assertThat(status(items(device, query))).isEqualTo(2));
        assertThat(status(items(device, all(text("hi")), Fetching.prefer(1), Fetching.prefer(1))))
                .isEqualTo(2);
        assertThat(status(device.search(Element.of(Search.NAME, "Cellar"), all(text("hi")))))
                .isEqualTo(2);
        assertThat(status(device.search(Element.of(Search.NAME, "Mailbox")))).isEqualTo(2);
    }

    @Tag("MSASCMD_S14_TC06")
    @Tag("MSASCMD_S14_TC07")
    @Tag("MSASCMD_S14_TC09")
    @Tag("MSASCMD_S14_TC10")
    @From12_0
    void whatStandsTwiceDoesNoHarm(Version version) {
        World world = world();
        world.alice.inbox().deliver(letter("Lunch", "At noon"));
        TestDevice device = world.ready(version);

        TestAnswer answer = items(
                device,
                all(text("noon")),
                Element.of(Search.DEEP_TRAVERSAL),
                Element.of(Search.DEEP_TRAVERSAL),
                Element.of(AirSync.MIME_SUPPORT, "0"),
                Element.of(AirSync.MIME_SUPPORT, "0"),
                Element.of(Search.REBUILD_RESULTS),
                Element.of(Search.REBUILD_RESULTS));
        Element store = Element.of(Search.STORE, Element.of(Search.NAME, "Mailbox"), all(text("noon")));
        TestAnswer twoStores = device.send("Search", Element.of(Search.SEARCH, store, store));

        assertThat(subjects(answer)).containsExactly("Lunch");
        assertThat(subjects(twoStores)).containsExactly("Lunch");
    }

    @From12_0
    void aFolderThatTheDeviceWasNotShownIsNotFound(Version version) {
        World world = world();
        TestDevice device = world.ready(version);
        world.alice.addFolder("New", FolderKind.USER_MAIL).deliver(letter("Lunch", "At noon"));

        assertThat(status(items(device, all(in("99"), text("noon"))))).isEqualTo(6);
        assertThat(subjects(items(device, all(text("noon"))))).isEmpty();
    }

    @From12_0
    void aDeviceWithoutFoldersIsToldToAskForThemFirst(Version version) {
        TestDevice device = world().device(version).provision();

        assertThat(status(items(device, all(text("noon"))))).isEqualTo(11);
    }

    @From12_0
    void whatWasFoundIsFetchedByItsLongIdThoughItWasNeverSynchronised(Version version) {
        World world = world();
        world.alice.inbox().deliver(letter("Lunch", "At noon in the garden"));
        TestDevice device = world.ready(version);
        String found = longId(results(items(device, all(text("garden")))).get(0));

        TestAnswer answer = device.itemOperations(Fetching.found(found, Fetching.prefer(1)));

        assertThat(Fetching.response(answer).require(Search.LONG_ID).text()).isEqualTo(found);
        assertThat(Fetching.body(Fetching.properties(answer))
                        .require(AirSyncBase.DATA)
                        .text())
                .isEqualTo("At noon in the garden");
    }

    @From12_0
    void aLongIdIsGoodOnAnotherNodeAndForNobodyElse(Version version) {
        InMemoryStateStore state = new InMemoryStateStore();
        World world = World.built(builder -> builder.state(state), Ability.MAILBOX_SEARCH);
        ActiveSync other = ActiveSync.builder(world.groupware.driver(Ability.MAILBOX_SEARCH))
                .devices(world.devices)
                .state(state)
                .workers(world.scheduler)
                .timers(world.scheduler)
                .clock(world.clock)
                .random(new java.util.Random(2))
                .build();
        world.alice.inbox().deliver(letter("Lunch", "At noon"));
        TestDevice device = world.ready(version);
        TestDevice second = world.device(world.alice, version, "second").provision();
        second.folderSync();
        String found = longId(results(items(device, all(text("noon")))).get(0));

        assertThat(Fetching.responded(device.through(other).itemOperations(Fetching.found(found))))
                .isEqualTo(1);
        assertThat(Fetching.responded(second.itemOperations(Fetching.found(found))))
                .isEqualTo(6);
    }

    @From12_0
    void theLastThousandFindsAreRemembered(Version version) {
        World world = world();
        for (int i = 0; i < 1100; i++) {
            world.alice.inbox().deliver(letter("Mail " + i, i < 100 ? "old" : "young"));
        }
        TestDevice device = world.ready(version);
        String first = longId(results(items(device, all(text("old")))).get(0));
        for (int page = 0; page < 9; page++) {
            items(device, all(text("young")), range(page * 100 + "-" + (page * 100 + 99)));
        }
        assertThat(Fetching.responded(device.itemOperations(Fetching.found(first))))
                .isEqualTo(1);

        items(device, all(text("young")), range("900-999"));

        assertThat(Fetching.responded(device.itemOperations(Fetching.found(first))))
                .isEqualTo(6);
    }

    @From12_0
    void aSearchThatFindsTheSameAgainWritesNothing(Version version) {
        Faults writes = new Faults();
        World world = World.built(
                builder ->
                        builder.state(writes.wrap(org.activesync4j.state.StateStore.class, new InMemoryStateStore())),
                Ability.MAILBOX_SEARCH);
        world.alice.inbox().deliver(letter("Lunch", "At noon"));
        TestDevice device = world.ready(version);
        items(device, all(text("noon")));
        long before = writes.calls().stream().filter("StateStore.save"::equals).count();

        items(device, all(text("noon")));

        assertThat(writes.calls().stream().filter("StateStore.save"::equals)).hasSize((int) before);
    }

    @ParameterizedTest
    @CsvSource({"UNSUPPORTED,8", "DENIED,5", "INVALID,2", "TOO_LARGE,3"})
    void theRefusalOfADriverIsToldForTheStore(Reason reason, int status) {
        Faults faults = new Faults();
        World world = World.with(driver -> faults.wrap(Driver.class, driver), Ability.MAILBOX_SEARCH);
        TestDevice device = world.ready(Version.V14_1);

        faults.next("MailboxSearch.search", Fault.refuses(reason));

        assertThat(status(items(device, all(text("noon"))))).isEqualTo(status);
    }

    @From12_0
    @Tag("traps_15")
    void anItemThatCannotBeReadIsLeftOutOfWhatIsFound(Version version) {
        Faults faults = new Faults();
        World world = World.with(driver -> faults.wrap(Driver.class, driver), Ability.MAILBOX_SEARCH);
        world.alice.inbox().deliver(letter("Lunch", "At noon"));
        world.alice.inbox().deliver(letter("Nap", "At noon"));
        TestDevice device = world.ready(version);

        faults.next("Account.get", Fault.refuses(Reason.INVALID));

        assertThat(subjects(items(device, all(text("noon"))))).containsExactly("Lunch");
    }

    @From12_0
    void manyItemsAreReadInOneCall(Version version) {
        Faults calls = new Faults();
        World world =
                World.with(driver -> calls.wrap(Driver.class, driver), Ability.MAILBOX_SEARCH, Ability.BULK_READER);
        for (int i = 0; i < 5; i++) {
            world.alice.inbox().deliver(letter("Mail " + i, "Hi"));
        }
        TestDevice device = world.ready(version);

        assertThat(subjects(items(device, all(text("hi"))))).hasSize(5);
        assertThat(calls.calls()).contains("BulkReader.get").doesNotContain("Account.get");
    }

    @EveryVersion
    void aDriverThatFindsNothingAtAllOffersNoSearch(Version version) {
        TestDevice device = World.with().ready(version);

        assertThat(device.options().headers().get("MS-ASProtocolCommands")).doesNotContain("Search");
        TestAnswer answer = items(device, all(text("hi")));
        if (version.before(Version.V14_0)) {
            assertThat(answer.http()).isEqualTo(501);
        } else {
            assertThat(answer.status(Search.STATUS)).isEqualTo(137);
        }
    }
}
