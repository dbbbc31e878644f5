package org.activesync4j.testkit.conversation;

import java.util.Map;
import java.util.Set;
import org.activesync4j.DeviceKey;
import org.activesync4j.state.InMemoryStateStore;
import org.activesync4j.state.StateStore;

/** A state store that counts what goes in and out. */
final class CountedStore implements StateStore {

    private final StateStore store = new InMemoryStateStore();
    private int loads;
    private int saves;
    private int pagesRead;
    private int pagesWritten;

    /**
     * What was done lately.
     *
     * @param loads how often heads were loaded
     * @param saves how often something was saved
     * @param pagesRead how many pages were read
     * @param pagesWritten how many pages were written
     */
    record Counted(int loads, int saves, int pagesRead, int pagesWritten) {}

    /** Tells what was done while something else was done. */
    Counted during(Runnable action) {
        loads = 0;
        saves = 0;
        pagesRead = 0;
        pagesWritten = 0;
        action.run();
        return new Counted(loads, saves, pagesRead, pagesWritten);
    }

    @Override
    public Map<String, Entry> load(DeviceKey device, Set<String> slots) {
        loads++;
        return store.load(device, slots);
    }

    @Override
    public Map<Integer, byte[]> pages(DeviceKey device, String slot, Set<Integer> numbers) {
        Map<Integer, byte[]> pages = store.pages(device, slot, numbers);
        pagesRead += pages.size();
        return pages;
    }

    @Override
    public boolean save(DeviceKey device, String slot, long expectedRevision, byte[] head, Map<Integer, byte[]> pages) {
        saves++;
        pagesWritten += pages.size();
        return store.save(device, slot, expectedRevision, head, pages);
    }

    @Override
    public boolean replace(
            DeviceKey device, String slot, long expectedRevision, byte[] head, Map<Integer, byte[]> pages) {
        saves++;
        pagesWritten += pages.size();
        return store.replace(device, slot, expectedRevision, head, pages);
    }

    @Override
    public void forget(DeviceKey device) {
        store.forget(device);
    }
}
