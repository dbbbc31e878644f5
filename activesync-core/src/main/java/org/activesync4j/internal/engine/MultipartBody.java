package org.activesync4j.internal.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import org.activesync4j.internal.spool.OwnedContent;

/**
 * A document and the parts beside it, [MS-ASCMD] 2.2.1.10.1.1:
 *
 * <pre>
 * number of parts   of each part: offset and length   part 0: the document   part 1   ...
 * </pre>
 *
 * All numbers have 4 bytes, the lowest first; an offset counts from the first byte of the whole.
 */
final class MultipartBody implements OwnedContent {

    static final String MEDIA_TYPE = "application/vnd.ms-sync.multipart";

    private final byte[] directory;
    private final List<OwnedContent> parts;

    /**
     * Joins contents of known length, which become its own.
     *
     * @throws ArithmeticException if all together have 2 GB or more
     */
    MultipartBody(List<OwnedContent> parts) {
        this.parts = List.copyOf(parts);
        this.directory = directory(this.parts);
    }

    private static byte[] directory(List<OwnedContent> parts) {
        int size = Integer.BYTES * (1 + 2 * parts.size());
        ByteBuffer directory =
                ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN).putInt(parts.size());
        int offset = size;
        for (OwnedContent part : parts) {
            int length = Math.toIntExact(part.length().orElseThrow());
            directory.putInt(offset).putInt(length);
            offset = Math.addExact(offset, length);
        }
        return directory.array();
    }

    /** Opens one part after the other, so that no more files are open than one. */
    @Override
    public InputStream open() throws IOException {
        List<InputStream> streams = new ArrayList<>();
        streams.add(new ByteArrayInputStream(directory));
        parts.forEach(part -> streams.add(new LateStream(part)));
        return new SequenceInputStream(Collections.enumeration(streams));
    }

    @Override
    public OptionalLong length() {
        long sum = directory.length;
        for (OwnedContent part : parts) {
            sum += part.length().orElseThrow();
        }
        return OptionalLong.of(sum);
    }

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }

    @Override
    public void close() {
        parts.forEach(OwnedContent::close);
    }
}
