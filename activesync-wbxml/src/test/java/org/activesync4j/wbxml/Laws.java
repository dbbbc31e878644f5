package org.activesync4j.wbxml;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;
import org.activesync4j.wbxml.WbxmlReader.Event;

/** What has to hold for every input, whatever it is. */
final class Laws {

    /** The length from which on what is allocated is no longer held against an input. */
    static final int SHORT = 100;

    /** The most that a short input may make a reader allocate, in bytes: the window over a stream, and some. */
    static final long MOST = 100_000;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Laws() {}

    /** A reader says the same of a document from an array, from a stream in pieces, and of what its values are made. */
    static void readersAgree(byte[] document, int most) {
        String fromArray = story(WbxmlReader.of(document), document.length, Laws::value);
        String fromStream = story(WbxmlReader.of(Samples.dripping(document, most)), document.length, Laws::value);
        assertThat(fromStream).isEqualTo(fromArray);

        String asBytes = story(WbxmlReader.of(document), document.length, Laws::bytes);
        String asStream = story(WbxmlReader.of(Samples.dripping(document, most)), document.length, Laws::stream);
        assertThat(asStream).isEqualTo(asBytes);
    }

    /** A reader that passes over values or elements accepts what one accepts that reads them. Says whether it did. */
    static boolean whatIsReadCanBeSkipped(byte[] document) {
        if (!isAccepted(document, Laws::value)) {
            return false;
        }
        assertThat(isAccepted(document, reader -> ""))
                .as("accepted without values")
                .isTrue();
        WbxmlReader reader = WbxmlReader.of(document);
        reader.next();
        reader.skip();
        assertThat(reader.next()).isEqualTo(Event.DONE);
        return true;
    }

    private static boolean isAccepted(byte[] document, Reading reading) {
        return story(WbxmlReader.of(document), document.length, reading).endsWith(Event.DONE.name());
    }

    /** A document that can be read can be written, and what was written is read as what was written, byte for byte. */
    static void whatIsReadCanBeWritten(byte[] document) {
        Element element = read(document, UnknownTags.KEEP);
        if (element != null) {
            byte[] written = write(element);
            Element again = read(written, UnknownTags.KEEP);
            assertThat(again).isNotNull();
            assertThat(write(again)).isEqualTo(written);
            assertThat(Notation.parse(Notation.print(element))).isEqualTo(element);
        }
    }

    /** A document that can be read can be turned into XML and back, and is the same unless values stand beside elements. */
    static void whatIsReadIsXml(byte[] document) {
        Element element = read(document, UnknownTags.KEEP);
        if (element != null) {
            String xml = Xml.print(element);
            String again = Xml.print(Xml.parse(xml));
            assertThat(again).isEqualTo(isMixed(element) ? Xml.print(Xml.parse(again)) : xml);
        }
    }

    private static boolean isMixed(Element element) {
        int children = element.children().size();
        return children > 0 && children < element.nodes().size()
                || element.children().stream().anyMatch(Laws::isMixed);
    }

    /** A reader allocates little for a short document, whatever lengths it claims. Returns how much. */
    static long allocatesLittle(byte[] document, int most) {
        InputStream stream = Samples.dripping(document, most);
        long array = allocated(() -> WbxmlReader.of(document));
        long streamed = allocated(() -> WbxmlReader.of(stream));
        long worst = Math.max(array, streamed);
        if (document.length <= SHORT) {
            assertThat(worst).as("allocated bytes").isLessThanOrEqualTo(MOST);
        }
        return document.length <= SHORT ? worst : 0;
    }

    private static long allocated(Supplier<WbxmlReader> source) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        try {
            WbxmlReader reader = source.get();
            for (Event event = reader.next(); event != Event.DONE; event = reader.next()) {
                if (event == Event.VALUE) {
                    value(reader);
                }
            }
        } catch (WbxmlException refused) {
            // as it should be
        }
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    private interface Reading {
        String of(WbxmlReader reader);
    }

    private static String value(WbxmlReader reader) {
        return reader.isOpaque() ? bytes(reader) : reader.text();
    }

    private static String bytes(WbxmlReader reader) {
        return Samples.hex(reader.bytes());
    }

    private static String stream(WbxmlReader reader) {
        try (InputStream bytes = reader.stream()) {
            return Samples.hex(bytes.readAllBytes());
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Returns all that a reader tells of a document, until it is done or refuses; no event without a byte for it. */
    private static String story(WbxmlReader reader, int length, Reading reading) {
        StringBuilder story = new StringBuilder();
        try {
            int events = 0;
            for (Event event = reader.next(); event != Event.DONE; event = reader.next()) {
                story.append(event).append(' ').append(reader.tag()).append('@').append(reader.offset());
                story.append(event == Event.VALUE ? reading.of(reader) : "").append('\n');
                if (++events > 2 * length) {
                    throw new AssertionError("more events than " + length + " bytes can have");
                }
            }
            story.append(Event.DONE);
        } catch (WbxmlException refused) {
            story.append(refused.kind()).append('@').append(refused.offset());
            story.append(refused.path()).append(refused.page());
        }
        return story.toString();
    }

    private static Element read(byte[] document, UnknownTags unknown) {
        try {
            return Document.read(new WbxmlReader(Limits.DEFAULT, unknown).reset(document), Spool.MEMORY)
                    .root();
        } catch (WbxmlException refused) {
            return null;
        }
    }

    private static byte[] write(Element element) {
        return new WbxmlWriter().permitUnknownTags().node(element).finish().toByteArray();
    }
}
