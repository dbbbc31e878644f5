package org.activesync4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.activesync4j.item.Body;
import org.activesync4j.item.Content;
import org.activesync4j.item.Item;
import org.activesync4j.spi.Account;
import org.activesync4j.spi.Deletion;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.ItemId;
import org.activesync4j.spi.Want;
import org.junit.jupiter.api.Test;

/** Rules about {@link Account#get}. */
abstract class ReadingRules {

    private final DriverContract contract;

    ReadingRules(DriverContract contract) {
        this.contract = contract;
    }

    @Test
    void required_returnsTheItem() {
        Probe probe = contract.probe();
        String title = Keys.title("Milk");
        ItemId id = probe.create(title).id();

        Item item = probe.get(id);

        assertThat(item.schema())
                .as("Check get: the item is of another class than its folder")
                .isEqualTo(probe.sample().whole().schema());
        assertThat(probe.sample().title(item))
                .as("Check create and get: the item has another title than it was created with")
                .isEqualTo(title);
    }

    @Test
    void optional_returnsAllThatWasStored() {
        Probe probe = contract.probe();
        Item created = probe.sample().titled(Keys.title("Milk"));

        Item item = probe.get(probe.create(created, Keys.fresh()).id());

        assertThat(probe.sample().rest(item).properties())
                .as(
                        "Check create and get: some of the properties were not kept. Devices are told, so nothing is doubled "
                                + "or lost, but people miss them")
                .isEqualTo(probe.sample().rest(created).properties());
    }

    @Test
    void required_saysWhenTheItemIsGone() {
        Probe probe = contract.probe();
        ItemId id = probe.create(Keys.title("Milk")).id();
        probe.account().delete(probe.id(), id, Deletion.FOR_GOOD);

        Probe.assertRefused(
                "Check get: for an item that is gone it throws NOT_FOUND, not null, an empty item or another reason",
                Reason.NOT_FOUND,
                () -> probe.account().get(probe.id(), id, Want.ALL));
    }

    @Test
    void required_returnsAtLeastWhatIsWanted() {
        Probe probe = contract.probe();
        ItemId id = probe.create(Keys.title("Milk")).id();
        Item all = probe.sample().rest(probe.get(id, Want.ALL));

        assertThat(probe.sample().rest(probe.get(id, Want.HEADERS)).properties())
                .as("Check get: HEADERS is everything but the body, and something else is missing")
                .containsAll(all.without(probe.sample().body()).properties());
        assertThat(probe.sample().rest(probe.get(id, Want.PREVIEW)).properties())
                .as("Check get: PREVIEW is headers and enough of the body to preview it, and something is missing")
                .isEqualTo(all.properties());
    }

    @Test
    void required_returnsContentsThatOpenAgain() throws IOException {
        Probe probe = contract.probe();
        Item item = probe.get(probe.create(Keys.title("Milk")).id());
        Optional<Content> content = item.get(probe.sample().body()).flatMap(ReadingRules::nativeForm);

        if (content.isPresent()) {
            byte[] first = bytes(content.get());
            assertThat(bytes(content.get()))
                    .as("Check the body's content: opened a second time it gives something else. Open the source anew "
                            + "each time")
                    .isEqualTo(first);
        }
    }

    private static Optional<Content> nativeForm(Body body) {
        return body.content(body.nativeType());
    }

    private static byte[] bytes(Content content) throws IOException {
        try (InputStream in = content.open()) {
            return in.readAllBytes();
        }
    }
}
