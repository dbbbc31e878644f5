package org.activesync4j.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.util.Collections;
import java.util.List;
import org.activesync4j.item.Attachment;
import org.activesync4j.item.Content;
import org.activesync4j.item.Email;
import org.activesync4j.item.Item;
import org.junit.jupiter.api.Test;

/** A mail with an attachment of 100 MB takes less than 1 MB of memory, even if nothing of it were ever collected. */
class LargeMailTest {

    private static final int LINE = 57;
    private static final int LINES = 100 * 1024 * 1024 / LINE;
    private static final long MOST = 1024 * 1024;

    private static final byte[] HEAD = Letters.bytes(Letters.mail(
            "Subject: large",
            "Content-Type: multipart/mixed; boundary=m",
            "",
            "--m",
            "",
            "text",
            "--m",
            "Content-Type: application/zip; name=a.zip",
            "Content-Transfer-Encoding: base64",
            "",
            ""));

    private final Content mail = () -> new SequenceInputStream(Collections.enumeration(List.of(
            new ByteArrayInputStream(HEAD), new Encoded(), new ByteArrayInputStream(Letters.bytes("\r\n--m--\r\n")))));

    /** Lines of base64. */
    private static final class Encoded extends InputStream {

        private static final byte[] ENCODED = Letters.bytes("A".repeat(LINE / 3 * 4) + "\r\n");

        private long left = (long) ENCODED.length * LINES;

        @Override
        public int read() {
            return left == 0 ? -1 : ENCODED[(int) ((ENCODED.length - left-- % ENCODED.length) % ENCODED.length)];
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            int count = (int) Math.min(left, length);
            for (int index = 0; index < count; index++) {
                target[offset + index] = (byte) read();
            }
            return count == 0 && length > 0 ? -1 : count;
        }
    }

    @Test
    void isReadInLittleMemory() {
        MimeMail.read(Letters.content(HEAD)); // loads classes, which is no memory of a mail's

        long before = allocated();
        Item item = MimeMail.read(mail).item();
        long taken = allocated() - before;

        assertThat(item.get(Email.ATTACHMENTS).orElseThrow().get(0).get(Attachment.SIZE))
                .contains(LINE * LINES);
        assertThat(taken).isLessThan(MOST);
    }

    @Test
    void isOpenedInLittleMemory() throws IOException {
        String reference = MimeMail.read(Letters.content(HEAD))
                .item()
                .get(Email.ATTACHMENTS)
                .orElseThrow()
                .get(0)
                .get(Attachment.REFERENCE)
                .orElseThrow();
        byte[] buffer = new byte[8192];

        long before = allocated();
        Content attachment = MimeMail.attachment(mail, reference).orElseThrow();
        long length = 0;
        try (InputStream in = attachment.open()) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                length += count;
            }
        }
        long taken = allocated() - before;

        assertThat(length).isEqualTo((long) LINE * LINES);
        assertThat(taken).isLessThan(MOST);
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
