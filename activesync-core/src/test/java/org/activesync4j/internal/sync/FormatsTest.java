package org.activesync4j.internal.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every stored form. The bytes of the first version are in {@link FirstFormatsTest}. */
class FormatsTest {

    private static final byte[] NO_CONTEXT = {};

    /** A stored form: how values are drawn, written and read. */
    record Form<T>(Function<Any, T> any, Function<T, byte[]> write, Function<byte[], T> read) {

        void isReadAsWritten(long seed) {
            T value = any.apply(new Any(seed));

            assertThat(read.apply(write.apply(value))).as("seed %d", seed).isEqualTo(value);
        }

        byte[] some(long seed) {
            return write.apply(any.apply(new Any(seed)));
        }
    }

    static Stream<Named<Form<?>>> forms() {
        return Stream.of(
                Named.of("head", new Form<>(Any::head, Head::encode, Head::decode)),
                Named.of("hierarchy", new Form<>(Any::hierarchy, Hierarchy::encode, Hierarchy::decode)),
                Named.of("ledger", new Form<>(Any::ledger, Ledger::encode, Ledger::decode)),
                Named.of("requests", new Form<>(Any::requests, CachedRequests::encode, CachedRequests::decode)));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void whatIsWrittenIsRead(Form<?> form) {
        LongStream.range(0, 500).forEach(form::isReadAsWritten);
    }

    @Test
    void aPageIsReadAsWritten() {
        LongStream.range(0, 500).forEach(seed -> {
            Any any = new Any(seed);
            Paging paging = new Paging(any.uuid(), 3);
            var entries = any.some(40, any::held);

            byte[] page = PageFormat.write(paging, 5, entries);

            assertThat(PageFormat.read(paging, 5, page))
                    .as("seed %d", seed)
                    .containsExactlyInAnyOrderElementsOf(entries);
        });
    }

    @Test
    void aPageWithoutEntriesIsNoBytes() {
        Paging paging = new Paging(Given.EPOCH, 0);

        assertThat(PageFormat.write(paging, 0, List.of())).isEmpty();
        assertThat(PageFormat.read(paging, 0, new byte[0])).isEmpty();
    }

    @Test
    void equalPagesAreEqualBytesWhateverTheOrderOfTheirEntries() {
        Paging paging = new Paging(Given.EPOCH, 0);
        Held one = Given.held("1", "e");
        Held two = Given.held("2", "f");

        assertThat(PageFormat.write(paging, 0, List.of(one, two)))
                .isEqualTo(PageFormat.write(paging, 0, List.of(two, one)));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void whateverByteIsDamagedIsNoticed(Form<?> form) {
        byte[] bytes = form.some(3);

        IntStream.range(0, bytes.length * 8).forEach(bit -> {
            byte[] damaged = bytes.clone();
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
            assertIsCorrupt(form, damaged);
        });
    }

    @ParameterizedTest
    @MethodSource("forms")
    void whateverIsMissingAtTheEndIsNoticed(Form<?> form) {
        byte[] bytes = form.some(4);

        IntStream.range(0, bytes.length).forEach(length -> assertIsCorrupt(form, Arrays.copyOf(bytes, length)));
        assertIsCorrupt(form, Arrays.copyOf(bytes, bytes.length + 1));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void noiseIsNoticed(Form<?> form) {
        Random random = new Random(5);
        IntFunction<byte[]> noise = i -> {
            byte[] bytes = new byte[random.nextInt(100)];
            random.nextBytes(bytes);
            return bytes;
        };

        IntStream.range(0, 1000).mapToObj(noise).forEach(bytes -> assertIsCorrupt(form, bytes));
    }

    private static void assertIsCorrupt(Form<?> form, byte[] bytes) {
        assertThatExceptionOfType(CorruptRecord.class)
                .as("of %s", HexFormat.of().formatHex(bytes))
                .isThrownBy(() -> form.read().apply(bytes));
    }

    @Test
    void aRecordOfAnotherKindIsNoticed() {
        byte[] ledger = Ledger.EMPTY.encode();

        assertThatExceptionOfType(CorruptRecord.class)
                .isThrownBy(() -> Head.decode(ledger))
                .withMessageContaining("kind C");
    }

    @Test
    void aNewerVersionIsNotTakenForDamage() {
        byte[] newer = RecordWriter.begin('C', 2).text("who knows").end(NO_CONTEXT);

        assertThatExceptionOfType(NewerFormat.class)
                .isThrownBy(() -> Head.decode(newer))
                .withMessageContaining("version 2");
    }

    @Test
    void anUnknownSectionThatDoesNoHarmIsSkipped() {
        byte[] richer =
                RecordWriter.begin('D', 1).section(99, out -> out.text("new")).end(NO_CONTEXT);

        assertThat(Ledger.decode(richer)).isEqualTo(Ledger.EMPTY);
    }

    @Test
    void anUnknownSectionThatMattersIsRefused() {
        byte[] richer =
                RecordWriter.begin('D', 1).section(98, out -> out.text("new")).end(NO_CONTEXT);

        assertThatExceptionOfType(NewerFormat.class)
                .isThrownBy(() -> Ledger.decode(richer))
                .withMessageContaining("section 98");
    }

    @Test
    void anUnknownStandingIsRefused() {
        RecordWriter entry = RecordWriter.plain().put(7).text("a").int8(0).varint(1);

        assertThatExceptionOfType(NewerFormat.class)
                .isThrownBy(() -> HeldFormat.read(RecordReader.plain(entry.toArray(), 0)));
    }

    @Test
    void anUnknownFlagOfAnEntryIsRefused() {
        RecordWriter entry = RecordWriter.plain().put(0x80).text("a").int8(0).varint(1);

        assertThatExceptionOfType(NewerFormat.class)
                .isThrownBy(() -> HeldFormat.read(RecordReader.plain(entry.toArray(), 0)));
    }

    @Test
    void aLengthThatClaimsMoreThanThereIsReservesNothing() {
        RecordWriter bad = RecordWriter.plain().varint(Integer.MAX_VALUE);

        assertThatExceptionOfType(CorruptRecord.class)
                .isThrownBy(() -> RecordReader.plain(bad.toArray(), 0).text());
    }

    @Test
    void aNumberThatNeverEndsIsRefused() {
        byte[] endless = new byte[11];
        Arrays.fill(endless, (byte) 0xff);

        assertThatExceptionOfType(CorruptRecord.class)
                .isThrownBy(() -> RecordReader.plain(endless, 0).varint());
    }

    @Test
    void aHeadOfACollectionAtRestIsSmall() {
        Slot slot = Given.slot(List.of(Given.held("1", "e")));

        assertThat(slot.head().orElseThrow().encode()).hasSizeLessThan(100);
    }
}
