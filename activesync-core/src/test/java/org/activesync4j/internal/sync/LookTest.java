package org.activesync4j.internal.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.activesync4j.spi.Etag;
import org.activesync4j.spi.ItemId;
import org.activesync4j.spi.Marks;
import org.activesync4j.spi.Token;
import org.junit.jupiter.api.Test;

class LookTest {

    private static final ItemId ONE = new ItemId("1");
    private static final LocalId LOCAL = LocalId.of(ONE);

    @Test
    void aLookFromTheStartIsComplete() {
        Seen seen = new Look(Token.START).end(new Token("t"), "v");

        assertThat(seen.scope()).isEqualTo(Seen.Scope.COMPLETE);
        assertThat(seen.token()).isEqualTo(new Token("t"));
        assertThat(seen.version()).isEqualTo("v");
    }

    @Test
    void aLookFromATokenTellsWhatMoved() {
        assertThat(new Look(new Token("t")).end(Token.START, "").scope()).isEqualTo(Seen.Scope.MOVED);
    }

    @Test
    void anItemNamedTwiceIsSeenOnceAndTheLastWordCounts() {
        Look look = new Look(Token.START);
        look.present(ONE, Etag.of("old"));
        look.present(ONE, Etag.of("new"), Instant.EPOCH);

        assertThat(look.end(Token.START, "").present())
                .containsExactly(Map.entry(
                        LOCAL,
                        new Sighting(LOCAL, ONE, Fingerprint.of(Etag.of("new")), Until.of(Instant.EPOCH), Kind.OWN)));
    }

    @Test
    void anItemThatCameAndWentHasGone() {
        Look look = new Look(new Token("t"));
        look.present(ONE, Etag.of("e"));
        look.gone(ONE);

        Seen seen = look.end(Token.START, "");

        assertThat(seen.present()).isEmpty();
        assertThat(seen.gone()).containsExactly(LOCAL);
    }

    @Test
    void anItemThatWentAndCameIsThere() {
        Look look = new Look(new Token("t"));
        look.gone(ONE);
        look.present(ONE, Etag.of("e"));

        Seen seen = look.end(Token.START, "");

        assertThat(seen.present()).containsOnlyKeys(LOCAL);
        assertThat(seen.gone()).isEmpty();
    }

    @Test
    void aDateIsAddedToTheItemThatItIsOf() {
        Look look = new Look(Token.START);
        look.present(ONE, Etag.of("e"));
        look.present(new ItemId("2"), Etag.of("e"));

        Seen seen = look.end(Token.START, "").dated(Map.of(ONE, Until.OPEN));

        assertThat(seen.present().values()).extracting(Sighting::until).containsExactly(Until.OPEN, Until.UNKNOWN);
    }

    @Test
    void equalEtagsHaveEqualFingerprintsAndMarksAreApart() {
        Fingerprint plain = Fingerprint.of(Etag.of("e"));
        Fingerprint marked = Fingerprint.of(new Etag("e", new Marks(true, "f", "")));

        assertThat(plain).isEqualTo(Fingerprint.of(Etag.of("e")));
        assertThat(plain.sameContent(marked)).isTrue();
        assertThat(plain.differingMarks(marked)).containsExactlyInAnyOrder(Mark.READ, Mark.FLAG);
        assertThat(plain.sameContent(Fingerprint.of(Etag.of("f")))).isFalse();
    }

    @Test
    void printsOfLooksAreEqualWhateverTheOrder() {
        LookPrint one = new LookPrint();
        one.present(ONE, Etag.of("a"));
        one.present(new ItemId("2"), Etag.of("b"), Instant.EPOCH);
        LookPrint other = new LookPrint();
        other.present(new ItemId("2"), Etag.of("b"));
        other.present(ONE, Etag.of("a"));
        LookPrint different = new LookPrint();
        different.present(ONE, Etag.of("a"));
        different.gone(new ItemId("2"));

        assertThat(one).hasToString(other.toString());
        assertThat(one.toString()).isNotEqualTo(different.toString());
        assertThat(new LookPrint().isEmpty()).isTrue();
        assertThat(one.isEmpty()).isFalse();
    }
}
