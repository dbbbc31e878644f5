package org.activesync4j.command;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.activesync4j.DeviceId;
import org.activesync4j.Version;
import org.activesync4j.item.Content;
import org.activesync4j.wbxml.Element;

/**
 * A request as it arrived, with envelope and body taken apart.
 *
 * @param version the version that the device speaks in this request
 * @param command the command's name
 * @param device the device's name for itself
 * @param deviceType what the device calls its type
 * @param userAgent the User-Agent header, or empty
 * @param policyKey the policy key that was sent; absent and 0 are different things
 * @param parameters further parameters of the query by name, such as {@code CollectionId}
 * @param locale the device's language
 * @param acceptsMultipart whether parts may be sent beside the document
 * @param document the body, if there is one and it is WBXML
 * @param message the body, if there is one and it is a mail
 */
public record Call(
        Version version,
        String command,
        DeviceId device,
        String deviceType,
        String userAgent,
        Optional<Long> policyKey,
        Map<String, String> parameters,
        Locale locale,
        boolean acceptsMultipart,
        Optional<Element> document,
        Optional<Content> message) {

    /**
     * Copies the parameters.
     *
     * @param version the version that the device speaks in this request
     * @param command the command's name
     * @param device the device's name for itself
     * @param deviceType what the device calls its type
     * @param userAgent the User-Agent header, or empty
     * @param policyKey the policy key that was sent; absent and 0 are different things
     * @param parameters further parameters of the query by name, such as {@code CollectionId}
     * @param locale the device's language
     * @param acceptsMultipart whether parts may be sent beside the document
     * @param document the body, if there is one and it is WBXML
     * @param message the body, if there is one and it is a mail
     */
    public Call {
        parameters = Map.copyOf(parameters);
    }

    /**
     * Gives the document of a command that cannot do without.
     *
     * @return the root element
     * @throws ProtocolException if the body is empty
     */
    public Element required() {
        return document.orElseThrow(() -> new ProtocolException("expected a body but there is none"));
    }
}
