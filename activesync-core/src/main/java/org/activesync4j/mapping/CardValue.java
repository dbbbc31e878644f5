package org.activesync4j.mapping;

import ezvcard.VCard;
import ezvcard.property.Impp;
import ezvcard.property.RawProperty;
import ezvcard.property.Related;
import ezvcard.property.Telephone;
import ezvcard.property.TextProperty;
import ezvcard.property.VCardProperty;
import ezvcard.util.TelUri;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The text that a property of a card says, whatever kind of property it is. */
final class CardValue {

    private static final Pattern URI_WITH_SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:\\S+");
    private static final String LABEL = "X-ABLabel";

    private CardValue() {}

    /** Returns what people are to read. */
    static Optional<String> of(VCardProperty property) {
        return Optional.ofNullable(text(property)).filter(text -> !text.isBlank());
    }

    private static @Nullable String text(VCardProperty property) {
        if (property instanceof RawProperty raw) {
            return raw.getValue() == null ? null : CardEscapes.undone(raw.getValue());
        }
        if (property instanceof TextProperty text) {
            return text.getValue();
        }
        if (property instanceof Telephone phone) {
            return phone.getUri() == null ? phone.getText() : number(phone.getUri());
        }
        if (property instanceof Impp impp) {
            return impp.getUri() == null ? null : impp.getHandle();
        }
        return property instanceof Related related ? name(related) : null;
    }

    private static String number(TelUri uri) {
        return uri.getExtension() == null ? uri.getNumber() : uri.getNumber() + " x" + uri.getExtension();
    }

    /** The name of somebody; a link to a card is none. */
    private static @Nullable String name(Related related) {
        if (related.getText() != null) {
            return related.getText();
        }
        String uri = related.getUri();
        return uri == null || URI_WITH_SCHEME.matcher(uri).matches() ? null : uri;
    }

    /** Changes what the property says; its parameters stay. */
    static void set(VCardProperty property, String value) {
        if (property instanceof RawProperty raw) {
            raw.setValue(CardEscapes.done(value));
        } else if (property instanceof TextProperty text) {
            text.setValue(value);
        } else if (property instanceof Telephone phone) {
            phone.setText(value);
        } else if (property instanceof Impp impp) {
            impp.setUri(uri(value, impp.getUri() == null ? "im" : impp.getProtocol()));
        } else if (property instanceof Related related) {
            related.setText(value);
        }
    }

    /** Returns what says an address for instant messages: the whole of it, or what comes behind the protocol. */
    static URI uri(String value, String protocol) {
        try {
            return new URI(protocol, value, null);
        } catch (URISyntaxException impossible) {
            throw new IllegalArgumentException("a protocol cannot be " + protocol, impossible);
        }
    }

    static <P extends VCardProperty> P added(VCard card, P property) {
        card.addProperty(property);
        return property;
    }

    /** Removes the property, and the label that it alone has. */
    static void remove(VCard card, VCardProperty property) {
        card.removeProperty(property);
        String group = property.getGroup();
        boolean shared = card.getProperties().stream()
                .anyMatch(other -> Objects.equals(group, other.getGroup()) && !isLabel(other));
        if (group != null && !shared) {
            List.copyOf(card.getProperties()).stream()
                    .filter(other -> group.equals(other.getGroup()))
                    .forEach(card::removeProperty);
        }
    }

    private static boolean isLabel(VCardProperty property) {
        return property instanceof RawProperty raw && LABEL.equalsIgnoreCase(raw.getPropertyName());
    }

    /** Returns the types of a property, and the words of its label, in lower case. */
    static Set<String> kinds(VCard card, VCardProperty property) {
        return Stream.concat(property.getParameters("TYPE").stream(), Stream.of(label(card, property)))
                .filter(Objects::nonNull)
                .flatMap(type -> Stream.of(type.toLowerCase(Locale.ROOT).split("[ ,]")))
                .collect(Collectors.toSet());
    }

    /** Returns the label that an address book of Apple's or Google's has given to a property, in lower case. */
    static String label(VCard card, VCardProperty property) {
        String group = property.getGroup();
        if (group == null) {
            return "";
        }
        return card.getExtendedProperties(LABEL).stream()
                .filter(label -> group.equalsIgnoreCase(label.getGroup()))
                .findFirst()
                .flatMap(CardValue::of)
                .map(CardValue::plain)
                .orElse("");
    }

    /** Apple marks the labels that it translates: {@code _$!<Spouse>!$_}. */
    private static String plain(String label) {
        return label.replace("_$!<", "").replace(">!$_", "").strip().toLowerCase(Locale.ROOT);
    }
}
