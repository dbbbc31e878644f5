package org.activesync4j.servlet;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Forgets what was not looked at for the longest time, so that nobody can fill the memory.
 *
 * @param <V> what is remembered of a name
 */
final class Bounded<V> extends LinkedHashMap<String, V> {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 10_000;

    Bounded() {
        super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
        return size() > MOST;
    }
}
