package org.activesync4j.internal.engine;

import java.time.Instant;
import java.util.Optional;
import org.activesync4j.DeviceKey;
import org.activesync4j.Interceptor.Exchanged;
import org.activesync4j.User;
import org.activesync4j.Version;

/**
 * Who asks for what: all that is kept of a request while it waits.
 *
 * @param id tells this request from all others
 * @param user who
 * @param exchanged device, client, version and command
 * @param policyKey the policy key, if one was sent
 * @param arrived when
 */
record Visit(String id, User user, Exchanged exchanged, Optional<Long> policyKey, Instant arrived) {

    DeviceKey key() {
        return exchanged.key();
    }

    Version version() {
        return exchanged.version();
    }
}
