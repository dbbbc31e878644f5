package org.activesync4j.servlet;

import java.net.URI;
import java.util.Locale;

/**
 * An answer of version 2. Nothing that a client sent is in it.
 *
 * @param status the HTTP status
 * @param text the document
 */
record JsonAnswer(int status, String text) {

    static JsonAnswer to(String protocol, URI server) {
        return switch (protocol.toLowerCase(Locale.ROOT)) {
            case "activesync" -> found("ActiveSync", server.resolve(ActiveSyncServlet.PATH));
            case "autodiscoverv1" -> found("AutodiscoverV1", server.resolve(AutodiscoverServlet.XML_PATH));
            case "" -> refused("MandatoryParameterMissing", "Protocol is missing.");
            default -> refused("InvalidProtocol", "Protocol is none of ActiveSync, AutodiscoverV1.");
        };
    }

    private static JsonAnswer found(String protocol, URI url) {
        return new JsonAnswer(200, "{\"Protocol\":\"" + protocol + "\",\"Url\":\"" + url + "\"}");
    }

    private static JsonAnswer refused(String code, String message) {
        return new JsonAnswer(400, "{\"ErrorCode\":\"" + code + "\",\"ErrorMessage\":\"" + message + "\"}");
    }
}
