package org.activesync4j.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.activesync4j.item.Content;
import org.activesync4j.mapping.Mapped;
import org.activesync4j.mapping.MimeMail;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SamplesTest {

    @ParameterizedTest
    @EnumSource
    void everyObjectIsReadAndChanged(ObjectSample sample) {
        byte[] bytes = sample.bytes();

        Mapped mapped = sample.read(bytes);
        byte[] changed = sample.change(bytes);

        assertThat(mapped.unreadable()).isEmpty();
        assertThat(mapped.untold()).isEmpty();
        assertThat(changed).isNotEqualTo(bytes);
        assertThat(sample.read(changed).item()).isNotEqualTo(mapped.item());
    }

    @ParameterizedTest
    @EnumSource
    void everyMailIsRead(MailSample sample) {
        assertThat(MimeMail.read(Content.of(sample.bytes())).unreadable()).isEmpty();
    }
}
