package org.activesync4j.testkit.contract;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WrongOnesTest {

    /** The contracts, and what is wrong by each of them. */
    private static final Map<Class<?>, List<Class<?>>> CONTRACTS = Map.of(
            DriverContract.class,
                    List.of(
                            WrongDrivers.class,
                            WrongEditors.class,
                            WrongFinders.class,
                            WrongConversations.class,
                            WrongTexters.class),
            StateStoreContract.class, List.of(WrongStateStores.class),
            DeviceStoreContract.class, List.of(WrongDeviceStores.class),
            ChangeSignalContract.class, List.of(WrongSignals.class));

    static Stream<Class<?>> wrong() {
        return CONTRACTS.values().stream().flatMap(WrongOnesTest::wrong);
    }

    private static Stream<Class<?>> wrong(List<Class<?>> holders) {
        return holders.stream()
                .flatMap(holder -> Arrays.stream(holder.getDeclaredClasses()))
                .filter(type -> !Modifier.isAbstract(type.getModifiers()));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void eachIsCaughtByTheRulesThatAreMadeForIt(Class<?> suite) {
        CaughtBy rules = suite.getAnnotation(CaughtBy.class);

        Map<String, String> failures = ContractRun.failures(suite, rules);

        assertThat(failures).containsKeys(rules.value());
        assertThat(rules.value())
                .allSatisfy(rule -> assertThat(failures.get(rule)).contains("Check "));
    }

    static Set<Class<?>> contracts() {
        return CONTRACTS.keySet();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void everyRuleCatchesSomething(Class<?> contract) {
        Set<String> catching =
                wrong(CONTRACTS.get(contract)).flatMap(WrongOnesTest::catching).collect(Collectors.toSet());

        List<String> rules = groups(contract).flatMap(WrongOnesTest::rules).toList();

        assertThat(rules).hasSizeGreaterThan(10);
        assertThat(rules.stream().filter(not(catching::contains))).isEmpty();
    }

    private static Stream<String> catching(Class<?> suite) {
        CaughtBy rules = suite.getAnnotation(CaughtBy.class);
        String group =
                rules.group() == Void.class ? "" : rules.group().getSuperclass().getSimpleName();
        return Arrays.stream(rules.value()).map(rule -> group + "." + rule);
    }

    /** A contract's groups of rules, or the contract itself. */
    private static Stream<Class<?>> groups(Class<?> contract) {
        List<Class<?>> groups = Arrays.stream(contract.getDeclaredClasses())
                .<Class<?>>map(Class::getSuperclass)
                .filter(group -> group.getSimpleName().endsWith("Rules"))
                .toList();
        return groups.isEmpty() ? Stream.of(contract) : groups.stream();
    }

    private static Stream<String> rules(Class<?> group) {
        String name = group.getSimpleName().endsWith("Rules") ? group.getSimpleName() : "";
        return Arrays.stream(group.getDeclaredMethods())
                .map(Method::getName)
                .filter(method -> method.matches("(required|optional|untested)_\\w+"))
                .map(method -> name + "." + method);
    }
}
