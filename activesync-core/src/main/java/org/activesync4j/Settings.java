package org.activesync4j;

import java.time.Duration;

/** The limits of an engine, each with a default that suits most. Immutable. */
public final class Settings {

    /** What suits most. */
    public static final Settings DEFAULT = new Builder().build();

    private final Duration shortestHeartbeat;
    private final Duration longestHeartbeat;
    private final Duration deadline;
    private final Duration pollInterval;
    private final int waitingFolders;
    private final int collections;
    private final int commands;
    private final int operations;
    private final int recipients;
    private final int answerBytes;
    private final int requestValueBytes;
    private final int answerInMemoryBytes;
    private final long requestBytes;
    private final int busyWorkers;
    private final int queuedTasks;
    private final DeviceLimit devices;

    private Settings(Builder builder) {
        shortestHeartbeat = builder.shortestHeartbeat;
        longestHeartbeat = builder.longestHeartbeat;
        deadline = builder.deadline;
        pollInterval = builder.pollInterval;
        waitingFolders = builder.waitingFolders;
        collections = builder.collections;
        commands = builder.commands;
        operations = builder.operations;
        recipients = builder.recipients;
        answerBytes = builder.answerBytes;
        requestValueBytes = builder.requestValueBytes;
        answerInMemoryBytes = builder.answerInMemoryBytes;
        requestBytes = builder.requestBytes;
        busyWorkers = builder.busyWorkers;
        queuedTasks = builder.queuedTasks;
        devices = builder.devices;
        require(shortestHeartbeat.toSeconds() >= 1, "heartbeats are at least 1 s");
        require(longestHeartbeat.compareTo(shortestHeartbeat) >= 0, "the longest heartbeat is not the shortest");
        require(!deadline.isNegative() && !deadline.isZero(), "a deadline is more than nothing");
        require(!pollInterval.isNegative() && !pollInterval.isZero(), "a poll interval is more than nothing");
        require(Math.min(Math.min(waitingFolders, collections), commands) >= 1, "every count is at least 1");
        require(Math.min(operations, recipients) >= 1, "every count is at least 1");
        require(Math.min(busyWorkers, answerBytes) >= 1 && requestBytes >= 1, "every size is at least 1");
        require(Math.min(Math.min(requestValueBytes, answerInMemoryBytes), queuedTasks) >= 0, "no limit is negative");
    }

    private static void require(boolean condition, String rule) {
        if (!condition) {
            throw new IllegalArgumentException(rule);
        }
    }

    /**
     * Begins from the defaults.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Begins from these settings.
     *
     * @return a builder
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.shortestHeartbeat = shortestHeartbeat;
        builder.longestHeartbeat = longestHeartbeat;
        builder.deadline = deadline;
        builder.pollInterval = pollInterval;
        builder.waitingFolders = waitingFolders;
        builder.collections = collections;
        builder.commands = commands;
        builder.operations = operations;
        builder.recipients = recipients;
        builder.answerBytes = answerBytes;
        builder.requestValueBytes = requestValueBytes;
        builder.answerInMemoryBytes = answerInMemoryBytes;
        builder.requestBytes = requestBytes;
        builder.busyWorkers = busyWorkers;
        builder.queuedTasks = queuedTasks;
        builder.devices = devices;
        return builder;
    }

    /**
     * Tells the shortest time that a device may ask to wait.
     *
     * @return at least 1 s; default 60 s
     */
    public Duration shortestHeartbeat() {
        return shortestHeartbeat;
    }

    /**
     * Tells the longest time that a device may ask to wait.
     *
     * @return default 3540 s
     */
    public Duration longestHeartbeat() {
        return longestHeartbeat;
    }

    /**
     * Tells how long an exchange may work before the device is told to come again.
     *
     * @return default 60 s
     */
    public Duration deadline() {
        return deadline;
    }

    /**
     * Tells how often a folder without a watcher is looked at while somebody waits.
     *
     * @return default 10 s
     */
    public Duration pollInterval() {
        return pollInterval;
    }

    /**
     * Tells how many folders one Ping or waiting Sync may name.
     *
     * @return default 1000
     */
    public int waitingFolders() {
        return waitingFolders;
    }

    /**
     * Tells how many collections one Sync or GetItemEstimate may name.
     *
     * @return default 1000
     */
    public int collections() {
        return collections;
    }

    /**
     * Tells how many changes one Sync may bring.
     *
     * @return default 200
     */
    public int commands() {
        return commands;
    }

    /**
     * Tells how many things one ItemOperations may ask for.
     *
     * @return default 100
     */
    public int operations() {
        return operations;
    }

    /**
     * Tells how many recipients one ResolveRecipients may name, and of how many people it tells when they are free.
     *
     * @return default 100
     */
    public int recipients() {
        return recipients;
    }

    /**
     * Tells how large an answer may grow before the rest is left for the next one.
     *
     * @return default 4 MB; a single larger item still goes out, alone
     */
    public int answerBytes() {
        return answerBytes;
    }

    /**
     * Tells up to which size a value of a request stays in memory.
     *
     * @return default 64 KB; larger ones go to temporary files
     */
    public int requestValueBytes() {
        return requestValueBytes;
    }

    /**
     * Tells up to which size an answer stays in memory until it is sent.
     *
     * @return default 1 MB; larger ones go to temporary files
     */
    public int answerInMemoryBytes() {
        return answerInMemoryBytes;
    }

    /**
     * Tells how large a request may be.
     *
     * @return default 160 MB
     */
    public long requestBytes() {
        return requestBytes;
    }

    /**
     * Tells how many workers one tenant may keep busy.
     *
     * @return default 64
     */
    public int busyWorkers() {
        return busyWorkers;
    }

    /**
     * Tells how many tasks of one tenant may wait for a worker.
     *
     * @return default 1000; beyond that devices are told to come again
     */
    public int queuedTasks() {
        return queuedTasks;
    }

    /**
     * Tells how many devices a login may have.
     *
     * @return default {@link DeviceLimit#DEFAULT}
     */
    public DeviceLimit devices() {
        return devices;
    }

    /** Changes settings one by one. Not thread-safe. */
    public static final class Builder {

        private Duration shortestHeartbeat = Duration.ofSeconds(60);
        private Duration longestHeartbeat = Duration.ofSeconds(3540);
        private Duration deadline = Duration.ofSeconds(60);
        private Duration pollInterval = Duration.ofSeconds(10);
        private int waitingFolders = 1000;
        private int collections = 1000;
        private int commands = 200;
        private int operations = 100;
        private int recipients = 100;
        private int answerBytes = 4 << 20;
        private int requestValueBytes = 64 << 10;
        private int answerInMemoryBytes = 1 << 20;
        private long requestBytes = 160L << 20;
        private int busyWorkers = 64;
        private int queuedTasks = 1000;
        private DeviceLimit devices = DeviceLimit.DEFAULT;

        private Builder() {}

        /**
         * Changes a setting.
         *
         * @param value see {@link Settings#shortestHeartbeat}
         * @return this
         */
        public Builder shortestHeartbeat(Duration value) {
            shortestHeartbeat = value;
            return this;
        }

        /**
         * Changes a setting.
         *
         * @param value see {@link Settings#longestHeartbeat}
         * @return this
         */
        public Builder longestHeartbeat(Duration value) {
            longestHeartbeat = value;
            return this;
        }

        /**
         * Changes a setting.
         *
         * @param value see {@link Settings#deadline}
         * @return this
         */
        public Builder deadline(Duration value) {
            deadline = value;
            return this;
        }

        /**
         * Changes a setting.
         *
         * @param value see {@link Settings#pollInterval}
         * @return this
         */
        public Builder pollInterval(Duration value) {
            pollInterval = value;
            return this;
        }

        /**
         * Changes a setting.
         *
         * @param value see {@link Settings#waitingFolders}
         * @return this
         */
        public Builder waitingFolders(int value) {
            waitingFolders = value;
            return this;
        }

        /**
         * Changes a setting.
         *
         * @param value see {@link Settings#collections}
         * @return this
         */
        public Builder collections(int value) {
            collections = value;
            return this;
        }

        /**
         * Changes a setting.
         *
         * @param value see {@link Settings#commands}
         * @return this
         */
        public Builder commands(int value) {
            commands = value;
            return this;
        }

        /**
         * Changes a setting.
         *
         * @param value see {@link Settings#operations}
         * @return this
         */
        public Builder operations(int value) {
            operations = value;
            return this;
        }

        /**
         * Changes a setting.
         *
         * @param value see {@link Settings#recipients}
         * @return this
         */
        public Builder recipients(int value) {
            recipients = value;
            return this;
        }

        /**
         * Changes a setting.
         *
         * @param value see {@link Settings#answerBytes}
         * @return this
         */
        public Builder answerBytes(int value) {
            answerBytes = value;
            return this;
        }

        /**
         * Changes a setting.
         *
         * @param value see {@link Settings#requestValueBytes}
         * @return this
         */
        public Builder requestValueBytes(int value) {
            requestValueBytes = value;
            return this;
        }

        /**
         * Changes a setting.
         *
         * @param value see {@link Settings#answerInMemoryBytes}
         * @return this
         */
        public Builder answerInMemoryBytes(int value) {
            answerInMemoryBytes = value;
            return this;
        }

        /**
         * Changes a setting.
         *
         * @param value see {@link Settings#requestBytes}
         * @return this
         */
        public Builder requestBytes(long value) {
            requestBytes = value;
            return this;
        }

        /**
         * Changes a setting.
         *
         * @param value see {@link Settings#busyWorkers}
         * @return this
         */
        public Builder busyWorkers(int value) {
            busyWorkers = value;
            return this;
        }

        /**
         * Changes a setting.
         *
         * @param value see {@link Settings#queuedTasks}
         * @return this
         */
        public Builder queuedTasks(int value) {
            queuedTasks = value;
            return this;
        }

        /**
         * Changes a setting.
         *
         * @param value see {@link Settings#devices}
         * @return this
         */
        public Builder devices(DeviceLimit value) {
            devices = value;
            return this;
        }

        /**
         * Makes the settings.
         *
         * @return the settings
         * @throws IllegalArgumentException if one of them leaves nothing to do
         */
        public Settings build() {
            return new Settings(this);
        }
    }
}
