package org.activesync4j.mapping;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Any bytes become an event or a recorded substitute; {@code -Dmapping.inputs=100000 -Dmapping.seed=1} tries more. */
class ICalendarAnythingTest {

    private static final int PLACES = 50;

    static List<byte[]> ours() {
        return Stream.of(Events.WILD, Events.BIRTHDAY, Events.BARE, Events.OUTLOOK)
                .map(Events::bytes)
                .toList();
    }

    @Test
    void everyLawHoldsForOurObjectsAndTheirBeginnings() {
        Anything.cut(ours(), PLACES, ICalendarLaws::hold);
    }

    @Test
    void everyLawHoldsForDamagedObjects() {
        Anything.damaged(ours(), 1_500, ICalendarLaws::hold, ICalendarLaws.WORDS);
    }

    @Test
    @EnabledIfSystemProperty(named = "corpus", matches = ".+")
    void everyLawHoldsForTheObjectsOfTheCorpusAndTheirBeginnings() {
        Anything.cut(Anything.corpus("calendar"), PLACES, ICalendarLaws::hold);
    }

    @Test
    @EnabledIfSystemProperty(named = "corpus", matches = ".+")
    void everyLawHoldsForDamagedObjectsOfTheCorpus() {
        Anything.damaged(Anything.corpus("calendar"), 500, ICalendarLaws::hold, ICalendarLaws.WORDS);
    }
}
