package org.activesync4j.internal.mapping;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.activesync4j.item.Content;

/** What a leaf of a message means, read as it is needed. */
record OpenedLeaf(Content mime, Entity leaf) implements Content {

    @Override
    public InputStream open() throws IOException {
        InputStream source = mime.open();
        boolean found = false;
        try {
            InputStream body = MimeWalk.decoded(source, leaf.number());
            found = true;
            return new FilterInputStream(body) {
                @Override
                public void close() throws IOException {
                    source.close();
                }
            };
        } finally {
            if (!found) {
                source.close();
            }
        }
    }

    @Override
    public String mediaType() {
        return leaf.type();
    }
}
