package org.activesync4j.internal.mapping;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.field.DateTimeFieldLenientImpl;
import org.apache.james.mime4j.stream.RawField;

/** When a mail came, as far as its header tells: when the last server got it, else when it was written. */
final class MailDate {

    private static final Instant FIRST = Instant.parse("1601-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    private MailDate() {}

    static Optional<Instant> of(Header header) {
        String received = header.value("Received");
        String stamp = received.substring(received.lastIndexOf(';') + 1);
        return Stream.of(stamp, header.value("Date"))
                .flatMap(text -> parsed(text.strip()).stream())
                .findFirst();
    }

    private static Optional<Instant> parsed(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Date date = DateTimeFieldLenientImpl.PARSER
                .parse(new RawField("Date", text), DecodeMonitor.SILENT)
                .getDate();
        return Optional.ofNullable(date)
                .map(Date::toInstant)
                .filter(moment -> !moment.isBefore(FIRST) && moment.isBefore(LAST));
    }
}
