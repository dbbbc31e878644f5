package org.activesync4j.internal.http;

import java.util.Optional;
import org.activesync4j.DeviceId;
import org.activesync4j.Request;
import org.activesync4j.command.Client;
import org.activesync4j.state.Device;

/**
 * Who asks with OPTIONS which versions there are. Nothing is demanded: many clients send no query at all.
 *
 * @param device the device, if the query names one
 * @param type what the device calls its type, or empty
 * @param userAgent the User-Agent header, or empty
 */
public record Asking(Optional<DeviceId> device, String type, String userAgent) {

    /**
     * Reads query and headers. What cannot be read was not said.
     *
     * @param request the request
     * @return who asks
     */
    public static Asking read(Request request) {
        Optional<Query> query = query(request);
        return new Asking(
                query.flatMap(said -> device(said.deviceId())),
                query.map(Query::deviceType).filter(Envelope::isType).orElse(""),
                Envelope.userAgent(request));
    }

    /**
     * Describes the client.
     *
     * @param known the device, as far as it is known
     * @return the client
     */
    public Client client(Device known) {
        return device.isPresent() ? Client.asking(known) : Client.asking(userAgent);
    }

    private static Optional<Query> query(Request request) {
        try {
            return request.query().isEmpty() ? Optional.empty() : Optional.of(Query.read(request.query()));
        } catch (HttpRefusal unreadable) {
            return Optional.empty(); // OPTIONS is answered whatever its query says
        }
    }

    private static Optional<DeviceId> device(String id) {
        try {
            return Optional.of(new DeviceId(id));
        } catch (IllegalArgumentException invalid) {
            return Optional.empty(); // as if it were not named
        }
    }
}
