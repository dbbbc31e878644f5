package org.activesync4j.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZippingStreamTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 511, 512, 70_000})
    void whatIsZippedUnzips(int count) throws Exception {
        byte[] plain = Large.bytes(count);

        byte[] zipped;
        try (ZippingStream in = new ZippingStream(new ByteArrayInputStream(plain))) {
            zipped = in.readAllBytes();
        }

        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            assertThat(in.readAllBytes()).isEqualTo(plain);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 10, 11})
    void itMayBeReadInPieces(int piece) throws Exception {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        byte[] buffer = new byte[piece];
        try (ZippingStream in = new ZippingStream(new ByteArrayInputStream(Large.bytes(3000)))) {
            for (int count = in.read(buffer, 0, piece); count >= 0; count = in.read(buffer, 0, piece)) {
                zipped.write(buffer, 0, count);
            }
        }

        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped.toByteArray()))) {
            assertThat(in.readAllBytes()).isEqualTo(Large.bytes(3000));
        }
    }
}
