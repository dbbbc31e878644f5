package org.activesync4j.internal.body;

import static org.activesync4j.item.BodyType.HTML;
import static org.activesync4j.item.BodyType.MIME;
import static org.activesync4j.item.BodyType.RTF;
import static org.activesync4j.item.BodyType.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import org.activesync4j.Version;
import org.activesync4j.item.Body;
import org.activesync4j.item.BodyType;
import org.activesync4j.item.Content;
import org.activesync4j.item.Email;
import org.activesync4j.item.Item;
import org.activesync4j.item.Rendering;
import org.activesync4j.item.ShownBody;
import org.activesync4j.wbxml.Document;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.WbxmlWriter;
import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for whatever is asked of whatever body, at every version. */
class BodyLawsTest {

    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int ROUNDS = 1500;
    private static final String[] PIECES = {
        "a", "é", "中", "😀", " ", "\r\n", "\t", "&amp;", "<b>bold</b>", "<p>", "<br>", "x".repeat(40), "\u0301"
    };
    private static final int[] MIME_SIZES = {0, 4096, 5120, 7168, 10_240, 20_480, 51_200, 102_400};
    private static final int[] TEXT_SIZES = {0, 512, 1024, 2048, 5120, 10_240, 20_480, 51_200, 102_400};

    /** One question and its answer. */
    private record Case(Version version, Item item, Body body, BodyOptions options, ShownBody shown) {

        /** What was asked of the form that was chosen. */
        BodyPreference asked() {
            return options.preferences().stream()
                    .filter(preference -> preference.type() == shown.type())
                    .findFirst()
                    .orElseGet(() -> asText(options.preferences().get(0)));
        }

        private static BodyPreference asText(BodyPreference other) {
            return new BodyPreference(TEXT, other.truncationSize(), other.allOrNone(), other.preview());
        }

        OptionalLong limit() {
            boolean open = shown.type() == MIME && asked().truncationSize().isEmpty();
            return open ? coded(MIME_SIZES, options.mimeTruncation()) : asked().truncationSize();
        }

        boolean mayHave(BodyType type) {
            return switch (type) {
                case TEXT, HTML -> true;
                case RTF -> body.types().contains(RTF);
                case MIME ->
                    options.mimeSupport() == MimeSupport.ALWAYS && body.types().contains(MIME);
            };
        }

        boolean fits(BodyPreference preference) {
            long size = wire(preference.type(), form(body, preference.type())).length;
            OptionalLong limit =
                    preference.type() == MIME && preference.truncationSize().isEmpty()
                            ? coded(MIME_SIZES, options.mimeTruncation())
                            : preference.truncationSize();
            return limit.isEmpty() || size <= limit.getAsLong();
        }

        byte[] data() {
            return shown.data()
                    .map(content -> wire(shown.type(), bytes(content)))
                    .orElse(new byte[0]);
        }

        byte[] whole() {
            return wire(shown.type(), form(body, shown.type()));
        }
    }

    private static OptionalLong coded(int[] sizes, OptionalInt code) {
        boolean limited = code.isPresent() && code.getAsInt() < sizes.length;
        return limited ? OptionalLong.of(sizes[code.getAsInt()]) : OptionalLong.empty();
    }

    private static void always(Version version, BiConsumer<Random, Case> law) {
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            Body body = body(random);
            BodyOptions options = options(random);
            Item item = Item.of(Email.SCHEMA);
            ShownBody shown = new BodyChoice(options, version).body(body, item).orElseThrow();
            law.accept(random, new Case(version, item, body, options, shown));
        }
    }

    private static String told(Case each) {
        return "seed " + SEED + ", " + each.body() + " native " + each.body().nativeType() + ", " + each.options();
    }

    @ParameterizedTest
    @EnumSource(value = Version.class, mode = EnumSource.Mode.EXCLUDE, names = "V2_5")
    void whatIsShownWasAskedForOrIsText(Version version) {
        always(version, (random, each) -> {
            boolean asked = each.options().preferences().stream()
                    .map(BodyPreference::type)
                    .anyMatch(each.shown().type()::equals);
            boolean none = each.options().preferences().stream()
                    .map(BodyPreference::type)
                    .noneMatch(each::mayHave);

            assertThat(asked || none && each.shown().type() == TEXT)
                    .as(told(each))
                    .isTrue();
            assertThat(each.mayHave(each.shown().type())).as(told(each)).isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource(value = Version.class, mode = EnumSource.Mode.EXCLUDE, names = "V2_5")
    void whatIsShownIsTheBeginningAndAsLongAsMayBe(Version version) {
        always(version, (random, each) -> {
            byte[] data = each.data();
            byte[] whole = each.whole();
            long limit = Math.min(each.limit().orElse(Long.MAX_VALUE), whole.length);

            assertThat(data.length).as(told(each)).isLessThanOrEqualTo((int) limit);
            assertThat(data).as(told(each)).isEqualTo(Arrays.copyOf(whole, data.length));
            assertThat(isWellFormed(each.shown().type(), data)).as(told(each)).isTrue();
            if (each.shown().type() != MIME && !each.asked().allOrNone()) {
                assertThat(data.length).as(told(each)).isGreaterThanOrEqualTo((int) limit - 3);
            }
        });
    }

    @ParameterizedTest
    @EnumSource(value = Version.class, mode = EnumSource.Mode.EXCLUDE, names = "V2_5")
    void theSizeIsThatOfTheWholeAndCutMeansCut(Version version) {
        always(version, (random, each) -> {
            assertThat(each.shown().size()).as(told(each)).isEqualTo(each.whole().length);
            assertThat(each.shown().truncated()).as(told(each)).isEqualTo(each.data().length < each.whole().length);
            assertThat(each.shown().data().isPresent() || each.shown().truncated())
                    .as(told(each))
                    .isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource(value = Version.class, mode = EnumSource.Mode.EXCLUDE, names = "V2_5")
    void allOrNoneMeansAllOrNone(Version version) {
        always(version, (random, each) -> {
            if (each.asked().allOrNone()) {
                assertThat(each.data().length).as(told(each)).isIn(0, each.whole().length);
            }
        });
    }

    @ParameterizedTest
    @EnumSource(value = Version.class, mode = EnumSource.Mode.EXCLUDE, names = "V2_5")
    void nothingIsWithheldWhileAnyFormThatWasAskedForMayBeSent(Version version) {
        always(version, (random, each) -> {
            boolean sendable = each.options().preferences().stream()
                    .filter(preference -> each.mayHave(preference.type()))
                    .anyMatch(preference -> !preference.allOrNone() || each.fits(preference));
            boolean refused = each.asked().allOrNone() && !each.fits(each.asked());

            assertThat(sendable && refused).as(told(each)).isFalse();
        });
    }

    @ParameterizedTest
    @EnumSource(value = Version.class, mode = EnumSource.Mode.EXCLUDE, names = "V2_5")
    void theNativeFormIsShownWheneverItIsAskedForAndFits(Version version) {
        always(version, (random, each) -> {
            BodyType nativeType = each.body().nativeType();
            boolean asked = each.options().preferences().stream()
                    .anyMatch(preference -> preference.type() == nativeType && each.fits(preference));
            boolean message = each.shown().type() == MIME;

            if (asked && each.mayHave(nativeType)) {
                assertThat(message || each.shown().type() == nativeType)
                        .as(told(each))
                        .isTrue();
            }
        });
    }

    @ParameterizedTest
    @EnumSource(value = Version.class, mode = EnumSource.Mode.EXCLUDE, names = "V2_5")
    void theOrderInWhichFormsAreAskedForDoesNotMatter(Version version) {
        always(version, (random, each) -> {
            List<BodyPreference> others = new ArrayList<>(each.options().preferences());
            Collections.shuffle(others, random);
            boolean available = others.stream().map(BodyPreference::type).anyMatch(each::mayHave);

            if (available) {
                BodyOptions options = each.options().preferring(others.toArray(BodyPreference[]::new));
                assertSame(each, new BodyChoice(options, version).body(each.body(), each.item()));
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void theSameQuestionHasTheSameAnswer(Version version) {
        always(
                version,
                (random, each) ->
                        assertSame(each, new BodyChoice(each.options(), version).body(each.body(), each.item())));
    }

    private static void assertSame(Case each, Optional<ShownBody> other) {
        ShownBody again = other.orElseThrow();
        assertThat(again.type()).as(told(each)).isEqualTo(each.shown().type());
        assertThat(again.size()).as(told(each)).isEqualTo(each.shown().size());
        assertThat(again.truncated()).as(told(each)).isEqualTo(each.shown().truncated());
        assertThat(again.preview()).as(told(each)).isEqualTo(each.shown().preview());
        assertThat(again.data().map(BodyLawsTest::bytes).map(ByteBuffer::wrap))
                .as(told(each))
                .isEqualTo(each.shown().data().map(BodyLawsTest::bytes).map(ByteBuffer::wrap));
    }

    @ParameterizedTest
    @EnumSource(value = Version.class, mode = EnumSource.Mode.EXCLUDE, names = "V2_5")
    void aPreviewIsShortWellFormedAndNotThereBesideText(Version version) {
        always(version, (random, each) -> {
            Optional<String> preview = each.shown().preview();
            boolean text = each.shown().type() == TEXT && each.shown().data().isPresent();

            if (text || version.before(Version.V14_0) || each.asked().preview().isEmpty()) {
                assertThat(preview).as(told(each)).isEmpty();
            }
            preview.ifPresent(said -> {
                assertThat(said.codePointCount(0, said.length()))
                        .as(told(each))
                        .isBetween(1, each.asked().preview().getAsInt());
                assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(said))
                        .as(told(each))
                        .isTrue();
                assertThat(line(each.body())).as(told(each)).startsWith(said);
            });
        });
    }

    @ParameterizedTest
    @EnumSource(value = Version.class, mode = EnumSource.Mode.EXCLUDE, names = "V2_5")
    void whatIsWrittenIsWhatWasChosen(Version version) {
        always(version, (random, each) -> {
            Element written = written(each).require(AirSyncBase.BODY);

            assertThat(written.require(AirSyncBase.TYPE).integer())
                    .as(told(each))
                    .isEqualTo(each.shown().type().number());
            assertThat((long) written.require(AirSyncBase.ESTIMATED_DATA_SIZE).integer())
                    .as(told(each))
                    .isEqualTo(each.shown().size());
            assertThat(written.bool(AirSyncBase.TRUNCATED).orElse(false))
                    .as(told(each))
                    .isEqualTo(each.shown().truncated());
            assertThat(written.bytes(AirSyncBase.DATA).orElse(new byte[0]))
                    .as(told(each))
                    .isEqualTo(each.data());
            assertThat(written.text(AirSyncBase.PREVIEW))
                    .as(told(each))
                    .isEqualTo(each.shown().preview());
        });
    }

    private static Element written(Case each) {
        Rendering rendering = Rendering.of(each.version(), new BodyChoice(each.options(), each.version()));
        WbxmlWriter writer = new WbxmlWriter().start(AirSync.APPLICATION_DATA);
        Email.SCHEMA.encode(each.item().with(Email.BODY, each.body()), rendering, writer);
        return Document.read(writer.end().finish().toByteArray()).root();
    }

    @ParameterizedTest
    @EnumSource(value = Version.class, names = "V2_5")
    void inTheOldestVersionTheCodesLimitCharactersAndBytes(Version version) {
        always(version, (random, each) -> {
            boolean message = each.mayHave(MIME);
            byte[] data = each.data();
            byte[] whole = each.whole();

            assertThat(each.shown().type()).as(told(each)).isEqualTo(message ? MIME : TEXT);
            assertThat(data).as(told(each)).isEqualTo(Arrays.copyOf(whole, data.length));
            assertThat(each.shown().size()).as(told(each)).isEqualTo(whole.length);
            assertThat(each.shown().truncated()).as(told(each)).isEqualTo(data.length < whole.length);
            assertThat(isWellFormed(each.shown().type(), data)).as(told(each)).isTrue();
            if (message) {
                long limit = coded(MIME_SIZES, each.options().mimeTruncation()).orElse(Long.MAX_VALUE);
                assertThat((long) data.length).as(told(each)).isLessThanOrEqualTo(limit);
            } else {
                long limit = coded(TEXT_SIZES, each.options().truncation()).orElse(Long.MAX_VALUE);
                assertThat(characters(data)).as(told(each)).isEqualTo(Math.min(limit, characters(whole)));
            }
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = Version.class,
            names = {"V14_1", "V16_0", "V16_1"})
    void aPartKeepsTheSameLaws(Version version) {
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            Body body = body(random);
            BodyPreference asked = preference(random, HTML);
            BodyOptions options = BodyOptions.NONE.withPart(asked);

            ShownBody shown = new BodyChoice(options, version)
                    .part(body, Item.of(Email.SCHEMA))
                    .orElseThrow();

            byte[] whole = form(body, HTML);
            byte[] data = shown.data().map(BodyLawsTest::bytes).orElse(new byte[0]);
            String told = "seed " + SEED + ", " + asked;
            assertThat(shown.type()).as(told).isEqualTo(HTML);
            assertThat(shown.size()).as(told).isEqualTo(whole.length);
            assertThat((long) data.length)
                    .as(told)
                    .isLessThanOrEqualTo(asked.truncationSize().orElse(Long.MAX_VALUE));
            assertThat(data).as(told).isEqualTo(Arrays.copyOf(whole, data.length));
            assertThat(shown.truncated()).as(told).isEqualTo(data.length < whole.length);
            assertThat(isWellFormed(HTML, data)).as(told).isTrue();
        }
    }

    // What can be known without the choice

    /** All of a body in a form, converted if need be; of nothing nothing is made. */
    private static byte[] form(Body body, BodyType type) {
        return body.content(type).map(BodyLawsTest::bytes).orElseGet(() -> switch (type) {
            case TEXT -> text(body, HTML).map(Html::toText).orElse("").getBytes(StandardCharsets.UTF_8);
            case HTML ->
                text(body, TEXT)
                        .filter(text -> !text.isEmpty())
                        .map(Html::fromText)
                        .orElse("")
                        .getBytes(StandardCharsets.UTF_8);
            case RTF, MIME -> new byte[0];
        });
    }

    private static Optional<String> text(Body body, BodyType type) {
        return body.content(type).map(content -> new String(bytes(content), StandardCharsets.UTF_8));
    }

    private static String line(Body body) {
        String text =
                text(body, TEXT).or(() -> text(body, HTML).map(Html::toText)).orElse("");
        return text.strip().replaceAll("\\s+", " ");
    }

    /** The bytes as they are counted on the wire. */
    private static byte[] wire(BodyType type, byte[] bytes) {
        return type == RTF ? Base64.getEncoder().encode(bytes) : bytes;
    }

    private static byte[] bytes(Content content) {
        try (InputStream in = content.open()) {
            return in.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean isWellFormed(BodyType type, byte[] data) {
        if (type == RTF) {
            return data.length % 4 == 0;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(data));
            return true;
        } catch (CharacterCodingException torn) {
            return false;
        }
    }

    private static long characters(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8).codePoints().count();
    }

    // Anything

    private static Body body(Random random) {
        BodyType nativeType = BodyType.values()[random.nextInt(4)];
        Body body = Body.of(nativeType, content(nativeType, random));
        for (BodyType type : BodyType.values()) {
            if (type != nativeType && random.nextInt(3) == 0) {
                body = body.and(type, content(type, random));
            }
        }
        return body;
    }

    private static Content content(BodyType type, Random random) {
        if (type == RTF) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            return Content.of(bytes, type.mediaType());
        }
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(random.nextInt(8) == 0 ? 2000 : 30);
        for (int left = pieces; left > 0; left--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        Content known = Content.of(bytes, type.mediaType());
        return random.nextBoolean() ? known : () -> known.open();
    }

    private static BodyOptions options(Random random) {
        Set<BodyType> types = EnumSet.of(BodyType.values()[random.nextInt(4)]);
        while (random.nextInt(3) > 0) {
            types.add(BodyType.values()[random.nextInt(4)]);
        }
        List<BodyPreference> wanted = new ArrayList<>();
        types.forEach(type -> wanted.add(preference(random, type)));
        Collections.shuffle(wanted, random);
        return new BodyOptions(
                wanted,
                Optional.empty(),
                random.nextBoolean() ? MimeSupport.ALWAYS : MimeSupport.NEVER,
                random.nextBoolean() ? OptionalInt.of(random.nextInt(9)) : OptionalInt.empty(),
                random.nextBoolean() ? OptionalInt.of(random.nextInt(10)) : OptionalInt.empty());
    }

    private static BodyPreference preference(Random random, BodyType type) {
        BodyPreference preference = BodyPreference.of(type);
        if (random.nextInt(4) > 0) {
            preference = preference.upTo(random.nextInt(random.nextBoolean() ? 20 : 400));
        }
        if (random.nextInt(3) == 0) {
            preference = preference.orNone();
        }
        return random.nextBoolean() ? preference.previewed(random.nextInt(256)) : preference;
    }
}
