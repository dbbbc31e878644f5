package org.activesync4j.item;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes into memory whatever content a value holds. */
final class Keeping {

    private Keeping() {}

    static Object value(Object value) {
        if (value instanceof Content content) {
            return content(content);
        }
        if (value instanceof Body body) {
            return body(body);
        }
        if (value instanceof Item part) {
            return part.inMemory();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Keeping::value).toList();
        }
        return value instanceof Map<?, ?> map ? map(map) : deviation(value);
    }

    private static Object map(Map<?, ?> map) {
        Map<Object, Object> kept = new LinkedHashMap<>();
        map.forEach((key, value) -> kept.put(key, value(value)));
        return kept;
    }

    private static Object deviation(Object value) {
        return value instanceof Deviation.Edit edit
                ? new Deviation.Edit(edit.patch().inMemory())
                : value;
    }

    private static Body body(Body body) {
        Body kept = body;
        for (BodyType type : body.types()) {
            kept = kept.and(type, content(body.content(type).orElseThrow()));
        }
        return kept;
    }

    private static Content content(Content content) {
        if (content instanceof StoredContent) {
            return content;
        }
        try (InputStream in = content.open()) {
            return new StoredContent(in.readAllBytes(), content.mediaType());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
