package org.activesync4j.examples.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import org.activesync4j.item.Content;

/** Makes ids, and texts that are as good as ids. */
final class Ids {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 26;
    private static final int DIGEST = 16;

    private Ids() {}

    static String random(RandomGenerator random) {
        return random.ints(LENGTH, 0, LETTERS.length())
                .map(LETTERS::charAt)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Makes the id of what takes the place of an item when it is changed: always the same one. */
    static String successor(String id) {
        byte[] digest = sha256().digest(id.getBytes(UTF_8));
        StringBuilder successor = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            successor.append(LETTERS.charAt(digest[i] & 0x1f));
        }
        return successor.toString();
    }

    /** Tells what makes a content different from all others, reading it as a stream. */
    static String digest(Content content) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(content.open(), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest(), 0, DIGEST);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every JDK has SHA-256", impossible);
        }
    }
}
