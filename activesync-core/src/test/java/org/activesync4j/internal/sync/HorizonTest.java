package org.activesync4j.internal.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import org.activesync4j.spi.Filter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HorizonTest {

    private static final Instant NOW = Instant.parse("2026-03-31T17:45:10Z");

    private static boolean excludes(Horizon horizon, Until until) {
        return horizon.excludes(Given.held("i", "e").as(until));
    }

    private static Held text(Until until) {
        return Given.held("t", "e").as(until).as(Kind.TEXT_MESSAGE);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2026-03-30T00:00:00Z",
        "2, 2026-03-28T00:00:00Z",
        "3, 2026-03-24T00:00:00Z",
        "4, 2026-03-17T00:00:00Z",
        "5, 2026-02-28T00:00:00Z",
        "6, 2025-12-31T00:00:00Z",
        "7, 2025-09-30T00:00:00Z"
    })
    void aFilterTypeReachesBackFromMidnight(int filterType, Instant since) {
        Horizon horizon = Horizon.of(filterType, NOW);

        assertThat(horizon.filter()).isEqualTo(Filter.since(since));
        assertThat(excludes(horizon, Until.of(since))).isFalse();
        assertThat(excludes(horizon, Until.of(since.minusSeconds(1)))).isTrue();
    }

    @Test
    void withoutAFilterNothingIsLeftOut() {
        Horizon horizon = Horizon.of(0, NOW);

        assertThat(horizon.filter()).isEqualTo(Filter.NONE);
        assertThat(excludes(horizon, Until.of(Instant.MIN))).isFalse();
        assertThat(horizon.mayExclude(Until.UNKNOWN)).isFalse();
    }

    @Test
    void ofTasksWhatIsOpenIsIncomplete() {
        Horizon horizon = Horizon.of(8, NOW);

        assertThat(horizon.filter()).isEqualTo(Filter.INCOMPLETE);
        assertThat(excludes(horizon, Until.OPEN)).isFalse();
        assertThat(excludes(horizon, Until.of(NOW.plusSeconds(100_000)))).isTrue();
    }

    @Test
    void whatHasNoDateIsShownButMayHaveAged() {
        Horizon horizon = Horizon.of(1, NOW);

        assertThat(excludes(horizon, Until.UNKNOWN)).isFalse();
        assertThat(horizon.mayExclude(Until.UNKNOWN)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 9})
    void otherNumbersAreNoFilterTypes(int filterType) {
        assertThatIllegalArgumentException().isThrownBy(() -> Horizon.of(filterType, NOW));
    }

    @Test
    void theSameFilterByConversationIsAnotherViewUnlessNothingIsLeftOut() {
        Horizon items = Horizon.of(2, NOW);
        Horizon conversations = items.byConversation();

        assertThat(conversations.filter()).isEqualTo(items.filter());
        assertThat(items.view()).isEqualTo(2);
        assertThat(conversations.view())
                .isEqualTo((1 << 30) + 2)
                .isGreaterThan(Horizon.ofFirst(Integer.MAX_VALUE).view());
        assertThat(Horizon.EVERYTHING.byConversation()).isEqualTo(Horizon.EVERYTHING);
    }

    @Test
    void aDateIsAnItemsOwnOrItsConversations() {
        Horizon items = Horizon.of(2, NOW);
        Horizon conversations = items.byConversation();

        assertThat(items.agesAsIn(0)).isTrue();
        assertThat(items.agesAsIn(conversations.view())).isFalse();
        assertThat(conversations.agesAsIn(items.view())).isFalse();
        assertThat(conversations.agesAsIn(Horizon.of(5, NOW).byConversation().view()))
                .isTrue();
    }

    @Test
    void textMessagesHaveAFilterOfTheirOwn() {
        Horizon horizon = Horizon.of(0, NOW).withTexts(1, NOW);
        Until lastWeek = Until.of(NOW.minusSeconds(700_000));

        assertThat(horizon.admits(text(lastWeek))).isFalse();
        assertThat(horizon.excludes(text(lastWeek))).isTrue();
        assertThat(excludes(horizon, lastWeek)).isFalse();
    }

    @Test
    void aDriverIsAskedForTheWiderOfTwoFilters() {
        Horizon week = Horizon.of(3, NOW);

        assertThat(week.withTexts(1, NOW).filter()).isEqualTo(week.filter());
        assertThat(Horizon.of(1, NOW).withTexts(3, NOW).filter()).isEqualTo(week.filter());
        assertThat(week.withTexts(0, NOW).filter()).isEqualTo(Filter.NONE);
        assertThat(Horizon.of(0, NOW).withTexts(3, NOW).filter()).isEqualTo(Filter.NONE);
        assertThat(week.withoutNewTexts().filter()).isEqualTo(week.filter());
    }

    @Test
    void whatIsNotAskedForStaysWhileTheRestOfItsAgeStays() {
        Horizon horizon = Horizon.of(3, NOW).withoutNewTexts();

        assertThat(horizon.admits(text(Until.of(NOW)))).isFalse();
        assertThat(horizon.excludes(text(Until.of(NOW)))).isFalse();
        assertThat(horizon.excludes(text(Until.of(Instant.EPOCH)))).isTrue();
    }

    @Test
    void withoutTextMessagesTheyLeave() {
        assertThat(Horizon.EVERYTHING.excludes(text(Until.OPEN))).isTrue();
    }

    @Test
    void theNumberOfAHorizonTellsItsFiltersApart() {
        Horizon week = Horizon.of(3, NOW);

        assertThat(week.view()).isEqualTo(3);
        assertThat(List.of(
                        week.view(),
                        week.withTexts(0, NOW).view(),
                        week.withTexts(3, NOW).view(),
                        week.withoutNewTexts().view(),
                        week.withTexts(3, NOW).withoutNewOwn().view(),
                        Horizon.of(0, NOW).withTexts(3, NOW).view()))
                .doesNotHaveDuplicates();
    }
}
