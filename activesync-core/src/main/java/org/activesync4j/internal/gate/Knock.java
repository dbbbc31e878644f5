package org.activesync4j.internal.gate;

import java.util.Optional;
import org.activesync4j.Version;
import org.activesync4j.command.Passage;

/**
 * What a request shows at the gate.
 *
 * @param version the version that the device speaks
 * @param policyKey the policy key that was sent; absent and 0 are different things
 * @param passage what the command demands
 */
public record Knock(Version version, Optional<Long> policyKey, Passage passage) {}
