package org.activesync4j.testkit.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.activesync4j.Version;

/** What a row says behind the name: clauses of a word and of the words that belong to it. */
record Clauses(Line line, List<Clause> all) {

    private static final Set<String> MARKS = Set.of("~", "first", "without", "see", "except");
    private static final Set<String> ALONE = Set.of("~", "first");

    record Clause(String word, List<String> with) {}

    static Clauses of(Line line) {
        List<Clause> clauses = new ArrayList<>();
        boolean open = false;
        for (String word : line.words().subList(1, line.words().size())) {
            if (!open || isMark(word)) {
                clauses.add(new Clause(word, new ArrayList<>()));
            } else {
                clauses.get(clauses.size() - 1).with().add(word);
            }
            open = isMark(word) ? !ALONE.contains(word) && MARKS.contains(word) : true;
        }
        return new Clauses(line, clauses);
    }

    private static boolean isMark(String word) {
        return MARKS.contains(word) || word.startsWith("@") || word.startsWith("<") || word.startsWith("or-empty");
    }

    boolean has(String word) {
        return find(word).isPresent();
    }

    Optional<Clause> find(String word) {
        return all.stream().filter(clause -> clause.word().equals(word)).findFirst();
    }

    /** Returns the clause that names the kind of value. */
    Optional<Clause> kind() {
        return all.stream().filter(clause -> !isMark(clause.word())).findFirst();
    }

    Versions versions() {
        return words("@", Versions::since)
                .orElse(Versions.ALL)
                .and(words("<", Versions::before).orElse(Versions.ALL));
    }

    Optional<Versions> bare() {
        return words("or-empty@", Versions::since).or(() -> find("or-empty").map(clause -> Versions.ALL));
    }

    private Optional<Versions> words(String start, Function<Version, Versions> made) {
        return all.stream()
                .map(Clause::word)
                .filter(word -> word.startsWith(start))
                .map(word -> made.apply(version(word.substring(start.length()))))
                .findFirst();
    }

    private Version version(String text) {
        return Version.parse(text).orElseThrow(() -> line.wrong("has a bad version"));
    }
}
