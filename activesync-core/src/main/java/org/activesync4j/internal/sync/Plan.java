package org.activesync4j.internal.sync;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.activesync4j.spi.Token;

/**
 * What a device is to be told: the difference between what it holds and what was seen. In the order of sending:
 * corrections, deletions, changes of marks, changes, Adds, and at last what left the filter; each the newest first, else by
 * id.
 *
 * <p>A plan is carried out from its beginning, as far as the window and the size of the answer allow. For each thing that
 * was sent call {@link Holdings#sent}, for each that could not be rendered {@link Holdings#setAside}, for one that has
 * vanished meanwhile nothing; then {@link #after} tells what is to be issued.
 */
public final class Plan {

    private final Frame frame;
    private final Contents contents;
    private final Optional<Doubt> doubt;

    /** What a plan is made from. */
    record Frame(Seen seen, Point base, Horizon horizon, Paging paging) {}

    /** What is to be sent, where the Adds begin (corrections are in an order of their own), and what needs no telling. */
    record Contents(List<Planned> items, int firstAdd, List<Held> kept, List<LocalId> forgotten) {

        static final Contents NOTHING = new Contents(List.of(), 0, List.of(), List.of());
    }

    private Plan(Frame frame, Contents contents, Optional<Doubt> doubt) {
        this.frame = frame;
        this.contents = contents;
        this.doubt = doubt;
    }

    static Plan certain(Frame frame, Contents contents) {
        return new Plan(frame, contents, Optional.empty());
    }

    static Plan doubtful(Frame frame, Doubt doubt) {
        return new Plan(frame, Contents.NOTHING, Optional.of(doubt));
    }

    /**
     * Compares what a device holds with what was seen.
     *
     * @param device what the device holds; no page may be {@link Comparison#missing}
     * @param seen what the look showed
     * @param horizon the filter
     * @param now the time of the exchange
     * @return what the device is to be told
     */
    public static Plan plan(Holdings device, Seen seen, Horizon horizon, Instant now) {
        return new Comparison(device, seen, horizon).plan(now);
    }

    /**
     * Tells what is to be sent, all of it.
     *
     * @return in the order of sending
     */
    public List<Planned> items() {
        return contents.items();
    }

    /**
     * Tells what is to be sent at once.
     *
     * @param size how many things at most
     * @return the first of the items
     */
    public List<Planned> window(int size) {
        return items().subList(0, Math.min(size, items().size()));
    }

    /**
     * Tells whether a waiting device is to be woken: not for what only left the filter.
     *
     * @return whether
     */
    public boolean wakes() {
        return items().stream().anyMatch(planned -> !(planned instanceof Planned.SoftDelete));
    }

    /**
     * Tells whether the look would have deleted so much that a second one has to agree. Then nothing is planned.
     *
     * @return whether
     */
    public boolean isDoubtful() {
        return doubt.isPresent();
    }

    /**
     * Tells what is doubtful, for whoever looks again without having noted it in the head.
     *
     * @return the doubt, since this look or the one that was noted before
     */
    public Optional<Doubt> doubt() {
        return doubt;
    }

    /**
     * Lets the device hold what is true without its being told: things set aside that have gone, dates. Do so always: what
     * {@link #after} tells is true only with this.
     *
     * @param device what the plan was made for; if it {@link Holdings#isChanged}, a key has to be issued
     */
    public void settle(Holdings device) {
        contents.kept().forEach(held -> device.put(held, Author.SERVER));
        contents.forgotten().forEach(device::drop);
    }

    /**
     * Tells how far the device knows the folder after a part of the plan.
     *
     * @param handled how many of the items were sent, set aside or found vanished
     * @return what to issue, or to note if nothing is issued
     */
    public Looked after(int handled) {
        Point base = frame.base();
        int view = frame.horizon().view();
        Token before = base.since(frame.horizon());
        if (isDoubtful()) {
            return new Looked(base.token(), base.version(), base.view(), false, doubt, base.resume());
        }
        Seen seen = frame.seen();
        if (handled == items().size() && seen.scope() != Seen.Scope.GLIMPSE) {
            return new Looked(seen.token(), seen.version(), view, false, Optional.empty(), Optional.empty());
        }
        return new Looked(before, "", view, true, doubtAfter(handled), resume(handled));
    }

    /** What two looks agreed on stays agreed on until all of it is told. */
    private Optional<Doubt> doubtAfter(int handled) {
        Optional<Doubt> noted = frame.base().doubt();
        if (frame.seen().scope() == Seen.Scope.GLIMPSE) {
            return noted;
        }
        Digest remaining = deletions(items().subList(handled, items().size()), frame.paging());
        return noted.filter(any -> !remaining.equals(Digest.ZERO)).map(any -> new Doubt(any.since(), remaining));
    }

    static Digest deletions(List<Planned> items, Paging paging) {
        return items.stream()
                .filter(Planned.Delete.class::isInstance)
                .map(planned -> paging.hash(planned.held()))
                .reduce(Digest.ZERO, Digest::plus);
    }

    private Optional<Resume> resume(int handled) {
        if (handled == 0) {
            return frame.base().resume();
        }
        Planned last = items().get(handled - 1);
        return handled > contents.firstAdd() && last instanceof Planned.Add
                ? Optional.of(new Resume(last.held().until(), last.held().local()))
                : Optional.empty();
    }
}
