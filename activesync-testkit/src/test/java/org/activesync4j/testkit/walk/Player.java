package org.activesync4j.testkit.walk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.activesync4j.Version;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.testkit.device.TestAnswer;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestDevice;

/** One device of a {@link Walk}: some of its answers get lost, and for some it does not wait, but asks another node. */
final class Player {

    final Stage stage;
    final TestDevice device;
    private final String name;
    private Optional<Request> underWay = Optional.empty();
    private int attempts;
    private boolean insisting;

    /** What the device waits for an answer to, and what it makes of that. */
    private record Request(Supplier<TestAnswer> asking, Consumer<TestAnswer> heard) {}

    Player(Stage stage, String name, Version version) {
        this.stage = stage;
        this.name = name;
        this.device = stage.device(name, version);
        tell("speaks " + version);
        device.provision().folderSync();
    }

    void tell(String what) {
        stage.tell(name + " " + what);
    }

    /**
     * Asks for something.
     *
     * @param what how it is told
     * @param asking asks, once
     * @param heard what the device makes of an answer that reaches it
     */
    void ask(String what, Supplier<TestAnswer> asking, Consumer<TestAnswer> heard) {
        boolean lost = stage.dice.oneIn(3);
        tell(what + (lost ? ", and does not hear of it" : ""));
        device.through(stage.anyNode());
        stage.guarded(() -> attempt(new Request(asking, heard), lost));
    }

    private void attempt(Request request, boolean lost) {
        Optional<Request> outer = underWay;
        underWay = Optional.of(request);
        int attempt = ++attempts;
        try {
            if (lost) {
                device.loseAnswer();
            } else {
                device.keepAnswer();
            }
            TestAnswer answer = request.asking().get();
            if (!lost && attempt == attempts) {
                request.heard().accept(answer);
            }
        } finally {
            device.keepAnswer();
            underWay = outer;
        }
    }

    void synchronise(TestCollection collection) {
        ask("syncs " + collection.name(), collection::sync, answer -> {});
    }

    /**
     * While a node is at it, the device asks for the same once more, and the first answer finds nobody. Not so that three
     * are at it: an engine knows the keys of the last two answers.
     */
    void askAgain() {
        underWay.filter(request -> !insisting).ifPresent(request -> {
            boolean lost = stage.dice.oneIn(3);
            Duration waited = Duration.ofSeconds(stage.dice.any(List.of(1, 20, 100)));
            tell("waits for " + waited + " and asks again" + (lost ? ", and does not hear of it" : ""));
            stage.scheduler.advance(waited);
            device.through(stage.anyNode());
            insisting = true;
            try {
                attempt(request, lost);
            } finally {
                insisting = false;
            }
            device.loseAnswer();
        });
    }

    boolean isAsking() {
        return underWay.isPresent();
    }

    List<TestCollection> collections() {
        List<TestCollection> all = new ArrayList<>();
        all.add(inbox());
        all.add(archive());
        all.add(device.collection(FolderKind.CONTACTS));
        if (device.version().atLeast(Version.V14_0)) {
            all.add(device.collection(FolderKind.NOTES));
        }
        return all;
    }

    TestCollection inbox() {
        return device.collection(FolderKind.INBOX);
    }

    TestCollection archive() {
        return device.collection(stage.archive.name());
    }

    @Override
    public String toString() {
        return name;
    }
}
