package org.activesync4j.testkit.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.activesync4j.Version;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Notation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tries the rules with the answers of {@code rules.txt}. */
class RulesTest {

    private static final Pattern HEAD = Pattern.compile("(\\S+) (\\w+): (.*)");
    private static final Pattern ANSWER = Pattern.compile("  (kept|broken) +(.*)");

    record Example(Version version, String command, String promise, boolean isKept, String notation) {

        Element answer() {
            boolean isItem = command.equals("Add") || command.equals("Change");
            return Notation.parse(isItem ? item() : notation);
        }

        private String item() {
            return """
                    Sync { Collections { Collection { %s SyncKey "2" CollectionId "5" Status "1"
                      Commands { %s { ServerId "5:1" ApplicationData { %s } } } } } }
                    """.formatted(version == Version.V2_5 ? "Class \"Email\"" : "", command, notation);
        }

        List<Violation> violations() {
            String name = command.equals("Add") || command.equals("Change") ? "Sync" : command;
            return ResponseValidator.check(name, version, answer());
        }
    }

    static Stream<Example> kept() throws IOException {
        return examples().stream().filter(Example::isKept);
    }

    static Stream<Example> broken() throws IOException {
        return examples().stream().filter(example -> !example.isKept());
    }

    private static List<Example> examples() throws IOException {
        List<Example> examples = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(RulesTest.class.getResourceAsStream("rules.txt"))) {
            Matcher head = HEAD.matcher("");
            for (String line : new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList()) {
                Matcher answer = ANSWER.matcher(line);
                if (answer.matches()) {
                    examples.add(example(head, answer));
                } else if (!line.isEmpty()) {
                    head = HEAD.matcher(line);
                }
            }
        }
        return examples;
    }

    private static Example example(Matcher head, Matcher answer) {
        assertThat(head.matches()).isTrue();
        Version version = Version.parse(head.group(1)).orElseThrow();
        return new Example(
                version, head.group(2), head.group(3), answer.group(1).equals("kept"), answer.group(2));
    }

    @ParameterizedTest
    @MethodSource("kept")
    void anAnswerThatKeepsTheRulesIsRight(Example example) {
        assertThat(example.violations()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("broken")
    void anAnswerThatBreaksARuleIsFound(Example example) {
        assertThat(example.violations()).extracting(Violation::rule).contains(example.promise());
    }

    @Test
    void everyRuleIsBrokenByAnExample() throws IOException {
        List<Example> broken = broken().toList();

        assertThat(Rules.ALL).allMatch(rule -> broken.stream().anyMatch(example -> isBroken(rule, example)));
    }

    private static boolean isBroken(Rule rule, Example example) {
        return Spot.root(example.answer()).all().anyMatch(spot -> rule.isBrokenBy(spot, example.version()));
    }
}
