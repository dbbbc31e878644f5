package org.activesync4j.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.activesync4j.DeviceId;
import org.activesync4j.DeviceKey;
import org.activesync4j.Login;
import org.activesync4j.Owner;
import org.activesync4j.state.StateStore.Entry;
import org.junit.jupiter.api.Test;

class InMemoryStateStoreTest {

    private static final DeviceKey DEVICE = key("dev1");
    private static final DeviceKey OTHER = key("dev2");
    private static final String SLOT = "c:1";

    private final StateStore store = new InMemoryStateStore();

    @Test
    void aSlotThatWasNeverSavedIsNotThere() {
        assertThat(store.load(DEVICE, Set.of(SLOT))).isEmpty();
        assertThat(store.pages(DEVICE, SLOT, Set.of())).isEmpty();
        assertThat(store.save(DEVICE, SLOT, 1, bytes("head"), Map.of())).isFalse();
        assertThat(store.load(DEVICE, Set.of(SLOT))).isEmpty();
    }

    @Test
    void everySaveRaisesTheRevisionByOne() {
        assertThat(store.save(DEVICE, SLOT, 0, bytes("a"), Map.of())).isTrue();
        assertThat(store.save(DEVICE, SLOT, 1, bytes("b"), Map.of())).isTrue();
        assertThat(store.replace(DEVICE, SLOT, 2, bytes("c"), Map.of())).isTrue();

        assertThat(entry().revision()).isEqualTo(3);
        assertThat(entry().head()).isEqualTo(bytes("c"));
    }

    @Test
    void aSaveAgainstAnotherRevisionChangesNothing() {
        store.save(DEVICE, SLOT, 0, bytes("a"), Map.of(1, bytes("one")));

        assertThat(store.save(DEVICE, SLOT, 0, bytes("b"), Map.of(1, bytes("two"))))
                .isFalse();
        assertThat(store.save(DEVICE, SLOT, 2, bytes("b"), Map.of(1, bytes("two"))))
                .isFalse();
        assertThat(store.replace(DEVICE, SLOT, 0, bytes("b"), Map.of())).isFalse();

        assertThat(entry().revision()).isEqualTo(1);
        assertThat(entry().head()).isEqualTo(bytes("a"));
        assertThat(page(1)).isEqualTo("one");
    }

    @Test
    void pagesThatAreNotNamedStayWhenSavedAndGoWhenReplaced() {
        store.save(DEVICE, SLOT, 0, bytes("a"), Map.of(1, bytes("one"), 2, bytes("two")));

        store.save(DEVICE, SLOT, 1, bytes("b"), Map.of(2, bytes("zwei"), 3, bytes("drei")));
        assertThat(store.pages(DEVICE, SLOT, Set.of())).containsOnlyKeys(1, 2, 3);
        assertThat(page(2)).isEqualTo("zwei");

        store.replace(DEVICE, SLOT, 2, bytes("c"), Map.of(3, bytes("trois")));
        assertThat(store.pages(DEVICE, SLOT, Set.of())).containsOnlyKeys(3);
        assertThat(page(3)).isEqualTo("trois");
    }

    @Test
    void anEmptyPageIsRemoved() {
        store.save(DEVICE, SLOT, 0, bytes("a"), Map.of(1, bytes("one"), 2, bytes("two")));

        store.save(DEVICE, SLOT, 1, bytes("b"), Map.of(1, bytes("")));
        assertThat(store.pages(DEVICE, SLOT, Set.of())).containsOnlyKeys(2);

        store.replace(DEVICE, SLOT, 2, bytes("c"), Map.of(2, bytes("")));
        assertThat(store.pages(DEVICE, SLOT, Set.of())).isEmpty();
    }

    @Test
    void onlyPagesThatAreNamedAreLoaded() {
        store.save(DEVICE, SLOT, 0, bytes("a"), Map.of(1, bytes("one"), 2, bytes("two")));

        assertThat(store.pages(DEVICE, SLOT, Set.of(2, 3))).containsOnlyKeys(2);
    }

    @Test
    void headsOfSeveralSlotsAreLoadedAtOnce() {
        store.save(DEVICE, "folders", 0, bytes("f"), Map.of());
        store.save(DEVICE, SLOT, 0, bytes("c"), Map.of());

        assertThat(store.load(DEVICE, Set.of("folders", SLOT, "done"))).containsOnlyKeys("folders", SLOT);
    }

    @Test
    void whatIsDoneToArraysAfterwardsChangesNothing() {
        byte[] head = bytes("head");
        byte[] page = bytes("page");
        store.save(DEVICE, SLOT, 0, head, Map.of(1, page));
        head[0] = 0;
        page[0] = 0;
        entry().head()[0] = 0;
        store.pages(DEVICE, SLOT, Set.of(1)).get(1)[0] = 0;

        assertThat(entry().head()).isEqualTo(bytes("head"));
        assertThat(page(1)).isEqualTo("page");
    }

    @Test
    void aForgottenDeviceLeavesNothingAndOthersStay() {
        store.save(DEVICE, SLOT, 0, bytes("a"), Map.of(1, bytes("one")));
        store.save(OTHER, SLOT, 0, bytes("b"), Map.of());

        store.forget(DEVICE);

        assertThat(store.load(DEVICE, Set.of(SLOT))).isEmpty();
        assertThat(store.pages(DEVICE, SLOT, Set.of())).isEmpty();
        assertThat(store.load(OTHER, Set.of(SLOT))).containsOnlyKeys(SLOT);
        assertThat(store.save(DEVICE, SLOT, 0, bytes("again"), Map.of())).isTrue();
    }

    @Test
    void theSameDeviceWithAnotherLoginOrOwnerIsAnotherOne() {
        store.save(DEVICE, SLOT, 0, bytes("a"), Map.of());

        DeviceKey login = new DeviceKey(new Login("bob"), DEVICE.owner(), DEVICE.device());
        DeviceKey owner = new DeviceKey(DEVICE.login(), new Owner("bob"), DEVICE.device());

        assertThat(store.load(login, Set.of(SLOT))).isEmpty();
        assertThat(store.load(owner, Set.of(SLOT))).isEmpty();
    }

    @Test
    void namesAndHeadsAreBounded() {
        store.save(DEVICE, "x".repeat(64), 0, new byte[1 << 20], Map.of());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.save(DEVICE, "x".repeat(65), 0, bytes(""), Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> store.save(DEVICE, "", 0, bytes(""), Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> store.save(DEVICE, "ä", 0, bytes(""), Map.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.replace(DEVICE, SLOT, 0, new byte[(1 << 20) + 1], Map.of()));
    }

    @Test
    void ofSeveralWhoSaveAtOnceOneWinsEachRound() throws Exception {
        int threads = 4;
        int rounds = 500;
        CyclicBarrier start = new CyclicBarrier(threads);
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Integer>> wins = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                wins.add(workers.submit(winning(start, rounds, bytes("thread " + thread))));
            }
            int won = 0;
            for (Future<Integer> win : wins) {
                won += win.get();
            }

            assertThat(won).isEqualTo(rounds);
            assertThat(entry().revision()).isEqualTo(rounds);
        } finally {
            workers.shutdownNow();
        }
    }

    /** Head and page are always one thread's: they are saved in one step. */
    private Callable<Integer> winning(CyclicBarrier start, int rounds, byte[] own) {
        return () -> {
            int won = 0;
            for (int round = 0; round < rounds; round++) {
                start.await();
                won += store.save(DEVICE, SLOT, round, own, Map.of(1, own)) ? 1 : 0;
                start.await();
                assertThat(page(1)).isEqualTo(new String(entry().head()));
            }
            return won;
        };
    }

    private Entry entry() {
        return store.load(DEVICE, Set.of(SLOT)).get(SLOT);
    }

    private String page(int number) {
        return new String(store.pages(DEVICE, SLOT, Set.of(number)).get(number));
    }

    private static byte[] bytes(String text) {
        return text.getBytes();
    }

    private static DeviceKey key(String device) {
        return new DeviceKey(new Login("ann"), new Owner("ann"), new DeviceId(device));
    }
}
