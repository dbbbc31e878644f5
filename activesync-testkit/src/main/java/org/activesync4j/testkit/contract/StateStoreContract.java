package org.activesync4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.activesync4j.DeviceId;
import org.activesync4j.DeviceKey;
import org.activesync4j.Login;
import org.activesync4j.Owner;
import org.activesync4j.state.StateStore;
import org.activesync4j.state.StateStore.Entry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Tells whether a store keeps the bargain of {@link StateStore}:
 *
 * <pre>{@code
 * class MyStateStoreTest extends StateStoreContract {
 *     @Override protected StateStore store() { return new MyStateStore(dataSource); }
 * }
 * }</pre>
 *
 * <p>The rules use devices that nobody has, whatever else is stored, and forget them afterwards.
 */
public abstract class StateStoreContract {

    private static final String SLOT = "c:1";
    private static final int LARGEST_HEAD = 1 << 20;
    private static final int ROUNDS = 25;

    private final String name = Keys.title("alice").replace(' ', '-');
    private final DeviceKey phone = key(name, name, "phone");
    private final List<DeviceKey> used = new ArrayList<>(List.of(phone));

    /** For heirs. */
    protected StateStoreContract() {}

    /**
     * Gives the store under test.
     *
     * @return the same data at each call within a rule
     */
    protected abstract StateStore store();

    /**
     * Opens the store anew, as after a restart or on another node.
     *
     * @return a further store over the same data; the default has none, and the rules are skipped
     */
    protected Optional<StateStore> reopened() {
        return Optional.empty();
    }

    @AfterEach
    void tidyUp() {
        used.forEach(store()::forget);
    }

    // heads

    @Test
    void required_whatWasNeverSavedIsLeftOut() {
        Map<String, Entry> loaded = store().load(phone, Set.of(SLOT));

        assertThat(loaded)
                .as("Check load: a slot that does not exist is left out, neither null nor an entry of revision 0")
                .isEmpty();
    }

    @Test
    void required_theFirstSaveIsRevisionOne() {
        boolean saved = save(0, "head", Map.of());

        assertThat(saved).as("Check save: revision 0 creates the slot").isTrue();
        assertThat(revision()).as("Check save: the first revision is 1").isEqualTo(1);
        assertThat(head())
                .as("Check load: the head differs from what was saved")
                .isEqualTo("head");
    }

    @Test
    void required_eachSaveCountsOne() {
        save(0, "one", Map.of());

        assertThat(save(1, "two", Map.of()))
                .as("Check save: the expected revision is the stored one, and it was refused")
                .isTrue();
        assertThat(revision()).as("Check save: the revision is one higher").isEqualTo(2);
        assertThat(head()).as("Check save: the head is still the old one").isEqualTo("two");
    }

    @Test
    void required_severalSlotsAreLoadedAtOnce() {
        save(0, "head", Map.of());
        store().save(phone, "folders", 0, bytes("others"), Map.of());
        store().save(phone, "folders", 1, bytes("other"), Map.of());

        Map<String, Entry> loaded = store().load(phone, Set.of(SLOT, "folders", "request"));

        assertThat(loaded)
                .as("Check load: it returns an entry for each slot that exists, and no other")
                .containsOnlyKeys(SLOT, "folders");
        Entry folders = loaded.getOrDefault("folders", Entry.NONE);
        assertThat(folders.revision())
                .as("Check load: each slot counts its own revisions")
                .isEqualTo(2);
        assertThat(text(folders.head()))
                .as("Check load: the slots' heads are mixed up")
                .isEqualTo("other");
    }

    @Test
    void required_onlyWhatIsAskedForIsLoaded() {
        save(0, "head", Map.of());

        assertThat(store().load(phone, Set.of("folders")))
                .as("Check load: it returned a slot that was not asked for")
                .isEmpty();
        assertThat(store().load(phone, Set.of()))
                .as("Check load: nothing was asked for")
                .isEmpty();
    }

    @Test
    void required_aHeadMayBeEmpty() {
        save(0, "", Map.of());

        assertThat(revision())
                .as("Check save: a slot whose head is empty exists (some databases take empty for null)")
                .isEqualTo(1);
        assertThat(head()).isEmpty();
    }

    @Test
    void required_aHeadMayBeLarge() {
        byte[] large = new byte[LARGEST_HEAD];
        Arrays.fill(large, (byte) 0xff);

        store().save(phone, SLOT, 0, large, Map.of());

        assertThat(entry(store(), phone, SLOT).head())
                .as("Check save: a head of 1 MB was cut or changed. Check the column's size, and that it is binary")
                .isEqualTo(large);
    }

    // compare and set

    @Test
    void required_anotherRevisionIsRefused() {
        save(0, "one", Map.of(1, "page"));

        for (long other : new long[] {0, 2, -1, Long.MAX_VALUE}) {
            assertThat(save(other, "two", Map.of(1, "other", 2, "more")))
                    .as("Check save: revision 1 is stored, " + other + " was expected, and it was saved. Compare and "
                            + "write in one step")
                    .isFalse();
        }
    }

    @Test
    void required_whatIsRefusedChangesNothing() {
        save(0, "one", Map.of(1, "page"));

        save(7, "two", Map.of(1, "other", 2, "more"));
        replace(7, "three", Map.of());

        assertThat(revision())
                .as("Check save: it was refused, and the revision has changed")
                .isEqualTo(1);
        assertThat(head())
                .as("Check save: it was refused, and the head has changed")
                .isEqualTo("one");
        assertThat(pages())
                .as("Check save: it was refused, and the pages have changed. Head and pages are one transaction")
                .isEqualTo(Map.of(1, "page"));
    }

    @Test
    void required_aSlotIsCreatedOnlyOnce() {
        assertThat(save(1, "head", Map.of()))
                .as("Check save: there is no such slot, revision 1 was expected, and it was saved")
                .isFalse();
        assertThat(store().load(phone, Set.of(SLOT)))
                .as("Check save: it was refused, and the slot exists")
                .isEmpty();
    }

    @Test
    void required_ofTwoCreationsOneWins() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String slot = "c:" + round;

            List<Boolean> saved = Together.run(
                    () -> store().save(phone, slot, 0, bytes("one"), Map.of()),
                    () -> store().save(phone, slot, 0, bytes("other"), Map.of()));

            assertThat(saved)
                    .as(
                            "Check save: two created one slot at a time, and both were told that they had (or neither). The "
                                    + "loser is told false, not given an exception")
                    .containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void required_ofTwoSavesOneWins() throws Exception {
        save(0, "start", Map.of());
        for (int round = 1; round <= ROUNDS; round++) {
            long revision = round;

            List<Boolean> saved = Together.run(
                    () -> save(revision, "one", Map.of(1, "one")), () -> save(revision, "other", Map.of(1, "other")));

            assertThat(saved)
                    .as("Check save: two saved one revision at a time, and both were told that they had (or neither). "
                            + "Then one of two requests is forgotten. The loser is told false, not given an exception")
                    .containsExactlyInAnyOrder(true, false);
            assertThat(pages())
                    .as("Check save: the head is one's and the page the other's")
                    .isEqualTo(Map.of(1, head()));
        }
    }

    @Test
    void required_headAndPagesAreSavedInOneStep() throws Exception {
        save(0, "0", Map.of(1, "0"));

        List<Optional<String>> torn = Together.run(this::countUp, this::findTorn);

        assertThat(torn.get(1))
                .as("Check save: somebody read a head with pages of another revision. Both become visible at once")
                .isEmpty();
    }

    private Optional<String> countUp() {
        for (int count = 1; count <= ROUNDS; count++) {
            save(count, "" + count, Map.of(1, "" + count));
        }
        return Optional.empty();
    }

    private Optional<String> findTorn() {
        Optional<String> torn = Optional.empty();
        while (revision() <= ROUNDS && torn.isEmpty()) {
            Entry before = entry(store(), phone, SLOT);
            String page = pages().get(1);
            boolean same = revision() == before.revision();
            torn = Optional.of("head " + text(before.head()) + " with page " + page)
                    .filter(read -> same && !text(before.head()).equals(page));
        }
        return torn;
    }

    // pages

    @Test
    void required_allPagesAreLoadedWhenNoneIsNamed() {
        save(0, "head", Map.of(0, "a", 1, "b", 4711, "c"));

        assertThat(pages())
                .as("Check pages: no number was given, so all pages are asked for")
                .isEqualTo(Map.of(0, "a", 1, "b", 4711, "c"));
    }

    @Test
    void required_namedPagesAreLoaded() {
        save(0, "head", Map.of(1, "a", 2, "b", 3, "c"));

        assertThat(pages(1, 3, 9))
                .as("Check pages: it returns the pages that were named and exist, and no other")
                .isEqualTo(Map.of(1, "a", 3, "c"));
    }

    @Test
    void required_aSlotThatDoesNotExistHasNoPages() {
        assertThat(pages())
                .as("Check pages: there is no such slot, so there are no pages")
                .isEmpty();
    }

    @Test
    void required_aPageMayBeLarge() {
        byte[] large = new byte[64 * 1024];
        Arrays.fill(large, (byte) 0x80);

        store().save(phone, SLOT, 0, bytes("head"), Map.of(1, large));

        assertThat(store().pages(phone, SLOT, Set.of(1)).get(1))
                .as("Check save: a page of 64 KB was cut or changed")
                .isEqualTo(large);
    }

    @Test
    void required_savingKeepsPagesThatAreNotNamed() {
        save(0, "head", Map.of(1, "a", 2, "b"));

        save(1, "head", Map.of(2, "B", 3, "C"));

        assertThat(pages())
                .as("Check save: it writes the pages that are named and leaves the others alone")
                .isEqualTo(Map.of(1, "a", 2, "B", 3, "C"));
    }

    @Test
    void required_anEmptyPageIsRemoved() {
        save(0, "head", Map.of(1, "a", 2, "b"));

        save(1, "head", Map.of(1, ""));

        assertThat(pages())
                .as("Check save: an empty page takes the stored one away")
                .isEqualTo(Map.of(2, "b"));
    }

    @Test
    void required_replacingDropsPagesThatAreNotNamed() {
        save(0, "head", Map.of(1, "a", 2, "b"));

        boolean replaced = replace(1, "new", Map.of(2, "B", 3, "C"));

        assertThat(replaced)
                .as("Check replace: the expected revision is the stored one")
                .isTrue();
        assertThat(pages())
                .as("Check replace: what was not named is gone, otherwise a device keeps what it no longer holds")
                .isEqualTo(Map.of(2, "B", 3, "C"));
        assertThat(head()).as("Check replace: the head is still the old one").isEqualTo("new");
        assertThat(revision()).as("Check replace: the revision is one higher").isEqualTo(2);
    }

    @Test
    void required_replacingCreatesToo() {
        assertThat(replace(0, "head", Map.of(1, "a")))
                .as("Check replace: revision 0 creates the slot")
                .isTrue();
        assertThat(pages()).as("Check replace: the pages are missing").isEqualTo(Map.of(1, "a"));
    }

    @Test
    void required_replacingRefusesAnotherRevision() {
        save(0, "head", Map.of(1, "a"));

        assertThat(replace(0, "new", Map.of()))
                .as("Check replace: revision 1 is stored, 0 was expected, and it was replaced")
                .isFalse();
    }

    // arrays

    @Test
    void required_arraysAreTakenByValue() {
        byte[] head = bytes("head");
        byte[] page = bytes("page");
        Map<Integer, byte[]> written = new HashMap<>(Map.of(1, page));
        store().save(phone, SLOT, 0, head, written);

        Arrays.fill(head, (byte) 'x');
        Arrays.fill(page, (byte) 'x');
        written.clear();

        assertThat(head())
                .as("Check save: the caller's array was kept. Copy it")
                .isEqualTo("head");
        assertThat(pages())
                .as("Check save: the caller's array or map was kept. Copy it")
                .isEqualTo(Map.of(1, "page"));
    }

    @Test
    void required_arraysAreGivenByValue() {
        save(0, "head", Map.of(1, "page"));

        Arrays.fill(entry(store(), phone, SLOT).head(), (byte) 'x');
        store().pages(phone, SLOT, Set.of(1)).values().forEach(page -> Arrays.fill(page, (byte) 'x'));

        assertThat(head()).as("Check load: it gave its own array away. Copy it").isEqualTo("head");
        assertThat(pages())
                .as("Check pages: it gave its own array away. Copy it")
                .isEqualTo(Map.of(1, "page"));
    }

    // names

    @Test
    void required_devicesDoNotShareAnything() {
        Map<DeviceKey, String> heads = new HashMap<>();
        for (DeviceKey device : alike()) {
            heads.put(device, "device " + heads.size());
            store().save(device, SLOT, 0, bytes(heads.get(device)), Map.of());
        }

        heads.forEach((device, text) -> assertThat(headOf(device, SLOT))
                .as(
                        "Check the key of a device: two devices met. Login, owner and device are three columns, not one text "
                                + "with separators, and login and owner are compared exactly: letter case, accents and blanks "
                                + "count (check the collation)")
                .isEqualTo(text));
    }

    private List<DeviceKey> alike() {
        List<UnaryOperator<String>> spellings = List.of(
                same -> same,
                String::toUpperCase,
                plain -> plain + " ",
                plain -> plain.replace('a', '\u00e4'),
                plain -> plain + "/b");
        List<DeviceKey> devices = new ArrayList<>();
        for (UnaryOperator<String> spelling : spellings) {
            devices.add(key(spelling.apply(name), name, "tablet"));
            devices.add(key(name, spelling.apply(name) + "/", "tablet"));
        }
        devices.add(key(name, "b/" + name, "tablet"));
        devices.add(key(name, name, "tablet2"));
        used.addAll(devices);
        return devices;
    }

    @Test
    void required_longNamesAreKeptWhole() {
        DeviceKey one = key("\u00e4".repeat(255) + "1", "\ud83d\udcf1".repeat(127) + "1", "d".repeat(32));
        DeviceKey other = key("\u00e4".repeat(255) + "2", "\ud83d\udcf1".repeat(127) + "1", "d".repeat(32));
        used.addAll(List.of(one, other));

        store().save(one, "s".repeat(64), 0, bytes("one"), Map.of());
        store().save(other, "s".repeat(64), 0, bytes("other"), Map.of());

        assertThat(List.of(headOf(one, "s".repeat(64)), headOf(other, "s".repeat(64))))
                .as(
                        "Check the columns: logins and owners have up to 256 characters, of any script, devices 32, slots 64")
                .containsExactly("one", "other");
    }

    @Test
    void required_slotsDoNotShareAnything() {
        List<String> slots = List.of("c:1", "C:1", "c:11", "c");
        slots.forEach(slot -> store().save(phone, slot, 0, bytes(slot), Map.of(1, bytes(slot))));

        assertThat(slots)
                .as("Check the key of a slot: two slots met. Names are compared exactly")
                .allSatisfy(slot -> assertThat(headOf(phone, slot)).isEqualTo(slot))
                .allSatisfy(slot ->
                        assertThat(texts(store().pages(phone, slot, Set.of()))).isEqualTo(Map.of(1, slot)));
    }

    // forgetting

    @Test
    void required_nothingStaysOfWhatIsForgotten() {
        save(0, "head", Map.of(1, "page"));
        store().save(phone, "folders", 0, bytes("folders"), Map.of());

        store().forget(phone);

        assertThat(store().load(phone, Set.of(SLOT, "folders")))
                .as("Check forget: a slot of the device is still there")
                .isEmpty();
        assertThat(pages())
                .as("Check forget: pages of the device are still there")
                .isEmpty();
    }

    @Test
    void required_whatWasForgottenBeginsAnew() {
        save(0, "head", Map.of(1, "page"));
        store().forget(phone);

        assertThat(save(0, "new", Map.of(2, "new")))
                .as("Check forget: afterwards revision 0 creates the slot")
                .isTrue();
        assertThat(pages()).as("Check forget: an old page came back").isEqualTo(Map.of(2, "new"));
    }

    @Test
    void required_othersAreNotForgotten() {
        DeviceKey tablet = key(name, name, "tablet");
        used.add(tablet);
        store().save(tablet, SLOT, 0, bytes("tablet"), Map.of());
        save(0, "head", Map.of());

        store().forget(phone);

        assertThat(store().load(tablet, Set.of(SLOT)))
                .as("Check forget: another device of the same user was forgotten too")
                .containsKey(SLOT);
    }

    @Test
    void required_whatIsNotThereIsForgottenWithoutHarm() {
        assertThatCode(() -> store().forget(key(name, name, "nobody")))
                .as("Check forget: what is not there is forgotten already")
                .doesNotThrowAnyException();
    }

    // nodes

    @Test
    void untested_othersReadWhatWasSaved() {
        save(0, "head", Map.of(1, "page"));

        StateStore other = other();

        assertThat(text(entry(other, phone, SLOT).head()))
                .as("Check the store: what was saved is gone after a restart, or not seen on another node")
                .isEqualTo("head");
        assertThat(texts(other.pages(phone, SLOT, Set.of()))).isEqualTo(Map.of(1, "page"));
    }

    @Test
    void untested_othersRefuseWhatIsOutdated() {
        save(0, "head", Map.of());
        StateStore other = other();
        other.load(phone, Set.of(SLOT));

        save(1, "newer", Map.of());

        assertThat(other.save(phone, SLOT, 1, bytes("outdated"), Map.of()))
                .as("Check the store: another node has saved meanwhile, and this one did not notice. It caches")
                .isFalse();
    }

    private StateStore other() {
        Optional<StateStore> other = reopened();
        assumeTrue(other.isPresent(), "not tested: reopened() is not overridden");
        return other.orElseThrow();
    }

    private boolean save(long expectedRevision, String head, Map<Integer, String> pages) {
        return store().save(phone, SLOT, expectedRevision, bytes(head), bytes(pages));
    }

    private boolean replace(long expectedRevision, String head, Map<Integer, String> pages) {
        return store().replace(phone, SLOT, expectedRevision, bytes(head), bytes(pages));
    }

    private long revision() {
        return entry(store(), phone, SLOT).revision();
    }

    private String head() {
        return headOf(phone, SLOT);
    }

    private String headOf(DeviceKey device, String slot) {
        return text(entry(store(), device, slot).head());
    }

    private static Entry entry(StateStore from, DeviceKey device, String slot) {
        return from.load(device, Set.of(slot)).getOrDefault(slot, Entry.NONE);
    }

    private Map<Integer, String> pages(Integer... numbers) {
        return texts(store().pages(phone, SLOT, Set.of(numbers)));
    }

    private static DeviceKey key(String login, String owner, String device) {
        return new DeviceKey(new Login(login), new Owner(owner), new DeviceId(device));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<Integer, byte[]> bytes(Map<Integer, String> texts) {
        Map<Integer, byte[]> bytes = new HashMap<>();
        texts.forEach((number, text) -> bytes.put(number, bytes(text)));
        return bytes;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Map<Integer, String> texts(Map<Integer, byte[]> bytes) {
        Map<Integer, String> texts = new TreeMap<>();
        bytes.forEach((number, page) -> texts.put(number, text(page)));
        return texts;
    }
}
