package org.activesync4j.wbxml;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.util.List;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Where Jazzer searches for inputs that break a law, one target at a time: see docs/fuzzing.md. In the normal build each
 * target only gets the inputs that are known.
 */
class CodecFuzzTest {

    @MethodSource("documents")
    @FuzzTest
    void array(byte @NotNull [] document) {
        Laws.whatIsReadCanBeSkipped(document);
        Laws.allocatesLittle(document, document.length + 1);
    }

    @MethodSource("documents")
    @FuzzTest
    void stream(byte @NotNull [] document) {
        Laws.readersAgree(document, 1 + document.length % 7);
    }

    @MethodSource("documents")
    @FuzzTest
    void tree(byte @NotNull [] document) {
        Laws.whatIsReadCanBeWritten(document);
    }

    @MethodSource("documents")
    @FuzzTest
    void xml(byte @NotNull [] document) {
        Laws.whatIsReadIsXml(document);
    }

    @MethodSource("xmlDocuments")
    @FuzzTest
    void parseXml(@NotNull String xml) {
        try {
            Element element = Xml.parse(xml);
            assertThat(Xml.parse(Xml.print(element))).isNotNull();
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageMatching("(?s).+");
        }
    }

    @MethodSource("notations")
    @FuzzTest
    void parseNotation(@NotNull String notation) {
        try {
            Element element = Notation.parse(notation);
            assertThat(Notation.parse(Notation.print(element))).isEqualTo(element);
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageStartingWith("line ");
        }
    }

    static List<byte[]> documents() {
        return Seeds.documents();
    }

    static List<String> xmlDocuments() {
        return Seeds.xml();
    }

    static List<String> notations() {
        return Seeds.notations();
    }
}
