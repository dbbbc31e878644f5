package org.activesync4j.command;

import java.util.Optional;
import org.activesync4j.DeviceId;
import org.activesync4j.Version;
import org.activesync4j.state.Device;
import org.activesync4j.state.DeviceInformation;

/**
 * What tells one client program from another.
 *
 * @param deviceId the device's name for itself, if it is known
 * @param deviceType what the device calls its type, or empty
 * @param userAgent the client's name for itself, or empty
 * @param information what else the device says about itself
 * @param version the version that it speaks, if it has chosen one
 */
public record Client(
        Optional<DeviceId> deviceId,
        String deviceType,
        String userAgent,
        DeviceInformation information,
        Optional<Version> version) {

    /**
     * Describes the client on a known device.
     *
     * @param device the device
     * @param version the version of the request
     * @return the client
     */
    public static Client of(Device device, Version version) {
        return new Client(
                Optional.of(device.key().device()),
                device.type(),
                device.userAgent(),
                device.information(),
                Optional.of(version));
    }

    /**
     * Describes a client that asks which versions there are, and has told little about itself.
     *
     * @param userAgent its name for itself, or empty
     * @return the client
     */
    public static Client asking(String userAgent) {
        return new Client(Optional.empty(), "", userAgent, DeviceInformation.NONE, Optional.empty());
    }

    /**
     * Describes a client that asks which versions there are.
     *
     * @param device the device, or what it shows of itself
     * @return the client
     */
    public static Client asking(Device device) {
        return new Client(
                Optional.of(device.key().device()),
                device.type(),
                device.userAgent(),
                device.information(),
                Optional.empty());
    }
}
