package org.activesync4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.activesync4j.spi.Account;
import org.activesync4j.spi.Deletion;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.Etag;
import org.activesync4j.spi.Expected;
import org.activesync4j.spi.Filter;
import org.activesync4j.spi.FolderId;
import org.activesync4j.spi.ItemId;
import org.activesync4j.spi.Stored;
import org.activesync4j.spi.Token;
import org.junit.jupiter.api.Test;

/** Rules about {@link Account#look} from the start. */
abstract class LookingRules {

    private final DriverContract contract;

    LookingRules(DriverContract contract) {
        this.contract = contract;
    }

    @Test
    void required_namesWhatIsThere() {
        Probe probe = contract.probe();
        ItemId milk = probe.create(Keys.title("Milk")).id();
        ItemId bread = probe.create(Keys.title("Bread")).id();

        assertThat(probe.look().present())
                .as("Check look: an item was created and is not named. From Token.START it names everything")
                .containsKeys(milk, bread);
    }

    @Test
    void required_namesNothingTwice() {
        Probe probe = contract.probe();
        probe.create(Keys.title("Milk"));
        probe.create(Keys.title("Bread"));

        assertThat(probe.look().twice())
                .as("Check look and the items' ids: one was named twice in one look, so two items share it")
                .isEmpty();
    }

    @Test
    void optional_isQuick() {
        contract.probe().create(Keys.title("Milk"));
        Instant begun = contract.clock().instant();

        contract.probe().look();

        assertThat(Duration.between(begun, contract.clock().instant()))
                .as(
                        "Check look: it is slow, and every device that waits asks for it again and again. Name the items by one "
                                + "query, without reading them")
                .isLessThanOrEqualTo(contract.lookTime());
    }

    @Test
    void required_isTheSameAgain() {
        Probe probe = contract.probe();
        probe.create(Keys.title("Milk"));
        Seen first = probe.look();

        Seen again = Probe.look(probe.another(), probe.id(), Filter.NONE, Token.START);

        assertThat(again.present())
                .as("Check ids and etags: nothing has changed, and another look differs. Devices would get the same "
                        + "items again and again; an etag must not depend on session, order or time of asking")
                .isEqualTo(first.present());
    }

    @Test
    void required_namesTheEtagThatCreatingReturned() {
        Probe probe = contract.probe();
        Stored stored = probe.create(Keys.title("Milk"));

        assertThat(probe.look().present())
                .as("Check create: look names another etag than create returned, so the device gets its own item back")
                .containsEntry(stored.id(), stored.etag());
    }

    @Test
    void required_namesTheEtagThatUpdatingReturned() {
        Probe probe = contract.probe();
        Stored stored = updated(probe, probe.create(Keys.title("Milk")));

        assertThat(probe.look().present())
                .as(
                        "Check update: look names another etag than update returned, so the device gets its own change back")
                .containsEntry(stored.id(), stored.etag());
    }

    @Test
    void required_tellsAChangeByTheEtag() {
        Probe probe = contract.probe();
        Stored before = probe.create(Keys.title("Milk"));

        Stored after = updated(probe, before);

        Etag seen = probe.look().present().get(after.id());
        assertThat(seen)
                .as("Check the etag: the item has changed and its etag has not, so no device will ever see the change. "
                        + "Take a version that the store counts up, not a time of whole seconds or a size")
                .isNotEqualTo(before.etag());
    }

    private static Stored updated(Probe probe, Stored stored) {
        Stored after = probe.account()
                .update(probe.id(), stored.id(), probe.sample().retitling(Keys.title("Bread")), Expected.ANYTHING);
        assertThat(after).as("Check update: it returned null").isNotNull();
        probe.made(probe.id(), after.id());
        return after;
    }

    @Test
    void required_doesNotNameWhatIsGone() {
        Probe probe = contract.probe();
        ItemId id = probe.create(Keys.title("Milk")).id();

        probe.account().delete(probe.id(), id, Deletion.FOR_GOOD);

        assertThat(probe.look().present())
                .as("Check delete and look: a deleted item is still named, so it comes back to every device")
                .doesNotContainKey(id);
    }

    @Test
    void required_isNotChangedByReading() {
        Probe probe = contract.probe();
        ItemId id = probe.create(Keys.title("Milk")).id();
        Seen before = probe.look();

        probe.get(id);

        assertThat(probe.look().present())
                .as(
                        "Check get: reading an item has changed its etag, so it is sent again for ever. Reading sets no marks")
                .isEqualTo(before.present());
    }

    @Test
    void untested_failsWhenTheFolderIsGone() {
        FolderId gone = removedFolder();

        assertThatExceptionOfType(RuntimeException.class)
                .as("Check look: the folder is gone, and look returned as if it were empty. Every item in it would be "
                        + "deleted on the devices")
                .isThrownBy(() -> Probe.look(contract.probe().account(), gone, Filter.NONE, Token.START));
    }

    @Test
    void untested_saysThatTheFolderIsGone() {
        FolderId gone = removedFolder();

        Probe.assertRefused(
                "Check look: say NOT_FOUND for a folder that is gone; anything else is an outage, and devices try again "
                        + "instead of asking for the folders",
                Reason.NOT_FOUND,
                () -> Probe.look(contract.probe().account(), gone, Filter.NONE, Token.START));
    }

    private FolderId removedFolder() {
        Optional<FolderId> gone = contract.removeFolder();
        assumeTrue(gone.isPresent(), "not tested: removeFolder() is not overridden");
        return gone.orElseThrow();
    }
}
