package org.activesync4j.testkit.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.activesync4j.Version;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Xml;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.xml.sax.SAXException;

/** Compares the tables with the samples of the published schemas: in which versions is each a right answer? */
class SampleAnswersTest {

    private static final String NEVER = "";

    /** The versions, where they are not all: from this on, or before that. */
    private static final Map<String, String> VERSIONS = Map.ofEntries(
            Map.entry("aow.xml", "16.1"),
            Map.entry("find.xml", "16.1"),
            Map.entry("gh.xml", "2.5 12.0 12.1"),
            Map.entry("io.xml", "12.0 12.1 14.0 14.1 16.0 16.1"),
            Map.entry("lim.xml", "12.1 14.0 14.1 16.0 16.1"),
            Map.entry("oof.xml", "12.0 12.1 14.0 14.1 16.0 16.1"),
            Map.entry("oof2.xml", "12.0 12.1 14.0 14.1 16.0 16.1"),
            Map.entry("prov.xml", "12.0 12.1 14.0 14.1 16.0 16.1"),
            Map.entry("rr.xml", "14.0 14.1 16.0 16.1"),
            Map.entry("set.xml", "12.0 12.1 14.0"),
            Map.entry("set141.xml", "14.1 16.0 16.1"),
            Map.entry("sf.xml", "16.0 16.1"),
            Map.entry("sm.xml", "14.0 14.1 16.0 16.1"),
            Map.entry("sr.xml", "14.0 14.1 16.0 16.1"),
            Map.entry("sync-exception16.xml", "16.0 16.1"),
            Map.entry("sync.xml", "12.0 12.1 14.0 14.1 16.0 16.1"),
            Map.entry("invalid/attnoname.xml", NEVER),
            Map.entry("invalid/bodyorder.xml", NEVER),
            Map.entry("invalid/dtbad.xml", NEVER),
            Map.entry("invalid/lim2.xml", NEVER),
            Map.entry("invalid/ms4.xml", NEVER),
            // Right answers that the schemas, made for 14.1 and later, refuse
            Map.entry("invalid/bs4.xml", "16.0 16.1"),
            Map.entry("invalid/class121.xml", "2.5 12.0 12.1"),
            Map.entry("invalid/gie2.xml", "2.5 12.0 12.1"),
            Map.entry("invalid/respchg.xml", "16.0 16.1"),
            Map.entry("invalid/wap.xml", "2.5"));

    private static final String ALL_VERSIONS = "2.5 12.0 12.1 14.0 14.1 16.0 16.1";

    private static Schemas schemas;

    @BeforeAll
    static void findSchemas() throws SAXException {
        schemas = Schemas.given();
    }

    @TestFactory
    Stream<DynamicTest> aValidSampleIsValidInItsVersions() throws IOException {
        return schemas.samples("samples").stream()
                .map(file -> test(file.getFileName().toString(), file));
    }

    @TestFactory
    Stream<DynamicTest> anInvalidSampleIsInvalidSaveInVersionsThatTheSchemaDoesNotDescribe() throws IOException {
        return schemas.samples("samples/invalid").stream().map(file -> test("invalid/" + file.getFileName(), file));
    }

    private static DynamicTest test(String name, Path file) {
        return DynamicTest.dynamicTest(
                name, () -> assertThat(versions(file)).isEqualTo(VERSIONS.getOrDefault(name, ALL_VERSIONS)));
    }

    private static String versions(Path file) throws IOException {
        Element answer = Xml.parse(Files.readString(file));
        return Stream.of(Version.values())
                .filter(version -> isRight(answer, version))
                .map(Version::wire)
                .collect(Collectors.joining(" "));
    }

    private static boolean isRight(Element answer, Version version) {
        String root = answer.tag().name();
        String command = root.equals("Folders") ? "GetHierarchy" : root;
        return ResponseValidator.structure(command, version, Spot.root(answer)).isEmpty();
    }

    @Test
    void theSchemasAreThoseThatTheSamplesWereMadeFor() throws IOException {
        assertThat(schemas.samples("samples")).allMatch(SampleAnswersTest::isAccepted);
        assertThat(schemas.samples("samples/invalid")).noneMatch(SampleAnswersTest::isAccepted);
    }

    private static boolean isAccepted(Path file) {
        try {
            return schemas.accept(Xml.parse(Files.readString(file)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
