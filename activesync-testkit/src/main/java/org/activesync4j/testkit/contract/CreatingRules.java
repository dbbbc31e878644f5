package org.activesync4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.activesync4j.item.Body;
import org.activesync4j.item.BodyType;
import org.activesync4j.item.Content;
import org.activesync4j.item.Item;
import org.activesync4j.spi.Account;
import org.activesync4j.spi.CreationKey;
import org.activesync4j.spi.Deletion;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.Etag;
import org.activesync4j.spi.Filter;
import org.activesync4j.spi.Folder;
import org.activesync4j.spi.ItemId;
import org.activesync4j.spi.Right;
import org.activesync4j.spi.Stored;
import org.activesync4j.spi.Token;
import org.junit.jupiter.api.Test;

/** Rules about {@link Account#create}. */
abstract class CreatingRules {

    private final DriverContract contract;

    CreatingRules(DriverContract contract) {
        this.contract = contract;
    }

    @Test
    void required_aRepeatedKeyMeetsTheFirstItem() {
        Probe probe = contract.probe();
        String title = Keys.title("Milk");
        CreationKey key = Keys.fresh();
        Stored first = probe.create(probe.sample().titled(title), key);

        Stored again = probe.create(probe.another(), probe.sample().titled(title), Keys.repeated(key));

        assertThat(again.id())
                .as(
                        "Check create: the same key with `repeated` gave another id, so a lost answer doubles the item. Use "
                                + "the key as the item's name, or store it and search for it")
                .isEqualTo(first.id());
        assertThat(titled(title)).as("Check create: one key made two items").hasSize(1);
    }

    @Test
    void required_aRepeatedKeyThatHasMadeNothingCreates() {
        Probe probe = contract.probe();
        String title = Keys.title("Milk");

        probe.create(probe.sample().titled(title), Keys.repeated(Keys.fresh()));

        assertThat(titled(title))
                .as("Check create: `repeated` means that the item may be there, not that it is. The first attempt may "
                        + "have failed before it did anything")
                .hasSize(1);
    }

    @Test
    void required_aKeyWhoseItemIsGoneCreatesAnew() {
        Probe probe = contract.probe();
        String title = Keys.title("Milk");
        CreationKey key = Keys.fresh();
        Stored first = probe.create(probe.sample().titled(title), key);
        probe.account().delete(probe.id(), first.id(), Deletion.FOR_GOOD);

        Stored again = probe.create(probe.sample().titled(title), Keys.repeated(key));

        assertThat(titled(title))
                .as("Check create: the item of that key is gone, and nothing was created anew")
                .containsExactly(again.id());
    }

    @Test
    void optional_aKeyMeetsTheFirstItemUntold() {
        Probe probe = contract.probe();
        String title = Keys.title("Milk");
        CreationKey key = Keys.fresh();
        Stored first = probe.create(probe.sample().titled(title), key);

        Stored again = probe.create(probe.another(), probe.sample().titled(title), key);

        assertThat(again.id())
                .as("Check create: the same key without `repeated` made a second item. That happens only if you search "
                        + "by the key instead of using it as a name; then a call that outlives its deadline may double "
                        + "an item")
                .isEqualTo(first.id());
    }

    @Test
    void required_everyKeyIsAName() {
        Probe probe = contract.probe();
        String title = Keys.title("Milk");

        Set<String> values = Keys.likeEachOther();

        for (String value : values) {
            probe.create(probe.sample().titled(title), new CreationKey(value, true));
        }

        assertThat(titled(title))
                .as("Check create: keys that are like each other met. Use all 26 characters, exactly as they are")
                .hasSameSizeAs(values);
    }

    @Test
    void required_likeItemsAreTwo() {
        Probe probe = contract.probe();
        String title = Keys.title("Milk");

        probe.create(title);
        probe.create(title);

        assertThat(titled(title))
                .as("Check create: two items of the same content became one. Only the key tells what is the same")
                .hasSize(2);
    }

    @Test
    void required_anIdIsNeverUsedAgain() {
        Probe probe = contract.probe();
        probe.create(Keys.title("Milk"));
        ItemId bread = probe.create(Keys.title("Bread")).id();
        probe.account().delete(probe.id(), bread, Deletion.FOR_GOOD);

        ItemId butter = probe.create(Keys.title("Butter")).id();

        assertThat(butter)
                .as("Check the items' ids: a new item got the id of a deleted one, so devices take it for that. Do not "
                        + "count the items, or take the highest id plus one")
                .isNotEqualTo(bread);
    }

    @Test
    void required_whatWasGivenIsKept() {
        Probe probe = contract.probe();
        Fleeting fleeting = new Fleeting("Two bottles");
        Item item =
                probe.sample().titled(Keys.title("Milk")).with(probe.sample().body(), Body.of(BodyType.TEXT, fleeting));
        ItemId id = probe.create(item, Keys.fresh()).id();

        fleeting.gone = true;

        assertThatCode(() -> probe.get(id).inMemory())
                .as(
                        "Check create: the item's content cannot be read any more. What a device sent is good only until it "
                                + "is answered: copy it, for instance by item.inMemory()")
                .doesNotThrowAnyException();
    }

    /** Content as a device sends it. */
    private static final class Fleeting implements Content {

        private final byte[] bytes;
        private boolean gone;

        Fleeting(String text) {
            bytes = text.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public InputStream open() throws IOException {
            if (gone) {
                throw new IOException("the request is answered, its content is gone");
            }
            return new ByteArrayInputStream(bytes);
        }
    }

    @Test
    void required_whatIsRefusedCreatesNothing() {
        Probe probe = contract.probe();
        Folder closed = folderWithout(Right.ADD);
        Map<ItemId, Etag> before = look(closed);
        Item item = Sample.of(closed.kind().itemClass()).orElseThrow().titled(Keys.title("Milk"));

        assertThatExceptionOfType(DriverException.class)
                .as("Check create: the folder does not give the right to add, and create returned as if it had")
                .isThrownBy(() -> probe.account().create(closed.id(), item, Keys.fresh()));

        assertThat(look(closed))
                .as("Check create: it refused, and the folder has changed all the same")
                .isEqualTo(before);
    }

    private Folder folderWithout(Right right) {
        Optional<Folder> closed = contract.probe().folders().stream()
                .filter(folder -> !folder.allows(right))
                .filter(folder -> Sample.of(folder.kind().itemClass()).isPresent())
                .findFirst();
        assumeTrue(closed.isPresent(), "not tested: every folder gives the right to " + right);
        return closed.orElseThrow();
    }

    private Map<ItemId, Etag> look(Folder folder) {
        return Probe.look(contract.probe().account(), folder.id(), Filter.NONE, Token.START)
                .present();
    }

    private Set<ItemId> titled(String title) {
        Probe probe = contract.probe();
        Set<ItemId> found = probe.look().present().keySet().stream()
                .filter(id -> probe.sample().title(probe.get(id)).equals(title))
                .collect(Collectors.toSet());
        found.forEach(id -> probe.made(probe.id(), id));
        return found;
    }
}
