package org.activesync4j.internal.command.sync;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.activesync4j.wbxml.Element;

/**
 * What a request says of one collection.
 *
 * @param id the CollectionId as sent
 * @param itemClass the class, up to 12.1
 * @param key the key as sent
 * @param supported the Supported element, if there is one
 * @param deletesAsMoves whether deleted items go to the Deleted Items folder
 * @param getChanges whether changes of the server are wanted, if the request says so
 * @param windowSize how many changes may come, if the request says so
 * @param conversationMode whether whole conversations are wanted, if the request says so
 * @param options the Options elements; empty if the ones of an earlier request hold
 * @param commands what the client has done
 */
record CollectionRequest(
        String id,
        Optional<String> itemClass,
        String key,
        Optional<Element> supported,
        boolean deletesAsMoves,
        Optional<Boolean> getChanges,
        OptionalInt windowSize,
        Optional<Boolean> conversationMode,
        List<Element> options,
        List<ClientCommand> commands) {

    private static final int USUAL_WINDOW = 100;
    private static final int WIDEST_WINDOW = 512;

    CollectionRequest {
        options = List.copyOf(options);
        commands = List.copyOf(commands);
    }

    boolean isFirst() {
        return key.equals("0");
    }

    /** Absent means yes, save for the first key, which brings nothing. */
    boolean wantsChanges() {
        return getChanges.orElse(!isFirst());
    }

    /** 100 if nothing is said; 0 and what is beyond 512 mean 512. */
    int window() {
        int asked = windowSize.orElse(USUAL_WINDOW);
        return asked < 1 || asked > WIDEST_WINDOW ? WIDEST_WINDOW : asked;
    }

    CollectionRequest withoutOptions() {
        return new CollectionRequest(
                id,
                itemClass,
                key,
                Optional.empty(),
                deletesAsMoves,
                getChanges,
                windowSize,
                conversationMode,
                List.of(),
                commands);
    }
}
