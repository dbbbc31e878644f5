package org.activesync4j.testkit.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.groupware.GroupwareFolder;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.Contacts;
import org.activesync4j.wbxml.page.Email;
import org.activesync4j.wbxml.page.Notes;

/** How the user of one device edits items in a {@link Walk}, and how the device synchronises them. */
final class ItemWalk {

    private static final List<Integer> FILTERS = List.of(0, 1, 3, 5);
    private static final int INVALID_KEY = 3;

    private final Player player;
    private final Stage stage;
    private final Dice dice;
    private final MovingWalk moves;
    private final List<List<String>> wordings = new ArrayList<>();

    ItemWalk(Player player, MovingWalk moves) {
        this.player = player;
        this.stage = player.stage;
        this.dice = stage.dice;
        this.moves = moves;
    }

    void edit() {
        TestCollection collection = dice.any(player.collections());
        List<String> ids = new ArrayList<>(new TreeMap<>(collection.items()).keySet());
        ids.removeAll(moves.underWay());
        Optional<String> id = ids.isEmpty() ? Optional.empty() : Optional.of(dice.any(ids));
        int what = dice.below(3);
        if (!collection.pendingAdds().isEmpty() && dice.oneIn(3)) {
            changeMind(collection, dice.any(collection.pendingAdds()));
        } else if ((what == 0 || id.isEmpty()) && !isMail(collection)) {
            String title = stage.title("c");
            player.tell("adds " + title);
            collection.add(title);
            wordings.add(new ArrayList<>(List.of(title)));
        } else if (what == 1) {
            id.ifPresent(item -> delete(collection, item));
        } else {
            id.ifPresent(item -> change(collection, item));
        }
    }

    private static boolean isMail(TestCollection collection) {
        return collection.itemClass().equals("Email");
    }

    private void delete(TestCollection collection, String id) {
        player.tell("deletes " + id);
        collection.delete(id);
    }

    /** Nobody can tell whether an earlier answer was lost: then this is a repeated key with another body. */
    private void changeMind(TestCollection collection, String clientId) {
        if (dice.oneIn(4)) {
            player.tell("takes back what it added and has had no answer for");
            collection.forgetAdds();
            return;
        }
        String before = collection.pendingTitle(clientId);
        String title = stage.title("r");
        player.tell("words " + before + " anew: " + title);
        collection.reword(clientId, title);
        wordings.stream().filter(all -> all.contains(before)).forEach(all -> all.add(title));
    }

    private void change(TestCollection collection, String id) {
        String title = stage.title("d");
        player.tell("changes " + id + (isMail(collection) ? "" : " to " + title));
        switch (collection.itemClass()) {
            case "Notes" -> collection.change(id, Element.of(Notes.SUBJECT, title));
            case "Contacts" ->
                collection.change(id, Element.of(Contacts.FILE_AS, title), Element.of(Contacts.LAST_NAME, title));
            default -> collection.change(id, Element.of(Email.READ, "1"));
        }
    }

    void synchronise() {
        TestCollection collection = dice.any(player.collections());
        if (dice.oneIn(3)) {
            collection.window(1 + dice.below(4));
        }
        if (dice.oneIn(8) && isMail(collection)) {
            int filter = dice.any(FILTERS);
            player.tell("asks for filter " + filter);
            collection.filter(filter);
        }
        player.synchronise(collection);
        assertThat(collection.status())
                .as("%s must begin anew with %s", player, collection.name())
                .isNotEqualTo(INVALID_KEY);
    }

    /** Synchronises until there is nothing new. */
    void settle() {
        for (TestCollection collection : player.collections()) {
            if (isMail(collection) && !collection.key().equals("0")) {
                collection.filter(0);
            }
            collection.window(50).drain();
        }
    }

    /** The device holds what the server has, and whatever its user added is there once, whichever wording it has. */
    void compare() {
        Shown shown = new Shown(player.device.version());
        for (TestCollection collection : player.collections()) {
            GroupwareFolder folder = stage.alice.folder(collection.name());
            assertThat(shown.onDevice(collection.items().values()))
                    .as("%s of %s", collection.name(), player)
                    .isEqualTo(shown.onServer(folder.items().values()));
            for (List<String> wording : wordings) {
                assertThat(folder.titles().stream().filter(wording::contains).toList())
                        .as("items of %s made from one Add", folder.name())
                        .hasSizeLessThan(2);
            }
        }
    }
}
