package org.activesync4j.wbxml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.ComposeMail;
import org.activesync4j.wbxml.page.Gal;
import org.junit.jupiter.api.Test;

class CodePagesTest {

    /** A row of the table of code pages. */
    record Row(int page, String namespace, int token, String name, boolean opaque) {

        static Row parse(String line) {
            String[] fields = line.split("\t", -1);
            return new Row(
                    Integer.parseInt(fields[0]),
                    fields[2],
                    Integer.decode(fields[3]),
                    fields[4],
                    fields[6].equals("opaque"));
        }

        static Row of(Tag tag) {
            return new Row(tag.page(), tag.namespace(), tag.token(), tag.name(), tag.isOpaque());
        }
    }

    @Test
    void everyRowOfTheTableIsATagAndEveryTagIsARow() throws IOException {
        List<Row> tags = CodePages.all().stream()
                .flatMap(page -> page.tags().stream())
                .map(Row::of)
                .toList();

        assertThat(tags).containsExactlyElementsOf(table());
    }

    private static List<Row> table() throws IOException {
        InputStream resource = CodePagesTest.class.getResourceAsStream("codepages.tsv");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(Row::parse).toList();
        }
    }

    @Test
    void everyTagIsFoundByPageAndTokenByNameAndById() {
        assertThat(allTags()).allSatisfy(tag -> {
            assertThat(CodePages.find(tag.page(), tag.token())).containsSame(tag);
            assertThat(CodePages.find(tag.namespace(), tag.name())).containsSame(tag);
            assertThat(CodePages.tag(tag.id())).isSameAs(tag);
        });
    }

    private static Stream<Tag> allTags() {
        return CodePages.all().stream().flatMap(page -> page.tags().stream());
    }

    @Test
    void everyConstantHasItsIdUnderTheSameNameAndInTheSameOrder() throws ReflectiveOperationException {
        for (CodePage page : CodePages.all()) {
            Class<?> constants = Class.forName("org.activesync4j.wbxml.page." + className(page));
            Class<?> ids = Class.forName(constants.getName() + "$Id");
            for (Tag tag : page.tags()) {
                Field constant = fieldOf(constants, tag);
                assertThat(ids.getField(constant.getName()).getInt(null)).isEqualTo(tag.id());
            }
            assertThat(Stream.of(ids.getFields()).map(Field::getName))
                    .containsExactlyElementsOf(Stream.of(constants.getFields())
                            .filter(field -> field.getType() == Tag.class)
                            .map(Field::getName)
                            .toList());
        }
    }

    private static String className(CodePage page) {
        return page.namespace().equals("GAL") ? "Gal" : page.namespace();
    }

    private static Field fieldOf(Class<?> constants, Tag tag) throws ReflectiveOperationException {
        for (Field field : constants.getFields()) {
            if (field.get(null) == tag) {
                return field;
            }
        }
        throw new AssertionError("no constant for " + tag);
    }

    @Test
    void aTagTellsItsNumbersAndNames() {
        assertThat(ComposeMail.MIME.page()).isEqualTo(21);
        assertThat(ComposeMail.MIME.token()).isEqualTo(0x10);
        assertThat(ComposeMail.MIME.id()).isEqualTo(21 << 6 | 0x10).isEqualTo(ComposeMail.Id.MIME);
        assertThat(ComposeMail.MIME.isOpaque()).isTrue();
        assertThat(ComposeMail.MIME).hasToString("ComposeMail:Mime");
        assertThat(Gal.DISPLAY_NAME.namespace()).isEqualTo("GAL");
        assertThat(AirSync.SYNC.isOpaque()).isFalse();
    }

    @Test
    void aTagThatNoPageHasIsMadeFromItsNumbers() {
        Tag unknown = CodePages.tag(0x1A << 6 | 0x3F);

        assertThat(unknown.isKnown()).isFalse();
        assertThat(unknown).hasToString("0x1A:0x3F").isEqualTo(CodePages.tag(0x1A << 6 | 0x3F));
        assertThat(CodePages.find(0x1A, 0x3F)).isEmpty();
        assertThat(CodePages.find(0, 0x3F)).isEmpty();
        assertThat(CodePages.find("AirSync", "sync")).isEmpty();
    }

    @Test
    void numbersThatNoTagCanHaveAreRefusedOrNotFound() {
        assertThat(CodePages.find(-1, 5)).isEmpty();
        assertThat(CodePages.find(0, 4)).isEmpty();
        assertThat(CodePages.find(0, 64)).isEmpty();
        assertThat(CodePages.find(256, 5)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> CodePages.tag(4));
        assertThatIllegalArgumentException().isThrownBy(() -> CodePages.tag(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> CodePages.tag(256 << 6 | 5));
    }
}
