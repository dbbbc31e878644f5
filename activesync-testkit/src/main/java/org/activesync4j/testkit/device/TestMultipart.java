package org.activesync4j.testkit.device;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.activesync4j.wbxml.Document;
import org.activesync4j.wbxml.Element;

/**
 * An answer with parts beside its document, taken apart as [MS-ASCMD] 2.2.1.10.1.1 says.
 *
 * @param root the document's root element
 * @param parts the parts, the first of which the document calls 1
 */
public record TestMultipart(Element root, List<byte[]> parts) {

    /**
     * Copies the list.
     *
     * @param root the document's root element
     * @param parts the parts, the first of which the document calls 1
     */
    public TestMultipart {
        parts = List.copyOf(parts);
    }

    /**
     * Gives a part.
     *
     * @param number what the document calls it, from 1
     * @return its bytes
     */
    public byte[] part(int number) {
        return parts.get(number - 1);
    }

    static TestMultipart read(byte[] body) {
        ByteBuffer directory = ByteBuffer.wrap(body).order(ByteOrder.LITTLE_ENDIAN);
        List<byte[]> all = new ArrayList<>();
        int count = directory.getInt();
        for (int i = 0; i < count; i++) {
            int offset = directory.getInt();
            byte[] part = new byte[directory.getInt()];
            ByteBuffer.wrap(body).position(offset).get(part);
            all.add(part);
        }
        return new TestMultipart(Document.read(all.get(0)).root(), all.subList(1, count));
    }
}
