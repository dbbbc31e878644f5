package org.activesync4j.testkit.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.activesync4j.Version;
import org.activesync4j.testkit.response.Differences.Difference;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Xml;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.xml.sax.SAXException;

/** Compares the tables with the published schemas, which describe the answers of 14.1 to 16.1. */
class SchemaAgreementTest {

    static final List<String> COMMANDS = Tables.COMMANDS;

    private static final List<Version> DESCRIBED = List.of(Version.V16_1, Version.V14_1);

    /** Enough for every item class, twice. */
    private static final int VARIANTS = 16;

    private static Schemas schemas;

    @BeforeAll
    static void findSchemas() throws SAXException {
        schemas = Schemas.given();
    }

    @ParameterizedTest
    @FieldSource("COMMANDS")
    void whatTheTablesAllowTheSchemaAllowsToo(String command) {
        assertThat(answers(command).map(Quirk::without))
                .allSatisfy(answer -> assertThat(schemas.accept(answer))
                        .as(() -> Xml.print(answer))
                        .isTrue());
    }

    @ParameterizedTest
    @EnumSource
    void aQuirkIsRefusedByTheSchema(Quirk quirk) {
        Stream<Element> answers = COMMANDS.stream().flatMap(SchemaAgreementTest::answers);

        assertThat(answers.map(quirk::alone)).anyMatch(answer -> !schemas.accept(answer));
    }

    @Test
    void whatTheSchemaRefusesTheTablesRefuseToo() {
        Set<String> accepted = new TreeSet<>();
        Set<Difference> stricter = new HashSet<>();
        COMMANDS.forEach(command -> compareChanges(command, accepted::add, stricter::add));

        Differences differences = Differences.read();
        Set<Difference> listings =
                stricter.stream().flatMap(Difference::listings).collect(Collectors.toSet());
        assertThat(accepted).as("refused by the schema only").isEmpty();
        assertThat(stricter.stream().filter(Predicate.not(differences::list)))
                .as("refused by the tables only, and not listed")
                .isEmpty();
        assertThat(differences.listed().stream().filter(Predicate.not(listings::contains)))
                .as("listed, but not refused by the tables only")
                .isEmpty();
    }

    private static void compareChanges(String command, Consumer<String> accepted, Consumer<Difference> stricter) {
        Set<String> met = new HashSet<>();
        versions(command)
                .forEach(version -> Way.all(ResponseValidator.root(command), version)
                        .filter(way -> met.add(way.toString()))
                        .flatMap(way -> way.walk(Quirk.without(way.answer(version))).stream())
                        .forEach(spot -> compareChanges(command, version, spot, accepted, stricter)));
    }

    private static void compareChanges(
            String command, Version version, Spot spot, Consumer<String> accepted, Consumer<Difference> stricter) {
        for (Mutation mutation : Mutation.values()) {
            Optional<Element> changed = mutation.at(spot);
            boolean right =
                    changed.filter(answer -> isRight(command, version, answer)).isPresent();
            boolean valid = changed.filter(schemas::accept).isPresent();
            if (right && !valid) {
                accepted.accept(version + " " + mutation + " " + spot.path());
            } else if (valid && !right) {
                stricter.accept(Difference.of(mutation, spot));
            }
        }
    }

    private static boolean isRight(String command, Version version, Element answer) {
        return ResponseValidator.structure(command, version, Spot.root(answer)).isEmpty();
    }

    /** Returns answers with everything, and as many with what chance brings. */
    private static Stream<Element> answers(String command) {
        Row root = ResponseValidator.root(command);
        return versions(command)
                .flatMap(version -> IntStream.range(0, VARIANTS)
                        .boxed()
                        .flatMap(
                                variant -> Stream.of(new Wish.Everything(variant), new Wish.Chance(new Random(variant)))
                                        .map(wish -> Documents.make(root, version, wish, new Random(variant)))));
    }

    private static Stream<Version> versions(String command) {
        return DESCRIBED.stream().filter(ResponseValidator.root(command)::isIn);
    }
}
