package org.activesync4j.item;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** Puts mails into conversations whose driver does not, for from 14.0 on devices expect it of every mail. */
final class Conversation {

    private static final Pattern PREFIXES =
            Pattern.compile("^(\\s*(re|aw|fwd?|wg|tr|sv|rv)\\s*(\\[\\d+])?\\s*:)+", Pattern.CASE_INSENSITIVE);
    private static final long SECONDS_FROM_1601 = 11_644_473_600L;
    private static final int ID_BYTES = 16;
    private static final int HEADER_BYTES = 5;

    private Conversation() {}

    /** Adds what is missing: mails of one topic are one conversation, and each begins it. */
    static Item complete(Item mail) {
        Item named = mail.has(Email.CONVERSATION_ID) ? mail : mail.with(Email.CONVERSATION_ID, Content.of(id(mail)));
        return named.has(Email.CONVERSATION_INDEX)
                ? named
                : named.with(Email.CONVERSATION_INDEX, Content.of(index(mail)));
    }

    private static byte[] id(Item mail) {
        String subject =
                mail.get(Email.THREAD_TOPIC).or(() -> mail.get(Email.SUBJECT)).orElse("");
        String topic = PREFIXES.matcher(subject).replaceFirst("").strip().toLowerCase(Locale.ROOT);
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(topic.getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(sum, ID_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every JDK has SHA-256", impossible);
        }
    }

    /** The header: the upper five bytes of the FILETIME at which the mail was received, see [MS-ASCON] 2.2.2.4.1. */
    private static byte[] index(Item mail) {
        Instant received = mail.get(Email.DATE_RECEIVED).orElse(Instant.EPOCH);
        long fileTime = (received.getEpochSecond() + SECONDS_FROM_1601) * 10_000_000L + received.getNano() / 100;
        return Arrays.copyOf(ByteBuffer.allocate(Long.BYTES).putLong(fileTime).array(), HEADER_BYTES);
    }
}
