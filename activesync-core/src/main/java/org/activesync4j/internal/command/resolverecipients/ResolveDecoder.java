package org.activesync4j.internal.command.resolverecipients;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.activesync4j.Version;
import org.activesync4j.command.Call;
import org.activesync4j.command.ProtocolException;
import org.activesync4j.internal.command.resolverecipients.ResolveRequest.Span;
import org.activesync4j.internal.directory.PictureLimits;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.page.ResolveRecipients;

/** Reads a ResolveRecipients request. */
final class ResolveDecoder {

    private static final int LONGEST_RECIPIENT = 256;
    private static final int MOST = 9999;
    private static final int NO_CERTIFICATES = 1;
    private static final int HIGHEST_RETRIEVAL = 3;
    private static final Duration USUAL_SPAN = Duration.ofDays(7);
    private static final Duration SHORTEST_SPAN = Duration.ofMinutes(30);
    private static final Duration LONGEST_SPAN = Duration.ofDays(42);

    private final Version version;
    private final int mostRecipients;

    ResolveDecoder(Version version, int mostRecipients) {
        this.version = version;
        this.mostRecipients = mostRecipients;
    }

    ResolveRequest decode(Call call) {
        Element root = call.required();
        if (!root.is(ResolveRecipients.RESOLVE_RECIPIENTS)) {
            throw new ProtocolException(root, "expected ResolveRecipients");
        }
        Element options = root.child(ResolveRecipients.OPTIONS).orElseGet(() -> Element.of(ResolveRecipients.OPTIONS));
        return new ResolveRequest(
                recipients(root),
                certificates(options),
                number(options, ResolveRecipients.MAX_AMBIGUOUS_RECIPIENTS).orElse(MOST),
                options.child(ResolveRecipients.AVAILABILITY)
                        .filter(element -> version.atLeast(Version.V14_0))
                        .map(ResolveDecoder::span),
                options.child(ResolveRecipients.PICTURE)
                        .filter(element -> version.atLeast(Version.V14_1))
                        .map(ResolveDecoder::pictures));
    }

    private List<String> recipients(Element root) {
        List<String> recipients =
                root.children(ResolveRecipients.TO).stream().map(Element::text).toList();
        if (recipients.isEmpty() || recipients.size() > mostRecipients) {
            throw new ProtocolException(root, recipients.size() + " recipients, expected 1 to " + mostRecipients);
        }
        if (recipients.stream().anyMatch(to -> to.length() > LONGEST_RECIPIENT)) {
            throw new ProtocolException(root, "a recipient has more than " + LONGEST_RECIPIENT + " characters");
        }
        return recipients;
    }

    private static Optional<Integer> certificates(Element options) {
        int retrieval = options.integer(ResolveRecipients.CERTIFICATE_RETRIEVAL).orElse(NO_CERTIFICATES);
        if (retrieval < NO_CERTIFICATES || retrieval > HIGHEST_RETRIEVAL) {
            throw new ProtocolException(options, "CertificateRetrieval is " + retrieval);
        }
        int most = number(options, ResolveRecipients.MAX_CERTIFICATES).orElse(MOST);
        return retrieval == NO_CERTIFICATES ? Optional.empty() : Optional.of(most);
    }

    private static OptionalInt number(Element options, Tag tag) {
        OptionalInt number = options.integer(tag);
        if (number.isPresent() && (number.getAsInt() < 0 || number.getAsInt() > MOST)) {
            throw new ProtocolException(options, tag + " is " + number.getAsInt());
        }
        return number;
    }

    private static Span span(Element availability) {
        Instant start = availability.require(ResolveRecipients.START_TIME).instant();
        Instant end = availability.instant(ResolveRecipients.END_TIME).orElse(start.plus(USUAL_SPAN));
        Duration length = Duration.between(start, end);
        if (length.compareTo(SHORTEST_SPAN) < 0 || length.compareTo(LONGEST_SPAN) > 0) {
            throw new ProtocolException(availability, "a span of " + length);
        }
        return new Span(start, end);
    }

    private static PictureLimits pictures(Element picture) {
        return PictureLimits.read(picture, ResolveRecipients.MAX_SIZE, ResolveRecipients.MAX_PICTURES);
    }
}
