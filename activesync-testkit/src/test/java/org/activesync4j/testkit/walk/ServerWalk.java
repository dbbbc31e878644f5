package org.activesync4j.testkit.walk;

import java.util.ArrayList;
import java.util.List;
import org.activesync4j.item.Contact;
import org.activesync4j.item.Item;
import org.activesync4j.item.Note;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.spi.ItemId;
import org.activesync4j.testkit.groupware.GroupwareFolder;
import org.activesync4j.testkit.groupware.Letter;

/** How the server's user edits items and folders in a {@link Walk}. */
final class ServerWalk {

    private final Stage stage;
    private final Dice dice;

    ServerWalk(Stage stage) {
        this.stage = stage;
        this.dice = stage.dice;
    }

    void step() {
        if (dice.oneIn(6)) {
            editFolders();
            return;
        }
        GroupwareFolder folder = dice.any(stage.folders());
        List<ItemId> ids = new ArrayList<>(folder.items().keySet());
        int what = ids.isEmpty() ? 0 : dice.below(6);
        if (what <= 1) {
            add(folder);
        } else if (what == 2) {
            ItemId id = dice.any(ids);
            stage.tell("server deletes " + id + " from " + folder.name());
            folder.delete(id);
        } else if (what == 3 && folder.kind().isMail()) {
            move(folder, dice.any(ids));
        } else {
            change(folder, dice.any(ids));
        }
    }

    private void add(GroupwareFolder folder) {
        String title = stage.title("s");
        stage.tell("server adds " + title + " to " + folder.name());
        if (folder.kind().isMail()) {
            folder.deliver(Letter.plain("bob@example.org", title, "text of " + title));
        } else {
            folder.add(title, "text of " + title);
        }
    }

    private void move(GroupwareFolder folder, ItemId id) {
        GroupwareFolder other = folder.id().equals(stage.archive.id()) ? stage.alice.inbox() : stage.archive;
        stage.tell("server moves " + id + " from " + folder.name() + " to " + other.name());
        folder.move(id, other);
    }

    private void change(GroupwareFolder folder, ItemId id) {
        if (!folder.kind().isMail()) {
            String title = stage.title("e");
            stage.tell("server calls " + id + " " + title);
            folder.edit(id, item -> renamed(item, title));
        } else if (dice.oneIn(2)) {
            stage.tell("server marks " + id + " as read");
            folder.markRead(id);
        } else {
            stage.tell("server flags " + id);
            folder.flag(id);
        }
    }

    private static Item renamed(Item item, String title) {
        return item.schema().equals(Note.SCHEMA) ? item.with(Note.SUBJECT, title) : item.with(Contact.FILE_AS, title);
    }

    private void editFolders() {
        List<GroupwareFolder> own = stage.alice.folders().stream()
                .filter(folder -> FolderWalk.isOurs(folder.name()))
                .toList();
        if (own.isEmpty() || dice.oneIn(3)) {
            String name = stage.title(FolderWalk.PREFIX + "s");
            stage.tell("server adds " + name);
            stage.alice.addFolder(name, FolderKind.USER_MAIL);
        } else {
            GroupwareFolder folder = dice.any(own);
            String name = stage.title(FolderWalk.PREFIX + "e");
            stage.tell("server calls " + folder.name() + " " + name);
            folder.rename(name);
        }
    }
}
