package org.activesync4j.internal.command.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.activesync4j.Version;
import org.activesync4j.command.Exchange;
import org.activesync4j.command.Status;
import org.activesync4j.command.StatusException;
import org.activesync4j.internal.collection.Loaded;
import org.activesync4j.internal.collection.Observer;
import org.activesync4j.internal.collection.Place;
import org.activesync4j.internal.collection.StoredCollection;
import org.activesync4j.internal.command.sync.CollectionSync.Share;
import org.activesync4j.internal.command.sync.SyncAnswer.CollectionAnswer;
import org.activesync4j.internal.wait.Topics;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.FolderId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The collections of one Sync, one after the other: none is harmed by another one. */
final class CollectionSyncs {

    private static final Logger LOG = LoggerFactory.getLogger(CollectionSyncs.class);
    private static final int ATTEMPTS = 3;

    private final Exchange exchange;
    private final SyncRun.Tools tools;
    private final Loaded loaded;
    private final Observer observer;
    private Optional<Instant> again = Optional.empty();

    CollectionSyncs(Exchange exchange, SyncRun.Tools tools, Loaded loaded) {
        this.exchange = exchange;
        this.tools = tools;
        this.loaded = loaded;
        this.observer = new Observer(exchange, tools.lastLooks());
    }

    /** Tells when a waiting device had better look again, because a look was doubtful. */
    Optional<Instant> again() {
        return again;
    }

    void lookAgain(Instant moment) {
        again = Optional.of(again.filter(moment::isAfter).orElse(moment));
    }

    Map<CollectionRequest, Place> places(Collection<CollectionRequest> collections) {
        Map<CollectionRequest, Place> places = new LinkedHashMap<>();
        collections.forEach(each -> place(each).ifPresent(place -> places.put(each, place)));
        return places;
    }

    Optional<Place> place(CollectionRequest request) {
        return request.id().isEmpty() ? request.itemClass().flatMap(loaded::byClass) : loaded.place(request.id());
    }

    /** Tells whether nothing speaks against a collection's request, before anything is done. */
    boolean isAcceptable(CollectionRequest request) {
        return place(request)
                .map(place -> new Judgement(
                        request, place, loaded.collection(place.number()).head(), exchange.version()))
                .filter(judgement -> judgement.refusal().isEmpty())
                .isPresent();
    }

    /** Notes what an acceptable request says, before it waits. */
    void accept(Collection<CollectionRequest> collections) {
        places(collections)
                .forEach((request, place) -> attempt(request, place, sync -> {
                    sync.accept();
                    return sync;
                }));
    }

    /**
     * Synchronises collections.
     *
     * @param whole the request, whose window they share
     * @param collections which of it
     * @return what came of each
     * @throws DriverException if all of them are out of reach
     */
    List<Synced> synchronise(SyncRequest whole, List<CollectionRequest> collections) {
        Map<CollectionRequest, Place> places = places(collections);
        Map<FolderId, String> versions = loaded.versions(places.values());
        List<Synced> synced = new ArrayList<>();
        List<DriverException> outages = new ArrayList<>();
        Allowance allowance = new Allowance(whole, exchange.settings().answerBytes());
        for (CollectionRequest request : collections) {
            Place place = places.get(request);
            Synced one = place == null
                    ? new Synced(request, refused(request, request.id(), SyncStatus.NOT_FOUND), false)
                    : synchronise(request, place, allowance.share(request, place, versions), outages);
            allowance.spend(one.answer());
            synced.add(one);
        }
        if (!outages.isEmpty() && outages.size() == collections.size()) {
            throw outages.get(0);
        }
        return synced;
    }

    private Synced synchronise(CollectionRequest request, Place place, Share share, List<DriverException> outages) {
        try {
            CollectionAnswer answer = attempt(request, place, sync -> run(sync, share, request, place));
            return new Synced(request, answer, false);
        } catch (DriverException refused) {
            LOG.info("{}: collection {} fails, {}", exchange.key(), place.number(), refused.getMessage());
            if (refused.reason() == Reason.NOT_FOUND || refused.reason() == Reason.DENIED) {
                return new Synced(request, told(request, place, SyncStatus.NOT_FOUND), false);
            }
            outages.add(refused);
            return new Synced(
                    request, told(request, place, SyncStatus.SERVER_ERROR), refused.reason() == Reason.UNAVAILABLE);
        }
    }

    private CollectionAnswer run(CollectionSync sync, Share share, CollectionRequest request, Place place) {
        CollectionAnswer answer = sync.run(share, () -> loaded.rights(place.folder()));
        sync.again().ifPresent(this::lookAgain);
        ring(request, place);
        return answer;
    }

    private <T> T attempt(CollectionRequest request, Place place, Function<CollectionSync, T> act) {
        StoredCollection stored = loaded.collection(place.number());
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                return act.apply(new CollectionSync(exchange, observer, tools.failing(), place, stored, request));
            } catch (Overtaken overtaken) {
                stored = loaded.again(place.number());
            }
        }
        throw new StatusException(Status.of(SyncStatus.RETRY), "others keep saving collection " + place.number());
    }

    /** Other devices of the user, and other users of the folder, learn at once what this device has done. */
    private void ring(CollectionRequest request, Place place) {
        if (!request.commands().isEmpty()) {
            loaded.folders(List.of(place))
                    .forEach(folder -> exchange.signal()
                            .ring(Topics.folder(
                                    exchange.user().login(), exchange.user().owner(), folder)));
        }
    }

    /** A word on a collection: its status and nothing else. */
    CollectionAnswer told(CollectionRequest request, Place place, int status) {
        return refused(request, place.number().toString(), status);
    }

    private CollectionAnswer refused(CollectionRequest request, String id, int status) {
        return CollectionAnswer.refused(itemClass(request), request.key(), id, status);
    }

    private Optional<String> itemClass(CollectionRequest request) {
        if (!exchange.version().before(Version.V14_0)) {
            return Optional.empty();
        }
        return place(request).map(place -> place.schema().name()).or(request::itemClass);
    }
}
