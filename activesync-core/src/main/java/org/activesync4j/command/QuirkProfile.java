package org.activesync4j.command;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.activesync4j.DeviceId;
import org.activesync4j.Version;
import org.activesync4j.state.DeviceInformation.Field;

/**
 * Which clients have which quirks. Immutable: every method that changes something returns a copy.
 *
 * <pre>{@code
 * QuirkProfile profile = QuirkProfile.named("old-example")
 *         .when(deviceType("ExamplePhone"), userAgent("^ExampleMail/[12]\\."))
 *         .until(Version.V14_0)
 *         .has(Quirk.NO_EMPTY_SYNC);
 * }</pre>
 *
 * @param name what the profile is called in logs and in {@code docs/quirks.md}
 * @param alternatives by what the client is known: by all signs of any one of the sets
 * @param oldest the first version in which it has the quirks
 * @param newest the last version in which it has the quirks
 * @param quirks the quirks
 */
public record QuirkProfile(
        String name, List<Set<Sign>> alternatives, Version oldest, Version newest, Set<Quirk> quirks) {

    /**
     * Checks and copies.
     *
     * @param name what the profile is called in logs and in {@code docs/quirks.md}
     * @param alternatives by what the client is known: by all signs of any one of the sets
     * @param oldest the first version in which it has the quirks
     * @param newest the last version in which it has the quirks
     * @param quirks the quirks
     */
    public QuirkProfile {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a profile has a name");
        }
        alternatives = alternatives.stream().map(Set::copyOf).toList();
        quirks = Set.copyOf(quirks);
    }

    /** Where a sign is looked for. */
    public enum Aspect {
        /** What the device calls its type. */
        DEVICE_TYPE(Client::deviceType),
        /** The client's name for itself. */
        USER_AGENT(Client::userAgent),
        /** The device's name for itself, in lower case. */
        DEVICE_ID(client -> client.deviceId().map(DeviceId::value).orElse("")),
        /** The model, as the device information says. */
        MODEL(client -> client.information().get(Field.MODEL).orElse("")),
        /** The operating system, as the device information says. */
        OS(client -> client.information().get(Field.OS).orElse(""));

        private final Function<Client, String> reading;

        Aspect(Function<Client, String> reading) {
            this.reading = reading;
        }

        String of(Client client) {
            return reading.apply(client);
        }
    }

    /**
     * One thing by which a client is known.
     *
     * @param aspect where to look
     * @param pattern what has to be found there
     */
    public record Sign(Aspect aspect, Pattern pattern) {

        private static Sign of(Aspect aspect, String pattern) {
            return new Sign(aspect, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE));
        }

        /**
         * Knows a client by the device's type.
         *
         * @param pattern what has to be found in it, in any letter case; {@code ^} and {@code $} are its ends
         * @return the sign
         */
        public static Sign deviceType(String pattern) {
            return of(Aspect.DEVICE_TYPE, pattern);
        }

        /**
         * Knows a client by its name for itself.
         *
         * @param pattern what has to be found in it, in any letter case; {@code ^} and {@code $} are its ends
         * @return the sign
         */
        public static Sign userAgent(String pattern) {
            return of(Aspect.USER_AGENT, pattern);
        }

        /**
         * Knows a client by the way it makes device ids.
         *
         * @param pattern what has to be found in it, in any letter case; {@code ^} and {@code $} are its ends
         * @return the sign
         */
        public static Sign deviceId(String pattern) {
            return of(Aspect.DEVICE_ID, pattern);
        }

        boolean isSeenIn(Client client) {
            return pattern.matcher(aspect.of(client)).find();
        }
    }

    /**
     * Begins a profile that matches nobody.
     *
     * @param name what it is called
     * @return the profile, without quirks
     */
    public static QuirkProfile named(String name) {
        return new QuirkProfile(name, List.of(), Version.V2_5, Version.V16_1, Set.of());
    }

    /**
     * Says by what a client is known; said again, by what else.
     *
     * @param all signs that it has all of; none matches everybody
     * @return a copy
     */
    public QuirkProfile when(Sign... all) {
        List<Set<Sign>> more = new ArrayList<>(alternatives);
        more.add(Set.of(all));
        return new QuirkProfile(name, more, oldest, newest, quirks);
    }

    /**
     * Says from which version on the client has the quirks.
     *
     * @param first the first version
     * @return a copy
     */
    public QuirkProfile since(Version first) {
        return new QuirkProfile(name, alternatives, first, newest, quirks);
    }

    /**
     * Says up to which version the client has the quirks.
     *
     * @param last the last version
     * @return a copy
     */
    public QuirkProfile until(Version last) {
        return new QuirkProfile(name, alternatives, oldest, last, quirks);
    }

    /**
     * Says which quirks the client has.
     *
     * @param further quirks
     * @return a copy
     */
    public QuirkProfile has(Quirk... further) {
        Set<Quirk> more = EnumSet.noneOf(Quirk.class);
        more.addAll(quirks);
        more.addAll(List.of(further));
        return new QuirkProfile(name, alternatives, oldest, newest, more);
    }

    /**
     * Tells whether a client is one of these.
     *
     * @param client the client
     * @return whether its version is among the profile's, if it has one yet, and its signs are
     */
    public boolean matches(Client client) {
        return client.version()
                        .map(version -> version.atLeast(oldest) && !newest.before(version))
                        .orElse(true)
                && alternatives.stream().anyMatch(signs -> signs.stream().allMatch(sign -> sign.isSeenIn(client)));
    }
}
