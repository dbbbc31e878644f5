package org.activesync4j.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.activesync4j.item.Patch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Any bytes become a contact or a recorded substitute; {@code -Dmapping.inputs=100000 -Dmapping.seed=1} tries more. */
class VCardAnythingTest {

    private static final int PLACES = 50;

    private static List<byte[]> ours() {
        List<byte[]> cards = new ArrayList<>(VCardLawsTest.cards().toList());
        cards.add(Cards.bytes(Cards.OUTLOOK));
        return cards;
    }

    @Test
    void everyLawHoldsForOurCardsAndTheirBeginnings() {
        Anything.cut(ours(), PLACES, VCardLaws::hold);
    }

    @Test
    void everyLawHoldsForDamagedCards() {
        Anything.damaged(ours(), 2_000, VCardLaws::hold, VCardLaws.WORDS);
    }

    @Test
    @EnabledIfSystemProperty(named = "corpus", matches = ".+")
    void everyLawHoldsForTheCardsOfTheCorpusAndTheirBeginnings() {
        Anything.cut(Anything.corpus("contacts"), PLACES, VCardLaws::hold);
    }

    @Test
    @EnabledIfSystemProperty(named = "corpus", matches = ".+")
    void everyLawHoldsForDamagedCardsOfTheCorpus() {
        Anything.damaged(Anything.corpus("contacts"), 500, VCardLaws::hold, VCardLaws.WORDS);
    }

    @Test
    @EnabledIfSystemProperty(named = "corpus", matches = ".+")
    void aCardOfTheCorpusChangedTwiceIsAsChangedOnce() {
        for (byte[] card : Anything.corpus("contacts")) {
            byte[] once = VCardContact.apply(Patch.of(Cards.full(7)), card);

            assertThat(VCardContact.apply(Patch.of(Cards.full(7)), once)).isSameAs(once);
        }
    }
}
