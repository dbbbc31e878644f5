package org.activesync4j.internal.command.sync;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.activesync4j.command.Exchange;
import org.activesync4j.command.Status;
import org.activesync4j.command.StatusException;
import org.activesync4j.internal.collection.Horizons;
import org.activesync4j.internal.collection.Observer;
import org.activesync4j.internal.collection.Observer.Target;
import org.activesync4j.internal.collection.Options;
import org.activesync4j.internal.collection.Piece;
import org.activesync4j.internal.collection.Place;
import org.activesync4j.internal.collection.StoredCollection;
import org.activesync4j.internal.command.sync.SyncAnswer.CollectionAnswer;
import org.activesync4j.internal.sync.Bytes;
import org.activesync4j.internal.sync.Doubt;
import org.activesync4j.internal.sync.Epoch;
import org.activesync4j.internal.sync.Head;
import org.activesync4j.internal.sync.Holdings;
import org.activesync4j.internal.sync.Looked;
import org.activesync4j.internal.sync.Plan;
import org.activesync4j.internal.sync.Point;
import org.activesync4j.internal.sync.SyncKey;
import org.activesync4j.internal.sync.Verdict;
import org.activesync4j.item.Supported;
import org.activesync4j.spi.Right;
import org.activesync4j.state.StoreException;
import org.activesync4j.wbxml.Document;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.WbxmlWriter;

/** One collection of a Sync: judge and match → apply → look → plan → render → commit. */
final class CollectionSync {

    /** How late a first key may come that counts no more; whoever had a clock further ahead than that begins anew. */
    private static final Duration LATEST = Duration.ofHours(1);

    private final Exchange exchange;
    private final Observer observer;
    private final Failing failing;
    private final Place place;
    private final StoredCollection stored;
    private final CollectionRequest request;
    private final Judgement judgement;
    private Optional<Instant> again = Optional.empty();

    CollectionSync(
            Exchange exchange,
            Observer observer,
            Failing failing,
            Place place,
            StoredCollection stored,
            CollectionRequest request) {
        this.exchange = exchange;
        this.observer = observer;
        this.failing = failing;
        this.place = place;
        this.stored = stored;
        this.request = request;
        this.judgement = new Judgement(request, place, stored.head(), exchange.version());
    }

    /**
     * How much of the answer is left for this collection, and what is known of the folder without a look.
     *
     * @param window how many commands of the server at most
     * @param bytes how many bytes
     * @param version the folder's version, empty if not known
     */
    record Share(int window, long bytes, String version) {}

    /**
     * Synchronises the collection.
     *
     * @param share what of the answer is left for it
     * @param rights what the user may do in the folder; asked for only if it matters
     * @throws Overtaken if another exchange has saved it meanwhile
     */
    CollectionAnswer run(Share share, Supplier<Set<Right>> rights) {
        Optional<CollectionAnswer> refusal = judgement.refusal();
        if (refusal.isPresent()) {
            return refusal.get();
        }
        return judgement.verdict() instanceof Verdict.First ? begin() : go(opened(), share, rights);
    }

    private Holdings opened() {
        return Holdings.open(stored.head().orElseThrow(), judgement.verdict());
    }

    /**
     * Notes what a request says that is accepted and about to wait, for it may end before its first look: its options, and
     * that its key has arrived, without which an empty Sync that follows would not be understood. Writes nothing that is
     * known.
     *
     * @throws Overtaken if another exchange has saved the collection meanwhile
     */
    void accept() {
        Holdings holdings = opened();
        if (takeOptions(holdings) || isAcknowledgement()) {
            save(holdings);
        }
    }

    private boolean isAcknowledgement() {
        return stored.head()
                .map(head ->
                        !head.issued().isEmpty() && head.youngest().toString().equals(request.key()))
                .orElse(false);
    }

    /** Lets the options of the request hold from now on, and tells whether they are others than before. */
    private boolean takeOptions(Holdings holdings) {
        Bytes before = holdings.head().options();
        Bytes after = judgement.storedOptions();
        holdings.amend(head -> head.withOptions(after));
        return !before.equals(after);
    }

    /** Tells when a waiting device had better look again, because a look was doubtful. */
    Optional<Instant> again() {
        return again;
    }

    /** The first key brings nothing but the second. */
    private CollectionAnswer begin() {
        if (hasBegunSince()) {
            throw new StatusException(Status.of(SyncStatus.RETRY), "the device has begun anew with " + place.number());
        }
        UUID epoch = Epoch.begin(exchange.now(), exchange.random());
        Head begun = stored.head()
                .map(head -> head.beginAgain(epoch))
                .orElseGet(() -> Head.begin(epoch, place.schema().name()))
                .withOptions(Options.stored(Bytes.EMPTY, request.options(), request.conversationMode()))
                .withSupported(request.supported().map(CollectionSync::stored).orElse(Bytes.EMPTY));
        Holdings holdings = Holdings.begin(begun);
        SyncKey key = holdings.issue(Looked.unchanged(begun.base()), Set.of(), exchange.now());
        save(holdings);
        return answer(key.toString(), false, List.of(), List.of());
    }

    /** A device that did not wait for the answer has begun by another request: that one counts, and this is a late one. */
    private boolean hasBegunSince() {
        return stored.head()
                .flatMap(head -> Epoch.beginning(head.epoch()))
                .filter(exchange.now().truncatedTo(ChronoUnit.MILLIS)::isBefore)
                .filter(exchange.now().plus(LATEST)::isAfter)
                .isPresent();
    }

    private CollectionAnswer go(Holdings holdings, Share share, Supplier<Set<Right>> rights) {
        boolean optionsChanged = takeOptions(holdings);
        Options options = judgement.options();
        ItemRenderer renderer = new ItemRenderer(exchange, place, options);
        ClientChanges changes = new ClientChanges(exchange, place, stored, holdings);
        try {
            Responses responses = applied(changes, options, renderer, rights);
            Told told = request.wantsChanges()
                    ? told(holdings, options, renderer, share)
                    : new Told(Looked.unchanged(holdings.head().base()), List.of(), false);
            return commit(holdings, responses, told, optionsChanged);
        } catch (Overtaken | StoreException unsaved) {
            throw unsaved;
        } catch (RuntimeException failure) {
            changes.giveUp();
            throw failure;
        }
    }

    private Responses applied(
            ClientChanges changes, Options options, ItemRenderer renderer, Supplier<Set<Right>> rights) {
        if (request.commands().isEmpty()) {
            return new Responses();
        }
        ClientChanges.Terms terms = new ClientChanges.Terms(
                rights.get(),
                options.of(place.schema().name()).conflict(),
                request.deletesAsMoves(),
                supported(stored.head().orElseThrow()),
                renderer);
        return changes.apply(request.commands(), terms);
    }

    /**
     * What the device is told.
     *
     * @param looked how far it knows the folder then
     * @param commands what it has to do
     * @param more whether something is left
     */
    private record Told(Looked looked, List<Piece> commands, boolean more) {}

    private Told told(Holdings holdings, Options options, ItemRenderer renderer, Share share) {
        Target target = target(options, share.version());
        Point base = holdings.head().base();
        Optional<Plan> plan = observer.glimpse(target, stored, holdings, share.window())
                .or(() -> observer.observe(target, stored, holdings));
        if (plan.isEmpty()) {
            return new Told(Looked.unchanged(base), List.of(), false);
        }
        plan.get().settle(holdings);
        Rendered rendered = new PlanRenderer(exchange, place, holdings, renderer, failing)
                .render(plan.get(), share.window(), share.bytes());
        Looked looked = plan.get().after(rendered.handled());
        again = looked.doubt().map(Doubt::confirmedAt);
        return new Told(looked, rendered.pieces(), looked.moreAvailable());
    }

    /** Saves what the device will hold under a new key; or notes what was learned; or writes nothing at all. */
    private CollectionAnswer commit(Holdings holdings, Responses responses, Told told, boolean headChanged) {
        boolean news = !request.commands().isEmpty() || !told.commands().isEmpty() || holdings.isChanged();
        if (news) {
            SyncKey key = holdings.issue(told.looked(), responses.answered(), exchange.now());
            save(holdings);
            return answer(key.toString(), told.more(), told.commands(), responses.pieces());
        }
        boolean noted = !told.more();
        if (headChanged
                || holdings.hasLearned()
                || noted && isWorthNoting(told.looked(), holdings.head().base())) {
            holdings.amend(head -> head.looked(told.looked()));
            save(holdings);
        }
        return answer(request.key(), told.more(), List.of(), List.of());
    }

    /** A token alone is not worth a write, unless it stands for a folder's version or for things passed over. */
    private static boolean isWorthNoting(Looked looked, Point base) {
        return !looked.version().equals(base.version())
                || looked.view() != base.view()
                || looked.moreAvailable() != base.moreAvailable()
                || !looked.doubt().equals(base.doubt());
    }

    private void save(Holdings holdings) {
        if (!stored.save(holdings)) {
            throw new Overtaken();
        }
    }

    private Target target(Options options, String version) {
        return new Target(place.folder(), place.schema(), version, Horizons.of(place, options, exchange));
    }

    private static Supported supported(Head head) {
        return head.supported().size() == 0
                ? Supported.NOT_SAID
                : Supported.read(Document.read(head.supported().toArray()).root());
    }

    /** Only which elements are listed matters. */
    private static Bytes stored(Element supported) {
        List<Element> listed = supported.children().stream()
                .map(Element::tag)
                .distinct()
                .map(tag -> Element.of(tag))
                .toList();
        Element bare = Element.of(supported.tag(), listed);
        return Bytes.of(new WbxmlWriter().node(bare).finish().toByteArray());
    }

    private CollectionAnswer answer(String key, boolean more, List<Piece> commands, List<Piece> responses) {
        return new CollectionAnswer(judgement.itemClass(), key, id(), SyncStatus.SUCCESS, more, commands, responses);
    }

    private String id() {
        return place.number().toString();
    }
}
