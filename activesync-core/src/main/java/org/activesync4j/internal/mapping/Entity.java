package org.activesync4j.internal.mapping;

import java.util.Locale;
import java.util.Optional;

/**
 * A message, or a part of one.
 *
 * @param number in the order in which they begin; the message is 0
 * @param header its fields
 * @param type its media type, in lower case
 * @param charset of its text, if that is said
 * @param boundary between its parts; empty if it has none
 * @param parent the multipart around it
 */
record Entity(
        int number,
        Header header,
        String type,
        Optional<String> charset,
        Optional<String> boundary,
        Optional<Entity> parent) {

    boolean isMultipart() {
        return type.startsWith("multipart/");
    }

    boolean isText() {
        return (type.equals("text/plain") || type.equals("text/html")) && !isAttached();
    }

    /** Tells whether it is meant to be opened by itself. */
    private boolean isAttached() {
        return header.value("Content-Disposition").toLowerCase(Locale.ROOT).startsWith("attachment")
                || isNamed("Content-Disposition", "filename")
                || isNamed("Content-Type", "name");
    }

    private boolean isNamed(String field, String parameter) {
        String value = header.value(field).toLowerCase(Locale.ROOT).replaceAll("\\s", "");
        return value.contains(";" + parameter + "=") || value.contains(";" + parameter + "*");
    }

    /** Tells its Content-ID, without angle brackets. */
    Optional<String> contentId() {
        String id = header.value("Content-ID").replaceAll("[<>]", "").strip();
        return id.isEmpty() ? Optional.empty() : Optional.of(id);
    }

    /** Tells its Content-Location. */
    Optional<String> contentLocation() {
        String location = header.value("Content-Location").replaceAll("\\s", "");
        return location.isEmpty() ? Optional.empty() : Optional.of(location);
    }

    /** Tells what people call it, if somebody has said so. */
    Optional<String> name() {
        return parameter("Content-Disposition", "filename").or(() -> parameter("Content-Type", "name"));
    }

    Optional<String> parameter(String field, String parameter) {
        return header.first(field)
                .map(HeaderLine::parameters)
                .flatMap(parameters -> Optional.ofNullable(parameters.get(parameter)))
                .map(String::strip)
                .filter(name -> !name.isEmpty());
    }

    /** Tells whether it proves or hides what is beside it, and means nothing elsewhere. */
    boolean isSignature() {
        return type.equals("application/pkcs7-signature")
                || type.equals("application/x-pkcs7-signature")
                || type.equals("application/pgp-signature");
    }
}
