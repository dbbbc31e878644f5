package org.activesync4j.internal.command.foldercreate;

import java.util.Optional;
import org.activesync4j.Version;
import org.activesync4j.internal.collection.Hierarchies;
import org.activesync4j.internal.folder.FolderChange;
import org.activesync4j.internal.folder.FolderStatus;
import org.activesync4j.internal.folder.Tree;
import org.activesync4j.internal.sync.Answer;
import org.activesync4j.internal.sync.Asked;
import org.activesync4j.internal.sync.Digest;
import org.activesync4j.internal.sync.FolderNumber;
import org.activesync4j.internal.sync.Line;
import org.activesync4j.internal.sync.ListedFolder;
import org.activesync4j.internal.sync.Listing;
import org.activesync4j.spi.CreationKey;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.FolderEditor;
import org.activesync4j.spi.FolderId;
import org.activesync4j.spi.FolderKind;

/**
 * A folder that a device wants to have.
 *
 * @param request what it asks for
 * @param version the version in which it asks
 */
record Creation(FolderCreateRequest request, Version version) implements FolderChange {

    @Override
    public Asked asked() {
        Digest wording = Digest.ofTexts(request.parent(), request.name(), Integer.toString(request.type()));
        return new Asked(Asked.Kind.FOLDER_CREATE, "", wording);
    }

    @Override
    public Optional<Integer> refusal(Tree tree) {
        if (kind().filter(FolderKind.RECIPIENT_CACHE::equals).isPresent() || tree.isRecipientCache(request.parent())) {
            return Optional.of(FolderStatus.SPECIAL);
        }
        if (kind().filter(this::mayBeMade).isEmpty()) {
            return Optional.of(FolderStatus.MALFORMED);
        }
        return tree.parent(request.parent()).isPresent()
                ? Optional.empty()
                : Optional.of(FolderStatus.PARENT_NOT_FOUND);
    }

    private Optional<FolderKind> kind() {
        return FolderKind.ofType(request.type());
    }

    private boolean mayBeMade(FolderKind kind) {
        return !Tree.isDefault(kind) && kind != FolderKind.UNKNOWN && Hierarchies.isKnown(kind, version);
    }

    /** A folder that was made for an earlier key, and that the device has never heard of, is the one that it asks for. */
    @Override
    public boolean isRepeated(Line line, Tree tree) {
        String number = line.answer().map(Answer::serverId).orElse("");
        boolean unheard = tree.find(number).isPresent()
                && FolderNumber.parse(number).filter(tree::isKnown).isEmpty();
        return FolderChange.super.isRepeated(line, tree) || unheard;
    }

    @Override
    public Changed apply(FolderEditor editor, Tree tree, CreationKey key) {
        FolderId parent = tree.parent(request.parent())
                .orElseThrow(() -> new DriverException(DriverException.Reason.NOT_FOUND, "the parent is gone"));
        return new Changed.Made(editor.create(parent, request.name(), kind().orElseThrow(), key));
    }

    @Override
    public Listing after(Listing held, FolderNumber number) {
        return held.with(
                new ListedFolder(number, Tree.parentNumber(request.parent()), request.name(), kind().orElseThrow()));
    }

    @Override
    public int status(DriverException refused) {
        return FolderStatus.of(refused, FolderStatus.PARENT_NOT_FOUND, FolderStatus.SPECIAL);
    }
}
