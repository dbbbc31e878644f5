package org.activesync4j.internal.command.folderupdate;

import java.util.Optional;
import org.activesync4j.internal.folder.FolderChange;
import org.activesync4j.internal.folder.FolderStatus;
import org.activesync4j.internal.folder.Tree;
import org.activesync4j.internal.sync.Asked;
import org.activesync4j.internal.sync.Digest;
import org.activesync4j.internal.sync.FolderNumber;
import org.activesync4j.internal.sync.ListedFolder;
import org.activesync4j.internal.sync.Listing;
import org.activesync4j.spi.CreationKey;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.Folder;
import org.activesync4j.spi.FolderEditor;
import org.activesync4j.spi.FolderId;

/**
 * Another name or another place for a folder, or both.
 *
 * @param request what the device asks for
 */
record Relocation(FolderUpdateRequest request) implements FolderChange {

    @Override
    public Asked asked() {
        return new Asked(
                Asked.Kind.FOLDER_UPDATE,
                request.folder(),
                Digest.ofTexts(request.folder(), request.parent(), request.name()));
    }

    @Override
    public Optional<Integer> refusal(Tree tree) {
        if (tree.isRecipientCache(request.folder()) || tree.isRecipientCache(request.parent())) {
            return Optional.of(FolderStatus.SPECIAL);
        }
        return tree.find(request.folder())
                .map(folder -> refusal(folder, tree))
                .orElse(Optional.of(FolderStatus.NOT_FOUND));
    }

    private Optional<Integer> refusal(Folder folder, Tree tree) {
        if (Tree.isDefault(folder.kind())) {
            return Optional.of(FolderStatus.EXISTS);
        }
        Optional<FolderId> parent = tree.parent(request.parent());
        if (parent.isEmpty()) {
            return Optional.of(FolderStatus.PARENT_NOT_FOUND);
        }
        return tree.isAtOrBeneath(parent.get(), folder.id()) ? Optional.of(FolderStatus.EXISTS) : Optional.empty();
    }

    @Override
    public Changed apply(FolderEditor editor, Tree tree, CreationKey key) {
        FolderId folder = tree.find(request.folder()).map(Folder::id).orElseThrow(Relocation::gone);
        FolderId parent = tree.parent(request.parent()).orElseThrow(Relocation::gone);
        FolderNumber number = FolderNumber.parse(request.folder()).orElseThrow();
        return new Changed.Known(number, editor.update(folder, parent, request.name()));
    }

    private static DriverException gone() {
        return new DriverException(Reason.NOT_FOUND, "the folder or its new parent is gone");
    }

    @Override
    public Listing after(Listing held, FolderNumber number) {
        return held.get(number)
                .map(before ->
                        new ListedFolder(number, Tree.parentNumber(request.parent()), request.name(), before.kind()))
                .map(held::with)
                .orElse(held);
    }

    @Override
    public int status(DriverException refused) {
        return FolderStatus.of(refused, FolderStatus.NOT_FOUND, FolderStatus.EXISTS);
    }
}
