package org.activesync4j.testkit.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
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

    private static final int CHANCES = 20;

    private static Schemas schemas;

    private record Answer(String command, Version version, Element document) {

        boolean isRight(Element changed) {
            return ResponseValidator.structure(command, version, Spot.root(changed))
                    .isEmpty();
        }
    }

    @BeforeAll
    static void findSchemas() throws SAXException {
        schemas = Schemas.given();
    }

    @ParameterizedTest
    @FieldSource("COMMANDS")
    void whatTheTablesAllowTheSchemaAllowsToo(String command) {
        Stream<Answer> answers = Stream.concat(full(command), chance(command));

        assertThat(answers.map(Answer::document).map(Quirk::without))
                .allSatisfy(answer -> assertThat(schemas.accept(answer))
                        .as(() -> Xml.print(answer))
                        .isTrue());
    }

    @ParameterizedTest
    @EnumSource
    void aQuirkIsRefusedByTheSchema(Quirk quirk) {
        Stream<Element> answers =
                COMMANDS.stream().flatMap(SchemaAgreementTest::full).map(Answer::document);

        assertThat(answers.map(quirk::alone)).anyMatch(answer -> !schemas.accept(answer));
    }

    @Test
    void whatTheSchemaRefusesTheTablesRefuseToo() {
        Set<String> accepted = new TreeSet<>();
        Set<Difference> stricter = new HashSet<>();
        COMMANDS.forEach(command -> compareChanges(command, accepted::add, stricter::add));

        Differences differences = Differences.read();
        assertThat(accepted).as("refused by the schema only").isEmpty();
        assertThat(stricter.stream().filter(Predicate.not(differences::list)))
                .as("refused by the tables only, and not listed")
                .isEmpty();
        assertThat(differences.listed())
                .as("listed, but not refused by the tables only")
                .isSubsetOf(stricter.stream().flatMap(Difference::listings).toList());
    }

    private static void compareChanges(String command, Consumer<String> accepted, Consumer<Difference> stricter) {
        Set<String> met = new HashSet<>();
        full(command)
                .forEach(answer -> Spot.root(Quirk.without(answer.document))
                        .all()
                        .filter(spot -> met.add(spot.path().replaceAll("\\[\\d+]", "")))
                        .forEach(spot -> Stream.of(Mutation.values())
                                .forEach(mutation -> mutation.at(spot).ifPresent(changed -> {
                                    boolean right = answer.isRight(changed);
                                    if (right != schemas.accept(changed)) {
                                        if (right) {
                                            accepted.accept(mutation + " " + spot.path());
                                        } else {
                                            stricter.accept(Difference.of(mutation, spot));
                                        }
                                    }
                                }))));
    }

    private static Stream<Answer> full(String command) {
        return DESCRIBED.stream()
                .filter(ResponseValidator.root(command)::isIn)
                .flatMap(version -> IntStream.range(0, VARIANTS)
                        .mapToObj(variant -> answer(command, version, Documents.full(version, variant))));
    }

    private static Stream<Answer> chance(String command) {
        List<Answer> answers = new ArrayList<>();
        for (Version version : DESCRIBED) {
            for (int seed = 0; seed < CHANCES && ResponseValidator.root(command).isIn(version); seed++) {
                answers.add(answer(command, version, Documents.random(version, new Random(seed))));
            }
        }
        return answers.stream();
    }

    private static Answer answer(String command, Version version, Documents documents) {
        return new Answer(command, version, documents.element(ResponseValidator.root(command)));
    }
}
