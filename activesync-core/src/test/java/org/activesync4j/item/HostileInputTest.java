package org.activesync4j.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.activesync4j.Version;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Node;
import org.activesync4j.wbxml.Opaque;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.Text;
import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HostileInputTest {

    private static final int ROUNDS = 300;
    private static final long SEED = Long.getLong("seed", System.nanoTime());

    private static final String[] TEXTS = {
        "",
        "0",
        "1",
        "2",
        "-1",
        "99999999999",
        "x",
        "4",
        "2026-12-03T02:07:31.000Z",
        "20261203T020731Z",
        "0000-00-00",
        "9999-12-31T23:59:59.999Z",
        "9999-12-31",
        "0001-01-01T00:00:00Z",
        "YWJj",
        "IPM.StickyNote",
        "\u0001",
        "\uFFFE"
    };

    private final Random random = new Random(SEED);

    static Stream<Arguments> classesAndVersions() {
        return Stream.concat(ItemClasses.standard().all().stream(), Stream.of(MadeUp.SCHEMA))
                .flatMap(schema -> Stream.of(Version.values()).map(version -> Arguments.of(schema, version)));
    }

    @ParameterizedTest
    @MethodSource("classesAndVersions")
    void whateverADeviceSendsIsAnItemOrRefused(ItemSchema schema, Version version) {
        List<Tag> tags = tags(schema, version);
        int items = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Element data = Wire.sent(Element.of(AirSync.APPLICATION_DATA, nodes(tags, 0)));
            items += isItem(schema, version, data) ? 1 : 0;
        }

        assertThat(items).as("seed %s", SEED).isPositive();
    }

    /** What is taken can be applied, written and read again. */
    private static boolean isItem(ItemSchema schema, Version version, Element data) {
        try {
            Item item = schema.decode(data, version);
            Patch patch = schema.decodePatch(data, version, Supported.NOT_SAID);
            Element written = Wire.encoded(patch.applyTo(item), version);
            schema.decodeAnswer(written, version);
            return true;
        } catch (ItemFormatException refused) {
            assertThat(refused.place()).as("seed %s", SEED).isNotEmpty();
            return false;
        }
    }

    private static List<Tag> tags(ItemSchema schema, Version version) {
        Set<Tag> tags = Rows.tags(schema, version);
        tags.addAll(Set.of(AirSyncBase.BODY, AirSyncBase.DATA, AirSyncBase.ATTACHMENTS, AirSync.CLIENT_ID));
        return new ArrayList<>(tags);
    }

    private List<Node> nodes(List<Tag> tags, int depth) {
        if (depth > 0 && random.nextInt(3) > 0) {
            return List.of(value());
        }
        List<Node> nodes = new ArrayList<>();
        for (int left = random.nextInt(4); left > 0; left--) {
            nodes.add(element(tags, depth));
        }
        return nodes;
    }

    private Node value() {
        return random.nextInt(3) > 0 ? Text.of(text()) : Opaque.of(new byte[] {1, (byte) random.nextInt(256)});
    }

    private String text() {
        return TEXTS[random.nextInt(TEXTS.length)];
    }

    private Element element(List<Tag> tags, int depth) {
        Tag tag = tags.get(random.nextInt(tags.size()));
        return depth > 3 ? Element.of(tag) : Element.of(tag, nodes(tags, depth + 1));
    }
}
