package org.activesync4j.internal.collection;

import java.util.Map;
import java.util.Set;
import org.activesync4j.item.ItemSchema;

/** Which filters suit which class ([MS-ASCMD] 2.2.3.68.2). Contacts and notes ignore any filter. */
public final class Filters {

    private static final Map<String, Set<Integer>> SUITING = Map.of(
            "Email",
            Set.of(0, 1, 2, 3, 4, 5),
            Options.TEXT_MESSAGES,
            Set.of(0, 1, 2, 3, 4, 5),
            "Calendar",
            Set.of(0, 4, 5, 6, 7),
            "Tasks",
            Set.of(0, 8));

    private Filters() {}

    private static boolean suits(String itemClass, int filterType) {
        Set<Integer> suiting = SUITING.get(itemClass);
        return suiting == null || suiting.contains(filterType);
    }

    /**
     * Tells whether a folder can be filtered as a device asks.
     *
     * @param place the folder
     * @param options what the device asks for
     * @return whether the filters of all classes suit
     */
    public static boolean suit(Place place, Options options) {
        String own = place.schema().name();
        return suits(own, options.of(own).filterType())
                && place.texts()
                        .map(ItemSchema::name)
                        .filter(texts -> options.named(texts)
                                .filter(block -> !suits(texts, block.filterType()))
                                .isPresent())
                        .isEmpty();
    }

    /**
     * Tells which filter is in force.
     *
     * @param itemClass the wire name of the class
     * @param filterType the filter that was asked for
     * @return the same, or 0 for a class that has no filters
     */
    public static int effective(String itemClass, int filterType) {
        return SUITING.containsKey(itemClass) ? filterType : 0;
    }
}
