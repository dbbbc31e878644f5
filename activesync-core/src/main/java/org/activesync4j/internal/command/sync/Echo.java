package org.activesync4j.internal.command.sync;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.activesync4j.item.Body;
import org.activesync4j.item.BodyType;
import org.activesync4j.item.Content;
import org.activesync4j.item.Deviation;
import org.activesync4j.item.Item;
import org.activesync4j.item.Patch;
import org.activesync4j.item.Property;

/** Compares what a device has sent with what the driver made of it. */
final class Echo {

    private static final int COMPARED = 64 << 10;

    private Echo() {}

    /**
     * Tells whether the driver kept all that was sent; what it added by itself does not count. If that cannot be read, the
     * device is told what there is once it can.
     */
    static boolean isFaithful(Item sent, Item stored) {
        try {
            return sent.withoutWishes().properties().stream().allMatch(property -> same(property, sent, stored));
        } catch (UncheckedIOException unreadable) {
            return false;
        }
    }

    /** Tells whether the driver has done all that was asked, in the item and in its occurrences. */
    static boolean isFaithful(Patch asked, Item stored) {
        return isFaithful(asked.set(), stored)
                && asked.clear().stream().noneMatch(stored::has)
                && asked.overrides().entrySet().stream()
                        .allMatch(each -> isFaithful(each.getValue(), stored.occurrence(each.getKey())));
    }

    /** What an occurrence has by itself or from its series is all one. */
    private static boolean isFaithful(Deviation asked, Optional<Item> stored) {
        return asked instanceof Deviation.Edit edit
                ? stored.isPresent() && isFaithful(edit.patch(), stored.get())
                : stored.isEmpty();
    }

    private static boolean same(Property<?> property, Item sent, Item stored) {
        Object one = sent.get(property).orElseThrow();
        Optional<?> other = stored.get(property);
        return other.isPresent() ? same(one, other.get()) : saysNothing(one);
    }

    private static boolean same(Object sent, Object kept) {
        if (sent instanceof Body body && kept instanceof Body other) {
            return sameBody(body, other);
        }
        if (sent instanceof Content content && kept instanceof Content other) {
            return Arrays.equals(beginning(content), beginning(other));
        }
        return sent.equals(kept);
    }

    /** A device shows the same for what is empty and for what is not there. */
    private static boolean saysNothing(Object sent) {
        if (sent instanceof Body body) {
            return text(body.content(body.nativeType()).orElseThrow()).isEmpty();
        }
        return sent.equals("") || sent.equals(List.of()) || sent instanceof Item part && part.isEmpty();
    }

    private static boolean sameBody(Body sent, Body kept) {
        BodyType type = sent.nativeType();
        Optional<Content> content = kept.content(type);
        return content.isPresent() && text(sent.content(type).orElseThrow()).equals(text(content.get()));
    }

    /** Line ends do not count. */
    private static String text(Content content) {
        return new String(beginning(content), StandardCharsets.UTF_8)
                .replace("\r\n", "\n")
                .stripTrailing();
    }

    /** What is very long is only compared at its beginning. */
    private static byte[] beginning(Content content) {
        try (InputStream in = content.open()) {
            return in.readNBytes(COMPARED);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
