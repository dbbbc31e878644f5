package org.activesync4j.testkit.groupware;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.activesync4j.item.Email;
import org.activesync4j.item.Item;
import org.activesync4j.item.Property;
import org.activesync4j.item.TextMessage;
import org.activesync4j.spi.Etag;
import org.activesync4j.spi.Marks;

/**
 * An item as it lies in a folder.
 *
 * @param changed the number of the change that made it so
 */
record StoredItem(Item item, Etag etag, long changed) {

    static StoredItem first(Item item, long change) {
        Marks marks = new Marks(isRead(item), flagged(item) ? "" + change : "", categorised(item) ? "" + change : "");
        return new StoredItem(item, new Etag("" + change, marks), change);
    }

    /** Replaces the item; its etag changes only in what has changed. */
    StoredItem then(Item next, long change) {
        boolean same = withoutMarks(item).equals(withoutMarks(next));
        return new StoredItem(next, new Etag(same ? etag.content() : "" + change, marks(next, change)), change);
    }

    private Marks marks(Item next, long change) {
        Marks now = first(next, change).etag.marks();
        boolean sameFlag = item.get(Email.FLAG).equals(next.get(Email.FLAG));
        boolean sameCategories = item.get(Email.CATEGORIES).equals(next.get(Email.CATEGORIES));
        return new Marks(
                now.read(),
                sameFlag ? etag.marks().flag() : now.flag(),
                sameCategories ? etag.marks().categories() : now.categories());
    }

    private static boolean isRead(Item item) {
        return item.get(Email.READ).or(() -> item.get(TextMessage.READ)).orElse(false);
    }

    private static boolean flagged(Item item) {
        return item.get(Email.FLAG).filter(flag -> !flag.isEmpty()).isPresent();
    }

    private static boolean categorised(Item item) {
        return !item.get(Email.CATEGORIES).orElse(List.of()).isEmpty();
    }

    private static Item withoutMarks(Item item) {
        return item.without(properties(item, Property::isMark));
    }

    /** Returns the item's properties that are no marks. */
    static Set<Property<?>> content(Item item) {
        return properties(item, property -> !property.isMark());
    }

    private static Set<Property<?>> properties(Item item, Predicate<Property<?>> which) {
        return item.properties().stream().filter(which).collect(Collectors.toSet());
    }
}
