package org.activesync4j.internal.command.sync;

import java.util.Optional;
import org.activesync4j.Version;
import org.activesync4j.internal.collection.Filters;
import org.activesync4j.internal.collection.Options;
import org.activesync4j.internal.collection.Place;
import org.activesync4j.internal.command.sync.SyncAnswer.CollectionAnswer;
import org.activesync4j.internal.sync.Bytes;
import org.activesync4j.internal.sync.Head;
import org.activesync4j.internal.sync.SyncKey;
import org.activesync4j.internal.sync.Verdict;

/**
 * What a request says of one collection, judged before anything is done: what its key means, and whether the rest suits the
 * folder.
 */
final class Judgement {

    private final CollectionRequest request;
    private final Place place;
    private final Optional<Head> head;
    private final Version version;

    Judgement(CollectionRequest request, Place place, Optional<Head> head, Version version) {
        this.request = request;
        this.place = place;
        this.head = head;
        this.version = version;
    }

    Verdict verdict() {
        return Verdict.judge(head, SyncKey.parse(request.key()));
    }

    /** What the client is told if the request is not accepted; a key that is not good begins again with the first. */
    Optional<CollectionAnswer> refusal() {
        if (verdict() instanceof Verdict.Unknown) {
            return Optional.of(refused("0", SyncStatus.INVALID_KEY));
        }
        return isUnfit() ? Optional.of(refused(request.key(), SyncStatus.PROTOCOL_ERROR)) : Optional.empty();
    }

    private CollectionAnswer refused(String key, int status) {
        return CollectionAnswer.refused(itemClass(), key, place.number().toString(), status);
    }

    private boolean isUnfit() {
        boolean conversation =
                request.conversationMode().isPresent() && !place.kind().isMail();
        boolean supported = request.isFirst()
                && request.supported().isPresent()
                && place.schema().refusesSupported();
        Options options = options();
        boolean texts = options.named(Options.TEXT_MESSAGES).isPresent()
                && place.texts().isEmpty();
        return conversation || supported || texts || !Filters.suit(place, options);
    }

    /** The options in force: those of the request, else those of an earlier one. */
    Options options() {
        return Options.restore(storedOptions(), version);
    }

    /** The same as they are to be stored. */
    Bytes storedOptions() {
        Bytes before = head.map(Head::options).orElse(Bytes.EMPTY);
        return Options.stored(before, request.options(), request.conversationMode());
    }

    /** The class is told up to 12.1. */
    Optional<String> itemClass() {
        return version.before(Version.V14_0) ? Optional.of(place.schema().name()) : Optional.empty();
    }
}
