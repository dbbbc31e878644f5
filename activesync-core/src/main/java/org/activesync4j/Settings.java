package org.activesync4j;

import java.time.Duration;

/**
 * The limits of an engine, each with a default that suits most. Immutable: every {@code with…} returns a copy.
 *
 * @param shortestHeartbeat the shortest time that a device may ask to wait; default 60 s
 * @param longestHeartbeat the longest time that a device may ask to wait; default 3540 s
 * @param deadline how long an exchange may work before the device is told to come again; default 60 s
 * @param pollInterval how often a folder without a watcher is looked at while somebody waits; default 10 s
 * @param waitingFolders how many folders one Ping or waiting Sync may name; default 1000
 * @param collections how many collections one Sync or GetItemEstimate may name; default 1000
 * @param commands how many changes one Sync may bring; default 200
 * @param answerBytes how large an answer may grow before the rest is left for the next one; default 4 MB
 * @param inMemoryBytes up to which size a value of a request is kept in memory; default 64 KB
 * @param requestBytes how large a request may be; default 160 MB
 */
public record Settings(
        Duration shortestHeartbeat,
        Duration longestHeartbeat,
        Duration deadline,
        Duration pollInterval,
        int waitingFolders,
        int collections,
        int commands,
        int answerBytes,
        int inMemoryBytes,
        long requestBytes) {

    /** What suits most. */
    public static final Settings DEFAULT = new Settings(
            Duration.ofSeconds(60),
            Duration.ofSeconds(3540),
            Duration.ofSeconds(60),
            Duration.ofSeconds(10),
            1000,
            1000,
            200,
            4 << 20,
            64 << 10,
            160L << 20);

    /** Checks that each limit leaves something to do. */
    public Settings {
        if (shortestHeartbeat.compareTo(Duration.ofSeconds(1)) < 0 || longestHeartbeat.compareTo(shortestHeartbeat) < 0) {
            throw new IllegalArgumentException("heartbeats are at least 1 s, the longest not below the shortest");
        }
        if (deadline.isNegative() || deadline.isZero() || pollInterval.isNegative() || pollInterval.isZero()) {
            throw new IllegalArgumentException("deadline and poll interval are more than nothing");
        }
        if (waitingFolders < 1 || collections < 1 || commands < 1 || answerBytes < 1 || inMemoryBytes < 0 || requestBytes < 1) {
            throw new IllegalArgumentException("every limit is at least 1");
        }
    }

    /**
     * Bounds the time that a device may ask to wait.
     *
     * @param shortest the shortest
     * @param longest the longest
     * @return a copy
     */
    public Settings withHeartbeats(Duration shortest, Duration longest) {
        return new Settings(
                shortest, longest, deadline, pollInterval, waitingFolders, collections, commands, answerBytes,
                inMemoryBytes, requestBytes);
    }

    /**
     * Bounds the time of an exchange.
     *
     * @param longest how long it may work
     * @return a copy
     */
    public Settings withDeadline(Duration longest) {
        return new Settings(
                shortestHeartbeat, longestHeartbeat, longest, pollInterval, waitingFolders, collections, commands,
                answerBytes, inMemoryBytes, requestBytes);
    }

    /**
     * Sets how often folders are polled.
     *
     * @param interval the time between two looks
     * @return a copy
     */
    public Settings withPollInterval(Duration interval) {
        return new Settings(
                shortestHeartbeat, longestHeartbeat, deadline, interval, waitingFolders, collections, commands,
                answerBytes, inMemoryBytes, requestBytes);
    }

    /**
     * Bounds how many folders and collections a request may name.
     *
     * @param waiting folders that one Ping or waiting Sync may name
     * @param named collections that one Sync or GetItemEstimate may name
     * @return a copy
     */
    public Settings withFolders(int waiting, int named) {
        return new Settings(
                shortestHeartbeat, longestHeartbeat, deadline, pollInterval, waiting, named, commands, answerBytes,
                inMemoryBytes, requestBytes);
    }

    /**
     * Bounds the size of an answer.
     *
     * @param bytes how large it may grow before the rest is left for the next one
     * @return a copy
     */
    public Settings withAnswerBytes(int bytes) {
        return new Settings(
                shortestHeartbeat, longestHeartbeat, deadline, pollInterval, waitingFolders, collections, commands,
                bytes, inMemoryBytes, requestBytes);
    }
}
