package org.activesync4j.internal.sync;

import static org.activesync4j.internal.sync.Given.NOW;
import static org.activesync4j.internal.sync.Given.daysAgo;
import static org.activesync4j.internal.sync.Given.sighting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LastLookTest {

    private static LastLook of(Sighting... sightings) {
        return LastLook.of(Given.complete(sightings), Horizon.EVERYTHING, NOW);
    }

    private static List<String> names(Seen seen) {
        return seen.present().keySet().stream().map(LocalId::value).toList();
    }

    @Test
    void itIsFreshForAMinute() {
        LastLook look = of();

        assertThat(look.isFresh(NOW.plusSeconds(59))).isTrue();
        assertThat(look.isFresh(NOW.plusSeconds(60))).isFalse();
    }

    @Test
    void itGoesOnWhereTheDeviceHasGot() {
        LastLook look = of(
                sighting("b", "e", daysAgo(2)),
                sighting("a", "e", daysAgo(2)),
                sighting("c", "e", daysAgo(1)),
                sighting("d", "e", Until.UNKNOWN));

        assertThat(names(look.after(Optional.empty(), 2))).containsExactly("c", "a");
        assertThat(names(look.after(Optional.of(new Resume(daysAgo(2), new LocalId("a"))), 9)))
                .containsExactly("b", "d");
        assertThat(names(look.after(Optional.of(new Resume(Until.UNKNOWN, new LocalId("d"))), 9)))
                .isEmpty();
    }

    @Test
    void itGoesOnEvenIfTheItemWhereTheDeviceHasGotIsNotThere() {
        LastLook look = of(sighting("a", "e", daysAgo(2)), sighting("c", "e", daysAgo(2)));

        assertThat(names(look.after(Optional.of(new Resume(daysAgo(2), new LocalId("b"))), 9)))
                .containsExactly("c");
        assertThat(names(look.after(Optional.of(new Resume(daysAgo(1), new LocalId("z"))), 9)))
                .containsExactly("a", "c");
    }

    @Test
    void itIsAGlimpseOfWhatTheFilterAdmits() {
        Seen seen = LastLook.of(
                        Given.complete(sighting("old", "e", daysAgo(9)), sighting("new", "e", daysAgo(1))),
                        Horizon.of(2, NOW),
                        NOW)
                .after(Optional.empty(), 9);

        assertThat(seen.scope()).isEqualTo(Seen.Scope.GLIMPSE);
        assertThat(names(seen)).containsExactly("new");
    }

    @Test
    void aPartialLookCannotBeKept() {
        assertThatIllegalArgumentException().isThrownBy(() -> LastLook.of(Given.moved(), Horizon.EVERYTHING, NOW));
    }

    @Test
    void windowByWindowItGivesAllThatWasSeenInTheOrderOfSending() {
        Random random = new Random(7);
        Sighting[] sightings = IntStream.range(0, 1000)
                .mapToObj(i -> sighting("item " + i, "e" + i, daysAgo(random.nextInt(100))))
                .toArray(Sighting[]::new);
        LastLook look = of(sightings);
        List<LocalId> given = new ArrayList<>();
        Optional<Resume> resume = Optional.empty();
        for (Seen seen = look.after(resume, 70); !seen.present().isEmpty(); seen = look.after(resume, 70)) {
            given.addAll(seen.present().keySet());
            Sighting last =
                    List.copyOf(seen.present().values()).get(seen.present().size() - 1);
            resume = Optional.of(new Resume(last.until(), last.local()));
        }

        List<LocalId> planned = Given.plan(Given.holdings(), Given.complete(sightings)).items().stream()
                .map(item -> item.held().local())
                .toList();

        assertThat(given).isEqualTo(planned);
        assertThat(look.size()).isLessThan(1000 * 64);
    }
}
