package org.activesync4j.command;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.activesync4j.spi.Folder;
import org.activesync4j.spi.Topic;

/**
 * What a command has decided: an answer, to wait, or to try again.
 *
 * @param <A> the answer
 */
public sealed interface Outcome<A> {

    /**
     * Answers.
     *
     * @param answer the answer
     * @param <A> its type
     * @return the outcome
     */
    static <A> Outcome<A> done(A answer) {
        return new Done<>(answer);
    }

    /**
     * An answer.
     *
     * @param answer the answer
     * @param <A> its type
     */
    record Done<A>(A answer) implements Outcome<A> {}

    /**
     * Another exchange may still be doing the same thing: the engine handles the request again in a moment, until that is
     * clear.
     *
     * @param until when the other exchange has certainly ended
     * @param <A> the type of the answer
     */
    record Busy<A>(Instant until) implements Outcome<A> {}

    /**
     * Nothing to say yet. The engine listens, then calls {@code then} with {@link Wake.Listening}, and again for each
     * wake; each time with a new exchange, after the gate has been passed again. While waiting there is no thread,
     * account or request: {@code then} must hold on to small values only.
     *
     * @param topics what to listen to beside the folders
     * @param folders what to watch; the engine listens to the topic of each
     * @param until when to give up
     * @param again an earlier moment at which to look once more, such as for the second look that confirms many deletions
     * @param then decides at each wake
     * @param <A> the type of the answer
     */
    record Wait<A>(
            Set<Topic> topics,
            Set<Folder> folders,
            Instant until,
            Optional<Instant> again,
            BiFunction<Wake, Exchange, Outcome<A>> then)
            implements Outcome<A> {

        /**
         * Copies the sets.
         *
         * @param topics what to listen to beside the folders
         * @param folders what to watch; the engine listens to the topic of each
         * @param until when to give up
         * @param again an earlier moment at which to look once more, such as for the second look that confirms many deletions
         * @param then decides at each wake
         */
        public Wait {
            topics = Set.copyOf(topics);
            folders = Set.copyOf(folders);
        }
    }
}
