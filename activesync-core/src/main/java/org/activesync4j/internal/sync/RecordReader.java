package org.activesync4j.internal.sync;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.zip.CRC32C;

/** Reads what {@link RecordWriter} wrote: anything else is a {@link CorruptRecord} or a {@link NewerFormat}. */
final class RecordReader {

    private static final int FRAME = 2 + Integer.BYTES;

    private final ByteBuffer bytes;

    private RecordReader(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    static RecordReader begin(byte[] record, char kind, int newestVersion, byte[] context) {
        if (record.length < FRAME) {
            throw new CorruptRecord("a record has " + record.length + " bytes");
        }
        CRC32C crc = new CRC32C();
        crc.update(context);
        crc.update(record, 0, record.length - Integer.BYTES);
        ByteBuffer bytes = ByteBuffer.wrap(record);
        if (bytes.getInt(record.length - Integer.BYTES) != (int) crc.getValue()) {
            throw new CorruptRecord("wrong checksum");
        }
        return new RecordReader(bytes.limit(record.length - Integer.BYTES)).head(kind, newestVersion);
    }

    /** For what is never stored. */
    static RecordReader plain(byte[] bytes, int offset) {
        return new RecordReader(ByteBuffer.wrap(bytes, offset, bytes.length - offset));
    }

    private RecordReader head(char kind, int newestVersion) {
        int actual = octet();
        if (actual != kind) {
            throw new CorruptRecord("expected a record of kind " + kind + " but found " + actual);
        }
        int version = octet();
        if (version > newestVersion) {
            throw new NewerFormat("record of kind " + kind + " has version " + version);
        }
        return this;
    }

    boolean hasMore() {
        return bytes.hasRemaining();
    }

    int octet() {
        need(1);
        return bytes.get() & 0xff;
    }

    long varint() {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            int octet = octet();
            value |= (octet & 0x7fL) << shift;
            if (octet < 0x80) {
                return value;
            }
        }
        throw new CorruptRecord("a number has too many bytes");
    }

    int count() {
        long value = varint();
        if (value < 0 || value > Integer.MAX_VALUE) {
            throw new CorruptRecord("a count is " + value);
        }
        return (int) value;
    }

    int int4() {
        need(Integer.BYTES);
        return bytes.getInt();
    }

    long int8() {
        need(Long.BYTES);
        return bytes.getLong();
    }

    UUID uuid() {
        long high = int8();
        return new UUID(high, int8());
    }

    Digest digest() {
        long high = int8();
        return new Digest(high, int8());
    }

    String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    Bytes opaque() {
        return Bytes.of(bytes());
    }

    boolean flag() {
        int octet = octet();
        if (octet > 1) {
            throw new NewerFormat("a flag is " + octet);
        }
        return octet == 1;
    }

    private byte[] bytes() {
        int length = count();
        need(length);
        byte[] value = new byte[length];
        bytes.get(value);
        return value;
    }

    Until until() {
        long coded = varint();
        if (coded == 0) {
            return Until.UNKNOWN;
        }
        long folded = coded - 2;
        return coded == 1 ? Until.OPEN : new Until(folded >>> 1 ^ -(folded & 1));
    }

    /** Reads the rest as sections; each reader takes from the section what it knows. */
    void sections(SectionReader reader) {
        while (hasMore()) {
            int tag = count();
            RecordReader section = section();
            if (!reader.read(tag, section) && tag % 2 == 0) {
                throw new NewerFormat("unknown section " + tag);
            }
        }
    }

    private RecordReader section() {
        int length = count();
        need(length);
        ByteBuffer slice = bytes.slice(bytes.position(), length);
        bytes.position(bytes.position() + length);
        return new RecordReader(slice);
    }

    private void need(int length) {
        if (bytes.remaining() < length) {
            throw new CorruptRecord("a value of " + length + " bytes does not fit");
        }
    }

    @FunctionalInterface
    interface SectionReader {
        /** Tells whether it knows the tag; then it has read the section. */
        boolean read(int tag, RecordReader section);
    }
}
