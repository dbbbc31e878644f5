package org.activesync4j.state;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a device has to do and to leave, and how strictly that is seen to. Immutable: every method that changes something
 * returns a copy.
 *
 * <pre>{@code
 * Policy policy = Policy.DEMANDED
 *         .with(PolicyElement.DEVICE_PASSWORD_ENABLED, true)
 *         .with(PolicyElement.MIN_DEVICE_PASSWORD_LENGTH, 6)
 *         .accepting(Compliance.PARTIAL)
 *         .refreshedEvery(Duration.ofDays(7));
 * }</pre>
 *
 * <p>A device is told to provision again when what it was sent differs from what it would be sent now, in the version in
 * which it was sent. Enforcement, acceptance and refreshing can be changed without that.
 *
 * @param settings what is set; everything else is as {@link PolicyElement#unset} says
 * @param enforcement how strictly a policy key is demanded
 * @param accepted with which degrees of compliance a device is let in; {@link Compliance#FULL} is always among them
 * @param refresh after which time a device has to fetch the policy again though it has not changed
 */
public record Policy(
        Map<PolicyElement<?>, Object> settings,
        Enforcement enforcement,
        Set<Compliance> accepted,
        Optional<Duration> refresh) {

    /** Everything is permitted and no policy key is demanded. A device that asks for a policy gets one that says so. */
    public static final Policy NONE =
            new Policy(Map.of(), Enforcement.NONE, EnumSet.allOf(Compliance.class), Optional.empty());

    /** Everything is permitted, but every device has to provision: the policy to begin with. */
    public static final Policy DEMANDED =
            new Policy(Map.of(), Enforcement.USUAL, EnumSet.of(Compliance.FULL), Optional.empty());

    /**
     * There is no policy: no policy key is demanded, and a device that asks for a policy is told that there is none (policy
     * Status 2). Several clients give up then; {@link #NONE} permits as much and suits all of them.
     */
    public static final Policy ABSENT =
            new Policy(Map.of(), Enforcement.ABSENT, EnumSet.allOf(Compliance.class), Optional.empty());

    /** How strictly a policy key is demanded of devices. */
    public enum Enforcement {
        /** There is nothing to enforce, and a device that asks is told so. */
        ABSENT,
        /** It is not demanded. */
        NONE,
        /**
         * A device that never sends a key is let in, for it knows nothing of policies, and so is one that was given a
         * policy and did not accept it; any other device needs the current key.
         */
        LENIENT,
        /** Every device needs the current key. */
        USUAL,
        /** Every device needs the current key, and one that sends no key at all is turned away for good. */
        STRICT
    }

    /**
     * Checks and copies.
     *
     * @param settings what is set; everything else is as {@link PolicyElement#unset} says
     * @param enforcement how strictly a policy key is demanded
     * @param accepted with which degrees of compliance a device is let in; {@link Compliance#FULL} is always among them
     * @param refresh after which time a device has to fetch the policy again though it has not changed
     * @throws IllegalArgumentException if a value is out of its range or of another type, the refresh interval is not longer
     *     than nothing, or an absent policy has settings
     */
    public Policy {
        settings = checked(settings);
        require(enforcement != Enforcement.ABSENT || settings.isEmpty(), "a policy that is absent sets nothing");
        accepted = withFull(accepted);
        refresh.ifPresent(interval -> require(!interval.isNegative() && !interval.isZero(), "refreshing takes time"));
    }

    private static Map<PolicyElement<?>, Object> checked(Map<PolicyElement<?>, Object> settings) {
        Map<PolicyElement<?>, Object> checked = new LinkedHashMap<>();
        for (PolicyElement<?> element : PolicyElement.ALL) {
            Object value = settings.get(element);
            if (value != null) {
                checked.put(element, checked(element, value));
            }
        }
        require(checked.size() == settings.size(), "a policy has the elements that are listed, and no others");
        return Collections.unmodifiableMap(checked);
    }

    @SuppressWarnings("unchecked") // a value of another type fails in the check, which is what it is for
    private static <T> Object checked(PolicyElement<T> element, Object value) {
        T copy = (T) (value instanceof List<?> list ? List.copyOf(list) : value);
        try {
            element.check(copy);
        } catch (ClassCastException wrong) {
            throw new IllegalArgumentException(
                    element + " cannot hold a " + value.getClass().getSimpleName(), wrong);
        }
        return copy;
    }

    private static Set<Compliance> withFull(Set<Compliance> accepted) {
        Set<Compliance> all = EnumSet.of(Compliance.FULL);
        all.addAll(accepted);
        return Collections.unmodifiableSet(all);
    }

    private static void require(boolean claim, String expectation) {
        if (!claim) {
            throw new IllegalArgumentException(expectation);
        }
    }

    /**
     * Sets something.
     *
     * @param element what
     * @param value its value
     * @param <T> what the element holds
     * @return a copy
     * @throws IllegalArgumentException if the value is out of range
     */
    public <T> Policy with(PolicyElement<T> element, T value) {
        Map<PolicyElement<?>, Object> more = new LinkedHashMap<>(settings);
        more.put(element, value);
        return new Policy(more, enforcement, accepted, refresh);
    }

    /**
     * Takes a setting back.
     *
     * @param element which
     * @return a copy
     */
    public Policy without(PolicyElement<?> element) {
        Map<PolicyElement<?>, Object> fewer = new LinkedHashMap<>(settings);
        fewer.remove(element);
        return new Policy(fewer, enforcement, accepted, refresh);
    }

    /**
     * Says how strictly a policy key is demanded.
     *
     * @param strictness how
     * @return a copy
     */
    public Policy enforced(Enforcement strictness) {
        return new Policy(settings, strictness, accepted, refresh);
    }

    /**
     * Lets devices in that do not keep the whole policy, or say that others see to it.
     *
     * @param compliance how far they keep it
     * @return a copy
     */
    public Policy accepting(Compliance compliance) {
        Set<Compliance> more = EnumSet.copyOf(accepted);
        more.add(compliance);
        return new Policy(settings, enforcement, more, refresh);
    }

    /**
     * Lets devices fetch the policy again from time to time.
     *
     * @param interval after which time; more than nothing
     * @return a copy
     */
    public Policy refreshedEvery(Duration interval) {
        return new Policy(settings, enforcement, accepted, Optional.of(interval));
    }

    /**
     * Tells whether there is no policy at all.
     *
     * @return whether a device that asks for it is told so
     */
    public boolean isAbsent() {
        return enforcement == Enforcement.ABSENT;
    }

    /**
     * Tells whether some devices need a policy key to come in.
     *
     * @return whether
     */
    public boolean demandsKey() {
        return enforcement != Enforcement.ABSENT && enforcement != Enforcement.NONE;
    }

    /**
     * Tells whether a device is let in.
     *
     * @param compliance how far it keeps the policy
     * @return whether
     */
    public boolean accepts(Compliance compliance) {
        return accepted.contains(compliance);
    }

    /**
     * Reads a setting.
     *
     * @param element which
     * @param <T> what the element holds
     * @return what is set, or else what holds when it is not set
     */
    @SuppressWarnings("unchecked") // checked when it was put in
    public <T> Optional<T> get(PolicyElement<T> element) {
        return Optional.ofNullable((T) settings.get(element)).or(element::unset);
    }
}
