package org.activesync4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.activesync4j.spi.Deletion;
import org.activesync4j.spi.Expected;
import org.activesync4j.spi.FolderId;
import org.activesync4j.spi.Registration;
import org.activesync4j.spi.Stored;
import org.activesync4j.spi.Watcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rules about {@link Watcher}. Run when the driver is one. */
abstract class WatcherRules {

    private final DriverContract contract;
    private final Semaphore rings = new Semaphore(0);
    private @Nullable Registration watch;

    WatcherRules(DriverContract contract) {
        this.contract = contract;
    }

    /** Counts what says that the folder is to be looked at. */
    private record Counter(FolderId watched, Semaphore rings) implements Watcher.Bell {

        @Override
        public void changed(FolderId folder) {
            if (folder.equals(watched)) {
                rings.release();
            }
        }

        @Override
        public void hierarchyChanged() {}

        @Override
        public void missed() {
            rings.release();
        }
    }

    @AfterEach
    void endTheWatch() {
        if (watch != null) {
            watch.close();
        }
    }

    @Test
    void required_ringsWhenAnItemComes() throws InterruptedException {
        watch();

        contract.probe().create(Keys.title("Milk"));

        assertRang();
    }

    @Test
    void required_ringsWhenAnItemChanges() throws InterruptedException {
        Probe probe = contract.probe();
        Stored stored = probe.create(Keys.title("Milk"));
        watch();

        Stored after = probe.account()
                .update(probe.id(), stored.id(), probe.sample().retitling(Keys.title("Bread")), Expected.ANYTHING);
        probe.made(probe.id(), after.id());

        assertRang();
    }

    @Test
    void required_ringsWhenAnItemGoes() throws InterruptedException {
        Probe probe = contract.probe();
        Stored stored = probe.create(Keys.title("Milk"));
        watch();

        probe.account().delete(probe.id(), stored.id(), Deletion.FOR_GOOD);

        assertRang();
    }

    @Test
    void required_ringsAgain() throws InterruptedException {
        watch();
        contract.probe().create(Keys.title("Milk"));
        assertRang();
        rings.drainPermits();

        contract.probe().create(Keys.title("Bread"));

        assertRang();
    }

    @Test
    void required_twoWatchesBothRing() throws InterruptedException {
        Registration other = begun();
        watch();
        other.close();

        contract.probe().create(Keys.title("Milk"));

        assertRang();
    }

    @Test
    void required_endsTwiceWithoutHarm() {
        Registration ended = watch();
        ended.close();

        assertThatCode(ended::close)
                .as("Check watch: closing it twice does no harm")
                .doesNotThrowAnyException();
    }

    private void assertRang() throws InterruptedException {
        assertThat(rings.tryAcquire(contract.patience().toMillis(), TimeUnit.MILLISECONDS))
                .as("Check watch: the folder has changed and the bell did not ring within " + contract.patience()
                        + ". If that is too short for you, override patience()")
                .isTrue();
    }

    private Registration watch() {
        watch = begun();
        return watch;
    }

    private Registration begun() {
        FolderId folder = contract.probe().id();
        Registration begun = watcher().watch(contract.user(), Set.of(folder), new Counter(folder, rings));
        assertThat(begun).as("Check watch: it returned null").isNotNull();
        return begun;
    }

    private Watcher watcher() {
        Optional<Watcher> watcher = contract.probe().driver().capability(Watcher.class);
        assumeTrue(watcher.isPresent(), "not tested: the driver is no Watcher");
        return watcher.orElseThrow();
    }
}
