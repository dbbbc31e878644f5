package org.activesync4j.item;

import static org.activesync4j.Version.V14_0;

import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.activesync4j.wbxml.CodePages;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.activesync4j.wbxml.page.Email2;

/**
 * Describes a text message (SMS), which lies among mail. The class exists from 14.0 on. Addresses look like those of mail:
 * {@code "Ann" [MOBILE:+491701234567]}. See [MS-ASMS].
 */
public final class TextMessage {

    private static final int LONGEST_ADDRESSES = 32_768;

    /** To whom it goes. */
    public static final Property<String> TO =
            Property.of(tag("To"), Type.text(LONGEST_ADDRESSES)).since(V14_0);

    /** Who wrote it. */
    public static final Property<String> FROM =
            Property.of(tag("From"), Type.text(LONGEST_ADDRESSES)).since(V14_0);

    /** When it came or went. A folder is filtered by it. A message without is said to be of 1970. */
    public static final Property<Instant> DATE_RECEIVED =
            Property.of(tag("DateReceived"), Type.DATE_TIME).since(V14_0).always(Instant.EPOCH);

    /** 0 low, 1 normal, 2 high. */
    public static final Property<Integer> IMPORTANCE =
            Property.of(tag("Importance"), Type.integer(0, 2)).since(V14_0);

    /** Whether it was read. */
    public static final Property<Boolean> READ =
            Property.of(tag("Read"), Type.BOOL).since(V14_0).mark().always(false);

    /** The text. */
    public static final Property<Body> BODY =
            Property.of(AirSyncBase.BODY, Type.BODY).since(V14_0).always(Body.EMPTY);

    /** Names the conversation: 16 bytes. Without it, what two numbers write to each other is one conversation. */
    public static final Property<Content> CONVERSATION_ID = Property.of(
                    Email2.CONVERSATION_ID, Type.OPAQUE.where(Conversation::isId, "16 bytes"))
            .since(V14_0)
            .readOnly()
            .always(TextMessage::betweenTwo);

    /** The place in the conversation: 5 bytes, and 5 more for each answer. Messages without are said to begin one. */
    public static final Property<Content> CONVERSATION_INDEX = Property.of(
                    Email2.CONVERSATION_INDEX, Type.OPAQUE.where(Conversation::isIndex, "5 bytes, or 10, or 15 …"))
            .since(V14_0)
            .readOnly()
            .always(TextMessage::index);

    /** All of it. */
    public static final ItemSchema SCHEMA = ItemSchema.of(
                    "SMS", TO, FROM, DATE_RECEIVED, IMPORTANCE, READ, BODY, CONVERSATION_ID, CONVERSATION_INDEX)
            .ageingBy(message -> message.get(DATE_RECEIVED))
            .withBodiesOnRequest();

    private TextMessage() {}

    /** The page of the elements that it shares with mail has the name of another class here. */
    private static Tag tag(String name) {
        return CodePages.find("Email", name).orElseThrow();
    }

    /**
     * Tells to which conversation a message belongs: what it says itself, else all that two numbers write to each other.
     *
     * @param message the message, without body perhaps
     * @return the 16 bytes by which devices name the conversation
     */
    public static Content conversation(Item message) {
        return message.get(CONVERSATION_ID).orElseGet(() -> betweenTwo(message));
    }

    private static Content betweenTwo(Item message) {
        return Conversation.about(Stream.of(FROM, TO)
                .map(row -> message.get(row).orElse("").strip().toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining("\n")));
    }

    private static Content index(Item message) {
        return Conversation.begun(message.get(DATE_RECEIVED).orElse(Instant.EPOCH));
    }
}
