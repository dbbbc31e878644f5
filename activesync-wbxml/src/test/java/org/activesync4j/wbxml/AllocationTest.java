package org.activesync4j.wbxml;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import org.activesync4j.wbxml.WbxmlReader.Event;
import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.activesync4j.wbxml.page.ComposeMail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much memory reading and writing take, by the count that the JVM keeps for each thread. */
class AllocationTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final long KB = 1024;
    private static final int MB = 1024 * 1024;

    /** Classes are loaded and call sites linked by then. */
    private static final int WARM = 50;

    /** Returns the least that one of several runs allocates. */
    private static long allocated(Runnable action) {
        long least = Long.MAX_VALUE;
        for (int run = 0; run < WARM; run++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            action.run();
            least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
        }
        return least;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "03 01 6a 87 ff ff ff 7f 05",
                "03 01 6a 8f ff ff ff 7f 05",
                "03 01 6a 00 45 4b c3 87 ff ff ff 7f 61 01 01",
                "03 01 6a 00 45 4b c3 9f 80 80 00 61 01 01",
                "03 01 6a 00 45 4b c3 9c 80 80 00 61",
                "03 01 6a 00 45 4b c3 ff ff ff ff ff ff 7f 61 01 01",
                "03 01 6a 00 45 4b 03 61 62 63",
                "03 01 6a 00 45 4b 03 d0 96 d0 96 d0 96 d0 00 01 01",
                "03 01 6a 00 45 45 45 45 45 45 45 45 45 45 45 45 45 45 45 45 45 45 45 45 45 45 45 45 45 45 45 45 45",
                "03 01 6a 00 45 4b 03 61 00 03 61 00 03 61 00 03 61 00 03 61 00 03 61 00 03 61 00 03 61 00 01 01"
            })
    void aHundredBytesOfAStrangerCostNoMoreThanAHundredKilobytes(String digits) {
        byte[] document = Samples.hex(digits);

        assertThat(allocated(() -> readOrRefuse(new ByteArrayInputStream(document), Spool.MEMORY)))
                .isLessThan(100 * KB);
        assertThat(allocated(() -> readOrRefuse(Samples.dripping(document, 1), Spool.MEMORY)))
                .isLessThan(100 * KB);
    }

    private static void readOrRefuse(InputStream document, Spool spool) {
        try (Document read = Document.read(document, spool)) {
            assertThat(read.root().text()).isNotNull();
        } catch (WbxmlException refused) {
            assertThat(refused.kind()).isNotNull();
        }
    }

    @Test
    void aReaderUsedAgainAllocatesNothingToSkip() {
        byte[] document = document();
        WbxmlReader reader = new WbxmlReader();

        assertThat(allocated(() -> {
                    reader.reset(document).next();
                    reader.skip();
                    if (reader.next() != Event.DONE) {
                        throw new AssertionError();
                    }
                }))
                .isZero();
    }

    @Test
    void aReaderUsedAgainAllocatesNothingForValuesThatNobodyReads() {
        byte[] document = document();
        WbxmlReader reader = new WbxmlReader();

        assertThat(allocated(() -> {
                    reader.reset(document);
                    while (reader.next() != Event.DONE) {
                        // only the form
                    }
                }))
                .isZero();
    }

    @Test
    void numbersAreReadWithoutAllocating() {
        byte[] document = new WbxmlWriter()
                .element(AirSync.SYNC, sync -> {
                    for (int count = 0; count < 1000; count++) {
                        sync.integer(AirSync.WINDOW_SIZE, 123_456_789 + count);
                    }
                })
                .toByteArray();
        WbxmlReader reader = new WbxmlReader();

        assertThat(allocated(() -> {
                    reader.reset(document).expect(AirSync.SYNC);
                    while (reader.nextChild()) {
                        if (reader.elementInteger() < 123_456_789) {
                            throw new AssertionError();
                        }
                    }
                }))
                .isZero();
    }

    @Test
    void aLargeValueOfAStreamIsReadInAWindow() {
        byte[] text = new WbxmlWriter()
                .element(AirSync.SYNC, sync -> sync.text(AirSyncBase.DATA, "x".repeat(10 * MB)))
                .toByteArray();
        byte[] opaque = new WbxmlWriter()
                .element(AirSync.SYNC, sync -> sync.opaque(ComposeMail.MIME, new byte[10 * MB]))
                .toByteArray();

        assertThat(allocated(() -> transfer(text))).isLessThan(110 * KB);
        assertThat(allocated(() -> transfer(opaque))).isLessThan(110 * KB);
    }

    private static void transfer(byte[] document) {
        WbxmlReader reader = WbxmlReader.of(new ByteArrayInputStream(document));
        while (reader.next() != Event.VALUE) {
            // on to the value
        }
        try {
            if (reader.stream().transferTo(OutputStream.nullOutputStream()) != 10 * MB) {
                throw new AssertionError();
            }
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    @Test
    void aWriterUsedAgainAllocatesNothing() {
        Element element = Document.read(document()).root();
        WbxmlWriter writer = new WbxmlWriter();

        assertThat(allocated(() -> write(writer.reset(), element))).isZero();
    }

    /** Without lambdas and iterators, which are the caller's. */
    private static void write(WbxmlWriter writer, Element element) {
        writer.start(element.tag());
        for (int index = 0; index < element.nodes().size(); index++) {
            Node node = element.nodes().get(index);
            if (node instanceof Element child) {
                write(writer, child);
            } else if (node instanceof Text text) {
                writer.text(text.text());
            }
        }
        writer.end();
    }

    private static byte[] document() {
        return new WbxmlWriter()
                .element(AirSync.SYNC, sync -> {
                    for (int count = 0; count < 100; count++) {
                        sync.text(AirSync.SERVER_ID, "5:" + count)
                                .empty(AirSync.GET_CHANGES)
                                .text(AirSyncBase.DATA, "a longer text, with ä and 日本, ".repeat(count))
                                .text(AirSyncBase.PREVIEW, "a longer text in ASCII, ".repeat(count));
                    }
                })
                .toByteArray();
    }
}
