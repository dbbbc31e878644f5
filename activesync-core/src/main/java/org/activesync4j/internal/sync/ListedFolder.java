package org.activesync4j.internal.sync;

import java.util.Optional;
import org.activesync4j.spi.FolderKind;

/**
 * A folder as a device knows it.
 *
 * @param number its {@code ServerId}
 * @param parent the folder above; empty at the top, where the wire says {@code 0}
 * @param name what the user reads
 * @param kind its {@code Type}
 */
public record ListedFolder(FolderNumber number, Optional<FolderNumber> parent, String name, FolderKind kind) {}
