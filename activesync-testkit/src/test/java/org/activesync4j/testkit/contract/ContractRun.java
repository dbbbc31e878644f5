package org.activesync4j.testkit.contract;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectNestedClass;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Holds something to a contract, and tells which rules it broke. */
final class ContractRun {

    private ContractRun() {}

    /** Returns the rules that failed and what they said. */
    static Map<String, String> failures(Class<?> suite, Class<?> group) {
        Map<String, String> failures = new HashMap<>();
        EngineTestKit.engine("junit-jupiter").selectors(selector(suite, group)).execute().testEvents().failed().stream()
                .forEach(event -> failures.put(rule(event), message(event)));
        return failures;
    }

    private static DiscoverySelector selector(Class<?> suite, Class<?> group) {
        return group == Void.class ? selectClass(suite) : selectNestedClass(List.of(suite), group);
    }

    private static String rule(Event event) {
        return event.getTestDescriptor()
                .getSource()
                .map(source -> ((MethodSource) source).getMethodName())
                .orElse(event.getTestDescriptor().getDisplayName());
    }

    private static String message(Event event) {
        return event.getRequiredPayload(TestExecutionResult.class)
                .getThrowable()
                .map(String::valueOf)
                .orElse("");
    }
}
