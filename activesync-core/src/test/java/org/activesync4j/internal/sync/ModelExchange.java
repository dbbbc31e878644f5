package org.activesync4j.internal.sync;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.activesync4j.spi.ItemId;
import org.activesync4j.spi.Marks;
import org.activesync4j.spi.Token;

/** A Sync command in small: decode is done; judge and match, apply, look, plan, render, commit. */
final class ModelExchange {

    /** What goes wrong. */
    enum Trouble {
        NONE,
        CRASH_BEFORE_DOING,
        CRASH_AFTER_DOING
    }

    static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Another exchange may still be at it: come again later. */
    static final class Busy extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** The device has to begin again. */
    static final class UnknownKey extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    static final String POISON = "poison";
    private static final Duration DEADLINE = Duration.ofSeconds(20);

    private final Slot slot;
    private final ModelServer server;
    private final Random random;
    private final Set<ItemId> locked;
    private Optional<LastLook> lastLook = Optional.empty();
    private Horizon lastHorizon = Horizon.EVERYTHING;

    private boolean calm;
    private Instant now = Instant.EPOCH;
    private Holdings holdings = Holdings.begin(Head.begin(new UUID(0, 0), "Email"));
    private Set<String> answered = new HashSet<>();

    ModelExchange(Slot slot, ModelServer server, Set<ItemId> locked, Random random) {
        this.slot = slot;
        this.server = server;
        this.locked = locked;
        this.random = random;
    }

    /** From now on nobody works in the folder while an exchange runs. */
    void calmDown() {
        calm = true;
    }

    ModelDevice.Answered sync(ModelDevice.Request request, Instant time, Trouble trouble) {
        now = time;
        answered = new HashSet<>();
        Verdict verdict = Verdict.judge(slot.head(), SyncKey.parse(request.key()));
        if (verdict instanceof Verdict.Unknown) {
            throw new UnknownKey();
        }
        if (verdict instanceof Verdict.First) {
            return prime();
        }
        holdings = Holdings.open(slot.head().orElseThrow(), verdict);
        List<Optional<LocalId>> responses = apply(request, trouble);
        return tell(request, responses);
    }

    private ModelDevice.Answered prime() {
        UUID epoch = new UUID(random.nextLong(), random.nextLong());
        Head begun = slot.head().map(head -> head.beginAgain(epoch)).orElseGet(() -> Head.begin(epoch, "Email"));
        holdings = Holdings.begin(begun);
        SyncKey key = holdings.issue(Looked.unchanged(Point.BEGINNING), Set.of(), now);
        slot.save(holdings);
        return new ModelDevice.Answered(key.toString(), true, List.of(), List.of());
    }

    private List<Optional<LocalId>> apply(ModelDevice.Request request, Trouble trouble) {
        List<Asked> asked = request.edits().stream()
                .filter(ModelDevice.Added.class::isInstance)
                .map(edit -> asked((ModelDevice.Added) edit))
                .toList();
        Matched matched = Matched.match(holdings.head().ledger(), asked, now);
        if (matched.runningUntil().isPresent()) {
            throw new Busy();
        }
        List<String> keys = writeDown(asked, matched);
        if (trouble == Trouble.CRASH_BEFORE_DOING) {
            throw new Crash();
        }
        List<Optional<LocalId>> responses = new ArrayList<>();
        int add = 0;
        for (ModelDevice.Edit edit : request.edits()) {
            if (edit instanceof ModelDevice.Added added) {
                responses.add(
                        Optional.of(add(added, keys.get(add), matched.matches().get(add))));
                add++;
            } else {
                responses.add(Optional.empty());
                alter(edit);
            }
        }
        if (trouble == Trouble.CRASH_AFTER_DOING) {
            throw new Crash();
        }
        return responses;
    }

    private static Asked asked(ModelDevice.Added added) {
        Digest digest = Digest.of(added.content().getBytes(StandardCharsets.UTF_8));
        return new Asked(Asked.Kind.ADD, added.clientId(), digest);
    }

    private List<String> writeDown(List<Asked> asked, Matched matched) {
        List<String> keys = new ArrayList<>();
        boolean anything = false;
        for (int i = 0; i < asked.size(); i++) {
            Match match = matched.matches().get(i);
            Asked one = asked.get(i);
            if (match instanceof Match.Fresh) {
                keys.add(freshKey());
                holdings.amend(head ->
                        head.with(head.ledger().intend(one, keys.get(keys.size() - 1), now, now.plus(DEADLINE))));
                anything = true;
            } else if (match instanceof Match.Overdue overdue) {
                keys.add(overdue.line().key());
                holdings.amend(
                        head -> head.with(head.ledger().retry(overdue.line().key(), now.plus(DEADLINE))));
                anything = true;
            } else {
                keys.add(
                        match instanceof Match.Done done
                                ? done.line().key()
                                : reworded(match).key());
            }
        }
        if (anything) {
            slot.save(holdings);
        }
        answered.addAll(keys);
        return keys;
    }

    private static Line reworded(Match match) {
        return ((Match.Reworded) match).line();
    }

    private String freshKey() {
        return Base32.encode(Digest.sha256(Long.toString(random.nextLong()).getBytes(StandardCharsets.UTF_8)))
                .substring(0, 26);
    }

    private LocalId add(ModelDevice.Added added, String key, Match match) {
        if (match instanceof Match.Done done) {
            Held held = done.line().item();
            load(held.local());
            if (server.get(held.item()).isPresent()) {
                holdings.putAgain(done.line());
            } else {
                holdings.putGone(done.line());
            }
            answer(key, asked(added), done.line().answer().orElseThrow());
            return held.local();
        }
        ItemId id = match instanceof Match.Reworded reworded
                ? reworded.line().answer().orElseThrow().held().orElseThrow().item()
                : server.create(added.content(), now, key);
        if (server.get(id).isEmpty()) {
            id = server.create(added.content(), now, key);
        }
        ModelServer.Stored stored = server.get(id).orElseThrow();
        if (!stored.content().equals(added.content())) {
            server.put(id, stored.edited(added.content()));
        }
        boolean asSent = stored.marks().equals(Marks.NONE);
        Held held = asSent ? held(id) : held(id).as(Standing.DIRTY);
        load(held.local());
        holdings.put(held, Author.DEVICE);
        ServerId serverId = new ServerId(new FolderNumber(1), held.local());
        Answer answer = Answer.made(1, serverId, held, Map.of());
        answer(key, asked(added), answer);
        return held.local();
    }

    private void answer(String key, Asked asked, Answer answer) {
        holdings.amend(head -> head.with(head.ledger().answer(key, asked, answer)));
    }

    private Held held(ItemId id) {
        ModelServer.Stored stored = server.get(id).orElseThrow();
        return Held.shown(id, Fingerprint.of(stored.etag()), Until.of(stored.until()));
    }

    private void alter(ModelDevice.Edit edit) {
        LocalId local =
                edit instanceof ModelDevice.Changed changed ? changed.local() : ((ModelDevice.Deleted) edit).local();
        load(local);
        Optional<Held> held = holdings.find(local);
        if (held.isEmpty()) {
            return;
        }
        if (edit instanceof ModelDevice.Changed changed) {
            change(held.get(), changed.content());
        } else {
            delete(held.get());
        }
    }

    private void change(Held held, String content) {
        Optional<ModelServer.Stored> stored = server.get(held.item());
        if (stored.isEmpty()) {
            return;
        }
        boolean same = stored.get().content().equals(content);
        boolean known =
                holdings.recognises(held.local(), Fingerprint.of(stored.get().etag()));
        if (locked.contains(held.item()) || !same && !known) {
            holdings.put(held.as(Standing.DIRTY), Author.SERVER);
            return;
        }
        if (!same) {
            server.put(held.item(), stored.get().edited(content));
        }
        Fingerprint now = Fingerprint.of(server.get(held.item()).orElseThrow().etag());
        Standing standing = held.standing() == Standing.SHOWN ? Standing.SHOWN : Standing.DIRTY;
        holdings.put(held.as(now.markedLike(held.print())).as(standing), Author.DEVICE);
    }

    private void delete(Held held) {
        if (locked.contains(held.item())) {
            holdings.put(held.as(Standing.MISSING), Author.SERVER);
        } else {
            server.delete(held.item());
            holdings.drop(held.local());
        }
    }

    private void load(LocalId local) {
        slot.load(holdings, holdings.missing(List.of(local)));
    }

    private ModelDevice.Answered tell(ModelDevice.Request request, List<Optional<LocalId>> responses) {
        Horizon horizon = Horizon.of(request.filterType(), now);
        Plan plan = plan(horizon, request.window());
        disturb();
        List<ModelDevice.Telling> commands = new ArrayList<>();
        int handled = 0;
        for (Planned planned : plan.window(request.window())) {
            handled++;
            render(planned).ifPresent(commands::add);
        }
        plan.settle(holdings);
        boolean more = handled < plan.items().size() || plan.after(handled).moreAvailable();
        if (plan.items().isEmpty() && !holdings.isChanged() && answered.isEmpty()) {
            return sameKey(request, plan);
        }
        SyncKey key = holdings.issue(plan.after(handled), answered, now);
        slot.save(holdings);
        return new ModelDevice.Answered(key.toString(), more, commands, responses);
    }

    private ModelDevice.Answered sameKey(ModelDevice.Request request, Plan plan) {
        if (random.nextBoolean()) {
            holdings.amend(head -> head.looked(plan.after(0)));
            slot.save(holdings);
        }
        return new ModelDevice.Answered(
                request.key(),
                false,
                List.of(),
                request.edits().stream().map(edit -> Optional.<LocalId>empty()).toList());
    }

    private Plan plan(Horizon horizon, int window) {
        Point base = holdings.head().base();
        boolean catchingUp = base.moreAvailable()
                && base.resume().isPresent()
                && horizon.equals(lastHorizon)
                && base.view() == horizon.view()
                && holdings.tally().unsettled() == 0;
        Optional<Plan> glimpse = lastLook.filter(look -> catchingUp && look.isFresh(now))
                .map(look -> compare(look.after(base.resume(), window), horizon))
                .filter(plan -> !plan.items().isEmpty());
        return glimpse.orElseGet(() -> compare(look(base.since(horizon)), horizon));
    }

    private Seen look(Token since) {
        Look look = new Look(since);
        return look.end(server.look(since, look), "");
    }

    private Plan compare(Seen seen, Horizon horizon) {
        slot.load(holdings, new Comparison(holdings, seen, horizon).missing());
        List<ItemId> undated = new Comparison(holdings, seen, horizon).undated();
        Map<ItemId, Until> dates = undated.stream()
                .filter(id -> server.get(id).isPresent())
                .collect(Collectors.toMap(
                        id -> id, id -> Until.of(server.get(id).orElseThrow().until())));
        Seen dated = seen.dated(dates);
        if (dated.scope() == Seen.Scope.COMPLETE) {
            lastLook = Optional.of(LastLook.of(dated, horizon, now));
            lastHorizon = horizon;
        }
        Comparison comparison = new Comparison(holdings, dated, horizon);
        slot.load(holdings, comparison.missing());
        return comparison.plan(now);
    }

    /** Somebody else works in the folder between our look and our reading. */
    private void disturb() {
        if (calm || random.nextInt(4) > 0 || server.items().isEmpty()) {
            return;
        }
        List<ItemId> ids = List.copyOf(server.items().keySet());
        ItemId id = ids.get(random.nextInt(ids.size()));
        if (random.nextBoolean()) {
            server.delete(id);
        } else {
            ModelServer.Stored stored = server.get(id).orElseThrow();
            server.put(id, stored.edited(stored.content() + "!"));
        }
    }

    private Optional<ModelDevice.Telling> render(Planned planned) {
        Held held = planned.held();
        if (planned instanceof Planned.Delete || planned instanceof Planned.SoftDelete) {
            holdings.sent(planned);
            return Optional.of(new ModelDevice.Delete(held.local()));
        }
        Optional<ModelServer.Stored> stored = server.get(held.item());
        if (stored.isEmpty()) {
            return Optional.empty();
        }
        if (stored.get().content().startsWith(POISON)) {
            holdings.setAside(planned);
            return Optional.empty();
        }
        holdings.sent(planned);
        return Optional.of(telling(planned, stored.get()));
    }

    private static ModelDevice.Telling telling(Planned planned, ModelServer.Stored stored) {
        LocalId local = planned.held().local();
        ModelDevice.Shown shown = new ModelDevice.Shown(stored.content(), stored.marks());
        if (planned instanceof Planned.Add) {
            return new ModelDevice.Add(local, shown);
        }
        return planned instanceof Planned.MarkChange
                ? new ModelDevice.MarkChange(local, stored.marks())
                : new ModelDevice.Change(local, shown);
    }
}
