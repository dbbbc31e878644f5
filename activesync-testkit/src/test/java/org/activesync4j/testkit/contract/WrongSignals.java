package org.activesync4j.testkit.contract;

import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.activesync4j.spi.Registration;
import org.activesync4j.spi.Topic;
import org.activesync4j.state.ChangeSignal;
import org.activesync4j.state.LocalSignal;

/** Signals that are wrong on purpose. */
final class WrongSignals {

    private WrongSignals() {}

    /** A right signal; heirs spoil one thing. */
    abstract static class Wrong extends ChangeSignalContract implements ChangeSignal {

        final ChangeSignal right = new LocalSignal();

        @Override
        protected ChangeSignal signal() {
            return this;
        }

        @Override
        protected Optional<ChangeSignal> anotherNode() {
            return Optional.of(right);
        }

        @Override
        protected Duration patience() {
            return Duration.ofMillis(20);
        }

        @Override
        public void ring(Topic topic) {
            right.ring(topic);
        }

        @Override
        public Registration listen(Consumer<Topic> heard) {
            return right.listen(heard);
        }
    }

    @CaughtBy("required_whoRingsHearsIt")
    static class RingsElsewhereOnly extends Wrong {
        @Override
        public void ring(Topic topic) {}
    }

    @CaughtBy("required_everyEarHearsIt")
    static class OneEarOnly extends Wrong {
        private Registration before = () -> {};

        @Override
        public Registration listen(Consumer<Topic> heard) {
            before.close();
            before = super.listen(heard);
            return before;
        }
    }

    @CaughtBy("required_itRingsAgain")
    static class RingsOnce extends Wrong {
        private final Set<Topic> rung = new HashSet<>();

        @Override
        public void ring(Topic topic) {
            if (rung.add(topic)) {
                super.ring(topic);
            }
        }
    }

    @CaughtBy("required_manyAreHeard")
    static class LosesSomeForEver extends Wrong {
        private int count;

        @Override
        public void ring(Topic topic) {
            if (++count % 100 != 0) {
                super.ring(topic);
            }
        }
    }

    @CaughtBy("required_anyTopicPasses")
    static class CutsTopics extends Wrong {
        @Override
        public void ring(Topic topic) {
            super.ring(new Topic(
                    topic.name().substring(0, Math.min(255, topic.name().length()))));
        }
    }

    @CaughtBy("required_everythingPasses")
    static class KeepsEverythingToItself extends Wrong {
        @Override
        public void ring(Topic topic) {
            if (!topic.equals(Topic.EVERYTHING)) {
                super.ring(topic);
            }
        }
    }

    @CaughtBy("required_aClosedEarHearsNothing")
    static class EarsStayOpen extends Wrong {
        @Override
        public Registration listen(Consumer<Topic> heard) {
            super.listen(heard);
            return () -> {};
        }
    }

    @CaughtBy("required_closingTwiceDoesNoHarm")
    static class ClosesTheOldestEar extends Wrong {
        private final List<Registration> open = new LinkedList<>();

        @Override
        public Registration listen(Consumer<Topic> heard) {
            open.add(super.listen(heard));
            return () -> open.remove(0).close();
        }
    }

    @CaughtBy("required_noOneToHearDoesNoHarm")
    static class NeedsAnEar extends Wrong {
        private int ears;

        @Override
        public Registration listen(Consumer<Topic> heard) {
            ears++;
            return super.listen(heard);
        }

        @Override
        public void ring(Topic topic) {
            if (ears == 0) {
                throw new IllegalStateException("nobody listens");
            }
            super.ring(topic);
        }
    }

    @CaughtBy("optional_anEarThatThrowsHurtsNobody")
    static class ThrowsAtTheRinger extends Wrong {
        private final List<Consumer<Topic>> ears = new LinkedList<>();

        @Override
        public Registration listen(Consumer<Topic> heard) {
            ears.add(heard);
            return () -> ears.remove(heard);
        }

        @Override
        public void ring(Topic topic) {
            ears.forEach(ear -> ear.accept(topic));
        }
    }

    @CaughtBy("untested_otherNodesHear")
    static class RingsHereOnly extends Wrong {
        @Override
        protected Optional<ChangeSignal> anotherNode() {
            return Optional.of(new LocalSignal());
        }
    }

    @CaughtBy("untested_otherNodesAreHeard")
    static class HearsItselfOnly extends Wrong {
        @Override
        protected Optional<ChangeSignal> anotherNode() {
            return Optional.of(new LocalSignal());
        }
    }
}
