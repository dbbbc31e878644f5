package org.activesync4j.internal.sync;

import java.util.Optional;

/**
 * Names an item to one device: the {@code ServerId}, {@code <folder number>:<local id>}, at most 64 characters.
 *
 * @param folder the folder's number
 * @param local the item within it
 */
public record ServerId(FolderNumber folder, LocalId local) {

    /**
     * Reads what a device sent.
     *
     * @param wire from a request
     * @return the id, empty if it is none that we could have given, in whatever letter case
     */
    public static Optional<ServerId> parse(String wire) {
        int colon = wire.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        Optional<LocalId> local = LocalId.parse(wire.substring(colon + 1));
        return FolderNumber.parse(wire.substring(0, colon))
                .flatMap(folder -> local.map(id -> new ServerId(folder, id)));
    }

    @Override
    public String toString() {
        return folder + ":" + local;
    }
}
