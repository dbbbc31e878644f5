package org.activesync4j.internal.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.IntStream;
import org.activesync4j.internal.sync.FoundItems.Found;
import org.activesync4j.spi.ItemId;
import org.junit.jupiter.api.Test;

class FoundItemsTest {

    private static Found found(int folder, String item) {
        ItemId id = new ItemId(item);
        return new Found(new ServerId(new FolderNumber(folder), LocalId.of(id)), id);
    }

    private static List<Found> many(int from, int until) {
        return IntStream.range(from, until)
                .mapToObj(number -> found(1, "i" + number))
                .toList();
    }

    @Test
    void whatWasFoundIsFoundAgain() {
        FoundItems items = FoundItems.NONE.with(List.of(found(1, "a"), found(2, "a"), found(1, "a b/c")));

        assertThat(items.find(found(2, "a").id())).contains(found(2, "a"));
        assertThat(items.find(found(1, "a b/c").id())).contains(found(1, "a b/c"));
        assertThat(items.find(found(3, "a").id())).isEmpty();
    }

    @Test
    void letterCaseDoesNotMatterUnlessItTellsOneFromAnother() {
        FoundItems items = FoundItems.NONE.with(List.of(found(1, "Aa"), found(1, "bB"), found(1, "BB")));

        assertThat(items.find(found(1, "aA").id())).contains(found(1, "Aa"));
        assertThat(items.find(found(1, "BB").id())).contains(found(1, "BB"));
        assertThat(items.find(found(1, "bb").id())).isEmpty();
    }

    @Test
    void theOldestAreForgotten() {
        FoundItems items = FoundItems.NONE.with(many(0, 600)).with(many(600, 1200));

        assertThat(items.items()).hasSize(FoundItems.MOST);
        assertThat(items.find(found(1, "i199").id())).isEmpty();
        assertThat(items.find(found(1, "i200").id())).isPresent();
    }

    @Test
    void whatIsFoundAgainIsYoungAgain() {
        FoundItems items = FoundItems.NONE.with(many(0, 1000));

        FoundItems again = items.with(many(0, 10)).with(many(1000, 1500));

        assertThat(again.find(found(1, "i9").id())).isPresent();
        assertThat(again.find(found(1, "i10").id())).isEmpty();
    }

    @Test
    void whatIsYoungAnywayChangesNothing() {
        FoundItems items = FoundItems.NONE.with(many(0, 1000));

        assertThat(items.with(many(700, 750))).isSameAs(items);
        assertThat(items.with(List.of())).isSameAs(items);
    }

    @Test
    void whatIsStoredIsReadAgain() {
        FoundItems items = FoundItems.NONE.with(List.of(found(1, "a"), found(7, "with a space"), found(7, "ü")));

        assertThat(FoundItems.decode(items.encode())).isEqualTo(items);
        assertThat(FoundItems.decode(FoundItems.NONE.encode())).isEqualTo(FoundItems.NONE);
    }

    @Test
    void whatIsDamagedIsNotRead() {
        byte[] stored = FoundItems.NONE.with(many(0, 10)).encode();
        stored[5]++;

        assertThatExceptionOfType(CorruptRecord.class).isThrownBy(() -> FoundItems.decode(stored));
    }
}
