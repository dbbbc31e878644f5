package org.activesync4j.testkit.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.NOPMDCAdapter;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/** The logs of the tests: kept for those who listen, each thread for itself, and else thrown away. */
public final class HeardLogs implements SLF4JServiceProvider, ILoggerFactory {

    private final Map<String, Logger> loggers = new ConcurrentHashMap<>();
    private final Map<Thread, List<Line>> listening = new ConcurrentHashMap<>();
    private final IMarkerFactory markers = new BasicMarkerFactory();
    private final MDCAdapter contexts = new NOPMDCAdapter();

    /**
     * What was logged.
     *
     * @param logger by whom
     * @param level how loud
     * @param text what it says, stack trace included
     */
    public record Line(String logger, Level level, String text) {}

    /** Made by SLF4J. */
    public HeardLogs() {}

    /**
     * Listens to what this thread logs.
     *
     * @param action what it does
     * @return what it has logged meanwhile
     */
    public static List<Line> during(Runnable action) {
        return ((HeardLogs) LoggerFactory.getILoggerFactory()).heardDuring(action);
    }

    private List<Line> heardDuring(Runnable action) {
        List<Line> lines = new ArrayList<>();
        listening.put(Thread.currentThread(), lines);
        try {
            action.run();
        } finally {
            listening.remove(Thread.currentThread());
        }
        return lines;
    }

    void hear(Line line) {
        List<Line> lines = listening.get(Thread.currentThread());
        if (lines != null) {
            lines.add(line);
        }
    }

    boolean isHeard() {
        return listening.containsKey(Thread.currentThread());
    }

    @Override
    public Logger getLogger(String name) {
        return loggers.computeIfAbsent(name, unknown -> new HeardLogger(unknown, this));
    }

    @Override
    public ILoggerFactory getLoggerFactory() {
        return this;
    }

    @Override
    public IMarkerFactory getMarkerFactory() {
        return markers;
    }

    @Override
    public MDCAdapter getMDCAdapter() {
        return contexts;
    }

    @Override
    public String getRequestedApiVersion() {
        return "2.0";
    }

    @Override
    public void initialize() {
        // all is there
    }
}
