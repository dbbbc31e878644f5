package org.activesync4j.testkit.response;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.activesync4j.Version;
import org.activesync4j.testkit.response.Scalar.Bare;
import org.activesync4j.testkit.response.Scalar.Choice;
import org.activesync4j.testkit.response.Scalar.Fraction;
import org.activesync4j.testkit.response.Scalar.Int;
import org.activesync4j.testkit.response.Scalar.Matching;
import org.activesync4j.testkit.response.Scalar.OneOf;
import org.activesync4j.testkit.response.Scalar.Opaque;
import org.activesync4j.testkit.response.Scalar.Text;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Tag;

/** Makes values that the tables allow. */
record Values(Version version, Random random) {

    private static final int LONGEST = 40;

    Element element(Tag tag, Scalar scalar) {
        if (scalar instanceof Opaque opaque) {
            return Element.of(tag, bytes(opaque));
        }
        return Element.of(tag, text(scalar));
    }

    private byte[] bytes(Opaque opaque) {
        long length = between(
                new Span(Math.max(1, opaque.length().least()), opaque.length().most()));
        byte[] bytes = new byte[(int) (length - length % opaque.step())];
        random.nextBytes(bytes);
        return bytes;
    }

    private String text(Scalar scalar) {
        if (scalar instanceof Text text) {
            return characters(text.length());
        } else if (scalar instanceof Int number) {
            return Long.toString(between(number.value()));
        } else if (scalar instanceof Fraction fraction) {
            return between(fraction.value()) + ".0";
        } else if (scalar instanceof OneOf oneOf) {
            return choice(oneOf.in(version).toList());
        } else if (scalar instanceof Matching matching) {
            return matching(matching);
        } else if (scalar instanceof Bare) {
            return "";
        }
        throw new IllegalArgumentException("no values for " + scalar);
    }

    private String characters(Span length) {
        return "ä<&x 1".repeat(LONGEST).substring(0, (int) between(length));
    }

    private String choice(List<Choice> choices) {
        Choice choice = choices.get(random.nextInt(choices.size()));
        return choice.numbers().map(span -> Long.toString(between(span))).orElse(choice.values());
    }

    private long between(Span span) {
        long least = span.equals(Span.ANY) ? 0 : span.least();
        long most = Math.min(span.most(), least + LONGEST);
        return least + random.nextInt((int) (most - least) + 1);
    }

    private String matching(Matching matching) {
        for (String example : List.of(
                Integer.toString(random.nextInt(2)),
                "0-" + random.nextInt(999),
                "2026-12-0%dT02:07:31.000Z".formatted(1 + random.nextInt(9)),
                "2026120%dT020731Z".formatted(1 + random.nextInt(9)),
                "00112233-4455-6677-8899-AABBCCDDEEFF",
                Base64.getEncoder().encodeToString(new byte[172]),
                Base64.getEncoder().encodeToString("some bytes".getBytes(StandardCharsets.UTF_8)))) {
            if (matching.accepts(new Leaf(Element.of(org.activesync4j.wbxml.page.AirSync.SYNC, example)), version)) {
                return example;
            }
        }
        throw new IllegalArgumentException("no values for " + matching.name());
    }
}
