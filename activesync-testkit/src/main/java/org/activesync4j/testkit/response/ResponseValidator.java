package org.activesync4j.testkit.response;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.activesync4j.Version;
import org.activesync4j.wbxml.Element;

/**
 * Says what is wrong with an answer: elements that do not belong there or not in this order, that are missing or too
 * many, that are newer than the version or were given up before it, values that are not of their kind or range, and
 * promises between elements that are not kept, for example a failed command that changes the device's key. Knows every
 * command of the versions 2.5 to 16.1; see [MS-ASCMD] 2.2 and [MS-ASPROV] 2.2.
 *
 * <p>The facts stand in tables, one row for each element, beside this class: {@code commands/Sync.txt} and so on.
 * Has no state, and may be used by any number of threads.
 */
public final class ResponseValidator {

    private static final Map<String, Row> ROOTS = Tables.load();

    private ResponseValidator() {}

    /**
     * Checks an answer. An answer without a body is right or wrong by HTTP and is not to be checked here.
     *
     * @param command the name of the command, as in the parameter {@code Cmd}, for example {@code FolderSync}
     * @param version the version of the request
     * @param answer the body of the answer; of a multipart answer, the part 0
     * @return all that is wrong, in the order of the document; empty if nothing is
     * @throws IllegalArgumentException if there is no such command, or none that is answered with a document
     */
    public static List<Violation> check(String command, Version version, Element answer) {
        Spot root = Spot.root(answer);
        return Stream.concat(structure(command, version, root).stream(), Rules.check(root, version).stream())
                .toList();
    }

    /** Checks against the tables alone, without what the elements promise each other. */
    static List<Violation> structure(String command, Version version, Spot root) {
        return Structure.check(root, root(command), version);
    }

    static Row root(String command) {
        return Optional.ofNullable(ROOTS.get(command))
                .orElseThrow(() -> new IllegalArgumentException("no command with an answer: " + command));
    }
}
