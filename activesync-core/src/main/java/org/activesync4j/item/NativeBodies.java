package org.activesync4j.item;

import java.util.Optional;

/** Shows bodies whole and in their native form. */
record NativeBodies() implements Bodies {

    @Override
    public Optional<ShownBody> body(Body body, Item item) {
        BodyType type = body.nativeType();
        return body.content(type).map(content -> ShownBody.whole(type, Contents.length(content), content));
    }

    @Override
    public Optional<ShownBody> part(Body body, Item item) {
        return Optional.empty();
    }
}
