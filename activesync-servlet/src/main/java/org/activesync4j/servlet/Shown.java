package org.activesync4j.servlet;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.activesync4j.Credentials;
import org.activesync4j.Request;
import org.jspecify.annotations.Nullable;

/** Reads what a request shows of its sender. */
final class Shown {

    private static final String CERTIFICATES = "jakarta.servlet.request.X509Certificate";
    private static final int LONGEST_HEADER = 32_768;
    private static final int LONGEST_NAME = 256;

    private Shown() {}

    /** Reads an attempt; empty if the authorization is malformed. */
    static Optional<Attempt> by(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header == null || header.isBlank()) {
            return Optional.of(attempt(request, "", Credentials.NONE));
        }
        int space = header.indexOf(' ');
        if (space < 0 || header.length() > LONGEST_HEADER) {
            return Optional.empty();
        }
        String value = header.substring(space + 1).strip();
        return switch (header.substring(0, space).toLowerCase(Locale.ROOT)) {
            case "basic" -> basic(request, value);
            case "bearer" ->
                value.isEmpty() ? Optional.empty() : Optional.of(attempt(request, "", new Credentials.Bearer(value)));
            default -> Optional.of(attempt(request, "", Credentials.NONE));
        };
    }

    private static Optional<Attempt> basic(HttpServletRequest request, String value) {
        return decoded(value).flatMap(pair -> {
            int colon = pair.indexOf(':');
            if (colon < 1 || !isName(pair.substring(0, colon))) {
                return Optional.empty();
            }
            return Optional.of(
                    attempt(request, pair.substring(0, colon), new Credentials.Password(pair.substring(colon + 1))));
        });
    }

    private static boolean isName(String name) {
        return name.length() <= LONGEST_NAME && name.codePoints().noneMatch(Character::isISOControl);
    }

    /** UTF-8 as [RFC7617] says, or what older clients send. */
    private static Optional<String> decoded(String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
        try {
            return Optional.of(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException older) {
            return Optional.of(new String(bytes, ISO_8859_1));
        }
    }

    private static Attempt attempt(HttpServletRequest request, String name, Credentials credentials) {
        String query = request.getQueryString();
        return new Attempt(
                credentials,
                name,
                Optional.ofNullable(request.getUserPrincipal()),
                certificates(request.getAttribute(CERTIFICATES)),
                query == null ? Optional.empty() : Request.deviceIn(query),
                request.getRemoteAddr());
    }

    private static List<X509Certificate> certificates(@Nullable Object chain) {
        return chain instanceof X509Certificate[] certificates ? List.of(certificates) : List.of();
    }
}
