package org.activesync4j.wbxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every document, tried on random ones; the seed of each is in the name of the test. */
class RandomDocumentsTest {

    private static final int DEEPEST = 8;

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsWrittenIsReadAndWrittenTheSame(long seed) {
        Random random = new Random(seed);
        Element root = element(random, 1);

        byte[] document = new WbxmlWriter().node(root).toByteArray();

        assertThat(Document.read(document).root()).isEqualTo(root);
        assertThat(rewritten(Document.read(document))).isEqualTo(document);
        int drop = 1 + random.nextInt(5000);
        assertThat(rewritten(Document.read(Samples.dripping(document, drop), Spool.MEMORY)))
                .isEqualTo(document);
        try (Document spooled = Document.read(Samples.dripping(document, drop), Spool.above(random.nextInt(100)))) {
            assertThat(rewritten(spooled)).isEqualTo(document);
        }
        assertThat(streamed(root)).isEqualTo(document);
        assertThat(copied(WbxmlReader.of(document))).isEqualTo(document);
        assertThat(copied(WbxmlReader.of(Samples.dripping(document, drop)))).isEqualTo(document);
    }

    private static byte[] rewritten(Document document) {
        return new WbxmlWriter().node(document.root()).toByteArray();
    }

    private static byte[] streamed(Element root) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new WbxmlWriter(out).node(root).finish();
        return out.toByteArray();
    }

    /** Copies event by event. */
    private static byte[] copied(WbxmlReader reader) {
        WbxmlWriter writer = new WbxmlWriter();
        for (WbxmlReader.Event event = reader.next(); event != WbxmlReader.Event.DONE; event = reader.next()) {
            switch (event) {
                case START -> writer.start(reader.tag());
                case VALUE -> copyValue(reader, writer);
                case END -> writer.end();
                case DONE -> throw new AssertionError(event);
            }
        }
        return writer.toByteArray();
    }

    private static void copyValue(WbxmlReader reader, WbxmlWriter writer) {
        if (reader.isOpaque()) {
            writer.opaque(reader.bytes());
        } else {
            writer.text(reader.text());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void notationLosesNothing(long seed) {
        Element root = element(new Random(seed), 1);

        assertThat(Notation.parse(Notation.print(root))).isEqualTo(root);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void xmlMeansTheSameAfterARoundTrip(long seed) {
        Element root = element(new Random(seed), 1);

        String xml = Xml.print(root);

        assertThat(Xml.print(Xml.parse(xml))).isEqualTo(xml);
        assertThat(Xml.parse(xml).tag()).isEqualTo(root.tag());
    }

    private static Element element(Random random, int depth) {
        Tag tag = tag(random);
        int kind = random.nextInt(10);
        if (depth == DEEPEST || kind < 3) {
            return Element.of(tag, text(random));
        }
        if (kind == 3) {
            return Element.of(tag, bytes(random));
        }
        return kind == 4 ? Element.of(tag) : Element.of(tag, content(random, depth));
    }

    /** Returns elements, and now and then a value between them; two values never stand side by side. */
    private static List<Node> content(Random random, int depth) {
        List<Node> nodes = new ArrayList<>();
        int count = random.nextInt(6);
        for (int index = 0; index < count; index++) {
            nodes.add(element(random, depth + 1));
            if (random.nextInt(10) == 0) {
                nodes.add(random.nextBoolean() ? Text.of('t' + text(random)) : Opaque.of(new byte[] {1, 2}));
            }
        }
        return nodes;
    }

    private static Tag tag(Random random) {
        List<CodePage> pages = CodePages.all();
        List<Tag> tags = pages.get(random.nextInt(pages.size())).tags();
        return tags.get(random.nextInt(tags.size()));
    }

    private static byte[] bytes(Random random) {
        byte[] bytes = new byte[length(random)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String text(Random random) {
        int most = random.nextBoolean() ? 0x7F : random.nextBoolean() ? 0x7FF : 0x2FFFF;
        return random.ints(0x20, most)
                .filter(Character::isDefined)
                .filter(code -> Character.getType(code) != Character.SURROGATE)
                .limit(length(random))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Returns mostly a small length, now and then one beyond every buffer. */
    private static int length(Random random) {
        return switch (random.nextInt(50)) {
            case 0 -> 30_000 + random.nextInt(150_000);
            case 1, 2, 3 -> random.nextInt(10_000);
            case 4 -> 0;
            default -> random.nextInt(60);
        };
    }
}
