package org.activesync4j.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ItemTest {

    private static final Item MILK = Item.of(Note.SCHEMA).with(Note.SUBJECT, "Milk");

    @Test
    void anAbsentTextIsSomethingElseThanAnEmptyOne() {
        Item absent = Item.of(Note.SCHEMA);
        Item empty = absent.with(Note.SUBJECT, "");

        assertThat(absent.has(Note.SUBJECT)).isFalse();
        assertThat(empty.has(Note.SUBJECT)).isTrue();
        assertThat(empty).isNotEqualTo(absent);
    }

    @Test
    void anItemNeverChanges() {
        Item changed = MILK.with(Note.SUBJECT, "Bread").without(Note.SUBJECT);

        assertThat(MILK.get(Note.SUBJECT)).contains("Milk");
        assertThat(changed).isEqualTo(Item.of(Note.SCHEMA));
    }

    @Test
    void aListThatWasPutInIsNotTheListThatIsIn() {
        List<String> shopping = new ArrayList<>(List.of("shopping"));
        Item note = MILK.with(Note.CATEGORIES, shopping);

        shopping.clear();

        assertThat(note.get(Note.CATEGORIES)).contains(List.of("shopping"));
    }

    @Test
    void itsPropertiesAreInTheOrderOfTheClass() {
        Item note = Item.of(Note.SCHEMA).with(Note.BODY, Body.text("two")).with(Note.SUBJECT, "Milk");

        assertThat(note.properties()).containsExactly(Note.SUBJECT, Note.BODY);
    }

    @Test
    void aPropertyOfAnotherClassIsRefusedAndNeverFound() {
        assertThatThrownBy(() -> MILK.with(Contact.JOB_TITLE, "Boss"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("class Notes has no such property: JobTitle");
        assertThat(MILK.get(Contact.JOB_TITLE)).isEmpty();
    }

    @Test
    void aValueOutOfRangeIsRefused() {
        assertThatThrownBy(() -> Item.of(Email.SCHEMA).with(Email.IMPORTANCE, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Importance: expected a number from 0 to 2");
    }

    @Test
    void itemsOfDifferentClassesDoNotMix() {
        assertThatThrownBy(() -> MILK.with(Item.of(Contact.SCHEMA)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not of class Notes: Contacts");
        assertThatThrownBy(() -> Item.of(Email.SCHEMA).with(Email.FLAG, MILK))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Flag: expected a part of class Flag");
    }

    @Test
    void whatIsSaidOfItHasNothingOfWhatIsInIt() {
        Item note = MILK.with(Note.BODY, Body.html("<b>secret</b>")).with(Note.CATEGORIES, List.of("secret"));

        assertThat(note).hasToString("Notes[Subject, Categories, Body]");
        assertThat(note.get(Note.BODY)).map(Body::toString).contains("Body[HTML]");
        assertThat(note.get(Note.BODY).flatMap(body -> body.content(BodyType.HTML)))
                .map(Content::toString)
                .contains("text/html, 13 bytes");
    }

    @Test
    void severalPropertiesAreRemovedAtOnce() {
        Item note = MILK.with(Note.BODY, Body.text("two"));

        assertThat(note.without(Set.of(Note.BODY, Note.CATEGORIES))).isEqualTo(MILK);
    }

    @Test
    void equalItemsHaveEqualHashes() {
        Item one = MILK.with(Note.BODY, Body.text("two"));
        Item other = Item.of(Note.SCHEMA).with(Note.BODY, Body.text("two")).with(Note.SUBJECT, "Milk");

        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(one).isNotEqualTo(other.with(Note.BODY, Body.html("two")));
    }
}
