package org.activesync4j.mapping;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Tells whose calendar an iCalendar object lies in: whether a meeting is the user's own, and what the user has answered,
 * depends on it. Immutable.
 *
 * @param addresses the user's mail addresses, the primary one first
 * @param zone where times are that name no zone
 */
public record CalendarOwner(List<String> addresses, ZoneId zone) {

    /** Somebody of whom nothing is known: all meetings count as the user's own, times without zone as UTC. */
    public static final CalendarOwner UNKNOWN = new CalendarOwner(List.of(), ZoneOffset.UTC);

    /**
     * Copies the addresses.
     *
     * @param addresses the user's mail addresses, the primary one first
     * @param zone where times are that name no zone
     */
    public CalendarOwner {
        addresses = List.copyOf(addresses);
    }

    /**
     * Says whether an address is the user's.
     *
     * @param address a mail address
     * @return whether
     */
    public boolean has(String address) {
        return addresses.stream().anyMatch(address::equalsIgnoreCase);
    }
}
