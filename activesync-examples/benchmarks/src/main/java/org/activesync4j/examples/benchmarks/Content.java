package org.activesync4j.examples.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.WbxmlWriter;

/**
 * What is in a document, as a flat list of steps: what each codec is given to write, and has to find when it reads.
 *
 * @param steps what comes one after the other
 */
record Content(List<Step> steps) {

    /** One step through a document. */
    sealed interface Step permits Start, Words, Data, End {}

    /** The start of an element. */
    record Start(Tag tag) implements Step {}

    /** A text. */
    record Words(String text) implements Step {}

    /** Opaque data. */
    record Data(byte[] bytes) implements Step {}

    /** The end of an element. */
    record End() implements Step {}

    private static final End END = new End();

    Content {
        steps = List.copyOf(steps);
    }

    void write(WbxmlWriter writer) {
        for (Step step : steps) {
            if (step instanceof Start start) {
                writer.start(start.tag());
            } else if (step instanceof Words words) {
                writer.text(words.text());
            } else if (step instanceof Data data) {
                writer.opaque(data.bytes());
            } else {
                writer.end();
            }
        }
        writer.finish();
    }

    /** Collects steps. */
    static final class Script {

        private final List<Step> steps = new ArrayList<>();

        Script in(Tag tag, Runnable inside) {
            steps.add(new Start(tag));
            inside.run();
            steps.add(END);
            return this;
        }

        Script text(Tag tag, String text) {
            return in(tag, () -> steps.add(new Words(text)));
        }

        Script data(Tag tag, byte[] bytes) {
            return in(tag, () -> steps.add(new Data(bytes)));
        }

        Script empty(Tag tag) {
            return in(tag, () -> {});
        }

        Content content() {
            return new Content(steps);
        }
    }
}
