package org.activesync4j.testkit.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.activesync4j.Version;
import org.activesync4j.spi.Driver;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.testkit.device.TestAnswer;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.testkit.fault.Fault;
import org.activesync4j.testkit.fault.Faults;
import org.activesync4j.testkit.groupware.Ability;
import org.activesync4j.testkit.groupware.GroupwareFolder;
import org.activesync4j.testkit.groupware.Letter;
import org.activesync4j.wbxml.page.Move;

/**
 * A device hears only of its second attempt to move an item, and learns by Syncs what became of the item in between. From
 * that answer on it shows the item in the other folder: so it has to hear when it goes there, whenever that is.
 */
class DoubtfulMovesTest {

    private static final List<List<Ability>> DRIVERS =
            List.of(List.of(), List.of(Ability.TOKENS), List.of(Ability.KEEPS_IDS, Ability.FOLDER_VERSIONS));

    /** Alice moves her only mail into a folder of which her device may have asked already, or not. */
    private static final class Story {

        private final Faults faults = new Faults();
        private final GroupwareFolder archive;
        private final TestDevice device;
        private final TestCollection inbox;
        private final TestCollection kept;
        private final String lunch;

        private Story(Version version, List<Ability> abilities) {
            World world = World.with(
                    driver -> faults.wrap(Driver.class, driver),
                    Stream.concat(abilities.stream(), Stream.of(Ability.ITEM_MOVER))
                            .toArray(Ability[]::new));
            archive = world.alice.addFolder("Archive", FolderKind.USER_MAIL);
            world.alice.inbox().deliver(Letter.plain("bob@example.org", "Lunch", "At noon."));
            device = world.ready(version);
            inbox = device.collection(FolderKind.INBOX).drain();
            kept = device.collection("Archive");
            lunch = inbox.find("Lunch");
        }

        private void loseAnswer() {
            device.loseAnswer();
            move();
        }

        /** The first attempt does it, but ends before what the device holds now is noted. */
        private void breakAfterwards() {
            faults.next("ItemMover.move", Fault.breaksAfterwards());
            assertThat(move().http()).isEqualTo(503);
            assertThat(archive.titles()).containsExactly("Lunch");
        }

        private TestAnswer move() {
            return device.move(inbox, kept, lunch);
        }

        private void moveAgain() {
            int status =
                    move().root().require(Move.RESPONSE).require(Move.STATUS).integer();
            assertThat(status).isEqualTo(3);
        }

        private void assertInOrder() {
            assertThat(inbox.drain().titles()).isEmpty();
            assertThat(kept.drain().titles()).isEqualTo(archive.titles());
        }
    }

    @EveryVersion
    void itGoesThoughTheDeviceBeganWithTheOtherFolderOnlyAfterTheFirstAttempt(Version version) {
        for (List<Ability> driver : DRIVERS) {
            Story story = new Story(version, driver);
            story.loseAnswer();
            story.kept.sync();
            story.moveAgain();

            story.archive.delete("Lunch");

            story.assertInOrder();
        }
    }

    @EveryVersion
    void itGoesThoughTheFirstAttemptBrokeOff(Version version) {
        for (List<Ability> driver : DRIVERS) {
            Story story = new Story(version, driver);
            story.kept.drain();
            story.breakAfterwards();
            story.moveAgain();

            story.archive.delete("Lunch");

            story.assertInOrder();
        }
    }

    @EveryVersion
    void itGoesThoughTheOtherFolderHadToldOfItAlready(Version version) {
        for (List<Ability> driver : DRIVERS) {
            Story story = new Story(version, driver);
            story.kept.drain();
            story.breakAfterwards();
            story.kept.sync();
            story.moveAgain();

            story.archive.delete("Lunch");

            story.assertInOrder();
        }
    }

    @EveryVersion
    void itsEndIsToldAgainThoughTheDeviceHadHeardOfItBeforeItHadTheItem(Version version) {
        for (List<Ability> driver : DRIVERS) {
            Story story = new Story(version, driver);
            story.kept.drain();
            story.loseAnswer();
            story.archive.delete("Lunch");
            story.kept.sync();

            story.moveAgain();

            story.assertInOrder();
        }
    }

    @EveryVersion
    void itStaysWhereItIsThere(Version version) {
        for (List<Ability> driver : DRIVERS) {
            Story story = new Story(version, driver);
            story.loseAnswer();
            story.kept.sync();

            story.moveAgain();

            story.assertInOrder();
            assertThat(story.kept.titles()).containsExactly("Lunch");
        }
    }
}
