package org.activesync4j.internal.engine;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.activesync4j.Version;
import org.activesync4j.command.Command;

/** The commands of an engine, by name. */
public final class Commands {

    private final Map<String, Command<?, ?>> byName = new LinkedHashMap<>();

    /**
     * Lists commands; a later one replaces an earlier one of the same name.
     *
     * @param commands the commands in the order in which they are advertised
     */
    public Commands(Collection<Command<?, ?>> commands) {
        commands.forEach(command -> byName.put(folded(command.name()), command));
    }

    /** Finds a command, whatever the letter case of its name. */
    Optional<Command<?, ?>> named(String name) {
        return Optional.ofNullable(byName.get(folded(name)));
    }

    /** Lists the commands that exist in one of the versions and whose needs are met. */
    List<String> offered(Collection<Version> versions, Predicate<Class<?>> has) {
        return byName.values().stream()
                .filter(command -> versions.stream().anyMatch(version -> isPossible(command, version, has)))
                .map(Command::name)
                .toList();
    }

    private static boolean isPossible(Command<?, ?> command, Version version, Predicate<Class<?>> has) {
        return command.existsIn(version) && missing(command, version, has).isEmpty();
    }

    /** Tells which abilities are missing, if the command cannot do without. */
    static Set<Class<?>> missing(Command<?, ?> command, Version version, Predicate<Class<?>> has) {
        Set<Class<?>> choice = command.needsOneOf(version);
        boolean none = !choice.isEmpty() && choice.stream().noneMatch(has);
        return Stream.concat(command.needs().stream().filter(has.negate()), none ? choice.stream() : Stream.empty())
                .collect(Collectors.toSet());
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
