package org.activesync4j.testkit.contract;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.activesync4j.spi.Etag;
import org.activesync4j.spi.ItemId;
import org.activesync4j.spi.Sight;
import org.activesync4j.spi.Token;

/** What a look named. */
final class Seen implements Sight {

    private final Map<ItemId, Etag> present = new LinkedHashMap<>();
    private final Map<ItemId, Instant> until = new LinkedHashMap<>();
    private final Set<ItemId> texts = new LinkedHashSet<>();
    private final Set<ItemId> gone = new LinkedHashSet<>();
    private final List<ItemId> twice = new ArrayList<>();
    private Token token = Token.START;

    @Override
    public void present(ItemId id, Etag etag) {
        if (present.put(id, etag) != null || gone.contains(id)) {
            twice.add(id);
        }
    }

    @Override
    public void present(ItemId id, Etag etag, Instant end) {
        present(id, etag);
        until.put(id, end);
    }

    @Override
    public void textMessage(ItemId id, Etag etag, Instant received) {
        present(id, etag, received);
        texts.add(id);
    }

    @Override
    public void gone(ItemId id) {
        if (!gone.add(id) || present.containsKey(id)) {
            twice.add(id);
        }
    }

    void ended(Token next) {
        token = next;
    }

    Token token() {
        return token;
    }

    Map<ItemId, Etag> present() {
        return present;
    }

    /** Returns which of them were named as text messages. */
    Set<ItemId> texts() {
        return texts;
    }

    Set<ItemId> gone() {
        return gone;
    }

    /** Returns what was named twice, or as present and gone. */
    List<ItemId> twice() {
        return twice;
    }

    Optional<Instant> until(ItemId id) {
        return Optional.ofNullable(until.get(id));
    }

    /** Returns what is there after what was there before, and then this. */
    Map<ItemId, Etag> after(Map<ItemId, Etag> before) {
        Map<ItemId, Etag> now = new LinkedHashMap<>(before);
        now.keySet().removeAll(gone);
        now.putAll(present);
        return now;
    }
}
