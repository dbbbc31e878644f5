package org.activesync4j.internal.command.folderdelete;

import java.util.Map;
import java.util.Optional;
import org.activesync4j.internal.folder.FolderChange;
import org.activesync4j.internal.folder.FolderStatus;
import org.activesync4j.internal.folder.Tree;
import org.activesync4j.internal.sync.Asked;
import org.activesync4j.internal.sync.Digest;
import org.activesync4j.internal.sync.FolderNumber;
import org.activesync4j.internal.sync.Listing;
import org.activesync4j.spi.CreationKey;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.Folder;
import org.activesync4j.spi.FolderEditor;
import org.activesync4j.spi.FolderId;
import org.activesync4j.spi.FolderKind;

/**
 * A folder that a device wants to be rid of, with all that lies in it.
 *
 * @param request what the device asks for
 */
record Removal(FolderDeleteRequest request) implements FolderChange {

    @Override
    public Asked asked() {
        return new Asked(Asked.Kind.FOLDER_DELETE, request.folder(), Digest.ofTexts(request.folder()));
    }

    @Override
    public Optional<Integer> refusal(Tree tree) {
        if (tree.isRecipientCache(request.folder())) {
            return Optional.of(FolderStatus.SPECIAL);
        }
        return tree.find(request.folder())
                .map(Folder::kind)
                .map(Removal::refusal)
                .orElse(Optional.of(FolderStatus.NOT_FOUND));
    }

    private static Optional<Integer> refusal(FolderKind kind) {
        return Tree.isDefault(kind) ? Optional.of(FolderStatus.SPECIAL) : Optional.empty();
    }

    /** One that has gone meanwhile, perhaps by our own hand, is what the device wants. */
    @Override
    public Changed apply(FolderEditor editor, Tree tree, CreationKey key) {
        tree.find(request.folder()).map(Folder::id).ifPresent(folder -> delete(editor, folder));
        return new Changed.Known(FolderNumber.parse(request.folder()).orElseThrow(), Map.of());
    }

    private static void delete(FolderEditor editor, FolderId folder) {
        try {
            editor.delete(folder);
        } catch (DriverException refused) {
            if (refused.reason() != Reason.NOT_FOUND) {
                throw refused;
            }
        }
    }

    @Override
    public Listing after(Listing held, FolderNumber number) {
        return held.without(number);
    }

    @Override
    public int status(DriverException refused) {
        return FolderStatus.of(refused, FolderStatus.NOT_FOUND, FolderStatus.SPECIAL);
    }
}
