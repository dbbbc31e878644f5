package org.activesync4j.testkit.conversation;

import java.time.Duration;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.activesync4j.ActiveSync;
import org.activesync4j.Version;
import org.activesync4j.spi.Driver;
import org.activesync4j.state.InMemoryDeviceStore;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.testkit.groupware.Ability;
import org.activesync4j.testkit.groupware.Groupware;
import org.activesync4j.testkit.groupware.Person;
import org.activesync4j.testkit.time.ManualScheduler;
import org.activesync4j.testkit.time.TestClock;

/** A groupware, an engine over it, and a clock that is turned by hand. */
final class World {

    final TestClock clock = TestClock.at("2026-03-02T10:00:00Z");
    final ManualScheduler scheduler = new ManualScheduler(clock);
    final Groupware groupware = new Groupware(clock);
    final Person alice = groupware.user("alice");
    final Person bob = groupware.user("bob");
    final InMemoryDeviceStore devices = new InMemoryDeviceStore();
    final ActiveSync engine;

    private World(UnaryOperator<Driver> wrapping, UnaryOperator<ActiveSync.Builder> change, Ability... abilities) {
        ActiveSync.Builder builder = ActiveSync.builder(wrapping.apply(groupware.driver(abilities)))
                .devices(devices)
                .workers(scheduler)
                .timers(scheduler)
                .clock(clock)
                .random(new Random(1));
        engine = change.apply(builder).build();
    }

    static World with(Ability... abilities) {
        return new World(driver -> driver, builder -> builder, abilities);
    }

    static World with(UnaryOperator<Driver> wrapping, Ability... abilities) {
        return new World(wrapping, builder -> builder, abilities);
    }

    static World built(UnaryOperator<ActiveSync.Builder> change, Ability... abilities) {
        return new World(driver -> driver, change, abilities);
    }

    static World built(UnaryOperator<Driver> wrapping, UnaryOperator<ActiveSync.Builder> change, Ability... abilities) {
        return new World(wrapping, change, abilities);
    }

    TestDevice device(Version version) {
        return device(alice, version, "phone");
    }

    TestDevice device(Person person, Version version, String id) {
        return new TestDevice(engine, scheduler, person.user(), version, id);
    }

    /** A device that is ready to synchronise. */
    TestDevice ready(Version version) {
        TestDevice device = device(version).provision();
        device.folderSync();
        return device;
    }

    void advance(Duration time) {
        scheduler.advance(time);
    }

    void advanceSeconds(int seconds) {
        advance(Duration.ofSeconds(seconds));
    }
}
