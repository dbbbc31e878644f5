package org.activesync4j.wbxml;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Random;

/** Damages documents as hostile or broken clients may. */
final class Mutator {

    private static final int HEADER = 4;
    private static final int MOST = 4;

    /** Tokens, and bytes at the bounds of integers and of UTF-8. */
    private static final byte[] TELLING = Samples.hex(
            "00 01 02 03 04 05 0b 14 3f 40 43 44 45 4b 7f 80 81 83 84 85 bf c0 c2 c3 c4 df e0 ed ef f0 f4 f5 fe ff");

    private static final List<byte[]> LENGTHS = List.of(
            Samples.hex("c3 87 ff ff ff 7f"),
            Samples.hex("c3 8f ff ff ff 7f"),
            Samples.hex("c3 9c 80 80 00"),
            Samples.hex("c3 80 80 80 80 01"),
            Samples.hex("ff ff ff ff ff ff 7f"));

    private final Random random;
    private final List<byte[]> seeds;

    Mutator(Random random, List<byte[]> seeds) {
        this.random = random;
        this.seeds = seeds;
    }

    /** Returns one of the seeds with one to four damages. */
    byte[] next() {
        byte[] document = seed();
        int damages = 1 + random.nextInt(MOST);
        for (int count = 0; count < damages; count++) {
            document = damaged(document);
        }
        return document;
    }

    private byte[] seed() {
        return seeds.get(random.nextInt(seeds.size()));
    }

    private byte[] damaged(byte[] bytes) {
        int at = place(bytes);
        int to = Math.min(bytes.length, at + 1 + random.nextInt(8));
        return switch (random.nextInt(10)) {
            case 0 -> joined(bytes, at, flipped(bytes, at), Math.min(bytes.length, at + 1));
            case 1, 2 -> joined(bytes, at, telling(), Math.min(bytes.length, at + 1));
            case 3 -> joined(bytes, at, telling(), at);
            case 4 -> joined(bytes, at, chance(), at);
            case 5 -> joined(bytes, at, new byte[0], to);
            case 6 -> joined(bytes, at, new byte[0], bytes.length);
            case 7 -> joined(bytes, at, LENGTHS.get(random.nextInt(LENGTHS.size())), at);
            case 8 -> joined(bytes, at, piece(bytes), at);
            default -> joined(bytes, at, piece(seed()), to);
        };
    }

    /** Returns a place in the document, seldom in its header: with that broken nothing else is tried. */
    private int place(byte[] bytes) {
        int from = random.nextInt(20) == 0 ? 0 : Math.min(HEADER, bytes.length);
        return from + random.nextInt(bytes.length - from + 1);
    }

    private byte[] flipped(byte[] bytes, int at) {
        return at == bytes.length ? telling() : new byte[] {(byte) (bytes[at] ^ 1 << random.nextInt(8))};
    }

    private byte[] telling() {
        return new byte[] {TELLING[random.nextInt(TELLING.length)]};
    }

    private byte[] chance() {
        byte[] bytes = new byte[1 + random.nextInt(8)];
        random.nextBytes(bytes);
        return bytes;
    }

    private byte[] piece(byte[] bytes) {
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + random.nextInt(24));
        return joined(bytes, 0, new byte[0], from, to);
    }

    private static byte[] joined(byte[] bytes, int end, byte[] between, int from) {
        return joined(bytes, end, between, from, bytes.length);
    }

    private static byte[] joined(byte[] bytes, int end, byte[] between, int from, int to) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.write(bytes, 0, end);
        joined.writeBytes(between);
        joined.write(bytes, from, to - from);
        return joined.toByteArray();
    }
}
