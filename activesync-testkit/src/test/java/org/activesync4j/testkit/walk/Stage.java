package org.activesync4j.testkit.walk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.activesync4j.ActiveSync;
import org.activesync4j.Version;
import org.activesync4j.spi.Driver;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.state.DeviceStore;
import org.activesync4j.state.InMemoryDeviceStore;
import org.activesync4j.state.InMemoryStateStore;
import org.activesync4j.state.JdbcDeviceStore;
import org.activesync4j.state.JdbcSchema;
import org.activesync4j.state.JdbcStateStore;
import org.activesync4j.state.LocalSignal;
import org.activesync4j.state.StateStore;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.testkit.fault.Crash;
import org.activesync4j.testkit.fault.Faults;
import org.activesync4j.testkit.groupware.Ability;
import org.activesync4j.testkit.groupware.Groupware;
import org.activesync4j.testkit.groupware.GroupwareFolder;
import org.activesync4j.testkit.groupware.Person;
import org.activesync4j.testkit.time.ManualScheduler;
import org.activesync4j.testkit.time.TestClock;
import org.h2.jdbcx.JdbcConnectionPool;

/** Where a {@link Walk} takes place: a groupware, two nodes over the same stores, one clock, and what is told of it all. */
final class Stage implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int ONE_DATABASE_IN = 10;
    private static final Set<Ability> ALWAYS =
            EnumSet.of(Ability.FOLDER_EDITOR, Ability.ITEM_MOVER, Ability.MAIL_SENDER, Ability.MEETING_RESPONDER);
    private static final List<Ability> AT_TIMES = List.of(
            Ability.TOKENS,
            Ability.FILTERS,
            Ability.FOLDER_VERSIONS,
            Ability.BULK_READER,
            Ability.WATCHER,
            Ability.FOLDER_PATHS,
            Ability.KEEPS_IDS,
            Ability.KEEPS_COPIES);

    final Dice dice;
    final TestClock clock = TestClock.at("2026-03-02T10:00:00Z");
    final ManualScheduler scheduler = new ManualScheduler(clock);
    final Groupware groupware = new Groupware(clock);
    final Person alice = groupware.user("alice");
    final Person bob = groupware.user("bob");
    final GroupwareFolder archive = alice.addFolder("Archive", FolderKind.USER_MAIL);
    final Faults faults = new Faults();

    private final UnaryOperator<Driver> changed;
    private final RandomGenerator engineChance;
    private final Set<Ability> abilities = EnumSet.copyOf(ALWAYS);
    private final Optional<DataSource> database;
    private final StateStore state;
    private final DeviceStore devices;
    private final LocalSignal signal = new LocalSignal();
    private final List<ActiveSync> nodes = new ArrayList<>();
    private final List<String> dialogue = new ArrayList<>();
    private int titles;

    /**
     * Sets it up.
     *
     * @param seed decides what the driver can do and where state is kept
     * @param changed what else happens to calls of the driver
     */
    Stage(long seed, UnaryOperator<Driver> changed) {
        this.changed = changed;
        this.dice = new Dice(seed);
        this.engineChance = new SplittableRandom(seed);
        AT_TIMES.stream().filter(ability -> dice.oneIn(2)).forEach(abilities::add);
        this.database = dice.oneIn(ONE_DATABASE_IN) ? Optional.of(database()) : Optional.empty();
        this.state = faults.wrap(
                StateStore.class, database.<StateStore>map(JdbcStateStore::new).orElseGet(InMemoryStateStore::new));
        this.devices = database.<DeviceStore>map(JdbcDeviceStore::new).orElseGet(InMemoryDeviceStore::new);
        nodes.addAll(List.of(node(), node()));
        tell("a driver with " + abilities + (database.isPresent() ? ", state in H2" : ""));
    }

    private static DataSource database() {
        DataSource source = JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID(), "sa", "");
        JdbcSchema.migrate(source);
        return source;
    }

    private ActiveSync node() {
        Driver driver = changed.apply(groupware.driver(abilities.toArray(Ability[]::new)));
        return ActiveSync.builder(faults.wrap(Driver.class, driver))
                .state(state)
                .devices(devices)
                .signal(signal)
                .workers(scheduler)
                .timers(scheduler)
                .clock(clock)
                .random(engineChance)
                .build();
    }

    TestDevice device(String id, Version version) {
        return new TestDevice(nodes.get(0), scheduler, alice.user(), version, id).patientFor(PATIENCE);
    }

    ActiveSync anyNode() {
        return dice.any(nodes);
    }

    /** Does something; a node that dies of it is replaced, and with it the other one. */
    void guarded(Runnable request) {
        try {
            request.run();
        } catch (Crash crash) {
            tell("the nodes die in " + crash.getMessage());
            nodes.replaceAll(dead -> node());
        }
    }

    void tell(String what) {
        dialogue.add(what);
    }

    /** Tells what happened, one line a step. */
    List<String> dialogue() {
        return List.copyOf(dialogue);
    }

    /** Gives a title that nothing else has. */
    String title(String prefix) {
        return prefix + ++titles;
    }

    Instant now() {
        return clock.instant();
    }

    List<GroupwareFolder> folders() {
        return List.of(alice.notes(), alice.contacts(), alice.inbox(), archive);
    }

    @Override
    public void close() {
        database.map(JdbcConnectionPool.class::cast).ifPresent(JdbcConnectionPool::dispose);
    }
}
