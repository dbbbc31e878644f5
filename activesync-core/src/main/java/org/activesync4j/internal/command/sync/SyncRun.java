package org.activesync4j.internal.command.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.activesync4j.Version;
import org.activesync4j.command.Exchange;
import org.activesync4j.command.Outcome;
import org.activesync4j.command.Outcome.Busy;
import org.activesync4j.command.Outcome.Wait;
import org.activesync4j.command.Quirk;
import org.activesync4j.command.Wake;
import org.activesync4j.internal.collection.LastLooks;
import org.activesync4j.internal.collection.Loaded;
import org.activesync4j.internal.command.sync.SyncRequest.Form;
import org.activesync4j.internal.sync.CachedRequests;
import org.activesync4j.internal.sync.CachedRequests.CachedSync;
import org.activesync4j.internal.wait.Topics;
import org.activesync4j.item.ItemClasses;
import org.activesync4j.spi.FolderId;

/** One Sync within one exchange: completed, judged, then synchronised or waiting. */
final class SyncRun {

    /** What was out of reach is looked at again after this. */
    private static final Duration OUTAGE = Duration.ofSeconds(30);

    private final Exchange exchange;
    private final Tools tools;
    private final Loaded loaded;
    private final CollectionSyncs syncs;

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
        this.loaded = new Loaded(
                exchange,
                tools.classes(),
                request.collections().stream().map(CollectionRequest::id).toList());
        this.syncs = new CollectionSyncs(exchange, tools, loaded);
    }

    /** Handles a request that has just arrived. */
    Outcome<SyncAnswer> begin(SyncRequest request) {
        if (loaded.hierarchy().isEmpty()) {
            throw loaded.foldersFirst(SyncStatus.HIERARCHY_CHANGED);
        }
        Optional<SyncRequest> whole = whole(request);
        if (whole.isEmpty()) {
            return Outcome.done(SyncAnswer.refused(SyncStatus.REQUEST_INCOMPLETE));
        }
        return Bounds.refusal(whole.get(), exchange).map(Outcome::done).orElseGet(() -> handle(whole.get()));
    }

    /** The request with what it leaves to the one before; empty if nobody can tell what that is. */
    private Optional<SyncRequest> whole(SyncRequest request) {
        if (request.form() == Form.COMPLETE) {
            return Optional.of(request);
        }
        return loaded.requests()
                .get()
                .sync()
                .flatMap(before -> whole(request, before))
                .filter(whole -> request.waits() || Bounds.allowPatience(whole, exchange.settings()));
    }

    private Optional<SyncRequest> whole(SyncRequest request, CachedSync before) {
        loaded.prepare(before.numbers());
        return SyncMemory.complete(
                request, before, number -> loaded.collection(number).head());
    }

    private Outcome<SyncAnswer> handle(SyncRequest request) {
        if (request.mayWaitAtOnce() && request.collections().stream().allMatch(syncs::isAcceptable)) {
            syncs.accept(request.collections());
            remember(request);
            return waiting(request.withoutOptions(), exchange.now().plusSeconds(request.seconds()));
        }
        try {
            List<Synced> synced = syncs.synchronise(request, request.collections());
            remember(request, synced);
            return Outcome.done(answer(synced));
        } catch (StillRunning running) {
            return new Busy<>(running.until());
        }
    }

    /**
     * A request that is refused changes nothing: what was remembered before stays. But if a key is none that we gave, what the
     * client holds is not what we know of it, and nothing may be left to the requests before.
     */
    private void remember(SyncRequest request, List<Synced> synced) {
        if (synced.stream().noneMatch(Synced::isRefused)) {
            remember(request);
        } else if (synced.stream().anyMatch(Synced::isEstranged)) {
            loaded.requests().change(CachedRequests::withoutSync);
        }
    }

    private void remember(SyncRequest request) {
        if (request.form() == Form.COMPLETE && exchange.version().atLeast(Version.V12_1)) {
            loaded.requests().change(before -> before.with(SyncMemory.remember(request)));
        }
    }

    private Outcome<SyncAnswer> waiting(SyncRequest request, Instant until) {
        Vigil vigil = new Vigil(request, until, syncs.again(), tools); // the wait must not hold on to this exchange
        var hierarchy =
                Topics.hierarchy(exchange.user().login(), exchange.user().owner());
        return new Wait<>(
                Set.of(hierarchy),
                loaded.folders(syncs.places(request.collections()).values()),
                until,
                vigil.again(),
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
        vigil.again().filter(exchange.now()::isBefore).ifPresent(syncs::lookAgain);
        List<Synced> synced = syncs.synchronise(request, rung(request, wake));
        if (synced.stream().anyMatch(Synced::endsWait)) {
            return Outcome.done(answer(synced));
        }
        if (synced.stream().anyMatch(Synced::away)) {
            syncs.lookAgain(exchange.now().plus(OUTAGE));
        }
        return waiting(request, vigil.until());
    }

    private List<CollectionRequest> rung(SyncRequest request, Wake wake) {
        Optional<Set<FolderId>> moved = loaded.rung(wake);
        return request.collections().stream()
                .filter(each -> moved.isEmpty()
                        || syncs.place(each)
                                .map(place -> moved.get().contains(place.folder()))
                                .orElse(true))
                .toList();
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
        return SyncAnswer.of(syncs.places(request.collections()).entrySet().stream()
                .map(each -> syncs.told(each.getKey(), each.getValue(), SyncStatus.SUCCESS))
                .toList());
    }
}
