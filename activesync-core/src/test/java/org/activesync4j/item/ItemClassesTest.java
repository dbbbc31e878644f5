package org.activesync4j.item;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ItemClassesTest {

    @Test
    void theClassesOfTheProtocolAreFoundByTheirNames() {
        assertThat(ItemClasses.standard().named("Email")).contains(Email.SCHEMA);
        assertThat(ItemClasses.standard().named("Contacts")).contains(Contact.SCHEMA);
        assertThat(ItemClasses.standard().named("Notes")).contains(Note.SCHEMA);
        assertThat(ItemClasses.standard().named("DocumentLibrary")).contains(LibraryDocument.SCHEMA);
        assertThat(ItemClasses.standard().named("GAL")).contains(GalEntry.SCHEMA);
        assertThat(ItemClasses.standard().named("Journal")).isEmpty();
    }

    @Test
    void aFurtherClassIsOneMoreInTheList() {
        ItemClasses classes = ItemClasses.standard().with(MadeUp.SCHEMA);

        assertThat(classes.named("MadeUp")).contains(MadeUp.SCHEMA);
        assertThat(classes.all()).hasSize(ItemClasses.standard().all().size() + 1);
        assertThat(ItemClasses.standard().named("MadeUp")).isEmpty();
    }
}
