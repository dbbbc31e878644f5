package org.activesync4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.activesync4j.spi.Registration;
import org.activesync4j.spi.Topic;
import org.activesync4j.state.ChangeSignal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Tells whether a signal keeps the bargain of {@link ChangeSignal}:
 *
 * <pre>{@code
 * class MySignalTest extends ChangeSignalContract {
 *     @Override protected ChangeSignal signal() { return here; }
 *     @Override protected Optional<ChangeSignal> anotherNode() { return Optional.of(there); }
 * }
 * }</pre>
 *
 * <p>A ring counts as heard as well when {@link Topic#EVERYTHING} is.
 */
public abstract class ChangeSignalContract {

    private final List<Registration> listening = new ArrayList<>();

    /** For heirs. */
    protected ChangeSignalContract() {}

    /**
     * Gives the signal under test.
     *
     * @return the same object at each call within a rule
     */
    protected abstract ChangeSignal signal();

    /**
     * Gives the signal of another node.
     *
     * @return another object that carries the same rings; the default has none, and the rules are skipped
     */
    protected Optional<ChangeSignal> anotherNode() {
        return Optional.empty();
    }

    /**
     * Tells how long a ring may take.
     *
     * @return by default 30 s
     */
    protected Duration patience() {
        return Duration.ofSeconds(30);
    }

    @AfterEach
    void listenNoLonger() {
        listening.forEach(Registration::close);
    }

    /** Hears. */
    private final class Ear implements Consumer<Topic> {

        private final BlockingQueue<Topic> heard = new LinkedBlockingQueue<>();

        @Override
        public void accept(Topic topic) {
            heard.add(topic);
        }

        /** Tells whether a topic was heard, or everything; what was heard before it is thrown away. */
        boolean hears(Topic topic) throws InterruptedException {
            @Nullable Topic next;
            do {
                next = heard.poll(patience().toMillis(), TimeUnit.MILLISECONDS);
            } while (next != null && !next.equals(topic) && !next.equals(Topic.EVERYTHING));
            return next != null;
        }
    }

    private Ear ear(ChangeSignal at) {
        Ear ear = new Ear();
        Registration registration = at.listen(ear);
        assertThat(registration).as("Check listen: it returned null").isNotNull();
        listening.add(registration);
        return ear;
    }

    private static Topic topic() {
        return new Topic(Keys.title("test"));
    }

    @Test
    void required_whoRingsHearsIt() throws InterruptedException {
        Ear ear = ear(signal());
        Topic topic = topic();

        signal().ring(topic);

        assertThat(ear.hears(topic))
                .as("Check ring: it is heard on all nodes, the one that rings included")
                .isTrue();
    }

    @Test
    void required_everyEarHearsIt() throws InterruptedException {
        Ear one = ear(signal());
        Ear other = ear(signal());
        Topic topic = topic();

        signal().ring(topic);

        assertThat(one.hears(topic))
                .as("Check listen: the first of two did not hear")
                .isTrue();
        assertThat(other.hears(topic))
                .as("Check listen: the second of two did not hear")
                .isTrue();
    }

    @Test
    void required_itRingsAgain() throws InterruptedException {
        Ear ear = ear(signal());
        Topic topic = topic();

        signal().ring(topic);
        boolean first = ear.hears(topic);
        signal().ring(topic);

        assertThat(first && ear.hears(topic))
                .as("Check ring: the same topic rang twice, one after the other, and was heard once")
                .isTrue();
    }

    @Test
    void required_manyAreHeard() throws InterruptedException {
        Ear ear = ear(signal());
        Set<Topic> topics = new HashSet<>();
        for (int count = 0; count < 200; count++) {
            topics.add(topic());
        }

        topics.forEach(signal()::ring);

        assertThat(missed(ear, topics))
                .as(
                        "Check ring: many topics rang at once, and some were not heard. If some may be lost, ring EVERYTHING")
                .isEmpty();
    }

    private Set<Topic> missed(Ear ear, Set<Topic> rung) throws InterruptedException {
        Set<Topic> missed = new HashSet<>(rung);
        while (!missed.isEmpty()) {
            Topic heard = ear.heard.poll(patience().toMillis(), TimeUnit.MILLISECONDS);
            if (heard == null || heard.equals(Topic.EVERYTHING)) {
                return heard == null ? missed : Set.of();
            }
            missed.remove(heard);
        }
        return missed;
    }

    @Test
    void required_anyTopicPasses() throws InterruptedException {
        Ear ear = ear(signal());
        Topic topic = new Topic("\u00e4'\"\\;\ud83d\udcf1 ".repeat(120));

        signal().ring(topic);

        assertThat(ear.hears(topic))
                .as("Check ring: a topic has up to 1024 characters of any kind, and comes out as it went in")
                .isTrue();
    }

    @Test
    void required_everythingPasses() throws InterruptedException {
        Ear ear = ear(signal());

        signal().ring(Topic.EVERYTHING);

        assertThat(ear.hears(Topic.EVERYTHING))
                .as("Check ring: EVERYTHING is rung like any other topic")
                .isTrue();
    }

    @Test
    void required_aClosedEarHearsNothing() throws InterruptedException {
        Ear ear = new Ear();
        signal().listen(ear).close();
        Ear open = ear(signal());
        Topic topic = topic();

        signal().ring(topic);

        assertThat(open.hears(topic))
                .as("Check listen: an open ear did not hear")
                .isTrue();
        assertThat(ear.heard)
                .as("Check listen: an ear that was closed before has heard")
                .doesNotContain(topic);
    }

    @Test
    void required_closingTwiceDoesNoHarm() throws InterruptedException {
        Registration registration = signal().listen(new Ear());
        Ear open = ear(signal());
        Topic topic = topic();
        registration.close();

        assertThatCode(registration::close)
                .as("Check listen: closing twice does no harm")
                .doesNotThrowAnyException();
        signal().ring(topic);

        assertThat(open.hears(topic))
                .as("Check listen: closing one ear twice closed another one")
                .isTrue();
    }

    @Test
    void required_noOneToHearDoesNoHarm() {
        assertThatCode(() -> signal().ring(topic()))
                .as("Check ring: nobody listens, which is no failure")
                .doesNotThrowAnyException();
    }

    @Test
    void optional_anEarThatThrowsHurtsNobody() throws InterruptedException {
        listening.add(signal().listen(topic -> {
            throw new IllegalStateException("deaf");
        }));
        Ear ear = ear(signal());
        Topic topic = topic();

        assertThatCode(() -> signal().ring(topic))
                .as("Check ring: an ear threw, which is no business of whoever rings")
                .doesNotThrowAnyException();

        assertThat(ear.hears(topic))
                .as("Check listen: an ear threw, and others heard nothing")
                .isTrue();
    }

    @Test
    void untested_otherNodesHear() throws InterruptedException {
        Ear there = ear(node());
        Topic topic = topic();

        signal().ring(topic);

        assertThat(there.hears(topic))
                .as("Check ring: another node did not hear")
                .isTrue();
    }

    @Test
    void untested_otherNodesAreHeard() throws InterruptedException {
        Ear here = ear(signal());
        Topic topic = topic();

        node().ring(topic);

        assertThat(here.hears(topic))
                .as("Check ring: what another node rang was not heard")
                .isTrue();
    }

    private ChangeSignal node() {
        Optional<ChangeSignal> node = anotherNode();
        assumeTrue(node.isPresent(), "not tested: anotherNode() is not overridden");
        return node.orElseThrow();
    }
}
