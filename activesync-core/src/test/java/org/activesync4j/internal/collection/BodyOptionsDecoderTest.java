package org.activesync4j.internal.collection;

import static org.activesync4j.Version.V12_1;
import static org.activesync4j.Version.V14_0;
import static org.activesync4j.Version.V14_1;
import static org.activesync4j.Version.V2_5;
import static org.activesync4j.item.BodyType.HTML;
import static org.activesync4j.item.BodyType.MIME;
import static org.activesync4j.item.BodyType.TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.activesync4j.Version;
import org.activesync4j.command.ProtocolException;
import org.activesync4j.command.Status;
import org.activesync4j.command.StatusException;
import org.activesync4j.internal.body.BodyOptions;
import org.activesync4j.internal.body.BodyPreference;
import org.activesync4j.internal.body.MimeSupport;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.WbxmlException;
import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyOptionsDecoderTest {

    private static final Element TYPE = Element.of(AirSyncBase.TYPE, "1");
    private static final Element SIZE = Element.of(AirSyncBase.TRUNCATION_SIZE, "512");
    private static final Element ALL_OR_NONE = Element.of(AirSyncBase.ALL_OR_NONE, "1");
    private static final Element PREVIEW = Element.of(AirSyncBase.PREVIEW, "255");

    @Test
    void nothingSaidIsNothingWanted() {
        assertThat(decode(V14_1)).isEqualTo(BodyOptions.NONE);
    }

    @Test
    void aPreferenceHasATypeAndWhatElseIsSaid() {
        BodyOptions options = decode(V14_1, preference(TYPE, SIZE, ALL_OR_NONE, PREVIEW));

        assertThat(options.preferences())
                .containsExactly(BodyPreference.of(TEXT).upTo(512).orNone().previewed(255));
    }

    @Test
    void aPreferenceNeedOnlyHaveAType() {
        assertThat(decode(V12_1, preference(TYPE)).preferences()).containsExactly(BodyPreference.of(TEXT));
    }

    @Test
    void anEmptyClaimIsTrue() {
        Element empty = Element.of(AirSyncBase.ALL_OR_NONE);

        assertThat(decode(V12_1, preference(TYPE, empty)).preferences())
                .containsExactly(BodyPreference.of(TEXT).orNone());
    }

    @Test
    void aSizeHas32Bits() {
        Element largest = Element.of(AirSyncBase.TRUNCATION_SIZE, "4294967295");

        assertThat(decode(V12_1, preference(TYPE, largest)).preferences())
                .containsExactly(BodyPreference.of(TEXT).upTo(4_294_967_295L));
    }

    static Stream<Element> malformed() {
        return Stream.of(
                preference(),
                preference(SIZE),
                preference(SIZE, TYPE),
                preference(TYPE, ALL_OR_NONE, SIZE),
                preference(TYPE, PREVIEW, ALL_OR_NONE),
                preference(TYPE, TYPE),
                preference(TYPE, ALL_OR_NONE, ALL_OR_NONE),
                preference(Element.of(AirSyncBase.TYPE, "0")),
                preference(Element.of(AirSyncBase.TYPE, "5")),
                preference(Element.of(AirSyncBase.TYPE, "text")),
                preference(TYPE, Element.of(AirSyncBase.ALL_OR_NONE, "2")),
                preference(TYPE, Element.of(AirSyncBase.ALL_OR_NONE, "yes")),
                preference(TYPE, Element.of(AirSyncBase.TRUNCATION_SIZE, "-1")),
                preference(TYPE, Element.of(AirSyncBase.TRUNCATION_SIZE, "4294967296")),
                preference(TYPE, Element.of(AirSyncBase.TRUNCATION_SIZE, "much")),
                preference(TYPE, Element.of(AirSyncBase.PREVIEW, "256")),
                preference(TYPE, Element.of(AirSyncBase.PREVIEW, "-1")));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    @Tag("MSASAIRS_S04_TC01")
    void anotherOrderTypeOrNumberOfElementsIsRefused(Element preference) {
        assertThatThrownBy(() -> decode(V14_1, preference))
                .isInstanceOfAny(ProtocolException.class, WbxmlException.class);
    }

    @Test
    @Tag("MSASAIRS_S04_TC06")
    void twoPreferencesForOneTypeAreRefused() {
        assertThatThrownBy(() -> decode(V14_1, preference(TYPE), preference(TYPE, SIZE)))
                .isInstanceOf(ProtocolException.class);
    }

    @Test
    void severalPreferencesKeepTheirOrder() {
        Element message = preference(Element.of(AirSyncBase.TYPE, "4"));

        assertThat(decode(V14_1, message, preference(TYPE)).preferences())
                .extracting(BodyPreference::type)
                .containsExactly(MIME, TEXT);
    }

    @Test
    void thePartOfAConversationIsToBeHadAsHtml() {
        Element part = Element.of(AirSyncBase.BODY_PART_PREFERENCE, Element.of(AirSyncBase.TYPE, "2"), SIZE);

        assertThat(decode(V14_1, part).partPreference())
                .contains(BodyPreference.of(HTML).upTo(512));
        assertThat(decode(V14_0, part).partPreference()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "3", "4"})
    void thePartOfAConversationIsNotToBeHadInAnotherForm(String type) {
        Element part = Element.of(AirSyncBase.BODY_PART_PREFERENCE, Element.of(AirSyncBase.TYPE, type));

        assertThatThrownBy(() -> decode(V14_1, part))
                .isInstanceOfSatisfying(
                        StatusException.class,
                        refused -> assertThat(refused.status()).isEqualTo(Status.BODY_PART_TYPE_NOT_SUPPORTED));
    }

    @Test
    void messagesAreWantedByANumber() {
        BodyOptions options =
                decode(V14_1, Element.of(AirSync.MIME_SUPPORT, "1"), Element.of(AirSync.MIME_TRUNCATION, "8"));

        assertThat(options)
                .isEqualTo(BodyOptions.NONE.with(MimeSupport.SECURE_ONLY).mimeTruncatedBy(8));
    }

    @Test
    void numbersThatMeanNothingAreRefused() {
        assertRefused(V14_1, Element.of(AirSync.MIME_SUPPORT, "3"));
        assertRefused(V14_1, Element.of(AirSync.MIME_TRUNCATION, "9"));
        assertRefused(V2_5, Element.of(AirSync.TRUNCATION, "10"));
    }

    @Test
    void theOldestVersionKnowsNoPreferencesAndLaterOnesNoTruncation() {
        Element truncation = Element.of(AirSync.TRUNCATION, "4");

        assertThat(decode(V2_5, preference(TYPE), truncation)).isEqualTo(BodyOptions.NONE.truncatedBy(4));
        assertThat(decode(V12_1, preference(TYPE), truncation))
                .isEqualTo(BodyOptions.NONE.preferring(BodyPreference.of(TEXT)));
    }

    private static BodyOptions decode(Version version, Element... options) {
        return BodyOptionsDecoder.decode(Element.of(AirSync.OPTIONS, options), version);
    }

    private static void assertRefused(Version version, Element option) {
        assertThatThrownBy(() -> decode(version, option)).isInstanceOf(ProtocolException.class);
    }

    private static Element preference(Element... children) {
        return Element.of(AirSyncBase.BODY_PREFERENCE, children);
    }
}
