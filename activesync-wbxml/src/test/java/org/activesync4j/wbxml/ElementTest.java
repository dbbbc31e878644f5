package org.activesync4j.wbxml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.activesync4j.wbxml.WbxmlException.Kind;
import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.activesync4j.wbxml.page.ComposeMail;
import org.activesync4j.wbxml.page.Email;
import org.junit.jupiter.api.Test;

class ElementTest {

    private static final String SYNC = """
            Sync {
              SyncKey "k"
              WindowSize " 25 "
              GetChanges
              DeletesAsMoves "0"
              Class #6d61696c
              Email:DateReceived "2026-11-25T10:15:30.000Z"
              Collection { SyncKey "1" }
              Collection { SyncKey "2" }
            }""";

    /** Returns the root as it is read from bytes. */
    private static Element read(String notation) {
        return Document.read(new WbxmlWriter().node(Notation.parse(notation)).toByteArray())
                .root();
    }

    @Test
    void childrenAreFound() {
        Element sync = read(SYNC);

        assertThat(sync.is(AirSync.SYNC)).isTrue();
        assertThat(sync.children())
                .hasSize(8)
                .extracting(Element::tag)
                .startsWith(AirSync.SYNC_KEY, AirSync.WINDOW_SIZE);
        assertThat(sync.child(AirSync.COLLECTION))
                .hasValueSatisfying(
                        first -> assertThat(first.text(AirSync.SYNC_KEY)).hasValue("1"));
        assertThat(sync.children(AirSync.COLLECTION))
                .extracting(collection -> collection.require(AirSync.SYNC_KEY).text())
                .containsExactly("1", "2");
        assertThat(sync.has(AirSync.GET_CHANGES)).isTrue();
        assertThat(sync.has(AirSync.PARTIAL)).isFalse();
        assertThat(sync.child(AirSync.PARTIAL)).isEmpty();
        assertThat(sync.children(AirSync.PARTIAL)).isEmpty();
    }

    @Test
    void valuesOfChildrenAreRead() {
        Element sync = read(SYNC);

        assertThat(sync.text(AirSync.SYNC_KEY)).hasValue("k");
        assertThat(sync.text(AirSync.GET_CHANGES)).hasValue("");
        assertThat(sync.text(AirSync.PARTIAL)).isEmpty();
        assertThat(sync.text(AirSync.CLASS)).hasValue("mail");
        assertThat(sync.integer(AirSync.WINDOW_SIZE)).hasValue(25);
        assertThat(sync.integer(AirSync.WAIT)).isEmpty();
        assertThat(sync.bool(AirSync.GET_CHANGES)).hasValue(true);
        assertThat(sync.bool(AirSync.DELETES_AS_MOVES)).hasValue(false);
        assertThat(sync.bool(AirSync.PARTIAL)).isEmpty();
        assertThat(sync.instant(Email.DATE_RECEIVED)).hasValue(Instant.parse("2026-11-25T10:15:30Z"));
        assertThat(sync.instant(Email.START_TIME)).isEmpty();
        assertThat(sync.bytes(AirSync.SYNC_KEY))
                .hasValueSatisfying(bytes -> assertThat(bytes).containsExactly('k'));
        assertThat(sync.bytes(AirSync.CLASS))
                .hasValueSatisfying(bytes -> assertThat(bytes).containsExactly('m', 'a', 'i', 'l'));
        assertThat(sync.value(AirSync.PARTIAL)).isEmpty();
    }

    @Test
    void valuesBesideChildrenAreJoined() throws IOException {
        Element mixed = read("Sync { \"a\" SyncKey \"x\" #62 GetChanges {} \"ж\" }");

        assertThat(mixed.text()).isEqualTo("abж");
        assertThat(mixed.bytes()).isEqualTo("abж".getBytes(StandardCharsets.UTF_8));
        assertThat(mixed.value().open().readAllBytes()).isEqualTo("abж".getBytes(StandardCharsets.UTF_8));
        assertThat(mixed.nodes()).hasSize(5);
    }

    @Test
    void anEmptyElementHasAnEmptyValue() {
        Element empty = read("Sync");

        assertThat(empty.isEmpty()).isTrue();
        assertThat(empty.text()).isEmpty();
        assertThat(empty.bytes()).isEmpty();
        assertThat(empty.value().length()).hasValue(0);
        assertThat(empty.bool()).isTrue();
        assertThat(catchThrowableOfType(WbxmlException.class, empty::integer).kind())
                .isEqualTo(Kind.VALUE);
        assertThat(catchThrowableOfType(WbxmlException.class, empty::instant).kind())
                .isEqualTo(Kind.VALUE);
    }

    @Test
    void aWrongValueTellsItsPlaceAndNotItsContent() {
        Element sync =
                read("Sync { Collections { Collection { WindowSize \"secret\" AirSyncBase:Body { Type \"ж\" } } } }");
        Element collection = sync.require(AirSync.COLLECTIONS).require(AirSync.COLLECTION);

        assertThat(catchThrowableOfType(WbxmlException.class, () -> collection.integer(AirSync.WINDOW_SIZE)))
                .hasMessage("expected an integer at byte 7, page 0, in AirSync:Sync/Collections/Collection/WindowSize");
        Element body = collection.require(AirSyncBase.BODY);
        assertThat(catchThrowableOfType(WbxmlException.class, () -> body.bool(AirSyncBase.TYPE)))
                .hasMessageStartingWith("expected 0 or 1 at byte ")
                .hasMessageEndingWith(", page 17, in AirSync:Sync/Collections/Collection/AirSyncBase:Body/Type");
        assertThat(body.path()).isEqualTo("AirSync:Sync/Collections/Collection/AirSyncBase:Body");
        assertThat(body.error("expected something else").kind()).isEqualTo(Kind.VALUE);
    }

    @Test
    void aMissingChildTellsWhereItShouldBe() {
        Element sync = read("Sync { Collections }");

        WbxmlException missing = catchThrowableOfType(
                WbxmlException.class, () -> sync.require(AirSync.COLLECTIONS).require(AirSync.COLLECTION));

        assertThat(missing.kind()).isEqualTo(Kind.MISSING);
        assertThat(missing).hasMessage("expected AirSync:Collection at byte 5, page 0, in AirSync:Sync/Collections");
    }

    @Test
    void whatWasNotReadIsAtNoPlace() {
        Element made = Element.of(AirSync.SYNC, Element.of(AirSync.WAIT, "x"));
        Element wait = made.require(AirSync.WAIT);

        assertThat(made.offset()).isEqualTo(-1);
        WbxmlException error = catchThrowableOfType(WbxmlException.class, wait::integer);
        assertThat(error).hasMessage("expected an integer, in AirSync:Wait");
        assertThat(error.offset()).isEqualTo(-1);
        assertThat(error.page()).isEqualTo(-1);
    }

    @Test
    void elementsAreEqualByWhatTheyHaveAndNotByWhereTheyWere() {
        Element read = read("Sync { Wait SyncKey \"a\" ComposeMail:Mime #01 }");
        Element made = Element.of(
                AirSync.SYNC,
                Element.of(AirSync.WAIT),
                Element.of(AirSync.SYNC_KEY, "a"),
                Element.of(ComposeMail.MIME, new byte[] {1}));

        assertThat(read).isEqualTo(made).hasSameHashCodeAs(made);
        assertThat(read).isNotEqualTo(Element.of(AirSync.SYNC, "a")).isNotEqualTo(Text.of("a"));
        assertThat(Text.of("a")).isNotEqualTo(Opaque.of(new byte[] {'a'})).hasSameHashCodeAs(Text.of("a"));
        assertThat(Opaque.of(new byte[] {1})).isEqualTo(Opaque.of(Value.of(new byte[] {1})));
        assertThat(Opaque.of(new byte[] {1})).isNotEqualTo(Opaque.of(new byte[] {2}));
    }

    @Test
    void whatIsLoggedHasNoContent() {
        Element sync = read("Sync { SyncKey \"secret\" ComposeMail:Mime #010203 Partial Wait }");

        assertThat(sync).hasToString("Sync{SyncKey(6) ComposeMail:Mime(3 bytes) Partial Wait}");
        assertThat(sync.nodes().get(0)).hasToString("SyncKey(6)");
        assertThat(Text.of("secret")).hasToString("(6)");
        assertThat(Opaque.of(new byte[2])).hasToString("(2 bytes)");
        assertThat(Value.of(new byte[2])).hasToString("2 bytes");
    }

    @Test
    void nobodyCanChangeATree() {
        Element sync = Element.of(AirSync.SYNC, List.of(Element.of(AirSync.WAIT)));

        sync.children().clear();

        assertThat(sync.children()).hasSize(1);
        assertThat(sync.nodes()).isUnmodifiable();
    }

    @Test
    void aTreeIsNoDeeperThanCanBeWalked() {
        Element tree = Element.of(AirSync.SYNC);
        for (int level = 1; level < Limits.DEEPEST; level++) {
            tree = Element.of(AirSync.SYNC, tree);
        }
        Element deepest = tree;

        assertThat(Notation.parse(Notation.print(deepest))).isEqualTo(deepest);
        assertThat(Xml.parse(Xml.print(deepest))).isEqualTo(deepest);
        assertThatIllegalArgumentException().isThrownBy(() -> Element.of(AirSync.SYNC, deepest));
    }
}
