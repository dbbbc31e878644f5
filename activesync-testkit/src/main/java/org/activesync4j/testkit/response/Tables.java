package org.activesync4j.testkit.response;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.activesync4j.testkit.response.Clauses.Clause;
import org.activesync4j.wbxml.CodePages;
import org.activesync4j.wbxml.Tag;

/** Makes rows of the tables' lines. Used once, when the tables are loaded. */
final class Tables {

    /** The commands that are answered with a document; GetAttachment is not. */
    static final List<String> COMMANDS = List.of(
            "Sync",
            "SendMail",
            "SmartForward",
            "SmartReply",
            "GetHierarchy",
            "FolderSync",
            "FolderCreate",
            "FolderDelete",
            "FolderUpdate",
            "MoveItems",
            "GetItemEstimate",
            "MeetingResponse",
            "Search",
            "Settings",
            "Ping",
            "ItemOperations",
            "Provision",
            "ResolveRecipients",
            "ValidateCert",
            "Find");

    private static final Pattern NAME = Pattern.compile("(?:(\\w+):)?(\\w+)([?*+]|\\{.+}|)");

    private final Function<String, List<Line>> files;

    /**
     * Makes rows of the lines of some files.
     *
     * @param files returns the lines of {@code commands/Sync} and so on
     */
    Tables(Function<String, List<Line>> files) {
        this.files = files;
    }

    /** Returns the root of the answer to each command. */
    static Map<String, Row> load() {
        Map<String, List<Line>> read = new HashMap<>();
        Tables tables = new Tables(file -> read.computeIfAbsent(file, name -> Line.read(name + ".txt")));
        return COMMANDS.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), tables::command));
    }

    /**
     * Makes the row of the root of the answer to a command.
     *
     * @throws IllegalArgumentException if there is a mistake in the tables; tells the line
     */
    Row command(String name) {
        List<Line> lines = files.apply("commands/" + name);
        if (lines.size() != 1) {
            throw new IllegalArgumentException("the answer to " + name + " has one root");
        }
        return row(lines.get(0), "");
    }

    Block block(String name) {
        return Block.of(
                files.apply("items/" + name).stream().map(line -> row(line, "")).toList());
    }

    private Row row(Line line, String page) {
        Matcher name = name(line);
        Clauses said = Clauses.of(line);
        Tag tag = tag(line, name, page);
        Optional<Row> seen = said.find("see").map(see -> seen(line, see.with().get(0), tag));
        return new Row(
                tag,
                Count.parse(name.group(3)),
                seen.map(Row::content).orElseGet(() -> content(line, said, tag)),
                seen.map(Row::versions).orElse(Versions.ALL).and(said.versions()),
                said.bare().or(() -> seen.flatMap(Row::bare)),
                said.has("first"),
                tags(line, said.find("without"), tag.namespace()));
    }

    private Row seen(Line line, String block, Tag tag) {
        return files.apply("items/" + block).stream()
                .filter(other -> tag(other, name(other), "").equals(tag))
                .findFirst()
                .map(other -> row(other, ""))
                .orElseThrow(() -> line.wrong("sees what " + block + " does not have"));
    }

    private Content content(Line line, Clauses said, Tag tag) {
        if (said.kind().isPresent() != line.children().isEmpty()) {
            throw line.wrong("must tell of a value or of elements");
        }
        return said.kind().<Content>map(kind -> scalar(line, kind)).orElseGet(() -> children(line, said, tag));
    }

    private static Scalar scalar(Line line, Clause kind) {
        try {
            return Scalars.parse(kind.word(), kind.with());
        } catch (IllegalArgumentException e) {
            throw line.wrong("has a bad kind of value, " + e.getMessage());
        }
    }

    private Children children(Line line, Clauses said, Tag tag) {
        List<Row> rows = new ArrayList<>();
        List<Block> items = new ArrayList<>();
        Set<Tag> except = Set.of();
        for (Line child : line.children()) {
            if (child.words().get(0).equals("item")) {
                Clauses item = Clauses.of(child);
                item.find("of")
                        .orElseThrow(() -> child.wrong("lacks of"))
                        .with()
                        .forEach(name -> items.add(block(name)));
                except = tags(child, item.find("except"), tag.namespace());
            } else {
                rows.add(row(child, tag.namespace()));
            }
        }
        return new Children(said.has("~") || !items.isEmpty(), List.copyOf(rows), List.copyOf(items), except);
    }

    private static Set<Tag> tags(Line line, Optional<Clause> clause, String page) {
        return clause.stream()
                .flatMap(found -> found.with().stream())
                .map(word -> tag(line, name(line, word), page))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Tag tag(Line line, Matcher name, String page) {
        String namespace = Optional.ofNullable(name.group(1)).orElse(page);
        return CodePages.find(namespace, name.group(2)).orElseThrow(() -> line.wrong("names no element"));
    }

    private static Matcher name(Line line) {
        return name(line, line.words().get(0));
    }

    private static Matcher name(Line line, String word) {
        Matcher matcher = NAME.matcher(word);
        if (!matcher.matches()) {
            throw line.wrong("does not start with a name");
        }
        return matcher;
    }
}
