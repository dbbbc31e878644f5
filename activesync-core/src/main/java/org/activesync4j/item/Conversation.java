package org.activesync4j.item;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out the conversation of a mail of which nothing is known but what it is about and when it came. */
final class Conversation {

    private static final int ID_LENGTH = 16;
    private static final int INDEX_LENGTH = 5;
    private static final Instant FILE_TIME_ORIGIN = Instant.parse("1601-01-01T00:00:00Z");
    private static final Pattern REPLY_PREFIX =
            Pattern.compile("\\s*(re|aw|fwd?|wg|tr|sv|rv)\\s*(\\[\\d+])?\\s*:", Pattern.CASE_INSENSITIVE);

    private Conversation() {}

    static boolean isId(Content id) {
        return id.length().orElse(ID_LENGTH) == ID_LENGTH;
    }

    static boolean isIndex(Content index) {
        long length = index.length().orElse(INDEX_LENGTH);
        return length > 0 && length % INDEX_LENGTH == 0;
    }

    /** Mails about the same have the same id; one about nothing has an id of its own. */
    static Content id(Item mail) {
        String topic =
                mail.get(Email.THREAD_TOPIC).or(() -> mail.get(Email.SUBJECT)).orElse("");
        String bare = withoutPrefixes(topic).strip().toLowerCase(Locale.ROOT);
        return about(bare.isEmpty() ? received(mail) + mail.get(Email.FROM).orElse("") : bare);
    }

    static Content about(String what) {
        return Content.of(Arrays.copyOf(digest(what), ID_LENGTH));
    }

    static String withoutPrefixes(String topic) {
        Matcher prefix = REPLY_PREFIX.matcher(topic);
        int start = 0;
        while (prefix.region(start, topic.length()).lookingAt()) {
            start = prefix.end();
        }
        return topic.substring(start);
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    /** A mail is said to begin its conversation. */
    static Content index(Item mail) {
        return begun(received(mail));
    }

    /**
     * What is no answer begins its conversation when it comes. The header of the index has five of the eight bytes of that time as
     * the number of 100 ns since 1601:
     *
     * <pre>
     *  .. XX XX XX XX XX .. ..
     * </pre>
     */
    static Content begun(Instant received) {
        Duration since = Duration.between(FILE_TIME_ORIGIN, received);
        long ticks = since.getSeconds() * 10_000_000 + since.getNano() / 100;
        byte[] bytes = ByteBuffer.allocate(Long.BYTES).putLong(ticks).array();
        return Content.of(Arrays.copyOfRange(bytes, 1, 1 + INDEX_LENGTH));
    }

    private static Instant received(Item mail) {
        return mail.get(Email.DATE_RECEIVED).orElse(Instant.EPOCH);
    }
}
