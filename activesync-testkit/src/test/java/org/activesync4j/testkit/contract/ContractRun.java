package org.activesync4j.testkit.contract;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectNestedClass;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Holds something to rules of a contract, and tells which of them it broke. */
final class ContractRun {

    private ContractRun() {}

    /** Returns the rules that failed and what they said. */
    static Map<String, String> failures(Class<?> suite, CaughtBy rules) {
        Map<String, String> failures = new HashMap<>();
        EngineTestKit.engine("junit-jupiter")
                .selectors(selectors(suite, rules))
                .execute()
                .testEvents()
                .failed()
                .stream()
                .forEach(event -> failures.put(rule(event), message(event)));
        return failures;
    }

    /** Selects the group of the rules, or the rules alone in a contract without groups. */
    private static DiscoverySelector[] selectors(Class<?> suite, CaughtBy rules) {
        if (rules.group() != Void.class) {
            return new DiscoverySelector[] {selectNestedClass(List.of(suite), rules.group())};
        }
        return Arrays.stream(rules.value())
                .map(rule -> selectMethod(suite, rule))
                .toArray(DiscoverySelector[]::new);
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
