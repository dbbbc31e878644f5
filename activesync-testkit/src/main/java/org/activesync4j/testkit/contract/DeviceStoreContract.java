package org.activesync4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.activesync4j.DeviceId;
import org.activesync4j.DeviceKey;
import org.activesync4j.Login;
import org.activesync4j.Owner;
import org.activesync4j.Version;
import org.activesync4j.state.Access;
import org.activesync4j.state.Compliance;
import org.activesync4j.state.Device;
import org.activesync4j.state.DeviceInformation;
import org.activesync4j.state.DeviceQuery;
import org.activesync4j.state.DeviceStore;
import org.activesync4j.state.PolicyKey;
import org.activesync4j.state.Provisioning;
import org.activesync4j.state.Wipe;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Tells whether a store keeps the bargain of {@link DeviceStore}:
 *
 * <pre>{@code
 * class MyDeviceStoreTest extends DeviceStoreContract {
 *     @Override protected DeviceStore store() { return new MyDeviceStore(dataSource); }
 * }
 * }</pre>
 *
 * <p>The rules use logins that nobody has, whatever else is stored, and remove their devices afterwards.
 */
public abstract class DeviceStoreContract {

    private static final Instant EIGHT = Instant.parse("2026-03-01T08:00:00Z");
    private static final int TIMES = 25;

    private final String name = Keys.title("alice").replace(' ', '-');
    private final Login login = new Login(name);
    private final DeviceKey phone = key(name, name, "phone");
    private final List<DeviceKey> used = new ArrayList<>(List.of(phone));

    /** For heirs. */
    protected DeviceStoreContract() {}

    /**
     * Gives the store under test.
     *
     * @return the same data at each call within a rule
     */
    protected abstract DeviceStore store();

    /**
     * Opens the store anew, as after a restart or on another node.
     *
     * @return a further store over the same data; the default has none, and the rule is skipped
     */
    protected Optional<DeviceStore> reopened() {
        return Optional.empty();
    }

    @AfterEach
    void tidyUp() {
        used.forEach(store()::remove);
    }

    @Test
    void required_aStrangerIsNotFound() {
        assertThat((Object) store().find(phone))
                .as("Check find: a device that never came is Optional.empty()")
                .isEqualTo(Optional.empty());
    }

    @Test
    void required_whatIsAddedIsFoundWhole() {
        Device device = full(phone);

        Device added = store().add(device);

        String check = "Check add and find: the device has changed. Every field counts, times to the microsecond";
        assertThat(added).as(check).isEqualTo(device);
        assertThat(store().find(phone)).as(check).contains(device);
    }

    @Test
    void required_emptyFieldsStayEmpty() {
        Device device = Device.first(phone, "iPhone", "", Version.V16_1, EIGHT);

        store().add(device);

        assertThat(store().find(phone))
                .as("Check find: an empty text or a missing field became something else")
                .contains(device);
    }

    @Test
    void required_whoIsThereAlreadyStays() {
        Device first = store().add(device(phone));

        Device second = store().add(device(phone).withAccess(Access.blocked("lost")));

        String check = "Check add: there was a device already. It stays as it is, and is what add returns";
        assertThat(second).as(check).isEqualTo(first);
        assertThat(store().find(phone)).as(check).contains(first);
    }

    @Test
    void required_ofTwoNewcomersOneWins() throws Exception {
        for (int time = 0; time < TIMES; time++) {
            DeviceKey key = used(key(name, name, "tablet" + time));

            List<Device> added = Together.run(
                    () -> store().add(device(key)),
                    () -> store().add(device(key).withAccess(Access.blocked("lost"))));

            assertThat(added)
                    .as("Check add: two came at once and were told of different devices. The loser gets the winner's, "
                            + "not an exception")
                    .containsOnly(store().find(key).orElseThrow());
        }
    }

    @Test
    void required_aChangeIsStored() {
        store().add(device(phone));

        Optional<Device> changed = store().update(phone, device -> device.withAccess(Access.blocked("lost")));

        String check = "Check update: what the operator made is stored and returned";
        assertThat(changed.map(Device::access)).as(check).contains(Access.blocked("lost"));
        assertThat(store().find(phone)).as(check).isEqualTo(changed);
    }

    @Test
    void required_fieldsCanBeEmptied() {
        store().add(full(phone));

        store().update(phone, device -> device.withoutWipe().withoutPinned().withProvisioning(Provisioning.NONE));

        Device expected = full(phone).withoutWipe().withoutPinned().withProvisioning(Provisioning.NONE);
        assertThat(store().find(phone))
                .as("Check update: a field was emptied, and it is still there (or another one is gone)")
                .contains(expected);
    }

    @Test
    void required_whatDoesNotChangeStays() {
        Device before = store().add(device(phone));

        Optional<Device> after = store().update(phone, device -> device);

        assertThat(after)
                .as("Check update: the operator returned what it was given")
                .contains(before);
    }

    @Test
    void required_aStrangerIsNotChanged() {
        Optional<Device> changed = store().update(phone, device -> device.withAccess(Access.blocked("lost")));

        assertThat(changed).as("Check update: there is no such device").isEmpty();
        assertThat(store().find(phone)).as("Check update: it added a device").isEmpty();
    }

    @Test
    void required_aChangeThatThrowsChangesNothing() {
        Device before = store().add(device(phone));
        IllegalStateException thrown = new IllegalStateException("changed its mind");

        assertThatExceptionOfType(IllegalStateException.class)
                .as("Check update: what the operator throws is passed on")
                .isThrownBy(() -> store().update(phone, device -> {
                    throw thrown;
                }))
                .isSameAs(thrown);

        assertThat(store().find(phone)).as("Check update: the operator threw").contains(before);
    }

    @Test
    void required_noDeviceBecomesAnother() {
        Device before = store().add(device(phone));
        DeviceKey tablet = used(key(name, name, "tablet"));

        assertThatExceptionOfType(IllegalArgumentException.class)
                .as("Check update: the operator returned a device with another key, which is refused")
                .isThrownBy(() -> store().update(phone, device -> device(tablet)));

        assertThat(store().find(phone)).as("Check update: it was refused").contains(before);
        assertThat(store().find(tablet)).as("Check update: it was refused").isEmpty();
    }

    @Test
    void required_noChangeIsLost() throws Exception {
        store().add(device(phone));
        Callable<Boolean> counting = () -> {
            for (int time = 0; time < TIMES; time++) {
                store().update(
                                phone,
                                device -> device.withAccess(
                                        Access.blocked(device.access().reason() + "+")));
            }
            return true;
        };

        Together.run(counting, counting);

        assertThat(store().find(phone).orElseThrow().access().reason())
                .as("Check update: of changes at a time some are lost, a wipe may be among them. Lock, or compare and "
                        + "call the operator again")
                .hasSize(2 * TIMES);
    }

    @Test
    void required_whatIsRemovedIsGone() {
        store().add(device(phone));

        store().remove(phone);
        store().remove(phone);

        assertThat(store().find(phone))
                .as("Check remove: the device is still there")
                .isEmpty();
        assertThat(store().devicesOf(login))
                .as("Check remove: the device is still listed")
                .isEmpty();
    }

    @Test
    void required_devicesDoNotShareAnything() {
        List<DeviceKey> alike = List.of(
                used(key(name, name, "tablet")),
                used(key(name.toUpperCase(Locale.ROOT), name, "tablet")),
                used(key(name, name.toUpperCase(Locale.ROOT), "tablet")),
                used(key(name + " ", name, "tablet")),
                used(key(name + "/b", name, "tablet")),
                used(key(name, "b/" + name, "tablet")),
                used(key(name, name, "tablet2")));

        alike.forEach(key -> store().add(device(key).withAccess(Access.blocked(key.toString()))));

        assertThat(alike)
                .as(
                        "Check the key: two devices met. Login, owner and device are three columns, and login and owner are "
                                + "compared exactly: letter case and blanks count (check the collation)")
                .allSatisfy(key ->
                        assertThat(store().find(key).map(Device::access)).contains(Access.blocked(key.toString())));
    }

    @Test
    void required_aLoginsDevicesAreListed() {
        Device own = store().add(device(phone));
        Device shared = store().add(device(used(key(name, "bob", "phone"))));
        Device later = store().add(device(used(key(name, name, "watch"))));
        store().add(device(used(key(name + "2", name, "phone"))));

        assertThat(store().devicesOf(login))
                .as("Check devicesOf: all devices of that login, of every owner, and no other's, by login, owner and "
                        + "device as UTF-16 code units")
                .containsExactly(own, later, shared);
    }

    @Test
    void required_devicesAreListedInOrder() {
        List<Device> added = new ArrayList<>();
        for (String device : List.of("b", "a", "1", "_", "-", "z", "a1")) {
            added.add(store().add(device(used(key(name, name, device)))));
        }

        assertThat(store().devicesOf(login))
                .as("Check the order: by UTF-16 code units, not by a language's rules (check the collation)")
                .isSortedAccordingTo((one, other) -> DeviceQuery.ORDER.compare(one.key(), other.key()))
                .containsExactlyInAnyOrderElementsOf(added);
    }

    @Test
    void required_aQueryFindsWhatMatches() {
        Device allowed = store().add(device(used(key(name, name, "a"))));
        Device blocked = store().add(device(used(key(name, name, "b"))).withAccess(Access.blocked("lost")));
        Device wiping = store().add(full(used(key(name, name, "c"))));
        Device wiped = store().add(full(used(key(name, name, "d"))).withWipe(wipe().acknowledged(EIGHT)));
        Device late =
                store().add(Device.first(used(key(name, name, "e")), "", "", Version.V2_5, EIGHT.plusSeconds(60)));
        DeviceQuery mine = DeviceQuery.ALL.of(login);

        String check = "Check all: of the devices that match some are missing, or others came along";
        assertThat(store().all(mine)).as(check).containsExactly(allowed, blocked, wiping, wiped, late);
        assertThat(store().all(mine.with(Access.Verdict.BLOCKED))).as(check).containsExactly(blocked);
        assertThat(store().all(mine.wiping())).as(check).containsExactly(wiping);
        assertThat(store().all(withoutWipe(mine))).as(check).containsExactly(allowed, blocked, wiped, late);
        assertThat(store().all(mine.idleSince(EIGHT.plusSeconds(60))))
                .as(check)
                .containsExactly(allowed, blocked, wiping, wiped);
        assertThat(store().all(mine.wiping().with(Access.Verdict.BLOCKED)))
                .as(check)
                .isEmpty();
    }

    private static DeviceQuery withoutWipe(DeviceQuery query) {
        return new DeviceQuery(
                query.login(), query.access(), Optional.of(false), query.idleSince(), query.after(), query.limit());
    }

    @Test
    void required_aQueryGoesInPortions() {
        List<Device> added = new ArrayList<>();
        for (String device : List.of("a", "b", "c", "d", "e")) {
            added.add(store().add(device(used(key(name, name, device)))));
        }
        DeviceQuery twoOfMine = DeviceQuery.ALL.of(login).limit(2);

        List<Device> found = new ArrayList<>(store().all(twoOfMine));
        found.addAll(store().all(twoOfMine.after(added.get(1).key())));
        found.addAll(store().all(twoOfMine.after(added.get(3).key())));

        assertThat(found)
                .as("Check all: portions of two, each after the last one of the portion before, are the whole")
                .isEqualTo(added);
    }

    @Test
    void untested_othersReadWhatWasWritten() {
        store().add(full(phone));
        Optional<DeviceStore> other = reopened();
        assumeTrue(other.isPresent(), "not tested: reopened() is not overridden");
        other.orElseThrow().find(phone);

        store().update(phone, device -> device.withAccess(Access.blocked("lost")));

        assertThat(other.orElseThrow().find(phone))
                .as("Check the store: what was written is gone after a restart, or not seen at once on another node")
                .contains(full(phone).withAccess(Access.blocked("lost")));
    }

    private DeviceKey used(DeviceKey key) {
        used.add(key);
        return key;
    }

    private static DeviceKey key(String login, String owner, String device) {
        return new DeviceKey(new Login(login), new Owner(owner), new DeviceId(device));
    }

    private static Device device(DeviceKey key) {
        return Device.first(key, "iPhone", "Apple-iPhone16C2/2301.355", Version.V14_1, EIGHT);
    }

    private static Wipe wipe() {
        return Wipe.requested(Wipe.Scope.ACCOUNT_ONLY, "J\u00fcrgen", EIGHT).sent(EIGHT.plusMillis(1));
    }

    /** A device of which everything is known. */
    private static Device full(DeviceKey key) {
        Map<DeviceInformation.Field, String> values = Map.of(
                DeviceInformation.Field.MODEL, "iPhone17,1",
                DeviceInformation.Field.FRIENDLY_NAME, "J\u00fcrgens \ud83d\udcf1",
                DeviceInformation.Field.OS, "o".repeat(DeviceInformation.LONGEST_VALUE));
        Provisioning.Offer offer = new Provisioning.Offer(
                new PolicyKey(PolicyKey.HIGHEST), "f".repeat(64), Version.V16_1, EIGHT.plus(Duration.ofNanos(1000)));
        Provisioning.Offer next = new Provisioning.Offer(new PolicyKey(1), "", Version.V2_5, EIGHT);
        return device(key)
                .withPinned(Version.V16_0)
                .withInformation(new DeviceInformation(values))
                .withAccess(Access.quarantined("unknown to us"))
                .withProvisioning(Provisioning.NONE
                        .offer(offer)
                        .agree(new PolicyKey(4711), Compliance.PARTIAL, EIGHT)
                        .offer(next))
                .withWipe(wipe().failed(EIGHT.plusSeconds(2)));
    }
}
