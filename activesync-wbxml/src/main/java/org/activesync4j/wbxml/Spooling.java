package org.activesync4j.wbxml;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A value that is still coming in: in memory up to the threshold, from then on in a file. */
final class Spooling implements AutoCloseable {

    private final Spool spool;
    private byte[] memory = {};
    private long length;
    private @Nullable Path file;
    private @Nullable OutputStream out;

    Spooling(Spool spool) {
        this.spool = spool;
    }

    void add(byte[] bytes, int offset, int count) throws IOException {
        if (length + count > spool.threshold()) {
            spill().write(bytes, offset, count);
        } else {
            int held = (int) length;
            if (held + count > memory.length) {
                memory = Arrays.copyOf(memory, Math.max(held + count, (int) Math.min(2L * held, spool.threshold())));
            }
            System.arraycopy(bytes, offset, memory, held, count);
        }
        length += count;
    }

    private OutputStream spill() throws IOException {
        OutputStream open = out;
        if (open == null) {
            file = Files.createTempFile(spool.directory(), "activesync4j-", ".value");
            open = Files.newOutputStream(file);
            out = open;
            open.write(memory, 0, (int) length);
            memory = new byte[0];
        }
        return open;
    }

    /** Ends the value and hands it over; from then on its file is the value's. */
    Value value() throws IOException {
        if (out == null || file == null) {
            return new MemoryValue(memory.length == length ? memory : Arrays.copyOf(memory, (int) length));
        }
        out.close();
        Value value = new FileValue(file, length);
        file = null;
        return value;
    }

    /** Deletes the file, if nobody took it. */
    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
        }
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }
}
