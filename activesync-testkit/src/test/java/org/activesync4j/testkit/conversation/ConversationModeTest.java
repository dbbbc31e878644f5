package org.activesync4j.testkit.conversation;

import static org.activesync4j.testkit.conversation.Estimating.ask;
import static org.activesync4j.testkit.conversation.Estimating.asked;
import static org.activesync4j.testkit.conversation.Estimating.estimate;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.activesync4j.Version;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.testkit.groupware.Ability;
import org.activesync4j.testkit.groupware.Letter;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.AirSync;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** A filter does not cut conversations for a device that wants them whole. */
class ConversationModeTest {

    private static final int THREE_DAYS = 2;
    private static final int ONE_WEEK = 3;
    private static final Element WHOLE = Element.of(AirSync.CONVERSATION_MODE, "1");

    /** Drivers that name everything or only what moved, filter or say dates; all know conversations. */
    private static Stream<World> worlds() {
        return Stream.of(
                        List.of(Ability.CONVERSATION_LOOK),
                        List.of(Ability.CONVERSATION_LOOK, Ability.TOKENS),
                        List.of(Ability.CONVERSATION_LOOK, Ability.FILTERS),
                        List.of(Ability.CONVERSATION_LOOK, Ability.TOKENS, Ability.FILTERS),
                        List.of(Ability.CONVERSATION_LOOK, Ability.TOKENS, Ability.FOLDER_VERSIONS))
                .map(abilities -> World.with(abilities.toArray(Ability[]::new)));
    }

    private static void deliver(World world, String subject) {
        world.alice.inbox().deliver(Letter.plain("bob@example.org", subject, "text"));
    }

    /** Two old mails of two conversations, and a new answer to one of them. */
    private static void beans(World world) {
        deliver(world, "Beans");
        deliver(world, "Old");
        world.advance(Duration.ofDays(5));
        deliver(world, "Re: Beans");
    }

    private static TestCollection inbox(World world, Version version) {
        return world.ready(version).collection(FolderKind.INBOX);
    }

    private static List<String> told(TestCollection collection) {
        return Said.told(Said.first(collection.sync())).stream()
                .map(each -> each.tag().name())
                .toList();
    }

    @From14_0
    @Tag("MSASCMD_S19_TC45")
    @Tag("MSASCON_S01_TC04")
    void aConversationIsThereAsAWholeIfOneMailOfItIsWithinTheFilter(Version version) {
        worlds().forEach(world -> {
            beans(world);
            TestCollection inbox = inbox(world, version);

            assertThat(inbox.filter(THREE_DAYS).drain().titles()).containsExactly("Re: Beans");
            assertThat(inbox.filter(THREE_DAYS).conversations(true).drain().titles())
                    .containsExactlyInAnyOrder("Beans", "Re: Beans");
        });
    }

    @From14_0
    void aDriverThatCannotTellConversationsCutsThem(Version version) {
        World world = World.with(Ability.TOKENS);
        beans(world);

        TestCollection inbox =
                inbox(world, version).filter(THREE_DAYS).conversations(true).drain();

        assertThat(inbox.titles()).containsExactly("Re: Beans");
    }

    @From14_0
    void anOldConversationComesBackWithANewMail(Version version) {
        worlds().forEach(world -> {
            deliver(world, "Beans");
            deliver(world, "Old");
            world.advance(Duration.ofDays(5));
            TestCollection inbox =
                    inbox(world, version).filter(THREE_DAYS).conversations(true).drain();
            assertThat(inbox.titles()).isEmpty();

            deliver(world, "Re: Beans");

            assertThat(inbox.drain().titles()).containsExactlyInAnyOrder("Beans", "Re: Beans");
        });
    }

    @From14_0
    void aConversationLeavesAsAWholeWhenItsNewestMailHasGrownOldAndStaysOnTheServer(Version version) {
        worlds().forEach(world -> {
            deliver(world, "Beans");
            world.advance(Duration.ofDays(2));
            TestCollection inbox =
                    inbox(world, version).filter(THREE_DAYS).conversations(true).drain();
            deliver(world, "Re: Beans");
            inbox.drain();

            world.advance(Duration.ofDays(2));
            assertThat(inbox.drain().titles()).containsExactlyInAnyOrder("Beans", "Re: Beans");

            world.advance(Duration.ofDays(3));
            assertThat(told(inbox)).containsExactly("SoftDelete", "SoftDelete");
            assertThat(inbox.titles()).isEmpty();
            assertThat(world.alice.inbox().titles()).containsExactly("Beans", "Re: Beans");
        });
    }

    @From14_0
    void whenTheNewestMailGoesTheOldOnesLeave(Version version) {
        worlds().forEach(world -> {
            beans(world);
            TestCollection inbox =
                    inbox(world, version).filter(THREE_DAYS).conversations(true).drain();

            world.alice.inbox().delete("Re: Beans");

            assertThat(inbox.drain().titles()).isEmpty();
            assertThat(world.alice.inbox().titles()).containsExactly("Beans", "Old");
        });
    }

    @From14_0
    void anotherModeOrFilterIsAsGoodAsABeginningWithIt(Version version) {
        worlds().forEach(world -> {
            beans(world);
            TestCollection inbox =
                    inbox(world, version).filter(THREE_DAYS).conversations(true).drain();

            inbox.filter(THREE_DAYS);
            assertThat(told(inbox)).containsExactly("SoftDelete");
            assertThat(inbox.drain().titles()).containsExactly("Re: Beans");

            inbox.filter(THREE_DAYS).conversations(true);
            assertThat(told(inbox)).containsExactly("Add");
            assertThat(inbox.titles()).containsExactlyInAnyOrder("Beans", "Re: Beans");

            assertThat(inbox.filter(0).conversations(true).drain().titles())
                    .containsExactlyInAnyOrder("Beans", "Old", "Re: Beans");
            inbox.filter(THREE_DAYS).conversations(true);
            assertThat(told(inbox)).containsExactly("SoftDelete");
            assertThat(inbox.drain().titles()).containsExactlyInAnyOrder("Beans", "Re: Beans");
        });
    }

    @From14_0
    void afterTheModeEachMailAgesByItselfAgain(Version version) {
        worlds().forEach(world -> {
            deliver(world, "Beans");
            world.advance(Duration.ofDays(2));
            deliver(world, "Re: Beans");
            TestCollection inbox =
                    inbox(world, version).filter(THREE_DAYS).conversations(true).drain();
            inbox.filter(THREE_DAYS).drain();

            world.advance(Duration.ofDays(2));

            assertThat(told(inbox)).containsExactly("SoftDelete");
            assertThat(inbox.titles()).containsExactly("Re: Beans");
        });
    }

    @From14_0
    void theModeHoldsUntilThereAreOptionsWithoutItOrItIsTakenBack(Version version) {
        worlds().forEach(world -> {
            beans(world);
            TestCollection inbox =
                    inbox(world, version).filter(THREE_DAYS).conversations(true).drain();

            assertThat(inbox.drain().titles()).hasSize(2);
            assertThat(inbox.conversations(false).drain().titles()).containsExactly("Re: Beans");
            assertThat(inbox.conversations(true).drain().titles()).hasSize(2);
            assertThat(inbox.filter(THREE_DAYS).drain().titles()).containsExactly("Re: Beans");
        });
    }

    @From14_0
    void aPingHearsOfANewMailInAnOldConversationAndOfNothingElse(Version version) {
        worlds().forEach(world -> {
            beans(world);
            TestDevice device = world.ready(version);
            TestCollection inbox = device.collection(FolderKind.INBOX)
                    .filter(THREE_DAYS)
                    .conversations(true)
                    .drain();
            inbox.sync();
            var ping = device.ping(480, inbox);
            world.advanceSeconds(30);
            assertThat(ping.isWaiting()).isTrue();

            deliver(world, "Re: Old");
            world.advanceSeconds(30);

            assertThat(ping.status()).isEqualTo(2);
            assertThat(inbox.drain().titles()).hasSize(4);
        });
    }

    @From14_0
    @Tag("MSASCON_S02_TC01")
    void whatIsCountedAreWholeConversations(Version version) {
        worlds().forEach(world -> {
            TestDevice device = world.ready(version);
            TestCollection inbox =
                    device.collection(FolderKind.INBOX).filter(THREE_DAYS).drain();
            beans(world);

            assertThat(estimate(ask(device, asked(device, inbox, Said.options(Said.filter(THREE_DAYS))))))
                    .isEqualTo(1);
            assertThat(estimate(ask(device, asked(device, inbox, WHOLE, Said.options(Said.filter(THREE_DAYS))))))
                    .isEqualTo(2);
            assertThat(estimate(ask(device, asked(device, inbox, WHOLE, Said.options(Said.filter(ONE_WEEK))))))
                    .isEqualTo(3);
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = Version.class,
            mode = Mode.INCLUDE,
            names = {"V2_5", "V12_0", "V12_1"})
    void beforeItExistsTheModeMeansNothing(Version version) {
        World world = World.with(Ability.CONVERSATION_LOOK);
        beans(world);
        TestDevice device = world.ready(version);
        TestCollection contacts = device.collection(FolderKind.CONTACTS).drain();

        TestCollection inbox = device.collection(FolderKind.INBOX)
                .filter(THREE_DAYS)
                .conversations(true)
                .drain();

        assertThat(inbox.titles()).containsExactly("Re: Beans");
        assertThat(contacts.conversations(true).drain().status()).isEqualTo(1);
        assertThat(estimate(ask(device, asked(device, contacts)))).isZero();
    }
}
