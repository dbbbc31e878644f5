package org.activesync4j.mapping;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Any bytes become a mail or a recorded substitute; {@code -Dmapping.inputs=100000 -Dmapping.seed=1} tries more. */
class MimeAnythingTest {

    private static final int PLACES = 50;

    static List<byte[]> ours() {
        return Stream.of(Letters.WILD, Letters.REPORT, "Subject: =?utf-8?B?w6TD?=\r\n\r\nGr\u00fc\u00dfe\r\n")
                .map(Letters::bytes)
                .toList();
    }

    @Test
    void everyLawHoldsForOurMailsAndTheirBeginnings() {
        Anything.cut(ours(), PLACES, MimeLaws::hold);
    }

    @Test
    void everyLawHoldsForDamagedMails() {
        Anything.damaged(ours(), 2_000, MimeLaws::hold, MimeLaws.WORDS);
    }

    @Test
    @EnabledIfSystemProperty(named = "corpus", matches = ".+")
    void everyLawHoldsForTheMailsOfTheCorpusAndTheirBeginnings() {
        Anything.cut(Anything.corpus("mail"), PLACES, MimeLaws::hold);
    }

    @Test
    @EnabledIfSystemProperty(named = "corpus", matches = ".+")
    void everyLawHoldsForDamagedMailsOfTheCorpus() {
        Anything.damaged(Anything.corpus("mail"), 1_000, MimeLaws::hold, MimeLaws.WORDS);
    }
}
