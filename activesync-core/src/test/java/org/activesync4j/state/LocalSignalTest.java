package org.activesync4j.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.activesync4j.spi.Registration;
import org.activesync4j.spi.Topic;
import org.junit.jupiter.api.Test;

class LocalSignalTest {

    private static final Topic INBOX = new Topic("inbox");

    private final LocalSignal signal = new LocalSignal();
    private final List<Topic> heard = new ArrayList<>();

    @Test
    void everybodyWhoListensHears() {
        List<Topic> elsewhere = new ArrayList<>();
        signal.listen(heard::add);
        signal.listen(elsewhere::add);

        signal.ring(INBOX);

        assertThat(heard).containsExactly(INBOX);
        assertThat(elsewhere).containsExactly(INBOX);
    }

    @Test
    void whoHasClosedTheirEarHearsNothing() {
        Registration ear = signal.listen(heard::add);
        ear.close();
        ear.close();

        signal.ring(INBOX);

        assertThat(heard).isEmpty();
    }

    @Test
    void oneEarOfTwoIsClosed() {
        Consumer<Topic> same = heard::add;
        Registration first = signal.listen(same);
        signal.listen(same);
        first.close();
        first.close();

        signal.ring(INBOX);

        assertThat(heard).containsExactly(INBOX);
    }

    @Test
    void whoFailsDoesNotKeepOthersFromHearing() {
        signal.listen(topic -> {
            throw new IllegalStateException("deaf");
        });
        signal.listen(heard::add);

        signal.ring(INBOX);

        assertThat(heard).containsExactly(INBOX);
    }
}
