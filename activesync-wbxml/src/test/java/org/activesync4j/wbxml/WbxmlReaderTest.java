package org.activesync4j.wbxml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.activesync4j.wbxml.WbxmlException.Kind;
import org.activesync4j.wbxml.WbxmlReader.Event;
import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.activesync4j.wbxml.page.Contacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WbxmlReaderTest {

    private static WbxmlReader reader(String notation) {
        return WbxmlReader.of(written(notation));
    }

    private static byte[] written(String notation) {
        return new WbxmlWriter().node(Notation.parse(notation)).toByteArray();
    }

    /** Returns a reader that stands at the value of the one element in the root. */
    private static WbxmlReader atValue(String notation) {
        WbxmlReader reader = reader(notation);
        while (reader.next() != Event.VALUE) {
            // on to the value
        }
        return reader;
    }

    @Test
    void eventsComeInTheOrderOfTheDocument() {
        WbxmlReader reader = reader("Sync { SyncKey \"0\" GetChanges AirSyncBase:Body { Data #01 } }");
        List<String> events = new ArrayList<>();

        for (Event event = reader.next(); event != Event.DONE; event = reader.next()) {
            events.add(event + " " + reader.tag().name() + " " + reader.depth());
        }

        assertThat(events)
                .containsExactly(
                        "START Sync 1",
                        "START SyncKey 2",
                        "VALUE SyncKey 2",
                        "END SyncKey 1",
                        "START GetChanges 2",
                        "END GetChanges 1",
                        "START Body 2",
                        "START Data 3",
                        "VALUE Data 3",
                        "END Data 2",
                        "END Body 1",
                        "END Sync 0");
        assertThat(reader.next()).isEqualTo(Event.DONE);
    }

    @Test
    void aReaderTellsWhereItStands() {
        WbxmlReader reader = reader("Sync { SyncKey \"0\" AirSyncBase:Body { Data \"abc\" } }");

        assertThat(reader.event()).isEqualTo(Event.DONE);
        assertThat(reader.path()).isEmpty();
        reader.next();
        assertThat(reader.offset()).isEqualTo(4);
        reader.next();
        assertThat(reader.offset()).isEqualTo(5);
        reader.next();
        assertThat(reader.offset()).isEqualTo(6);
        assertThat(reader.event()).isEqualTo(Event.VALUE);
        reader.next();
        assertThat(reader.offset()).isEqualTo(9);
        assertThat(reader.path()).isEqualTo("AirSync:Sync");
        reader.next();
        assertThat(reader.offset()).isEqualTo(12);
        assertThat(reader.page()).isEqualTo(17);
        reader.next();
        assertThat(reader.path()).isEqualTo("AirSync:Sync/AirSyncBase:Body/Data");
        assertThat(reader.id()).isEqualTo(AirSyncBase.Id.DATA);
        assertThat(reader.tag()).isSameAs(AirSyncBase.DATA);
    }

    @Test
    void outsideTheRootThereIsNoTag() {
        WbxmlReader reader = reader("Sync");

        assertThatIllegalStateException().isThrownBy(reader::id);
        reader.next();
        reader.next();
        assertThat(reader.tag()).isSameAs(AirSync.SYNC);
        reader.next();
        assertThatIllegalStateException().isThrownBy(reader::tag);
    }

    @Test
    void offsetsCountFromTheStartOfTheDocumentAndNotOfTheArray() {
        byte[] document = written("Sync { SyncKey \"0\" }");
        byte[] array = new byte[100];
        System.arraycopy(document, 0, array, 50, document.length);
        WbxmlReader reader = new WbxmlReader().reset(array, 50, document.length);

        reader.next();

        assertThat(reader.offset()).isEqualTo(4);
        reader.skip();
        assertThat(reader.next()).isEqualTo(Event.DONE);
        assertThat(reader.offset()).isEqualTo(document.length - 1);
    }

    @Test
    void anElementIsEmptyIfNothingIsInIt() {
        WbxmlReader reader = WbxmlReader.of(Samples.document("45 0b 4b 01 4b 03 61 00 01 01"));

        reader.next();
        assertThat(reader.isEmpty()).isFalse();
        reader.next();
        assertThat(reader.isEmpty()).isTrue();
        reader.next();
        reader.next();
        assertThat(reader.isEmpty()).isTrue();
        reader.next();
        reader.next();
        assertThat(reader.isEmpty()).isFalse();
        reader.next();
        reader.text();
        assertThat(reader.isEmpty()).isFalse();
    }

    @Test
    void childrenAreVisitedAndPassedOver() {
        WbxmlReader reader = reader("""
                Sync {
                  WindowSize "25"
                  Wait "3"
                  Collections { Collection { SyncKey "1" } Collection { CollectionId "2" } }
                  Partial
                }""");
        List<String> seen = new ArrayList<>();

        reader.expect(AirSync.SYNC);
        while (reader.nextChild()) {
            switch (reader.id()) {
                case AirSync.Id.WINDOW_SIZE -> seen.add("window " + reader.elementInteger());
                case AirSync.Id.PARTIAL -> seen.add("partial " + reader.elementBool());
                default -> reader.skip();
            }
        }

        assertThat(seen).containsExactly("window 25", "partial true");
        assertThat(reader.event()).isEqualTo(Event.END);
        assertThat(reader.tag()).isSameAs(AirSync.SYNC);
        assertThat(reader.next()).isEqualTo(Event.DONE);
    }

    @Test
    void nothingButAnElementCanBeSkipped() {
        WbxmlReader reader = reader("Sync { SyncKey \"0\" }");

        assertThatIllegalStateException().isThrownBy(reader::skip);
        reader.next();
        reader.next();
        reader.next();
        assertThatIllegalStateException().isThrownBy(reader::skip);
    }

    @Test
    void whatIsNotExpectedIsRefused() {
        assertThatThrownBy(() -> reader("FolderHierarchy:FolderSync").expect(AirSync.SYNC))
                .isInstanceOf(WbxmlException.class)
                .hasMessageContaining("expected AirSync:Sync")
                .hasMessageEndingWith("in FolderHierarchy:FolderSync");
    }

    @Test
    void valuesOfElementsAreReadInOneCall() {
        WbxmlReader reader = reader("""
                Sync { SyncKey "a" SyncKey WindowSize "-7" Email:DateReceived "20261125T101530Z" GetChanges "0"
                  GetChanges ComposeMail:Mime #0102 }""");
        reader.expect(AirSync.SYNC);

        reader.nextChild();
        assertThat(reader.elementText()).isEqualTo("a");
        reader.nextChild();
        assertThat(reader.elementText()).isEmpty();
        reader.nextChild();
        assertThat(reader.elementInteger()).isEqualTo(-7);
        reader.nextChild();
        assertThat(reader.elementInstant()).isEqualTo("2026-11-25T10:15:30Z");
        reader.nextChild();
        assertThat(reader.elementBool()).isFalse();
        reader.nextChild();
        assertThat(reader.elementBool()).isTrue();
        reader.nextChild();
        assertThat(reader.elementBytes()).containsExactly(1, 2);
        assertThat(reader.nextChild()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sync { Collections { Collection } }", "Sync { Collections { \"a\" Collection } }"})
    void whereAValueIsReadThereMustBeNoElement(String notation) {
        WbxmlReader reader = reader(notation).expect(AirSync.SYNC);
        reader.nextChild();

        WbxmlException refusal = catchThrowableOfType(WbxmlException.class, reader::elementText);

        assertThat(refusal.kind()).isEqualTo(Kind.STRUCTURE);
        assertThat(refusal.path()).startsWith("AirSync:Sync/Collections");
    }

    @Test
    void anEmptyElementIsNoNumberAndNoTime() {
        WbxmlReader reader = reader("Sync { WindowSize }").expect(AirSync.SYNC);
        reader.nextChild();

        assertThat(catchThrowableOfType(WbxmlException.class, reader::elementInteger)
                        .kind())
                .isEqualTo(Kind.VALUE);
        WbxmlReader other = reader("Sync { WindowSize }").expect(AirSync.SYNC);
        other.nextChild();
        assertThat(catchThrowableOfType(WbxmlException.class, other::elementInstant)
                        .kind())
                .isEqualTo(Kind.VALUE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            45 4b 03 e4 b8 ad 61 00 01 01
            45 4b c3 04 e4 b8 ad 61 01 01
            45 4b 03 e4 b8 ad 00 03 61 00 01 01
            45 4b 03 e4 b8 ad 00 c3 01 61 01 01
            45 4b c3 03 e4 b8 ad 03 61 00 01 01
            45 4b c3 03 e4 b8 ad c3 01 61 01 01
            45 4b c3 00 03 00 c3 03 e4 b8 ad 03 61 00 01 01
            """)
    void textAndBytesAreTheSameHoweverTheyCome(String digits) throws IOException {
        byte[] bytes = "中a".getBytes(StandardCharsets.UTF_8);

        assertThat(atOnlyValue(digits).text()).isEqualTo("中a");
        assertThat(atOnlyValue(digits).bytes()).isEqualTo(bytes);
        assertThat(atOnlyValue(digits).stream().readAllBytes()).isEqualTo(bytes);
        assertThat(atOnlyValue(digits).slice()).isEqualTo(ByteBuffer.wrap(bytes));
        assertThat(atOnlyValue(digits).value(Spool.MEMORY).open().readAllBytes())
                .isEqualTo(bytes);
    }

    private static WbxmlReader atOnlyValue(String digits) {
        WbxmlReader reader = WbxmlReader.of(Samples.document(digits));
        while (reader.next() != Event.VALUE) {
            // on to the value
        }
        return reader;
    }

    @Test
    void aSliceOfAnArrayIsNotACopy() {
        byte[] document = written("Sync { ComposeMail:Mime #010203 }");
        WbxmlReader reader = WbxmlReader.of(document);
        reader.next();
        reader.next();
        reader.next();

        ByteBuffer slice = reader.slice();
        document[document.length - 4] = 9;

        assertThat(slice.isReadOnly()).isTrue();
        assertThat(slice.get(1)).isEqualTo((byte) 9);
        assertThat(reader.next()).isEqualTo(Event.END);
    }

    @Test
    void controlCharactersAreKept() {
        assertThat(atOnlyValue("45 4b 03 61 01 1b 7f 00 01 01").text()).isEqualTo("a\u0001\u001b\u007f");
    }

    @Test
    void opaqueDataWithANulIsNoText() {
        WbxmlException refusal = catchThrowableOfType(
                WbxmlException.class, () -> atValue("Sync { SyncKey #6100 }").text());

        assertThat(refusal.kind()).isEqualTo(Kind.TEXT);
        assertThat(refusal.offset()).isEqualTo(9);
        assertThat(refusal.path()).isEqualTo("AirSync:Sync/SyncKey");
    }

    @Test
    void bytesNeedNotBeText() {
        assertThat(atOnlyValue("45 4b 03 ff fe 00 01 01").bytes()).containsExactly(0xff, 0xfe);
    }

    @Test
    void aValueIsReadOnce() {
        WbxmlReader reader = atValue("Sync { SyncKey \"a\" }");

        assertThat(reader.text()).isEqualTo("a");
        assertThatIllegalStateException().isThrownBy(reader::text);
        assertThatIllegalStateException().isThrownBy(reader::bytes);
        reader.next();
        assertThatIllegalStateException().isThrownBy(reader::integer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a", "1.5", "2147483648", "-2147483649", "99999999999999999999", "1 2", "-", "+1", "0x1"})
    void whatIsNoIntegerIsRefused(String text) {
        WbxmlException refusal = catchThrowableOfType(
                WbxmlException.class,
                () -> atOnlyValue("45 4b 03" + Samples.hex(text.getBytes(StandardCharsets.UTF_8)) + "00 01 01")
                        .integer());

        assertThat(refusal.kind()).isEqualTo(Kind.VALUE);
        assertThat(refusal)
                .hasMessage("expected an integer at byte 6, page 0, in AirSync:Sync/SyncKey")
                .hasNoCause();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "7, 7", "'  12\t', 12", "-1, -1", "2147483647, 2147483647", "-2147483648, -2147483648", "007, 7"
    })
    void integersAreRead(String text, int number) {
        assertThat(atValue("Sync { SyncKey \"" + text + "\" }").integer()).isEqualTo(number);
        assertThat(atValue("Sync { SyncKey #" + hex(text) + " }").integer()).isEqualTo(number);
    }

    private static String hex(String text) {
        return Samples.hex(text.getBytes(StandardCharsets.UTF_8)).replace(" ", "");
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "' 1 ', true", "' ', true"})
    void booleansAreRead(String text, boolean claim) {
        assertThat(atValue("Sync { SyncKey \"" + text + "\" }").bool()).isEqualTo(claim);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "true", "00", "11"})
    void whatIsNoBooleanIsRefused(String text) {
        assertThatThrownBy(() -> atValue("Sync { SyncKey \"" + text + "\" }").bool())
                .hasMessage("expected 0 or 1 at byte 6, page 0, in AirSync:Sync/SyncKey");
    }

    @ParameterizedTest
    @CsvSource({
        "2009-07-29T19:25:37.817Z, 2009-07-29T19:25:37.817Z",
        "2009-07-29T19:25:37Z, 2009-07-29T19:25:37Z",
        "2009-07-29T19:25:37, 2009-07-29T19:25:37Z",
        "2009-07-29T19:25:37.8175214Z, 2009-07-29T19:25:37.8175214Z",
        "2009-07-29T19:25:37.000000001Z, 2009-07-29T19:25:37.000000001Z",
        "20090729T192537Z, 2009-07-29T19:25:37Z",
        "20090729T192537, 2009-07-29T19:25:37Z",
        "20090729T192537.5Z, 2009-07-29T19:25:37.500Z",
        "' 20090729T192537Z ', 2009-07-29T19:25:37Z",
        "1980-02-29, 1980-02-29T00:00:00Z",
        "19800229, 1980-02-29T00:00:00Z",
        "0001-01-01T00:00:00.000Z, 0001-01-01T00:00:00Z",
        "9999-12-31T23:59:59.999Z, 9999-12-31T23:59:59.999Z",
        "2016-12-31T23:59:60Z, 2016-12-31T23:59:59Z"
    })
    void timesAreRead(String text, Instant time) {
        assertThat(atValue("Sync { SyncKey \"" + text + "\" }").instant()).isEqualTo(time);
        assertThat(atValue("Sync { SyncKey #" + hex(text) + " }").instant()).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2009-02-29T00:00:00Z",
                "2009-13-01T00:00:00Z",
                "2009-00-01T00:00:00Z",
                "2009-01-01T24:00:00Z",
                "2009-01-01T00:60:00Z",
                "2009-01-01T00:00:61Z",
                "2009-01-01T00:00:00.Z",
                "2009-01-01T00:00:00.1234567890Z",
                "2009-01-01T00:00:00+01:00",
                "2009-01-01T00:00Z",
                "2009-01-01 00:00:00Z",
                "2009-01-0",
                "2009-0101",
                "200901011",
                "20090101T",
                "20090101T000000ZZ",
                "2009",
                "Z",
                "aaaabbccTddeeffZ",
                "a much longer text than any time that anybody has ever written down"
            })
    void whatIsNoTimeIsRefused(String text) {
        assertThat(catchThrowableOfType(
                                WbxmlException.class,
                                () -> atValue("Sync { SyncKey \"" + text + "\" }")
                                        .instant())
                        .kind())
                .isEqualTo(Kind.VALUE);
    }

    @Test
    void unknownTagsAreSkippedAndCounted() {
        WbxmlReader reader = WbxmlReader.of(Samples.document("45 3f 7f 7f 01 3e 01 4b 03 61 00 01 00 fe 05 01"));

        reader.expect(AirSync.SYNC);
        assertThat(reader.nextChild()).isTrue();
        assertThat(reader.elementText()).isEqualTo("a");
        assertThat(reader.nextChild()).isFalse();

        assertThat(reader.unknownElements()).isEqualTo(3);
    }

    @Test
    void unknownTagsCanBeKept() {
        WbxmlReader reader = new WbxmlReader(Limits.DEFAULT, UnknownTags.KEEP)
                .reset(Samples.document("00 fe 45 00 00 7f 03 61 00 01 01"));

        Element root = Document.read(reader, Spool.MEMORY).root();

        assertThat(Notation.print(root)).isEqualTo("0xFE:0x05 {\n  0x00:0x3F \"a\"\n}");
        assertThat(reader.unknownElements()).isZero();
    }

    @Test
    void unknownTagsCanBeRefused() {
        WbxmlReader reader =
                new WbxmlReader(Limits.DEFAULT, UnknownTags.REFUSE).reset(Samples.document("45 00 01 0b 00 fe 3f 01"));
        reader.next();
        reader.next();
        reader.next();

        WbxmlException refusal = catchThrowableOfType(WbxmlException.class, reader::next);

        assertThat(refusal.kind()).isEqualTo(Kind.UNKNOWN_TAG);
        assertThat(refusal).hasMessage("unknown tag 0xFE:0x3F at byte 11, page 254, in AirSync:Sync");
        assertThat(refusal.page()).isEqualTo(254);
    }

    @Test
    void aStreamOfAValueEndsWithIt() throws IOException {
        WbxmlReader reader = atValue("Sync { SyncKey \"abcdef\" Status \"1\" }");
        InputStream stream = reader.stream();

        assertThat(stream.read()).isEqualTo('a');
        assertThat(stream.readNBytes(2)).asString(StandardCharsets.UTF_8).isEqualTo("bc");
        assertThat(stream.skip(1)).isEqualTo(1);
        assertThat(stream.read(new byte[0])).isZero();
        assertThat(stream.skip(0)).isZero();
        assertThat(stream.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("ef");
        assertThat(stream.read()).isEqualTo(-1);
        assertThat(stream.read(new byte[1])).isEqualTo(-1);
        assertThat(stream.skip(1)).isZero();

        assertThat(reader.next()).isEqualTo(Event.END);
        assertThat(reader.next()).isEqualTo(Event.START);
        assertThat(reader.elementText()).isEqualTo("1");
    }

    @Test
    void whatAStreamLeavesIsPassedOver() throws IOException {
        WbxmlReader reader = atValue("Sync { SyncKey #010203 Status \"1\" }");
        InputStream stream = reader.stream();
        stream.read();

        assertThat(reader.next()).isEqualTo(Event.END);

        assertThat(reader.next()).isEqualTo(Event.START);
        assertThat(reader.elementText()).isEqualTo("1");
        assertThatIOException().isThrownBy(stream::read).withMessage("the reader has moved on");
    }

    @Test
    void theStreamOfAFormerDocumentIsOver() {
        byte[] document = written("Sync { SyncKey \"a\" }");
        WbxmlReader reader = WbxmlReader.of(document);
        reader.next();
        reader.next();
        reader.next();
        InputStream stream = reader.stream();
        reader.reset(document);
        reader.next();
        reader.next();
        reader.next();
        reader.stream();

        assertThatIOException().isThrownBy(stream::read);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 4095, 4096, 65_536, 1_000_000})
    void longValuesOfAStreamAreReadInAnyWay(int drop) throws IOException {
        String text = "0123456789 ж 日本 😀 ".repeat(20_000);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] document = new WbxmlWriter()
                .element(
                        AirSync.SYNC,
                        sync -> sync.text(AirSync.SYNC_KEY, text)
                                .opaque(AirSync.STATUS, bytes)
                                .start(AirSync.SYNC_KEY)
                                .text(text)
                                .opaque(bytes)
                                .end())
                .toByteArray();

        WbxmlReader texts =
                new WbxmlReader().reset(Samples.dripping(document, drop)).expect(AirSync.SYNC);
        texts.nextChild();
        assertThat(texts.elementText()).isEqualTo(text);
        texts.nextChild();
        assertThat(texts.elementText()).isEqualTo(text);
        texts.nextChild();
        assertThat(texts.elementText()).isEqualTo(text + text);

        WbxmlReader binary =
                new WbxmlReader().reset(Samples.dripping(document, drop)).expect(AirSync.SYNC);
        binary.nextChild();
        assertThat(binary.elementBytes()).isEqualTo(bytes);
        binary.nextChild();
        assertThat(binary.elementBytes()).isEqualTo(bytes);
        binary.nextChild();
        binary.next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(binary.stream().transferTo(out)).isEqualTo(2L * bytes.length);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(text + text);
    }

    /** Every token once at every place relative to the borders of the window. */
    @Test
    void nothingDependsOnWhereTheWindowEnds() {
        for (int padding = 4000; padding < 4120; padding++) {
            String notation =
                    "Sync { SyncKey \"" + "x".repeat(padding) + "\" GetChanges AirSyncBase:Body { Data \"жжж\" } "
                            + "ComposeMail:Mime #0102030405 Status \"123456\" Collections { Collection } }";
            byte[] document = written(notation);

            Element root = Document.read(Samples.dripping(document, 4096), Spool.MEMORY)
                    .root();

            assertThat(root).isEqualTo(Notation.parse(notation));
        }
    }

    @Test
    void aStreamThatReturnsNothingAgainstItsContractIsReadAllTheSame() {
        byte[] document = written("Sync { SyncKey \"abc\" }");
        InputStream lazy = new InputStream() {
            private int position;

            @Override
            public int read() {
                return position < document.length ? document[position++] & 0xFF : -1;
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                return 0;
            }
        };

        assertThat(Document.read(lazy, Spool.MEMORY).root()).isEqualTo(Notation.parse("Sync { SyncKey \"abc\" }"));
    }

    @Test
    void aFailureOfTheStreamIsTold() {
        byte[] start = Samples.document("45 4b 03 61");
        InputStream failing = new InputStream() {
            private int position;

            @Override
            public int read() throws IOException {
                if (position == start.length) {
                    throw new IOException("connection reset");
                }
                return start[position++] & 0xFF;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                target[offset] = (byte) read();
                return 1;
            }
        };

        assertThatExceptionOfType(WbxmlException.class)
                .isThrownBy(() -> Document.read(failing, Spool.MEMORY))
                .satisfies(failure -> assertThat(failure.kind()).isEqualTo(Kind.IO))
                .withCauseInstanceOf(IOException.class);
    }

    @Test
    void aReaderIsGoodForManyDocumentsAndForgetsErrors() {
        WbxmlReader reader = new WbxmlReader();
        byte[] good = written("Sync { SyncKey \"abc\" }");

        for (String bad :
                new String[] {"45 4b 03 61 62", "45 4b c3 05 61", "45 7f 45 45", "45 00 11 45 85", "45 4b 03 ff 00"}) {
            assertThatThrownBy(() -> Document.read(reader.reset(Samples.document(bad)), Spool.MEMORY))
                    .isInstanceOf(WbxmlException.class);
            assertThatThrownBy(
                            () -> Document.read(reader.reset(Samples.dripping(Samples.document(bad), 2)), Spool.MEMORY))
                    .isInstanceOf(WbxmlException.class);

            assertThat(Document.read(reader.reset(good), Spool.MEMORY).root())
                    .isEqualTo(Notation.parse("Sync { SyncKey \"abc\" }"));
            assertThat(reader.unknownElements()).isZero();
        }
    }

    @Test
    void textsAreTheSameWhenTheyAreRememberedAndWhenNot() {
        WbxmlWriter writer = new WbxmlWriter();
        List<String> written = new ArrayList<>();
        writer.element(AirSync.SYNC, sync -> {
            for (int round = 0; round < 5; round++) {
                for (int value = 0; value < 1000; value++) {
                    String text = "0123456789abcdefghijklmnopqrstu".substring(value % 29) + value;
                    written.add(text);
                    sync.text(AirSync.SYNC_KEY, text);
                }
            }
        });
        WbxmlReader reader = WbxmlReader.of(writer.toByteArray()).expect(AirSync.SYNC);
        List<String> read = new ArrayList<>();

        while (reader.nextChild()) {
            read.add(reader.elementText());
        }

        assertThat(read).isEqualTo(written);
    }

    @Test
    void whoeverDecodesCanTellWhatIsWrongWithAValue() {
        WbxmlReader reader = atValue("Sync { Contacts:FileAs \"secret\" }");
        String name = reader.text();

        WbxmlException error = reader.error("expected at most 3 characters but was " + name.length());

        assertThat(error)
                .hasMessage(
                        "expected at most 3 characters but was 6 at byte 8, page 1, in AirSync:Sync/Contacts:FileAs");
        assertThat(error.kind()).isEqualTo(Kind.VALUE);
        assertThat(reader.tag()).isSameAs(Contacts.FILE_AS);
    }

    @Test
    void largeValuesAreKeptInFilesThatGoWithThem(@TempDir Path directory) throws IOException {
        WbxmlReader reader = atValue("Sync { SyncKey \"0123456789\" }");

        Value value = reader.value(new Spool(9, directory));

        assertThat(directory).isDirectoryContaining(file -> file.toString().endsWith(".value"));
        assertThat(value.length()).hasValue(10);
        assertThat(read(value)).isEqualTo("0123456789");
        assertThat(read(value)).isEqualTo("0123456789");
        value.close();
        value.close();
        assertThat(directory).isEmptyDirectory();
        assertThatIOException().isThrownBy(value::open);
        assertThat(reader.next()).isEqualTo(Event.END);
    }

    @Test
    void aValueThatIsCutShortLeavesNoFile(@TempDir Path directory) {
        byte[] document = Samples.document("45 4b c3 0a 61 62 63 64 65");
        WbxmlReader reader = new WbxmlReader().reset(Samples.dripping(document, 1));
        reader.next();
        reader.next();
        reader.next();

        assertThatThrownBy(() -> reader.value(new Spool(2, directory))).isInstanceOf(WbxmlException.class);

        assertThat(directory).isEmptyDirectory();
    }

    private static String read(Value value) {
        try (InputStream stream = value.open()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
