package org.activesync4j.state;

import java.util.Map;
import java.util.Set;
import org.activesync4j.DeviceKey;

/**
 * Remembers what each device holds, in slots. A slot is a small head and numbered pages, saved in one step.
 *
 * <p>Thread-safe, and shared by all nodes. Contents are opaque bytes. A store that cannot be reached throws {@link
 * StoreException}; then the device is asked to come again, and nothing is lost.
 */
public interface StateStore {

    /**
     * Loads heads, in one round trip.
     *
     * @param device whose
     * @param slots which; names of up to 64 characters of ASCII
     * @return an entry for each slot that exists
     */
    Map<String, Entry> load(DeviceKey device, Set<String> slots);

    /**
     * Loads pages of one slot.
     *
     * @param device whose
     * @param slot which
     * @param numbers which pages; all of them when none is named
     * @return the pages that exist
     */
    Map<Integer, byte[]> pages(DeviceKey device, String slot, Set<Integer> numbers);

    /**
     * Saves head and pages in one step, if nobody else has saved the slot since. Pages not named stay.
     *
     * @param device whose
     * @param slot which
     * @param expectedRevision the revision that was loaded; 0 to create the slot
     * @param head the new head, up to 1 MB
     * @param pages the pages to write; an empty page is removed
     * @return whether it was saved, with the revision one higher; {@code false} when another revision is stored
     */
    boolean save(DeviceKey device, String slot, long expectedRevision, byte[] head, Map<Integer, byte[]> pages);

    /**
     * Saves head and pages in one step like {@link #save}, and drops every page not named.
     *
     * @param device whose
     * @param slot which
     * @param expectedRevision the revision that was loaded; 0 to create the slot
     * @param head the new head, up to 1 MB
     * @param pages all pages
     * @return whether it was saved
     */
    boolean replace(DeviceKey device, String slot, long expectedRevision, byte[] head, Map<Integer, byte[]> pages);

    /**
     * Forgets a device: nothing of it stays.
     *
     * @param device which
     */
    void forget(DeviceKey device);

    /**
     * A slot's head.
     *
     * @param revision counts the saves; 0 means that there is no such slot
     * @param head the bytes that were saved
     */
    record Entry(long revision, byte[] head) {

        /** What stands for a slot that does not exist. */
        public static final Entry NONE = new Entry(0, new byte[0]);
    }
}
