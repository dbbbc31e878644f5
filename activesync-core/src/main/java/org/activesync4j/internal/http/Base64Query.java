package org.activesync4j.internal.http;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.activesync4j.Version;

/**
 * Reads a base64 query.
 *
 * <pre>
 * version | command | locale (2) | n | device id (n) | 0 or 4 | policy key | n | device type (n) | { tag | n | value (n) }
 * </pre>
 */
final class Base64Query {

    private static final int SAVE_IN_SENT = 0x01;
    private static final int ACCEPT_MULTIPART = 0x02;

    private Base64Query() {}

    static Query read(String text) {
        try {
            return read(ByteBuffer.wrap(bytes(text)).order(ByteOrder.LITTLE_ENDIAN));
        } catch (BufferUnderflowException cut) {
            throw new HttpRefusal(400, "base64 query ends too early");
        }
    }

    private static byte[] bytes(String text) {
        String unescaped = text.replace("%3D", "")
                .replace("%3d", "")
                .replace("%2B", "+")
                .replace("%2b", "+")
                .replace("%2F", "/")
                .replace("%2f", "/")
                .replace("=", "")
                .replace('-', '+')
                .replace('_', '/');
        try {
            return Base64.getDecoder().decode(unescaped);
        } catch (IllegalArgumentException malformed) {
            throw new HttpRefusal(400, "query is neither plain text nor base64");
        }
    }

    private static Query read(ByteBuffer in) {
        Version version = version(in.get() & 0xff);
        String command =
                CommandCodes.name(in.get() & 0xff).orElseThrow(() -> new HttpRefusal(501, "unknown command code"));
        int language = in.getShort() & 0xffff;
        String deviceId = deviceId(field(in));
        Optional<Long> policyKey = policyKey(in);
        String deviceType = new String(field(in), StandardCharsets.UTF_8);
        return new Query(
                Optional.of(version), command, deviceId, deviceType, policyKey, Optional.of(language), parameters(in));
    }

    private static Version version(int number) {
        return Version.parse(number / 10 + "." + number % 10)
                .orElseThrow(() -> new HttpRefusal(400, "unknown version " + number));
    }

    private static byte[] field(ByteBuffer in) {
        byte[] bytes = new byte[in.get() & 0xff];
        in.get(bytes);
        return bytes;
    }

    /** ASCII as it is; a raw GUID, as old clients send it, in hexadecimal digits. */
    private static String deviceId(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0x21 || b > 0x7e) {
                return HexFormat.of().formatHex(bytes);
            }
        }
        return new String(bytes, StandardCharsets.US_ASCII);
    }

    private static Optional<Long> policyKey(ByteBuffer in) {
        int length = in.get();
        return switch (length) {
            case 0 -> Optional.empty();
            case 4 -> Optional.of(in.getInt() & 0xffff_ffffL);
            default -> throw new HttpRefusal(400, "policy key has " + length + " bytes, expected 0 or 4");
        };
    }

    private static Map<String, String> parameters(ByteBuffer in) {
        Map<String, String> parameters = new HashMap<>();
        while (in.hasRemaining()) {
            Optional<Parameter> parameter = Parameter.ofTag(in.get() & 0xff);
            byte[] value = field(in);
            parameter.ifPresent(row -> put(parameters, row, value));
        }
        return parameters;
    }

    private static void put(Map<String, String> parameters, Parameter parameter, byte[] value) {
        if (parameter == Parameter.OPTIONS) {
            int bits = value.length == 0 ? 0 : value[0];
            parameters.put(Parameter.SAVE_IN_SENT.wireName(), (bits & SAVE_IN_SENT) != 0 ? "T" : "F");
            parameters.put("AcceptMultiPart", (bits & ACCEPT_MULTIPART) != 0 ? "T" : "F");
        } else {
            parameters.put(parameter.wireName(), new String(value, StandardCharsets.UTF_8));
        }
    }
}
