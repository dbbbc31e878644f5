package org.activesync4j.internal.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.activesync4j.spi.Etag;
import org.activesync4j.spi.ItemId;
import org.activesync4j.spi.Marks;
import org.activesync4j.spi.Sight;
import org.activesync4j.spi.Token;

/** A folder of a server, as a driver shows it: either all of it each time, or what moved since a token. */
final class ModelServer {

    /** Whether the driver has a memory. */
    enum Driver {
        EVERYTHING,
        TOKENS
    }

    record Stored(String content, Marks marks, Instant until, int version) {

        Etag etag() {
            return new Etag(content + "@" + version, marks);
        }

        Stored edited(String other) {
            return new Stored(other, marks, until, version + 1);
        }

        Stored marked(Marks other) {
            return new Stored(content, other, until, version);
        }
    }

    private final Driver driver;
    private final Map<ItemId, Stored> items =
            new TreeMap<>((one, other) -> one.value().compareTo(other.value()));
    private final List<ItemId> journal = new ArrayList<>();
    private final Map<String, ItemId> byKey = new HashMap<>();
    private final Map<String, Integer> creations = new HashMap<>();
    private int counter;

    ModelServer(Driver driver) {
        this.driver = driver;
    }

    Map<ItemId, Stored> items() {
        return items;
    }

    Optional<Stored> get(ItemId id) {
        return Optional.ofNullable(items.get(id));
    }

    void put(ItemId id, Stored stored) {
        items.put(id, stored);
        journal.add(id);
    }

    void delete(ItemId id) {
        items.remove(id);
        journal.add(id);
    }

    ItemId create(String content, Instant until) {
        ItemId id = new ItemId((counter % 3 == 0 ? "long name / " : "Item-") + counter++);
        put(id, new Stored(content, Marks.NONE, until, 1));
        return id;
    }

    /** The same key again: the same item, or anew if it is gone. */
    ItemId create(String content, Instant until, String key) {
        ItemId known = byKey.get(key);
        if (known != null && items.containsKey(known)) {
            return known;
        }
        ItemId id = create(content, until);
        if (byKey.put(key, id) == null) {
            creations.merge(content.substring(0, content.indexOf('/')), 1, Integer::sum);
        }
        return id;
    }

    /** How often each thing that a device made was created under a key of its own. */
    Map<String, Integer> creations() {
        return creations;
    }

    Token look(Token since, Sight sight) {
        if (driver == Driver.EVERYTHING) {
            items.keySet().forEach(id -> name(id, true, since, sight));
            return Token.START;
        }
        int from = since.equals(Token.START) ? 0 : Integer.parseInt(since.value());
        Map<ItemId, Boolean> named = new LinkedHashMap<>();
        journal.subList(from, journal.size()).forEach(id -> named.put(id, items.containsKey(id)));
        named.forEach((id, there) -> name(id, there, since, sight));
        return new Token(Integer.toString(journal.size()));
    }

    /** A driver need not know the date of each item. */
    private static void present(ItemId id, Stored stored, Sight sight) {
        if (id.value().endsWith("5")) {
            sight.present(id, stored.etag());
        } else {
            sight.present(id, stored.etag(), stored.until());
        }
    }

    private void name(ItemId id, boolean there, Token since, Sight sight) {
        if (there) {
            present(id, items.get(id), sight);
        } else if (!since.equals(Token.START)) {
            sight.gone(id);
        }
    }
}
