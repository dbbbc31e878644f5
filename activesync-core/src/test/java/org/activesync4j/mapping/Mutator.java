package org.activesync4j.mapping;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Damages texts of lines as broken programs, bad lines and hostile people may. */
final class Mutator {

    private static final int MOST = 4;
    private static final String TELLING = "\r\n\t :;=,\"\\^-<>()@\0\u0001\u007f\u0080\u00a0\u00e4\u00c3\u00e2\u00ff";

    private final Random random;
    private final List<byte[]> seeds;
    private final List<String> words;

    Mutator(Random random, List<byte[]> seeds, String... words) {
        this.random = random;
        this.seeds = seeds;
        this.words = List.of(words);
    }

    /** Returns one of the seeds with one to four damages. */
    byte[] next() {
        byte[] text = seed();
        int damages = 1 + random.nextInt(MOST);
        for (int count = 0; count < damages; count++) {
            text = damaged(text);
        }
        return text;
    }

    /** Returns the text cut off at some places. */
    static List<byte[]> cut(byte[] text, int times, Random random) {
        List<byte[]> cut = new ArrayList<>();
        for (int count = 0; count < times; count++) {
            cut.add(piece(text, 0, random.nextInt(text.length + 1)));
        }
        return cut;
    }

    private byte[] seed() {
        return seeds.get(random.nextInt(seeds.size()));
    }

    private byte[] damaged(byte[] text) {
        int at = random.nextInt(text.length + 1);
        int to = Math.min(text.length, at + 1 + random.nextInt(12));
        return switch (random.nextInt(12)) {
            case 0 -> joined(text, at, flipped(text, at), Math.min(text.length, at + 1));
            case 1 -> joined(text, at, telling(), Math.min(text.length, at + 1));
            case 2 -> joined(text, at, telling(), at);
            case 3 -> joined(text, at, chance(), at);
            case 4 -> joined(text, at, new byte[0], to);
            case 5 -> piece(text, 0, at);
            case 6 -> joined(text, at, word(), at);
            case 7 -> joined(text, lineStart(text, at), new byte[0], lineStart(text, to));
            case 8 -> joined(text, lineStart(text, at), line(seed()), lineStart(text, at));
            case 9 -> joined(text, lineStart(text, at), line(text), lineStart(text, at));
            case 10 -> joined(text, at, piece(text, at, to), at);
            default -> joined(text, at, line(seed()), to);
        };
    }

    private byte[] flipped(byte[] text, int at) {
        return at == text.length ? telling() : new byte[] {(byte) (text[at] ^ 1 << random.nextInt(8))};
    }

    private byte[] telling() {
        return new byte[] {(byte) TELLING.charAt(random.nextInt(TELLING.length()))};
    }

    private byte[] chance() {
        byte[] bytes = new byte[1 + random.nextInt(6)];
        random.nextBytes(bytes);
        return bytes;
    }

    private byte[] word() {
        return words.get(random.nextInt(words.size())).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] line(byte[] text) {
        int start = lineStart(text, random.nextInt(text.length + 1));
        int end = start;
        while (end < text.length && text[end] != '\n') {
            end++;
        }
        return piece(text, start, Math.min(end + 1, text.length));
    }

    private static int lineStart(byte[] text, int at) {
        int start = at;
        while (start > 0 && text[start - 1] != '\n') {
            start--;
        }
        return start;
    }

    private static byte[] joined(byte[] text, int end, byte[] between, int from) {
        int rest = Math.max(from, end);
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.write(text, 0, end);
        joined.writeBytes(between);
        joined.write(text, rest, text.length - rest);
        return joined.toByteArray();
    }

    private static byte[] piece(byte[] text, int from, int to) {
        return Arrays.copyOfRange(text, from, to);
    }
}
