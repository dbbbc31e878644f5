package org.activesync4j.internal.command.moveitems;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.activesync4j.command.Exchange;
import org.activesync4j.command.Outcome;
import org.activesync4j.internal.collection.Loaded;
import org.activesync4j.internal.collection.Once;
import org.activesync4j.internal.collection.Once.Result;
import org.activesync4j.internal.collection.Once.Task;
import org.activesync4j.internal.collection.Once.Told;
import org.activesync4j.internal.collection.Place;
import org.activesync4j.internal.collection.Transfers;
import org.activesync4j.internal.collection.Transfers.Transfer;
import org.activesync4j.internal.command.moveitems.MoveAnswer.Moved;
import org.activesync4j.internal.command.moveitems.MoveRequest.Moving;
import org.activesync4j.internal.sync.Answer;
import org.activesync4j.internal.sync.FolderNumber;
import org.activesync4j.internal.sync.Held;
import org.activesync4j.internal.sync.ServerId;
import org.activesync4j.item.ItemClasses;
import org.activesync4j.spi.CreationKey;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.spi.ItemMover;
import org.activesync4j.spi.Right;
import org.activesync4j.spi.Stored;

/** One MoveItems within one exchange: decide about each → move what can be moved, once → note what the device holds now. */
final class MoveRun {

    private final Exchange exchange;
    private final MoveRequest request;
    private final Loaded loaded;
    private final Transfers transfers;
    private final Set<ServerId> attempted = new HashSet<>();

    MoveRun(Exchange exchange, ItemClasses classes, MoveRequest request) {
        this.exchange = exchange;
        this.request = request;
        this.loaded = new Loaded(exchange, classes, request.folders());
        this.transfers = new Transfers(exchange, loaded);
    }

    /** What is to become of one item. */
    private sealed interface Decision {

        /**
         * It cannot be moved.
         *
         * @param status why
         */
        record Impossible(int status) implements Decision {}

        /**
         * It can be moved, or was moved before.
         *
         * @param from where it lies
         * @param item its name as sent
         * @param held the item as the device holds it; empty if it does not
         * @param to where it is to go
         */
        record Possible(Place from, ServerId item, Optional<Held> held, Place to) implements Decision {}
    }

    Outcome<MoveAnswer> handle() {
        List<Decision> decisions = decide();
        List<Task> tasks = new ArrayList<>();
        for (int i = 0; i < decisions.size(); i++) {
            if (decisions.get(i) instanceof Decision.Possible possible) {
                tasks.add(task(request.moves().get(i), possible));
            }
        }
        return tasks.isEmpty()
                ? Outcome.done(answer(decisions, List.of()))
                : Once.each(exchange, tasks, told -> answer(decisions, told));
    }

    private List<Decision> decide() {
        Map<Moving, Decision> places = new LinkedHashMap<>();
        request.moves().forEach(move -> places.put(move, decide(move)));
        Map<FolderNumber, List<ServerId>> named = new HashMap<>();
        places.values().forEach(decision -> {
            if (decision instanceof Decision.Possible possible) {
                named.computeIfAbsent(possible.from().number(), number -> new ArrayList<>())
                        .add(possible.item());
            }
        });
        Map<ServerId, Held> held = transfers.find(named);
        return request.moves().stream()
                .map(move -> held(Objects.requireNonNull(places.get(move)), held))
                .toList();
    }

    private static Decision held(Decision decision, Map<ServerId, Held> held) {
        return decision instanceof Decision.Possible possible
                ? new Decision.Possible(
                        possible.from(), possible.item(), Optional.ofNullable(held.get(possible.item())), possible.to())
                : decision;
    }

    private Decision decide(Moving move) {
        if (move.to().size() > 1) {
            return new Decision.Impossible(MoveStatus.FAILURE);
        }
        Optional<Place> from = loaded.place(move.from());
        Optional<ServerId> item = ServerId.parse(move.item())
                .filter(id ->
                        from.filter(place -> place.number().equals(id.folder())).isPresent());
        if (item.isEmpty() || from.get().kind() == FolderKind.RECIPIENT_CACHE) {
            return new Decision.Impossible(MoveStatus.INVALID_SOURCE);
        }
        return loaded.place(move.to().get(0))
                .map(to -> decide(from.get(), item.get(), to))
                .orElse(new Decision.Impossible(MoveStatus.INVALID_DESTINATION));
    }

    private Decision decide(Place from, ServerId item, Place to) {
        if (from.number().equals(to.number())) {
            return new Decision.Impossible(MoveStatus.SAME_FOLDER);
        }
        boolean fits = from.schema() == to.schema() && to.kind() != FolderKind.RECIPIENT_CACHE;
        if (!fits || !loaded.rights(to.folder()).contains(Right.ADD)) {
            return new Decision.Impossible(MoveStatus.INVALID_DESTINATION);
        }
        return loaded.rights(from.folder()).contains(Right.DELETE)
                ? new Decision.Possible(from, item, Optional.empty(), to)
                : new Decision.Impossible(MoveStatus.FAILURE);
    }

    private Task task(Moving move, Decision.Possible possible) {
        return new Task(move.asked(), earlier -> stands(possible), key -> move(possible, key));
    }

    /** What the device holds again, and has not only not heard of, was moved back since. */
    private boolean stands(Decision.Possible possible) {
        return possible.held()
                .filter(held -> transfers.isThere(possible.from(), held.item()))
                .isEmpty();
    }

    private Result move(Decision.Possible possible, CreationKey key) {
        if (possible.held().isEmpty()) {
            return new Result.Refused(Answer.of(MoveStatus.INVALID_SOURCE));
        }
        if (key.repeated()) {
            attempted.add(possible.item());
        }
        Held held = possible.held().get();
        try {
            ItemMover mover = exchange.capability(ItemMover.class).orElseThrow();
            Stored stored = mover.move(
                    possible.from().folder(), held.item(), possible.to().folder(), key);
            Held there = Transfers.there(held, stored, possible.from());
            ServerId id = new ServerId(possible.to().number(), there.local());
            return new Result.Done(Answer.made(MoveStatus.SUCCESS, id, there, Map.of()));
        } catch (DriverException refused) {
            return new Result.Refused(Answer.of(MoveStatus.of(refused)));
        }
    }

    private MoveAnswer answer(List<Decision> decisions, List<Told> told) {
        List<Moved> moves = new ArrayList<>();
        List<Transfer> done = new ArrayList<>();
        for (int i = 0, next = 0; i < decisions.size(); i++) {
            String item = request.moves().get(i).item();
            if (decisions.get(i) instanceof Decision.Possible possible) {
                Told one = told.get(next++);
                one.answer().held().ifPresent(there -> done.add(transfer(possible, there, one)));
                Optional<String> id = Optional.of(one.answer().serverId()).filter(text -> !text.isEmpty());
                moves.add(new Moved(item, one.answer().status(), id));
            } else {
                moves.add(new Moved(item, ((Decision.Impossible) decisions.get(i)).status(), Optional.empty()));
            }
        }
        transfers.settle(done);
        return new MoveAnswer(moves);
    }

    private Transfer transfer(Decision.Possible possible, Held there, Told told) {
        return new Transfer(
                possible.from(),
                possible.held().map(Held::local).orElse(possible.item().local()),
                possible.to(),
                there,
                told.again() || attempted.contains(possible.item()));
    }
}
