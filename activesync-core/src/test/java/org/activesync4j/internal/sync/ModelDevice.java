package org.activesync4j.internal.sync;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.activesync4j.spi.Marks;

/** A device: what it shows, what it wants to tell, and the key it holds. Complains about commands that make no sense. */
final class ModelDevice {

    record Shown(String content, Marks marks) {}

    /** Something done on the device that the server has not acknowledged yet. */
    sealed interface Edit {}

    record Added(String clientId, String content) implements Edit {}

    record Changed(LocalId local, String content) implements Edit {}

    record Deleted(LocalId local) implements Edit {}

    /** What a request says. */
    record Request(String key, int window, int filterType, List<Edit> edits) {}

    /** What an answer says; an item of a response belongs to the edit at the same place. */
    record Answered(String key, boolean more, List<Telling> commands, List<Optional<LocalId>> responses) {}

    sealed interface Telling {}

    record Add(LocalId local, Shown shown) implements Telling {}

    record Change(LocalId local, Shown shown) implements Telling {}

    record MarkChange(LocalId local, Marks marks) implements Telling {}

    record Delete(LocalId local) implements Telling {}

    private final Map<LocalId, Shown> base = new TreeMap<>();
    private final List<Edit> edits = new ArrayList<>();
    private String key = "0";
    private int clientIds;

    /** What the user sees: what the server told, with the edits upon it that are not yet acknowledged. */
    Map<LocalId, Shown> shown() {
        Map<LocalId, Shown> shown = new TreeMap<>(base);
        edits.forEach(edit -> apply(edit, shown));
        return shown;
    }

    private static void apply(Edit edit, Map<LocalId, Shown> items) {
        if (edit instanceof Changed changed) {
            items.computeIfPresent(changed.local(), (local, shown) -> new Shown(changed.content(), shown.marks()));
        } else if (edit instanceof Deleted deleted) {
            items.remove(deleted.local());
        }
    }

    String key() {
        return key;
    }

    List<Edit> edits() {
        return List.copyOf(edits);
    }

    void add(String content) {
        edits.add(new Added("c" + clientIds++, content));
    }

    void change(LocalId local, String content) {
        edits.removeIf(
                edit -> edit instanceof Changed changed && changed.local().equals(local));
        edits.add(new Changed(local, content));
    }

    void delete(LocalId local) {
        edits.removeIf(
                edit -> edit instanceof Changed changed && changed.local().equals(local));
        edits.add(new Deleted(local));
    }

    /** Some clients draw new ClientIds when they repeat a request. */
    void renumber() {
        edits.replaceAll(edit -> edit instanceof Added added ? new Added("c" + clientIds++, added.content()) : edit);
    }

    /** The user goes on writing on something whose Add was not answered. */
    void reword(String suffix) {
        edits.replaceAll(
                edit -> edit instanceof Added added ? new Added(added.clientId(), added.content() + suffix) : edit);
    }

    Request request(int window, int filterType, List<Edit> some) {
        return new Request(key, window, filterType, key.equals("0") ? List.of() : some);
    }

    void receive(Request request, Answered answer) {
        key = answer.key();
        Iterator<Optional<LocalId>> responses = answer.responses().iterator();
        for (Edit edit : request.edits()) {
            Optional<LocalId> made = responses.next();
            if (edit instanceof Added added) {
                made.ifPresent(local -> base.put(local, new Shown(added.content(), Marks.NONE)));
            }
            apply(edit, base);
            edits.remove(edit);
        }
        answer.commands().forEach(this::obey);
        edits.removeIf(this::isVoid);
    }

    private boolean isVoid(Edit edit) {
        return edit instanceof Changed changed && !base.containsKey(changed.local())
                || edit instanceof Deleted deleted && !base.containsKey(deleted.local());
    }

    private void obey(Telling telling) {
        if (telling instanceof Add add) {
            require(!base.containsKey(add.local()), telling);
            base.put(add.local(), add.shown());
        } else if (telling instanceof Change change) {
            require(base.containsKey(change.local()), telling);
            base.put(change.local(), change.shown());
        } else if (telling instanceof MarkChange mark) {
            require(base.containsKey(mark.local()), telling);
            base.computeIfPresent(mark.local(), (local, before) -> new Shown(before.content(), mark.marks()));
        } else if (telling instanceof Delete delete) {
            require(base.containsKey(delete.local()), telling);
            base.remove(delete.local());
        }
    }

    private void require(boolean sensible, Telling telling) {
        if (!sensible) {
            throw new AssertionError("told " + telling + " while holding " + base);
        }
    }
}
