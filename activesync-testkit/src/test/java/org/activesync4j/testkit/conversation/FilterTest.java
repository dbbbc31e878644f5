package org.activesync4j.testkit.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.activesync4j.Version;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.testkit.groupware.Ability;
import org.activesync4j.testkit.groupware.Letter;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.AirSync;
import org.junit.jupiter.api.Tag;

/** What is too old leaves the device, and never the server. */
class FilterTest {

    private static final int ONE_DAY = 1;
    private static final int ONE_WEEK = 3;

    @EveryVersion
    void onlyRecentMailComesWithAFilter(Version version) {
        World world = World.with();
        deliver(world, "old");
        world.advance(Duration.ofDays(3));
        deliver(world, "new");

        TestCollection inbox = world.ready(version)
                .collection(FolderKind.INBOX)
                .filter(ONE_DAY)
                .drain();

        assertThat(inbox.titles()).containsExactly("new");
    }

    @EveryVersion
    @Tag("MSASCMD_S19_TC49")
    void whatGrowsTooOldIsSoftlyDeletedAndStaysOnTheServer(Version version) {
        for (Ability[] abilities : new Ability[][] {{}, {Ability.TOKENS}, {Ability.FILTERS}}) {
            World world = World.with(abilities);
            TestDevice device = world.ready(version);
            deliver(world, "ageing");
            TestCollection inbox =
                    device.collection(FolderKind.INBOX).filter(ONE_DAY).drain();
            assertThat(inbox.titles()).containsExactly("ageing");

            world.advance(Duration.ofDays(3));
            Element told = Said.first(inbox.sync());

            assertThat(Said.told(told)).extracting(Element::tag).containsExactly(AirSync.SOFT_DELETE);
            assertThat(inbox.titles()).isEmpty();
            assertThat(world.alice.inbox().titles()).containsExactly("ageing");
        }
    }

    @EveryVersion
    void anotherFilterIsAsGoodAsABeginningWithThatFilter(Version version) {
        for (Ability[] abilities : new Ability[][] {{}, {Ability.TOKENS}, {Ability.FILTERS}}) {
            World world = World.with(abilities);
            deliver(world, "five days old");
            world.advance(Duration.ofDays(5));
            deliver(world, "new");
            TestCollection inbox = world.ready(version)
                    .collection(FolderKind.INBOX)
                    .filter(ONE_DAY)
                    .drain();
            assertThat(inbox.titles()).containsExactly("new");

            assertThat(inbox.filter(ONE_WEEK).drain().titles()).containsExactly("five days old", "new");
            assertThat(inbox.filter(ONE_DAY).drain().titles()).containsExactly("new");
            assertThat(inbox.filter(0).drain().titles()).containsExactly("five days old", "new");
            assertThat(world.alice.inbox().titles()).hasSize(2);
        }
    }

    @EveryVersion
    void ageingAloneWakesNobody(Version version) {
        World world = World.with();
        TestDevice device = world.ready(version);
        deliver(world, "ageing");
        TestCollection inbox =
                device.collection(FolderKind.INBOX).filter(ONE_DAY).drain();
        world.advance(Duration.ofDays(3));

        var ping = device.ping(480, inbox);
        world.advanceSeconds(480);

        assertThat(ping.status()).isEqualTo(1);
    }

    private static void assertFilters(World world, Version version, FolderKind kind, List<Integer> suiting) {
        TestDevice device = world.ready(version);
        String folder = device.collection(kind).id();
        for (int filter = 0; filter <= 8; filter++) {
            Element told = Said.told(device, Said.collection("0", folder, Said.options(Said.filter(filter))));
            assertThat(Said.status(told)).as("filter " + filter).isEqualTo(suiting.contains(filter) ? 1 : 4);
        }
    }

    @EveryVersion
    @Tag("MSASCMD_S19_TC12")
    void eventsHaveFiltersOfWeeksAndMonths(Version version) {
        assertFilters(World.with(), version, FolderKind.CALENDAR, List.of(0, 4, 5, 6, 7));
    }

    @EveryVersion
    @Tag("MSASCMD_S19_TC13")
    void tasksHaveAFilterForWhatIsNotDone(Version version) {
        assertFilters(World.with(), version, FolderKind.TASKS, List.of(0, 8));
    }

    private static void deliver(World world, String subject) {
        world.alice.inbox().deliver(Letter.plain("bob@example.org", subject, "text"));
    }
}
