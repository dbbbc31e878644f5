package org.activesync4j.state;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.activesync4j.DeviceKey;
import org.activesync4j.Login;

/**
 * Remembers devices: what they are, whether they may synchronise, their policy keys and wipes.
 *
 * <p>Thread-safe, and shared by all nodes. What was written is what everybody reads from then on. A store that cannot be
 * reached throws {@link StoreException}; then the device is asked to come again, and nothing is lost. Administrators'
 * tools read here; to change a decision they use {@link DeviceAdministration}, which also tells devices that wait.
 */
public interface DeviceStore {

    /**
     * Finds a device. Asked at every request: aim at one look-up.
     *
     * @param key which
     * @return the device, if it has ever come
     */
    Optional<Device> find(DeviceKey key);

    /**
     * Adds a device that comes for the first time. Of two that come at once, one wins.
     *
     * @param newcomer the device
     * @return the device that is now stored under the key: the newcomer, or the one that was there already, unchanged
     */
    Device add(Device newcomer);

    /**
     * Changes a device in one step: no other change comes between reading and writing.
     *
     * <p>A store may lock, or read, change and compare: then the operator is called again with what somebody else has
     * written meanwhile, and only the result of the last call counts. So the operator has no effect but its result. What
     * it throws is passed on, and then nothing is changed.
     *
     * @param key which
     * @param change makes the new device of the stored one, with the same key; when it returns the very object that it
     *     was given, nothing needs to be written
     * @return the device as it is stored now, or empty if there is none; then the operator was not called, or what it
     *     returned was not stored
     * @throws IllegalArgumentException if the operator returned a device with another key
     */
    Optional<Device> update(DeviceKey key, UnaryOperator<Device> change);

    /**
     * Forgets a device. If it comes again, it comes for the first time. Its sync state is not touched.
     *
     * @param key which; need not exist
     */
    void remove(DeviceKey key);

    /**
     * Lists the devices of a login, with every owner's data.
     *
     * @param login whose
     * @return the devices, in the order of {@link DeviceQuery#ORDER}
     */
    List<Device> devicesOf(Login login);

    /**
     * Lists devices for administrators.
     *
     * @param query which
     * @return those that match, in the order of {@link DeviceQuery#ORDER}, at most as many as the limit says
     */
    List<Device> all(DeviceQuery query);
}
