package org.activesync4j.internal.body;

import static org.activesync4j.item.BodyType.MIME;
import static org.activesync4j.item.BodyType.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.activesync4j.item.BodyType;
import org.activesync4j.item.Content;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CutTest {

    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final String[] CHARACTERS = {"a", "é", "中", "😀", "\n"};

    @ParameterizedTest(name = "{0} cut at {1}")
    @CsvSource({
        "abc, 2, ab",
        "abc, 0, ''",
        "éé, 1, ''",
        "éé, 2, é",
        "éé, 3, é",
        "中中, 2, ''",
        "中中, 3, 中",
        "中中, 5, 中",
        "😀😀, 3, ''",
        "😀😀, 4, 😀",
        "😀😀, 7, 😀",
        "a😀, 4, a"
    })
    void textIsCutBetweenCharacters(String text, int most, String beginning) throws IOException {
        assertThat(cut(TEXT, text, most)).isEqualTo(beginning);
    }

    @Test
    void whateverIsCutIsWellFormedAndAsLongAsPossible() throws IOException {
        Random random = new Random(SEED);
        for (int round = 0; round < 500; round++) {
            String text = text(random);
            int size = text.getBytes(StandardCharsets.UTF_8).length;
            int most = random.nextInt(size);

            int cut = wellFormed(bytes(Cut.toBytes(TEXT, Content.text(text), most)));

            assertThat(cut).as("seed %s", SEED).isBetween(Math.max(0, most - 3), most);
        }
    }

    @ParameterizedTest(name = "{0} cut at {1}")
    @CsvSource({
        "A: b|C: d|, 5, A: b|",
        "A: b|C: d|, 4, ''",
        "A: b|C: d|, 9, A: b|",
        "A: é|C, 5, ''",
        "A: é|C, 6, A: é|",
        "no end of a line, 5, ''"
    })
    void aMessageIsCutBetweenLines(String message, int most, String beginning) throws IOException {
        assertThat(cut(MIME, message.replace('|', '\n'), most)).isEqualTo(beginning.replace('|', '\n'));
    }

    @Test
    void aMessageWhoseLineIsTooLongIsCutBetweenCharacters() throws IOException {
        String message = "A: b\n" + "é".repeat(20_000);

        assertThat(cut(MIME, message, 30_000)).isEqualTo("A: b\n" + "é".repeat(14_997));
    }

    @ParameterizedTest
    @CsvSource({"abc, 2, ab", "é😀中, 2, é😀", "é😀中, 0, ''", "abc, 9, abc"})
    void inTheOldestVersionCharactersAreCounted(String text, int characters, String beginning) throws IOException {
        assertThat(text(Cut.toCharacters(Content.text(text), characters))).isEqualTo(beginning);
    }

    @Test
    void theBeginningOfAHugeContentIsNotLoaded() throws IOException {
        Content huge = () -> new Endless();

        Content beginning = Cut.toBytes(TEXT, huge, 3_000_000_000L);

        assertThat(beginning.length()).hasValue(3_000_000_000L);
    }

    @Test
    void aBeginningEndsWhereItSaysHoweverItIsRead() throws IOException {
        Content beginning = Cut.toBytes(TEXT, Content.text("abcdef"), 4);

        try (InputStream in = beginning.open()) {
            assertThat(in.read()).isEqualTo('a');
            assertThat(in.skip(1)).isEqualTo(1);
            assertThat(in.available()).isEqualTo(2);
            assertThat(in.read(new byte[10], 0, 10)).isEqualTo(2);
            assertThat(in.read()).isEqualTo(-1);
            assertThat(in.read(new byte[10], 0, 10)).isEqualTo(-1);
            assertThat(in.skip(1)).isZero();
        }
    }

    private static String cut(BodyType type, String text, int most) throws IOException {
        return text(Cut.toBytes(type, Content.text(text), most));
    }

    private static String text(Content content) throws IOException {
        return new String(bytes(content), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Content content) throws IOException {
        try (InputStream in = content.open()) {
            byte[] bytes = in.readAllBytes();
            assertThat(content.length()).hasValue(bytes.length);
            return bytes;
        }
    }

    private static int wellFormed(byte[] bytes) throws CharacterCodingException {
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        return bytes.length;
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int left = 1 + random.nextInt(30); left > 0; left--) {
            text.append(CHARACTERS[random.nextInt(CHARACTERS.length)]);
        }
        return text.toString();
    }

    /** Letters without end, of which any number can be skipped at once. */
    private static final class Endless extends InputStream {

        @Override
        public int read() {
            return 'a';
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            Arrays.fill(target, offset, offset + length, (byte) 'a');
            return length;
        }

        @Override
        public long skip(long count) {
            return count;
        }
    }
}
