package org.activesync4j.wbxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is on the wire against what people read. */
class RoundTripTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            05                                  | Sync
            45 4b 03 30 00 01 01                | Sync { SyncKey "0" }
            45 0b 01                            | Sync { SyncKey }
            45 4b 03 30 00 01 4e 03 31 00 01 01 | Sync { SyncKey "0" Status "1" }
            00 11 4a 4b 03 61 00 01 01          | AirSyncBase:Body { Data "a" }
            45 00 11 4a 06 00 00 0b 01 01       | Sync { AirSyncBase:Body { Type AirSync:SyncKey } }
            45 00 02 14 00 00 13 01             | Sync { Email:Subject GetChanges }
            00 15 45 50 c3 03 00 01 ff 01 01    | ComposeMail:SendMail { Mime #0001ff }
            45 4b 03 c3 a4 e2 82 ac f0 9f 98 80 00 01 01 | Sync { SyncKey "ä€😀" }
            45 4b 03 22 5c 0a 0d 09 00 01 01    | Sync { SyncKey "\\"\\\\\\n\\r\\t" }
            45 4b 03 61 00 4b 03 62 00 01 01 01 | Sync { SyncKey { "a" SyncKey "b" } }
            45 0b 03 61 00 01                   | Sync { SyncKey {} "a" }
            45 4b 03 7f c2 85 00 01 01          | Sync { SyncKey "\\u{7f}\\u{85}" }
            """)
    void bytesAndNotationAreTheSame(String digits, String notation) {
        byte[] document = Samples.document(digits);
        Element element = Notation.parse(notation);

        assertThat(Samples.hex(written(element))).isEqualTo(Samples.hex(document));
        assertThat(streamed(element)).isEqualTo(document);
        assertThat(Document.read(document).root()).isEqualTo(element);
        assertThat(Document.read(Samples.dripping(document, 1), Spool.MEMORY).root())
                .isEqualTo(element);
        assertThat(Notation.parse(Notation.print(element))).isEqualTo(element);
    }

    private static byte[] written(Element element) {
        return new WbxmlWriter().node(element).toByteArray();
    }

    private static byte[] streamed(Element element) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new WbxmlWriter(out).node(element).finish();
        return out.toByteArray();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            tag opened and closed is empty      | 45 4b 01 01                               | Sync { SyncKey }
            root opened and closed is empty     | 45 01                                     | Sync
            empty string is nothing             | 45 4b 03 00 01 01                         | Sync { SyncKey }
            empty opaque data is nothing        | 45 4b c3 00 01 01                         | Sync { SyncKey }
            page switched in vain               | 00 00 45 00 00 4b 03 30 00 00 05 01 01    | Sync { SyncKey "0" }
            text in two pieces                  | 45 4b 03 61 00 03 62 00 01 01             | Sync { SyncKey "ab" }
            text that goes on as opaque data    | 45 4b 03 61 00 c3 01 62 03 63 00 01 01    | Sync { SyncKey "abc" }
            opaque data that goes on as text    | 45 4b c3 01 61 03 62 00 01 01             | Sync { SyncKey #6162 }
            page switched between pieces        | 45 4b 03 61 00 00 05 00 00 03 62 00 01 01 | Sync { SyncKey "ab" }
            opaque length of five bytes         | 45 4b c3 80 80 80 80 01 61 01 01          | Sync { SyncKey #61 }
            unknown empty tag                   | 45 3f 4b 03 61 00 01 01                   | Sync { SyncKey "a" }
            unknown tag with content            | 45 7f 7f 03 61 00 c3 01 00 05 01 01 0b 01 | Sync { SyncKey }
            unknown page                        | 45 00 fe 45 03 61 00 46 01 01 00 00 0b 01 | Sync { SyncKey }
            page switched inside unknown tag    | 45 7f 00 01 05 01 05 01                   | Sync { Contacts:Anniversary }
            """)
    void otherBytesMeanTheSame(String name, String digits, String notation) {
        byte[] document = Samples.document(digits);

        assertThat(Notation.print(Document.read(document).root()))
                .as(name)
                .isEqualTo(Notation.print(Notation.parse(notation)));
        assertThat(Document.read(Samples.dripping(document, 1), Spool.MEMORY).root())
                .as(name)
                .isEqualTo(Notation.parse(notation));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            empty root                    | Sync
            text with carriage returns    | Sync { SyncKey "a\\r\\n\\rb\\r" }
            text beside elements          | Sync { SyncKey {} "a\\rb" Status }
            opaque data in an opaque tag  | ComposeMail:SendMail { Mime #0001ff }
            opaque data in another tag    | Sync { SyncKey #0001ff }
            """)
    void xmlMeansTheSame(String name, String notation) {
        Element element = Notation.parse(notation);

        assertThat(Xml.parse(Xml.print(element))).as(name).isEqualTo(element);
    }
}
