package org.activesync4j.internal.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DigestTest {

    @Test
    void contentIsDigestedToTheBeginningOfItsSha256() {
        assertThat(Digest.of("abc".getBytes(StandardCharsets.US_ASCII)))
                .hasToString("ba7816bf8f01cfea414140de5dae2223");
    }

    @Test
    void aSumCarries() {
        assertThat(new Digest(0, -1).plus(new Digest(0, 1))).isEqualTo(new Digest(1, 0));
        assertThat(new Digest(1, 0).minus(new Digest(0, 1))).isEqualTo(new Digest(0, -1));
        assertThat(new Digest(-1, -1).plus(new Digest(0, 1))).isEqualTo(Digest.ZERO);
    }

    @Test
    void whatIsAddedCanBeTakenAwayInAnyOrder() {
        Random random = new Random(1);
        for (int i = 0; i < 1000; i++) {
            Digest one = new Digest(random.nextLong(), random.nextLong());
            Digest other = new Digest(random.nextLong(), random.nextLong());

            assertThat(one.plus(other)).isEqualTo(other.plus(one));
            assertThat(one.plus(other).minus(one)).isEqualTo(other);
        }
    }
}
