package org.activesync4j.internal.body;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.activesync4j.Version;
import org.activesync4j.item.Bodies;
import org.activesync4j.item.Body;
import org.activesync4j.item.BodyType;
import org.activesync4j.item.Content;
import org.activesync4j.item.Email;
import org.activesync4j.item.Item;
import org.activesync4j.item.ShownBody;

/**
 * Chooses what a device sees of bodies from what it asked for; see [MS-ASAIRS] 3.2.5.2. The same body, options and
 * version always give the same choice.
 *
 * <ol>
 *   <li>Of the forms that the device asked for, the order is: the whole message if the device wants messages; the native
 *       form; the one nearest to it.
 *   <li>The first that fits into the size asked for is sent whole, or, unless it was asked for whole or not at all, its
 *       beginning.
 *   <li>If none may be cut, only the size of the first is told.
 * </ol>
 *
 * <p>A device that asks for no form gets the whole text; of classes that send bodies on request only, the size of the
 * body. One that asks only for forms that the body does not have gets text instead.
 */
public final class BodyChoice implements Bodies {

    private static final String SECURE = ".SMIME";

    private static final int[] MIME_SIZES = {0, 4096, 5120, 7168, 10_240, 20_480, 51_200, 102_400};
    private static final int[] TEXT_SIZES = {0, 512, 1024, 2048, 5120, 10_240, 20_480, 51_200, 102_400};

    private final BodyOptions options;
    private final Version version;
    private final int mostConverted;

    /**
     * Makes the choice for one collection or fetch.
     *
     * @param options what the device asked for
     * @param version the version of the request
     */
    public BodyChoice(BodyOptions options, Version version) {
        this(options, version, Forms.MOST_CONVERTED);
    }

    BodyChoice(BodyOptions options, Version version, int mostConverted) {
        this.options = options;
        this.version = version;
        this.mostConverted = mostConverted;
    }

    @Override
    public Optional<ShownBody> body(Body body, Item item) {
        try {
            Forms forms = new Forms(body, mostConverted);
            if (version.before(Version.V12_0)) {
                return Optional.of(wantsMessage(body, item) ? message(forms) : text(forms));
            }
            if (options.preferences().isEmpty()) {
                return options.partPreference().isPresent()
                        ? Optional.empty()
                        : Optional.of(unasked(forms, body, item));
            }
            return Optional.of(chosen(forms, candidates(forms, body, item)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public Optional<ShownBody> part(Body body, Item item) {
        return options.partPreference().map(preference -> {
            try {
                return chosen(new Forms(body, mostConverted), List.of(preference));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    private static ShownBody unasked(Forms forms, Body body, Item item) throws IOException {
        boolean onRequest = item.schema().sendsBodiesOnRequest();
        BodyType type = onRequest && body.nativeType() == BodyType.HTML ? BodyType.HTML : BodyType.TEXT;
        return cut(forms.in(type), onRequest ? OptionalLong.of(0) : OptionalLong.empty());
    }

    /** Returns what is asked for and can be had, in the order in which to try it; at least one. */
    private List<BodyPreference> candidates(Forms forms, Body body, Item item) {
        List<BodyPreference> candidates = order(body.nativeType()).stream()
                .filter(type -> type == BodyType.MIME ? wantsMessage(body, item) : forms.has(type))
                .flatMap(type -> options.preferences().stream().filter(preference -> preference.type() == type))
                .toList();
        return candidates.isEmpty() ? List.of(asText(options.preferences().get(0))) : candidates;
    }

    private static List<BodyType> order(BodyType nativeType) {
        return switch (nativeType) {
            case TEXT -> List.of(BodyType.MIME, BodyType.TEXT, BodyType.HTML, BodyType.RTF);
            case RTF -> List.of(BodyType.MIME, BodyType.RTF, BodyType.HTML, BodyType.TEXT);
            case HTML, MIME -> List.of(BodyType.MIME, BodyType.HTML, BodyType.RTF, BodyType.TEXT);
        };
    }

    private static BodyPreference asText(BodyPreference other) {
        return new BodyPreference(BodyType.TEXT, other.truncationSize(), other.allOrNone(), other.preview());
    }

    private boolean wantsMessage(Body body, Item item) {
        boolean wanted = switch (options.mimeSupport()) {
            case NEVER -> false;
            case SECURE_ONLY -> isSecure(item);
            case ALWAYS -> true;
        };
        return wanted && body.types().contains(BodyType.MIME);
    }

    private static boolean isSecure(Item item) {
        String messageClass = item.get(Email.MESSAGE_CLASS).orElse("");
        return messageClass.toUpperCase(Locale.ROOT).contains(SECURE);
    }

    private ShownBody chosen(Forms forms, List<BodyPreference> candidates) throws IOException {
        for (BodyPreference candidate : candidates) {
            Source source = forms.in(candidate.type());
            if (!candidate.allOrNone() || fits(source, limit(candidate))) {
                return previewed(cut(source, limit(candidate)), candidate, forms);
            }
        }
        BodyPreference first = candidates.get(0);
        Source source = forms.in(first.type());
        return previewed(ShownBody.withheld(first.type(), source.size()), first, forms);
    }

    private OptionalLong limit(BodyPreference preference) {
        boolean open = preference.type() == BodyType.MIME
                && preference.truncationSize().isEmpty();
        return open ? size(MIME_SIZES, options.mimeTruncation()) : preference.truncationSize();
    }

    private static boolean fits(Source source, OptionalLong limit) {
        return limit.isEmpty() || source.size() <= limit.getAsLong();
    }

    private static ShownBody cut(Source source, OptionalLong limit) throws IOException {
        if (fits(source, limit)) {
            return whole(source);
        }
        return beginning(source, Cut.toBytes(source.type(), source.content(), limit.getAsLong()));
    }

    private static ShownBody whole(Source source) {
        ShownBody whole = ShownBody.whole(source.type(), source.size(), source.content());
        return source.complete() ? whole : ShownBody.beginning(source.type(), source.size(), source.content());
    }

    private static ShownBody beginning(Source source, Content beginning) {
        boolean nothing = beginning.length().orElse(1) == 0;
        return nothing
                ? ShownBody.withheld(source.type(), source.size())
                : ShownBody.beginning(source.type(), source.size(), beginning);
    }

    /** A device that gets text has the preview already. */
    private ShownBody previewed(ShownBody shown, BodyPreference preference, Forms forms) throws IOException {
        boolean seen = shown.type() == BodyType.TEXT && shown.data().isPresent();
        if (version.before(Version.V14_0) || seen || preference.preview().isEmpty()) {
            return shown;
        }
        String preview = Preview.of(forms, preference.preview().getAsInt());
        return preview.isEmpty() ? shown : shown.previewed(preview);
    }

    private ShownBody message(Forms forms) throws IOException {
        return cut(forms.in(BodyType.MIME), size(MIME_SIZES, options.mimeTruncation()));
    }

    private ShownBody text(Forms forms) throws IOException {
        Source source = forms.in(BodyType.TEXT);
        OptionalLong limit = size(TEXT_SIZES, options.truncation());
        if (fits(source, limit)) {
            return whole(source);
        }
        Content beginning = Cut.toCharacters(source.content(), limit.getAsLong());
        return beginning.length().orElse(0) < source.size() ? beginning(source, beginning) : whole(source);
    }

    /** Returns what a code stands for: no limit, if there is none or it is the last. */
    private static OptionalLong size(int[] sizes, OptionalInt code) {
        boolean limited = code.isPresent() && code.getAsInt() < sizes.length;
        return limited ? OptionalLong.of(sizes[code.getAsInt()]) : OptionalLong.empty();
    }
}
