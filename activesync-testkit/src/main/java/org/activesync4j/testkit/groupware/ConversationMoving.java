package org.activesync4j.testkit.groupware;

import java.util.List;
import java.util.Set;
import org.activesync4j.Owner;
import org.activesync4j.item.Content;
import org.activesync4j.item.Email;
import org.activesync4j.spi.Conversations;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.FolderId;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.spi.ItemId;
import org.activesync4j.spi.Right;

/** Moves conversations for one user. */
record ConversationMoving(Groupware groupware, Owner viewer) implements Conversations {

    /** What lies here stays. */
    private static final Set<FolderKind> STAYING = Set.of(FolderKind.SENT_ITEMS, FolderKind.DRAFTS);

    @Override
    public void moveAlways(Content conversation, FolderId destination) {
        groupware.change(change -> {
            FolderData target = groupware.require(destination, viewer);
            target.require(Right.ADD, viewer);
            List<FolderData> mailFolders = groupware.foldersOf(viewer).stream()
                    .filter(folder -> folder.kind.isMail())
                    .toList();
            if (mailFolders.stream().allMatch(folder -> in(folder, conversation).isEmpty())) {
                throw new DriverException(Reason.NOT_FOUND, "no such conversation");
            }
            mailFolders.stream()
                    .filter(folder -> folder != target && !STAYING.contains(folder.kind))
                    .forEach(folder -> in(folder, conversation).forEach(id -> folder.moveTo(target, id, change)));
            groupware.redirect(viewer, conversation, target);
            return true;
        });
    }

    private static List<ItemId> in(FolderData folder, Content conversation) {
        return folder.present().entrySet().stream()
                .filter(entry ->
                        conversation.equals(Email.conversation(entry.getValue().item())))
                .map(entry -> entry.getKey())
                .toList();
    }
}
