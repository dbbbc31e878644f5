package org.activesync4j.testkit.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.activesync4j.Version;
import org.activesync4j.spi.Driver;
import org.activesync4j.testkit.groupware.GroupwareFolder;

/**
 * One random history: the server's users and up to three devices work on the same items and folders, send mails and answer
 * invitations, over two nodes, while answers get lost, requests cross, drivers and stores fail and nodes die. When all is
 * quiet again, everybody has the same, and nothing twice.
 */
final class Walk implements AutoCloseable {

    private static final List<Version> VERSIONS =
            List.of(Version.V2_5, Version.V12_1, Version.V14_0, Version.V14_1, Version.V16_0, Version.V16_1);
    private static final List<String> DEVICES = List.of("phone", "tablet", "watch");

    private final Stage stage;
    private final Mishaps mishaps;
    private final ServerWalk server;
    private final List<Part> parts = new ArrayList<>();

    /** One device and what it does. */
    private record Part(
            Player player,
            MovingWalk moves,
            ItemWalk items,
            FolderWalk folders,
            SendingWalk sends,
            MeetingWalk meetings) {}

    /**
     * Begins.
     *
     * @param seed decides who takes part and how
     * @param changed what else happens to calls of the driver
     */
    Walk(long seed, UnaryOperator<Driver> changed) {
        stage = new Stage(seed, changed);
        mishaps = new Mishaps(stage, this::meanwhile);
        server = new ServerWalk(stage);
        int devices = stage.dice.any(List.of(1, 2, 2, 3));
        DEVICES.stream().limit(devices).forEach(name -> parts.add(part(name)));
    }

    private Part part(String name) {
        Player player = new Player(stage, name, stage.dice.any(VERSIONS));
        MovingWalk moves = new MovingWalk(player);
        return new Part(
                player,
                moves,
                new ItemWalk(player, moves),
                new FolderWalk(player),
                new SendingWalk(player, mishaps),
                new MeetingWalk(player));
    }

    /** Tells what happened, one line a step. */
    List<String> dialogue() {
        return stage.dialogue();
    }

    /**
     * Lets one thing happen.
     *
     * @param seed decides what
     */
    void step(long seed) {
        stage.dice.begin(seed);
        switch (stage.dice.below(14)) {
            case 0, 1, 2 -> server.step();
            case 3, 4 -> mishaps.step();
            case 5 -> passTime();
            default -> step(stage.dice.any(parts));
        }
    }

    /** A move that has had no answer is asked for again within the day for which the engine remembers it. */
    private void passTime() {
        boolean hurry = parts.stream().anyMatch(part -> !part.moves().underWay().isEmpty());
        mishaps.pass(hurry || !stage.dice.oneIn(3) ? Duration.ofMinutes(1) : Duration.ofHours(20));
    }

    private void step(Part part) {
        switch (stage.dice.below(8)) {
            case 0, 1 -> part.items().edit();
            case 2, 3, 4 -> part.items().synchronise();
            case 5 -> part.moves().step();
            case 6 -> part.folders().step();
            default -> {
                if (stage.dice.oneIn(2)) {
                    part.sends().step();
                } else {
                    part.meetings().step();
                }
            }
        }
    }

    /** While one device waits for a call to end: it asks again, or the others go on. */
    private void meanwhile() {
        List<Part> asking =
                parts.stream().filter(part -> part.player().isAsking()).toList();
        List<Part> idle =
                parts.stream().filter(part -> !part.player().isAsking()).toList();
        if (!asking.isEmpty() && stage.dice.oneIn(2)) {
            stage.dice.any(asking).player().askAgain();
        } else if (!idle.isEmpty() && stage.dice.oneIn(2)) {
            step(stage.dice.any(idle));
        } else {
            server.step();
        }
    }

    /** Lets everybody learn everything: twice round, for what one device had not told yet is news for the others. */
    void settle() {
        stage.tell("all becomes quiet");
        stage.faults.clear();
        stage.scheduler.advance(Duration.ofMinutes(3));
        for (Part part : parts) {
            part.moves().settle();
            part.folders().settle();
            part.sends().settle();
            part.meetings().settle();
        }
        for (int round = 0; round < 2; round++) {
            parts.forEach(part -> part.items().settle());
        }
    }

    void compare() {
        for (Part part : parts) {
            part.items().compare();
            part.folders().compare();
            part.sends().compare();
            part.meetings().compare();
        }
        MeetingWalk.compareAll(parts.stream().map(Part::meetings).toList());
        assertThat(Stream.of(stage.alice.inbox(), stage.archive)
                        .flatMap(folder -> folder.titles().stream())
                        .toList())
                .as("mails in all folders")
                .doesNotHaveDuplicates();
        for (GroupwareFolder folder : stage.folders()) {
            assertThat(folder.titles()).as(folder.name()).doesNotHaveDuplicates();
        }
    }

    @Override
    public void close() {
        stage.close();
    }
}
