package org.activesync4j.testkit.groupware;

import java.util.Optional;
import org.activesync4j.Owner;
import org.activesync4j.spi.Absence;
import org.activesync4j.spi.Absence.Audience;
import org.activesync4j.spi.Absence.Reply;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.OutOfOffice;

/** Keeps what is answered for a user. Strangers are all told the same. */
record Absences(Groupware groupware, Owner owner) implements OutOfOffice {

    @Override
    public Absence absence() {
        return groupware.user(owner.value()).absence();
    }

    @Override
    public void answerWith(Absence absence) {
        Optional<String> known = message(absence, Audience.EXTERNAL_KNOWN);
        Optional<String> unknown = message(absence, Audience.EXTERNAL_UNKNOWN);
        if (known.isPresent() && unknown.isPresent() && !known.equals(unknown)) {
            throw new DriverException(Reason.CONFLICT, "strangers are all told the same");
        }
        groupware.user(owner.value()).answerWith(absence);
    }

    private static Optional<String> message(Absence absence, Audience audience) {
        return absence.reply(audience).filter(Reply::enabled).map(Reply::message);
    }
}
