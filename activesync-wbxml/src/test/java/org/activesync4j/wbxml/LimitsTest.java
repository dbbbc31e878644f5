package org.activesync4j.wbxml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.function.IntFunction;
import org.activesync4j.wbxml.WbxmlException.Kind;
import org.activesync4j.wbxml.WbxmlReader.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {

    private static final Limits NONE = new Limits(1000, Long.MAX_VALUE, Long.MAX_VALUE, Integer.MAX_VALUE, 1L << 40);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 15, 16, 17, 64, 1000})
    void depthIsBounded(int bound) {
        Limits limits = NONE.withDepth(bound);

        assertBound(limits, bound, LimitsTest::nested);
        assertBound(limits, bound, levels -> nested(levels - 1, "05"));
        assertBoundWhileSkipping(limits, bound, LimitsTest::nested);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 16, 64})
    void depthIsBoundedInsideUnknownElements(int bound) {
        Limits limits = NONE.withDepth(bound);

        assertBound(limits, bound, levels -> Samples.document("45" + "7f".repeat(levels - 1) + "01".repeat(levels)));
    }

    private static byte[] nested(int levels) {
        return Samples.document("45".repeat(levels) + "01".repeat(levels));
    }

    private static byte[] nested(int levels, String inside) {
        return Samples.document("45".repeat(levels) + inside + "01".repeat(levels));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 100, 40_000, 70_000, 200_000})
    void textIsBounded(int bound) {
        Limits limits = NONE.withText(bound);

        assertBound(limits, bound, length -> Samples.document("45 4b 03" + "61".repeat(length) + "00 01 01"));
        assertBoundWhileSkipping(
                limits, bound, length -> Samples.document("45 4b 03" + "61".repeat(length) + "00 01 01"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 8, 100, 40_000})
    void allPiecesOfATextAreBoundedTogether(int bound) {
        Limits limits = NONE.withText(bound);

        assertBound(
                limits,
                bound,
                length -> Samples.document("45 4b 03 00 03" + "61".repeat(length - 1) + "00 03 61 00 01 01"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 127})
    void opaqueDataIsBounded(int bound) {
        Limits limits = NONE.withOpaque(bound);

        assertBound(limits, bound, LimitsTest::opaque);
    }

    private static byte[] opaque(int length) {
        String announced = length < 128 ? String.format("%02x", length) : String.format("81 %02x", length - 128);
        return Samples.document("45 4b c3 " + announced + "61".repeat(length) + "01 01");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 1000})
    void elementsAreBounded(int bound) {
        Limits limits = NONE.withElements(bound);

        assertBound(limits, bound, LimitsTest::flat);
        assertBoundWhileSkipping(limits, bound, LimitsTest::flat);
    }

    private static byte[] flat(int elements) {
        return Samples.document("45" + "0b".repeat(elements - 1) + "01");
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 5000, 100_000})
    void theWholeDocumentIsBounded(int bound) {
        Limits limits = NONE.withTotal(bound);

        assertBound(limits, bound, size -> Samples.document("45 4b 03" + "61".repeat(size - 10) + "00 01 01"));
    }

    /** A document of the size of the bound is read, one a step larger is refused; from an array and from a stream. */
    private static void assertBound(Limits limits, int bound, IntFunction<byte[]> document) {
        WbxmlReader reader = new WbxmlReader(limits, UnknownTags.SKIP);
        byte[] fits = document.apply(bound);
        byte[] tooLarge = document.apply(bound + 1);

        assertThatCode(() -> read(reader.reset(fits))).doesNotThrowAnyException();
        assertThatCode(() -> read(reader.reset(Samples.dripping(fits, 1000)))).doesNotThrowAnyException();
        assertRefused(() -> read(reader.reset(tooLarge)));
        assertRefused(() -> read(reader.reset(Samples.dripping(tooLarge, 1000))));
    }

    private static void assertBoundWhileSkipping(Limits limits, int bound, IntFunction<byte[]> document) {
        WbxmlReader reader = new WbxmlReader(limits, UnknownTags.SKIP);

        assertThatCode(() -> skip(reader.reset(document.apply(bound)))).doesNotThrowAnyException();
        assertRefused(() -> skip(reader.reset(document.apply(bound + 1))));
    }

    private static void read(WbxmlReader reader) {
        Document.read(reader, Spool.MEMORY);
    }

    private static void skip(WbxmlReader reader) {
        reader.next();
        reader.skip();
        assertThat(reader.next()).isEqualTo(Event.DONE);
    }

    private static void assertRefused(Runnable reading) {
        assertThatThrownBy(reading::run)
                .isInstanceOfSatisfying(
                        WbxmlException.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(Kind.LIMIT));
    }

    @Test
    void aMillionLevelsAreRefusedAtOnce() {
        byte[] document = new byte[4 + 2_000_000];
        Arrays.fill(document, (byte) 0x45);
        System.arraycopy(Samples.document(""), 0, document, 0, 4);

        assertThatThrownBy(() -> Document.read(document))
                .hasMessageStartingWith("more than 64 open elements at byte 69, page 0, in AirSync:Sync/Sync/");
    }

    @Test
    void aMillionEmptyElementsAreReadOrRefusedAsTheBoundSays() {
        byte[] document = new byte[4 + 1_000_002];
        Arrays.fill(document, (byte) 0x0b);
        System.arraycopy(Samples.document("45"), 0, document, 0, 5);
        document[document.length - 1] = 0x01;

        assertThatThrownBy(() -> Document.read(document)).hasMessageStartingWith("more than 250000 elements");
        WbxmlReader reader = new WbxmlReader(Limits.DEFAULT.withElements(1_000_001), UnknownTags.SKIP).reset(document);
        assertThat(Document.read(reader, Spool.MEMORY).root().children()).hasSize(1_000_000);
    }

    @Test
    void boundsHaveRanges() {
        assertThatIllegalArgumentException().isThrownBy(() -> NONE.withDepth(0));
        assertThatIllegalArgumentException().isThrownBy(() -> NONE.withDepth(1001));
        assertThatIllegalArgumentException().isThrownBy(() -> NONE.withText(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> NONE.withOpaque(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> NONE.withElements(0));
        assertThatIllegalArgumentException().isThrownBy(() -> NONE.withTotal(0));
    }
}
