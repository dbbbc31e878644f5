package org.activesync4j.testkit.conversation;

import static org.activesync4j.testkit.conversation.Finding.names;
import static org.activesync4j.testkit.conversation.Finding.people;
import static org.activesync4j.testkit.conversation.Finding.pictures;
import static org.activesync4j.testkit.conversation.Finding.range;
import static org.activesync4j.testkit.conversation.Finding.results;
import static org.activesync4j.testkit.conversation.Finding.status;
import static org.activesync4j.testkit.conversation.Finding.store;
import static org.assertj.core.api.Assertions.assertThat;

import org.activesync4j.Version;
import org.activesync4j.item.Content;
import org.activesync4j.item.GalEntry;
import org.activesync4j.item.Item;
import org.activesync4j.spi.DirectoryEntry;
import org.activesync4j.spi.Driver;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.EntryId;
import org.activesync4j.testkit.device.TestAnswer;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.testkit.fault.Fault;
import org.activesync4j.testkit.fault.Faults;
import org.activesync4j.testkit.groupware.Ability;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Node;
import org.activesync4j.wbxml.page.Gal;
import org.activesync4j.wbxml.page.Search;
import org.junit.jupiter.api.Tag;

/** People are found in the directory. */
class SearchPeopleTest {

    private static World world() {
        World world = World.with(Ability.DIRECTORY);
        world.groupware.addressBook().add("Bernd Mann", "bernd@example.org");
        world.groupware.addressBook().add("Ann Berger", "ann@example.org");
        world.groupware.addressBook().add("bella Adams", "adams@example.org");
        return world;
    }

    @Tag("MSASCMD_S14_TC14")
    @EveryVersion
    @Tag("traps_09")
    void peopleComeInTheOrderOfTheirNames(Version version) {
        TestAnswer answer = people(world().ready(version), "be");

        assertThat(status(answer)).isEqualTo(1);
        assertThat(names(answer)).containsExactly("bella Adams", "Bernd Mann");
        assertThat(store(answer).require(Search.RANGE).text()).isEqualTo("0-1");
        assertThat(store(answer).require(Search.TOTAL).integer()).isEqualTo(2);
    }

    @EveryVersion
    void everythingThatIsKnownOfSomebodyIsTold(Version version) {
        World world = World.with(Ability.DIRECTORY);
        Item details = Item.of(GalEntry.SCHEMA)
                .with(GalEntry.DISPLAY_NAME, "Ann Berger")
                .with(GalEntry.PHONE, "1")
                .with(GalEntry.OFFICE, "2")
                .with(GalEntry.TITLE, "Baker")
                .with(GalEntry.COMPANY, "Bakery")
                .with(GalEntry.ALIAS, "annb")
                .with(GalEntry.FIRST_NAME, "Ann")
                .with(GalEntry.LAST_NAME, "Berger")
                .with(GalEntry.HOME_PHONE, "3")
                .with(GalEntry.MOBILE_PHONE, "4")
                .with(GalEntry.EMAIL_ADDRESS, "ann@example.org");
        world.groupware.addressBook().add(new DirectoryEntry(new EntryId("ann"), DirectoryEntry.Kind.PERSON, details));

        Element told = Finding.properties(people(world.ready(version), "annb")).get(0);

        assertThat(told.children()).hasSize(11);
        assertThat(told.require(Gal.TITLE).text()).isEqualTo("Baker");
        assertThat(told.require(Gal.EMAIL_ADDRESS).text()).isEqualTo("ann@example.org");
    }

    @EveryVersion
    void nobodyIsFoundWithoutAnyResult(Version version) {
        TestAnswer answer = people(world().ready(version), "zoe");

        assertThat(status(answer)).isEqualTo(1);
        assertThat(results(answer)).isEmpty();
        assertThat(store(answer).require(Search.TOTAL).integer()).isZero();
    }

    @EveryVersion
    void peopleComeInPages(Version version) {
        World world = World.with(Ability.DIRECTORY);
        for (int i = 0; i < 5; i++) {
            world.groupware.addressBook().add("Ann " + i, "ann" + i + "@example.org");
        }
        TestDevice device = world.ready(version);

        TestAnswer middle = people(device, "ann", range("1-2"));

        assertThat(names(middle)).containsExactly("Ann 1", "Ann 2");
        assertThat(store(middle).require(Search.RANGE).text()).isEqualTo("1-2");
        assertThat(store(middle).require(Search.TOTAL).integer()).isEqualTo(5);
        assertThat(status(people(device, "ann", range("0-100")))).isEqualTo(12);
    }

    @EveryVersion
    void whatIsTypedIsNoExpressionAndNotEmpty(Version version) {
        TestDevice device = world().ready(version);

        assertThat(names(people(device, "*"))).isEmpty();
        assertThat(names(people(device, "%"))).isEmpty();
        assertThat(status(people(device, " "))).isEqualTo(2);
        assertThat(status(people(device, "x".repeat(257)))).isEqualTo(2);
    }

    private static Element wanted(Node... limits) {
        return Element.of(Search.PICTURE, limits);
    }

    private static Element limit(org.activesync4j.wbxml.Tag tag, int limit) {
        return Element.of(tag, Integer.toString(limit));
    }

    private static World withPictures() {
        World world = World.with(Ability.DIRECTORY);
        for (int i = 0; i < 3; i++) {
            DirectoryEntry ann = world.groupware.addressBook().add("Ann " + i, "ann" + i + "@example.org");
            world.groupware.addressBook().picture(ann, Content.of(new byte[100 + i], "image/jpeg"));
        }
        world.groupware.addressBook().add("Ann 3", "ann3@example.org");
        return world;
    }

    @Tag("MSASCMD_S14_TC26")
    @Tag("MSASCMD_S21_TC02")
    @From14_1
    void picturesComeToWhomWantsThem(Version version) {
        TestDevice device = withPictures().ready(version);

        TestAnswer with = people(device, "ann", wanted());
        TestAnswer without = people(device, "ann");

        assertThat(pictures(with)).containsExactly(1, 1, 1, 173);
        assertThat(Finding.properties(with)
                        .get(1)
                        .require(Gal.PICTURE)
                        .require(Gal.DATA)
                        .bytes())
                .hasSize(101);
        assertThat(Finding.properties(without)).noneMatch(each -> each.has(Gal.PICTURE));
    }

    @Tag("MSASCMD_S14_TC20")
    @From14_1
    void aLargerPictureIsStatus174(Version version) {
        TestAnswer answer = people(withPictures().ready(version), "ann", wanted(limit(Search.MAX_SIZE, 101)));

        assertThat(pictures(answer)).containsExactly(1, 1, 174, 173);
    }

    @Tag("MSASCMD_S14_TC21")
    @From14_1
    void onePictureMoreIsStatus175(Version version) {
        TestAnswer answer = people(withPictures().ready(version), "ann", wanted(limit(Search.MAX_PICTURES, 1)));

        assertThat(pictures(answer)).containsExactly(1, 175, 175, 175);
    }

    @From14_1
    void aPictureThatCannotBeReadIsNone(Version version) {
        Faults faults = new Faults();
        World world = World.with(driver -> faults.wrap(Driver.class, driver), Ability.DIRECTORY);
        DirectoryEntry ann = world.groupware.addressBook().add("Ann", "ann@example.org");
        world.groupware.addressBook().picture(ann, () -> {
            throw new java.io.IOException("torn");
        });
        DirectoryEntry anna = world.groupware.addressBook().add("Anna", "anna@example.org");
        world.groupware.addressBook().picture(anna, Content.of(new byte[10]));
        TestDevice device = world.ready(version);

        assertThat(pictures(people(device, "ann", wanted()))).containsExactly(173, 1);
        faults.next("Directory.picture", Fault.refuses(Reason.UNAVAILABLE));
        assertThat(pictures(people(device, "anna", wanted()))).containsExactly(173);
    }

    @EveryVersion
    void onlyPeopleAreFoundAt2_5(Version version) {
        World world = World.with(Ability.MAILBOX_SEARCH);
        TestDevice device = world.ready(version);

        int http = Finding.items(device, Finding.all(Finding.text("hi"))).http();

        assertThat(http).isEqualTo(version == Version.V2_5 ? 501 : 200);
    }
}
