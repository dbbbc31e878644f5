package org.activesync4j.internal.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.activesync4j.spi.ItemId;
import org.activesync4j.spi.Marks;
import org.junit.jupiter.api.Test;

/**
 * Random walks of one folder, one device and the decisions between them. A failure names its seed; {@code
 * -Dseed=… -Dhistories=…} walks others.
 */
class SyncModelTest {

    private static final long FIRST_SEED = Long.getLong("seed", 1);
    private static final long HISTORIES = Long.getLong("histories", 2000);

    @Test
    void whateverHappensDeviceAndServerAgreeInTheEndAndNothingIsMadeTwice() {
        LongStream.range(FIRST_SEED, FIRST_SEED + HISTORIES).forEach(seed -> {
            try {
                walk(seed);
            } catch (RuntimeException | AssertionError failure) {
                throw new AssertionError("history with seed " + seed + " failed", failure);
            }
        });
    }

    static void walk(long seed) {
        new Walk(seed).run();
    }

    private static final class Walk {

        private static final int STEPS = 25;

        private record Lost(ModelDevice.Answered answer) {}

        private final Random random;
        private final ModelServer server;
        private final ModelDevice device = new ModelDevice();
        private final Set<ItemId> locked = new HashSet<>();
        private final ModelExchange exchange;
        private final List<String> added = new ArrayList<>();
        private final List<Object> story = new ArrayList<>();
        private Instant now = Instant.parse("2026-03-01T12:00:00Z");
        private final boolean renumbers;
        private int filterType;
        private boolean mayReword = true;
        private boolean reworded;
        private int contents;

        Walk(long seed) {
            random = new Random(seed);
            server = new ModelServer(ModelServer.Driver.values()[random.nextInt(2)]);
            renumbers = random.nextBoolean();
            exchange = new ModelExchange(new Slot(), server, locked, random);
        }

        void run() {
            try {
                for (int step = 0; step < STEPS; step++) {
                    step();
                }
                drain();
            } catch (RuntimeException | AssertionError failure) {
                throw new AssertionError(
                        story.stream().map(Object::toString).collect(Collectors.joining("\n")), failure);
            }
        }

        private void step() {
            now = now.plusSeconds(random.nextInt(100));
            switch (random.nextInt(12)) {
                case 0, 1 -> serverAdds(1 + random.nextInt(8));
                case 2 -> serverEdits();
                case 3 -> serverMarks();
                case 4 -> serverDeletes();
                case 5 -> deviceEdits();
                case 6 -> filterOrTimeChanges();
                default -> sync(true);
            }
        }

        private void serverAdds(int count) {
            for (int i = 0; i < count; i++) {
                String content = (random.nextInt(15) == 0 ? ModelExchange.POISON : "") + contents++ + "/";
                ItemId id = server.create(content, now.minus(Duration.ofHours(random.nextInt(120))));
                tell("server adds " + id + " " + content);
            }
        }

        private Optional<ItemId> any() {
            List<ItemId> ids = List.copyOf(server.items().keySet());
            return ids.isEmpty() ? Optional.empty() : Optional.of(ids.get(random.nextInt(ids.size())));
        }

        private void serverEdits() {
            any().ifPresent(id -> {
                ModelServer.Stored stored = server.get(id).orElseThrow();
                String content = (random.nextInt(8) == 0 ? ModelExchange.POISON : "") + contents++ + "/";
                server.put(id, stored.edited(content));
                tell("server edits " + id + " " + content);
            });
        }

        private void serverMarks() {
            any().ifPresent(id -> {
                Marks marks = new Marks(random.nextBoolean(), random.nextInt(3) == 0 ? "" : "f" + contents++, "");
                server.put(id, server.get(id).orElseThrow().marked(marks));
                tell("server marks " + id + " " + marks);
            });
        }

        private void serverDeletes() {
            any().ifPresent(id -> {
                server.delete(id);
                tell("server deletes " + id);
            });
        }

        private void deviceEdits() {
            List<LocalId> shown = List.copyOf(device.shown().keySet());
            if (random.nextBoolean() || shown.isEmpty()) {
                String content = "added" + contents++ + "/";
                device.add(content);
                added.add(content.substring(0, content.length() - 1));
                tell("device adds " + content);
                return;
            }
            LocalId local = shown.get(random.nextInt(shown.size()));
            if (random.nextBoolean()) {
                device.change(local, "changed" + contents++ + "/");
            } else {
                device.delete(local);
            }
            tell("device edits " + local + " " + device.edits());
        }

        private void filterOrTimeChanges() {
            switch (random.nextInt(3)) {
                case 0 -> filterType = random.nextInt(4);
                case 1 -> timePasses();
                default ->
                    any().ifPresent(id -> {
                        if (!locked.remove(id)) {
                            locked.add(id);
                        }
                    });
            }
            tell("filter " + filterType + ", now " + now + ", locked " + locked);
        }

        /** Answers that a device may never have got are remembered for a day. */
        private void timePasses() {
            if (device.edits().isEmpty()) {
                now = now.plus(Duration.ofHours(random.nextInt(40)));
            }
        }

        private ModelDevice.Answered sync(boolean trouble) {
            while (true) {
                ModelDevice.Request request =
                        device.request(1 + random.nextInt(6), filterType, some(device.edits(), trouble));
                boolean loses = trouble && random.nextInt(3) == 0;
                boolean crashes = trouble && random.nextInt(8) == 0;
                try {
                    tell(request);
                    ModelDevice.Answered answer =
                            exchange.sync(request, now, crashes ? crash() : ModelExchange.Trouble.NONE);
                    tell(loses ? new Lost(answer) : answer);
                    if (!loses) {
                        device.receive(request, answer);
                        mayReword = device.edits().isEmpty();
                        reworded = false;
                        return answer;
                    }
                } catch (ModelExchange.Crash crash) {
                    tell("  crash");
                } catch (ModelExchange.Busy busy) {
                    tell("  busy");
                    now = now.plus(Ledger.GRACE);
                }
                now = now.plusSeconds(random.nextInt(60));
                repeatDifferently();
            }
        }

        private ModelExchange.Trouble crash() {
            return random.nextBoolean()
                    ? ModelExchange.Trouble.CRASH_BEFORE_DOING
                    : ModelExchange.Trouble.CRASH_AFTER_DOING;
        }

        /** A device need not repeat all that it said, unless it words something anew, which is known only under one key. */
        private List<ModelDevice.Edit> some(List<ModelDevice.Edit> edits, boolean trouble) {
            if (!trouble || reworded || random.nextInt(3) > 0 || edits.isEmpty()) {
                return edits;
            }
            mayReword = false;
            return edits.subList(0, random.nextInt(edits.size()));
        }

        private void repeatDifferently() {
            switch (random.nextInt(4)) {
                case 0 -> renumberOrReword();
                case 1 -> {}
                case 2 -> serverAdds(1);
                default -> deviceEdits();
            }
        }

        /** Name or wording of a repeated Add may change, but not both: nobody could tell that from another Add. */
        private void renumberOrReword() {
            if (renumbers) {
                device.renumber();
            } else if (mayReword) {
                device.reword("more");
                reworded = true;
            }
        }

        private void drain() {
            locked.clear();
            exchange.calmDown();
            for (int i = 0; i < 200; i++) {
                ModelDevice.Answered answer = sync(false);
                boolean quiet = answer.commands().isEmpty()
                        && !answer.more()
                        && device.edits().isEmpty();
                if (quiet) {
                    verify();
                    return;
                }
            }
            throw new AssertionError("never comes to rest");
        }

        private void verify() {
            Horizon horizon = Horizon.of(filterType, now);
            Map<LocalId, ModelDevice.Shown> expected = new TreeMap<>();
            Map<LocalId, ModelDevice.Shown> shown = device.shown();
            server.items().forEach((id, stored) -> {
                LocalId local = LocalId.of(id);
                if (stored.content().startsWith(ModelExchange.POISON)) {
                    shown.remove(local);
                } else if (horizon.admits(Held.shown(id, Given.print(""), Until.of(stored.until())))) {
                    expected.put(local, new ModelDevice.Shown(stored.content(), stored.marks()));
                }
            });
            assertThat(shown).isEqualTo(expected);
            Map<String, Integer> once = new TreeMap<>();
            added.forEach(name -> once.put(name, 1));
            assertThat(new TreeMap<>(server.creations())).isEqualTo(once);
        }

        private void tell(Object line) {
            story.add(line);
        }
    }
}
