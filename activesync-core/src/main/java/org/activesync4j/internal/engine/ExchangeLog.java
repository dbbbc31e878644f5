package org.activesync4j.internal.engine;

import java.util.Optional;
import java.util.OptionalInt;
import org.activesync4j.Interceptor.Answered;
import org.activesync4j.Interceptor.Exchanged;
import org.activesync4j.Request;
import org.activesync4j.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells one line at INFO for each exchange, however it ends:
 *
 * <pre>{@code
 * alice/alice/phone 14.1 Sync 200 137 bytes 12 ms
 * alice/alice/phone 14.1 Ping 200/7 12 bytes 3 ms: Status 7: the device does not know the folders as they are
 * alice OPTIONS 200
 * alice POST 400: no command
 * }</pre>
 *
 * <p>No bodies, passwords or policy keys. What others have worded is kept to one line.
 */
final class ExchangeLog {

    private static final Logger LOG = LoggerFactory.getLogger("org.activesync4j.exchange");
    private static final int LONGEST = 300;

    private ExchangeLog() {}

    /** An exchange was answered. */
    static void answered(Exchanged exchanged, Answered answered, Optional<String> reason) {
        LOG.info(
                "{} {} {} {}{} {} bytes {} ms{}",
                exchanged.key(),
                exchanged.version(),
                exchanged.command(),
                answered.http(),
                slashed(answered.status()),
                answered.bytes(),
                answered.duration().toMillis(),
                worded(reason));
    }

    /** A client did not wait for its answer. */
    static void hungUp(Exchanged exchanged, long millis) {
        LOG.info("{} {} {} hung up after {} ms", exchanged.key(), exchanged.version(), exchanged.command(), millis);
    }

    /** A request has not become an exchange of a device. */
    static void answered(Request request, Response response, Optional<String> reason) {
        LOG.info("{} {} {}{}", request.user(), oneLine(request.method()), response.status(), worded(reason));
    }

    /** A request is answered by a failure of the server's own. */
    static void failed(Object whose, String command, RuntimeException failure) {
        LOG.error("{} {} failed", whose, command, failure);
    }

    private static String slashed(OptionalInt status) {
        return status.isPresent() ? "/" + status.getAsInt() : "";
    }

    private static String worded(Optional<String> reason) {
        return reason.map(text -> ": " + oneLine(text)).orElse("");
    }

    private static String oneLine(String text) {
        return text.codePoints()
                .limit(LONGEST)
                .map(c -> isVisible(c) ? c : ' ')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
