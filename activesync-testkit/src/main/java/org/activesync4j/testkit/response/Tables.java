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

    private final Map<String, List<Line>> files = new HashMap<>();

    private Tables() {}

    /** Returns the root of the answer to each command. */
    static Map<String, Row> load() {
        Tables tables = new Tables();
        return COMMANDS.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), tables::command));
    }

    private Row command(String name) {
        List<Line> lines = lines("commands/" + name);
        if (lines.size() != 1) {
            throw new IllegalArgumentException("the answer to " + name + " has one root");
        }
        return row(lines.get(0), "");
    }

    private List<Line> lines(String file) {
        return files.computeIfAbsent(file, name -> Line.read(name + ".txt"));
    }

    private Block block(String name) {
        return Block.of(
                lines("items/" + name).stream().map(line -> row(line, "")).toList());
    }

    private Row row(Line line, String page) {
        Matcher name = name(line);
        Clauses said = Clauses.of(line.words().subList(1, line.words().size()));
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
        return lines("items/" + block).stream()
                .filter(other -> tag(other, name(other), "").equals(tag))
                .findFirst()
                .map(other -> row(other, ""))
                .orElseThrow(() -> line.wrong("sees what " + block + " does not have"));
    }

    private Content content(Line line, Clauses said, Tag tag) {
        return said.kind().<Content>map(kind -> scalar(line, kind)).orElseGet(() -> children(line, said, tag));
    }

    private static Scalar scalar(Line line, Clause kind) {
        try {
            return Scalars.parse(kind.word(), kind.with());
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    line.wrong("has a bad kind of value").getMessage(), e);
        }
    }

    private Children children(Line line, Clauses said, Tag tag) {
        if (line.children().isEmpty()) {
            throw line.wrong("tells nothing of the content");
        }
        List<Row> rows = new ArrayList<>();
        List<Block> items = new ArrayList<>();
        Set<Tag> except = Set.of();
        for (Line child : line.children()) {
            if (child.words().get(0).equals("item")) {
                Clauses item = Clauses.of(child.words().subList(1, child.words().size()));
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
