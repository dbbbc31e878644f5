package org.activesync4j.wbxml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.activesync4j.wbxml.WbxmlException.Kind;

/** A value in a file of its own, which is deleted with it. */
final class FileValue implements Value {

    private final Path file;
    private final long length;

    FileValue(Path file, long length) {
        this.file = file;
        this.length = length;
    }

    @Override
    public OptionalLong length() {
        return OptionalLong.of(length);
    }

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(file);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new WbxmlException(Kind.IO, "deleting a spooled value failed", Place.at(""), failure);
        }
    }

    @Override
    public String toString() {
        return length + " bytes in a file";
    }
}
