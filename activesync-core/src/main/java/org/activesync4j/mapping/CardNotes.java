package org.activesync4j.mapping;

import ezvcard.VCard;
import ezvcard.property.Note;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import org.activesync4j.internal.body.Html;
import org.activesync4j.item.Body;
import org.activesync4j.item.BodyType;
import org.activesync4j.item.Content;

/** The notes of a card as the body of a contact. */
final class CardNotes implements CardHome<Body> {

    @Override
    public Optional<Body> read(VCard card) {
        String text = card.getNotes().stream()
                .flatMap(note -> CardValue.of(note).stream())
                .collect(Collectors.joining("\n\n"));
        return text.isEmpty() ? Optional.empty() : Optional.of(Body.text(text));
    }

    /** The device has seen all notes as one; the first one takes what they have become. */
    @Override
    public void write(VCard card, Body value) {
        Note note = card.getNotes().isEmpty()
                ? CardValue.added(card, new Note(""))
                : card.getNotes().get(0);
        note.setValue(text(value).replace("\r\n", "\n"));
        card.getNotes().removeIf(other -> other != note);
    }

    @Override
    public void remove(VCard card) {
        card.getNotes().clear();
    }

    /** A card has no other form than text: of HTML its text, of anything else nothing. */
    static String text(Body body) {
        return body.content(BodyType.TEXT)
                .map(CardNotes::decoded)
                .or(() -> body.content(BodyType.HTML).map(html -> Html.toText(decoded(html))))
                .orElse("");
    }

    private static String decoded(Content content) {
        return new String(CardType.allBytes(content), StandardCharsets.UTF_8);
    }
}
