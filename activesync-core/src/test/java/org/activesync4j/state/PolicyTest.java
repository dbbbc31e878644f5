package org.activesync4j.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.activesync4j.Version;
import org.activesync4j.state.Policy.Enforcement;
import org.activesync4j.wbxml.page.Provision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PolicyTest {

    /** Ranges as the specification says: element, lowest, highest. */
    private record Range(PolicyElement<Integer> element, int lowest, int highest) {}

    static List<Range> ranges() {
        int endless = Integer.MAX_VALUE;
        return List.of(
                new Range(PolicyElement.MIN_DEVICE_PASSWORD_LENGTH, 1, 16),
                new Range(PolicyElement.MAX_INACTIVITY_TIME_DEVICE_LOCK, 0, endless),
                new Range(PolicyElement.MAX_DEVICE_PASSWORD_FAILED_ATTEMPTS, 4, 16),
                new Range(PolicyElement.MAX_ATTACHMENT_SIZE, 0, endless),
                new Range(PolicyElement.DEVICE_PASSWORD_EXPIRATION, 0, endless),
                new Range(PolicyElement.DEVICE_PASSWORD_HISTORY, 0, endless),
                new Range(PolicyElement.MIN_DEVICE_PASSWORD_COMPLEX_CHARACTERS, 1, 4),
                new Range(PolicyElement.ALLOW_BLUETOOTH, 0, 2),
                new Range(PolicyElement.MAX_CALENDAR_AGE_FILTER, 4, 7),
                new Range(PolicyElement.MAX_EMAIL_AGE_FILTER, 0, 5),
                new Range(PolicyElement.MAX_EMAIL_BODY_TRUNCATION_SIZE, -1, endless),
                new Range(PolicyElement.MAX_EMAIL_HTML_BODY_TRUNCATION_SIZE, -1, endless),
                new Range(PolicyElement.REQUIRE_SIGNED_SMIME_ALGORITHM, 0, 1),
                new Range(PolicyElement.REQUIRE_ENCRYPTION_SMIME_ALGORITHM, 0, 4),
                new Range(PolicyElement.ALLOW_SMIME_ENCRYPTION_ALGORITHM_NEGOTIATION, 0, 2));
    }

    @ParameterizedTest
    @MethodSource("ranges")
    void aNumberHasARange(Range range) {
        assertThat(Policy.NONE.with(range.element(), range.lowest()).get(range.element()))
                .contains(range.lowest());
        assertThat(Policy.NONE.with(range.element(), range.highest()).get(range.element()))
                .contains(range.highest());
        assertThatIllegalArgumentException().isThrownBy(() -> Policy.NONE.with(range.element(), range.lowest() - 1));
        if (range.highest() < Integer.MAX_VALUE) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Policy.NONE.with(range.element(), range.highest() + 1));
        }
    }

    @Test
    void everyNumberThatHasARangeIsProved() {
        List<PolicyElement<?>> numbers = new ArrayList<>();
        for (PolicyElement<?> element : PolicyElement.ALL) {
            boolean number = element.unset()
                    .map(Integer.class::isInstance)
                    .orElse(element.entry().isEmpty());
            if (number) {
                numbers.add(element);
            }
        }

        assertThat(ranges().stream().map(Range::element)).containsExactlyElementsOf(cast(numbers));
    }

    @SuppressWarnings("unchecked")
    private static List<PolicyElement<Integer>> cast(List<PolicyElement<?>> numbers) {
        return (List<PolicyElement<Integer>>) (List<?>) numbers;
    }

    @Test
    void calendarsMayBeWhole() {
        assertThat(Policy.NONE
                        .with(PolicyElement.MAX_CALENDAR_AGE_FILTER, 0)
                        .get(PolicyElement.MAX_CALENDAR_AGE_FILTER))
                .contains(0);
    }

    @Test
    void programsHavePlainNames() {
        PolicyElement<List<String>> programs = PolicyElement.UNAPPROVED_IN_ROM_APPLICATIONS;

        assertThat(Policy.NONE.with(programs, List.of("x".repeat(1024))).get(programs))
                .isPresent();
        for (String wrong : List.of("", " ", "a\nb", "x".repeat(1025))) {
            assertThatIllegalArgumentException().isThrownBy(() -> Policy.NONE.with(programs, List.of(wrong)));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Policy.NONE.with(programs, java.util.Collections.nCopies(1001, "a")));
    }

    @Test
    void aListThatIsChangedAfterwardsDoesNotChangeThePolicy() {
        List<String> programs = new ArrayList<>(List.of("a"));
        Policy policy = Policy.NONE.with(PolicyElement.APPROVED_APPLICATIONS, programs);

        programs.add("b");

        assertThat(policy.get(PolicyElement.APPROVED_APPLICATIONS)).contains(List.of("a"));
    }

    @Test
    void aValueOfAnotherTypeIsRefused() {
        for (Object wrong : List.of("1", List.of("a"))) {
            assertThatIllegalArgumentException().isThrownBy(() -> policy(PolicyElement.ALLOW_CAMERA, wrong));
            assertThatIllegalArgumentException().isThrownBy(() -> policy(PolicyElement.ALLOW_BLUETOOTH, wrong));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> policy(PolicyElement.APPROVED_APPLICATIONS, List.of(1, 2)));
        assertThatIllegalArgumentException().isThrownBy(() -> policy(PolicyElement.APPROVED_APPLICATIONS, true));
    }

    private static Policy policy(PolicyElement<?> element, Object value) {
        return new Policy(Map.of(element, value), Enforcement.USUAL, Set.of(), Optional.empty());
    }

    @Test
    void aPolicyThatIsAbsentSetsNothing() {
        assertThat(Policy.ABSENT.isAbsent()).isTrue();
        assertThat(Policy.NONE.isAbsent()).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> Policy.ABSENT.with(PolicyElement.ALLOW_CAMERA, false));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Policy.NONE.with(PolicyElement.ALLOW_CAMERA, false).enforced(Enforcement.ABSENT));
    }

    @Test
    void onlyAPolicyThatIsEnforcedDemandsAKey() {
        assertThat(Stream.of(Enforcement.values())
                        .filter(strictness -> Policy.NONE.enforced(strictness).demandsKey()))
                .containsExactly(Enforcement.LENIENT, Enforcement.USUAL, Enforcement.STRICT);
    }

    @Test
    void fullComplianceIsAlwaysAccepted() {
        assertThat(new Policy(Map.of(), Enforcement.STRICT, Set.of(), Optional.empty()).accepts(Compliance.FULL))
                .isTrue();
        assertThat(Policy.DEMANDED.accepts(Compliance.PARTIAL)).isFalse();
        assertThat(Policy.DEMANDED.accepting(Compliance.PARTIAL).accepts(Compliance.PARTIAL))
                .isTrue();
        assertThat(Policy.NONE.accepted()).containsExactly(Compliance.values());
    }

    @Test
    void refreshingTakesTime() {
        assertThat(Policy.DEMANDED.refreshedEvery(Duration.ofDays(1)).refresh()).contains(Duration.ofDays(1));
        assertThatIllegalArgumentException().isThrownBy(() -> Policy.DEMANDED.refreshedEvery(Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> Policy.DEMANDED.refreshedEvery(Duration.ofDays(-1)));
    }

    @Test
    void whatIsTakenBackIsAsIfItHadNeverBeenSet() {
        Policy policy = Policy.DEMANDED.with(PolicyElement.ALLOW_CAMERA, false);

        assertThat(policy.without(PolicyElement.ALLOW_CAMERA)).isEqualTo(Policy.DEMANDED);
        assertThat(policy.without(PolicyElement.ALLOW_CAMERA).get(PolicyElement.ALLOW_CAMERA))
                .contains(true);
    }

    @Test
    void everyElementIsListedOnce() throws IllegalAccessException {
        List<Object> rows = new ArrayList<>();
        for (Field field : PolicyElement.class.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == PolicyElement.class) {
                rows.add(field.get(null));
            }
        }

        assertThat(PolicyElement.ALL).hasSize(42).doesNotHaveDuplicates();
        assertThat(rows).containsExactlyInAnyOrderElementsOf(PolicyElement.ALL);
    }

    @Test
    void theElementsOf120AreThose() {
        assertThat(PolicyElement.ALL.stream()
                        .filter(element -> element.since() == Version.V12_0)
                        .map(PolicyElement::tag))
                .containsExactlyInAnyOrder(
                        Provision.DEVICE_PASSWORD_ENABLED,
                        Provision.ALPHANUMERIC_DEVICE_PASSWORD_REQUIRED,
                        Provision.PASSWORD_RECOVERY_ENABLED,
                        Provision.ATTACHMENTS_ENABLED,
                        Provision.MIN_DEVICE_PASSWORD_LENGTH,
                        Provision.MAX_INACTIVITY_TIME_DEVICE_LOCK,
                        Provision.MAX_DEVICE_PASSWORD_FAILED_ATTEMPTS,
                        Provision.MAX_ATTACHMENT_SIZE,
                        Provision.ALLOW_SIMPLE_DEVICE_PASSWORD,
                        Provision.DEVICE_PASSWORD_EXPIRATION,
                        Provision.DEVICE_PASSWORD_HISTORY);
    }
}
