package org.activesync4j.testkit.log;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;

/** Says everything to {@link HeardLogs}, at every level. */
final class HeardLogger extends LegacyAbstractLogger {

    private static final long serialVersionUID = 1L;

    private final transient HeardLogs logs;

    HeardLogger(String name, HeardLogs logs) {
        this.name = name;
        this.logs = logs;
    }

    @Override
    protected @Nullable String getFullyQualifiedCallerName() {
        return null;
    }

    @Override
    protected void handleNormalizedLoggingCall(
            Level level,
            @Nullable Marker marker,
            @Nullable String pattern,
            Object @Nullable [] arguments,
            @Nullable Throwable thrown) {
        StringWriter text = new StringWriter();
        text.append(MessageFormatter.basicArrayFormat(pattern, arguments));
        if (thrown != null) {
            thrown.printStackTrace(new PrintWriter(text.append('\n'), true));
        }
        logs.hear(new HeardLogs.Line(name, level, text.toString()));
    }

    @Override
    public boolean isTraceEnabled() {
        return logs.isHeard();
    }

    @Override
    public boolean isDebugEnabled() {
        return logs.isHeard();
    }

    @Override
    public boolean isInfoEnabled() {
        return logs.isHeard();
    }

    @Override
    public boolean isWarnEnabled() {
        return logs.isHeard();
    }

    @Override
    public boolean isErrorEnabled() {
        return logs.isHeard();
    }
}
