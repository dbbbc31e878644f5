package org.activesync4j.testkit.contract;

import java.time.Duration;
import java.util.Optional;
import org.activesync4j.state.ChangeSignal;
import org.activesync4j.state.LocalSignal;

class LocalSignalTest extends ChangeSignalContract {

    private final ChangeSignal signal = new LocalSignal();

    @Override
    protected ChangeSignal signal() {
        return signal;
    }

    @Override
    protected Optional<ChangeSignal> anotherNode() {
        return Optional.of(signal);
    }

    /** It rings before it returns. */
    @Override
    protected Duration patience() {
        return Duration.ofMillis(1);
    }
}
