package org.activesync4j.internal.sync;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.zip.CRC32C;

/**
 * Writes a stored form.
 *
 * <pre>
 * record  = kind (1 byte) version (1 byte) body checksum (4 bytes: CRC-32C of context, kind, version and body)
 * section = tag (varint) length (varint) body      an odd tag may be skipped by who does not know it, an even one may not
 * varint  = 7 bits a byte, the lowest first, the top bit set in all but the last
 * text    = length in bytes (varint) UTF-8
 * number  = 4 or 8 bytes, the highest first
 * </pre>
 *
 * The context is not stored: it ties a record to its place, so that it is not taken for another one.
 */
final class RecordWriter {

    private byte[] bytes = new byte[256];
    private int length;

    static RecordWriter begin(char kind, int version) {
        return new RecordWriter().put(kind).put(version);
    }

    /** For what is never stored. */
    static RecordWriter plain() {
        return new RecordWriter();
    }

    int length() {
        return length;
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, length);
    }

    byte[] end(byte[] context) {
        CRC32C crc = new CRC32C();
        crc.update(context);
        crc.update(bytes, 0, length);
        int4((int) crc.getValue());
        return toArray();
    }

    RecordWriter put(int octet) {
        reserve(1);
        bytes[length++] = (byte) octet;
        return this;
    }

    RecordWriter varint(long value) {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            put((int) (rest | 0x80));
            rest >>>= 7;
        }
        return put((int) rest);
    }

    RecordWriter int4(int value) {
        return raw(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
    }

    RecordWriter int8(long value) {
        return raw(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    }

    RecordWriter uuid(UUID value) {
        return int8(value.getMostSignificantBits()).int8(value.getLeastSignificantBits());
    }

    RecordWriter digest(Digest value) {
        return int8(value.high()).int8(value.low());
    }

    RecordWriter text(String value) {
        return bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    private RecordWriter bytes(byte[] value) {
        return varint(value.length).raw(value);
    }

    RecordWriter opaque(Bytes value) {
        return bytes(value.toArray());
    }

    RecordWriter flag(boolean value) {
        return put(value ? 1 : 0);
    }

    RecordWriter until(Until value) {
        if (!value.isKnown()) {
            return varint(0);
        }
        return value.equals(Until.OPEN) ? varint(1) : varint((value.second() << 1 ^ value.second() >> 63) + 2);
    }

    RecordWriter section(int tag, Consumer<RecordWriter> body) {
        RecordWriter inner = new RecordWriter();
        body.accept(inner);
        varint(tag).varint(inner.length).reserve(inner.length);
        System.arraycopy(inner.bytes, 0, bytes, length, inner.length);
        length += inner.length;
        return this;
    }

    <T> RecordWriter sections(int tag, Iterable<T> values, BiConsumer<RecordWriter, T> body) {
        values.forEach(value -> section(tag, inner -> body.accept(inner, value)));
        return this;
    }

    private RecordWriter raw(byte[] value) {
        reserve(value.length);
        System.arraycopy(value, 0, bytes, length, value.length);
        length += value.length;
        return this;
    }

    private void reserve(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
