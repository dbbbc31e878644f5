package org.activesync4j.internal.mapping;

import static org.activesync4j.internal.mapping.TextPart.write;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Writes the body of a message anew as it is read: every part as it came, but for some leaves that say more now. */
final class Retelling implements MimeWalk.Visitor {

    private final OutputStream out;
    private final Map<Integer, Leaf> replaced;

    /** Writes a leaf instead of the one that came: the fields about its content, and its body. */
    interface Leaf {
        void print(OutputStream out) throws IOException;
    }

    Retelling(OutputStream out, Map<Integer, Leaf> replaced) {
        this.out = out;
        this.replaced = replaced;
    }

    @Override
    public void open(Entity multipart) throws IOException {
        begin(multipart);
        print(multipart, line -> true);
        write(out, "\r\n");
    }

    @Override
    public void leaf(Entity leaf, MimeWalk.Body body) throws IOException {
        begin(leaf);
        Optional<Leaf> other = Optional.ofNullable(replaced.get(leaf.number()));
        if (other.isPresent()) {
            print(leaf, line -> !line.is("Content-Type") && !line.is("Content-Transfer-Encoding"));
            other.get().print(out);
        } else {
            print(leaf, line -> true);
            write(out, "\r\n");
            copy(body);
        }
    }

    private void copy(MimeWalk.Body body) throws IOException {
        try (InputStream in = body.raw()) {
            in.transferTo(out);
        }
    }

    @Override
    public void close(Entity multipart) throws IOException {
        write(out, "\r\n--" + multipart.boundary().orElseThrow() + "--\r\n");
    }

    private void begin(Entity entity) throws IOException {
        if (entity.parent().isPresent()) {
            write(out, "\r\n--" + entity.parent().get().boundary().orElseThrow() + "\r\n");
        }
    }

    /** Of the message itself, only what is about its content: the rest stands above. */
    private void print(Entity entity, Predicate<HeaderLine> kept) throws IOException {
        boolean message = entity.parent().isEmpty();
        entity.header()
                .where(line -> (!message || line.isAboutContent()) && kept.test(line))
                .print(out);
    }
}
