package org.activesync4j.examples.server;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.activesync4j.state.Policy;
import org.activesync4j.state.PolicyElement;

/**
 * A policy in YAML: {@code enforcement: usual}, and a line for each setting, by the names of docs/reference/policies.md, such as
 * {@code DevicePasswordEnabled: true}.
 */
final class PolicyFile {

    private static final String ENFORCEMENT = "enforcement";

    private PolicyFile() {}

    /**
     * Reads it.
     *
     * @param file the file
     * @return the policy
     * @throws IOException if it cannot be read
     * @throws IllegalArgumentException saying what is wrong
     */
    static Policy read(Path file) throws IOException {
        try {
            Map<String, Object> lines =
                    new YAMLMapper().readValue(Files.readString(file), new TypeReference<Map<String, Object>>() {});
            return policy(new LinkedHashMap<>(lines));
        } catch (JacksonException wrong) {
            throw new IllegalArgumentException(file + ": " + wrong.getOriginalMessage(), wrong);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(file + ": " + wrong.getMessage(), wrong);
        }
    }

    private static Policy policy(Map<String, Object> lines) {
        Object enforcement = lines.remove(ENFORCEMENT);
        Map<PolicyElement<?>, Object> settings = new LinkedHashMap<>();
        lines.forEach((name, value) -> settings.put(element(name), value));
        return new Policy(
                settings,
                enforcement == null ? Policy.DEMANDED.enforcement() : enforcement(enforcement.toString()),
                Policy.DEMANDED.accepted(),
                Policy.DEMANDED.refresh());
    }

    private static Policy.Enforcement enforcement(String name) {
        return Policy.Enforcement.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static PolicyElement<?> element(String name) {
        return PolicyElement.ALL.stream()
                .filter(element -> element.tag().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no setting of a policy is called " + name));
    }
}
