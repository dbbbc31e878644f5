package org.activesync4j.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.fasterxml.jackson.dataformat.smile.SmileFactory;
import org.activesync4j.examples.benchmarks.Content.Data;
import org.activesync4j.examples.benchmarks.Content.Start;
import org.activesync4j.examples.benchmarks.Content.Step;
import org.activesync4j.examples.benchmarks.Content.Words;
import org.activesync4j.wbxml.WbxmlReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CodecsTest {

    @ParameterizedTest
    @EnumSource
    void allCodecsSeeTheSameContent(Subject subject) {
        Content content = subject.content();
        byte[] wbxml = Codecs.wbxml(content);
        SmileFactory smile = new SmileFactory();
        CBORFactory cbor = new CBORFactory();
        long expected = content.steps().stream().mapToLong(CodecsTest::length).sum();

        assertThat(Codecs.ours(WbxmlReader.of(wbxml))).isEqualTo(expected);
        assertThat(Codecs.ours(WbxmlReader.of(Codecs.stream(wbxml)))).isEqualTo(expected);
        assertThat(Codecs.kxml(Codecs.kxml(), Codecs.stream(wbxml))).isEqualTo(expected);
        assertThat(Codecs.jackson(smile, Codecs.jackson(smile, content))).isEqualTo(expected);
        assertThat(Codecs.jackson(cbor, Codecs.jackson(cbor, content))).isEqualTo(expected);
    }

    private static long length(Step step) {
        if (step instanceof Start start) {
            return start.tag().name().length();
        }
        if (step instanceof Words words) {
            return words.text().length();
        }
        return step instanceof Data data ? data.bytes().length : 0;
    }
}
