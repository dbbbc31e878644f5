package org.activesync4j.testkit.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.activesync4j.spi.Account;
import org.activesync4j.spi.Invocation;
import org.activesync4j.spi.Wrapping;
import org.jspecify.annotations.Nullable;

/**
 * Lets chosen calls of a driver, a store or anything else behind an interface go wrong:
 *
 * <pre>{@code
 * Faults faults = new Faults();
 * Driver driver = faults.wrap(Driver.class, groupware.driver());
 * StateStore store = faults.wrap(StateStore.class, new InMemoryStateStore());
 * faults.next("Account.create", Fault.breaksAfterwards());
 * faults.at(7, Fault.crashes());
 * }</pre>
 *
 * <p>Accounts and abilities of a wrapped driver are wrapped as well. Closing an account and asking for an ability are
 * neither counted nor struck. Of several faults that fit, the one planned first strikes. Thread-safe.
 */
public final class Faults implements Wrapping {

    private final List<Planned> plan = new ArrayList<>();
    private final List<String> calls = new ArrayList<>();

    private record Planned(Predicate<String> call, Optional<Integer> number, boolean once, Fault fault) {

        boolean fits(String name, int count) {
            return call.test(name) && number.filter(due -> due != count).isEmpty();
        }
    }

    /** Plans nothing yet: all goes well. */
    public Faults() {}

    @Override
    public @Nullable Object around(Invocation call) throws Exception {
        if (call.asksForAbility() || call.is(Account.class, "close")) {
            return call.proceed();
        }
        return struckBy(call.name()).strike(call);
    }

    private synchronized Fault struckBy(String name) {
        calls.add(name);
        Optional<Planned> planned = plan.stream()
                .filter(candidate -> candidate.fits(name, calls.size()))
                .findFirst();
        planned.filter(Planned::once).ifPresent(plan::remove);
        return planned.map(Planned::fault).orElse(Invocation::proceed);
    }

    /**
     * Strikes the next call.
     *
     * @param fault what happens
     */
    public void next(Fault fault) {
        plan(new Planned(name -> true, Optional.empty(), true, fault));
    }

    /**
     * Strikes the next call of a method.
     *
     * @param call interface and method, such as {@code Account.look}
     * @param fault what happens
     */
    public void next(String call, Fault fault) {
        plan(new Planned(call::equals, Optional.empty(), true, fault));
    }

    /**
     * Strikes one of the calls to come.
     *
     * @param number which, counted from now; 1 is the next
     * @param fault what happens
     */
    public synchronized void at(int number, Fault fault) {
        plan(new Planned(name -> true, Optional.of(calls.size() + number), true, fault));
    }

    /**
     * Strikes every call, until {@link #clear}.
     *
     * @param fault what happens
     */
    public void always(Fault fault) {
        plan(new Planned(name -> true, Optional.empty(), false, fault));
    }

    /**
     * Strikes every call of a method, until {@link #clear}.
     *
     * @param call interface and method, such as {@code Account.look}
     * @param fault what happens
     */
    public void always(String call, Fault fault) {
        plan(new Planned(call::equals, Optional.empty(), false, fault));
    }

    private synchronized void plan(Planned planned) {
        plan.add(planned);
    }

    /** Forgets what is planned: all goes well from now on. */
    public synchronized void clear() {
        plan.clear();
    }

    /**
     * Tells whether something planned has not struck yet.
     *
     * @return whether
     */
    public synchronized boolean isPlanned() {
        return !plan.isEmpty();
    }

    /**
     * Lists the calls so far.
     *
     * @return interface and method of each, the first one first
     */
    public synchronized List<String> calls() {
        return List.copyOf(calls);
    }
}
