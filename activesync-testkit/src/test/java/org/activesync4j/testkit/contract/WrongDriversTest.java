package org.activesync4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WrongDriversTest {

    static Stream<Class<?>> wrong() {
        return Arrays.stream(WrongDrivers.class.getDeclaredClasses())
                .filter(type -> !Modifier.isAbstract(type.getModifiers()));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void aWrongDriverIsCaughtByTheRuleThatIsMadeForIt(Class<?> driver) {
        CaughtBy rule = driver.getAnnotation(CaughtBy.class);

        Map<String, String> failures = ContractRun.failures(driver, rule.group());

        assertThat(failures).containsKey(rule.value());
        assertThat(failures.get(rule.value())).contains("Check ");
    }
}
