package org.activesync4j.testkit.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.activesync4j.Version;
import org.activesync4j.item.Content;
import org.activesync4j.item.GalEntry;
import org.activesync4j.item.Item;
import org.activesync4j.spi.BusyTime;
import org.activesync4j.spi.BusyTime.Level;
import org.activesync4j.spi.DirectoryEntry;
import org.activesync4j.spi.Driver;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.EntryId;
import org.activesync4j.testkit.device.TestAnswer;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.testkit.fault.Fault;
import org.activesync4j.testkit.fault.Faults;
import org.activesync4j.testkit.groupware.Ability;
import org.activesync4j.testkit.groupware.AddressBook;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Node;
import org.activesync4j.wbxml.page.ResolveRecipients;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was typed as a recipient is resolved, and more is told of who is meant. */
class ResolveRecipientsTest {

    private static final String NINE = "2026-03-02T09:00:00.000Z";
    private static final String ELEVEN = "2026-03-02T11:00:00.000Z";

    private static World world() {
        World world = World.with(Ability.DIRECTORY);
        AddressBook book = world.groupware.addressBook();
        book.add("Ann Berger", "ann@example.org");
        book.add("Anna Conrad", "anna@example.org");
        book.add("Zoe", "zoe@example.org");
        return world;
    }

    private static DirectoryEntry entry(World world, String address) {
        return world.groupware.addressBook().entry(address);
    }

    private static Element to(String recipient) {
        return Element.of(ResolveRecipients.TO, recipient);
    }

    private static Element options(Node... wanted) {
        return Element.of(ResolveRecipients.OPTIONS, wanted);
    }

    private static Element availability(String start, String end) {
        return Element.of(
                ResolveRecipients.AVAILABILITY,
                Element.of(ResolveRecipients.START_TIME, start),
                Element.of(ResolveRecipients.END_TIME, end));
    }

    private static Element certificates(int retrieval, Node... more) {
        List<Node> wanted = new ArrayList<>(
                List.of(Element.of(ResolveRecipients.CERTIFICATE_RETRIEVAL, Integer.toString(retrieval))));
        wanted.addAll(Arrays.asList(more));
        return options(wanted.toArray(Node[]::new));
    }

    private static Element picture(Node... limits) {
        return options(Element.of(ResolveRecipients.PICTURE, limits));
    }

    private static int status(TestAnswer answer) {
        return answer.status(ResolveRecipients.STATUS);
    }

    private static List<Element> responses(TestAnswer answer) {
        return answer.root().children(ResolveRecipients.RESPONSE);
    }

    private static int recognised(TestAnswer answer) {
        return responses(answer).get(0).require(ResolveRecipients.STATUS).integer();
    }

    private static List<Element> recipients(TestAnswer answer) {
        return responses(answer).get(0).children(ResolveRecipients.RECIPIENT);
    }

    private static Element recipient(TestAnswer answer) {
        return recipients(answer).get(0);
    }

    private static String free(TestAnswer answer) {
        return recipient(answer)
                .require(ResolveRecipients.AVAILABILITY)
                .require(ResolveRecipients.MERGED_FREE_BUSY)
                .text();
    }

    private static int free(TestAnswer answer, int expected) {
        Element availability = recipient(answer).require(ResolveRecipients.AVAILABILITY);
        assertThat(availability.has(ResolveRecipients.MERGED_FREE_BUSY)).isFalse();
        assertThat(availability.require(ResolveRecipients.STATUS).integer()).isEqualTo(expected);
        return expected;
    }

    @Tag("MSASCMD_S13_TC12")
    @EveryVersion
    void recipientsAreAnsweredInTheirOrder(Version version) {
        TestAnswer answer = world().ready(version).resolveRecipients(to("zoe"), to("nobody"), to("ann@example.org"));

        assertThat(status(answer)).isEqualTo(1);
        assertThat(responses(answer))
                .extracting(response -> response.require(ResolveRecipients.TO).text())
                .containsExactly("zoe", "nobody", "ann@example.org");
        assertThat(responses(answer))
                .extracting(
                        response -> response.require(ResolveRecipients.STATUS).integer())
                .containsExactly(1, 4, 1);
        assertThat(recipient(answer).require(ResolveRecipients.EMAIL_ADDRESS).text())
                .isEqualTo("zoe@example.org");
        assertThat(recipient(answer).require(ResolveRecipients.TYPE).integer()).isEqualTo(1);
    }

    @EveryVersion
    void anExactAddressIsCertainThoughOthersBeginLikeIt(Version version) {
        World world = world();
        world.groupware.addressBook().add("Other Ann", "ann@example.org.uk");

        TestAnswer answer = world.ready(version).resolveRecipients(to("Ann@Example.org"));

        assertThat(recognised(answer)).isEqualTo(1);
        assertThat(recipients(answer)).hasSize(1);
    }

    @Tag("MSASCMD_S13_TC08")
    @EveryVersion
    void anAmbiguousNameHasSuggestions(Version version) {
        TestDevice device = world().ready(version);

        TestAnswer all = device.resolveRecipients(to("ann"));
        TestAnswer some = device.resolveRecipients(
                to("ann"), options(Element.of(ResolveRecipients.MAX_AMBIGUOUS_RECIPIENTS, "1")));

        assertThat(recognised(all)).isEqualTo(2);
        assertThat(recipients(all)).hasSize(2);
        assertThat(responses(all)
                        .get(0)
                        .require(ResolveRecipients.RECIPIENT_COUNT)
                        .integer())
                .isEqualTo(2);
        assertThat(recognised(some)).isEqualTo(3);
        assertThat(recipients(some)).hasSize(1);
    }

    @EveryVersion
    void aContactOfTheUsersOwnIsSaidToBeOne(Version version) {
        World world = World.with(Ability.DIRECTORY);
        Item details = Item.of(GalEntry.SCHEMA)
                .with(GalEntry.DISPLAY_NAME, "Mum")
                .with(GalEntry.EMAIL_ADDRESS, "mum@example.com");
        world.groupware.addressBook().add(new DirectoryEntry(new EntryId("c1"), DirectoryEntry.Kind.CONTACT, details));

        TestAnswer answer = world.ready(version).resolveRecipients(to("Mum"));

        assertThat(recipient(answer).require(ResolveRecipients.TYPE).integer()).isEqualTo(2);
    }

    @Tag("MSASCMD_S13_TC06")
    @Tag("MSASCMD_S13_TC20")
    @EveryVersion
    void tooLongOrTooManyRecipientsBreakTheProtocol(Version version) {
        TestDevice device = world().ready(version);
        Node[] hundred = Collections.nCopies(100, to("zoe")).toArray(Node[]::new);
        Node[] more = Collections.nCopies(101, to("zoe")).toArray(Node[]::new);

        assertThat(status(device.resolveRecipients(to("x".repeat(256))))).isEqualTo(1);
        assertThat(status(device.resolveRecipients(to("x".repeat(257))))).isEqualTo(5);
        assertThat(responses(device.resolveRecipients(hundred))).hasSize(100);
        assertThat(status(device.resolveRecipients(more))).isEqualTo(5);
        assertThat(status(device.resolveRecipients())).isEqualTo(5);
    }

    @EveryVersion
    void nothingTypedIsNobody(Version version) {
        assertThat(recognised(world().ready(version).resolveRecipients(to("")))).isEqualTo(4);
    }

    @Tag("MSASCMD_S13_TC13")
    @Tag("MSASCMD_S13_TC15")
    @From14_0
    void eachHalfHourHasADigitAndTheHighestCounts(Version version) {
        World world = world();
        world.groupware
                .addressBook()
                .busy(
                        entry(world, "zoe@example.org"),
                        busy("2026-03-02T08:00:00Z", "2026-03-02T09:10:00Z", Level.BUSY),
                        busy("2026-03-02T09:00:00Z", "2026-03-02T10:00:00Z", Level.TENTATIVE),
                        busy("2026-03-02T10:30:00Z", "2026-03-03T10:00:00Z", Level.OUT_OF_OFFICE),
                        busy("2026-03-02T11:00:00Z", "2026-03-02T12:00:00Z", Level.BUSY));

        TestAnswer answer = world.ready(version).resolveRecipients(to("zoe"), options(availability(NINE, ELEVEN)));

        assertThat(free(answer)).isEqualTo("2103");
    }

    private static BusyTime busy(String from, String until, Level level) {
        return new BusyTime(Instant.parse(from), Instant.parse(until), level);
    }

    @From14_0
    void aSpanThatEndsWithinAHalfHourHasADigitForIt(Version version) {
        World world = world();
        world.groupware.addressBook().busy(entry(world, "zoe@example.org"));

        TestAnswer answer = world.ready(version)
                .resolveRecipients(to("zoe"), options(availability(NINE, "2026-03-02T09:31:00.000Z")));

        assertThat(free(answer)).isEqualTo("00");
    }

    @From14_0
    void withoutAnEndAWeekIsMeant(Version version) {
        World world = world();
        world.groupware.addressBook().busy(entry(world, "zoe@example.org"));
        Element open = Element.of(ResolveRecipients.AVAILABILITY, Element.of(ResolveRecipients.START_TIME, NINE));

        TestAnswer answer = world.ready(version).resolveRecipients(to("zoe"), options(open));

        assertThat(free(answer)).hasSize(7 * 48).matches("0+");
    }

    @Tag("MSASCMD_S13_TC02")
    @Tag("MSASCMD_S13_TC03")
    @Tag("MSASCMD_S13_TC04")
    @Tag("MSASCMD_S13_TC05")
    @ParameterizedTest
    @CsvSource({
        "2026-03-02T09:00:00.000Z,2026-03-02T09:29:00.000Z",
        "2026-03-02T09:00:00.000Z,2026-03-02T08:00:00.000Z",
        "2026-03-02T09:00:00.000Z,2026-04-14T09:00:00.000Z",
        "2026-03-02T09:00:00.000Z,sometime",
        "sometime,2026-03-02T09:00:00.000Z"
    })
    void aSpanThatCannotBeBreaksTheProtocol(String start, String end) {
        TestDevice device = world().ready(Version.V14_1);

        assertThat(status(device.resolveRecipients(to("zoe"), options(availability(start, end)))))
                .isEqualTo(5);
    }

    @Tag("MSASCMD_S13_TC09")
    @From14_0
    void whoeverIsAmbiguousHasNoFreeAndBusyTimes(Version version) {
        TestAnswer answer = world().ready(version).resolveRecipients(to("ann"), options(availability(NINE, ELEVEN)));

        assertThat(recipients(answer)).hasSize(2).noneMatch(each -> each.has(ResolveRecipients.AVAILABILITY));
    }

    @Tag("MSASCMD_S13_TC10")
    @From14_0
    void aGroupIsFreeWhenAllItsMembersAre(Version version) {
        World world = world();
        AddressBook book = world.groupware.addressBook();
        book.busy(entry(world, "zoe@example.org"), busy("2026-03-02T09:00:00Z", "2026-03-02T09:30:00Z", Level.BUSY));
        book.busy(
                entry(world, "ann@example.org"),
                busy("2026-03-02T10:00:00Z", "2026-03-02T10:30:00Z", Level.OUT_OF_OFFICE));
        book.addGroup("Bakers", "bakers@example.org", entry(world, "zoe@example.org"), entry(world, "ann@example.org"));

        TestAnswer answer = world.ready(version).resolveRecipients(to("Bakers"), options(availability(NINE, ELEVEN)));

        assertThat(free(answer)).isEqualTo("2030");
    }

    @Tag("MSASCMD_S13_TC11")
    @From14_0
    void ofAGroupOfMoreThanTwentyItIsNotTold(Version version) {
        World world = world();
        AddressBook book = world.groupware.addressBook();
        DirectoryEntry[] many = new DirectoryEntry[21];
        for (int i = 0; i < many.length; i++) {
            many[i] = book.add("Member " + i, "m" + i + "@example.org");
            book.busy(many[i]);
        }
        book.addGroup("Crowd", "crowd@example.org", many);
        book.addGroup("Team", "team@example.org", Arrays.copyOf(many, 20));
        TestDevice device = world.ready(version);

        free(device.resolveRecipients(to("crowd@example.org"), options(availability(NINE, ELEVEN))), 161);
        assertThat(free(device.resolveRecipients(to("team@example.org"), options(availability(NINE, ELEVEN)))))
                .isEqualTo("0000");
    }

    @From14_0
    void ofMoreThanAHundredPeopleItIsNotTold(Version version) {
        World world = world();
        AddressBook book = world.groupware.addressBook();
        DirectoryEntry[] team = new DirectoryEntry[20];
        for (int i = 0; i < team.length; i++) {
            team[i] = book.add("Member " + i, "m" + i + "@example.org");
            book.busy(team[i]);
        }
        book.addGroup("Team", "team@example.org", team);
        List<Node> asked = new ArrayList<>(Collections.nCopies(6, to("team@example.org")));
        asked.add(options(availability(NINE, ELEVEN)));

        TestAnswer answer = world.ready(version).resolveRecipients(asked.toArray(Node[]::new));

        assertThat(responses(answer))
                .extracting(response -> response.require(ResolveRecipients.RECIPIENT)
                        .require(ResolveRecipients.AVAILABILITY)
                        .require(ResolveRecipients.STATUS)
                        .integer())
                .containsExactly(1, 1, 1, 1, 1, 160);
    }

    @Tag("MSASCMD_S13_TC21")
    @From14_0
    void whereNothingIsKnownIsStatus163AndInAnOutage162(Version version) {
        Faults faults = new Faults();
        World world = World.with(driver -> faults.wrap(Driver.class, driver), Ability.DIRECTORY);
        world.groupware.addressBook().add("Zoe", "zoe@example.org");
        TestDevice device = world.ready(version);

        free(device.resolveRecipients(to("zoe"), options(availability(NINE, ELEVEN))), 163);
        faults.next("Directory.busy", Fault.refuses(Reason.UNAVAILABLE));
        free(device.resolveRecipients(to("zoe"), options(availability(NINE, ELEVEN))), 162);
        faults.next("Directory.busy", Fault.refuses(Reason.DENIED));
        free(device.resolveRecipients(to("zoe"), options(availability(NINE, ELEVEN))), 163);
    }

    @Tag("MSASCMD_S13_TC01")
    @EveryVersion
    void certificatesComeToWhomWantsThemIfTheyAreValid(Version version) throws Exception {
        World world = world();
        world.groupware
                .addressBook()
                .certificates(entry(world, "zoe@example.org"), Certificates.VALID, Certificates.EXPIRED);
        TestDevice device = world.ready(version);

        Element told =
                recipient(device.resolveRecipients(to("zoe"), certificates(2))).require(ResolveRecipients.CERTIFICATES);

        assertThat(told.require(ResolveRecipients.STATUS).integer()).isEqualTo(1);
        assertThat(told.require(ResolveRecipients.CERTIFICATE_COUNT).integer()).isEqualTo(1);
        assertThat(Base64.getDecoder()
                        .decode(told.require(ResolveRecipients.CERTIFICATE).text()))
                .isEqualTo(Certificates.VALID.getEncoded());
        assertThat(recipient(device.resolveRecipients(to("zoe"), certificates(1)))
                        .has(ResolveRecipients.CERTIFICATES))
                .isFalse();
        assertThat(status(device.resolveRecipients(to("zoe"), certificates(4)))).isEqualTo(5);
    }

    @Tag("MSASCMD_S13_TC14")
    @EveryVersion
    void whoeverHasNoValidCertificateIsStatus7(Version version) {
        World world = world();
        world.groupware.addressBook().certificates(entry(world, "zoe@example.org"), Certificates.EXPIRED);

        TestAnswer answer = world.ready(version).resolveRecipients(to("zoe"), to("ann@example.org"), certificates(2));

        assertThat(responses(answer))
                .allSatisfy(response -> assertThat(response.require(ResolveRecipients.RECIPIENT)
                                .require(ResolveRecipients.CERTIFICATES)
                                .require(ResolveRecipients.STATUS)
                                .integer())
                        .isEqualTo(7));
    }

    @EveryVersion
    void certificatesEndWhereTheDeviceSays(Version version) {
        World world = world();
        AddressBook book = world.groupware.addressBook();
        book.certificates(entry(world, "zoe@example.org"), Certificates.VALID);
        book.certificates(entry(world, "ann@example.org"), Certificates.VALID);
        book.addGroup("Bakers", "bakers@example.org", entry(world, "zoe@example.org"), entry(world, "ann@example.org"));
        Element one = certificates(2, Element.of(ResolveRecipients.MAX_CERTIFICATES, "1"));

        TestAnswer answer = world.ready(version).resolveRecipients(to("Bakers"), to("zoe"), to("ann@example.org"), one);

        assertThat(responses(answer))
                .extracting(response -> response.require(ResolveRecipients.RECIPIENT)
                        .require(ResolveRecipients.CERTIFICATES)
                        .require(ResolveRecipients.STATUS)
                        .integer())
                .containsExactly(8, 1, 8);
    }

    @Tag("MSASCMD_S13_TC07")
    @Tag("MSASCMD_S13_TC16")
    @Tag("MSASCMD_S13_TC17")
    @Tag("MSASCMD_S13_TC18")
    @Tag("MSASCMD_S13_TC19")
    @From14_1
    void picturesComeWithinTheirLimits(Version version) {
        World world = world();
        AddressBook book = world.groupware.addressBook();
        book.picture(entry(world, "zoe@example.org"), Content.of(new byte[10]));
        book.picture(entry(world, "ann@example.org"), Content.of(new byte[20]));
        Node[] asked = {to("zoe"), to("ann@example.org"), to("anna@example.org")};
        TestDevice device = world.ready(version);

        assertThat(pictures(device, asked)).containsExactly(1, 1, 173);
        assertThat(pictures(device, asked, Element.of(ResolveRecipients.MAX_SIZE, "10")))
                .containsExactly(1, 174, 173);
        assertThat(pictures(device, asked, Element.of(ResolveRecipients.MAX_PICTURES, "1")))
                .containsExactly(1, 175, 175);
    }

    private static List<Integer> pictures(TestDevice device, Node[] asked, Node... limits) {
        List<Node> children = new ArrayList<>(Arrays.asList(asked));
        children.add(picture(limits));
        return responses(device.resolveRecipients(children.toArray(Node[]::new))).stream()
                .map(response -> response.require(ResolveRecipients.RECIPIENT)
                        .require(ResolveRecipients.PICTURE)
                        .require(ResolveRecipients.STATUS)
                        .integer())
                .toList();
    }

    @EveryVersion
    void aDriverWithoutDirectoryDoesNotOfferIt(Version version) {
        TestDevice device = World.with().ready(version);

        assertThat(device.options().headers().get("MS-ASProtocolCommands")).doesNotContain("ResolveRecipients");
        TestAnswer answer = device.resolveRecipients(to("zoe"));
        if (version.before(Version.V14_0)) {
            assertThat(answer.http()).isEqualTo(501);
        } else {
            assertThat(status(answer)).isEqualTo(137);
        }
    }

    @EveryVersion
    void anOutageOfTheDirectoryIs503(Version version) {
        Faults faults = new Faults();
        World world = World.with(driver -> faults.wrap(Driver.class, driver), Ability.DIRECTORY);
        TestDevice device = world.ready(version);

        faults.next("Directory.search", Fault.refuses(Reason.UNAVAILABLE));

        assertThat(device.resolveRecipients(to("zoe")).http()).isEqualTo(503);
    }
}
