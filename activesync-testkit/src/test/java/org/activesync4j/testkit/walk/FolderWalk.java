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
 * How one device, and the server's user, edit folders in a {@link Walk}. A command without an answer is asked for again, or
 * the device gives up and asks what there is.
 */
final class FolderWalk {

    private static final int INVALID_KEY = 9;
    private static final int MOST_ATTEMPTS = 20;

    private final TestDevice device;
    private final Person person;
    private final Walk walk;
    private Optional<Command> underWay = Optional.empty();

    /** What was asked for and has had no answer. */
    private record Command(String what, Supplier<TestAnswer> asking) {}

    FolderWalk(TestDevice device, Person person, Walk walk) {
        this.device = device;
        this.person = person;
        this.walk = walk;
    }

    void step() {
        if (underWay.isEmpty() && walk.oneIn(3)) {
            onServer();
        } else if (walk.oneIn(3)) {
            underWay = Optional.empty();
            ask(new Command("asks for the folders", device::folderSync));
        } else {
            ask(underWay.orElseGet(this::drawn));
        }
    }

    private void onServer() {
        List<GroupwareFolder> own = person.folders().stream()
                .filter(folder -> isOurs(folder.name()))
                .toList();
        if (own.isEmpty() || walk.oneIn(3)) {
            String name = walk.title("folder-s");
            walk.tell(device, "sees the server add " + name);
            person.addFolder(name, FolderKind.USER_MAIL);
        } else {
            GroupwareFolder folder = walk.any(own);
            String name = walk.title("folder-e");
            walk.tell(device, "sees the server call " + folder.name() + " " + name);
            folder.rename(name);
        }
    }

    private static boolean isOurs(String name) {
        return name.startsWith("folder-");
    }

    private Command drawn() {
        List<TestFolder> own = device.folders().stream()
                .filter(folder -> isOurs(folder.name()))
                .toList();
        if (own.isEmpty() || walk.oneIn(3)) {
            String name = walk.title("folder-c");
            String parent = own.isEmpty() || walk.oneIn(2) ? "0" : walk.any(own).id();
            return new Command(
                    "makes " + name + " in " + parent, () -> device.createFolder(name, FolderKind.USER_MAIL, parent));
        }
        TestFolder folder = walk.any(own);
        if (walk.oneIn(3)) {
            return new Command("deletes " + folder.name(), () -> device.deleteFolder(folder.name()));
        }
        String name = walk.oneIn(2) ? folder.name() : walk.title("folder-d");
        String parent = walk.oneIn(2) ? "0" : walk.any(own).id();
        return new Command(
                "puts " + folder.name() + " into " + parent + " as " + name,
                () -> device.updateFolder(folder.id(), parent, name));
    }

    private void ask(Command command) {
        boolean lost = walk.oneIn(3);
        walk.tell(device, command.what() + (lost ? ", and does not hear of it" : ""));
        if (lost) {
            device.loseAnswer();
        }
        walk.anywhere(device);
        underWay = Optional.of(command);
        walk.guarded(() -> {
            TestAnswer answer = command.asking().get();
            if (answer.http() == 200) {
                assertThat(answer.status(FolderHierarchy.STATUS))
                        .as(command.what())
                        .isNotEqualTo(INVALID_KEY);
                underWay = lost ? underWay : Optional.empty();
            }
        });
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
