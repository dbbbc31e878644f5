package org.activesync4j.internal.mapping;

import static org.activesync4j.internal.mapping.TextPart.write;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;
import java.util.stream.Collectors;
import org.activesync4j.item.Attachment;
import org.activesync4j.item.BodyType;
import org.activesync4j.item.Content;
import org.activesync4j.item.Item;
import org.apache.james.mime4j.codec.EncoderUtil;
import org.apache.james.mime4j.codec.EncoderUtil.Usage;

/** What is put beside the text of a mail. */
sealed interface Addition {

    /** Writes it as parts of a multipart. */
    void print(Multipart around, OutputStream out) throws IOException;

    /**
     * Leaves of another message, as they are.
     *
     * @param mime the message
     * @param leaves their numbers
     */
    record Leaves(Content mime, Set<Integer> leaves) implements Addition {

        @Override
        public void print(Multipart around, OutputStream out) throws IOException {
            MimeWalk.through(mime, MimeWalk.NOTHING, new MimeWalk.Visitor() {
                @Override
                public void open(Entity multipart) {}

                @Override
                public void leaf(Entity leaf, MimeWalk.Body body) throws IOException {
                    if (leaves.contains(leaf.number())) {
                        around.next(out);
                        leaf.header().where(HeaderLine::isAboutContent).print(out);
                        write(out, "\r\n");
                        try (InputStream in = body.raw()) {
                            in.transferTo(out);
                        }
                    }
                }

                @Override
                public void close(Entity multipart) {}
            });
        }
    }

    /**
     * Something that lies by itself.
     *
     * @param stored what
     */
    record File(Original.Piece.Stored stored) implements Addition {

        @Override
        public void print(Multipart around, OutputStream out) throws IOException {
            Item attachment = stored.attachment();
            Content content = stored.content().get();
            String name = attachment.get(Attachment.NAME).orElse("attachment");
            boolean inline = attachment.get(Attachment.INLINE).orElse(false);
            around.next(out);
            Header header = Header.NONE
                    .with(new HeaderLine("Content-Type", mediaType(content) + ";\r\n " + parameter("name", name)))
                    .with(new HeaderLine("Content-Transfer-Encoding", "base64"))
                    .with(new HeaderLine(
                            "Content-Disposition",
                            (inline ? "inline" : "attachment") + ";\r\n " + parameter("filename", name)));
            header.print(out);
            if (stored.contentId().isPresent()) {
                Header.NONE
                        .with(new HeaderLine(
                                "Content-ID",
                                "<" + withoutBrackets(stored.contentId().get()) + ">"))
                        .print(out);
            }
            write(out, "\r\n");
            try (InputStream in = content.open()) {
                EncoderUtil.encodeB(in, out);
            }
        }

        private static String mediaType(Content content) {
            String type = content.mediaType().strip();
            return type.matches("[\\w.+-]+/[\\w.+-]+") ? type : "application/octet-stream";
        }

        private static String withoutBrackets(String id) {
            return id.codePoints()
                    .filter(c -> c > ' ' && c < 0x7f && c != '<' && c != '>')
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining());
        }

        /** Many programs read no RFC 2231, all read encoded words. */
        private static String parameter(String name, String value) {
            String printable = value.replaceAll("\\p{Cntrl}", " ");
            boolean ascii = printable.chars().allMatch(c -> c < 0x80);
            String safe = ascii
                    ? printable.replaceAll("([\"\\\\])", "\\\\$1")
                    : EncoderUtil.encodeEncodedWord(printable, Usage.TEXT_TOKEN);
            return name + "=\"" + safe + "\"";
        }
    }

    /**
     * A whole message.
     *
     * @param mime the message
     */
    record Message(Content mime) implements Addition {

        @Override
        public void print(Multipart around, OutputStream out) throws IOException {
            around.next(out);
            write(out, "Content-Type: " + BodyType.MIME.mediaType() + "\r\nContent-Disposition: attachment\r\n\r\n");
            try (InputStream in = mime.open()) {
                in.transferTo(out);
            }
        }
    }
}
