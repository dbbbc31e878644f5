package org.activesync4j.testkit.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.activesync4j.spi.FolderId;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.testkit.device.TestAnswer;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.testkit.device.TestDevice.TestFolder;
import org.activesync4j.testkit.groupware.GroupwareFolder;
import org.activesync4j.testkit.groupware.Person;
import org.activesync4j.wbxml.page.FolderHierarchy;

/**
 * How one device edits folders in a {@link Walk}. A command without an answer is asked for again, or the device gives up and
 * asks what there is.
 */
final class FolderWalk {

    static final String PREFIX = "folder-";

    private static final int INVALID_KEY = 9;
    private static final int MOST_ATTEMPTS = 20;

    private final Player player;
    private final TestDevice device;
    private final Person person;
    private final Dice dice;
    private Optional<Command> underWay = Optional.empty();

    /** What was asked for and has had no answer. */
    private record Command(String what, Supplier<TestAnswer> asking) {}

    FolderWalk(Player player) {
        this.player = player;
        this.device = player.device;
        this.person = player.stage.alice;
        this.dice = player.stage.dice;
    }

    static boolean isOurs(String name) {
        return name.startsWith(PREFIX);
    }

    void step() {
        Command command = dice.oneIn(3)
                ? new Command("asks for the folders", device::folderSync)
                : underWay.orElseGet(this::drawn);
        underWay = Optional.of(command);
        player.ask(command.what(), command.asking(), answer -> heard(command, answer));
    }

    private void heard(Command command, TestAnswer answer) {
        if (answer.http() == 200) {
            assertThat(answer.status(FolderHierarchy.STATUS)).as(command.what()).isNotEqualTo(INVALID_KEY);
            underWay = Optional.empty();
        }
    }

    private Command drawn() {
        List<TestFolder> own = device.folders().stream()
                .filter(folder -> isOurs(folder.name()))
                .toList();
        if (own.isEmpty() || dice.oneIn(3)) {
            String name = player.stage.title(PREFIX + "c");
            String parent = own.isEmpty() || dice.oneIn(2) ? "0" : dice.any(own).id();
            return new Command(
                    "makes " + name + " in " + parent, () -> device.createFolder(name, FolderKind.USER_MAIL, parent));
        }
        TestFolder folder = dice.any(own);
        if (dice.oneIn(3)) {
            return new Command("deletes " + folder.name(), () -> device.deleteFolder(folder.name()));
        }
        String name = dice.oneIn(2) ? folder.name() : player.stage.title(PREFIX + "d");
        String parent = dice.oneIn(2) ? "0" : dice.any(own).id();
        return new Command(
                "puts " + folder.name() + " into " + parent + " as " + name,
                () -> device.updateFolder(folder.id(), parent, name));
    }

    /** Asks what there is until nothing is new. */
    void settle() {
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            TestAnswer answer = device.folderSync();
            if (answer.http() == 200 && count(answer) == 0) {
                return;
            }
        }
        throw new AssertionError("the folders never come to rest");
    }

    private static int count(TestAnswer answer) {
        return answer.root()
                .require(FolderHierarchy.CHANGES)
                .require(FolderHierarchy.COUNT)
                .integer();
    }

    /** The device shows what the server has, each at its place, and nothing was made twice. */
    void compare() {
        Map<String, String> names =
                device.folders().stream().collect(Collectors.toMap(TestFolder::id, TestFolder::name));
        List<String> shown = device.folders().stream()
                .filter(folder -> isOurs(folder.name()))
                .map(folder -> folder.name() + " in " + names.getOrDefault(folder.parent(), "0"))
                .toList();
        List<String> there = new ArrayList<>();
        for (GroupwareFolder folder : person.folders()) {
            if (isOurs(folder.name())) {
                there.add(folder.name() + " in " + name(folder.parent()));
            }
        }
        assertThat(shown).containsExactlyInAnyOrderElementsOf(there);
        assertThat(person.folders().stream().map(GroupwareFolder::name).toList())
                .doesNotHaveDuplicates();
    }

    private String name(FolderId id) {
        return person.folders().stream()
                .filter(folder -> folder.id().equals(id))
                .map(GroupwareFolder::name)
                .findFirst()
                .orElse("0");
    }
}
