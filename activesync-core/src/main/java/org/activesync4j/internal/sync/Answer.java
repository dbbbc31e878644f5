package org.activesync4j.internal.sync;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What came of a command that must not be done twice: enough to answer it again.
 *
 * @param status what the device was told
 * @param serverId the wire id of what was made, of an item or a folder; empty if nothing was
 * @param held the item that was made or moved, as the device holds it since
 * @param attachments for attachments that came with the item: the client's id of each → its reference
 * @param more what else the command needs to answer again, in a form that it knows; small
 */
public record Answer(
        int status, String serverId, Optional<Held> held, SortedMap<String, String> attachments, Bytes more) {

    /** Copies the map. */
    public Answer {
        attachments = Collections.unmodifiableSortedMap(new TreeMap<>(attachments));
    }

    /**
     * Answers with nothing but a status.
     *
     * @param status what the device was told
     * @return the answer
     */
    public static Answer of(int status) {
        return new Answer(status, "", Optional.empty(), new TreeMap<>(), Bytes.EMPTY);
    }

    /**
     * Answers that an item was made.
     *
     * @param status what the device was told
     * @param id its wire id
     * @param held the item as the device holds it
     * @param attachments the client's id of each → its reference
     * @return the answer
     */
    public static Answer made(int status, ServerId id, Held held, Map<String, String> attachments) {
        return new Answer(status, id.toString(), Optional.of(held), new TreeMap<>(attachments), Bytes.EMPTY);
    }
}
