package org.activesync4j.wbxml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.Email;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotationTest {

    @Test
    void documentsAreReadable() {
        String notation = """
                Sync {
                  Collections {
                    Collection {
                      SyncKey "0"
                      GetChanges
                      Options {
                        AirSyncBase:BodyPreference {
                          Type "1"
                          AirSync:FilterType "3"
                        }
                      }
                      ComposeMail:Mime #0a0d
                    }
                  }
                }""";

        assertThat(Notation.print(Notation.parse(notation))).isEqualTo(notation);
    }

    @Test
    void whiteSpaceIsFree() {
        assertThat(Notation.parse("\n Sync{SyncKey\"a\"Collections{Collection}Email:To#01 Wait}\t"))
                .isEqualTo(Element.of(
                        AirSync.SYNC,
                        Element.of(AirSync.SYNC_KEY, "a"),
                        Element.of(AirSync.COLLECTIONS, Element.of(AirSync.COLLECTION)),
                        Element.of(Email.TO, new byte[] {1}),
                        Element.of(AirSync.WAIT)));
    }

    @Test
    void everyCharacterCanBeWritten() {
        Element element = Element.of(AirSync.SYNC_KEY, "\"\\\n\r\t\u0001\u0085\u007f\uD83D\uDE00\uD83D ж");

        assertThat(Notation.print(element)).isEqualTo("SyncKey \"\\\"\\\\\\n\\r\\t\\u{1}\\u{85}\\u{7f}😀\\u{d83d} ж\"");
        assertThat(Notation.parse(Notation.print(element))).isEqualTo(element);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            Sink                | line 1: expected a tag but found AirSync:Sink
            Nowhere:Sync        | line 1: expected a tag but found Nowhere:Sync
            Sync {              | line 1: expected a name
            Sync }              | line 1: expected nothing after the root
            Sync { "a           | line 1: expected more
            Sync { "\\x" }      | line 1: expected one of \\" \\\\ \\n \\r \\t \\u{...}
            Sync { "\\u1" }     | line 1: expected \\u{...} with up to six digits
            Sync { "\\u{x}" }   | line 1: expected a code point
            Sync { "\\u{110000}" } | line 1: expected a code point
            Sync { #0 }         | line 1: expected pairs of hexadecimal digits
            Sync { #xy }        | line 1: expected pairs of hexadecimal digits
            Sync { 0x00:0x04 }  | line 1: expected a tag but found 0x00:0x04
            { Sync }            | line 1: expected a name
            """)
    void mistakesAreTold(String notation, String message) {
        assertThatThrownBy(() -> Notation.parse(notation))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void theLineOfAMistakeIsTold() {
        assertThatThrownBy(() -> Notation.parse("Sync {\n  SyncKey \"0\"\n  Sink\n}"))
                .hasMessage("line 3: expected a tag but found AirSync:Sink");
    }

    @Test
    void nestingIsBounded() {
        assertThatThrownBy(() -> Notation.parse("Sync{".repeat(1_000_000)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("line 1: expected no more than 1000 levels");
    }

    @Test
    void anOutlineHasTagsAndLengths() {
        Element element = Notation.parse(
                "Sync { SyncKey \"abc\" Collections { Collection Collection { \"a\" Wait #01 } } Wait }");

        assertThat(Notation.outline(element))
                .isEqualTo("Sync{SyncKey(3) Collections{Collection Collection{(1) Wait(1 bytes)}} Wait}");
    }
}
