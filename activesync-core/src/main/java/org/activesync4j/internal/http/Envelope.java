package org.activesync4j.internal.http;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.activesync4j.DeviceId;
import org.activesync4j.Request;
import org.activesync4j.Version;
import org.activesync4j.command.Status;
import org.activesync4j.command.StatusException;

/**
 * Everything about a request but its body.
 *
 * @param version the version that the device speaks
 * @param command the command's name, as sent
 * @param deviceId the device id as sent; checked by {@link #device}
 * @param deviceType the device type as sent; checked by {@link #type}
 * @param userAgent the User-Agent header, at most 256 characters, or empty
 * @param policyKey the policy key, if one was sent
 * @param parameters further parameters
 * @param locale the device's language
 * @param acceptsMultipart whether parts may be sent beside the document
 */
public record Envelope(
        Version version,
        String command,
        String deviceId,
        String deviceType,
        String userAgent,
        Optional<Long> policyKey,
        Map<String, String> parameters,
        Locale locale,
        boolean acceptsMultipart) {

    private static final int LONGEST_AGENT = 256;
    private static final int LONGEST_TYPE = 64;

    /** The version of devices that are told so by a code of their own, [MS-ASCMD] 2.2.2. */
    private static final String ANCIENT = "1.0";

    /**
     * Reads query and headers.
     *
     * @param request the request
     * @return the envelope
     * @throws HttpRefusal 400 if there is no command or no version, or the query cannot be read; 501 for an unknown
     *     code; 505 for version 1.0
     */
    public static Envelope read(Request request) {
        Query query = Query.read(request.query());
        if (query.command().isEmpty()) {
            throw new HttpRefusal(400, "no command");
        }
        return new Envelope(
                version(request, query),
                query.command(),
                query.deviceId(),
                query.deviceType(),
                userAgent(request),
                query.version().isPresent() ? query.policyKey() : policyKey(request),
                query.parameters(),
                request.header("Accept-Language")
                        .flatMap(Envelope::language)
                        .or(() -> query.language().flatMap(Languages::named))
                        .orElse(Locale.ROOT),
                "T".equals(query.parameters().get("AcceptMultiPart"))
                        || request.header("MS-ASAcceptMultiPart")
                                .filter("T"::equals)
                                .isPresent());
    }

    /**
     * Finds out which device a query names.
     *
     * @param query the raw query string
     * @return the device; empty if none is named, or its name is none, or this is no query
     */
    public static Optional<DeviceId> deviceIn(String query) {
        try {
            String id = query.isEmpty() ? "" : Query.read(query).deviceId();
            return id.isEmpty() ? Optional.empty() : Optional.of(new DeviceId(id));
        } catch (HttpRefusal | IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /**
     * Checks the device id.
     *
     * @return the id
     * @throws StatusException 108 if it is missing or invalid
     */
    public DeviceId device() {
        try {
            return new DeviceId(deviceId);
        } catch (IllegalArgumentException invalid) {
            throw new StatusException(Status.DEVICE_ID_INVALID, "device id is missing or invalid");
        }
    }

    /**
     * Checks the device type.
     *
     * @return the type
     * @throws StatusException 109 if it is missing or invalid
     */
    public String type() {
        if (!isType(deviceType)) {
            throw new StatusException(Status.DEVICE_TYPE_INVALID, "device type is missing or invalid");
        }
        return deviceType;
    }

    static boolean isType(String text) {
        return !text.isBlank()
                && text.length() <= LONGEST_TYPE
                && text.codePoints().noneMatch(Character::isISOControl);
    }

    static String userAgent(Request request) {
        return request.header("User-Agent")
                .map(agent -> shortened(agent, LONGEST_AGENT))
                .orElse("");
    }

    private static Version version(Request request, Query query) {
        return query.version()
                .orElseGet(() -> version(
                        request.header("MS-ASProtocolVersion").orElseThrow(() -> new HttpRefusal(400, "no version"))));
    }

    private static Version version(String header) {
        return Version.parse(header)
                .orElseThrow(() -> new HttpRefusal(header.equals(ANCIENT) ? 505 : 400, "no version that exists"));
    }

    private static Optional<Long> policyKey(Request request) {
        return request.header("X-MS-PolicyKey").map(text -> {
            try {
                return Long.parseUnsignedLong(text) & 0xffff_ffffL;
            } catch (NumberFormatException malformed) {
                throw new HttpRefusal(400, "policy key is not a number");
            }
        });
    }

    private static Optional<Locale> language(String header) {
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .filter(range -> !range.getRange().equals("*"))
                    .findFirst()
                    .map(range -> Locale.forLanguageTag(range.getRange()));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static String shortened(String text, int longest) {
        String printable = text.codePoints()
                .filter(c -> !Character.isISOControl(c))
                .limit(longest)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return printable;
    }
}
