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

    /** A mail that is to move. */
    private record Mail(FolderData folder, ItemId id) {}

    @Override
    public void moveAlways(Content conversation, FolderId destination) {
        FolderData target = groupware.require(destination, viewer);
        List<Mail> moving = groupware.change(change -> {
            target.require(Right.ADD, viewer);
            List<Mail> found = moving(conversation, target);
            groupware.redirect(viewer, conversation, target);
            return found;
        });
        moving.forEach(mail -> groupware.change(change ->
                mail.folder().find(mail.id()).map(there -> mail.folder().moveTo(target, mail.id(), change))));
    }

    private List<Mail> moving(Content conversation, FolderData target) {
        List<Mail> all = groupware.foldersOf(viewer).stream()
                .filter(folder -> folder.kind.isMail())
                .flatMap(folder -> in(folder, conversation).stream().map(id -> new Mail(folder, id)))
                .toList();
        if (all.isEmpty()) {
            throw new DriverException(Reason.NOT_FOUND, "no such conversation");
        }
        return all.stream()
                .filter(mail -> mail.folder() != target && !STAYING.contains(mail.folder().kind))
                .toList();
    }

    private static List<ItemId> in(FolderData folder, Content conversation) {
        return folder.present().entrySet().stream()
                .filter(entry ->
                        conversation.equals(Email.conversation(entry.getValue().item())))
                .map(entry -> entry.getKey())
                .toList();
    }
}
