package org.activesync4j.internal.command.itemoperations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.activesync4j.command.Exchange;
import org.activesync4j.item.Bodies;
import org.activesync4j.item.Body;
import org.activesync4j.item.Content;
import org.activesync4j.item.Item;
import org.activesync4j.item.ShownBody;

/** Collects what is sent beside the document, and numbers it from 1. */
final class PartList {

    private final Exchange exchange;
    private final List<Content> parts = new ArrayList<>();

    PartList(Exchange exchange) {
        this.exchange = exchange;
    }

    /** Adds a part that is known to be readable. */
    int add(Content content) {
        parts.add(content);
        return parts.size();
    }

    List<Content> parts() {
        return List.copyOf(parts);
    }

    /** Takes the data of bodies out of the document. */
    Bodies beside(Bodies bodies) {
        return new Beside(bodies);
    }

    private final class Beside implements Bodies {

        private final Bodies bodies;

        Beside(Bodies bodies) {
            this.bodies = bodies;
        }

        @Override
        public Optional<ShownBody> body(Body body, Item item) {
            return bodies.body(body, item)
                    .map(shown -> shown.data()
                            .map(data -> shown.inPart(add(kept(data))))
                            .orElse(shown));
        }

        @Override
        public Optional<ShownBody> part(Body body, Item item) {
            return bodies.part(body, item);
        }

        private Content kept(Content data) {
            try {
                return exchange.keep(data);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
