package org.activesync4j.internal.collection;

import java.util.Map;
import java.util.Set;
import org.activesync4j.command.Exchange;
import org.activesync4j.internal.sync.Horizon;
import org.activesync4j.spi.ConversationLook;

/** Which filters suit which class ([MS-ASCMD] 2.2.3.68.2). Contacts and notes ignore any filter. */
public final class Filters {

    private static final Map<String, Set<Integer>> SUITING = Map.of(
            "Email", Set.of(0, 1, 2, 3, 4, 5),
            "SMS", Set.of(0, 1, 2, 3, 4, 5),
            "Calendar", Set.of(0, 4, 5, 6, 7),
            "Tasks", Set.of(0, 8));

    private Filters() {}

    /**
     * Tells whether a class can be filtered so.
     *
     * @param itemClass the wire name of the class
     * @param filterType the filter
     * @return whether
     */
    public static boolean suits(String itemClass, int filterType) {
        Set<Integer> suiting = SUITING.get(itemClass);
        return suiting == null || suiting.contains(filterType);
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

    /**
     * Tells what part of a folder is asked for. Conversations are shown as a whole where a filter would cut them and the driver
     * can look so; else the request means mail by mail.
     *
     * @param place the folder
     * @param options how the device wants it
     * @param exchange the exchange
     * @return the horizon, today
     */
    public static Horizon horizon(Place place, Options options, Exchange exchange) {
        Horizon horizon = options.of(place.schema().name()).horizon(place, exchange.now());
        boolean whole = options.wholeConversations() && place.kind().isMail() && horizon.isLimited();
        return whole && exchange.capability(ConversationLook.class).isPresent() ? horizon.byConversation() : horizon;
    }
}
