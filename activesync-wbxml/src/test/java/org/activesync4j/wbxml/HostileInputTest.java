package org.activesync4j.wbxml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.function.Supplier;
import org.activesync4j.wbxml.WbxmlException.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everything that is not a document is refused, with what is wrong and where. */
class HostileInputTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zero length                            | EMPTY        | 0  |
            version only                           | TRUNCATED    | 1  | 03
            header only                            | TRUNCATED    | 4  | 03 01 6a 00
            version 1.0                            | HEADER       | 1  | 00 01 6a 00 05
            version 1.4                            | HEADER       | 1  | 04 01 6a 00 05
            version 0x7f                           | HEADER       | 1  | 7f 01 6a 00 05
            public id by index                     | HEADER       | 2  | 03 00 00 6a 00 05
            public id of another language          | HEADER       | 2  | 03 02 6a 00 05
            charset ISO-8859-1                     | HEADER       | 3  | 03 01 04 00 05
            charset 9999                           | HEADER       | 4  | 03 01 ce 0f 00 05
            charset unknown                        | HEADER       | 3  | 03 01 00 00 05
            string table of 1 byte                 | HEADER       | 4  | 03 01 6a 01 00 05
            string table of 2^31-1 bytes           | HEADER       | 8  | 03 01 6a 87 ff ff ff 7f 05
            string table of 2^32-1 bytes           | HEADER       | 8  | 03 01 6a 8f ff ff ff 7f 05
            integer of 33 bits                     | UNSUPPORTED  | 8  | 03 01 6a 90 80 80 80 00 05
            integer of 7 bytes                     | UNSUPPORTED  | 8  | 03 01 6a 80 80 80 80 80 80 00 05
            opaque length 2^31-1                   | LIMIT        | 12 | 03 01 6a 00 45 4b c3 87 ff ff ff 7f 61 01 01
            opaque length 2^32-1                   | LIMIT        | 12 | 03 01 6a 00 45 4b c3 8f ff ff ff 7f 61 01 01
            opaque length of 33 bits               | UNSUPPORTED  | 12 | 03 01 6a 00 45 4b c3 9f ff ff ff 7f 61 01 01
            opaque length of 7 bytes               | UNSUPPORTED  | 12 | 03 01 6a 00 45 4b c3 ff ff ff ff ff ff 7f 61 01 01
            opaque claims 60 MB and has 1 byte     | TRUNCATED    | 12 | 03 01 6a 00 45 4b c3 9c 80 80 00 61
            opaque longer than the input           | TRUNCATED    | 10 | 03 01 6a 00 45 4b c3 05 61 01
            opaque length cut short                | TRUNCATED    | 8  | 03 01 6a 00 45 4b c3 81
            string-table reference                 | UNSUPPORTED  | 7  | 03 01 6a 00 45 4b 83 00 01 01
            string without NUL                     | TRUNCATED    | 8  | 03 01 6a 00 45 4b 03 61
            END before the root                    | STRUCTURE    | 5  | 03 01 6a 00 01
            END too many                           | STRUCTURE    | 6  | 03 01 6a 00 05 01
            END missing                            | TRUNCATED    | 9  | 03 01 6a 00 45 4b 03 00 01
            END of the last tag missing            | TRUNCATED    | 5  | 03 01 6a 00 45
            unknown root                           | UNKNOWN_TAG  | 5  | 03 01 6a 00 3f
            root of an unknown page                | UNKNOWN_TAG  | 7  | 03 01 6a 00 00 fe 05
            SWITCH_PAGE cut short                  | TRUNCATED    | 6  | 03 01 6a 00 45 00
            attributes                             | UNSUPPORTED  | 5  | 03 01 6a 00 85 05 01
            attributes and content                 | UNSUPPORTED  | 5  | 03 01 6a 00 c5 05 01 01
            ENTITY                                 | UNSUPPORTED  | 6  | 03 01 6a 00 45 02 20 01
            PI                                     | UNSUPPORTED  | 6  | 03 01 6a 00 45 43 05 01 01
            PI before the root                     | UNSUPPORTED  | 5  | 03 01 6a 00 43 05 01 05
            EXT_I_0                                | UNSUPPORTED  | 6  | 03 01 6a 00 45 40 61 00 01
            EXT_I_2                                | UNSUPPORTED  | 6  | 03 01 6a 00 45 42 61 00 01
            EXT_T_0                                | UNSUPPORTED  | 6  | 03 01 6a 00 45 80 00 01
            EXT_0                                  | UNSUPPORTED  | 6  | 03 01 6a 00 45 c0 01
            EXT_2                                  | UNSUPPORTED  | 6  | 03 01 6a 00 45 c2 01
            LITERAL                                | UNSUPPORTED  | 6  | 03 01 6a 00 45 04 00 01
            LITERAL_C                              | UNSUPPORTED  | 6  | 03 01 6a 00 45 44 00 01 01
            LITERAL_A                              | UNSUPPORTED  | 6  | 03 01 6a 00 45 84 00 01
            LITERAL_AC                             | UNSUPPORTED  | 6  | 03 01 6a 00 45 c4 00 01
            overlong UTF-8 of 2 bytes              | TEXT         | 8  | 03 01 6a 00 45 4b 03 61 c0 80 00 01 01
            overlong UTF-8 of 2 bytes, c1          | TEXT         | 7  | 03 01 6a 00 45 4b 03 c1 bf 00 01 01
            overlong UTF-8 of 3 bytes              | TEXT         | 7  | 03 01 6a 00 45 4b 03 e0 9f bf 00 01 01
            overlong UTF-8 of 4 bytes              | TEXT         | 7  | 03 01 6a 00 45 4b 03 f0 8f bf bf 00 01 01
            UTF-8 of a surrogate                   | TEXT         | 7  | 03 01 6a 00 45 4b 03 ed a0 80 00 01 01
            UTF-8 beyond U+10FFFF                  | TEXT         | 7  | 03 01 6a 00 45 4b 03 f4 90 80 80 00 01 01
            UTF-8 of 5 bytes                       | TEXT         | 7  | 03 01 6a 00 45 4b 03 f8 88 80 80 80 00 01 01
            byte 0xff                              | TEXT         | 7  | 03 01 6a 00 45 4b 03 ff 00 01 01
            continuation without lead              | TEXT         | 7  | 03 01 6a 00 45 4b 03 80 00 01 01
            lead of 2 without continuation         | TEXT         | 7  | 03 01 6a 00 45 4b 03 c3 61 00 01 01
            lead of 3 without continuation         | TEXT         | 7  | 03 01 6a 00 45 4b 03 e2 82 61 00 01 01
            lead of 4 without continuation         | TEXT         | 7  | 03 01 6a 00 45 4b 03 f0 9f 98 61 00 01 01
            lead of 2 at the end                   | TEXT         | 7  | 03 01 6a 00 45 4b 03 c3 00 01 01
            lead of 3 at the end                   | TEXT         | 7  | 03 01 6a 00 45 4b 03 e2 82 00 01 01
            lead of 4 at the end                   | TEXT         | 7  | 03 01 6a 00 45 4b 03 f0 9f 98 00 01 01
            character torn between two pieces      | TEXT         | 7  | 03 01 6a 00 45 4b 03 c3 00 03 a4 00 01 01
            text before the root                   | STRUCTURE    | 5  | 03 01 6a 00 03 61 00 05
            opaque data before the root            | STRUCTURE    | 5  | 03 01 6a 00 c3 01 61 05
            text after the root                    | STRUCTURE    | 6  | 03 01 6a 00 05 03 61 00
            opaque data after the root             | STRUCTURE    | 6  | 03 01 6a 00 05 c3 01 61
            page switch after the root             | STRUCTURE    | 6  | 03 01 6a 00 05 00 00
            second root                            | STRUCTURE    | 6  | 03 01 6a 00 05 05
            second root with content               | STRUCTURE    | 7  | 03 01 6a 00 45 01 45 01
            unsupported token inside an unknown tag | UNSUPPORTED | 7  | 03 01 6a 00 45 7f 83 00 01 01
            unknown tag cut short                  | TRUNCATED    | 6  | 03 01 6a 00 45 7f
            string inside an unknown tag cut short | TRUNCATED    | 8  | 03 01 6a 00 45 7f 03 61
            """)
    void isRefused(String name, Kind kind, long offset, String digits) {
        byte[] document = Samples.hex(digits == null ? "" : digits);

        assertRefused(name, kind, offset, () -> Document.read(document));
        assertRefused(name, kind, offset, () -> Document.read(Samples.dripping(document, 1), Spool.MEMORY));
        if (kind != Kind.TEXT) {
            assertRefused(name, kind, offset, () -> Document.read(Samples.dripping(document, 1), Spool.above(0)));
        }
    }

    private static void assertRefused(String name, Kind kind, long offset, Supplier<Document> reading) {
        WbxmlException refusal = catchThrowableOfType(WbxmlException.class, reading::get);
        assertThat(refusal).as(name).isNotNull();
        assertThat(refusal.kind()).as(name).isEqualTo(kind);
        assertThat(refusal.offset()).as(name).isEqualTo(offset);
        assertThat(refusal.isEmptyDocument()).as(name).isEqualTo(kind == Kind.EMPTY);
    }
}
