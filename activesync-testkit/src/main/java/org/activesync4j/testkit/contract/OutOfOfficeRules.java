package org.activesync4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.activesync4j.item.BodyType;
import org.activesync4j.spi.Absence;
import org.activesync4j.spi.Absence.Audience;
import org.activesync4j.spi.Absence.Period;
import org.activesync4j.spi.Absence.Reply;
import org.activesync4j.spi.Absence.State;
import org.activesync4j.spi.OutOfOffice;
import org.junit.jupiter.api.Test;

/** Rules about {@link OutOfOffice}. Run when the account is one; they leave the user's absence as it was. */
abstract class OutOfOfficeRules {

    private static final Period CHRISTMAS =
            new Period(Instant.parse("2026-12-24T00:00:00Z"), Instant.parse("2026-12-27T00:00:00Z"));

    private final DriverContract contract;

    OutOfOfficeRules(DriverContract contract) {
        this.contract = contract;
    }

    @Test
    void required_keepsWhatIsAnswered() {
        Absence kept = kept(on("Back on Monday"));

        assertThat(kept.reply(Audience.INTERNAL))
                .as("Check OutOfOffice: what was decided is what is told afterwards")
                .contains(new Reply(true, BodyType.TEXT, "Back on Monday"));
        assertThat(kept.state()).as("Check OutOfOffice: it was switched on").isEqualTo(State.ON);
    }

    @Test
    void required_canBeSwitchedOff() {
        kept(on("Back on Monday"));

        Absence kept = kept(
                new Absence(State.OFF, Optional.empty(), on("Back on Monday").replies()));

        assertThat(kept.state())
                .as("Check OutOfOffice: who is back is not answered for any more")
                .isEqualTo(State.OFF);
    }

    @Test
    void required_keepsThePeriod() {
        Absence kept = kept(new Absence(
                State.TIMED, Optional.of(CHRISTMAS), on("Merry Christmas").replies()));

        assertThat(kept)
                .as("Check OutOfOffice: a timed absence has its beginning and its end, to the second")
                .returns(State.TIMED, Absence::state)
                .returns(Optional.of(CHRISTMAS), Absence::period);
    }

    private static Absence on(String message) {
        return new Absence(
                State.ON, Optional.empty(), Map.of(Audience.INTERNAL, new Reply(true, BodyType.TEXT, message)));
    }

    private Absence kept(Absence absence) {
        OutOfOffice able = able();
        Absence before = able.absence();
        try {
            able.answerWith(absence);
            return able.absence();
        } finally {
            able.answerWith(before);
        }
    }

    private OutOfOffice able() {
        Optional<OutOfOffice> able = contract.probe().account().capability(OutOfOffice.class);
        assumeTrue(able.isPresent(), "not tested: the account has no OutOfOffice");
        return able.orElseThrow();
    }
}
