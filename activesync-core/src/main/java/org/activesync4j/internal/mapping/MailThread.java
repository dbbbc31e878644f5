package org.activesync4j.internal.mapping;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.activesync4j.item.Content;
import org.activesync4j.item.Email;

/**
 * Which conversation a mail belongs to, and where in it.
 *
 * <p>The first mail of a conversation names it, by its Message-ID, which all later ones refer to. The header Thread-Index,
 * which Outlook writes, tells the place; it names the conversation only where there are no ids:
 *
 * <pre>
 *  byte    0    1..5                    6..21   22..26  27..31  ...
 *        0x01   time of the first mail   GUID   answer  answer to it
 *               (5 of 8 bytes)
 * </pre>
 */
final class MailThread {

    private static final int TIME = 1;
    private static final int GUID = 6;
    private static final int ANSWERS = 22;
    private static final int ANSWER = 5;
    private static final int MOST_ANSWERS = 100;
    private static final int ID = 16;
    private static final Instant FILE_TIME_ORIGIN = Instant.parse("1601-01-01T00:00:00Z");
    private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s]+>");

    private MailThread() {}

    /** Says what the conversation is about. */
    static String topic(Header header) {
        String said = header.text("Thread-Topic").strip();
        return said.isEmpty() ? Email.topic(header.text("Subject")) : said;
    }

    static Optional<Content> id(Header header) {
        List<String> ids = new ArrayList<>(ancestors(header));
        ids.addAll(ids(header, "Message-ID"));
        Optional<byte[]> index = threadIndex(header);
        return ids.stream()
                .findFirst()
                .map(first -> digest(first, ID))
                .or(() -> index.map(bytes -> Arrays.copyOfRange(bytes, GUID, ANSWERS)))
                .map(Content::of);
    }

    /** Returns the place: that of Outlook, else the time of the mail and an answer for each mail before it. */
    static Optional<Content> index(Header header, Optional<Instant> date) {
        return threadIndex(header)
                .map(MailThread::place)
                .or(() -> date.map(received -> place(received, ancestors(header))))
                .map(Content::of);
    }

    private static byte[] place(byte[] index) {
        ByteBuffer place = ByteBuffer.allocate(GUID - TIME + index.length - ANSWERS);
        place.put(index, TIME, GUID - TIME).put(index, ANSWERS, index.length - ANSWERS);
        return place.array();
    }

    private static byte[] place(Instant received, List<String> ancestors) {
        Duration since = Duration.between(FILE_TIME_ORIGIN, received);
        long ticks = since.getSeconds() * 10_000_000 + since.getNano() / 100;
        int answers = Math.min(MOST_ANSWERS, ancestors.size());
        ByteBuffer place = ByteBuffer.allocate(ANSWER + ANSWER * answers);
        place.put(ByteBuffer.allocate(Long.BYTES).putLong(ticks).array(), TIME, ANSWER);
        ancestors.subList(0, answers).forEach(id -> place.put(digest(id, ANSWER)));
        return place.array();
    }

    /** Returns the ids of the mails before, the first one first. */
    private static List<String> ancestors(Header header) {
        List<String> references = ids(header, "References");
        return references.isEmpty() ? ids(header, "In-Reply-To") : references;
    }

    private static List<String> ids(Header header, String field) {
        return MESSAGE_ID
                .matcher(header.value(field))
                .results()
                .map(match -> match.group())
                .toList();
    }

    private static Optional<byte[]> threadIndex(Header header) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(header.value("Thread-Index"));
            boolean whole = bytes.length >= ANSWERS && (bytes.length - ANSWERS) % ANSWER == 0;
            return Optional.of(bytes).filter(index -> whole && index.length <= ANSWERS + ANSWER * MOST_ANSWERS);
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    private static byte[] digest(String text, int length) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(digest, length);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
