package org.activesync4j.testkit.conversation;

import static org.activesync4j.command.QuirkProfile.Sign.userAgent;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.activesync4j.Response;
import org.activesync4j.Version;
import org.activesync4j.command.Quirk;
import org.activesync4j.command.QuirkProfile;
import org.activesync4j.command.QuirkProfiles;
import org.activesync4j.item.Contact;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.testkit.device.TestAnswer;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.Contacts;
import org.junit.jupiter.api.Test;

/** What each quirk changes for the clients that have it, and that it can be switched off. See {@code docs/quirks.md}. */
class QuirkTest {

    private static final String NOKIA = "Nokia-N9/1.2";
    private static final String NINE = "Nine/4.9";
    private static final String BLACKBERRY = "RIM-BlackBerry-BB10/10.3";
    private static final String OTHER = "TestDevice/1";

    private static World with(QuirkProfiles profiles) {
        return World.built(builder -> builder.quirks(profiles));
    }

    private static World without(Quirk quirk) {
        return with(QuirkProfiles.standard().without(quirk));
    }

    /** What a Sync is told when its time is over and nothing has changed. */
    private static TestAnswer unchanged(World world, Version version, String agent) {
        TestDevice device =
                world.device(version).withHeader("User-Agent", agent).provision();
        device.folderSync();
        TestCollection inbox = device.collection(FolderKind.INBOX).drain();
        var wait = device.syncAndWait(480, inbox);
        world.advanceSeconds(480);
        TestAnswer answer = wait.answer();
        assertThat(inbox.sync().isEmpty()).isEqualTo(answer.isEmpty());
        return answer;
    }

    @From12_1
    void aClientThatDoesNotUnderstandEmptySyncsIsToldWhatIsUnchanged(Version version) {
        Element told = Said.first(unchanged(World.with(), version, NOKIA));

        assertThat(Said.status(told)).isEqualTo(1);
        assertThat(told.has(AirSync.COMMANDS)).isFalse();
    }

    @From12_1
    void othersAreNotAndNobodyIsIfThatIsSwitchedOff(Version version) {
        assertThat(unchanged(World.with(), version, OTHER).isEmpty()).isTrue();
        assertThat(unchanged(without(Quirk.NO_EMPTY_SYNC), version, NOKIA).isEmpty())
                .isTrue();
        assertThat(unchanged(with(QuirkProfiles.standard().without("nokia")), version, NOKIA)
                        .isEmpty())
                .isTrue();
    }

    private static Map<String, String> options(World world, String query, String agent) {
        Response response = Said.ask(world, "OPTIONS", query, Map.of("User-Agent", agent));
        return response.headers();
    }

    @Test
    void aClientThatBelievesOnlyExchangeIsShownItsHeaders() {
        String nines = "Cmd=&User=a&DeviceId=6e696e650102030405&DeviceType=Android";

        assertThat(options(World.with(), "", NINE)).containsKeys("X-AspNet-Version", "MS-Server-ActiveSync");
        assertThat(options(World.with(), nines, OTHER)).containsKeys("X-AspNet-Version", "MS-Server-ActiveSync");
    }

    @Test
    void othersAreNotShownThemAndNobodyIsIfThatIsSwitchedOff() {
        assertThat(options(World.with(), "", OTHER)).doesNotContainKeys("X-AspNet-Version", "MS-Server-ActiveSync");
        assertThat(options(without(Quirk.WANTS_EXCHANGE_HEADERS), "", NINE))
                .doesNotContainKeys("X-AspNet-Version", "MS-Server-ActiveSync");
        assertThat(options(with(QuirkProfiles.standard().without("nine")), "", NINE))
                .doesNotContainKeys("X-AspNet-Version", "MS-Server-ActiveSync");
    }

    private static String birthday(World world, Version version, String agent) {
        world.alice.contacts().add("Ann");
        world.alice.contacts().edit("Ann", ann -> ann.with(Contact.BIRTHDAY, LocalDate.of(1980, 5, 17)));
        TestDevice device =
                world.device(version).withHeader("User-Agent", agent).provision();
        device.folderSync();
        TestCollection contacts = device.collection(FolderKind.CONTACTS).drain();
        return contacts.item("Ann").text(Contacts.BIRTHDAY).orElseThrow();
    }

    @EveryVersion
    void aClientThatShowsDatesADayEarlyIsToldTheirNoon(Version version) {
        assertThat(birthday(World.with(), version, BLACKBERRY)).isEqualTo("1980-05-17T12:00:00.000Z");
    }

    @EveryVersion
    void othersAreToldMidnightAndEverybodyIsIfThatIsSwitchedOff(Version version) {
        assertThat(birthday(World.with(), version, OTHER)).isEqualTo("1980-05-17T00:00:00.000Z");
        assertThat(birthday(without(Quirk.DATES_AT_NOON), version, BLACKBERRY)).isEqualTo("1980-05-17T00:00:00.000Z");
        assertThat(birthday(with(QuirkProfiles.standard().without("blackberry")), version, BLACKBERRY))
                .isEqualTo("1980-05-17T00:00:00.000Z");
    }

    @EveryVersion
    void aDateAtNoonComesBackAsTheSameDate(Version version) {
        World world = World.with();
        birthday(world, version, BLACKBERRY);
        TestDevice device = world.device(version).provision();
        device.folderSync();
        TestCollection contacts = device.collection(FolderKind.CONTACTS).drain();

        contacts.change(
                        contacts.find("Ann"),
                        Element.of(Contacts.FILE_AS, "Ann"),
                        Element.of(Contacts.BIRTHDAY, "1981-06-18T12:00:00.000Z"))
                .sync();

        assertThat(world.alice.contacts().item("Ann").get(Contact.BIRTHDAY)).contains(LocalDate.of(1981, 6, 18));
    }

    @From12_1
    void profilesAreReplacedWhileTheEngineRuns(Version version) {
        AtomicReference<List<QuirkProfile>> mine = new AtomicReference<>(List.of());
        World world = with(mine::get);
        assertThat(unchanged(world, version, "Fridge/1").isEmpty()).isTrue();

        mine.set(
                List.of(QuirkProfile.named("fridge").when(userAgent("^Fridge/")).has(Quirk.NO_EMPTY_SYNC)));

        assertThat(unchanged(world, version, "Fridge/1").isEmpty()).isFalse();
    }

    @From12_1
    void aProfileMayEndWithAVersion(Version version) {
        World world = with(() -> List.of(QuirkProfile.named("fridge")
                .when(userAgent("^Fridge/"))
                .until(Version.V14_0)
                .has(Quirk.NO_EMPTY_SYNC)));

        assertThat(unchanged(world, version, "Fridge/1").isEmpty()).isEqualTo(version.atLeast(Version.V14_1));
    }
}
