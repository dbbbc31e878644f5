package org.activesync4j.internal.command.resolverecipients;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.activesync4j.internal.command.resolverecipients.ResolveRequest.Span;
import org.activesync4j.spi.BusyTime;

/** A digit for each half hour of a span, beginning with its start, [MS-ASCMD] 2.2.3.109. The highest counts. */
final class FreeBusy {

    private static final long SLOT = Duration.ofMinutes(30).toMillis();

    private final Span span;
    private final char[] slots;

    FreeBusy(Span span) {
        this.span = span;
        long length = Duration.between(span.start(), span.end()).toMillis();
        this.slots = new char[Math.toIntExact((length + SLOT - 1) / SLOT)];
        Arrays.fill(slots, '0');
    }

    FreeBusy with(List<BusyTime> times) {
        times.stream().filter(this::touches).forEach(this::fill);
        return this;
    }

    FreeBusy withUnknown() {
        Arrays.fill(slots, (char) ('0' + BusyTime.Level.UNKNOWN.digit()));
        return this;
    }

    private boolean touches(BusyTime time) {
        return time.from().isBefore(span.end()) && time.until().isAfter(span.start());
    }

    private void fill(BusyTime time) {
        long from = time.from().isBefore(span.start())
                ? 0
                : Duration.between(span.start(), time.from()).toMillis() / SLOT;
        long until = time.until().isAfter(span.end())
                ? slots.length
                : (Duration.between(span.start(), time.until()).toMillis() + SLOT - 1) / SLOT;
        char digit = (char) ('0' + time.level().digit());
        for (int slot = (int) from; slot < until; slot++) {
            slots[slot] = (char) Math.max(slots[slot], digit);
        }
    }

    @Override
    public String toString() {
        return new String(slots);
    }
}
