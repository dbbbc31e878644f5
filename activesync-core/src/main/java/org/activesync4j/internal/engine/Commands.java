package org.activesync4j.internal.engine;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
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
                .filter(command -> versions.stream().anyMatch(command::existsIn))
                .filter(command -> command.needs().stream().allMatch(has))
                .map(Command::name)
                .toList();
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
