package org.activesync4j.internal.command.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.activesync4j.Version;
import org.activesync4j.command.Exchange;
import org.activesync4j.command.Outcome;
import org.activesync4j.command.Outcome.Busy;
import org.activesync4j.command.Outcome.Wait;
import org.activesync4j.command.Quirk;
import org.activesync4j.command.Status;
import org.activesync4j.command.StatusException;
import org.activesync4j.command.Wake;
import org.activesync4j.internal.collection.LastLooks;
import org.activesync4j.internal.collection.Loaded;
import org.activesync4j.internal.collection.Observer;
import org.activesync4j.internal.collection.Place;
import org.activesync4j.internal.collection.StoredCollection;
import org.activesync4j.internal.command.sync.CollectionSync.Share;
import org.activesync4j.internal.command.sync.SyncAnswer.CollectionAnswer;
import org.activesync4j.internal.command.sync.SyncRequest.Form;
import org.activesync4j.internal.wait.Topics;
import org.activesync4j.item.ItemClasses;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.FolderId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One Sync within one exchange: all its collections, one after the other. */
final class SyncRun {

    private static final Logger LOG = LoggerFactory.getLogger(SyncRun.class);
    private static final int ATTEMPTS = 3;

    private final Exchange exchange;
    private final Tools tools;
    private final Loaded loaded;
    private final Observer observer;
    private Optional<Instant> again = Optional.empty();

    /**
     * What all runs of an engine share.
     *
     * @param classes the classes of items
     * @param lastLooks the looks of this node
     * @param failing the items that cannot be read
     */
    record Tools(ItemClasses classes, LastLooks lastLooks, Failing failing) {}

    SyncRun(Exchange exchange, Tools tools, SyncRequest request) {
        this.exchange = exchange;
        this.tools = tools;
        this.observer = new Observer(exchange, tools.lastLooks());
        this.loaded = new Loaded(
                exchange,
                tools.classes(),
                request.collections().stream().map(CollectionRequest::id).toList());
    }

    /** Handles a request that has just arrived. */
    Outcome<SyncAnswer> begin(SyncRequest request) {
        return Bounds.refusal(request, exchange)
                .map(Outcome::done)
                .orElseGet(() -> whole(request)
                        .map(this::handle)
                        .orElse(Outcome.done(SyncAnswer.refused(SyncStatus.REQUEST_INCOMPLETE))));
    }

    private Optional<SyncRequest> whole(SyncRequest request) {
        if (request.form() == Form.COMPLETE) {
            if (exchange.version().atLeast(Version.V12_1)) {
                loaded.requests().change(before -> before.with(SyncMemory.remember(request)));
            }
            return Optional.of(request);
        }
        return loaded.requests()
                .get()
                .sync()
                .flatMap(before -> SyncMemory.complete(
                        request, before, number -> loaded.collection(number).head()));
    }

    private Outcome<SyncAnswer> handle(SyncRequest request) {
        Instant until = exchange.now().plusSeconds(request.seconds());
        if (request.waits() && !request.hasCommands() && !request.hasFirst()) {
            return waiting(request, until);
        }
        try {
            List<Synced> synced = synchronise(request, request.collections());
            return request.waits() && synced.stream().noneMatch(Synced::isNews)
                    ? waiting(request.withoutCommands(), until)
                    : Outcome.done(answer(synced));
        } catch (StillRunning running) {
            return new Busy<>(running.until());
        }
    }

    private Outcome<SyncAnswer> waiting(SyncRequest request, Instant until) {
        Vigil vigil = new Vigil(request, until, again, tools); // made here: the wait must not hold on to this exchange
        var hierarchy =
                Topics.hierarchy(exchange.user().login(), exchange.user().owner());
        return new Wait<>(
                Set.of(hierarchy),
                loaded.folders(places(request.collections()).values()),
                until,
                again,
                (wake, later) -> awake(vigil, wake, later));
    }

    /** What a waiting Sync holds on to. */
    private record Vigil(SyncRequest request, Instant until, Optional<Instant> again, Tools tools) {
        SyncRun run(Exchange exchange) {
            return new SyncRun(exchange, tools, request);
        }
    }

    private static Outcome<SyncAnswer> awake(Vigil vigil, Wake wake, Exchange exchange) {
        if (!(wake instanceof Wake.TimedOut || wake instanceof Wake.Superseded)) {
            return vigil.run(exchange).awake(vigil, wake);
        }
        return mayBeEmpty(exchange)
                ? Outcome.done(SyncAnswer.UNCHANGED)
                : Outcome.done(vigil.run(exchange).unchanged(vigil.request()));
    }

    private Outcome<SyncAnswer> awake(Vigil vigil, Wake wake) {
        SyncRequest request = vigil.request();
        if (loaded.isOutdated()) {
            throw loaded.foldersFirst(SyncStatus.HIERARCHY_CHANGED);
        }
        vigil.again().filter(exchange.now()::isBefore).ifPresent(this::lookAgain);
        List<Synced> synced = synchronise(request, rung(request, wake));
        return synced.stream().anyMatch(Synced::isNews)
                ? Outcome.done(answer(synced))
                : waiting(request.withoutCommands(), vigil.until());
    }

    private List<CollectionRequest> rung(SyncRequest request, Wake wake) {
        Optional<Set<FolderId>> moved = loaded.rung(wake);
        return request.collections().stream()
                .filter(each -> moved.isEmpty()
                        || place(each)
                                .map(place -> moved.get().contains(place.folder()))
                                .orElse(true))
                .toList();
    }

    private Map<CollectionRequest, Place> places(Collection<CollectionRequest> collections) {
        Map<CollectionRequest, Place> places = new LinkedHashMap<>();
        collections.forEach(each -> place(each).ifPresent(place -> places.put(each, place)));
        return places;
    }

    private Optional<Place> place(CollectionRequest request) {
        return request.id().isEmpty() ? request.itemClass().flatMap(loaded::byClass) : loaded.place(request.id());
    }

    /** A collection and what came of it. */
    private record Synced(CollectionRequest request, CollectionAnswer answer) {
        boolean isNews() {
            return !answer.saysNothing(request.key());
        }
    }

    private List<Synced> synchronise(SyncRequest whole, List<CollectionRequest> collections) {
        Map<CollectionRequest, Place> places = places(collections);
        Map<FolderId, String> versions = loaded.versions(places.values());
        List<Synced> synced = new ArrayList<>();
        List<DriverException> outages = new ArrayList<>();
        Allowance allowance = new Allowance(whole, exchange.settings().answerBytes());
        for (CollectionRequest request : collections) {
            Place place = places.get(request);
            CollectionAnswer answer = place == null
                    ? unknown(request)
                    : answer(request, place, allowance.share(request, place, versions), outages);
            allowance.spend(answer);
            synced.add(new Synced(request, answer));
        }
        if (!outages.isEmpty() && outages.size() == collections.size()) {
            throw outages.get(0);
        }
        return synced;
    }

    private CollectionAnswer answer(
            CollectionRequest request, Place place, Share share, List<DriverException> outages) {
        try {
            return attempt(request, place, share);
        } catch (DriverException refused) {
            boolean gone = refused.reason() == Reason.NOT_FOUND || refused.reason() == Reason.DENIED;
            if (!gone) {
                outages.add(refused);
            }
            LOG.info("{}: collection {} fails, {}", exchange.key(), place.number(), refused.getMessage());
            return failed(request, place, gone ? SyncStatus.NOT_FOUND : SyncStatus.SERVER_ERROR);
        }
    }

    private CollectionAnswer attempt(CollectionRequest request, Place place, Share share) {
        StoredCollection stored = loaded.collection(place.number());
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            CollectionSync sync =
                    new CollectionSync(exchange, tools.classes(), observer, tools.failing(), place, stored, request);
            try {
                CollectionAnswer answer = sync.run(share, () -> loaded.rights(place.folder()));
                sync.again().ifPresent(this::lookAgain);
                ring(request, place);
                return answer;
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

    private void lookAgain(Instant moment) {
        again = Optional.of(again.filter(moment::isAfter).orElse(moment));
    }

    private CollectionAnswer unknown(CollectionRequest request) {
        return CollectionAnswer.refused(itemClass(request), request.key(), request.id(), SyncStatus.NOT_FOUND);
    }

    private CollectionAnswer failed(CollectionRequest request, Place place, int status) {
        return CollectionAnswer.refused(
                itemClass(request), request.key(), place.number().toString(), status);
    }

    private Optional<String> itemClass(CollectionRequest request) {
        if (!exchange.version().before(Version.V14_0)) {
            return Optional.empty();
        }
        return place(request).map(place -> place.schema().name()).or(request::itemClass);
    }

    /** Unchanged collections are left out, for clients that understand that. */
    private SyncAnswer answer(List<Synced> synced) {
        return SyncAnswer.of(synced.stream()
                .filter(each -> each.isNews() || !mayBeEmpty(exchange))
                .map(Synced::answer)
                .toList());
    }

    private static boolean mayBeEmpty(Exchange exchange) {
        return exchange.version().atLeast(Version.V12_1) && !exchange.quirks().has(Quirk.NO_EMPTY_SYNC);
    }

    private SyncAnswer unchanged(SyncRequest request) {
        return SyncAnswer.of(places(request.collections()).entrySet().stream()
                .map(each -> failed(each.getKey(), each.getValue(), SyncStatus.SUCCESS))
                .toList());
    }
}
