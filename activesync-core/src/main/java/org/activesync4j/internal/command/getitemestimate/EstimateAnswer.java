package org.activesync4j.internal.command.getitemestimate;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The answer to a GetItemEstimate.
 *
 * @param collections what was counted
 */
record EstimateAnswer(List<Counted> collections) {

    static final int SUCCESS = 1;
    static final int INVALID_COLLECTION = 2;
    static final int NOT_PRIMED = 3;
    static final int INVALID_KEY = 4;

    EstimateAnswer {
        collections = List.copyOf(collections);
    }

    /**
     * One collection.
     *
     * @param itemClass the class, up to 12.1
     * @param id the CollectionId
     * @param status its status
     * @param estimate how many changes wait, if the status is 1
     */
    record Counted(Optional<String> itemClass, String id, int status, OptionalInt estimate) {

        static Counted refused(String id, int status) {
            return new Counted(Optional.empty(), id, status, OptionalInt.empty());
        }
    }
}
