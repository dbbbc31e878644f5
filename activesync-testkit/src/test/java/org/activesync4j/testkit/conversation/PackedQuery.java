package org.activesync4j.testkit.conversation;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.activesync4j.Version;

/**
 * A query in base64, built field by field, [MS-ASHTTP] 2.2.1.1.1.1:
 *
 * <pre>
 * version | command | locale (2) | n | device id (n) | 0 or 4 | policy key | n | device type (n) | { tag | n | value (n) }
 * </pre>
 */
final class PackedQuery {

    private static final int ENGLISH = 0x0409;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private PackedQuery(int version, int command) {
        bytes.write(version);
        bytes.write(command);
        bytes.write(ENGLISH & 0xff);
        bytes.write(ENGLISH >> 8);
    }

    /** A query of a device called {@code phone}, without a policy key. */
    static PackedQuery of(Version version, int command) {
        return of(version, command, "phone".getBytes(StandardCharsets.US_ASCII));
    }

    static PackedQuery of(Version version, int command, byte[] deviceId) {
        return headed(version, command, deviceId).keyless().typed();
    }

    static PackedQuery of(Version version, int command, long policyKey) {
        return headed(version, command, "phone".getBytes(StandardCharsets.US_ASCII))
                .keyed(policyKey)
                .typed();
    }

    /** One that ends after the policy key's length, which is wrong. */
    static PackedQuery withKeyOf(Version version, int command, int length) {
        PackedQuery query = headed(version, command, "phone".getBytes(StandardCharsets.US_ASCII));
        query.bytes.write(length);
        query.bytes.writeBytes(new byte[length]);
        return query.typed();
    }

    private static PackedQuery headed(Version version, int command, byte[] deviceId) {
        PackedQuery query = new PackedQuery(Integer.parseInt(version.wire().replace(".", "")), command);
        query.field(deviceId);
        return query;
    }

    private PackedQuery keyless() {
        bytes.write(0);
        return this;
    }

    private PackedQuery keyed(long key) {
        bytes.write(4);
        for (int shift = 0; shift < 32; shift += 8) {
            bytes.write((int) (key >> shift) & 0xff);
        }
        return this;
    }

    private PackedQuery typed() {
        field("Test".getBytes(StandardCharsets.US_ASCII));
        return this;
    }

    private void field(byte[] value) {
        bytes.write(value.length);
        bytes.writeBytes(value);
    }

    /** The same in another language. */
    PackedQuery in(int localeId) {
        byte[] whole = bytes.toByteArray();
        whole[2] = (byte) localeId;
        whole[3] = (byte) (localeId >> 8);
        bytes.reset();
        bytes.writeBytes(whole);
        return this;
    }

    /** Adds a parameter. */
    PackedQuery with(int tag, String value) {
        return with(tag, value.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a parameter. */
    PackedQuery with(int tag, byte... value) {
        bytes.write(tag);
        field(value);
        return this;
    }

    String text() {
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    /** The first bytes of it only. */
    String cut(int length) {
        return Base64.getEncoder().encodeToString(java.util.Arrays.copyOf(bytes.toByteArray(), length));
    }
}
