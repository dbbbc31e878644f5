package org.activesync4j.testkit.conversation;

import static org.activesync4j.testkit.conversation.Estimating.ask;
import static org.activesync4j.testkit.conversation.Estimating.asked;
import static org.activesync4j.testkit.conversation.Estimating.estimate;
import static org.activesync4j.testkit.conversation.Estimating.status;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.activesync4j.Version;
import org.activesync4j.item.Event;
import org.activesync4j.item.EventTime;
import org.activesync4j.item.Item;
import org.activesync4j.item.Task;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.testkit.device.TestAnswer;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.GetItemEstimate;
import org.junit.jupiter.api.Tag;

/** Events and tasks are counted within the filters that suit them, and by no other. */
class EstimatedFiltersTest {

    private static final int DOES_NOT_SUIT = 110;

    private static Item event(String title, String start) {
        Instant moment = Instant.parse(start);
        return Item.of(Event.SCHEMA)
                .with(Event.SUBJECT, title)
                .with(Event.START_TIME, EventTime.at(moment))
                .with(Event.END_TIME, EventTime.at(moment.plusSeconds(3600)));
    }

    /** Asks for each filter, and for what is expected of it: an estimate, or nothing if it does not suit. */
    private static void assertEstimates(TestDevice device, TestCollection collection, Map<Integer, Integer> estimates) {
        for (int filter = 0; filter <= 8; filter++) {
            TestAnswer answer = ask(device, asked(device, collection, Said.options(Said.filter(filter))));
            if (estimates.containsKey(filter)) {
                assertThat(estimate(answer)).as("filter " + filter).isEqualTo(estimates.get(filter));
            } else {
                assertThat(answer.status(GetItemEstimate.STATUS))
                        .as("filter " + filter)
                        .isEqualTo(DOES_NOT_SUIT);
            }
        }
    }

    @From14_0
    @Tag("MSASCMD_S07_TC05")
    void eventsAreCountedByWhenTheyEnd(Version version) {
        World world = World.with();
        TestDevice device = world.ready(version);
        TestCollection calendar = device.collection(FolderKind.CALENDAR).drain();
        world.alice.calendar().add(event("Tomorrow", "2026-03-03T10:00:00Z"));
        world.alice.calendar().add(event("Three weeks ago", "2026-02-09T10:00:00Z"));
        world.alice.calendar().add(event("Two months ago", "2026-01-02T10:00:00Z"));
        world.alice.calendar().add(event("Five months ago", "2025-10-02T10:00:00Z"));
        world.alice.calendar().add(event("A year ago", "2025-03-02T10:00:00Z"));

        assertEstimates(device, calendar, Map.of(0, 5, 4, 1, 5, 2, 6, 3, 7, 4));
    }

    @From14_0
    @Tag("MSASCMD_S07_TC06")
    void tasksAreCountedAllOrAsFarAsTheyAreNotDone(Version version) {
        World world = World.with();
        TestDevice device = world.ready(version);
        TestCollection tasks = device.collection(FolderKind.TASKS).drain();
        Item task = Item.of(Task.SCHEMA);
        world.alice.tasks().add(task.with(Task.SUBJECT, "Open").with(Task.COMPLETE, false));
        world.alice.tasks().add(task.with(Task.SUBJECT, "Done").with(Task.COMPLETE, true));

        assertEstimates(device, tasks, Map.of(0, 2, 8, 1));
    }

    @From14_0
    @Tag("MSASCMD_S07_TC08")
    void severalMaxItemsAreNoError(Version version) {
        World world = World.with();
        world.alice.addFolder("RI", FolderKind.RECIPIENT_CACHE).add("Ann");
        TestDevice device = world.ready(version);
        TestCollection cache = device.collection(FolderKind.RECIPIENT_CACHE).drain();
        Element ten = Element.of(AirSync.MAX_ITEMS, "10");

        assertThat(status(ask(device, asked(device, cache, Said.options(ten, ten)))))
                .isEqualTo(1);
    }
}
