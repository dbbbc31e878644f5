package org.activesync4j.wbxml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.activesync4j.wbxml.WbxmlException.Kind;
import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.activesync4j.wbxml.page.Email;
import org.junit.jupiter.api.Test;

class FragmentTest {

    private static final Element MAIL = Notation.parse(
            "Add { ServerId \"1\" ApplicationData { Email:Subject \"a\" AirSyncBase:Body { Data \"b\" } } }");
    private static final Element SUBJECT = Notation.parse("Email:Subject \"a\"");
    private static final Element BODY = Notation.parse("AirSyncBase:Body { Data \"b\" }");

    @Test
    void whatWasWrittenAheadIsTheSameInTheDocument() {
        for (Element first : List.of(MAIL, SUBJECT, BODY)) {
            for (Element second : List.of(MAIL, SUBJECT, BODY)) {
                Fragment fragment = Fragment.of(writer -> writer.node(first).node(second));

                byte[] document = new WbxmlWriter()
                        .element(
                                AirSync.SYNC,
                                sync -> sync.empty(AirSync.MORE_AVAILABLE)
                                        .fragment(fragment)
                                        .fragment(fragment)
                                        .empty(AirSyncBase.BODY)
                                        .fragment(fragment))
                        .toByteArray();

                assertThat(document)
                        .isEqualTo(new WbxmlWriter()
                                .element(
                                        AirSync.SYNC,
                                        sync -> sync.empty(AirSync.MORE_AVAILABLE)
                                                .node(first)
                                                .node(second)
                                                .node(first)
                                                .node(second)
                                                .empty(AirSyncBase.BODY)
                                                .node(first)
                                                .node(second))
                                .toByteArray());
            }
        }
    }

    @Test
    void theSizeIsWhatADocumentGrowsByAtMost() {
        Fragment fragment = Fragment.of(writer -> writer.node(SUBJECT));
        WbxmlWriter writer = new WbxmlWriter().start(AirSync.SYNC).empty(AirSync.ADD);
        long before = writer.size();

        writer.fragment(fragment);
        assertThat(writer.size() - before).isEqualTo(fragment.size());

        before = writer.size();
        writer.fragment(fragment);
        assertThat(writer.size() - before).isEqualTo(fragment.size() - 2);
    }

    @Test
    void aFragmentOfNothingChangesNothing() {
        Fragment nothing = Fragment.of(writer -> {});

        assertThat(nothing.isEmpty()).isTrue();
        assertThat(nothing.size()).isZero();
        assertThat(new WbxmlWriter()
                        .element(AirSync.SYNC, sync -> sync.fragment(nothing))
                        .toByteArray())
                .isEqualTo(new WbxmlWriter().empty(AirSync.SYNC).toByteArray());
    }

    @Test
    void fragmentsCanBeInFragments() {
        Fragment inner = Fragment.of(writer -> writer.node(SUBJECT));
        Fragment outer = Fragment.of(writer -> writer.fragment(inner).element(AirSync.ADD, add -> add.fragment(inner)));

        assertThat(Document.read(new WbxmlWriter()
                                .element(AirSync.SYNC, sync -> sync.fragment(outer))
                                .toByteArray())
                        .root())
                .isEqualTo(Element.of(AirSync.SYNC, SUBJECT, Element.of(AirSync.ADD, SUBJECT)));
    }

    @Test
    void aFragmentHasWholeElements() {
        assertThat(catchThrowableOfType(WbxmlException.class, () -> Fragment.of(writer -> writer.start(Email.SUBJECT)))
                        .kind())
                .isEqualTo(Kind.STRUCTURE);
        assertThat(catchThrowableOfType(WbxmlException.class, () -> Fragment.of(writer -> writer.text("a")))
                        .kind())
                .isEqualTo(Kind.STRUCTURE);
    }

    @Test
    void aFragmentIsNoDocument() {
        Fragment fragment = Fragment.of(writer -> writer.node(SUBJECT));

        assertThat(catchThrowableOfType(WbxmlException.class, () -> new WbxmlWriter().fragment(fragment))
                        .kind())
                .isEqualTo(Kind.STRUCTURE);
    }

    @Test
    void unknownTagsAreRefusedInFragmentsToo() {
        assertThat(catchThrowableOfType(
                                WbxmlException.class, () -> Fragment.of(writer -> writer.empty(CodePages.tag(0x3F))))
                        .kind())
                .isEqualTo(Kind.UNKNOWN_TAG);
    }
}
