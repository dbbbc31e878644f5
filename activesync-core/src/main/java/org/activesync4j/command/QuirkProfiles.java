package org.activesync4j.command;

import static org.activesync4j.command.QuirkProfile.Sign.deviceId;
import static org.activesync4j.command.QuirkProfile.Sign.deviceType;
import static org.activesync4j.command.QuirkProfile.Sign.userAgent;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The profiles of clients that are in force. Asked at each exchange, so that they can be replaced while the engine runs:
 *
 * <pre>{@code
 * AtomicReference<List<QuirkProfile>> mine = new AtomicReference<>(QuirkProfiles.standard().current());
 * builder.quirks(mine::get);
 *
 * builder.quirks(QuirkProfiles.standard().without("nine").with(QuirkProfile.named("mine")…));
 * }</pre>
 *
 * <p>Thread-safe.
 */
@FunctionalInterface
public interface QuirkProfiles {

    /**
     * Lists the profiles.
     *
     * @return those in force now; answered at once, from memory
     */
    List<QuirkProfile> current();

    /**
     * Returns what is known. What each is for, and who showed it: {@code docs/quirks.md}.
     *
     * @return the profiles that come with the library
     */
    static QuirkProfiles standard() {
        List<QuirkProfile> known = List.of(
                QuirkProfile.named("nine")
                        .when(userAgent("^nine\\b|\\bninefolders|\\b9folders|\\bre:?work\\b"))
                        .when(deviceId("^6e696e65")) // "nine" in hexadecimal digits
                        .has(Quirk.WANTS_EXCHANGE_HEADERS),
                QuirkProfile.named("nokia")
                        .when(deviceType("meego|nokia|^n(8|9|800)$"))
                        .when(userAgent("meego|nokia"))
                        .has(Quirk.NO_EMPTY_SYNC),
                QuirkProfile.named("blackberry")
                        .when(deviceType("blackberry|^bb10"))
                        .when(userAgent("blackberry|\\bbb10"))
                        .has(Quirk.DATES_AT_NOON));
        return () -> known;
    }

    /**
     * Adds a profile, or replaces the one of the same name.
     *
     * @param profile the profile
     * @return these profiles with that
     */
    default QuirkProfiles with(QuirkProfile profile) {
        return () -> {
            List<QuirkProfile> all = new ArrayList<>(without(profile.name()).current());
            all.add(profile);
            return all;
        };
    }

    /**
     * Switches a profile off.
     *
     * @param name its name
     * @return these profiles without that
     */
    default QuirkProfiles without(String name) {
        return () -> current().stream()
                .filter(profile -> !profile.name().equals(name))
                .toList();
    }

    /**
     * Switches a quirk off, whoever has it.
     *
     * @param quirk the quirk
     * @return these profiles without that
     */
    default QuirkProfiles without(Quirk quirk) {
        return () -> current().stream()
                .map(profile -> {
                    Set<Quirk> fewer = EnumSet.noneOf(Quirk.class);
                    fewer.addAll(profile.quirks());
                    fewer.remove(quirk);
                    return new QuirkProfile(
                            profile.name(), profile.alternatives(), profile.oldest(), profile.newest(), fewer);
                })
                .toList();
    }

    /**
     * Finds the quirks of a client.
     *
     * @param client the client
     * @return the quirks of all profiles that match
     */
    default Quirks of(Client client) {
        Set<Quirk> quirks = EnumSet.noneOf(Quirk.class);
        current().stream()
                .filter(profile -> profile.matches(client))
                .forEach(profile -> quirks.addAll(profile.quirks()));
        return new Quirks(quirks);
    }
}
