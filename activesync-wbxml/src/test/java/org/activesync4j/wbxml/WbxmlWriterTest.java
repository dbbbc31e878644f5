package org.activesync4j.wbxml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.activesync4j.wbxml.WbxmlException.Kind;
import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.activesync4j.wbxml.page.ComposeMail;
import org.activesync4j.wbxml.page.Email;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WbxmlWriterTest {

    /** Returns the bytes behind the header. */
    private static String body(Consumer<WbxmlWriter> document) {
        WbxmlWriter writer = new WbxmlWriter();
        document.accept(writer);
        return Samples.hex(writer.toByteArray()).substring("03 01 6a 00 ".length());
    }

    private static Kind refused(Consumer<WbxmlWriter> document) {
        return refusal(document).kind();
    }

    private static WbxmlException refusal(Consumer<WbxmlWriter> document) {
        WbxmlException inMemory = catchThrowableOfType(WbxmlException.class, () -> document.accept(new WbxmlWriter()));
        WbxmlException toStream = catchThrowableOfType(
                WbxmlException.class, () -> document.accept(new WbxmlWriter(OutputStream.nullOutputStream())));
        assertThat(inMemory).isNotNull();
        assertThat(toStream).isNotNull().hasMessage(inMemory.getMessage());
        return inMemory;
    }

    @Test
    void aDocumentBeginsWithTheHeaderOfTheProtocol() {
        assertThat(new WbxmlWriter().empty(AirSync.SYNC).toByteArray()).containsExactly(3, 1, 0x6a, 0, 5);
    }

    @Test
    void anElementWithNothingInItIsATagWithoutContent() {
        assertThat(body(writer -> writer.start(AirSync.SYNC).end())).isEqualTo("05");
        assertThat(body(writer -> writer.element(AirSync.SYNC, sync -> {}))).isEqualTo("05");
        assertThat(body(writer -> writer.text(AirSync.SYNC, ""))).isEqualTo("05");
        assertThat(body(writer -> writer.text(AirSync.SYNC, new StringReader(""))))
                .isEqualTo("05");
        assertThat(body(writer -> writer.opaque(AirSync.SYNC, new byte[0]))).isEqualTo("05");
        assertThat(body(writer -> writer.opaque(AirSync.SYNC, InputStream.nullInputStream(), 0)))
                .isEqualTo("05");
        assertThat(body(writer -> writer.value(ComposeMail.MIME, Value.of(new byte[0]))))
                .isEqualTo("00 15 10");
    }

    @Test
    void thePageIsSwitchedWhereItMustBe() {
        assertThat(body(writer -> writer.element(
                        AirSync.SYNC,
                        sync -> sync.empty(Email.TO)
                                .empty(Email.CC)
                                .empty(AirSync.WAIT)
                                .element(AirSyncBase.BODY, base -> base.empty(AirSync.WAIT)))))
                .isEqualTo("45 00 02 16 17 00 00 24 00 11 4a 00 00 24 01 01");
    }

    @Test
    void whatIsWrittenInPiecesGoesOn() {
        assertThat(body(writer -> writer.start(AirSync.SYNC_KEY)
                        .text("a")
                        .text("")
                        .text("b")
                        .opaque(new byte[] {1})
                        .end()))
                .isEqualTo("4b 03 61 00 03 62 00 c3 01 01 01");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 30",
        "7, 37",
        "-1, 2d 31",
        "1000, 31 30 30 30",
        "9223372036854775807, 39 32 32 33 33 37 32 30 33 36 38 35 34 37 37 35 38 30 37",
        "-9223372036854775808, 2d 39 32 32 33 33 37 32 30 33 36 38 35 34 37 37 35 38 30 38"
    })
    void numbersAreWrittenInDigits(long number, String digits) {
        assertThat(body(writer -> writer.integer(AirSync.STATUS, number))).isEqualTo("4e 03 " + digits + " 00 01");
    }

    @Test
    void booleansAreWrittenAsOneAndZero() {
        assertThat(body(writer -> writer.bool(AirSync.STATUS, true))).isEqualTo("4e 03 31 00 01");
        assertThat(body(writer -> writer.bool(AirSync.STATUS, false))).isEqualTo("4e 03 30 00 01");
    }

    @ParameterizedTest
    @CsvSource({
        "2009-07-29T19:25:37.817Z, 2009-07-29T19:25:37.817Z, 20090729T192537Z",
        "2009-07-29T19:25:37.817999Z, 2009-07-29T19:25:37.817Z, 20090729T192537Z",
        "1969-12-31T23:59:59Z, 1969-12-31T23:59:59.000Z, 19691231T235959Z",
        "2024-02-29T00:00:00Z, 2024-02-29T00:00:00.000Z, 20240229T000000Z",
        "0000-01-01T00:00:00Z, 0000-01-01T00:00:00.000Z, 00000101T000000Z",
        "9999-12-31T23:59:59.999Z, 9999-12-31T23:59:59.999Z, 99991231T235959Z"
    })
    void timesAreWrittenInBothForms(Instant time, String dashed, String compact) {
        assertThat(body(writer -> writer.dateTime(AirSync.STATUS, time)))
                .isEqualTo(body(writer -> writer.text(AirSync.STATUS, dashed)));
        assertThat(body(writer -> writer.compactDateTime(AirSync.STATUS, time)))
                .isEqualTo(body(writer -> writer.text(AirSync.STATUS, compact)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0001-12-31T23:59:59Z", "+10000-01-01T00:00:00Z", "+1000000000-12-31T23:59:59Z"})
    void aYearHasFourDigits(Instant time) {
        assertThat(refused(writer -> writer.dateTime(AirSync.STATUS, time))).isEqualTo(Kind.VALUE);
        assertThat(refused(writer -> writer.compactDateTime(AirSync.STATUS, time)))
                .isEqualTo(Kind.VALUE);
    }

    @Test
    void controlCharactersThatXmlDoesNotAllowBecomeSpacesAndNoncharactersReplacements() {
        for (int code = 1; code <= 0xFFFF; code++) {
            if (Character.getType(code) != Character.SURROGATE) {
                String text = Character.toString(code);
                assertThat(textOf(text)).isEqualTo(expected(code));
                assertThat(textOf("a".repeat(50) + text)).isEqualTo("a".repeat(50) + expected(code));
                assertThat(text.getBytes(StandardCharsets.UTF_8))
                        .hasSameSizeAs(expected(code).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static String expected(int code) {
        boolean control = code < ' ' && code != '\t' && code != '\n' && code != '\r';
        return control ? " " : code == 0xFFFE || code == 0xFFFF ? "\uFFFD" : Character.toString(code);
    }

    private static String textOf(String written) {
        WbxmlReader reader =
                WbxmlReader.of(new WbxmlWriter().text(AirSync.SYNC_KEY, written).toByteArray());
        reader.next();
        return reader.elementText();
    }

    static String[] unwritable() {
        String high = "\uD83D";
        String low = "\uDE00";
        return new String[] {"\0", high, low, "a" + low, high + "a", high + high + low, low + high, "ж\0", "ж" + high};
    }

    @ParameterizedTest
    @MethodSource("unwritable")
    void textWithANulOrHalfAPairIsRefused(String text) {
        for (String before : new String[] {"", "a".repeat(40), "ж".repeat(40), "a".repeat(8191), "ж".repeat(20_000)}) {
            for (String behind : new String[] {"", "a", "a".repeat(40), "a".repeat(10_000)}) {
                String whole = before + text + behind;

                assertThat(refused(writer -> writer.text(AirSync.SYNC, whole))).isEqualTo(Kind.TEXT);
                assertThat(refused(writer -> writer.text(AirSync.SYNC, new StringReader(whole))))
                        .isEqualTo(Kind.TEXT);
            }
        }
    }

    @Test
    void pairsAreNotTornAtTheBordersOfPieces() {
        for (int before = 8180; before < 8200; before++) {
            String text = "x".repeat(before) + "😀".repeat(8200) + "y";

            assertThat(textOf(text)).isEqualTo(text);
            assertThat(new WbxmlWriter()
                            .text(AirSync.SYNC_KEY, new StringReader(text))
                            .toByteArray())
                    .isEqualTo(new WbxmlWriter().text(AirSync.SYNC_KEY, text).toByteArray());
        }
    }

    @Test
    void aReaderMayGiveASingleCharacterAtATime() {
        String text = "a😀b日c😀";
        FilterReader dripping = new FilterReader(new StringReader(text)) {
            @Override
            public int read(char[] target, int offset, int length) throws IOException {
                return super.read(target, offset, Math.min(length, 1));
            }
        };
        WbxmlReader reader = WbxmlReader.of(
                new WbxmlWriter().text(AirSync.SYNC_KEY, dripping).toByteArray());
        reader.next();

        assertThat(reader.elementText()).isEqualTo(text);
    }

    @Test
    void opaqueDataHasExactlyTheLengthAnnounced() {
        byte[] bytes = new byte[40_000];

        assertThat(refusal(writer -> writer.opaque(AirSync.SYNC, new ByteArrayInputStream(bytes), 40_001)))
                .hasMessage("1 bytes less than the 40001 announced at byte 40009, page 0, in AirSync:Sync")
                .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(Kind.LENGTH));
        assertThat(refusal(writer -> writer.opaque(AirSync.SYNC, new ByteArrayInputStream(bytes), 39_999)))
                .hasMessage("more than the 39999 bytes announced at byte 40008, page 0, in AirSync:Sync")
                .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(Kind.LENGTH));
        assertThat(refused(writer -> writer.opaque(AirSync.SYNC, new ByteArrayInputStream(bytes), 0)))
                .isEqualTo(Kind.LENGTH);
        assertThat(refused(writer -> writer.opaque(AirSync.SYNC, InputStream.nullInputStream(), 1)))
                .isEqualTo(Kind.LENGTH);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 127, 128, 16_383, 16_384, 100_000, 2_097_151, 2_097_152})
    void opaqueDataIsCopiedFromAnyStream(int length) {
        byte[] bytes = new byte[length];
        bytes[length - 1] = 7;

        byte[] whole = new WbxmlWriter().opaque(AirSync.SYNC, bytes).toByteArray();

        assertThat(new WbxmlWriter()
                        .opaque(AirSync.SYNC, Samples.dripping(bytes, 1 + length / 10), length)
                        .toByteArray())
                .isEqualTo(whole);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new WbxmlWriter(out)
                .opaque(AirSync.SYNC, new ByteArrayInputStream(bytes), length)
                .finish();
        assertThat(out.toByteArray()).isEqualTo(whole);
        WbxmlReader reader = WbxmlReader.of(whole);
        reader.next();
        assertThat(reader.elementBytes()).isEqualTo(bytes);
    }

    @Test
    void opaqueDataHasNoMoreBytesThan32BitsTell() {
        WbxmlWriter writer = new WbxmlWriter().start(AirSync.SYNC);

        assertThatIllegalArgumentException().isThrownBy(() -> writer.opaque(InputStream.nullInputStream(), -1));
        assertThatIllegalArgumentException().isThrownBy(() -> writer.opaque(InputStream.nullInputStream(), 1L << 32));
    }

    @Test
    void aValueIsOpaqueDataOrTextAsItsTagSays() {
        byte[] bytes = "ж".getBytes(StandardCharsets.UTF_8);

        assertThat(body(writer -> writer.value(ComposeMail.MIME, Value.of(bytes))))
                .isEqualTo("00 15 50 c3 02 d0 b6 01");
        assertThat(body(writer -> writer.value(AirSyncBase.DATA, Value.of(bytes))))
                .isEqualTo("00 11 4b 03 d0 b6 00 01");
    }

    @Test
    void aValueThatShouldBeTextMustBe() {
        assertThat(refused(writer -> writer.value(AirSyncBase.DATA, Value.of(new byte[] {'a', (byte) 0xFF}))))
                .isEqualTo(Kind.TEXT);
        assertThat(refused(writer -> writer.value(AirSyncBase.DATA, Value.of(new byte[] {'a', 0}))))
                .isEqualTo(Kind.TEXT);
    }

    /** A value of which the length is not known, or which cannot be read. */
    private record Awkward(OptionalLong length, boolean readable) implements Value {
        @Override
        public InputStream open() throws IOException {
            if (!readable) {
                throw new IOException("gone");
            }
            return new ByteArrayInputStream(new byte[] {'a', 'b'});
        }
    }

    @Test
    void aValueOfUnknownLengthCanBeTextButNotOpaqueData() {
        Value unknown = new Awkward(OptionalLong.empty(), true);

        assertThat(body(writer -> writer.value(AirSync.SYNC_KEY, unknown))).isEqualTo("4b 03 61 62 00 01");
        assertThatIllegalArgumentException().isThrownBy(() -> new WbxmlWriter().value(ComposeMail.MIME, unknown));
    }

    @Test
    void aValueThatCannotBeReadIsTold() {
        Value gone = new Awkward(OptionalLong.of(2), false);

        assertThat(refusal(writer -> writer.value(ComposeMail.MIME, gone)))
                .hasRootCauseMessage("gone")
                .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(Kind.IO));
        assertThat(refused(writer -> writer.value(AirSync.SYNC_KEY, gone))).isEqualTo(Kind.IO);
    }

    @Test
    void elementsMustNest() {
        assertThat(refused(WbxmlWriter::end)).isEqualTo(Kind.STRUCTURE);
        assertThat(refused(writer -> writer.empty(AirSync.SYNC).end())).isEqualTo(Kind.STRUCTURE);
        assertThat(refused(writer -> writer.empty(AirSync.SYNC).empty(AirSync.SYNC)))
                .isEqualTo(Kind.STRUCTURE);
        assertThat(refused(writer -> writer.start(AirSync.SYNC).finish())).isEqualTo(Kind.STRUCTURE);
        assertThat(refused(WbxmlWriter::finish)).isEqualTo(Kind.STRUCTURE);
        assertThat(refused(writer -> writer.element(AirSync.SYNC, sync -> sync.start(AirSync.ADD))))
                .isEqualTo(Kind.STRUCTURE);
        assertThat(refused(writer -> writer.element(AirSync.SYNC, WbxmlWriter::end)))
                .isEqualTo(Kind.STRUCTURE);
        assertThat(refused(writer -> writer.element(
                        AirSync.SYNC,
                        sync -> sync.element(AirSync.ADD, add -> add.end().start(AirSync.CHANGE)))))
                .isEqualTo(Kind.STRUCTURE);
    }

    @Test
    void valuesStandInTheRoot() {
        assertThat(refused(writer -> writer.text("a"))).isEqualTo(Kind.STRUCTURE);
        assertThat(refused(writer -> writer.text(new StringReader("a")))).isEqualTo(Kind.STRUCTURE);
        assertThat(refused(writer -> writer.opaque(new byte[1]))).isEqualTo(Kind.STRUCTURE);
        assertThat(refused(writer -> writer.opaque(InputStream.nullInputStream(), 0)))
                .isEqualTo(Kind.STRUCTURE);
        assertThat(refused(writer -> writer.node(Text.of("a")))).isEqualTo(Kind.STRUCTURE);
        assertThat(refused(writer -> writer.empty(AirSync.SYNC).text("a"))).isEqualTo(Kind.STRUCTURE);
    }

    @Test
    void unknownTagsAreRefusedUnlessPermitted() {
        Tag unknown = CodePages.tag(0xFE << 6 | 0x3F);

        assertThat(refused(writer -> writer.empty(unknown))).isEqualTo(Kind.UNKNOWN_TAG);
        assertThat(body(writer -> writer.permitUnknownTags().empty(unknown))).isEqualTo("00 fe 3f");
    }

    @Test
    void theSizeIsKnownAtEveryTime() {
        WbxmlWriter writer = new WbxmlWriter();
        WbxmlWriter stream = new WbxmlWriter(OutputStream.nullOutputStream());
        for (WbxmlWriter each : new WbxmlWriter[] {writer, stream}) {
            assertThat(each.size()).isEqualTo(4);
            assertThat(each.start(AirSync.SYNC).size()).isEqualTo(5);
            assertThat(each.empty(AirSync.ADD).size()).isEqualTo(6);
            assertThat(each.text(AirSync.SYNC_KEY, "жж").size()).isEqualTo(6 + 8);
            assertThat(each.opaque(AirSync.SYNC_KEY, new byte[200_000]).size()).isEqualTo(14 + 200_000 + 6);
            assertThat(each.end().finish().size()).isEqualTo(200_021);
        }
        assertThat(writer.toByteArray()).hasSize(200_021);
    }

    @Test
    void aWriterIsGoodForManyDocuments() {
        WbxmlWriter writer = new WbxmlWriter();
        writer.start(AirSync.SYNC).start(Email.TO).text("abandoned");

        byte[] second = writer.reset().text(AirSync.SYNC_KEY, "a").toByteArray();

        assertThat(Samples.hex(second)).isEqualTo("03 01 6a 00 4b 03 61 00 01");
    }

    @Test
    void whatHasLeftCannotBeTakenBack() {
        WbxmlWriter writer = new WbxmlWriter(OutputStream.nullOutputStream());
        writer.start(AirSync.SYNC).text("x".repeat(100_000));

        assertThatIllegalStateException().isThrownBy(writer::reset);
        assertThatIllegalStateException().isThrownBy(writer::toByteArray);
        assertThatIllegalStateException().isThrownBy(() -> writer.writeTo(OutputStream.nullOutputStream()));
    }

    @Test
    void aTagWaitsForItsContentEvenWhenTheRestLeaves() throws IOException {
        for (int before = 32_700; before < 32_800; before++) {
            String padding = "x".repeat(before);
            ByteArrayOutputStream out = new ByteArrayOutputStream();

            new WbxmlWriter(out)
                    .start(AirSync.SYNC)
                    .text(AirSync.SYNC_KEY, padding)
                    .start(AirSync.COLLECTIONS)
                    .start(Email.BODY)
                    .text("y".repeat(70_000))
                    .end()
                    .empty(AirSync.COLLECTION)
                    .end()
                    .end()
                    .finish();

            assertThat(Document.read(out.toByteArray()).root())
                    .isEqualTo(Element.of(
                            AirSync.SYNC,
                            Element.of(AirSync.SYNC_KEY, padding),
                            Element.of(
                                    AirSync.COLLECTIONS,
                                    Element.of(Email.BODY, "y".repeat(70_000)),
                                    Element.of(AirSync.COLLECTION))));
        }
    }

    @Test
    void aFailureOfTheStreamIsTold() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw new IOException("full");
            }
        };
        WbxmlWriter writer = new WbxmlWriter(full).empty(AirSync.SYNC);

        WbxmlException failure = catchThrowableOfType(WbxmlException.class, writer::finish);

        assertThat(failure.kind()).isEqualTo(Kind.IO);
        assertThat(failure).hasRootCauseMessage("full");
        assertThatIOException()
                .isThrownBy(() -> new WbxmlWriter().empty(AirSync.SYNC).writeTo(full))
                .withMessage("full");
    }

    @Test
    void aRefusalTellsWhere() {
        WbxmlException refusal = refusal(writer -> writer.element(
                AirSync.SYNC, sync -> sync.element(AirSyncBase.BODY, base -> base.text(AirSyncBase.DATA, "\0"))));

        assertThat(refusal.path()).isEqualTo("AirSync:Sync/AirSyncBase:Body/Data");
        assertThat(refusal.page()).isEqualTo(17);
        assertThat(refusal.offset()).isEqualTo(10);
    }
}
