package org.activesync4j.internal.command.ping;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.activesync4j.command.Exchange;
import org.activesync4j.command.Outcome;
import org.activesync4j.command.Outcome.Wait;
import org.activesync4j.command.Wake;
import org.activesync4j.internal.collection.Detector;
import org.activesync4j.internal.collection.LastLooks;
import org.activesync4j.internal.collection.Loaded;
import org.activesync4j.internal.collection.Place;
import org.activesync4j.internal.collection.StoredCollection;
import org.activesync4j.internal.gate.Gate;
import org.activesync4j.internal.sync.CachedRequests.CachedPing;
import org.activesync4j.internal.sync.CachedRequests.PingFolder;
import org.activesync4j.internal.sync.Doubt;
import org.activesync4j.internal.sync.FolderNumber;
import org.activesync4j.internal.sync.Head;
import org.activesync4j.internal.sync.Plan;
import org.activesync4j.internal.wait.Topics;
import org.activesync4j.item.ItemClasses;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.FolderId;
import org.activesync4j.state.Policy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One Ping within one exchange. */
final class PingRun {

    private static final Logger LOG = LoggerFactory.getLogger(PingRun.class);

    /** What was out of reach is looked at again after this. */
    private static final Duration OUTAGE = Duration.ofSeconds(30);

    private final Exchange exchange;
    private final Tools tools;
    private final Loaded loaded;

    /**
     * What all Pings of an engine share.
     *
     * @param classes the classes of items
     * @param lastLooks the looks of this node
     */
    record Tools(ItemClasses classes, LastLooks lastLooks) {}

    /**
     * What a Ping waits for.
     *
     * @param folders the ids of the folders
     * @param until when it gives up
     * @param provisioned whether the device had nothing to do about its policy when it began
     * @param doubts the looks that wait for a second one
     * @param outage when to look again at what was out of reach
     */
    private record Vigil(
            List<String> folders,
            Instant until,
            boolean provisioned,
            Map<FolderNumber, Doubt> doubts,
            Optional<Instant> outage) {

        private Vigil {
            doubts = Map.copyOf(doubts);
        }

        Vigil with(Map<FolderNumber, Doubt> otherDoubts, Optional<Instant> otherOutage) {
            return new Vigil(folders, until, provisioned, otherDoubts, otherOutage);
        }

        /** When the first of the further looks is due. */
        Optional<Instant> again() {
            return Stream.concat(doubts.values().stream().map(Doubt::confirmedAt), outage.stream())
                    .min(Instant::compareTo);
        }
    }

    private PingRun(Exchange exchange, Tools tools, List<String> folders) {
        this.exchange = exchange;
        this.tools = tools;
        this.loaded = new Loaded(exchange, tools.classes(), folders);
    }

    /** Handles a request that has just arrived; what it does not say is as before. */
    static Outcome<PingAnswer> begin(PingRequest request, Exchange exchange, Tools tools) {
        PingRun run = new PingRun(exchange, tools, request.folders().orElse(List.of()));
        Optional<CachedPing> before = run.loaded.requests().get().ping();
        Optional<Integer> heartbeat = request.heartbeat().isPresent()
                ? Optional.of(request.heartbeat().getAsInt())
                : before.map(cached -> Math.toIntExact(cached.heartbeat().toSeconds()));
        Optional<List<String>> folders = request.folders().or(() -> before.map(PingRun::ids));
        return heartbeat.isEmpty() || folders.isEmpty()
                ? Outcome.done(PingAnswer.of(PingAnswer.PARAMETERS_MISSING))
                : run.begin(heartbeat.get(), folders.get());
    }

    private static List<String> ids(CachedPing cached) {
        return cached.folders().stream()
                .map(folder -> folder.folder().toString())
                .toList();
    }

    private Outcome<PingAnswer> begin(int heartbeat, List<String> folders) {
        Optional<PingAnswer> refusal = refusal(heartbeat, folders.size());
        if (refusal.isPresent()) {
            return Outcome.done(refusal.get());
        }
        List<Place> places = places(folders);
        if (places.size() < folders.size()) {
            throw loaded.foldersFirst(PingAnswer.HIERARCHY_OUTDATED);
        }
        CachedPing remembered = new CachedPing(
                Duration.ofSeconds(heartbeat),
                places.stream()
                        .map(place ->
                                new PingFolder(place.number(), place.schema().name()))
                        .toList());
        loaded.requests().change(before -> before.with(remembered));
        Instant until = exchange.now().plusSeconds(heartbeat);
        return waiting(new Vigil(folders, until, provisioned(), Map.of(), Optional.empty()));
    }

    private Optional<PingAnswer> refusal(int heartbeat, int folders) {
        int shortest = Math.toIntExact(exchange.settings().shortestHeartbeat().toSeconds());
        int longest = Math.toIntExact(exchange.settings().longestHeartbeat().toSeconds());
        if (heartbeat < shortest || heartbeat > longest) {
            return Optional.of(
                    PingAnswer.beyond(PingAnswer.INTERVAL_OUT_OF_RANGE, heartbeat < shortest ? shortest : longest));
        }
        int most = exchange.settings().waitingFolders();
        return folders > most ? Optional.of(PingAnswer.beyond(PingAnswer.TOO_MANY_FOLDERS, most)) : Optional.empty();
    }

    private List<Place> places(List<String> folders) {
        return folders.stream().flatMap(id -> loaded.place(id).stream()).toList();
    }

    private Outcome<PingAnswer> waiting(Vigil vigil) {
        Tools shared = tools;
        return new Wait<>(
                Set.of(Topics.hierarchy(exchange.user().login(), exchange.user().owner())),
                loaded.folders(places(vigil.folders())),
                vigil.until(),
                vigil.again(),
                (wake, later) -> wake instanceof Wake.TimedOut || wake instanceof Wake.Superseded
                        ? Outcome.done(PingAnswer.of(PingAnswer.EXPIRED))
                        : new PingRun(later, shared, vigil.folders()).awake(vigil, wake));
    }

    private Outcome<PingAnswer> awake(Vigil vigil, Wake wake) {
        boolean policyChanged = vigil.provisioned() && !provisioned();
        List<Place> places = places(vigil.folders());
        if (policyChanged || places.size() < vigil.folders().size() || loaded.isOutdated()) {
            throw loaded.foldersFirst(PingAnswer.HIERARCHY_OUTDATED);
        }
        return look(vigil, rung(places, wake));
    }

    private boolean provisioned() {
        Policy policy = exchange.policies().policyFor(exchange.user(), exchange.device());
        return Gate.isProvisioned(exchange.device(), policy, exchange.now());
    }

    private Outcome<PingAnswer> look(Vigil vigil, List<Place> places) {
        Map<FolderId, String> versions = loaded.versions(places);
        Map<FolderNumber, Doubt> doubts = new HashMap<>(vigil.doubts());
        List<String> changed = new ArrayList<>();
        boolean away = false;
        for (Place place : places) {
            Finding finding = finding(place, versions.getOrDefault(place.folder(), ""));
            if (finding.changed() || isConfirmed(finding.doubt(), vigil.doubts().get(place.number()))) {
                changed.add(place.number().toString());
            }
            note(finding.doubt(), place.number(), doubts);
            away |= finding.away();
        }
        Optional<Instant> outage =
                away ? Optional.of(exchange.now().plus(OUTAGE)) : vigil.outage().filter(exchange.now()::isBefore);
        return changed.isEmpty() ? waiting(vigil.with(doubts, outage)) : Outcome.done(PingAnswer.changed(changed));
    }

    private boolean isConfirmed(Optional<Doubt> doubt, @Nullable Doubt before) {
        return before != null && doubt.filter(before::isSame).isPresent() && before.isConfirmed(exchange.now());
    }

    private static void note(Optional<Doubt> doubt, FolderNumber folder, Map<FolderNumber, Doubt> doubts) {
        if (doubt.isEmpty()) {
            doubts.remove(folder);
        } else {
            doubts.merge(folder, doubt.get(), (before, now) -> before.isSame(now) ? before : now);
        }
    }

    /**
     * What a look shows.
     *
     * @param changed whether there is something to be told
     * @param doubt what a second look has to agree on first
     * @param away whether the folder is out of reach
     */
    private record Finding(boolean changed, Optional<Doubt> doubt, boolean away) {
        private static final Finding NEWS = new Finding(true, Optional.empty(), false);
        private static final Finding NOTHING = new Finding(false, Optional.empty(), false);
        private static final Finding AWAY = new Finding(false, Optional.empty(), true);

        static Finding of(Plan plan) {
            return new Finding(plan.wakes(), plan.doubt(), false);
        }

        static Finding of(DriverException refused) {
            if (refused.reason() == Reason.UNAVAILABLE) {
                return AWAY;
            }
            return refused.reason() == Reason.NOT_FOUND ? NEWS : NOTHING;
        }
    }

    private Finding finding(Place place, String version) {
        StoredCollection stored = loaded.collection(place.number());
        Optional<Head> head = stored.head();
        if (head.isEmpty()) {
            return Finding.NEWS;
        }
        try {
            return new Detector(exchange, tools.lastLooks())
                    .sinceLastAnswer(place, stored, head.get(), version)
                    .map(Finding::of)
                    .orElse(Finding.NOTHING);
        } catch (DriverException refused) {
            LOG.info("{}: folder {} cannot be looked at, {}", exchange.key(), place.number(), refused.getMessage());
            return Finding.of(refused);
        }
    }

    private List<Place> rung(List<Place> places, Wake wake) {
        return loaded.rung(wake)
                .map(moved -> places.stream()
                        .filter(place -> moved.contains(place.folder()))
                        .toList())
                .orElse(places);
    }
}
