package org.activesync4j.internal.command.sync;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.activesync4j.item.Body;
import org.activesync4j.item.BodyType;
import org.activesync4j.item.Content;
import org.activesync4j.item.Item;
import org.activesync4j.item.Property;

/** Compares what a device has sent with what the driver made of it. */
final class Echo {

    private static final int COMPARED = 64 << 10;

    private Echo() {}

    /** Tells whether the driver kept all that was sent; what it added by itself does not count. */
    static boolean isFaithful(Item sent, Item stored) {
        return sent.withoutWishes().properties().stream().allMatch(property -> same(property, sent, stored));
    }

    private static <T> boolean same(Property<T> property, Item sent, Item stored) {
        Optional<T> one = sent.get(property);
        Optional<T> other = stored.get(property);
        return one.equals(other)
                || one.isPresent()
                        && other.isPresent()
                        && one.get() instanceof Body body
                        && other.get() instanceof Body kept
                        && sameBody(body, kept);
    }

    private static boolean sameBody(Body sent, Body kept) {
        BodyType type = sent.nativeType();
        Optional<Content> content = kept.content(type);
        return content.isPresent() && text(sent.content(type).orElseThrow()).equals(text(content.get()));
    }

    /** Line ends do not count, and what is very long is only compared at its beginning. */
    private static String text(Content content) {
        try (InputStream in = content.open()) {
            return new String(in.readNBytes(COMPARED), StandardCharsets.UTF_8)
                    .replace("\r\n", "\n")
                    .stripTrailing();
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }
}
