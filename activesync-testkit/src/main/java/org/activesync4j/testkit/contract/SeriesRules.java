package org.activesync4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.activesync4j.item.Deviation;
import org.activesync4j.item.Event;
import org.activesync4j.item.EventTime;
import org.activesync4j.item.InstanceId;
import org.activesync4j.item.Item;
import org.activesync4j.item.Patch;
import org.activesync4j.item.Recurrence;
import org.activesync4j.spi.Expected;
import org.activesync4j.spi.Filter;
import org.activesync4j.spi.Folder;
import org.activesync4j.spi.ItemId;
import org.activesync4j.spi.Right;
import org.activesync4j.spi.Stored;
import org.activesync4j.spi.Token;
import org.activesync4j.spi.Want;
import org.junit.jupiter.api.Test;

/** Rules about events and the occurrences of series. Run when the user has a calendar in which everything is allowed. */
abstract class SeriesRules {

    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private static final InstanceId SECOND = new InstanceId(Instant.parse("2026-03-03T08:00:00Z"));
    private static final InstanceId THIRD = new InstanceId(Instant.parse("2026-03-04T08:00:00Z"));
    private static final Instant LAST_END = Instant.parse("2026-03-06T08:15:00Z");

    private final DriverContract contract;

    SeriesRules(DriverContract contract) {
        this.contract = contract;
    }

    /** Each day at 9 in Berlin, five times. */
    private static Item series() {
        return Item.of(Event.SCHEMA)
                .with(Event.SUBJECT, Keys.title("Stand-up"))
                .with(Event.TIMEZONE, ZoneId.of("Europe/Berlin"))
                .with(Event.START_TIME, EventTime.at(START))
                .with(Event.END_TIME, EventTime.at(START.plusSeconds(900)))
                .with(Event.RECURRENCE, Recurrence.of(new Recurrence.Daily()).times(5));
    }

    private static Deviation renamed(String title) {
        return new Deviation.Edit(Patch.of(Item.of(Event.SCHEMA).with(Event.SUBJECT, title)));
    }

    private static Patch overriding(InstanceId id, Deviation deviation) {
        return new Patch(Item.of(Event.SCHEMA), Set.of(), Map.of(id, deviation));
    }

    @Test
    void required_keepsTheTimesOfAnEvent() {
        Item series = series();

        Item stored = get(create(series).id());

        assertThat(stored.get(Event.START_TIME))
                .as("Check create: an event does not begin when it was said to begin")
                .isEqualTo(series.get(Event.START_TIME));
        assertThat(stored.get(Event.END_TIME))
                .as("Check create: an event does not end when it was said to end")
                .isEqualTo(series.get(Event.END_TIME));
        assertThat(stored.get(Event.RECURRENCE))
                .as("Check create: a series does not take place on the days on which it was said to")
                .isEqualTo(series.get(Event.RECURRENCE));
    }

    @Test
    void required_keepsTheDatesOfWhatLastsAllDay() {
        Item holiday = Item.of(Event.SCHEMA)
                .with(Event.SUBJECT, Keys.title("Holiday"))
                .with(Event.ALL_DAY_EVENT, true)
                .with(Event.START_TIME, EventTime.on(LocalDate.of(2026, 3, 29)))
                .with(Event.END_TIME, EventTime.on(LocalDate.of(2026, 3, 31)));

        Item stored = get(create(holiday).id());

        assertThat(stored.get(Event.START_TIME))
                .as("Check create: an event that lasts all day begins with a date, whatever the zone")
                .isEqualTo(holiday.get(Event.START_TIME));
        assertThat(stored.get(Event.END_TIME))
                .as("Check create: an event that lasts all day ends with the date after its last one")
                .isEqualTo(holiday.get(Event.END_TIME));
    }

    @Test
    void required_keepsTheOccurrencesOfANewSeries() {
        Map<InstanceId, Deviation> exceptions = Map.of(SECOND, renamed("Longer"), THIRD, new Deviation.Removed());

        Item stored = get(create(series().with(Event.EXCEPTIONS, exceptions)).id());

        assertThat(stored.occurrence(SECOND).flatMap(each -> each.get(Event.SUBJECT)))
                .as("Check create: an occurrence that differs from its series is like it")
                .contains("Longer");
        assertThat(stored.occurrence(THIRD))
                .as("Check create: an occurrence that does not take place is there")
                .isEmpty();
    }

    @Test
    void required_changesTheOccurrenceThatIsNamed() {
        ItemId id = create(series()).id();

        id = update(id, overriding(SECOND, renamed("Longer"))).id();
        id = update(id, overriding(THIRD, new Deviation.Removed())).id();

        assertThat(get(id).occurrence(SECOND).flatMap(each -> each.get(Event.SUBJECT)))
                .as("Check update: a patch changes an occurrence, and it is as before. Look at overrides()")
                .contains("Longer");
        assertThat(get(id).occurrence(THIRD))
                .as("Check update: a patch removes an occurrence, and it is still there. Look at overrides()")
                .isEmpty();
    }

    @Test
    void required_leavesOccurrencesAloneThatAreNotNamed() {
        ItemId id = create(series().with(
                                Event.EXCEPTIONS, Map.of(SECOND, renamed("Longer"), THIRD, new Deviation.Removed())))
                .id();
        Patch other = overriding(new InstanceId(START), renamed("Shorter"));

        Item stored = get(update(id, other).id());

        assertThat(stored.occurrence(SECOND).flatMap(each -> each.get(Event.SUBJECT)))
                .as("Check update: a patch changes one occurrence, and another one that differed no longer does. "
                        + "overrides() says what changes, not all that there is")
                .contains("Longer");
        assertThat(stored.occurrence(THIRD))
                .as("Check update: a patch changes one occurrence, and another one takes place again")
                .isEmpty();
    }

    @Test
    void required_aChangeOfTheSeriesKeepsItsOccurrences() {
        ItemId id = create(series().with(
                                Event.EXCEPTIONS, Map.of(SECOND, renamed("Longer"), THIRD, new Deviation.Removed())))
                .id();

        Item stored = get(update(id, Patch.of(Item.of(Event.SCHEMA).with(Event.REMINDER, 10)))
                .id());

        assertThat(stored.occurrence(SECOND).flatMap(each -> each.get(Event.SUBJECT)))
                .as("Check update: a patch changes a series, and an occurrence that differed no longer does")
                .contains("Longer");
        assertThat(stored.occurrence(THIRD))
                .as("Check update: a patch changes a series, and an occurrence takes place again that did not")
                .isEmpty();
    }

    @Test
    void required_isRecentUntilTheLastOccurrenceEnds() {
        Stored stored = create(series());

        Optional<Instant> until = Probe.look(
                        contract.probe().account(), calendar().id(), Filter.NONE, Token.START)
                .until(stored.id());

        assertThat(until.orElse(LAST_END))
                .as("Check look: the `until` of a series is the end of its last occurrence")
                .isEqualTo(LAST_END);
    }

    private Folder calendar() {
        Optional<Folder> calendar = contract.probe().folders().stream()
                .filter(folder -> folder.kind().itemClass().equals(Event.SCHEMA.name()))
                .filter(folder -> folder.rights().equals(Right.ALL))
                .findFirst();
        assumeTrue(calendar.isPresent(), "not tested: the user has no calendar in which everything is allowed");
        return calendar.orElseThrow();
    }

    private Stored create(Item item) {
        Stored stored = contract.probe().account().create(calendar().id(), item, Keys.fresh());
        contract.probe().made(calendar().id(), stored.id());
        return stored;
    }

    private Stored update(ItemId id, Patch patch) {
        Stored stored = contract.probe().account().update(calendar().id(), id, patch, Expected.ANYTHING);
        contract.probe().made(calendar().id(), stored.id());
        return stored;
    }

    private Item get(ItemId id) {
        return contract.probe().account().get(calendar().id(), id, Want.ALL);
    }
}
