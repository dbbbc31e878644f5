package org.activesync4j.testkit.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.activesync4j.item.Body;
import org.activesync4j.item.Contact;
import org.activesync4j.item.Item;
import org.activesync4j.item.Note;
import org.activesync4j.item.Patch;
import org.activesync4j.item.Property;

/**
 * An item of a class that every driver of that class can keep. A further class is a further row.
 *
 * @param whole what such an item is like, its title left out
 * @param title what tells one from another
 * @param body the body
 * @param spare a property that may be missing
 */
record Sample(Item whole, Property<String> title, Property<Body> body, Property<?> spare) {

    private static final List<Sample> ALL = List.of(
            new Sample(
                    Item.of(Note.SCHEMA)
                            .with(Note.CATEGORIES, List.of("Home"))
                            .with(Note.BODY, Body.text("Two bottles\r\nand bread")),
                    Note.SUBJECT,
                    Note.BODY,
                    Note.CATEGORIES),
            new Sample(
                    Item.of(Contact.SCHEMA)
                            .with(Contact.FIRST_NAME, "Ann")
                            .with(Contact.JOB_TITLE, "Baker")
                            .with(Contact.BODY, Body.text("Met at the fair")),
                    Contact.LAST_NAME,
                    Contact.BODY,
                    Contact.JOB_TITLE));

    private static final Map<String, Sample> BY_CLASS = ALL.stream()
            .collect(Collectors.toMap(
                    sample -> sample.whole.schema().name(), sample -> sample, (one, other) -> one, LinkedHashMap::new));

    static Optional<Sample> of(String itemClass) {
        return Optional.ofNullable(BY_CLASS.get(itemClass));
    }

    Item titled(String text) {
        return whole.with(title, text);
    }

    String title(Item item) {
        return item.get(title).orElse("");
    }

    Patch retitling(String text) {
        return Patch.of(Item.of(whole.schema()).with(title, text));
    }

    Patch clearing() {
        return new Patch(Item.of(whole.schema()), Set.of(spare), Map.of());
    }

    /** Returns what can be compared: the properties of a sample without its title. */
    Item rest(Item item) {
        Item kept = item.inMemory();
        return kept.without(kept.properties().stream()
                .filter(property -> !whole.has(property))
                .collect(Collectors.toSet()));
    }
}
