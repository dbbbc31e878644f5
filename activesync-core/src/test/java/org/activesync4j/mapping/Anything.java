package org.activesync4j.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.activesync4j.Version;
import org.activesync4j.item.Item;
import org.activesync4j.item.Rendering;
import org.activesync4j.wbxml.Document;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Text;
import org.activesync4j.wbxml.WbxmlWriter;
import org.activesync4j.wbxml.page.AirSync;

/** What a mapping is tried on, and what must be true of every item that comes of it. */
final class Anything {

    private static final Pattern LEGAL =
            Pattern.compile("[\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]*+");

    private Anything() {}

    /** Returns the files of a folder of the corpus that is named by the system property. */
    static List<byte[]> corpus(String folder) {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("corpus"), folder))) {
            return files.sorted().map(Anything::bytes).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Tries so many damaged inputs; the same ones with {@code -Dmapping.seed=… -Dmapping.inputs=…}. */
    static void damaged(List<byte[]> seeds, int usually, Consumer<byte[]> law, String... words) {
        long seed = Long.getLong("mapping.seed", new Random().nextLong());
        int inputs = Integer.getInteger("mapping.inputs", usually);
        System.out.println("-Dmapping.seed=" + seed + " -Dmapping.inputs=" + inputs);
        Mutator mutator = new Mutator(new Random(seed), seeds, words);
        for (int done = 0; done < inputs; done++) {
            judge(mutator.next(), law, seed);
        }
    }

    /** Tries each seed, whole and cut off at so many places. */
    static void cut(List<byte[]> seeds, int places, Consumer<byte[]> law) {
        long seed = Long.getLong("mapping.seed", new Random().nextLong());
        Random random = new Random(seed);
        for (byte[] text : seeds) {
            List<byte[]> inputs = new ArrayList<>(Mutator.cut(text, places, random));
            inputs.add(text);
            inputs.forEach(input -> judge(input, law, seed));
        }
    }

    private static void judge(byte[] input, Consumer<byte[]> law, long seed) {
        try {
            law.accept(input);
        } catch (RuntimeException | Error broken) {
            throw new AssertionError(
                    "-Dmapping.seed=" + seed + ": " + HexFormat.of().formatHex(input), broken);
        }
    }

    /** Every version can say the item, and says nothing but what XML can. */
    static void isFitForEveryDevice(Item item) {
        for (Version version : Version.values()) {
            WbxmlWriter writer = new WbxmlWriter();
            writer.element(AirSync.APPLICATION_DATA, data -> item.schema().encode(item, Rendering.of(version), data));
            isLegal(Document.read(writer.toByteArray()).root());
        }
    }

    private static void isLegal(Element element) {
        if (element.nodes().stream().allMatch(Text.class::isInstance)) {
            assertThat(LEGAL.matcher(element.text()).matches()).isTrue();
        }
        element.children().forEach(Anything::isLegal);
    }
}
